"""Where on a page the story stands: from its headline to its last line, nothing in between left out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from tui.core.cleaning.dateline import dateline_at
from tui.core.cleaning.headline import Headline, Repeat, reworded
from tui.core.cleaning.layout import LEDGER, Layout
from tui.core.cleaning.marks import (
    furniture_count,
    is_button,
    is_end,
    is_furniture,
    is_letterhead,
    is_page_number,
    is_sign_off,
)
from tui.core.cleaning.published import bearing_of

FEWEST_FURNITURE = 2
"""Different menu entries from which a page is taken to come from a site."""

ENOUGH = 40
"""Words of prose after which a button ends the story."""

MOST_BLOCK = 60
"""Lines of date, case number and contacts that may stand between two prints of the headline."""

MOST_CREDITS = 8
FEWEST_TITLE_WORDS = 4
"""Lines above a story in which its headline is looked for, and words it has to have."""

MENU_LINE = -4
HEADING_LINE = -1
MOST_CREDIT = 40
"""What a short line, a longer line without prose and a line of prose at most add to a run's weight."""


@dataclass(frozen=True, slots=True)
class Story:
    """The lines of a story: its first, the one its prose begins with, and the line behind its last.

    `repeat` is the headline printed above it, `whole` says that nothing stands below it.
    """

    first: int
    prose: int
    stop: int
    repeat: Repeat | None = None
    whole: bool = False


def is_site_page(layout: Layout, headline: Headline | None) -> bool:
    """Whether the page brings a site's menus along rather than being the bare text of an article."""
    return furniture_count(layout) >= FEWEST_FURNITURE or (
        headline is not None and furniture_count(layout) > 0
    )


def bare_story(layout: Layout) -> Story | None:
    """All of a text without menus, save what stands below its end mark and letterheads at its foot."""
    first = layout.next_filled(0)
    if first == len(layout):
        return None
    stop = _sign_off(layout, first)
    while stop > first + 1 and _is_foot(layout, stop - 1):
        stop -= 1
    prose = next((index for index in range(first, stop) if layout.prose[index]), first)
    return Story(first, prose, stop, whole=not any(layout.lines[stop:]))


def _sign_off(layout: Layout, first: int) -> int:
    """The line with the sign under a release, once any prose has come; the number of lines without one."""
    seen = False
    for index in range(first, len(layout)):
        seen = seen or layout.prose[index] > 0
        if seen and is_sign_off(layout.lines[index]):
            return index
    return len(layout)


def _is_foot(layout: Layout, index: int) -> bool:
    line = layout.lines[index]
    return not line or is_letterhead(layout, index) or is_sign_off(line)


def site_story(layout: Layout, headline: Headline | None) -> Story | None:
    """The story among the menus of a site; None when the page holds no text of its own."""
    repeat = _last_repeat(layout, headline) if headline else None
    prose = _first_prose(layout, repeat.last_line + 1) if repeat else _heaviest_run(layout)
    if prose is None:
        return None
    words = list(accumulate(layout.prose, initial=0))
    if repeat and headline and prose - repeat.last_line <= MOST_BLOCK:
        repeat = reworded(layout, headline, repeat.last_line + 1, prose) or repeat
    first = repeat.first_line if repeat else _line_above(layout, prose)
    return Story(first, prose, _stop(layout, prose, words), repeat)


def _first_prose(layout: Layout, begin: int) -> int | None:
    """The first line of prose below the headline; when other stories come first, the first answer."""
    answer = None
    for index in range(begin, len(layout)):
        if layout.prose[index]:
            return index
        if answer is None and LEDGER.match(layout.lines[index]):
            answer = index
        if is_end(layout, index):
            return answer
    return answer


def _line_above(layout: Layout, prose: int) -> int:
    """The line of several words over the story, where only short lines of date and credit lie between."""
    for index in range(prose - 1, max(prose - MOST_CREDITS, 0) - 1, -1):
        if is_furniture(layout, index) or is_end(layout, index):
            break
        if len(layout.lines[index].split()) >= FEWEST_TITLE_WORDS and not bearing_of(layout, index):
            return index
    return prose


def _heaviest_run(layout: Layout) -> int | None:
    """Where the most prose stands together with the fewest menu lines, the name of the page left out."""
    best = weight = 0
    best_start: int | None = None
    start = 0
    for index, words in enumerate(layout.prose[1:], 1):
        if weight <= 0:
            weight, start = 0, index
        weight += _credit(layout, index, words)
        if weight > best:
            best, best_start = weight, start
    return best_start


def _credit(layout: Layout, index: int, words: int) -> int:
    line = layout.lines[index]
    if words:
        return min(words, MOST_CREDIT)
    if not line:
        return 0
    return HEADING_LINE if len(line) > 40 or line[-1] in '.;:,”"' else MENU_LINE


def _last_repeat(layout: Layout, headline: Headline) -> Repeat:
    """The last repeat before the story: neither a sentence nor an end mark stands before it."""
    chosen = headline.repeats[0]
    for repeat in headline.repeats[1:]:
        between = range(chosen.last_line + 1, repeat.first_line)
        if len(between) > MOST_BLOCK or any(_is_story(layout, index) for index in between):
            break
        chosen = repeat
    return chosen


def _is_story(layout: Layout, index: int) -> bool:
    """Whether a line can only come after the headline: an end mark, a dateline or a whole sentence."""
    line = layout.lines[index]
    if not layout.prose[index] or line.isupper():
        return is_end(layout, index)
    return line[-1] in '.!?”"' or dateline_at(layout.raw, layout.first(index)) is not None


def _stop(layout: Layout, prose: int, words: list[int]) -> int:
    """The line behind the last of a story whose prose begins with line `prose`."""
    end = next((i for i in range(prose + 1, len(layout)) if is_end(layout, i)), len(layout))
    for index in range(prose + 1, end):
        if is_button(layout, index) and (words[index] - words[prose] >= ENOUGH or words[end] == words[index]):
            end = index
            break
    last = max((i for i in range(prose, end) if layout.prose[i]), default=prose)
    end = next((i for i in range(last + 1, end) if is_furniture(layout, i)), end)
    while end > prose + 1 and _is_site_foot(layout, end - 1):
        end -= 1
    return end


def _is_site_foot(layout: Layout, index: int) -> bool:
    return not layout.prose[index] and (
        _is_foot(layout, index)
        or is_page_number(layout.lines[index])
        or _is_web_date(layout, index)
        or is_button(layout, index)
        or is_furniture(layout, index)
    )


def _is_web_date(layout: Layout, index: int) -> bool:
    bearing = bearing_of(layout, index)
    return bearing is not None and bearing.web
