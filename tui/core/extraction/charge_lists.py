"""Lists of offences: "charged with A, two counts of B, and C", and lists that put one offence on a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tui.core.extraction.lexicon import table
from tui.core.extraction.numbers import UNITS
from tui.core.extraction.offences import Offence, offence_at
from tui.core.extraction.statutes import statute_at

LEAD = re.compile(r"[\s(]{0,3}(\d+|[a-z]+(?:-[a-z]+)?)\)?(?=[\s:)—(-])")
NAMING = frozenset({"count", "counts"})
MARK = re.compile(r"[\s:—•*#·▪●○]*(?:[-o](?=\s))?\s{0,3}")
AFTER = re.compile(r"\s?\([^()\n]{1,90}\)")
TALLY = re.compile(
    r"(?:,|\s[—-])?\s(?:(?:an?\s)?(?:class\s\w+|unclassified|(?:first|second|third|1st|2nd|3rd)[\s-]degree|state\sjail)\s"
    r"(?:(?:violent|nonviolent)\s)?(?:felony|felonies|misdemeanor)|(?:\w+|\d+)\s(?:felony\s|misdemeanor\s)?counts?\b(?!\sof))"
)
SEPARATOR = re.compile(
    r"\s?(?:[,;]\s?(?:(?:and|or|as well as|along with|plus)\s|&\s)?|\s(?:and|or|&|as well as|along with|plus)\s)"
)
RESIDUE = re.compile(
    r"\s(?:of|on|against|upon|to|for\s(?:jane|john|victim))\s[^,;.:()\n\"]{2,60}?(?=[,;]\s|\sand\s)"
)
STORY = re.compile(r"\s(?:for(?!\s(?:jane|john|victim))|after|during|when|while|who|that|which|in|at)\s")


@dataclass(frozen=True, slots=True)
class Listed:
    """An offence of a list, with its statute, and whether it was counted ("three counts of")."""

    offence: Offence
    statute: str | None
    counted: bool


@cache
def leading() -> frozenset[str]:
    """Words before an offence's name that are no part of it: "the following", "one felony count of"."""
    return frozenset(UNITS) | frozenset(table("offences")["words"]["leading"].split())


def listed(folded: str, lowered: str, place: int, limit: int, free: bool = False) -> Iterator[Listed]:
    """The offences that stand one after the other from `place` on."""
    together = False
    while place < limit:
        early = statute_at(folded, place, limit)
        place, counted = _lead(lowered, early[1] if early else place, limit)
        offence = offence_at(folded, lowered, place, limit, free or counted or together)
        if offence is None or not (offence.heads or free or counted):
            return
        late = statute_at(folded, offence.end, limit)
        statute = late or early
        yield Listed(offence, statute[0] if statute else None, counted or free or together)
        place = _past_details(folded, lowered, late[1] if late else offence.end, limit)
        separator = SEPARATOR.match(lowered, place, limit) or _past_residue(lowered, place, limit)
        if separator is None:
            return
        # What is counted together ("two counts each of A and B") is named with the same freedom.
        place, free, together = separator.end(), False, free or counted or together


def lines(folded: str, lowered: str, place: int) -> Iterator[list[Listed]]:
    """The offences of each line after the one that ends at `place`, up to the first line without any."""
    for _ in range(MOST_LINES):
        while place < len(lowered) and lowered[place] in "\n ":
            place += 1
        end = lowered.find("\n", place)
        end = len(lowered) if end < 0 else end
        mark = MARK.match(lowered, place, end)
        found = list(listed(folded, lowered, mark.end() if mark else place, end))
        if not found:
            return
        yield found
        place = end


MOST_LINES = 40


def _lead(lowered: str, place: int, limit: int) -> tuple[int, bool]:
    """Past "one felony count of", "(8)" and the like, and whether it counted anything."""
    counted = False
    mark = MARK.match(lowered, place, limit)
    place = mark.end() if mark else place
    known = leading()
    while True:
        word = LEAD.match(lowered, place, limit)
        if word is None or not (word[1] in known or word[1].isdigit()):
            break
        counted = counted or word[1] in NAMING
        place = word.end()
        mark = MARK.match(lowered, place, limit)
        place = mark.end() if mark else place
    while place < limit and lowered[place] in " (":
        place += 1
    return place, counted


def _past_details(folded: str, lowered: str, place: int, limit: int) -> int:
    """Past "(11 counts)", ", a class B felony", "two counts"."""
    for _ in range(3):
        detail = AFTER.match(folded, place, limit) or TALLY.match(lowered, place, limit)
        if detail is None:
            break
        place = detail.end()
    return place


def _past_residue(lowered: str, place: int, limit: int) -> re.Match[str] | None:
    """The separator behind a victim's name, which the grammar leaves out of the offence's."""
    residue = RESIDUE.match(lowered, place, limit)
    if residue is None or STORY.search(residue[0]):
        return None
    return SEPARATOR.match(lowered, residue.end(), limit)
