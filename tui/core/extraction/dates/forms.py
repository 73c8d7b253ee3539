"""The words of single dates: found by their triggers, then read to both sides of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import Match, Pattern
from typing import cast

from tui.core.extraction.dates import words
from tui.core.extraction.dates.marks import Calendar, Mark, Part
from tui.core.extraction.dates.relative import read_relative, read_weekday
from tui.core.extraction.document import Document
from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of

LEFT = 40
"""Characters looked at before a trigger."""

ORDINAL = r"(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
NOT_A_DAY = r"(?![\w%$]|:\d|,(?!(?:19|20)\d\d\b)\d{3}|\.\d|\s?[AaPp]\.?[Mm]\b|-[Yy]ear)"
YEAR = r"(?:19|20)\d\d(?!\w|,\d{3}|-\d{3}|\sblock)"
LIST_ENDS = r"(?=,?\s(?:19|20)\d\d\b|\s?(?:st|nd|rd|th)\b|[,.;)])"
AFTER_MONTH = pattern_of(
    r"-(?P<short>\d\d)(?=\n|$)"
    rf"|(?:,?\s{{0,2}}(?:the\s)?(?P<day>\d{{1,2}}){ORDINAL}{NOT_A_DAY}"
    rf"(?:(?:\s?[-—]\s?|\s(?:to|through|thru)\s)(?P<until>\d{{1,2}}){ORDINAL}{NOT_A_DAY}"
    rf"|(?P<more>(?:,\s\d{{1,2}}){{0,5}},?\s(?:and|&)\s\d{{1,2}}{LIST_ENDS}){ORDINAL})?)?"
    rf"(?:\s?,?\s{{0,2}}(?:of\s|in\s)?(?P<year>{YEAR}))?"
)
PART = pattern_of(
    r"\b(?:(?P<early>[Ee]arly)|(?P<mid>[Mm]id(?:dle\sof)?)|(?P<late>[Ll]ate)|(?P<last>[Ee]nd\sof)"
    r"|(?P<first>(?:[Bb]eginning|[Ss]tart)\sof))(?:\sin)?(?:\s?-\s?|\s)$"
)
SEASON = pattern_of(
    r"\b(?:(?P<spring>[Ss]pring)|(?P<summer>[Ss]ummer)|(?P<fall>[Ff]all|[Aa]utumn)|(?P<winter>[Ww]inter)),?"
    r"\s(?:of\s|in\s)?$"
)
LONGEST_PART = 20
"""Characters of "beginning of in " and the like."""
ABOUT = pattern_of(r"\b(?:[Aa]round|[Aa]bout|[Aa]pproximately|[Cc]irca)\s$")
ABOUT_ENDS = ("round", "bout", "mately", "irca")
DAY_BEFORE = pattern_of(rf"(?<![\d/.,$-])(?P<day>\d{{1,2}})(?P<of>{ORDINAL}\s(?:day\s)?of)?\s$")
NAME_AFTER = pattern_of(r"\s[A-Z][a-z]")
ISO = pattern_of(r"(\d{4})-(\d\d)-(\d\d)(?![\w-])")
SLASHED = pattern_of(r"[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\w/-]|\.\d)")
FIRST_NUMBER = pattern_of(r"(?<![\w/-])\d{1,2}$")
BIRTH = pattern_of(r"\b(?:dob|DOB|D\.O\.B\.|[Bb]orn|[Bb]irth)\W{0,3}(?:on\s)?\d{1,2}$")
STATUTE = pattern_of(
    r"\b(?:quarter|half|decade)\sof\s$|\b[A-Z]\w+\sof\s$|\b(?:fiscal|tax|model|school|academic|Fiscal|Tax|Model|School|Academic)\s[Yy]ear\s$"
)
OF_YEAR = pattern_of(rf",?\s(?:of\s|in\s)?({YEAR})")
ON = pattern_of(r"\b(?:[Oo]n|ON)\s(?:the\s)?$")
YEAR_FOLLOWS = pattern_of(
    r"\s?(?:[-—]\s?|(?:to|through|thru)\s)(?:19|20)\d\d(?![\w-]|\s(?:[Ss]chool|[Aa]cademic|[Ff]iscal|[Ss]eason))"
)
FOLLOWER = pattern_of(r"\s([A-Za-z]+)")
JOINED = pattern_of(r"\s?[-—/]\s?|,?\s(?:to|through|thru|until|and|or|&)\s(?:of\s|in\s)?|,\s")


def find_marks(doc: Document) -> list[Mark]:
    """Every stretch of words that states a date, in reading order."""
    marks: list[Mark] = []
    text = doc.text
    for found in words.triggers(text, doc.low, doc.words):
        start = found.start
        if (marks and start < marks[-1].end) or (start and _is_glued(text[start - 1])):
            continue
        marks += _read(text, found, marks[-1] if marks else None)
    slashed = list(_slashed(text))
    return sorted([*marks, *slashed], key=lambda mark: mark.start) if slashed else marks


def _is_glued(character: str) -> bool:
    return character.isalnum() or character == "'"


def _read(text: str, found: words.Trigger, previous: Mark | None) -> Iterator[Mark]:
    kind = words.kind_of(found.words.lower())
    before = _before(text, found.start)
    if kind == "month":
        return _read_month(text, found, previous)
    if kind == "weekday":
        return read_weekday(text, found, before)
    if kind == "relative":
        return read_relative(text, found, before)
    if kind == "holiday":
        return _read_holiday(text, found, before)
    return _read_year(text, found, previous) if kind == "year" else iter(())


def _before(text: str, place: int) -> str:
    """The words before `place`, within its paragraph."""
    window = text[max(0, place - LEFT) : place]
    return window[window.rfind("\n") + 1 :]


def _read_month(text: str, found: words.Trigger, previous: Mark | None) -> Iterator[Mark]:
    """A date by its month: "Thursday, Dec. 16, 2010", "May 13, 14 and 15", "Jan. 3-5", "mid-November"."""
    month = words.number_of("months")[found.words.lower()]
    place = found.end + text.startswith(".", found.end)
    after = AFTER_MONTH.match(text, place)
    year = _year(after["year"] or after["short"]) if after else None
    if after is None or after["day"] is None:
        end = after.end() if after and year else _end_of_name(text, found)
        yield from _month_alone(text, found.start, end, Calendar(year, month), previous)
    elif 1 <= int(after["day"]) <= 31 and (year or not _is_in_name(text, after.end())):
        yield from _days_of_month(text, found.start, after, Calendar(year, month))


def _is_in_name(text: str, end: int) -> bool:
    """Whether what ends here only begins a name: "the May 2 Foundation"."""
    follower = FOLLOWER.match(text, end)
    return follower is not None and follower[1] in words.word_set("after", "name")


def _end_of_name(text: str, found: words.Trigger) -> int:
    """Behind a month's name; its full stop belongs to "in Sept. he", not to "in September."."""
    short = len(found.words) < 5 and found.words.lower() not in ("may", "june", "july")
    return found.end + (short and text.startswith(".", found.end))


def _days_of_month(text: str, start: int, after: Match[str], month: Calendar) -> Iterator[Mark]:
    """The day behind a month, the end of a range "3-5", or the other days of a list."""
    first, weekday, approximate = _left_of_day(text, start)
    what = Calendar(month.year, month.month, int(after["day"]), weekday=weekday)
    last = Calendar(month.year, month.month, int(after["until"])) if after["until"] else None
    yield Mark(first, after.end(), what, approximate, "date.day", last)
    for number in re.findall(r"\d+", after["more"] or ""):
        other = Calendar(month.year, month.month, int(number))
        yield Mark(start, after.end(), other, approximate, "date.days")


def _read_holiday(text: str, found: words.Trigger, before: str) -> Iterator[Mark]:
    """A day by its name, as a time of the story: "on Christmas Eve", "New Year's Day 2022"."""
    year = OF_YEAR.match(text, found.end)
    if year or ON.search(before):
        month, day = divmod(words.number_of("holidays")[found.words.lower()], 100)
        what = Calendar(int(year[1]) if year else None, month, day)
        yield Mark(found.start, year.end() if year else found.end, what, rule="date.holiday")


def _left_of_day(text: str, start: int) -> tuple[int, int | None, bool]:
    """Where the date begins, its weekday, and whether it is said to be a rough one."""
    before = _before(text, start)
    # Every weekday ends in "day" or is cut short with a full stop.
    told = "day" in before or "DAY" in before or "." in before
    weekday = _weekday_before().search(before) if told else None
    number = None
    if weekday:
        start -= len(before) - weekday.start()
        before = before[: weekday.start()]
        name = weekday["weekday"].rstrip(".").lower()
        number = next(value for word, value in words.number_of("weekdays").items() if word.startswith(name))
    return start, number, _is_rough(before)


def _part(before: str) -> Match[str] | None:
    """The words of a part of a month or a year that end what stands before it: "early in"."""
    return PART.search(before, max(0, len(before) - LONGEST_PART))


def _is_rough(before: str) -> bool:
    """Whether the words before a date say that it is about then."""
    return before.endswith(ABOUT_ENDS, 0, len(before) - 1) and ABOUT.search(before) is not None


@cache
def _weekday_before() -> Pattern[str]:
    return re.compile(rf"\b(?P<weekday>{words.weekday()}),?\s(?:[a-z]+,\s)?(?:on\s|the\s)?$")


def _month_alone(text: str, start: int, end: int, what: Calendar, previous: Mark | None) -> Iterator[Mark]:
    """A month with or without year but without a day after it; a name or a verb is none."""
    before = _before(text, start)
    day = DAY_BEFORE.search(before)
    if day and (day["of"] or what.year) and 1 <= int(day["day"]) <= 31:
        whole = Calendar(what.year, what.month, int(day["day"]))
        yield Mark(start - (len(before) - day.start()), end, whole, rule="date.day")
        return
    part = _part(before)
    if part:
        yield _in_part(start - (len(before) - part.start()), end, what, part)
    elif what.year or (_names_no_one(text, start, end) and _is_time(text, start, "month", previous)):
        yield Mark(start, end, what, _is_rough(before), "date.month")


def _names_no_one(text: str, start: int, end: int) -> bool:
    """Whether a month behind a preposition is not the first name of a person or part of another name."""
    return text[start:end].isupper() or not NAME_AFTER.match(text, end)


def _is_time(text: str, start: int, name: str, previous: Mark | None) -> bool:
    """Whether a bare month or year stands behind a preposition of time or is joined to another date."""
    if words.behind(name).search(_before(text, start)):
        return True
    if previous is None or not isinstance(previous.what, Calendar) or start - previous.end > 16:
        return False
    return JOINED.fullmatch(text, previous.end, start) is not None


def _in_part(start: int, end: int, what: Calendar, match: Match[str]) -> Mark:
    part = cast(Part, match.lastgroup)
    approximate = part not in ("first", "last")
    return Mark(start, end, Calendar(what.year, what.month, None, part), approximate, "date.part")


def _read_year(text: str, found: words.Trigger, previous: Mark | None) -> Iterator[Mark]:
    """A date by its year: "in 2015", "early 2026", "2020-11-16"; not "the 2020 sweep", "Act of 1994"."""
    iso = ISO.match(text, found.start)
    if iso and 1 <= int(iso[2]) <= 12:
        yield Mark(iso.start(), iso.end(), Calendar(int(iso[1]), int(iso[2]), int(iso[3])), rule="date.iso")
        return
    start, end, what = found.start, found.end, Calendar(int(found.words))
    before = _before(text, start)
    part = _part(before) or SEASON.search(before, max(0, len(before) - LONGEST_PART))
    if part:
        yield _in_part(start - (len(before) - part.start()), end, what, part)
    elif (
        not STATUTE.search(before)
        and _stands_alone(text, end)
        and _opens_or_is_time(text, start, end, previous)
    ):
        yield Mark(start, end, what, _is_rough(before), "date.year")


def _opens_or_is_time(text: str, start: int, end: int, previous: Mark | None) -> bool:
    """Whether a year opens a span of years, or is a time by the words before it."""
    last = YEAR_FOLLOWS.match(text, end)
    opens = last is not None and not text.startswith("-", start - 1) and _stands_alone(text, last.end())
    return opens or _is_time(text, start, "year", previous)


def _stands_alone(text: str, end: int) -> bool:
    """Whether a year is not the adjective of the word after it, nor its owner."""
    follower = FOLLOWER.match(text, end)
    if follower is None:
        return not text.startswith("'s", end)
    return follower[1].lower() in words.word_set("after", "year")


def _slashed(text: str) -> Iterator[Mark]:
    """ "6/1/2000", "2/16/82"; with hyphens only when the year is written out or a birth is meant."""
    for match in _in_figures(text):
        first = FIRST_NUMBER.search(text, max(0, match.start() - 3), match.start())
        if first is None or not (1 <= int(first[0]) <= 12 and 1 <= int(match[1]) <= 31):
            continue
        short = text[match.start()] == "-" and len(match[2]) == 2
        if short and not BIRTH.search(_before(text, match.start())):
            continue
        year = _year(match[2])
        if year is None or not 1900 <= year < 2100:
            continue
        what = Calendar(year, int(first[0]), int(match[1]))
        yield Mark(first.start(), match.end(), what, rule="date.numeric")


def _in_figures(text: str) -> Iterator[Match[str]]:
    """Two figures behind a stroke or hyphen that follows a first, as few of the hyphens do."""
    for sign in "/-":
        for place in each_place(text, sign, 1):
            if text[place - 1].isdigit() and (match := SLASHED.match(text, place)):
                yield match


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    number = int(digits)
    if len(digits) > 2:
        return number
    return 2000 + number if number < 40 else 1900 + number
