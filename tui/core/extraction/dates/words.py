"""The words of dates from the lexicon, as look-ups and patterns built when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import Pattern
from typing import Any

from msgspec import Struct

from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.places import each_place
from tui.core.patterns import pattern_of


def words(group: str) -> dict[str, Any]:
    """One table of the lexicon's words for dates."""
    group_words: dict[str, Any] = table("dates")[group]
    return group_words


@cache
def number_of(group: str) -> dict[str, int]:
    """The number each word of `group` stands for, by its lower-case form."""
    return {word.lower(): value for word, value in words(group).items()}


@cache
def word_set(group: str, name: str) -> frozenset[str]:
    """A list of the lexicon as a set."""
    return frozenset(words(group)[name])


def _cased(names: Iterable[str]) -> list[str]:
    return [form for name in names for form in (name, name.upper())]


def _capitals(names: Iterable[str]) -> list[str]:
    return [form for name in names for form in (name, name.capitalize(), name.upper())]


@cache
def month() -> str:
    """A month's name, whole or cut short."""
    return rf"(?:{alternatives(_cased(words('months')))}\b\.?)"


@cache
def weekday() -> str:
    """A weekday's name, whole or cut short with a full stop."""
    return rf"(?:{alternatives(_cased(words('weekdays')))}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)"


RELATIVE = ("days_from_issue", "months_from_issue", "years_from_issue", "days_from_story")
KINDS = (
    ("month", ("months",)),
    ("weekday", ("weekdays",)),
    ("holiday", ("holidays",)),
    ("relative", RELATIVE),
)
YEAR_ENDS = pattern_of(r"(?![\w/]|[,.]\d|-(?!(?:19|20)\d\d\b)\d{3})")


class Trigger(Struct, frozen=True):
    """A word or two with which a date may be told, and where they stand."""

    words: str
    start: int
    end: int


def triggers(text: str, low: str, said: frozenset[str]) -> list[Trigger]:
    """Where a date may stand: months, weekdays, years and words such as "yesterday", in reading order.

    `low` is the text in lower case, `said` its words: only what it is known to hold is looked for.
    """
    ends: dict[int, int] = {}
    for last in said & _last_words():
        for form, cases in _forms()[last]:
            for start in each_place(low, form):
                end = start + len(form)
                if text[start:end] in cases and _is_whole(text, start, end):
                    ends[start] = max(end, ends.get(start, 0))
    return [Trigger(text[start:end], start, end) for start, end in sorted(ends.items())]


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no letter stands behind a word, and nothing beside a year that makes it another figure."""
    if text[start].isdigit():
        return YEAR_ENDS.match(text, end) is not None and (start == 0 or _opens_year(text, start))
    after = text[end : end + 1]
    return not (after.isascii() and after.isalpha())


def _opens_year(text: str, start: int) -> bool:
    before = text[start - 1]
    return not before.isalnum() and before not in "_$#./"


@cache
def _forms() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Every trigger under its last word: in lower case, and how it may be written."""
    cases = {str(year): [str(year)] for year in range(1800, 2100)}
    named = (word for group in ("months", "weekdays", "holidays") for word in words(group))
    cases |= {word.lower(): _cased([word]) for word in named}
    cases |= {word: _capitals([word]) for group in RELATIVE for word in words(group)}
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for word, written in cases.items():
        found.setdefault(word.split()[-1], []).append((word, frozenset(written)))
    return found


@cache
def _last_words() -> frozenset[str]:
    return frozenset(_forms())


@cache
def kind_of(word: str) -> str:
    """Whether a trigger is a "month", a "weekday", a "holiday", a "relative" word or a "year"."""
    for kind, groups in KINDS:
        if any(word in number_of(group) for group in groups):
            return kind
    return "year" if word.isdigit() else ""


@cache
def behind(name: str) -> Pattern[str]:
    """One of the words a bare `name` (month or year) must stand behind, at the end of a stretch."""
    before = alternatives(_capitals(words("behind")[name]))
    return re.compile(rf"\b{before}(?:\s(?:of\s)?|-)(?:(?:at\sleast|approximately|about|around|roughly)\s)?$")


@cache
def tense() -> Pattern[str]:
    """Any word that tells what lies ahead from what lies behind; "be sentenced" is no past."""
    listed = words("tense")
    behind, ahead = alternatives(listed["behind"]), alternatives(listed["ahead"])
    return re.compile(rf"(?<!be\s)\b(?:{behind}|(?P<ahead>{ahead}))\b")


@cache
def baseline() -> Pattern[str]:
    """Words that compare with what follows, at the end of a stretch."""
    return re.compile(rf"\b{alternatives(words('baseline')['words'])}\s(?:in\s|of\s)?$")
