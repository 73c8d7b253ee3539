"""Where a story ends: above end marks, lists of other news, contacts and the foot of the site."""

from __future__ import annotations

from itertools import accumulate

from tui.core.cleaning.layout import Layout
from tui.core.cleaning.line import END_MARKS, closes
from tui.core.cleaning.marks import (
    is_button,
    is_contact,
    is_contact_label,
    is_end,
    is_furniture,
    is_letterhead,
    is_page_number,
    is_release_number,
    is_reporter,
    is_rule,
    is_sign_off,
)
from tui.core.cleaning.published import bearing_of, names_month

ENOUGH = 40
FEW = 20
"""Words of prose after which a button ends the story, and on a page without menus an end mark."""

FEWEST_ENTRIES = 2
FEWEST_MONTHS = 3
MOST_ENTRY = 50
MOST_ENTRY_LINES = 7
"""Dated entries that make a list of other news, and the words of prose and the lines that one may hold."""

MOST_TAIL = 12
"""Lines that may follow the contacts or the last date of a sheet."""

ANSWER = 4
"""Lines that the answer to a question of an advisory may take."""


def story_end(layout: Layout, prose: int, is_site: bool) -> int:
    """The line behind the last of a story whose prose begins with line `prose`."""
    end = _above_marks(layout, prose, is_site)
    end = _above_list(layout, prose, end)
    end = _above_tail(layout, prose, end)
    while end > prose + 1 and is_foot(layout, end - 1):
        end -= 1
    return end


def is_foot(layout: Layout, index: int) -> bool:
    """Whether a line below the last sentence is no part of the story."""
    line = layout.lines[index]
    if not line or is_sign_off(line) or is_rule(line) or is_reporter(line):
        return True
    if layout.prose[index] or _is_told(layout, index):
        return not layout.prose[index] and is_contact_label(line)
    return (
        is_letterhead(layout, index)
        or is_page_number(line)
        or is_button(layout, index)
        or is_furniture(layout, index)
        or _is_dated(layout, index)
        or (is_contact(line) and not closes(line, END_MARKS))
    )


def _above_marks(layout: Layout, prose: int, is_site: bool) -> int:
    """The first end mark or button below enough of the story, or menu entry below its last prose."""
    words = list(accumulate(layout.prose, initial=0))
    end = len(layout)
    for index in range(prose + 1, len(layout)):
        told = ENOUGH if words[-1] == words[index] else words[index] - words[prose]
        if is_end(layout, index) and (is_site or told >= FEW):
            end = index
            break
        if told >= ENOUGH and ((is_site and is_button(layout, index)) or _is_changed(layout, index, words)):
            end = index
            break
    if not is_site:
        return end
    last = max((i for i in range(prose, end) if layout.prose[i]), default=prose)
    return next((i for i in range(last + 1, end) if is_furniture(layout, i)), end)


def _above_list(layout: Layout, prose: int, end: int) -> int:
    """The first of the dated entries that the page goes on with: other news, or the months of an archive."""
    places = [i for i in range(prose + 1, end) if len(layout.lines[i]) < 60 and _is_dated(layout, i)]
    first = len(places)
    below = end
    while first and _is_entry(layout, places[first - 1], below):
        first -= 1
        below = places[first]
    if len(places) - first < FEWEST_ENTRIES or sum(layout.prose[prose:below]) < ENOUGH:
        return _above_months(layout, prose, end)
    title = layout.filled_before(below)
    return title if title > prose and not closes(layout.lines[title], END_MARKS) else below


def _is_entry(layout: Layout, place: int, below: int) -> bool:
    """Whether no more than a headline and a teaser stand between a date and the next."""
    lines = [i for i in range(place + 1, below) if layout.lines[i]]
    return len(lines) <= MOST_ENTRY_LINES and sum(layout.prose[i] for i in lines) <= MOST_ENTRY


def _above_months(layout: Layout, prose: int, end: int) -> int:
    """The first of several lines at the end that hold nothing but a month of some year."""
    months = [i for i in range(prose + 1, end) if names_month(layout.lines[i])]
    return months[0] if len(months) >= FEWEST_MONTHS and not any(layout.prose[months[0] : end]) else end


def _above_tail(layout: Layout, prose: int, end: int) -> int:
    """The first line below the last sentence with contacts, the number of the release or its day."""
    told = (index for index in range(end - 1, prose - 1, -1) if _is_told(layout, index))
    filled = [index for index in range(next(told, end) + 1, end) if layout.lines[index]]
    for index in filled[-MOST_TAIL:]:
        line = layout.lines[index]
        if is_contact_label(line) or is_release_number(line) or _is_dated(layout, index):
            return index
    return end


def _is_told(layout: Layout, index: int) -> bool:
    """Whether a line ends a sentence, or answers the question of an advisory."""
    line = layout.lines[index]
    if layout.prose[index] and closes(line, END_MARKS):
        return True
    return any(layout.answers[max(0, index - ANSWER) : index + 1])


def _is_changed(layout: Layout, index: int, words: list[int]) -> bool:
    """Whether a line says when the page was posted or changed, with little told below it."""
    bearing = bearing_of(layout, index) if words[-1] - words[index] <= MOST_ENTRY else None
    return bearing is not None and bearing.web and layout.first(index) < bearing.start


def _is_dated(layout: Layout, index: int) -> bool:
    return bearing_of(layout, index) is not None
