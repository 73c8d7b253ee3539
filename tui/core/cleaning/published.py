"""The date a release bears: the printed one before the one the site adds, ISO out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tui.core.cleaning.calendar_dates import find_date, is_month
from tui.core.cleaning.headline import labels
from tui.core.cleaning.layout import Layout
from tui.core.cleaning.words import section

LONGEST = 160
REACH = 20
"""Lines in which a labelled date is looked for that does not stand above the story."""

DIGIT = re.compile(r"\d")
CLOCK = re.compile(r"\b\d{1,2}(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\b\.?)|\b\d{1,2}:\d\d\b|\b[ECMP][SD]?T\b|\bat\b")
WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?", re.IGNORECASE)
CONTACT = re.compile(r"\s*(?:[|,;–—-]\s*)?(?:(?:media|press)\s)?contact[oa]?s?\b", re.IGNORECASE)
BYLINE = re.compile(
    r"(?:by|author|admin|posted by|written by)\b[^\d]{0,60}\Z|[^\d]{1,40}\|\s*\Z", re.IGNORECASE
)
RUNS_ON = re.compile(r"\s*:|[A-Z]")
"""What may follow the date in its line: a colon and the headline, or the next column run together with it."""

MARKS = re.compile(r"[\s:|•·*()\[\],.–—-]+")


@dataclass(frozen=True, slots=True)
class Bearing:
    """A date found beside the story: ISO, its offsets in the raw text, and whether the site set it."""

    iso: str
    start: int
    end: int
    web: bool


def dates_above(layout: Layout, lead: int) -> Bearing | None:
    """The release date in the lines above the story: the last printed one, else the first of the site."""
    found = _bearings(layout, 0, lead)
    printed = [bearing for bearing in reversed(found) if not bearing.web]
    return next(iter(printed or found), None)


def dates_beside(layout: Layout, begin: int) -> Bearing | None:
    """The date a site gives, by its label, in the lines below a subheading or below the story."""
    return next((b for b in _bearings(layout, begin, min(begin + REACH, len(layout))) if b.web), None)


def _bearings(layout: Layout, begin: int, stop: int) -> list[Bearing]:
    found = (bearing_of(layout, index) for index in range(begin, stop))
    return [bearing for bearing in found if bearing]


def bearing_of(layout: Layout, index: int) -> Bearing | None:
    """The date of the release, if that is what a line gives."""
    line = layout.lines[index]
    if not line or len(line) > LONGEST or not (DIGIT.search(line) or is_month(line)):
        return None
    start = layout.first(index)
    if is_month(line) and index + 1 < len(layout) and layout.lines[index + 1]:
        line = layout.raw[start : layout.last(index + 1)]
    printed = find_date(line)
    if printed is None:
        return None
    web = _set_by(layout, index, line[: printed.start], line[printed.end :])
    return None if web is None else Bearing(printed.iso, start + printed.start, start + printed.end, web)


def _set_by(layout: Layout, index: int, before: str, after: str) -> bool | None:
    """True for a date the site set, False for one of the release, None for one of neither."""
    label = _plain(before)
    if label in _web() or BYLINE.match(before.strip() + " ") or _plain(after) in _web():
        return True
    if CONTACT.match(after) and not label:
        return False
    if label and label not in _release():
        return None
    rest = _plain(after)
    if rest and rest not in _release() and (label or not RUNS_ON.match(after)):
        return None
    above = layout.filled_before(index)
    return not label and above >= 0 and layout.keys[above] in _web()


def _plain(text: str) -> str:
    """A label in lower case, without clock times, weekdays and marks."""
    return MARKS.sub(" ", WEEKDAY.sub(" ", CLOCK.sub(" ", text))).strip().lower()


@cache
def _web() -> frozenset[str]:
    return frozenset(section("published")["web"])


@cache
def _release() -> frozenset[str]:
    return frozenset(section("published")["release"]) | labels()
