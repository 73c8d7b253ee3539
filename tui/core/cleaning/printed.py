"""The headline of a sheet that does not repeat it: the lines set between its head and its story."""

from __future__ import annotations

import re

from tui.core.cleaning.calendar_dates import find_date
from tui.core.cleaning.dateline import dateline_at
from tui.core.cleaning.headline import Repeat, labels, without_label
from tui.core.cleaning.layout import LEDGER, Layout, as_entry
from tui.core.cleaning.marks import is_contact

HEAD = 40
"""Lines from the top in which the story has to begin for a headline to be looked for."""

MOST_LINES = 5
LONGEST = 300
FEWEST_WORDS = 3
TITLE_SHARE = 0.75
"""Share of a line's longer words that are capitalised in a headline set in title case."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\Z")
INITIALS = re.compile(r"\b(?:[A-Z]\.|Jr\.|Sr\.|No\.|Inc\.|[A-Z][a-z]{2,5}\.)\Z")
INNER_END = re.compile(r"[a-z]{2}[.!?][\"'”’)]*\s+[A-Z“\"]")
BYLINE = re.compile(
    r"(?:By|Author|Contact[oa]?|Media Contacts?|Re|Case|Source|Credit)\b\s?[:#]?", re.IGNORECASE
)
OFFICE = re.compile(
    r"(?:Office|Attorney|Department|Sheriff|Police|Division|Bureau|County)\b[^a-z]{0,20}\Z", re.IGNORECASE
)
HEADING_MARK = re.compile(r"#{1,2}\s+(?=\S)")


def printed_headline(layout: Layout, first: int, prose: int) -> Repeat | None:
    """The headline set above the story, whose first line of prose is `prose`; None when there is none."""
    story = _story_line(layout, first, prose)
    if heading := HEADING_MARK.match(layout.lines[first]):
        start = layout.first(first) + heading.end()
        return Repeat(start, layout.last(first), first, first)
    if story is None:
        return None
    line = first if _may_be_headline(layout, first) else _group_above(layout, first, story)
    if line is None or line >= story:
        return None
    return _joined(layout, line, story)


def is_block(layout: Layout, index: int) -> bool:
    """Whether a line belongs to the block of date, label and contact that a release opens with."""
    line = layout.lines[index]
    return (
        as_entry(line) in labels()
        or is_contact(line)
        or BYLINE.match(line) is not None
        or (len(line) < 100 and find_date(line) is not None)
    )


def _story_line(layout: Layout, first: int, prose: int) -> int | None:
    """The line the story itself begins with: its dateline, else its first whole sentence."""
    until = min(first + HEAD, len(layout))
    for index in range(first, until):
        if layout.lines[index] and dateline_at(layout.raw, layout.first(index)):
            return index
    for index in range(prose, until):
        line = layout.lines[index]
        if LEDGER.match(line) or (layout.prose[index] and _is_sentence(layout, index)):
            return index
    return None


def _is_sentence(layout: Layout, index: int) -> bool:
    """Whether a line of prose is running text rather than a headline in many words."""
    line = layout.lines[index]
    if SENTENCE_END.search(line) or INNER_END.search(line) or len(line) > LONGEST:
        return True
    below = layout.lines[index + 1] if index + 1 < len(layout) else ""
    return below[:1].islower() or (layout.prose[index + 1 : index + 2] > [0] and not _fits(layout, index))


def _fits(layout: Layout, index: int) -> bool:
    """Whether the first word of the next line would have found room, so that the line break means an end."""
    width = max(map(len, layout.lines[index : index + 8]))
    below = layout.lines[index + 1].split(maxsplit=1)
    return bool(below) and len(layout.lines[index]) + 1 + len(below[0]) <= width


def _may_be_headline(layout: Layout, index: int) -> bool:
    line = without_label(layout.lines[index])
    if not FEWEST_WORDS <= len(line.split()) or len(line) > LONGEST or is_block(layout, index):
        return False
    return not OFFICE.search(line) and (not SENTENCE_END.search(line) or bool(INITIALS.search(line)))


def _group_above(layout: Layout, first: int, story: int) -> int | None:
    """The first of the lines right above the story that belong to no block; a labelled line among them wins."""
    labelled = next((i for i in range(first, story) if _is_labelled(layout.lines[i])), None)
    if labelled is not None:
        return labelled
    index = layout.filled_before(story)
    group = None
    while index >= first and not is_block(layout, index) and layout.lines[index]:
        group = index if _may_be_headline(layout, index) else group
        index -= 1
    return group


def _is_labelled(line: str) -> bool:
    rest = without_label(line)
    return rest != line and len(rest.split()) >= FEWEST_WORDS and find_date(rest) is None


def _joined(layout: Layout, line: int, story: int) -> Repeat:
    """The headline that begins on a line, with the lines it goes on in."""
    opening = layout.lines[line]
    labelled = _is_labelled(opening)
    last = line
    while last + 1 < min(story, line + MOST_LINES) and _goes_on(
        layout, last, labelled, without_label(opening)
    ):
        last += 1
    start = layout.last(line) - len(without_label(opening))
    return Repeat(start, layout.last(last), line, last)


def _goes_on(layout: Layout, last: int, labelled: bool, opening: str) -> bool:
    below = layout.lines[last + 1]
    if not below or not (below[0].isalnum() or below[0] in "“\"$‘'&(") or is_block(layout, last + 1):
        return False
    if below[0].islower():
        return True
    if opening.isupper() != below.isupper() or _in_title_case(opening) != _in_title_case(below):
        return False
    return labelled or opening.isupper() or not _fits(layout, last)


def _in_title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return sum(1 for word in words if word[0].isupper()) >= TITLE_SHARE * len(words)
