"""The noun phrase after a number: what is counted, and whether so few of it matter to a story."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from msgspec import Struct

from tui.core.extraction.lexicon import table
from tui.core.extraction.numbers import UNITS
from tui.core.model import Qualifier
from tui.core.patterns import pattern_of

MANY = 13
"""From this number on, any noun of a plural form counts; below it, only those that stories are about."""

HEDGED = 5
"""The same for numbers that bear a hedge: nobody writes "more than six tables" without need."""

MODIFIERS = 2
LONGEST_PHRASE = 7
JOINS = ("and", "or", "&")
TOKEN = pattern_of(
    r"(?: {1,2}|(?<=\d)(?=(?:kg|g|lbs?|oz|mg|ml)\b))(?:(&(?= )|\.\d\d(?= cal)|[A-Za-z0-9][\w'&/-]*)"
    r"|\"(?P<quoted>[a-z][\w-]*)\"(?= [a-z]))"
)
YEAR_OLD = pattern_of(r"[\w-]+-years?-old$|\d+$")
OF_THOSE = pattern_of(
    r" (?:out )?of(?: (?:the|these|those|his|her|their|its|our|[A-Z][\w.]{1,20}'s?)(?= )|(?= \d{1,4} [a-z]))"
)
GENERALS, GENERAL = frozenset({"attorneys", "inspectors", "solicitors"}), " general"
"""Offices whose plural does not stand at the end: "34 attorneys general"."""

LEVEL = "(?:local|city|county|state|federal|tribal)"
OF_LEVELS = pattern_of(rf"(?: {LEVEL},?){{1,4}} and {LEVEL}(?= [a-z])")
"""Whose officers are counted together: "200 local, state and federal officers"."""

OF = pattern_of(
    r"(?: \((?:[a-z]+ ){0,2}[\d.,]{1,9} ?[a-z]{1,10}\.?\))? (?:each )?of ((?:[A-Za-z][\w'/-]* ?){1,6})"
)
"""What a measure is of, behind the same in another measure: "24 pounds (11 kilograms) of"."""
LAWS = (["Act"], ["Law"], ["Code"])
NAMED_NEW = frozenset("York Jersey Mexico Hampshire Orleans Haven England Zealand Yorkers Bedford".split())


class Phrase(Struct, frozen=True):
    """What is counted: `head` the bare noun, `what` the phrase to show, `end` where its words end.

    `detail` tells apart counts of one noun that are of different things: the offence of "felony counts".
    `made` marks a noun that is not in the text.
    """

    head: str
    what: str
    end: int
    detail: str = ""
    lower: bool = True
    modifiers: frozenset[str] = frozenset()
    made: bool = False


@cache
def words(section: str, key: str = "words") -> frozenset[str]:
    """A word list of the counts' lexicon."""
    return frozenset(str(table("counts")[section][key]).split())


@cache
def weights() -> dict[str, int]:
    """Nouns that stories are about, with the smallest number of them that is worth telling."""
    return {word: group["weight"] for group in table("counts")["nouns"] for word in group["words"].split()}


@cache
def sides() -> dict[str, str]:
    """Nouns for people and what they are in the story."""
    groups = (group for group in table("counts")["nouns"] if "side" in group)
    return {word: group["side"] for group in groups for word in group["words"].split()}


def matters(phrase: Phrase, value: float, qualifier: Qualifier) -> bool:
    """Whether so many of the noun are something a careful reader would note."""
    weight = weights().get(phrase.head)
    if weight is not None:
        return value >= weight
    if " of " in phrase.what:
        return True
    return phrase.lower and value >= (MANY if qualifier is Qualifier.EXACT else HEDGED)


def read_phrase(folded: str, place: int) -> Phrase | None:
    """The plural noun phrase that begins at `place`, right behind a number."""
    those = OF_THOSE.match(folded, place) or OF_LEVELS.match(folded, place)
    tokens = _tokens(folded, those.end() if those else place)
    for index, (token, end) in enumerate(tokens):
        word = token.lower()
        if word.endswith("'") and word[:-1] in words("durations") | words("measures"):
            return None  # "13 hours' deliberation"
        if word in words("never") and (word in words("durations") or not _heads(tokens, index + 1)):
            return None
        if _is_plural(word) and not (_heads(tokens, index + 1) or _names_law(tokens, index)):
            return _phrase(folded, [token for token, _ in tokens[: index + 1]], end)
    return None


def _tokens(folded: str, place: int) -> list[tuple[str, int]]:
    """The words from `place` on as far as a noun phrase may reach, with their ends."""
    found: list[tuple[str, int]] = []
    while len(found) < LONGEST_PHRASE:
        match = TOKEN.match(folded, place)
        if match and found and match[1] in JOINS and not _is_plural(found[-1][0].lower()):
            # "500 felony and misdemeanor arrests": both words go with the noun to come.
            found.append((match[1], match.end()))
            match = TOKEN.match(folded, match.end())
        if not match or (word := match[1] or match["quoted"]).lower() in words("functions"):
            break
        place = match.end()
        found.append((word, place))
    return found


def _heads(tokens: list[tuple[str, int]], index: int) -> bool:
    """Whether the noun goes on with the word at `index`: "drugs cases", "sales offices"."""
    return index < len(tokens) and tokens[index][0].lower() in weights()


def _names_law(tokens: list[tuple[str, int]], index: int) -> bool:
    """Whether a plural is part of a law's name, behind which the noun follows: "False Claims Act suits"."""
    names = [token for token, _ in tokens[index : index + 2]]
    return names[0][0].isupper() and names[1:] in LAWS


def _is_plural(word: str) -> bool:
    if word in weights() or word in words("measures"):
        return True
    if not word.endswith("s") or word.endswith(("ss", "'s", "us", "is")) or len(word) < 4:
        return False
    return word not in words("singular") and word not in words("never") and not YEAR_OLD.match(word)


def _phrase(folded: str, tokens: list[str], end: int) -> Phrase | None:
    head = tokens[-1].lower()
    before = [
        word
        for token, follower in pairwise(tokens)
        if len(word := token.lower()) > 1
        and word not in UNITS
        and (word not in words("fillers") or (token == "New" and follower in NAMED_NEW))
        and not word.endswith(("'s", "ly"))
        and not YEAR_OLD.match(word)
    ]
    if any(join in tokens for join in JOINS):
        before = []
    of = OF.match(folded, end)
    if head in words("measures") and (of or head not in weights()):
        return _measured(head, of, end)
    if head == "miles" and re.match(
        r" (?:per|an hour|away|from|north|south|east|west|of)\b", folded[end : end + 9]
    ):
        return None
    what = " ".join([*before[-MODIFIERS:], head])
    detail = offence_words(of[1]) if of and head in ("counts", "charges") else []
    if detail and not before and (not detail[0].endswith("ing") or detail[0] in words("crimes")):
        what = " ".join([*detail[:MODIFIERS], head])
    if folded.startswith(GENERAL, end) and head in GENERALS:
        what, end = what + GENERAL, end + len(GENERAL)
    return Phrase(head, what, end, " ".join(detail), tokens[-1].islower(), frozenset(before))


def _measured(head: str, of: re.Match[str] | None, end: int) -> Phrase | None:
    """ "90 pounds of marijuana"; None for bare weights and for hours of service, which are penalties."""
    if not of:
        return None
    things = _content(of[1])[:2]
    if not things or words("measures", "not_of").intersection(things):
        return None
    last = of[1].lower().find(things[-1]) + len(things[-1])
    return Phrase(head, f"{head} of {' '.join(things)}", of.start(1) + last)


def offence_words(run: str) -> list[str]:
    """The words that tell one offence from another, without degrees of it."""
    return [word for word in _content(run) if word not in words("crimes", "degrees")][:3]


def _content(run: str) -> list[str]:
    """The words of a run up to the first that belongs to another phrase."""
    found: list[str] = []
    for word in run.lower().split():
        if word in words("functions"):
            if found or word not in ("a", "an", "the"):
                break
            continue
        found.append(word)
    return found
