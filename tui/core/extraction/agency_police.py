"""Police departments and sheriffs' offices, alone and in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.agency_names import Mention, Weight, place_key, police_level, titled
from tui.core.extraction.agency_terms import Terms
from tui.core.extraction.agency_walk import listed_after, listed_before, walk_left, with_acronym
from tui.core.model import Level

PLURALS = frozenset({"Departments", "departments", "Depts"})
NEXT_WORD = re.compile(r" {1,2}([A-Za-z]+)")
SHERIFF_NOUN = re.compile(
    r"(?:'s|s'|s|'S)?(?:[-/]Coroner(?:'s)?)?(?P<acronym> \([A-Z][A-Za-z]+\))?"
    r" (?P<noun>Offices?|Departments?|Dept\b\.?|Bureau|offices?|departments?|OFFICE|DEPARTMENT)\b"
)
SHERIFF_STAFF = re.compile(
    r"(?:'s|s'|s|'S)? (?:(?P<many>deputies|detectives|investigators|Deputies|Detectives|Investigators|DEPUTIES)"
    r"|Deputy|deputy|DEPUTY|Sergeant|Sgt|Lieutenant|Lt|Captain|Cpl|Corporal)\b"
)
SHERIFF_NAME = re.compile(r" (?!The\b)[A-Z][a-z]+\.? [A-Z]")


def police(text: str, start: int, end: int, known: Terms) -> Iterator[Mention]:
    """ "Ashby Police Department", "Ashby police", "Ashby PD", "APD", and lists of those."""
    if text[start:end] in ("PD", "TF") and text[start - 1 : start].isupper():
        yield from _initialled(text, start, end)
        return
    following = NEXT_WORD.match(text, end)
    noun = following[1] if following else ""
    if following is not None and noun in known.police_nouns and text[start:end] != "PD":
        end = following.end() + (text[following.end() : following.end() + 1] == "." and noun == "Dept")
    begin = walk_left(text, start, known)
    if begin < start:
        yield from _placed(text, begin, (start, end), noun, known)
    if noun in PLURALS:
        yield from following_list(text, end, "police", "Police Department", known)


def _initialled(text: str, start: int, end: int) -> Iterator[Mention]:
    """ "SAPD", "NCTTF": a police department or a task force by its initials."""
    level = Level.MUNICIPAL if text[start:end] == "PD" else Level.MULTI
    while start > 0 and text[start - 1].isupper():
        start -= 1
    name = text[start:end]
    if not text[start - 1 : start].isalnum() and (3 if level is Level.MUNICIPAL else 4) <= len(name) <= 6:
        yield Mention(start, end, name, "initials", name, level, rule=f"agency.initials + {name[-2:]}")


def _placed(text: str, begin: int, head: tuple[int, int], noun: str, known: Terms) -> Iterator[Mention]:
    start, end = head
    weight = Weight.REFERS if noun in known.police_others else Weight.NAMES
    suffix = "Police Department" if noun in PLURALS else titled(text[start:end])
    if weight is Weight.NAMES and (noun in PLURALS or noun not in known.police_nouns):
        for span in listed_before(text, begin, known):
            yield _police_at(text, span, span[1], suffix, known, weight)
    yield with_acronym(text, _police_at(text, (begin, start - 1), end, suffix, known, weight))


def _police_at(
    text: str, words: tuple[int, int], end: int, suffix: str, known: Terms, weight: Weight
) -> Mention:
    place = titled(text[words[0] : words[1]])
    level = police_level(place, known)
    rule = f"agency.police + {suffix}"
    return Mention(words[0], end, f"{place} {suffix}", "police", place_key(place), level, weight, rule=rule)


def following_list(text: str, end: int, family: str, suffix: str, known: Terms) -> Iterator[Mention]:
    """The bodies of a list behind a plural: "police departments from the Cities of X, Y and Z"."""
    spans, counties = listed_after(text, end, known)
    if len(spans) < 2:
        return
    for span in spans:
        yield _listed(text, span, family, suffix, known, counties or family != "police")


def _listed(
    text: str, span: tuple[int, int], family: str, suffix: str, known: Terms, county: bool
) -> Mention:
    place = titled(text[span[0] : span[1]])
    if county and not place.endswith(("County", "Counties")):
        place += " County"
    level = police_level(place, known) if family == "police" else Level.COUNTY
    rule = f"agency.list + {suffix}"
    return Mention(*span, f"{place} {suffix}", family, place_key(place), level, rule=rule)


def sheriff(text: str, start: int, end: int, known: Terms) -> Iterator[Mention]:
    """ "Marlow County Sheriff's Office", "Marlow County Sheriff Ann Lee", and lists of those."""
    begin = walk_left(text, start, known)
    place = titled(text[begin : start - 1]) if begin < start else ""
    office = SHERIFF_NOUN.match(text, end)
    if office is None:
        yield from _sheriff_staff(text, begin, end, place)
        return
    noun = titled(office["noun"]).removesuffix(".").replace("Dept", "Department")
    suffix = f"Sheriff's {noun.removesuffix('s')}"
    if noun.endswith("s"):
        yield from following_list(text, office.end(), "sheriff", suffix, known)
        for span in listed_before(text, begin, known) if place else ():
            yield _listed(text, span, "sheriff", suffix, known, county=True)
        if not place:
            return
    alias = office["acronym"][2:-1] if office["acronym"] else None
    weight = Weight.NAMES if place or office["noun"][0].isupper() else Weight.REFERS
    name, rule = f"{place} {suffix}".strip(), f"agency.sheriff + {noun}"
    yield with_acronym(
        text,
        Mention(begin, office.end(), name, "sheriff", place_key(place), Level.COUNTY, weight, alias, rule),
    )


def _sheriff_staff(text: str, begin: int, end: int, place: str) -> Iterator[Mention]:
    """ "Marlow County sheriff's deputies", "Marlow County Sheriff Ann Lee"."""
    staff = SHERIFF_STAFF.match(text, end)
    if staff is None and SHERIFF_NAME.match(text, end) is None:
        return
    weight = Weight.NAMES if place and (staff is None or staff["many"]) else Weight.REFERS
    end += 2 if text.startswith("'s", end) else 0
    name = f"{place} Sheriff's Office".strip()
    yield Mention(
        begin, end, name, "sheriff", place_key(place), Level.COUNTY, weight, rule="agency.sheriff + staff"
    )
