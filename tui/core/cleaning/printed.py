"""The headline of a sheet that does not repeat it: the lines set between its head and its story."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tui.core.cleaning.block import BYLINE, is_block, is_label
from tui.core.cleaning.dated import undated
from tui.core.cleaning.heading import asks_first, heading_above
from tui.core.cleaning.headline import Repeat, without_label
from tui.core.cleaning.layout import Layout, is_common
from tui.core.cleaning.lead import ends_sentence, is_stopped, lead_of, opens_with_place
from tui.core.cleaning.line import in_title_case
from tui.core.cleaning.marks import is_end, is_furniture, names_office
from tui.core.cleaning.published import is_date
from tui.core.patterns import pattern_of

HEAD = 24
"""Lines from the top that the block above a headline may take."""

MOST_LINES = 5
LONGEST = 300
FEWEST_WORDS = 3
WRAPPED = 75
"""Letters of a headline's line that say it was broken for want of room in a hard-wrapped sheet."""
INNER_END = pattern_of(r"[a-z]{3}[.!?][\"'”’)]*\s+[A-Z“\"]")
CARRIED_ON = pattern_of(
    r"(?:In|At|Of|On|By|To|For|From|With|And|Near|Into|After|Over|Outside|During|Against|Following|Before|Under|That|Who|Whose|Which"
    r"|Where|Through|Between|Among|Within|Without|Amid|About|Around|Involving|Since|Until)\s",
    re.IGNORECASE,
)
"""Words that no line under a headline begins with unless the headline goes on there."""

WANTING = frozenset("announce announces announced announcing declare declares reveal reveals".split())
"""Verbs that tell nothing before the line goes on."""

HEADING_MARK = pattern_of(r"#{1,2}\s+(?=\S)")


def printed_headline(layout: Layout, first: int, stop: int) -> Repeat | None:
    """The headline set above the story in the lines from `first` on; None when there is none."""
    if heading := HEADING_MARK.match(layout.lines[first]):
        start = layout.first(first) + heading.end()
        return Repeat(start, layout.last(first), first, first)
    lead = lead_of(layout, first, stop)
    line = _labelled(layout, first, lead)
    if line is None:
        line = heading_above(layout, first, lead)
    if line is None:
        line = _below_block(layout, first, lead)
    if line is None or not _may_be_headline(layout, line):
        return None
    found = without_date(layout, _joined(layout, line, stop))
    return found if _has_label(layout.lines[line]) or _is_headline(layout, found, stop) else None


def without_date(layout: Layout, found: Repeat) -> Repeat:
    """A headline without the date set before or behind it: "Two Arrested - 04/19/24"."""
    start, end = undated(layout.raw[found.start : found.end])
    return replace(found, start=found.start + start, end=found.start + end)


def heads_release(layout: Layout, first: int, headline: int) -> bool:
    """Whether the lines above a headline are the head of a release or of a site, no part of the story."""
    return any(
        is_furniture(layout, index) or (is_block(layout, index) and not BYLINE.match(layout.lines[index]))
        for index in range(first, headline)
    )


def _labelled(layout: Layout, first: int, stop: int) -> int | None:
    """The line that says "FOR IMMEDIATE RELEASE:" and goes on with the headline."""
    return next((i for i in range(first, min(first + HEAD, stop)) if _has_label(layout.lines[i])), None)


def _has_label(line: str) -> bool:
    rest = without_label(line)
    return rest != line and len(rest.split()) >= FEWEST_WORDS and not is_date(rest) and not is_label(line)


def _below_block(layout: Layout, first: int, lead: int) -> int | None:
    """The first line below the block of date, label and contact that a sheet opens with."""
    below = first
    for index in range(first, min(first + HEAD, lead)):
        if is_block(layout, index):
            below = index + 1
    below = layout.next_filled(below)
    if below >= lead or names_office(layout.lines[below]) or is_end(layout, below):
        return None
    return below


def _may_be_headline(layout: Layout, index: int) -> bool:
    line = without_label(layout.lines[index])
    if len(line.split()) < FEWEST_WORDS or len(line) > LONGEST or opens_with_place(layout, index):
        return False
    below = layout.next_filled(index + 1)
    if line != layout.lines[index] and below < len(layout) and is_block(layout, below):
        return True
    return not ends_sentence(line) or is_stopped(line) or asks_first(layout, index)


def _joined(layout: Layout, line: int, stop: int) -> Repeat:
    """The headline that begins on a line, with the lines it goes on in."""
    labelled = _has_label(layout.lines[line])
    last = line
    while last + 1 < min(stop, line + MOST_LINES) and _goes_on(layout, line, last, labelled):
        last += 1
    start = layout.last(line) - len(without_label(layout.lines[line]))
    return Repeat(start, layout.last(last), line, last)


def _goes_on(layout: Layout, line: int, last: int, labelled: bool) -> bool:
    """Whether the headline that began on `line` and reached `last` goes on in the next line."""
    below = layout.lines[last + 1]
    if not below or not (below[0].isalnum() or below[0] in "“\"$‘'&("):
        return False
    if is_block(layout, last + 1) or opens_with_place(layout, last + 1):
        return False
    if below[0].islower() or _asks_for_more(layout.lines[last], below):
        return True
    opening = without_label(layout.lines[line])
    if opening in below:
        return False
    if opening.isupper() != below.isupper() or in_title_case(opening) != in_title_case(below):
        return False
    return (labelled and in_title_case(opening)) or opening.isupper() or not _fits(layout, last)


def _asks_for_more(line: str, below: str) -> bool:
    """Whether a line of a headline can't end here, or the next can't begin one."""
    words = line.split()
    if (
        is_common(words[-1])
        or words[-1].lower() in WANTING
        or (CARRIED_ON.match(below) and not ends_sentence(below))
    ):
        return True
    return len(words) > 1 and is_common(words[-2]) and words[-1].lower().endswith("ing")


def _is_headline(layout: Layout, found: Repeat, stop: int) -> bool:
    """Whether the lines joined are a heading over something rather than running text."""
    text = layout.raw[found.start : found.end]
    asks = asks_first(layout, found.first_line) and text.endswith("?")
    told = ends_sentence(text) and not is_stopped(text) and not asks
    if len(text) > LONGEST or told or INNER_END.search(text):
        return False
    return layout.next_filled(found.last_line + 1) < stop


def _fits(layout: Layout, index: int) -> bool:
    """Whether the first word of the next line would have found room, so that the line break means an end."""
    if layout.wrapped and len(layout.lines[index]) >= WRAPPED:
        return False  # headlines are set larger than the story, so their lines break earlier
    below = range(index + 1, min(index + 9, len(layout)))
    width = max((len(layout.lines[line]) for line in below if layout.prose[line]), default=0)
    word = layout.lines[index + 1].split(maxsplit=1)[0]
    return len(layout.lines[index]) + 1 + len(word) <= max(width, len(layout.lines[index]))
