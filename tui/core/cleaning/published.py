"""The date a release bears: the printed one before the one the site adds, ISO out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec import Struct

from tui.core.cleaning.calendar_dates import PrintedDate, find_date, holds_date, is_month
from tui.core.cleaning.headline import labels
from tui.core.cleaning.layout import Layout, is_common, told_once
from tui.core.cleaning.marks import is_contact, is_page_number
from tui.core.cleaning.words import section
from tui.core.kept import Kept
from tui.core.patterns import pattern_of

LONGEST = 160
LONGEST_MONTH = 12
LONGEST_ARCHIVE = 40
"""Characters of a line that may be the name of a month, and of one that is an entry of an archive."""

OPENING = 40
SET_OFF = pattern_of(r"\s?(?:[)\]]|[–—:]|-{1,2}\s)")
FEW_LINES = 4
REACH = 20
"""Lines in which a labelled date is looked for that does not stand above the story."""

MOST_LABEL = 7
"""Words of a label before a date."""

CLOCK = pattern_of(
    r"\b\d{1,2}(?::\d\d){0,2}\s?(?:[AaPp]\.?[Mm]\b\.?)|\b\d{1,2}:\d\d(?::\d\d)?\b|\b(?:[ECMP][SD]?T|GMT|UTC)\b|\bat\b"
)
STAMP = pattern_of(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:\s?(?:Z|UTC|[+-]\d\d:?\d\d))?\Z")
WEEKDAY = pattern_of(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?", re.IGNORECASE)
CONTACT = pattern_of(r"\s*(?:[|,;–—-]\s*)?(?:(?:media|press)\s)?contact[oa]?s?\b", re.IGNORECASE)
BYLINE = pattern_of(r"(?:by|author|admin|posted by|written by)\b[^\d]{0,60}\Z", re.IGNORECASE)
FEWEST_BLANKS = 3
GAP = pattern_of(r"\s{3}|\t")
"""What stands between the two columns of a sheet: "March 4, 2025        (555) 010-0155"."""

COLUMN = pattern_of(r"\s*(?:[|•·»]|\t)\s*|\s(?:/|::)\s")
"""What sets off the entries of a line such as "June 5, 2025 | Press Release | Fraud"."""

RUNS_ON = pattern_of(r"\s*:|[A-Z]")
"""What may follow the date in its line: a colon and the headline, or the next column run together with it."""

PLACE = pattern_of(r"\s?[,–—-]\s(?:[A-Z][\w.’']{0,20}[ ,]{0,2}){1,4}\Z")
"""A place behind the date: "March 2, 2021 – Port Ellery"."""

NUMBERED = pattern_of(
    r"\W*(?:(?:press|news|media)\s)?(?:release\s)?(?:no\.?|number|#)\s?[\w-]{1,12}\W*\Z", re.IGNORECASE
)
MONTH_OF_YEAR = pattern_of(r"(?P<month>[A-Za-z]{3,9})\.?(?:\s(?:19|20)\d\d)?\s*(?:\(\d{1,4}\))?\Z")
MARKS = pattern_of(r"[\s:|•·*()\[\],./–—-]+")


class Bearing(Struct, frozen=True):
    """A date beside the story: ISO, its offsets in the raw text, whether the site set it, or changed it."""

    iso: str
    start: int
    end: int
    web: bool
    changed: bool = False


def dates_above(layout: Layout, lead: int) -> Bearing | None:
    """The release date in the lines above the story: the last printed one, else the first of the site."""
    first: Bearing | None = None
    for bearing in _bearings(layout, range(lead - 1, -1, -1)):
        if not bearing.web:
            return bearing
        if first is None or first.changed or not bearing.changed:
            first = bearing
    return first


def date_below(layout: Layout, stop: int) -> Bearing | None:
    """The date below a story: one of the site's, or a printed one with which the sheet ends."""
    last = layout.filled_before(len(layout))
    while last >= stop and is_page_number(layout.lines[last]):
        last = layout.filled_before(last)
    printed = bearing_of(layout, last) if last >= stop else None
    return dates_beside(layout, stop) or _stamp_below(layout, stop) or printed


def _stamp_below(layout: Layout, stop: int) -> Bearing | None:
    """The first of the moments that a site leaves for machines below its story: published, then changed."""
    for index in range(stop, min(stop + REACH, len(layout))):
        if STAMP.match(layout.lines[index]) and (printed := find_date(layout.lines[index])):
            start = layout.first(index)
            return Bearing(printed.iso, start + printed.start, start + printed.end, web=True)
    return None


def dates_beside(layout: Layout, begin: int) -> Bearing | None:
    """The date a site gives, by its label, in the lines below a subheading or below the story."""
    lines = range(begin, min(begin + REACH, len(layout)))
    return next((bearing for bearing in _bearings(layout, lines) if bearing.web), None)


def date_alone(layout: Layout, begin: int) -> Bearing | None:
    """The date in a line of its own that some sheets set below a long subheading."""
    filled = (index for index in range(begin, min(begin + REACH, len(layout))) if layout.lines[index])
    alone = (index for index in islice(filled, FEW_LINES) if is_date(layout.lines[index]))
    return next((bearing_of(layout, index) for index in alone if _goes_on_below(layout, index)), None)


def _goes_on_below(layout: Layout, index: int) -> bool:
    below = layout.next_filled(index + 1)
    return below < len(layout) and layout.prose[below] > 0


def date_opening(layout: Layout, lead: int) -> Bearing | None:
    """The date with which the story itself opens: "March 4, 2025 – A man …", "(March 4, 2025) A man …"."""
    if lead >= len(layout):
        return None
    line, start = layout.lines[lead], layout.first(lead)
    printed = find_date(line[:OPENING])
    if printed is None or printed.start > 1 or not SET_OFF.match(line, printed.end):
        return None
    return Bearing(printed.iso, start + printed.start, start + printed.end, web=False)


def date_in(raw: str, start: int, end: int) -> Bearing | None:
    """The date between two offsets in the line of a headline."""
    printed = find_date(raw[start:end])
    return Bearing(printed.iso, start + printed.start, start + printed.end, web=True) if printed else None


def _bearings(layout: Layout, indices: range) -> Iterator[Bearing]:
    for index in indices:
        if _MAY_HOLD_DATE[layout.lines[index]] and (bearing := _bearing(layout, index)):
            yield bearing


def bearing_of(layout: Layout, index: int) -> Bearing | None:
    """The date of the release, if that is what a line gives."""
    return _bearing(layout, index) if _MAY_HOLD_DATE[layout.lines[index]] else None


def _may_hold_date(line: str) -> bool:
    """Whether a line has the figures of a date, or is a month with day and year in the lines below."""
    if len(line) < LONGEST_MONTH and is_month(line):
        return True
    return len(line) <= LONGEST and holds_date(line)


_MAY_HOLD_DATE = Kept(_may_hold_date)
"""Asked of nearly every line, of which the menus come on every page of a site."""


@told_once
def _bearing(layout: Layout, index: int) -> Bearing | None:
    line = layout.lines[index]
    start = layout.first(index)
    if is_month(line) and index + 1 < len(layout) and layout.lines[index + 1]:
        last = index + 2 if _is_tile(layout, index) else index + 1
        line = layout.raw[start : layout.last(last)]
    printed = find_date(line)
    if printed is None:
        return None
    before, after = line[: printed.start], line[printed.end :]
    web = _set_by(layout, index, before, after)
    if web is None:
        return None
    changed = web and not _changed().isdisjoint(_plain(COLUMN.split(before)[-1]).split())
    if changed and (first := _unchanged(after)):
        return Bearing(first.iso, start + printed.end + first.start, start + printed.end + first.end, web)
    return Bearing(printed.iso, start + printed.start, start + printed.end, web, changed)


def _unchanged(after: str) -> PrintedDate | None:
    """The date of first publication behind the one of a change, in the same line."""
    printed = find_date(after)
    label = _plain(COLUMN.split(after[: printed.start])[-1]) if printed else ""
    return printed if _is_label(label, True) and _changed().isdisjoint(label.split()) else None


def _is_tile(layout: Layout, index: int) -> bool:
    """Whether month, day and year stand in a line each, as on the leaf of a calendar."""
    day, year = [*layout.lines[index + 1 : index + 3], "", ""][:2]
    return day.isdigit() and len(day) <= 2 and year.isdigit() and len(year) == 4


def is_date(text: str) -> bool:
    """Whether words are a date and nothing else but its weekday and the time of day."""
    printed = find_date(text)
    return printed is not None and not _plain(text[: printed.start] + " " + text[printed.end :])


def names_month(line: str) -> bool:
    """Whether a line holds a month of some year and nothing else, as the list of an archive does."""
    match = MONTH_OF_YEAR.match(line) if len(line) <= LONGEST_ARCHIVE else None
    return match is not None and is_month(match["month"])


def _set_by(layout: Layout, index: int, before: str, after: str) -> bool | None:
    """True for a date the site set, False for one of the release, None for one of neither."""
    entry_before, entry_after = COLUMN.split(before)[-1], COLUMN.split(after)[0]
    label, rest = _plain(entry_before), _plain(entry_after)
    if (CONTACT.match(after) or GAP.match(after)) and not label:
        return False
    by = BYLINE.match(entry_before.strip() + " ") or (not label and rest.startswith("by "))
    if _is_label(label, True) or by or _is_later(rest, entry_after):
        return True
    if label and not _is_label(label, False) and not GAP.search(before[-FEWEST_BLANKS:]):
        return None
    if rest and not _is_label(rest, False) and not _may_follow(label, entry_after):
        return None
    if (entry_before, entry_after) != (before, after):
        return True
    above = layout.filled_before(index)
    return not label and above >= 0 and _is_label(layout.keys[above], True)


def _is_later(rest: str, after: str) -> bool:
    """Whether the date is followed by the one of a later change: "Mar 2, 2021 Updated Mar 3, 2021"."""
    later = find_date(after)
    if later is None:
        return _is_label(rest, True)
    return _is_label(_plain(after[: later.start]), True)


def _may_follow(label: str, after: str) -> bool:
    """Whether the rest of a line may stand behind the date: a headline, or the number of the release."""
    if NUMBERED.match(after):
        return True
    if label:
        return False
    return bool(RUNS_ON.match(after) or PLACE.match(after) or is_contact(after)) or _names_section(after)


def _names_section(after: str) -> bool:
    """Whether words behind a date are the sections of a site: "March 2, 2021 News, Press Releases"."""
    words = _plain(after).split()
    if len(words) > MOST_LABEL or is_common(words[-1]):
        return False
    return all(word in _section_words() for word in words)


def _is_label(label: str, web: bool) -> bool:
    """Whether words are a label such as "Last updated on" (`web`) or "Release date"."""
    words = label.split()
    if not words or len(words) > MOST_LABEL:
        return False
    if web:
        return not _web().isdisjoint(words) and all(word in _label_words() for word in words)
    return label in labels() or all(word in _label_words() for word in words)


def _plain(text: str) -> str:
    """A label in lower case, without clock times, weekdays and marks."""
    return MARKS.sub(" ", WEEKDAY.sub(" ", CLOCK.sub(" ", text))).strip().lower()


@cache
def _web() -> frozenset[str]:
    return frozenset(section("published")["web"])


@cache
def _changed() -> frozenset[str]:
    return frozenset(section("published")["changed"])


@cache
def _section_words() -> frozenset[str]:
    return frozenset(section("body")["list_words"])


@cache
def _label_words() -> frozenset[str]:
    words = section("published")
    return _web().union(words["release"], words["between"])
