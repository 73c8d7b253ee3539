"""Sheriffs' offices: by noun, by their staff, and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.agencies.lists import Kind, listed_after, listed_before
from tui.core.extraction.agencies.names import Mention, Weight, place_key, titled
from tui.core.extraction.agencies.spot import Spot
from tui.core.extraction.agencies.walk import with_acronym
from tui.core.model import Level
from tui.core.patterns import pattern_of

NOUN = pattern_of(
    r"(?:'s|s'|s|'S)?(?:[-/]Coroner(?:'s)?)?(?P<acronym> \([A-Z][A-Za-z]+\))?"
    r" (?P<noun>Offices?|Departments?|Dept\b\.?|Bureau|Police(?: Department)?|offices?|departments?|police"
    r"|OFFICE|DEPARTMENT)\b"
)
STAFF = pattern_of(
    r"(?:'s|s'|s|'S)? (?:(?P<many>[Dd]eputies|[Dd]etectives|[Ii]nvestigators|DEPUTIES)"
    r"|Deputy|deputy|DEPUTY|Sergeant|Sgt|Lieutenant|Lt|Captain|Cpl|Corporal)\b"
)
NAME = pattern_of(r"(?:[-/]Coroner)? (?!The\b)[A-Z][a-z]+\.? [A-Z]")


def sheriff(spot: Spot) -> Iterator[Mention]:
    """ "Marlow County Sheriff's Office", "Marlow County Sheriff Ann Lee", and lists of those."""
    begin = spot.begin()
    office = NOUN.match(spot.text, spot.end)
    if office is not None:
        yield from _office(spot, begin, office)
    elif spot.plural:
        yield from listed_after(spot, spot.end + 1, _kind("Sheriff's Office"))
    else:
        yield from _staff(spot, begin)


def _kind(noun: str) -> Kind:
    return Kind("sheriff", noun, Level.COUNTY, counties=True)


def _office(spot: Spot, begin: int, office: re.Match[str]) -> Iterator[Mention]:
    place = spot.place(begin)
    noun = titled(office["noun"]).removesuffix(".").replace("Dept", "Department")
    suffix = f"Sheriff's {noun.removesuffix('s')}"
    if noun.endswith("s"):
        yield from listed_after(spot, office.end(), _kind(suffix))
        if not place:
            return
        yield from listed_before(spot, begin, _kind(suffix))
    alias = office["acronym"][2:-1] if office["acronym"] else None
    weight = Weight.NAMES if place or office["noun"][0].isupper() else Weight.REFERS
    yield with_acronym(spot.text, _mention((begin, office.end()), place, suffix, weight, alias))


def _staff(spot: Spot, begin: int) -> Iterator[Mention]:
    """ "Marlow County sheriff's deputies", "Marlow County Sheriff Ann Lee"."""
    place = spot.place(begin)
    staff = STAFF.match(spot.text, spot.end)
    if staff is None and NAME.match(spot.text, spot.end) is None:
        return
    weight = Weight.NAMES if place and (staff is None or staff["many"]) else Weight.REFERS
    if not place and staff is None and spot.word == "Sheriff":
        weight = Weight.NEEDS_PART
    end = spot.end + (2 if spot.text.startswith("'s", spot.end) else 0)
    yield _mention((begin, end), place, "Sheriff's Office", weight)


def _mention(
    words: tuple[int, int], place: str, noun: str, weight: Weight, alias: str | None = None
) -> Mention:
    name = f"{place} {noun}".strip()
    rule = f"agency.sheriff + {noun}"
    return Mention(*words, name, "sheriff", place_key(place), Level.COUNTY, weight, alias, rule)
