"""Police departments by place, noun or initials, alone and in lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from tui.core.extraction.agencies.lists import Kind, listed_after, listed_before, named
from tui.core.extraction.agencies.names import Mention, Weight, titled
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.terms import INITIALS
from tui.core.extraction.agencies.walk import walk_left, with_acronym
from tui.core.extraction.lexicon import table
from tui.core.model import Level
from tui.core.patterns import pattern_of

PLURALS = frozenset({"Departments", "departments", "Depts", "agencies"})
SERVICES = "Services"
"""What several forces may be called that one may be called too."""
OFFICERS = frozenset({"officers", "Officers", "detectives", "Detectives", "investigators"})
"""Who comes from the departments of a list of towns: "police officers from Ashby and Marlow"."""
NEXT_WORD = pattern_of(r" {1,2}([A-Za-z]+)")
OFFICER = pattern_of(r" [Oo]fficer (?:\w+ly )?(?P<deed>\w+)")
STATE_BETWEEN = pattern_of(r", (?:[A-Z][a-z]{1,5}\.?|[A-Z]{2}|[A-Z]\.[A-Z]\.), $")
MOST_BETWEEN = 11
"""What stands between a town and its police where the state is told: "Ashby, Mo., Police Department"."""
MOST_INITIALS = 6
"""Letters of the longest initials."""


def police(spot: Spot) -> Iterator[Mention]:
    """ "Ashby Police Department", "Ashby police", "Ashby PD", "APD", and lists of those."""
    text, end = spot.text, spot.end
    if spot.word in INITIALS and text[spot.start - 1 : spot.start].isupper():
        yield from _initialled(spot)
        return
    following = NEXT_WORD.match(text, end)
    noun = following[1] if following else ""
    if noun == "Bureau" and following is not None and text.startswith(" of", following.end()):
        following, noun = None, ""
    if following is not None and noun in spot.known.police_nouns and spot.word != "PD":
        end = following.end() + (text[following.end() : following.end() + 1] == "." and noun == "Dept")
    state = STATE_BETWEEN.search(text, max(0, spot.start - MOST_BETWEEN), spot.start)
    if state is not None:
        yield from _across_state(spot, state.start(), end)
    begin = _uncounted(spot, spot.begin())
    if begin < spot.start and not text.endswith("PD ", 0, spot.start):
        yield from _placed(spot, begin, end, noun)
    if noun in PLURALS:
        yield from listed_after(spot, end, Kind("police", "Police Department"))
    elif following is not None and noun in OFFICERS and text.startswith(" from ", following.end()):
        listed = listed_after(spot, following.end(), Kind("police", "Police Department"))
        yield from (mention for mention in listed if mention.level is Level.MUNICIPAL)


def _uncounted(spot: Spot, begin: int) -> int:
    """The beginning without a number of officers: "Two Ashby police officers", not "Three Rivers police"."""
    first, _, rest = spot.text[begin : spot.start].partition(" ")
    counts = rest and first.lower() in spot.known.counting and spot.text.count(rest.rstrip()) > 1
    return begin + len(first) + 1 if counts else begin


def _initialled(spot: Spot) -> Iterator[Mention]:
    """ "SAPD", "NCTTF": a police department or a task force by its initials."""
    text, start = spot.text, spot.start
    least, level = INITIALS[spot.word]
    while start > 0 and text[start - 1].isupper():
        start -= 1
    name = text[start : spot.end]
    if (
        not text[start - 1 : start].isalnum()
        and not name.endswith(_others())
        and least <= len(name) <= MOST_INITIALS
    ):
        rule = f"agency.initials + {spot.word}"
        yield Mention(start, spot.end, name, "initials", name, level, rule=rule)


@cache
def _others() -> tuple[str, ...]:
    """How initials end that only look like those of police: schools, an illness."""
    return tuple(table("agencies")["words"]["other_initials"].split())


def _officer_acts(spot: Spot, end: int) -> bool:
    """ "an Ashby police officer stopped him": one officer's deed in the case is the department's."""
    officer = OFFICER.match(spot.text, end)
    return officer is not None and officer["deed"] in spot.known.deeds


def _placed(spot: Spot, begin: int, end: int, noun: str) -> Iterator[Mention]:
    """The department of the place before "police", with those of the places listed before it."""
    told = noun not in spot.known.police_others or _officer_acts(spot, end)
    weight = Weight.NAMES if told else Weight.REFERS
    plural = noun in PLURALS
    kind = Kind("police", "Police Department" if plural else titled(spot.text[spot.start : end]))
    if weight is Weight.NAMES and (plural or noun == SERVICES or noun not in spot.known.police_nouns):
        yield from listed_before(spot, begin, kind)
    mention = named(spot, (begin, spot.start - 1), end, kind, weight)
    known = spot.known.fixed.get(f"{spot.place(begin)} Police Department")
    if known is not None:
        mention = replace(mention, family="fixed", place=known.name.lower())
    yield with_acronym(spot.text, mention)


def _across_state(spot: Spot, end: int, stop: int) -> Iterator[Mention]:
    """The department of a town whose state stands between its name and "Police"."""
    begin = walk_left(spot.text, end, spot.known)
    if begin < end and spot.text[spot.start].isupper() and stop > spot.end:
        kind = Kind("police", titled(spot.text[spot.start : stop]))
        yield with_acronym(spot.text, named(spot, (begin, end), stop, kind))
