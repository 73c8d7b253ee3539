"""Walking from the common noun of a name to the words that belong to it."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.core.extraction.agencies.names import Mention
from tui.core.extraction.agencies.terms import Terms
from tui.core.patterns import pattern_of

REACH = 100
"""Characters a name may stretch to either side of its common noun."""
TOKENS = 7
"""Words a name may have before its common noun."""

ABBREVIATED = frozenset({"St.", "Ste.", "Ft.", "Mt.", "U.S.", "D.C.", "N.Y."})
JOINERS = frozenset({"of", "and", "&", "Against"})
ORDINAL = ("1st", "2nd", "3rd", "th")
STEP = pattern_of(
    r"(?:(?P<list>, (?:and |& )?| (?:and|&) )| {1,2}(?P<tie>of |on |for |[Aa]gainst )?(?:the )?)"
    r"(?P<word>[A-Z][\w'-]*)"
)
PRECINCT = pattern_of(r"Precinct \d{1,2} $")
GLUED = pattern_of(r".*(?:[—,*•)]|\d\.)(?=[A-Z])")
"""What a name is glued to when a blank is missing: "ASHBY—The", "(APD),and", "*Marlow"."""
CHAIN = pattern_of(r"(?:'s?|,)? (?=Office (?:of|on|for) )")
ACRONYM = pattern_of(r"""'?s? ?\(["']?(?:[Tt]he )?["']?(?P<short>[A-Z][A-Za-z&-]{0,9}[A-Z])["']?\)""")


def with_acronym(text: str, mention: Mention) -> Mention:
    """The mention with the short form that follows it in parentheses, if it has none yet."""
    match = None if mention.alias else ACRONYM.match(text, mention.end)
    return replace(mention, alias=match["short"]) if match else mention


def walk_left(text: str, end: int, terms: Terms, possessive: bool = False) -> int:
    """Where the name begins whose words stop before `end`; `end` when no word before it belongs to it."""
    floor = max(0, end - REACH)
    line = text.rfind("\n", floor, end) + 1
    floor = max(floor, line)
    begin, place, joiner, right, taken = end, end, "", "", 0
    if (precinct := _precinct(text, max(floor, end - 14), end)) is not None:
        begin, place, right = precinct.start(), precinct.start(), "Precinct"
    for word in reversed(text[floor:place].split(" ")):
        here = place - len(word)
        place = here - 1
        if not word:
            continue
        glued = None if word.isalpha() else GLUED.match(word)
        here, word = (here + glued.end(), word[glued.end() :]) if glued else (here, word)
        if word in JOINERS and right and not joiner:
            joiner = word
            continue
        if (here == floor != line) or not _belongs(word, right, terms, possessive):
            break
        if joiner and not (
            _joined(joiner, word, right, terms) or (possessive and _two_topics(joiner, word, terms))
        ):
            break
        opened = word[0] in "(\"'["
        begin, right, taken = here + opened, word, taken + 1
        if opened or glued or joiner == "of" or taken == TOKENS:
            break
        joiner = ""
    return begin


def _precinct(text: str, start: int, end: int) -> re.Match[str] | None:
    """The number of a precinct, which only a figure before `end` can be."""
    return PRECINCT.search(text, start, end) if text[end - 2 : end - 1].isdigit() else None


def _belongs(word: str, right: str, terms: Terms, possessive: bool) -> bool:
    """Whether a word can be part of a name: capitalised, and neither a function word nor a title."""
    core = word.lstrip("(\"'[")
    if not core or core.lower() in terms.stops or (not right and core.lower() in terms.counting):
        return False
    if core[0].isdigit():
        return core.endswith(ORDINAL) and right in ("Judicial", "Circuit")
    if not core[0].isupper() or not (core[-1].isalnum() or core in ABBREVIATED):
        return False
    return possessive or not core.endswith(("'s", "'S"))


def _joined(joiner: str, left: str, right: str, terms: Terms) -> bool:
    """Whether a joiner keeps two words in one name: "City of X", "Parks and Recreation"."""
    if joiner == "of":
        return left.lower() in terms.governments
    if joiner == "Against":
        return left.lower() in terms.opposed
    return left.lower() in terms.topics and right.lower() in terms.topics


def _two_topics(joiner: str, left: str, terms: Terms) -> bool:
    """Whether a joint body is named for two things of which the first is a topic: "Gang and Safe Streets"."""
    return joiner in ("and", "&") and left.lower() in terms.topics


def walk_right(text: str, start: int, terms: Terms, *, free: bool = False) -> int:
    """Where the topic ends that follows `start`; `start` when none does.

    Only a `free` topic goes on with words that are no topic of government.
    """
    end = start
    limit = start + REACH
    while (step := STEP.match(text, end, limit)) is not None:
        word = step["word"]
        first, dash, rest = word.partition("-")
        if dash and rest[:1].isupper() and first.lower() in terms.topics:
            return step.end() - len(dash + rest)
        topic = word.lower().removesuffix("'s").rstrip("'") in terms.topics
        within = step["tie"] or word in terms.heads or free or end == start
        loose = step["list"] or not within
        if not topic and (loose or word.lower() in terms.stops):
            break
        end = step.end()
        if word.endswith(("'s", "s'")) and word.lower() not in terms.topics:
            return end - (2 if word.endswith("'s") else 1)
    return end


def chained(text: str, end: int, terms: Terms) -> int:
    """The end of the office that belongs to a department: "X's Office of the Inspector General"."""
    chain = CHAIN.match(text, end)
    if chain is None:
        return end
    opening = chain.end() + len("Office")
    stop = walk_right(text, opening, terms)
    if text.startswith(" Counsel", stop):
        return end
    return stop if stop > opening else end
