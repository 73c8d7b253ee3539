"""Where on a page the story stands: from its headline to its last line, nothing in between left out."""

from __future__ import annotations

from msgspec import Struct

from tui.core.cleaning.dateline import dateline_of
from tui.core.cleaning.foot import story_end
from tui.core.cleaning.heading import heading_above
from tui.core.cleaning.headline import Headline, Repeat, reworded
from tui.core.cleaning.layout import Layout
from tui.core.cleaning.lead import lead_of
from tui.core.cleaning.line import answers
from tui.core.cleaning.marks import furniture_count, is_end

FEWEST_FURNITURE = 2
"""Different menu entries from which a page is taken to come from a site."""

CLOSE = 4
"""Lines below its first one in which a sheet without menus prints its headline again."""

MOST_BLOCK = 60
"""Lines of date, case number and contacts that may stand between two prints of the headline."""

MENU_LINE = -4
HEADING_LINE = -1
MOST_CREDIT = 40
"""What a short line, a longer line without prose and a line of prose at most add to a run's weight."""


class Story(Struct, frozen=True):
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
    entries = furniture_count(layout)
    if entries >= FEWEST_FURNITURE or headline is None:
        return entries >= FEWEST_FURNITURE
    below = headline.repeats[0].first_line
    return entries > 0 or (below > CLOSE and not any(layout.prose[CLOSE:below]))


def bare_story(layout: Layout) -> Story | None:
    """All of a text without menus, save what stands below its end mark and letterheads at its foot."""
    first = layout.next_filled(0)
    if first == len(layout):
        return None
    prose = _prose_of(layout, first)
    stop = story_end(layout, prose, is_site=False)
    return Story(first, prose, stop, whole=not any(layout.lines[stop:]))


def _prose_of(layout: Layout, first: int) -> int:
    """The line with which a bare text begins to tell something."""
    lead = lead_of(layout, first, len(layout))
    if lead < len(layout):
        return lead
    return next((index for index in range(first, lead) if layout.prose[index]), first)


def site_story(layout: Layout, headline: Headline | None) -> Story | None:
    """The story among the menus of a site; None when the page holds no text of its own."""
    repeat = _last_repeat(layout, headline) if headline else None
    prose = _first_prose(layout, repeat.last_line + 1) if repeat else _heaviest_run(layout)
    if prose is None:
        prose = next((i for i, line in enumerate(layout.lines) if answers(line)), None)
    if prose is None:
        return None
    if repeat and headline and prose - repeat.last_line <= MOST_BLOCK:
        repeat = reworded(layout, headline, repeat.last_line + 1, prose) or repeat
    lead = lead_of(layout, prose, len(layout))
    first = repeat.first_line if repeat else heading_above(layout, max(0, prose - MOST_BLOCK), lead)
    first = prose if first is None else first
    return Story(first, prose, story_end(layout, prose, is_site=True), repeat)


def _first_prose(layout: Layout, begin: int) -> int | None:
    """The first line of prose below the headline; when other stories come first, the first answer."""
    answer = None
    for index in range(begin, len(layout)):
        if layout.prose[index]:
            return index
        if answer is None and answers(layout.lines[index]):
            answer = index
        if is_end(layout, index):
            return answer
    return answer


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
    return line[-1] in '.!?”"' or dateline_of(layout, index) is not None
