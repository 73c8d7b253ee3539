"""The words agencies are known by, from the lexicon, in the form the rules look them up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct

from tui.core.extraction.lexicon import table
from tui.core.model import Level
from tui.core.patterns import pattern_of

POLICE = ("Police", "police", "POLICE")
SHERIFF = ("Sheriff", "sheriff", "SHERIFF")
INITIALS = {"PD": (3, Level.MUNICIPAL), "TF": (4, Level.MULTI), "SD": (4, Level.COUNTY)}
"""The ends of initials that tell police, a task force or a sheriff, and how long those are at least."""
NONPROFIT = ("nonprofit", "non-profit", "not-for-profit")
JOINT = {"coalition": "", "task force": " Task Force", "strike force": " Strike Force"}
"""Common nouns behind the name of a joint body, and what they add to the name."""


FIRST = pattern_of(r"[A-Za-z]+")
SMALL = pattern_of(r"r's office|attorney|crime lab|profit| force|[a-z]+$")
"""What stands for the forms of a small trigger word: seldom met, and quickly looked for."""
INSPECTOR = "Office of Inspector General"
INSPECTED = frozenset(("inspector", "oig", "oigs"))
"""Of these words every form of an inspector's office holds one."""


class Fixed(Struct, frozen=True):
    """A body known by a fixed name; `weak` when it is often mentioned without a part in the event."""

    name: str
    level: Level
    weak: bool


class Head(Struct, frozen=True):
    """A common noun that makes a name of the words beside it; no `level` when the place decides.

    `told`: the noun is that of a unit, which is a body where it is told to be one of several agencies.
    """

    level: Level | None
    weak: bool
    court: bool
    place: bool
    private: bool
    told: bool


class Small(Struct, frozen=True):
    """Trigger words written small that hold one `word`, each with the place of that word in it.

    `ends` are the last words of the forms, of one body or of several.
    """

    word: str
    forms: tuple[tuple[str, int], ...]
    ends: frozenset[str]


class Terms(Struct, frozen=True):
    """All the terms; `first` and `small` are those a text is searched for.

    `first` holds those that begin with a capital by their first word, the longest first; `small` the others
    by a word that all of its forms hold.  `first_inspected` also holds the many forms of the inspectors
    general, for the texts that name one.
    """

    first: dict[str, tuple[str, ...]]
    first_inspected: dict[str, tuple[str, ...]]
    small: tuple[Small, ...]
    fixed: dict[str, Fixed]
    prosecutors: dict[str, Level]
    tails: dict[str, Head]
    openings: dict[str, Head]
    stops: frozenset[str]
    topics: frozenset[str]
    aides: frozenset[str]
    governments: frozenset[str]
    heads: frozenset[str]
    police_nouns: frozenset[str]
    police_others: frozenset[str]
    states: frozenset[str]
    cities: frozenset[str]
    counties: frozenset[str]
    foreign: frozenset[str]
    federal_departments: frozenset[str]
    opposed: frozenset[str]
    counting: frozenset[str]
    deeds: frozenset[str]
    private: frozenset[str]


@cache
def terms() -> Terms:
    """The terms, built when the first article is read."""
    agencies, places = table("agencies"), table("places")
    fixed = {
        form: Fixed(entry["forms"][0], Level(entry["level"]), bool(entry.get("weak")))
        for entry in agencies["fixed"]
        for form in entry["forms"]
    }
    inspectors = _inspectors(agencies["inspectors"])
    tails = {words: _head(entry) for words, entry in agencies["tails"].items()}
    openings = {words: _head(entry) for words, entry in agencies["openings"].items()}
    prosecutors = {words: Level(level) for words, level in agencies["prosecutors"].items()}
    words = {name: frozenset(text.split()) for name, text in agencies["words"].items()}
    found = [*fixed, *tails, *openings, *prosecutors, *POLICE, *SHERIFF, *INITIALS, *JOINT, *NONPROFIT]
    capitalised = [form for form in found if form[0].isupper()]
    return Terms(
        first=_by_word(FIRST, capitalised),
        first_inspected=_by_word(FIRST, (*capitalised, *inspectors)),
        small=_small([form for form in found if form[0].islower()]),
        fixed=fixed | inspectors,
        prosecutors=prosecutors,
        tails=tails,
        openings=openings,
        stops=words["stops"],
        topics=words["topics"],
        aides=words["aides"],
        governments=words["governments"],
        heads=words["heads"],
        police_nouns=words["police_nouns"],
        police_others=words["police_others"],
        states=frozenset(map(str.lower, places["states"])),
        cities=frozenset(map(str.lower, places["cities"])),
        counties=frozenset(map(str.lower, places["counties"])),
        foreign=frozenset(map(str.lower, places["foreign"])),
        federal_departments=words["federal_departments"],
        opposed=words["opposed"],
        counting=words["counting"],
        deeds=words["deeds"],
        private=words["private"],
    )


@cache
def federal() -> frozenset[str]:
    """Departments that, with no place named, are those of the federal government."""
    return frozenset(table("agencies")["inspectors"])


def _by_word(word: re.Pattern[str], forms: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The forms by the word of each that a text is searched for, the longest first."""
    found: dict[str, dict[str, None]] = {}
    for form in sorted(forms, key=len, reverse=True):
        found.setdefault(word.findall(form)[0], {})[form] = None
    return {word: tuple(forms) for word, forms in found.items()}


def _small(forms: list[str]) -> tuple[Small, ...]:
    found: list[Small] = []
    for word, held in _by_word(SMALL, forms).items():
        last = [FIRST.findall(form)[-1] for form in held]
        ends = frozenset((*last, *(f"{end}s" for end in last)))
        found.append(Small(word, tuple((form, form.find(word)) for form in held), ends))
    return tuple(found)


def _inspectors(departments: dict[str, str]) -> dict[str, Fixed]:
    """Every form of the inspectors general of federal departments: "Department of Labor-Office of …"."""
    found: dict[str, Fixed] = {}
    for department, initials in departments.items():
        entry = Fixed(f"{department} {INSPECTOR}", Level.FEDERAL, weak=False)
        owners = (department, initials, department.removeprefix("Department of ").removeprefix("the "))
        for owner in owners:
            joints = (" ", ", ", "-", " - ", ", the ", "' " if owner.endswith("s") else "'s ")
            offices = (INSPECTOR, INSPECTOR.replace(" Ins", " the Ins"))
            found |= {f"{owner}{joint}{office}": entry for joint in joints for office in offices}
        found |= {f"{initials}{joint}OIG": entry for joint in ("-", " ")}
    return found


def _head(entry: dict[str, Any]) -> Head:
    level = entry["level"]
    return Head(
        None if level == "place" else Level(level),
        weak=bool(entry.get("weak")),
        court=bool(entry.get("court")),
        place=bool(entry.get("place")),
        private=bool(entry.get("private")),
        told=bool(entry.get("told")),
    )
