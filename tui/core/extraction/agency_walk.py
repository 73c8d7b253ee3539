"""Walking from the common noun of a name to the words that belong to it, and through lists of names."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.core.extraction.agency_names import Mention
from tui.core.extraction.agency_terms import Terms

REACH = 100
"""Characters a name may stretch to either side of its common noun."""
TOKENS = 7
"""Words a name may have before its common noun."""
MOST_LISTED = 40

ABBREVIATED = frozenset({"St.", "Ste.", "Ft.", "Mt.", "U.S.", "D.C.", "N.Y."})
JOINERS = frozenset({"of", "and", "&"})
ORDINAL = ("1st", "2nd", "3rd", "th")
SEPARATORS = (", and ", ", & ", " and ", " & ", ", ")
NAME = r"(?:St\. |Ft\. |Mt\. )?[A-Z][\w'.-]*[\w'](?: (?:(?:of|de|la|del) )?[A-Z][\w'-]+){0,3}"
FIRST_NAME = re.compile(
    rf" (?:from|of|in|for) (?:the )?(?:[Cc]it(?:y|ies) of |[Cc]ount(?:y|ies) of )?(?P<name>{NAME})"
)
NEXT_NAME = re.compile(rf"(?:,? (?:and|&) |, )(?P<name>{NAME})")
STEP = re.compile(
    r"(?:(?P<list>, (?:and |& )?| (?:and|&) )| (?:of |on |for |against )?(?:the )?)(?P<word>[A-Z][\w'-]*)"
)
ACRONYM = re.compile(r"""'?s? ?\(["']?(?:[Tt]he )?["']?(?P<short>[A-Z][A-Za-z&-]{0,9}[A-Z])["']?\)""")


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
    for word in reversed(text[floor:end].split(" ")):
        here = place - len(word)
        place = here - 1
        if not word:
            continue
        if word in JOINERS and right and not joiner:
            joiner = word
            continue
        if (here == floor != line) or not _belongs(word, right, terms, possessive):
            break
        if joiner and not _joined(joiner, word, right, terms):
            break
        opened = word[0] in "(\"'["
        begin, right, taken = here + opened, word, taken + 1
        if opened or joiner == "of" or taken == TOKENS:
            break
        joiner = ""
    return begin


def _belongs(word: str, right: str, terms: Terms, possessive: bool) -> bool:
    """Whether a word can be part of a name: capitalised, and neither a function word nor a title."""
    core = word.lstrip("(\"'[")
    if not core or core.lower() in terms.stops:
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
    return left.lower() in terms.topics and right.lower() in terms.topics


def walk_right(text: str, start: int, terms: Terms) -> int:
    """Where the topic ends that follows `start`; `start` when none does."""
    end = start
    limit = start + REACH
    while (step := STEP.match(text, end, limit)) is not None:
        word = step["word"]
        topic = word.lower().removesuffix("'s") in terms.topics
        if not topic and (step["list"] or word.lower() in terms.stops):
            break
        end = step.end()
        if word.endswith(("'s", "s'")):
            return end - (2 if word.endswith("'s") else 1)
    return end


def listed_before(text: str, start: int, terms: Terms) -> list[tuple[int, int]]:
    """The names that precede, in a list, the one beginning at `start`, nearest first."""
    names: list[tuple[int, int]] = []
    while len(names) < MOST_LISTED:
        window = text[max(0, start - 6) : start]
        separator = next((mark for mark in SEPARATORS if window.endswith(mark)), None)
        if separator is None or (not names and separator == ", "):
            break
        end = start - len(separator)
        start = walk_left(text, end, terms)
        if start == end or _led_by_title(text, start):
            break
        names.append((start, end))
    return names


def _led_by_title(text: str, start: int) -> bool:
    """Whether a capitalised word stands right before a name, as a title does before a person's."""
    before = text[max(0, start - 20) : start].rpartition("\n")[2].split()
    return bool(before) and before[-1][0].isupper() and before[-1] not in ("The", "Both", "Thank")


def listed_after(text: str, end: int, terms: Terms) -> tuple[list[tuple[int, int]], bool]:
    """The names of a list that follows ("from the Cities of X, Y and Z"), and whether they are counties."""
    match = FIRST_NAME.match(text, end)
    names: list[tuple[int, int]] = []
    place = end
    while match is not None and match["name"].split()[-1] not in terms.heads:
        names.append(match.span("name"))
        place = match.end()
        match = NEXT_NAME.match(text, place)
    return names, text[place : place + 9].strip().lower() == "counties"
