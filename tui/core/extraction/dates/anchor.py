"""Which days of the calendar the words of a date mean, in an article that bears a date and tells a story."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from msgspec.structs import replace

from tui.core.extraction.dates import words
from tui.core.extraction.dates.marks import Calendar, FromIssue, FromStory, Mark, Part, Weekday, What
from tui.core.patterns import pattern_of

Days = tuple[date, date]

CLAUSE = 90
"""Characters before a date in which its tense is looked for."""

SOON = timedelta(days=60)
"""How far ahead of the article a day without year and tense may lie."""

AT_HAND = timedelta(days=14)
"""The same when its clause has a verb in the past."""

LEAP = 200
"""Days by which a story rather stays within the year it last named than moves to the next or the last."""

BIRTH = pattern_of(r"\b(?:dob|DOB|D\.O\.B\.|[Bb]orn|[Bb]irth)\b")

PAST = pattern_of(r"\b(?!hundred|accused|sacred|naked)[a-z]{2,}(?<!e)ed\b")
"""A verb in the past, told by its ending where no word of the list tells."""

FAR = 2_000
"""Characters after which "the next day" has lost its day."""

STOP = pattern_of(r"\n|\.\s(?=[A-Z\"])")

MONTH_PARTS: dict[Part, tuple[int, int]] = {"early": (1, 10), "mid": (10, 20), "late": (21, 31)}
YEAR_PARTS: dict[Part, tuple[int, int]] = {
    "early": (1, 3), "mid": (5, 8), "late": (10, 12),
    "spring": (3, 5), "summer": (6, 8), "fall": (9, 11),
}  # fmt: skip


OWNED = pattern_of(r"[A-Z][a-z]+day's [a-z]+,? ")
"""A day that has what happens on it: of "Thursday's hearing" the words behind tell whether it is over."""


class Anchor:
    """What dates are counted from: the day the article bears, and the last day its story named."""

    def __init__(self, text: str, today: date | None, marks: list[Mark]) -> None:
        self.text = text
        self.today = today
        self.named = _days_with_weekday(marks, today)
        self.spoken: dict[int, date] = {}
        self.guide = today
        self.story: date | None = None
        self.story_place = 0

    def days(self, mark: Mark) -> Days | None:
        """First and last day of what the mark states; None when it can't be told."""
        found = self._span(mark) if mark.until is not None else self._days(mark.what, mark.start)
        if (
            found
            and not _is_year(mark.what)
            and not BIRTH.search(self.text, max(0, mark.start - 12), mark.start)
        ):
            dated = isinstance(mark.what, Calendar) and (mark.what.year or mark.until)
            if dated and not self._hopes(mark):
                self.guide = found[1]
            if not isinstance(mark.what, FromIssue):
                self.story, self.story_place = found[1], mark.end
        return found

    def _hopes(self, mark: Mark) -> bool:
        """Whether an article without a date first names a day to come, which tells nothing of its year."""
        return self.guide is None and bool(self._lies_ahead(mark.start))

    def _span(self, mark: Mark) -> Days | None:
        if not isinstance(mark.what, Calendar) or not isinstance(mark.until, Calendar):
            return None
        first, last = _as_end(mark.what), mark.until
        if last.year is None:
            year = self._year(last, mark.start)
            if year is None:
                return None
            turns = first.month is not None and last.month is not None and first.month > last.month
            first, last = replace(first, year=first.year or year - turns), replace(last, year=year)
        start, end = calendar_days(first), calendar_days(_as_end(last, closing=True))
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None

    def _days(self, what: What, place: int) -> Days | None:
        if isinstance(what, Calendar):
            year = what.year or self._year(what, place)
            return calendar_days(replace(what, year=year)) if year else None
        if isinstance(what, FromIssue):
            return _from_issue(what, self.today) if self.today else None
        if isinstance(what, FromStory):
            return _one(self.story + timedelta(what.by)) if self.story and self._is_near(place) else None
        return self._weekday(what, place)

    def _weekday(self, what: Weekday, place: int) -> Days | None:
        if what.turn in ("following", "that"):
            return _one(_in_story(self.story, what)) if self.story else None
        if self.today is None:
            return None
        if not what.turn and what.number in self.named:
            return _one(self.named[what.number])
        if not what.turn:
            return _one(self._bare_weekday(what.number, place, self.today))
        return _one(_turned(what, self.today, self._lies_ahead(place)))

    def _bare_weekday(self, number: int, place: int, today: date) -> date:
        """ "on Tuesday": where nothing tells the tense, the Tuesday spoken of before."""
        ahead = self._lies_ahead(place)
        if ahead is None and number in self.spoken:
            return self.spoken[number]
        day = _turned(Weekday(number), today, ahead)
        self.spoken[number] = day
        return day

    def _is_near(self, place: int) -> bool:
        """Whether the story's last day was named in this paragraph or the one before."""
        return place - self.story_place < FAR and self.text.count("\n", self.story_place, place) < 2

    def _lies_ahead(self, place: int) -> bool | None:
        """Whether the words about `place` speak of what is to come; None when they don't tell."""
        before = STOP.split(self.text[max(0, place - CLAUSE) : place])[-1]
        said = [match["ahead"] is not None for match in words.tense().finditer(before)]
        if said:
            return said[-1]
        owned = OWNED.match(self.text, place)
        place = owned.end() if owned else place
        after = STOP.split(self.text[place : place + CLAUSE], maxsplit=1)[0]
        match = words.tense().search(after)
        done = PAST.search(after) if owned and match else None
        return (
            match["ahead"] is not None and (done is None or done.start() > match.start()) if match else None
        )

    def _soon(self, place: int) -> timedelta:
        """How far ahead of the article a day may lie where no word tells its tense, but a verb may hint."""
        before = STOP.split(self.text[max(0, place - CLAUSE) : place])[-1]
        after = STOP.split(self.text[place : place + CLAUSE], maxsplit=1)[0]
        return AT_HAND if PAST.search(before) or PAST.search(after) else SOON

    def _year(self, what: Calendar, place: int) -> int | None:
        """The year of a day or month that is named without one."""
        if what.years_on is not None:
            return self.today.year + what.years_on if self.today else None
        if what.month is None:
            return None
        if self.guide is None:
            return None
        near = {self.guide, self.today or self.guide}
        years = sorted({day.year + step for day in near for step in (-1, 0, 1)})
        days = {year: found[0] for year in years if (found := calendar_days(replace(what, year=year)))}
        if what.weekday is not None:
            days = {year: day for year, day in days.items() if day.weekday() == what.weekday} or days
        ahead = self._lies_ahead(place)
        soon = self._soon(place) if ahead is None else timedelta(0)
        return _nearest_year(days, self.guide, self.today, ahead, soon)


def _nearest_year(
    days: dict[int, date], guide: date, today: date | None, ahead: bool | None, soon: timedelta
) -> int | None:
    """The year that puts the day ahead of the article, or behind it and next to the guide."""
    if ahead and today:
        coming = [year for year, day in days.items() if day >= today.replace(day=1)]
        return min(coming, default=None)
    latest = (today or date.max - SOON) + soon
    known = {year: day for year, day in days.items() if day <= latest}
    leap = 0 if guide == today else LEAP
    return min(
        known, key=lambda year: abs((known[year] - guide).days) + leap * (year != guide.year), default=None
    )


def calendar_days(what: Calendar) -> Days | None:
    """First and last day of a year, month, day or part of one; None for a day no calendar has."""
    if what.year is None:
        return None
    if what.month is None:
        return _year_days(what.year, what.part)
    length = _month_length(what.year, what.month)
    if what.day is not None:
        return _one(date(what.year, what.month, what.day)) if 1 <= what.day <= length else None
    first, last = MONTH_PARTS.get(what.part, (1, length))
    if what.part in ("first", "last"):
        first = last = 1 if what.part == "first" else length
    return date(what.year, what.month, first), date(what.year, what.month, min(last, length))


def _year_days(year: int, part: Part) -> Days:
    if part == "winter":
        return date(year, 12, 1), date(year + 1, 2, _month_length(year + 1, 2))
    if part in ("first", "last"):
        return _one(date(year, 1, 1) if part == "first" else date(year, 12, 31))
    first, last = YEAR_PARTS.get(part, (1, 12))
    return date(year, first, 1), date(year, last, _month_length(year, last))


@lru_cache(maxsize=1024)
def _month_length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _as_end(what: Calendar, closing: bool = False) -> Calendar:
    """As the end of a span "mid-November" is its fifteenth day."""
    if what.part == "mid" and what.month is not None and what.day is None:
        return replace(what, day=15, part="")
    return what


def _days_with_weekday(marks: list[Mark], today: date | None) -> dict[int, date]:
    """The days within a week of `today` that stand in full beside their weekday, by that weekday."""
    named: dict[int, date] = {}
    for mark in marks:
        if today and isinstance(mark.what, Calendar) and mark.what.weekday is not None:
            days = calendar_days(mark.what)
            if days and abs((days[0] - today).days) <= 7:
                named.setdefault(mark.what.weekday, days[0])
    return named


def _turned(what: Weekday, today: date, ahead: bool | None) -> date:
    """The weekday before or behind today that its word, or else the tense, asks for."""
    if what.turn in ("", "this") and (what.turn == "this" if ahead is None else ahead):
        return today + timedelta((what.number - today.weekday()) % 7)
    if what.turn in ("next", "coming"):
        return today + timedelta((what.number - today.weekday() - 1) % 7 + 1)
    day = today - timedelta(what.turn in ("last", "previous", "past"))
    return day - timedelta((day.weekday() - what.number) % 7)


def _from_issue(what: FromIssue, today: date) -> Days | None:
    if what.unit == "day":
        return _one(today + timedelta(what.by))
    if what.unit == "year":
        return calendar_days(Calendar(today.year + what.by))
    months = today.year * 12 + today.month - 1 + what.by
    return calendar_days(Calendar(months // 12, months % 12 + 1))


def _in_story(day: date, what: Weekday) -> date:
    """ "The following Monday" comes after the story's last day, "that Monday" next to it."""
    if what.turn == "following":
        return day + timedelta((what.number - day.weekday() - 1) % 7 + 1)
    return day + timedelta((what.number - day.weekday() + 3) % 7 - 3)


def _one(day: date) -> Days:
    return day, day


def _is_year(what: What) -> bool:
    return isinstance(what, Calendar) and what.month is None
