"""The calendar days and spans an article states, each once, with every place that states it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from tui.core.extraction.dates.anchor import Anchor, Days, calendar_days
from tui.core.extraction.dates.forms import find_marks
from tui.core.extraction.dates.marks import Calendar, FromIssue, Mark, Weekday
from tui.core.extraction.dates.ranges import join_ranges
from tui.core.extraction.document import Document
from tui.core.model import Period, Person, Span
from tui.core.patterns import pattern_of

THIS_YEAR = FromIssue("year", 0)
"""Too wide to be a date of its own; it only gives a month or day its year."""

APPOSED = pattern_of(r",?\s\(?(?:on\s)?")
HEADER_LINE = pattern_of(
    r"\s*(?P<label>[Dd]ate|DATE|[Pp]osted|[Pp]ublished|[Uu]pdated|[Rr]eleased?|FOR\sIMMEDIATE\sRELEASE|[Ff]or\s[Ii]mmediate\s[Rr]elease)?"
    r"(?:\son)?\s*[:—-]?\s*"
)
PAGE_LABEL = pattern_of(
    r"\b(?:(?:[Ll]ast|LAST|[Pp]age)\s)?(?:[Uu]pdated?|UPDATED?|[Mm]odified|MODIFIED|[Pp]osted|POSTED|[Pp]ublished|PUBLISHED)"
    r"(?:\s(?:[Oo]n|[Dd]ate|[Aa]t))?\s?:?\s(?:[\d:]{1,8}\s?[AaPp]\.?[Mm]\.?,?\s)?(?:[A-Z]{2,4}\s)?"
    r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)?$"
)
"""What says of a date behind it that the page was set or changed then."""

HALF_DAYS = ("a.m.", "p.m.")
"""What ends with a point at the end of such a line."""

LONGEST_HEADER = 120
LINE_END = pattern_of(r"[ ]{0,9}(?:\n|$)")
HEADER_REACH = 60


def find_dates(doc: Document, people: Sequence[Person] = ()) -> list[Period]:
    """Every date the article states; not the one it bears, unless its words name that day too.

    A day of the week that is the surname of one of the people is no date.
    """
    marks = join_ranges(doc.text, _unborne(find_marks(doc), people))
    marks = [mark for mark in marks if mark.what != THIS_YEAR and not _is_header(doc, mark)]
    anchor = Anchor(doc.text, _today(doc, marks), marks)
    found: dict[Days, list[Mark]] = {}
    for mark in marks:
        days = anchor.days(mark)
        if days is not None:
            found.setdefault(days, []).append(mark)
    return [_period(days, stating) for days, stating in found.items()]


def _unborne(marks: list[Mark], people: Sequence[Person]) -> list[Mark]:
    """The marks without those that are the end of somebody's name."""
    if not any(isinstance(mark.what, Weekday) for mark in marks):
        return marks
    ends = {span.end for person in people for span in (person.span, *person.mentions)}
    return [mark for mark in marks if mark.end not in ends or not isinstance(mark.what, Weekday)]


def _period(days: Days, marks: list[Mark]) -> Period:
    spans = [Span(mark.start, mark.end) for mark in marks]
    approximate = all(mark.approximate for mark in marks)
    return Period(
        span=spans[0],
        mentions=tuple(spans[1:]),
        rule=marks[0].rule,
        start=days[0],
        end=days[1],
        approximate=approximate,
    )


def _today(doc: Document, marks: list[Mark]) -> date | None:
    """The day "today" means: the one beside such a word ("today, June 15, 2011"), else the published one."""
    for word, day in pairwise(marks):
        if not isinstance(word.what, FromIssue) or word.what.unit != "day" or day.until is not None:
            continue
        if isinstance(day.what, Calendar) and APPOSED.fullmatch(doc.text, word.end, day.start):
            days = calendar_days(day.what) if day.what.day and day.what.year else None
            if days:
                return days[0] - timedelta(word.what.by)
    return doc.published


def _is_set_off(text: str, mark: Mark) -> bool:
    """Whether a date stands in a line that says when the page was changed: "Updated March 3, 2021"."""
    start = text.rfind("\n", 0, mark.start) + 1
    if mark.end - start > LONGEST_HEADER or not _is_day(mark):
        return False
    end = text.find("\n", mark.end)
    line = text[start : end if end >= 0 else len(text)]
    if len(line) > LONGEST_HEADER:
        return False
    if PAGE_LABEL.search(text, start, mark.start) is None:
        return False
    return not line.rstrip().endswith(".") or line.rstrip().lower().endswith(HALF_DAYS)


def _is_day(mark: Mark) -> bool:
    return isinstance(mark.what, Calendar) and mark.what.day is not None and mark.until is None


def _is_header(doc: Document, mark: Mark) -> bool:
    """Whether the words are the date line of the release rather than part of what it says."""
    article = doc.article
    bearing = article.published.span if article.published else None
    if bearing and bearing.start < mark.end and mark.start < bearing.end:
        return True
    if article.title and article.title.span and mark.start < article.title.span.start:
        return True
    if _is_set_off(doc.text, mark):
        return True
    if not isinstance(mark.what, Calendar) or mark.what.day is None or mark.until is not None:
        return False
    days = calendar_days(mark.what)
    if days is None or days[0] != doc.published:
        return False
    start = max(doc.text.rfind("\n", 0, mark.start) + 1, mark.start - HEADER_REACH)
    opening = HEADER_LINE.fullmatch(doc.text, start, mark.start)
    return opening is not None and (
        opening["label"] is not None or LINE_END.match(doc.text, mark.end) is not None
    )
