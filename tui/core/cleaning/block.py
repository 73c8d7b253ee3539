"""The block of date, label and contact that a release opens with, and the names of offices printed in it."""

from __future__ import annotations

import re
from functools import cache

from tui.core.cleaning.headline import labels
from tui.core.cleaning.layout import Layout, as_entry
from tui.core.cleaning.marks import is_contact, is_contact_label, office_words
from tui.core.cleaning.published import bearing_of
from tui.core.cleaning.words import section

BYLINE = re.compile(
    r"(?:(?:[Bb]y|BY)\s(?:the\s)?[A-Z]|Author\b|(?:Media\s|Press\s|News\s)?Contact[oa]?s?\b|R[Ee]?:|Case\s(?:No|Num|#)|Source:|Credit:"
    r"|(?:Prepared|Submitted|Written|Posted|Released|Issued)\s[Bb]y\b|Embargoed\b|EMBARGOED\b"
    r"|(?:(?:Press|News|Media)\s)?Release\s(?:No\b|Num|#)|\d{1,2}\smin(?:ute)?s?(?:\sto)?\sread)"
)
CONNECTING = frozenset("of the for and & - – — in at | , ’s 's".split())
MOST_OFFICE = 12
MOST_NAMES = 3
"""Words that the name of an office has at most, and words among them that are not an office's."""


def is_block(layout: Layout, index: int) -> bool:
    """Whether a line belongs to the block of date, label and contact that a release opens with."""
    line = layout.lines[index]
    return (
        as_entry(line) in labels()
        or BYLINE.match(line) is not None
        or (not layout.prose[index] and (is_contact(line) or is_contact_label(line)))
        or bearing_of(layout, index) is not None
    )


def is_release_mark(layout: Layout, index: int) -> bool:
    """Whether a line is a label or contact line, as only the head of a release has them."""
    line = layout.lines[index]
    return as_entry(line) in labels() or is_contact(line) or is_contact_label(line)


def names_office(line: str) -> bool:
    """Whether a line is the name of an office and its place rather than a headline."""
    words = [word.strip(".,:;()").lower() for word in line.split()]
    others = [word for word in words if word not in office_words() and word not in CONNECTING]
    if len(words) > MOST_OFFICE or len(others) > MOST_NAMES or office_words().isdisjoint(words):
        return False
    return _deeds().isdisjoint(others) and not any(word in line for word in others)


@cache
def _deeds() -> frozenset[str]:
    """Words by which a short headline is told from the name of an office."""
    return frozenset(section("headline")["deeds"])
