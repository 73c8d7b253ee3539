"""The words of dates from the lexicon, as look-ups and patterns built when first used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import Pattern
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


@cache
def trigger() -> Pattern[str]:
    """Where a date may stand.

    Every alternative begins with a plain letter or digit: the scan then skips along the text by its first
    characters, and what comes before is looked at only where something was found.
    """
    relative = [
        word
        for group in ("days_from_issue", "months_from_issue", "years_from_issue", "days_from_story")
        for word in words(group)
    ]
    return re.compile(
        rf"(?P<month>{_plain(_cased(words('months')))})(?![a-z])"
        rf"|(?P<weekday>{_plain(_cased(words('weekdays')))})(?!\w)"
        rf"|(?P<relative>{_plain(_capitals(relative))})(?!\w)"
        r"|(?P<year>1(?<![\w$#./-].)[89]\d\d|2(?<![\w$#./-].)0\d\d)(?![\w/]|[,.]\d|-\d{3})"
    )


def _plain(forms: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(form) for form in forms}, key=lambda form: (-len(form), form)))


@cache
def behind(name: str) -> Pattern[str]:
    """One of the words a bare `name` (month or year) must stand behind, at the end of a stretch."""
    return re.compile(rf"\b{alternatives(_capitals(words('behind')[name]))}(?:\s(?:of\s)?|-)$")


@cache
def last_tense() -> Pattern[str]:
    """Any word that tells what lies ahead from what lies behind."""
    tense = words("tense")
    return re.compile(rf"\b(?:(?P<ahead>{alternatives(tense['ahead'])})|{alternatives(tense['behind'])})\b")
