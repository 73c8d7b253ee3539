"""What the words of a date say, before anyone asks which day of the calendar they mean."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Part = Literal["", "early", "mid", "late", "first", "last", "spring", "summer", "fall", "winter", "decade"]


class Calendar(Struct, frozen=True):
    """Year, month, day or part of one ("early 2026", "summer of 2001"), as far as the words give them.

    `years_on` counts the year from the article's own, as in "March 13 of last year".
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: Part = ""
    weekday: int | None = None
    years_on: int | None = None


class FromIssue(Struct, frozen=True):
    """Counted from the day the article bears: "yesterday", "last month", "last year"."""

    unit: Literal["day", "month", "year"]
    by: int


class FromStory(Struct, frozen=True):
    """Days counted from the last day the story named: "the next day"."""

    by: int


class Weekday(Struct, frozen=True):
    """A day of the week alone; `turn` is the word that places it: last, next, this, that, following."""

    number: int
    turn: str = ""


What = Calendar | FromIssue | FromStory | Weekday


class Mark(Struct, frozen=True):
    """Words at `start`:`end` that state one date; `until` is the other end of a range they state."""

    start: int
    end: int
    what: What
    approximate: bool = False
    rule: str = ""
    until: What | None = None
