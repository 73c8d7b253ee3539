"""Two dates that state one span: "from Jan. 3 to Feb. 5", "between September and mid-November"."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from tui.core.extraction.dates.marks import Calendar, FromIssue, Mark
from tui.core.patterns import pattern_of

LONGEST_JOIN = 60
JOIN = pattern_of(
    r"\s?[-—]\s?|,?\s(?:(?P<and>and)|(?P<to>to)|(?P<till>until|till)|through|thru|up\s(?:to|until)"
    r"|and\s(?:continuing|ending|lasting)(?:\s(?:through|until|to|on|in))?|continuing\s(?:through|until|to))\s"
    r"(?:at\sleast\s|and\sincluding\s)?(?:(?:on|in)\sor\s(?:about|around)\s|approximately\s|about\s|around\s)?"
    r"(?:\d{1,2}(?::\d\d)?\s?[AaPp]\.?[Mm]\.?,?\s(?:on\s)?)?(?:in\s|on\s|of\s|the\s){0,2}"
)
OPENING = pattern_of(
    r"\b(?:(?P<between>[Bb]etween|BETWEEN)|[Ff]rom|FROM|[Bb]eginning|[Ss]tarting|[Dd]ates)\s"
    r"(?:at\sleast\s|sometime\s)?(?:(?:on|in)\sor\s(?:about|around)\s|approximately\s|about\s|around\s)?"
    r"(?:\d{1,2}(?::\d\d)?\s?[AaPp]\.?[Mm]\.?,?\s(?:on\s)?)?(?:in\s|on\s|the\s|months\sof\s|of\s){0,3}$"
)
OF = pattern_of(r",?\s(?:of\s|in\s)?")
AND = pattern_of(r",?\s(?:and|or|&)\s(?:again\s)?(?:on\s|in\s)?|,\s")
MOVED = pattern_of(
    r"\b(?:continued|moved|postponed|rescheduled|reset|changed|delayed|extended)\b[^.\n]{0,40}$"
)


def join_ranges(text: str, marks: list[Mark]) -> list[Mark]:
    """The marks, two that are the ends of one span made into one."""
    joined = _joined(text, _joined(text, marks, _in_year), _span)
    # Backwards, so that the year of "March, May and July of 2010" reaches the first.
    for place in range(len(joined) - 1, 0, -1):
        joined[place - 1] = _sharing_year(text, joined[place - 1], joined[place])
    return joined


def _joined(text: str, marks: list[Mark], join: Callable[[str, Mark, Mark], Mark | None]) -> list[Mark]:
    joined: list[Mark] = []
    for mark in marks:
        one = join(text, joined[-1], mark) if joined else None
        if one:
            joined[-1] = one
        else:
            joined.append(mark)
    return joined


def _in_year(text: str, first: Mark, last: Mark) -> Mark | None:
    """ "March 13 of last year", "in May this year": one date."""
    if (
        not isinstance(first.what, Calendar)
        or not isinstance(last.what, FromIssue)
        or last.what.unit != "year"
    ):
        return None
    if first.what.year or first.until or not OF.fullmatch(text, first.end, last.start):
        return None
    return replace(first, end=last.end, what=replace(first.what, years_on=last.what.by))


def _sharing_year(text: str, first: Mark, last: Mark) -> Mark:
    """The first of "May 2 and May 5, 2023", with the year the second bears."""
    if not isinstance(first.what, Calendar) or not isinstance(last.what, Calendar) or first.what.year:
        return first
    if (
        first.until
        or not last.what.year
        or not last.what.month
        or not AND.fullmatch(text, first.end, last.start)
    ):
        return first
    return replace(first, what=replace(first.what, year=last.what.year))


def _span(text: str, first: Mark, last: Mark) -> Mark | None:
    if first.until or last.until or not 0 < last.start - first.end <= LONGEST_JOIN:
        return None
    if not isinstance(first.what, Calendar) or not isinstance(last.what, Calendar):
        return None
    join = JOIN.fullmatch(text, first.end, last.start)
    if join is None:
        return None
    before = text[max(0, first.start - 60) : first.start]
    opening = OPENING.search(before)
    if not _are_ends(join, opening, first.what, last.what) or MOVED.search(before):
        return None
    start, end = _fill(first.what, last.what)
    place = first.start - (len(before) - opening.start()) if opening and opening["between"] else first.start
    approximate = first.approximate or last.approximate
    return Mark(place, last.end, start, approximate, "date.range", end)


def _are_ends(join: re.Match[str], opening: re.Match[str] | None, first: Calendar, last: Calendar) -> bool:
    """Whether the joining word makes one span: "and" after "between" or in "May and June of 2015"."""
    if join["and"]:
        if opening and opening["between"]:
            return True
        shared = first.year is None and last.year is not None and first.day is None and last.day is None
        return shared and first.month is not None and last.month == first.month + 1
    if join["till"]:
        return opening is not None
    return opening is not None or (first.day is None) == (last.day is None)


def _fill(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Both ends with the year that only one of them bears."""
    if first.year is None and last.year is not None and first.month is not None:
        turns = last.month is not None and first.month > last.month
        return replace(first, year=last.year - turns), last
    if last.year is None and last.years_on is None and first.year is not None and last.month is not None:
        turns = first.month is not None and last.month < first.month
        return first, replace(last, year=first.year + turns)
    return first, last
