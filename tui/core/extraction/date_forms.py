"""The words of single dates: found by their triggers, then read to both sides of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from re import Match, Pattern

from tui.core.extraction import date_words as words
from tui.core.extraction.date_marks import Calendar, FromIssue, FromStory, Mark, Part, Weekday
from tui.core.extraction.numbers import UNITS

LEFT = 40
"""Characters looked at before a trigger."""

ORDINAL = r"(?:\s?(?:st|nd|rd|th|ST|ND|RD|TH)\b)?"
NOT_A_DAY = r"(?![\w:%$]|,\d{3}|\.\d|\s?[AaPp]\.?[Mm]\b|-[Yy]ear)"
YEAR = r"(?:19|20)\d\d(?!\w|,\d{3}|-\d{3}|\sblock)"
AFTER_MONTH = re.compile(
    r"-(?P<short>\d\d)(?=\n|$)"
    rf"|(?:,?\s{{0,2}}(?:the\s)?(?P<day>\d{{1,2}}){ORDINAL}{NOT_A_DAY}"
    rf"(?:(?P<to>\s?[-—]\s?|\s(?:to|through|thru)\s)(?P<until>\d{{1,2}}){ORDINAL}{NOT_A_DAY}"
    rf"|(?P<more>(?:,\s\d{{1,2}}){{0,5}},?\s(?:and|&)\s\d{{1,2}}(?=,?\s(?:19|20)\d\d\b|\s?(?:st|nd|rd|th)\b|[,.;)])){ORDINAL})?)?"
    rf"(?:\s?,?\s{{0,2}}(?:of\s|in\s)?(?P<year>{YEAR}))?"
)
PART = re.compile(
    r"\b(?:(?P<early>[Ee]arly)|(?P<mid>[Mm]id(?:dle\sof)?)|(?P<late>[Ll]ate)|(?P<last>[Ee]nd\sof)"
    r"|(?P<first>(?:[Bb]eginning|[Ss]tart)\sof))(?:\sin)?(?:\s?-\s?|\s)$"
)
SEASON = re.compile(
    r"\b(?:(?P<spring>[Ss]pring)|(?P<summer>[Ss]ummer)|(?P<fall>[Ff]all|[Aa]utumn)|(?P<winter>[Ww]inter)),?\s(?:of\s|in\s)?$"
)
ABOUT = re.compile(r"\b(?:[Oo]n\sor\s(?:about|around)|[Aa]round|[Aa]bout|[Aa]pproximately|[Cc]irca)\s$")
DAY_BEFORE = re.compile(rf"(?<![\d/.,$-])(?P<day>\d{{1,2}})(?P<of>{ORDINAL}\s(?:day\s)?of)?\s$")
NAME_AFTER = re.compile(r"\s[A-Z][a-z]")
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?![\w-])")
SLASHED = re.compile(r"[/-](?<=\d[/-])(\d{1,2})[/-](\d{4}|\d{2})(?![\w/-]|\.\d)")
FIRST_NUMBER = re.compile(r"(?<![\w/-])\d{1,2}$")
BIRTH = re.compile(r"\b(?:dob|DOB|D\.O\.B\.|[Bb]orn|[Bb]irth)\W{0,3}(?:on\s)?\d{1,2}$")
STATUTE = re.compile(
    r"\b[A-Z]\w+\sof\s$|\b(?:fiscal|tax|model|school|academic|Fiscal|Tax|Model|School|Academic)\s[Yy]ear\s$"
)
JOINED = re.compile(r"\s?[-—/]\s?|,?\s(?:to|through|thru|until|and|or|&)\s(?:of\s|in\s)?|,\s")
WEEK_SPAN = re.compile(r"\s?(?:-|—|to|through|thru)\s(?:[A-Z][a-z]+day)\b|s\b|\s(?:[Nn]ight\s)?[A-Z][a-z]")
EACH = re.compile(
    r"\b(?:[Ee]very|[Ee]ach|through|thru|Good|Black|Cyber|Super|Palm|Easter|Ash|Holy|Giving)\s$|day\s?[-—]\s?$|day\sto\s$"
)
TURN = re.compile(r"\b([Ll]ast|[Nn]ext|[Tt]his|[Ff]ollowing|[Pp]revious|[Cc]oming|[Tt]hat)\s$")
ON = re.compile(r"\b[Oo]n\s(?:\w+\s)?$")
ARTICLE = re.compile(r"\b[Tt]he\s$")
COUNTED = re.compile(r"\b(\w+)\s$")


def find_marks(text: str) -> list[Mark]:
    """Every stretch of words that states a date, in reading order."""
    marks: list[Mark] = []
    for match in words.triggers(text):
        start = match.start()
        if (marks and start < marks[-1].end) or (
            start and (text[start - 1].isalnum() or text[start - 1] == "'")
        ):
            continue
        reader = READERS.get(words.kind_of(match[0].lower()))
        if reader:
            marks += reader(text, match, marks[-1] if marks else None)
    slashed = list(_slashed(text))
    return sorted([*marks, *slashed], key=lambda mark: mark.start) if slashed else marks


def _before(text: str, place: int) -> str:
    """The words before `place`, within its paragraph."""
    window = text[max(0, place - LEFT) : place]
    return window[window.rfind("\n") + 1 :]


@cache
def _weekday_before() -> Pattern[str]:
    return re.compile(rf"(?P<weekday>{words.weekday()}),?\s(?:[a-z]+,\s)?(?:on\s|the\s)?$")


def _read_month(text: str, match: Match[str], previous: Mark | None) -> Iterator[Mark]:
    """ "Thursday, Dec. 16, 2010", "May 13, 14 and 15", "Jan. 3-5, 2024", "mid-November", "in March"."""
    month = words.number_of("months")[match[0].lower()]
    place = match.end() + (text[match.end() : match.end() + 1] == ".")
    after = AFTER_MONTH.match(text, place)
    day = int(after["day"]) if after and after["day"] else None
    year = _year(after["year"] or after["short"]) if after else None
    end = after.end() if after and after.end() > place else place
    if end == place and place > match.end() and text[place : place + 1] in ("\n", ""):
        end = match.end()
    if day is not None and not 1 <= day <= 31:
        return
    if day is None:
        yield from _month_alone(
            text, Mark(match.start(), end, Calendar(year, month), rule="date.month"), previous
        )
        return
    start, weekday, approximate = _left_of_day(text, match.start())
    what = Calendar(year, month, day, weekday=weekday)
    last = Calendar(year, month, int(after["until"])) if after and after["until"] else None
    yield Mark(start, end, what, approximate, "date.day", last)
    for number in re.findall(r"\d+", (after["more"] if after else None) or ""):
        yield Mark(match.start(), end, Calendar(year, month, int(number)), approximate, "date.days")


def _left_of_day(text: str, start: int) -> tuple[int, int | None, bool]:
    """Where the date begins, its weekday, and whether it is said to be a rough one."""
    before = _before(text, start)
    weekday = _weekday_before().search(before)
    number = None
    if weekday:
        start -= len(before) - weekday.start()
        before = before[: weekday.start()]
        name = weekday["weekday"].rstrip(".").lower()
        number = next(value for word, value in words.number_of("weekdays").items() if word.startswith(name))
    about = ABOUT.search(before)
    return start, number, about is not None


def _month_alone(text: str, mark: Mark, previous: Mark | None) -> Iterator[Mark]:
    """A month with or without year but without a day after it; a name or a verb is none."""
    assert isinstance(mark.what, Calendar)
    year, month = mark.what.year, mark.what.month
    before = _before(text, mark.start)
    day = DAY_BEFORE.search(before)
    if day and (day["of"] or year) and 1 <= int(day["day"]) <= 31:
        yield Mark(
            mark.start - (len(before) - day.start()),
            mark.end,
            Calendar(year, month, int(day["day"])),
            rule="date.day",
        )
        return
    part = PART.search(before)
    if part:
        start = mark.start - (len(before) - part.start())
        yield _in_part(start, mark.end, Calendar(year, month), part)
    elif year or (
        (words.behind("month").search(before) or _joins(text, previous, mark.start)) and _is_month(text, mark)
    ):
        yield Mark(mark.start, mark.end, mark.what, ABOUT.search(before) is not None, "date.month")


def _is_month(text: str, mark: Mark) -> bool:
    """Whether a month behind a preposition is not the first name of a person or part of another name."""
    return text[mark.start : mark.end].isupper() or not NAME_AFTER.match(text, mark.end)


def _in_part(start: int, end: int, what: Calendar, match: Match[str]) -> Mark:
    part: Part = match.lastgroup  # type: ignore[assignment]
    return Mark(
        start, end, Calendar(what.year, what.month, None, part), part not in ("first", "last"), "date.part"
    )


def _joins(text: str, previous: Mark | None, start: int) -> bool:
    """Whether only a connecting word stands between the previous month or year and this one."""
    if previous is None or not isinstance(previous.what, Calendar) or start - previous.end > 16:
        return False
    return JOINED.fullmatch(text, previous.end, start) is not None


def _read_year(text: str, match: Match[str], previous: Mark | None) -> Iterator[Mark]:
    """ "in 2015", "early 2026", "summer of 2001", "2020-11-16"; not "the 2020 sweep", "Act of 1994"."""
    iso = ISO.match(text, match.start())
    if iso:
        yield Mark(iso.start(), iso.end(), Calendar(int(iso[1]), int(iso[2]), int(iso[3])), rule="date.iso")
        return
    start, end, what = match.start(), match.end(), Calendar(int(match[0]))
    before = _before(text, start)
    part = PART.search(before) or SEASON.search(before)
    if text.startswith("'s", end) or (STATUTE.search(before) and not part):
        return
    if part:
        yield _in_part(start - (len(before) - part.start()), end, what, part)
    elif (words.behind("year").search(before) or _joins(text, previous, start)) and _stands_alone(text, end):
        yield Mark(start, end, what, ABOUT.search(before) is not None, "date.year")


def _stands_alone(text: str, end: int) -> bool:
    """Whether a year is not the adjective of the word after it."""
    follower = re.compile(r"\s([A-Za-z]+)").match(text, end)
    return follower is None or follower[1].lower() in words.word_set("after", "year")


def _read_weekday(text: str, match: Match[str], previous: Mark | None) -> Iterator[Mark]:
    """ "on Tuesday", "next Friday"; the weekday of a full date is left to that date."""
    before = _before(text, match.start())
    if _date_after().match(text, match.end()) or EACH.search(before):
        return
    if WEEK_SPAN.match(text, match.end()) and not ON.search(before):
        return
    turn = TURN.search(before)
    number = words.number_of("weekdays")[match[0].lower()]
    start = match.start() - (len(before) - turn.start() if turn else 0)
    yield Mark(start, match.end(), Weekday(number, turn[1].lower() if turn else ""), rule="date.weekday")


@cache
def _date_after() -> Pattern[str]:
    return re.compile(rf",?\s?(?:[a-z]+,?\s)?\(?(?:on\s|the\s)?(?:{words.month()}|\d{{1,2}}/)")


def _read_relative(text: str, match: Match[str], previous: Mark | None) -> Iterator[Mark]:
    """ "today", "last night", "the next day", "three days later", "last month"."""
    word = match[0].lower()
    before = _before(text, match.start())
    rule = f"date.relative + {word}"
    for unit, group in (
        ("day", "days_from_issue"),
        ("month", "months_from_issue"),
        ("year", "years_from_issue"),
    ):
        by = words.words(group).get(word)
        if by is not None:
            if _means_the_day(text, match, before, unit):
                yield Mark(match.start(), match.end(), FromIssue(unit, by), rule=rule)  # type: ignore[arg-type]
            return
    by = words.words("days_from_story")[word]
    count = COUNTED.search(before)
    times = _times(count[1].lower()) if count else 0
    if count and times:
        start = match.start() - (len(before) - count.start())
        yield Mark(start, match.end(), FromStory(by * times), rule=rule)


def _times(word: str) -> int:
    """How many days "the next day", "a day later", "three days later" count."""
    if word in ("the", "a", "that"):
        return 1
    return int(word) if word.isdigit() and len(word) < 3 else UNITS.get(word, 0)


def _means_the_day(text: str, match: Match[str], before: str, unit: str) -> bool:
    """Not "today's youth", "more than last year", "over the last year" or a "tomorrow" someone spoke of."""
    if unit != "day":
        return not ARTICLE.search(before) and not _baseline().search(before)
    word = match[0].lower()
    if text.startswith("'s", match.end()):
        owned = re.compile(r"\s(\w+)").match(text, match.end() + 2)
        return word != "today" or (
            owned is not None and owned[1].lower() in words.word_set("events", "today")
        )
    return not word.startswith(("tomorrow", "tonight")) or not _is_quoted(text, match.start())


@cache
def _baseline() -> Pattern[str]:
    from tui.core.extraction.lexicon import alternatives

    return re.compile(rf"\b{alternatives(words.words('baseline')['words'])}\s(?:in\s|of\s)?$")


def _is_quoted(text: str, place: int) -> bool:
    start = text.rfind("\n", 0, place) + 1
    return text.count('"', start, place) % 2 == 1


def _slashed(text: str) -> Iterator[Mark]:
    """ "6/1/2000", "2/16/82"; with hyphens only when the year is written out or a birth is meant."""
    for match in SLASHED.finditer(text):
        first = FIRST_NUMBER.search(text, max(0, match.start() - 3), match.start())
        if first is None or not (1 <= int(first[0]) <= 12 and 1 <= int(match[1]) <= 31):
            continue
        if (
            text[match.start()] == "-"
            and len(match[2]) == 2
            and not BIRTH.search(_before(text, match.start()))
        ):
            continue
        what = Calendar(_year(match[2]), int(first[0]), int(match[1]))
        yield Mark(first.start(), match.end(), what, rule="date.numeric")


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    number = int(digits)
    if number >= 100:
        return number
    return 2000 + number if number < 40 else 1900 + number


READERS: dict[str, Callable[[str, Match[str], Mark | None], Iterator[Mark]]] = {
    "month": _read_month,
    "weekday": _read_weekday,
    "relative": _read_relative,
    "year": _read_year,
}
