"""Which units are bodies of their own: those that several agencies make up, as name or text tells."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.agencies.walk import ACRONYM
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.places import each_whole

AROUND = 1 << 14
"""Characters to either side of a unit's name in which the text may tell what the unit is."""
MOST = 24
"""Uses of a unit's name behind which that is looked for."""


def is_joint(text: str, begin: int, end: int) -> bool:
    """Whether the unit named at `begin`:`end` is one of several agencies."""
    if not _joining().isdisjoint(text[begin:end].lower().split()[:-1]):
        return True
    low = text[max(0, begin - AROUND) : end + AROUND]
    return any(word in low for word in _marks()) and _is_told(text, begin, end)


def _is_told(text: str, begin: int, end: int) -> bool:
    """Whether the text says behind the name, or a short form of it, what the unit is made of."""
    acronym = ACRONYM.match(text, end)
    words = text[begin:end].split()
    forms = [" ".join(words[place:]) for place in range(len(words) - 1)] + (
        [acronym["short"]] if acronym else []
    )
    places = (
        start + len(form)
        for form in forms
        for start in list(each_whole(text, form, max(0, begin - AROUND), end + AROUND))[:MOST]
    )
    return any(_telling().match(text, place) for place in places)


@cache
def _joining() -> frozenset[str]:
    """Words in the name of a unit by which it is one of several agencies: "Regional"."""
    return frozenset(table("agencies")["joint_units"]["names"].split())


@cache
def _marks() -> tuple[str, ...]:
    """Words of which a text holds one that tells of a joint unit."""
    units = table("agencies")["joint_units"]
    return (*units["marks"], *units["made"])


@cache
def _telling() -> re.Pattern[str]:
    """What is said right behind the name of a joint unit: " is a countywide task force"."""
    units = table("agencies")["joint_units"]
    marks, made, members = (
        alternatives(units["marks"]),
        alternatives(units["made"]),
        alternatives(units["members"]),
    )
    be = r"(?: \([A-Z]+\))?,?(?: which| that)?(?: (?:is|was|are|has been))?"
    return re.compile(
        rf"{be}(?:(?: an?| the)(?: [\w-]+){{0,3}}? {marks}| {made}(?: [\w-]+){{0,3}}? {members})\b"
    )
