"""What stands behind a field's colon: words, a bound, a range: `arrests>=40`, `>10y`, `2020-09..2020-11`."""

from __future__ import annotations

import operator
import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from functools import cached_property

from msgspec import Struct

from tui.core.folding import folded
from tui.core.query.fields import Subject

OPERATORS: dict[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
}
NUMBER = re.compile(r"\$?(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<unit>[a-z]*)$", re.IGNORECASE)
DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2}))?(?:-(?P<day>\d{1,2}))?$")
TIMES = {"d": 1.0, "day": 1.0, "w": 7.0, "week": 7.0, "mo": 365.25 / 12, "month": 365.25 / 12, "y": 365.25,
         "yr": 365.25, "year": 365.25, "h": 1 / 24, "hour": 1 / 24}  # fmt: skip
"""Units of time in days."""
SIZES = {"": 1.0, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9}
"""Sizes of numbers."""


class Number(Struct, frozen=True):
    """A number as typed; `unit` "time" when it is days, "usd" after a dollar sign."""

    value: float
    unit: str | None = None


Days = tuple[date, date]


class Value(Struct, frozen=True, dict=True):
    """A test of one subject; all the parts there are must hold."""

    words: str = ""
    exact: bool = False
    compare: str = ""
    number: Number | None = None
    days: Days | None = None
    whole: bool = False

    def holds(self, subject: Subject) -> bool:
        """Whether a subject is what is asked for."""
        if self.words and not self._worded(subject):
            return False
        if self.number is not None and not self._sized(subject, self.number):
            return False
        return self.days is None or self._dated(subject, self.days)

    def _worded(self, subject: Subject) -> bool:
        if self.whole:
            return any(folded(word) == self._needle for word in subject.words)
        if self.exact:
            return any(folded(word).startswith(self._needle) for word in subject.words)
        return any(self._needle in folded(word) for word in subject.words)

    def _sized(self, subject: Subject, number: Number) -> bool:
        if subject.amount is None or (number.unit is not None and number.unit != subject.unit):
            return False
        return OPERATORS[self.compare](subject.amount, number.value)

    def _dated(self, subject: Subject, days: Days) -> bool:
        if subject.days is None:
            return False
        start, end = subject.days
        match self.compare:
            case ">":
                return end > days[1]
            case ">=":
                return end >= days[0]
            case "<":
                return start < days[0]
            case "<=":
                return start <= days[1]
            case _:
                return start <= days[1] and days[0] <= end

    @cached_property
    def _needle(self) -> str:
        return folded(self.words)


def number(text: str, timed: bool = False) -> Number | None:
    """ "40", "1.2m", "10y", "$5,000"; None when it is no number or has an unknown unit.

    Where a time is asked for (`timed`), "m" is months; else it is millions.
    """
    match = NUMBER.match(text)
    if match is None:
        return None
    value, unit = float(match["digits"].replace(",", "")), match["unit"].lower()
    singular = unit.removesuffix("s") if len(unit) > 1 else unit
    if timed and singular == "m" and not text.startswith("$"):
        singular = "mo"
    if singular in TIMES:
        return Number(value * TIMES[singular], "time")
    if unit not in SIZES:
        return None
    return Number(value * SIZES[unit], "usd" if text.startswith("$") else None)


def days(text: str) -> Days | None:
    """The first and last day of "2020", "2020-09" or "2020-09-14", or of two such joined by ".."."""
    first, dots, last = text.partition("..")
    begins = _days(first) if first else (date.min, date.min)
    ends = (_days(last) if last else (date.max, date.max)) if dots else begins
    return (begins[0], ends[1]) if begins and ends and begins[0] <= ends[1] and text != ".." else None


def _days(text: str) -> Days | None:
    match = DAY.match(text)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        return None
