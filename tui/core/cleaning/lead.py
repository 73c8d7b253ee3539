"""The line a story begins with, below its headline and whatever a page puts above it."""

from __future__ import annotations

from tui.core.cleaning.dateline import dateline_of
from tui.core.cleaning.layout import Layout, told_once
from tui.core.cleaning.line import answers, closes, in_title_case
from tui.core.patterns import pattern_of

FULL_LINE = 16
"""Words by which a sentence is taken for the story even when nothing follows it."""

LONGEST_STOPPED = 150
FEWEST_STOPPED = 5
SHORT = 60
"""Characters below which a line may be an entry of a menu with a dash in it."""

RUN = 3
"""Lines of prose without a gap of which the last is no headline any more."""

ABBREVIATED = pattern_of(r"\b(?:[A-Z]\.|Jr\.|Sr\.|No\.|Inc\.|Co\.|Calif\.)\Z")
LONGEST_ABBREVIATION = 6


def lead_of(layout: Layout, first: int, stop: int) -> int:
    """The first line that opens with a place, ends a sentence or stands amid prose; `stop` when no line does.

    A lone short sentence is left out: it is a notice of the site or the line under a headline.
    """
    for index in range(first, stop):
        if _is_amid(layout, first, index) or opens_story(layout, index):
            return index
    return stop


def _is_amid(layout: Layout, first: int, index: int) -> bool:
    """Whether a line goes on a paragraph set over several lines."""
    if index - first >= RUN - 1 and all(layout.prose[index - RUN + 1 : index + 1]):
        return True
    if not layout.wrapped or index == first or not layout.prose[index - 1]:
        return False
    return ends_sentence(layout.lines[index]) and not ends_sentence(layout.lines[index - 1])


@told_once
def opens_story(layout: Layout, index: int) -> bool:
    """Whether a line can be no headline but only the beginning of a story."""
    line = layout.lines[index]
    if not line:
        return False
    if opens_with_place(layout, index, strict=len(line) < SHORT):
        return True
    return layout.prose[index] > 0 and ends_sentence(line) and not is_stopped(line) and carries(layout, index)


def opens_with_place(layout: Layout, index: int, strict: bool = False) -> bool:
    """Whether a line begins with a dateline or with a question of an advisory."""
    return answers(layout.lines[index]) or dateline_of(layout, index, strict) is not None


def carries(layout: Layout, index: int) -> bool:
    """Whether a line of prose tells much, or goes on in the next."""
    if layout.prose[index] >= FULL_LINE or not ends_sentence(layout.lines[index]):
        return True
    below = layout.next_filled(index + 1)
    return below < len(layout) and layout.prose[below] > 0


def is_stopped(text: str) -> bool:
    """Whether a line is a headline that some offices end with a full stop."""
    return len(text) <= LONGEST_STOPPED and in_title_case(text) and len(text.split()) >= FEWEST_STOPPED


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return closes(text) and not ABBREVIATED.search(text, max(0, len(text) - LONGEST_ABBREVIATION))
