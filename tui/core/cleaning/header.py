"""Metadata that a plain text file carries in its first line or lines, before the article."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.core.cleaning.calendar_dates import find_date
from tui.core.patterns import pattern_of

DATED = pattern_of(r"\s?date\s(?P<date>\d{4}-\d\d-\d\d)(?:\s|\Z)")
"""The form of single articles: `date 2020-11-16 The text goes on here.`"""

ENTRY = pattern_of(r"(?P<name>[A-Za-z][A-Za-z_]{2,15}):[ \t]*(?P<value>[^\r\n]{0,500})(?:\r?\n|\Z)")
FENCE = pattern_of(r"\ufeff?---[ \t]*\r?\n")
MARKDOWN_TITLE = pattern_of(r"\s{0,3}#\s+(?=\S)")

TITLES = frozenset({"title", "headline"})
DATES = frozenset({"date", "published", "pubdate", "publish_date"})
NAMES = (
    TITLES
    | DATES
    | {"url", "source", "publisher", "id", "author", "link", "language", "lang", "tags", "slug", "layout"}
)
MOST_ENTRIES = 20


class Header(Struct, frozen=True):
    """What stands before the article: where the article begins, and the metadata read up to there."""

    end: int = 0
    title: str | None = None
    published: str | None = None


def read_header(raw: str) -> Header:
    """The header of a page; an empty one for a page that begins with its article."""
    if match := DATED.match(raw):
        printed = find_date(match["date"])
        return Header(match.end(), published=printed.iso) if printed else Header()
    return _entries(raw)


def _entries(raw: str) -> Header:
    """`name: value` lines, fenced by `---` or closed by an empty line."""
    fence = FENCE.match(raw)
    place = fence.end() if fence else 0
    values: dict[str, str] = {}
    for _ in range(MOST_ENTRIES):
        entry = ENTRY.match(raw, place)
        if entry is None or entry["name"].lower() not in NAMES:
            break
        values[entry["name"].lower()] = entry["value"].strip().strip("\"'")
        place = entry.end()
    closing = FENCE.match(raw, place) if fence else re.compile(r"[ \t]*\r?\n").match(raw, place)
    if closing is None or not values or not (fence or _is_metadata(values)):
        return Header()
    return Header(closing.end(), _title(values), _date(values))


def _is_metadata(values: dict[str, str]) -> bool:
    """Without a fence only a title together with another entry is taken for a header, not a lone "Date:"."""
    return len(values) >= 2 and not TITLES.isdisjoint(values)


def _title(values: dict[str, str]) -> str | None:
    return next((values[name] for name in values if name in TITLES and values[name]), None)


def _date(values: dict[str, str]) -> str | None:
    printed = next((find_date(values[name]) for name in values if name in DATES), None)
    return printed.iso if printed else None
