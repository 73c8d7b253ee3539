"""The headline of a sheet that does not repeat it: the lines set between its head and its story."""

from __future__ import annotations

import re

from tui.core.cleaning.dateline import dateline_at
from tui.core.cleaning.headline import Repeat, labels, without_label
from tui.core.cleaning.layout import LEDGER, Layout, as_entry, is_common
from tui.core.cleaning.marks import is_contact, is_furniture
from tui.core.cleaning.published import bearing_of

HEAD = 24
"""Lines from the top that the block above a headline may take."""

MOST_LINES = 5
LONGEST = 300
FEWEST_WORDS = 3
TITLE_SHARE = 0.75
"""Share of a line's longer words that are capitalised in a headline set in title case."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\Z")
ABBREVIATED = re.compile(r"\b(?:[A-Z]\.|Jr\.|Sr\.|No\.|Inc\.|Co\.|Calif\.)\Z")
INNER_END = re.compile(r"[a-z]{3}[.!?][\"'”’)]*\s+[A-Z“\"]")
BYLINE = re.compile(
    r"(?:(?:By|BY)\s[A-Z]|Author\b|(?:Media\s)?Contact[oa]?s?\b|RE?:|Case\s(?:No|#)|Source:|Credit:|Embargoed\b|EMBARGOED\b)"
)
LETTERHEAD = re.compile(
    r"(?:Office|Attorney|Department|Sheriff|Police|Division|Bureau|County|Prosecutor|Texas|California)\Z",
    re.IGNORECASE,
)
HEADING_MARK = re.compile(r"#{1,2}\s+(?=\S)")


def printed_headline(layout: Layout, first: int, stop: int) -> Repeat | None:
    """The headline set above the story in the lines from `first` on; None when there is none."""
    if heading := HEADING_MARK.match(layout.lines[first]):
        start = layout.first(first) + heading.end()
        return Repeat(start, layout.last(first), first, first)
    line = _labelled(layout, first, stop)
    if line is None:
        line = _below_block(layout, first, stop)
    if line is None or not _may_be_headline(layout, line):
        return None
    found = _joined(layout, line, stop)
    return found if _has_label(layout.lines[line]) or _is_headline(layout, found, stop) else None


def is_block(layout: Layout, index: int) -> bool:
    """Whether a line belongs to the block of date, label and contact that a release opens with."""
    line = layout.lines[index]
    return (
        as_entry(line) in labels()
        or BYLINE.match(line) is not None
        or (not layout.prose[index] and is_contact(line))
        or bearing_of(layout, index) is not None
    )


def _is_release_mark(layout: Layout, index: int) -> bool:
    """Whether a line is a label or contact line, as only the head of a release has them."""
    line = layout.lines[index]
    return (
        as_entry(line) in labels()
        or is_contact(line)
        or line.lower().startswith(("contact", "media contact"))
    )


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
    return rest != line and len(rest.split()) >= FEWEST_WORDS


def _below_block(layout: Layout, first: int, stop: int) -> int | None:
    """The first line of a sheet that may be its headline, else the first below the block it opens with."""
    if _is_title_like(layout, first):
        return first
    candidate, below = None, first
    for index in range(first, min(first + HEAD, stop)):
        if is_block(layout, index):
            below = index + 1
            if _is_release_mark(layout, index):
                candidate = None
        elif _opens_story(layout, index) or (layout.prose[index] and _ends_sentence(layout.lines[index])):
            break
        elif candidate is None and _is_title_like(layout, index):
            candidate = index
    below = layout.next_filled(below) if candidate is None else candidate
    return below if below < stop else None


def _is_title_like(layout: Layout, index: int) -> bool:
    """Whether a line may be the headline rather than part of a letterhead or a date."""
    line = layout.lines[index]
    if len(line.split()) <= FEWEST_WORDS or LETTERHEAD.search(line):
        return False
    return not is_block(layout, index) and not is_furniture(layout, index)


def _opens_story(layout: Layout, index: int) -> bool:
    line = layout.lines[index]
    return bool(LEDGER.match(line)) or (
        bool(line) and dateline_at(layout.raw, layout.first(index)) is not None
    )


def _may_be_headline(layout: Layout, index: int) -> bool:
    line = without_label(layout.lines[index])
    if len(line.split()) < FEWEST_WORDS or len(line) > LONGEST or _opens_story(layout, index):
        return False
    return not _ends_sentence(line)


def _ends_sentence(text: str) -> bool:
    return bool(SENTENCE_END.search(text)) and not ABBREVIATED.search(text)


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
    if is_block(layout, last + 1) or _opens_story(layout, last + 1):
        return False
    if below[0].islower() or is_common(layout.lines[last].rpartition(" ")[2]):
        return True
    opening = without_label(layout.lines[line])
    if opening.isupper() != below.isupper() or _in_title_case(opening) != _in_title_case(below):
        return False
    return (labelled and _in_title_case(opening)) or opening.isupper() or not _fits(layout, last)


def _is_headline(layout: Layout, found: Repeat, stop: int) -> bool:
    """Whether the lines joined are a heading over something rather than running text."""
    text = layout.raw[found.start : found.end]
    if len(text) > LONGEST or _ends_sentence(text) or INNER_END.search(text):
        return False
    return layout.next_filled(found.last_line + 1) < stop


def _fits(layout: Layout, index: int) -> bool:
    """Whether the first word of the next line would have found room, so that the line break means an end."""
    below = range(index + 1, min(index + 9, len(layout)))
    width = max((len(layout.lines[line]) for line in below if layout.prose[line]), default=0)
    word = layout.lines[index + 1].split(maxsplit=1)[0]
    return len(layout.lines[index]) + 1 + len(word) <= max(width, len(layout.lines[index]))


def _in_title_case(line: str) -> bool:
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return sum(1 for word in words if word[0].isupper()) >= TITLE_SHARE * len(words)
