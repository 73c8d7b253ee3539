"""Dates as releases print them above the story, read into ISO form."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from msgspec import Struct

from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

WRITTEN = pattern_of(
    r"(?<![\w/.-])(?P<month>[A-Za-z]{3,9})\.?\s{1,3}(?P<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?\s?[,.]?\s{0,3}(?P<year>(?:19|20)\d\d)(?!\d)"
)
DAY_FIRST = pattern_of(
    r"(?<![\w/.-])(?P<day>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?\.?\s{1,3}(?:de\s|of\s)?(?P<month>[A-Za-z]{3,10})\.?,?\s{1,3}"
    r"(?:del?\s)?(?P<year>(?:19|20)\d\d)(?!\d)"
)
VIETNAMESE = pattern_of(
    r"(?P<day>\d{1,2})\s{1,3}[Tt]háng\s{1,3}(?P<month>\d{1,2}),?\s{1,3}(?:[Nn]ăm\s{1,3})?(?P<year>(?:19|20)\d\d)(?!\d)"
)
IN_DIGITS = pattern_of(
    r"(?<![\w/.-])(?P<month>\d{1,2})(?P<mark>[/.-])(?P<day>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-])"
)
ISO = pattern_of(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
FULL = pattern_of(r"\d(?:(?<=1)9\d\d|(?<=2)0\d\d|[/.-]\d{1,2}[/.-]\d\d)")
"""What every form has: the four digits of a year, or three numbers."""

FORMS = ((WRITTEN, ""), (ISO, "-"), (IN_DIGITS, ""), (DAY_FIRST, ""), (VIETNAMESE, "ng"))
"""Every form, with what it never is without."""

THIS_CENTURY = 69
"""Two-digit years up to this one are of the 2000s."""


class PrintedDate(Struct, frozen=True):
    """A date in a piece of text: its ISO form and where it stands there."""

    iso: str
    start: int
    end: int


def find_date(text: str) -> PrintedDate | None:
    """The first full date of a short text, whatever the form it is printed in."""
    if not holds_date(text):
        return None
    found = [printed for form, needed in FORMS if needed in text and (printed := _first(form, text))]
    return min(found, key=lambda printed: printed.start, default=None)


def holds_date(text: str) -> bool:
    """Whether a text has the figures that a full date is never without."""
    return FULL.search(text) is not None


def is_month(word: str) -> bool:
    """Whether a word is the name of a month, in full or cut short."""
    return word.lower().rstrip(".") in _months()


def _first(form: re.Pattern[str], text: str) -> PrintedDate | None:
    for match in form.finditer(text):
        if day := _day(match):
            return PrintedDate(day.isoformat(), match.start(), match.end())
    return None


def _day(match: re.Match[str]) -> date | None:
    month, day, year = match["month"], int(match["day"]), int(match["year"])
    number = int(month) if month.isdigit() else _months().get(month.lower(), 0)
    if number > 12 >= day:
        number, day = day, number
    if year < 100:
        year += 2000 if year <= THIS_CENTURY else 1900
    try:
        return date(year, number, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    words = section("months")
    full = {name: number for key in ("names", "spanish") for number, name in enumerate(words[key], 1)}
    full.update(words["short"])
    return full
