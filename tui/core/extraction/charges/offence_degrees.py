"""Degrees of offences, however written, and those told together: "first- and second-degree assault"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from tui.core.extraction.charges.offences import Offence
from tui.core.patterns import pattern_of

DEGREES = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5",
    "first-degree": "1", "second-degree": "2", "third-degree": "3", "fourth-degree": "4", "fifth-degree": "5",
    "1st": "1", "2nd": "2", "3rd": "3", "4th": "4", "5th": "5",
    "1": "1", "2": "2", "3": "3", "4": "4", "5": "5",
    "1st-degree": "1", "2nd-degree": "2", "3rd-degree": "3", "4th-degree": "4", "5th-degree": "5",
}  # fmt: skip

_DEGREE = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|[45]th)"
_AND = r"(?:,\s(?:(?:and|or)\s)?|\s(?:and|or|&)\s)"
AHEAD = pattern_of(rf"(?:{_DEGREE}(?:[\s-]degree|-)?{_AND}){{1,4}}(?={_DEGREE}[\s-]degree\s)")
BEHIND = pattern_of(rf"\sin\s(?:the\s)?(?:{_DEGREE}{_AND}){{1,4}}{_DEGREE}\sdegrees?\b")
ONE = pattern_of(_DEGREE)
OPENERS = ("fir", "sec", "thi", "fou", "fif", "1st", "2nd", "3rd", "4th", "5th")


def past_degrees(lowered: str, place: int, limit: int) -> int:
    """Where the last of several degrees begins, which alone has the offence's name behind it."""
    if not lowered.startswith(OPENERS, place):
        return place
    ahead = AHEAD.match(lowered, place, limit)
    return ahead.end() if ahead else place


def each_degree(lowered: str, place: int, offence: Offence, limit: int) -> Iterator[Offence]:
    """The offence once for each degree told with it, ahead of it from `place` on or behind it."""
    if place < offence.start and AHEAD.match(lowered, place, offence.end):
        yield from _ahead(lowered, place, offence)
        return
    behind = lowered.find(" in ", offence.start, offence.end + len(" in "))
    together = BEHIND.match(lowered, behind, limit) if behind > 0 else None
    if together is None:
        yield offence
    else:
        yield from _behind(lowered, together, offence)


def _ahead(lowered: str, place: int, offence: Offence) -> Iterator[Offence]:
    own = ONE.match(lowered, offence.start)
    rest = lowered[own.end() if own else offence.start : offence.end]
    tail = offence.words[1:] if "-" in offence.words[0] else offence.words[2:]
    for degree in ONE.finditer(lowered, place, offence.start + 7):
        words = (degree[0], "degree", *tail)
        yield Offence(degree.start(), offence.end, words, offence.heads, degree[0] + rest)


def _behind(lowered: str, together: re.Match[str], offence: Offence) -> Iterator[Offence]:
    words = tuple(takewhile(lambda word: word not in DEGREES, offence.words))
    name = lowered[offence.start : together.start()]
    degrees = list(ONE.finditer(lowered, together.start(), together.end()))
    for degree in degrees:
        end = together.end() if degree is degrees[-1] else degree.end()
        told = f"{name} in the {degree[0]} degree"
        yield Offence(offence.start, end, (*words, degree[0], "degree"), offence.heads, told)
