"""The words of dates from the lexicon, as look-ups and patterns built when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import Match, Pattern
from typing import Any

from tui.core.extraction.lexicon import alternatives, table


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
YEAR_ENDS = r"(?![\w/]|[,.]\d|-(?!(?:19|20)\d\d\b)\d{3})"
YEAR = rf"1(?<![\w$#./].)[89]\d\d{YEAR_ENDS}|2(?<![\w$#./].)0\d\d{YEAR_ENDS}"


def triggers(text: str) -> list[Match[str]]:
    """Where a date may stand: months, weekdays, years and words such as "yesterday", in reading order."""
    found = [match for pattern in (_absolute(), _relative()) for match in pattern.finditer(text)]
    found.sort(key=lambda match: match.start())
    return found


@cache
def _absolute() -> Pattern[str]:
    """Months, weekdays and years.

    Every alternative begins with a plain character and none is in a group: only then does the scan skip
    along the text by first characters, ten times as fast.
    """
    names = _plain(_cased([*words("months"), *words("weekdays")]))
    return re.compile("|".join(f"{name}(?![A-Za-z])" for name in names) + f"|{YEAR}")


@cache
def _relative() -> Pattern[str]:
    """Words that count from another day; one class of first letters, so that the scan may skip."""
    forms = _plain(_capitals(word for group in RELATIVE for word in words(group)))
    firsts = "".join(sorted({form[0] for form in forms}))
    return re.compile(rf"[{firsts}](?:{'|'.join(dict.fromkeys(form[1:] for form in forms))})(?!\w)")


def _plain(forms: Iterable[str]) -> list[str]:
    return sorted({re.escape(form) for form in forms}, key=lambda form: (-len(form), form))


@cache
def kind_of(word: str) -> str:
    """Whether a trigger is a "month", a "weekday", a "relative" word or a "year"."""
    for kind, groups in (("month", ("months",)), ("weekday", ("weekdays",)), ("relative", RELATIVE)):
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
