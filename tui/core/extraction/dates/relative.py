"""Dates told from another day: "yesterday", "on Tuesday", "the next day", "last month"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from re import Pattern
from typing import Literal

from tui.core.extraction.dates import words
from tui.core.extraction.dates.marks import FromIssue, FromStory, Mark, Weekday
from tui.core.extraction.numbers import UNITS
from tui.core.patterns import pattern_of

QUOTE_REACH = 1_500
"""Characters looked back through for the quotation mark that opens what someone says."""

UNIT_GROUPS: tuple[tuple[Literal["day", "month", "year"], str], ...] = (
    ("day", "days_from_issue"),
    ("month", "months_from_issue"),
    ("year", "years_from_issue"),
)
WEEK_SPAN = pattern_of(
    r"\s?(?:[-—]\s?|(?:to|through|thru)\s)(?:[A-Z][a-z]+day)\b|s\b|\s(?:[Nn]ight\s)?[A-Z][a-z]"
)
EACH = pattern_of(
    r"\b(?:[Ee]very|[Ee]ach|through|thru|Good|Black|Cyber|Super|Palm|Easter|Ash|Holy|Giving|Bowl)\s$"
    r"|day\s?[-—]\s?$|day\sto\s$"
)
TURN = pattern_of(r"\b([Ll]ast|[Nn]ext|[Tt]his|[Ff]ollowing|[Pp]revious|[Cc]oming|[Tt]hat|[Pp]ast)\s$")
ON = pattern_of(r"\b[Oo]n\s(?:\w+\s)?$")
ARTICLE = pattern_of(r"\b[Tt]he\s$")
COUNTED = pattern_of(r"\b(\w+)\s$")


def read_weekday(text: str, found: words.Trigger, before: str) -> Iterator[Mark]:
    """ "on Tuesday", "next Friday"; the weekday of a full date is left to that date."""
    if _date_after().match(text, found.end) or EACH.search(before):
        return
    if WEEK_SPAN.match(text, found.end) and not ON.search(before):
        return
    turn = TURN.search(before)
    number = words.number_of("weekdays")[found.words.lower()]
    start = found.start - (len(before) - turn.start() if turn else 0)
    yield Mark(start, found.end, Weekday(number, turn[1].lower() if turn else ""), rule="date.weekday")


@cache
def _date_after() -> Pattern[str]:
    return re.compile(
        rf",?\s?(?:[a-z]+,?\s)?\(?(?:on\s|the\s)?(?:{words.month()}\s?\d|\d{{1,2}}/\d{{1,2}}/\d)"
    )


def read_relative(text: str, found: words.Trigger, before: str) -> Iterator[Mark]:
    """ "today", "last night", "the next day", "three days later", "last month"."""
    word = found.words.lower()
    rule = f"date.relative + {word}"
    for unit, group in UNIT_GROUPS:
        by = words.number_of(group).get(word)
        if by is not None:
            if _means_the_time(text, found, before, unit):
                yield Mark(found.start, found.end, FromIssue(unit, by), rule=rule)
            return
    count = COUNTED.search(before)
    times = _times(count[1].lower()) if count else 0
    if _date_after().match(text, found.end):
        return  # "three days later, on March 19": the day is said
    if count and times:
        start = found.start - (len(before) - count.start())
        by = words.number_of("days_from_story")[word]
        yield Mark(start, found.end, FromStory(by * times), rule=rule)


def _times(word: str) -> int:
    """How many days "the next day", "a day later", "three days later" count."""
    if word in ("the", "a", "that"):
        return 1
    return int(word) if word.isdigit() and len(word) < 3 else UNITS.get(word, 0)


def _means_the_time(text: str, found: words.Trigger, before: str, unit: str) -> bool:
    """Not "today's youth", "more than last year", "over the last year" or a "tomorrow" someone spoke of."""
    if unit != "day":
        return not ARTICLE.search(before) and not words.baseline().search(before)
    word = found.words.lower()
    if word == "today" and text.startswith("'s", found.end):
        owned = text[found.end + 2 : found.end + 40].lower().split()[:4]
        return not words.word_set("events", "today").isdisjoint(owned)
    return not word.startswith(("tomorrow", "tonight")) or not _is_quoted(text, found.start)


def _is_quoted(text: str, place: int) -> bool:
    start = max(text.rfind("\n", 0, place) + 1, place - QUOTE_REACH)
    return text.count('"', start, place) % 2 == 1
