"""The block of date, label and contact that a release opens with."""

from __future__ import annotations

import re

from tui.core.cleaning.headline import labels
from tui.core.cleaning.layout import Layout, as_entry
from tui.core.cleaning.marks import is_contact, is_contact_label
from tui.core.cleaning.published import bearing_of

BYLINE = re.compile(
    r"(?:This\s(?:article|story|page|content|release)\s(?:was|is)\b|(?:[Bb]y|BY)\s(?:the\s)?[A-Z]|Author\b|(?:Media\s|Press\s|News\s)?Contact[oa]?s?\b|R[Ee]?:|Case\s(?:No|Num|#)|Source:|Credit:"
    r"|(?:Prepared|Submitted|Written|Posted|Released|Issued)\s[Bb]y\b|Embargoed\b|EMBARGOED\b"
    r"|(?:(?:Press|News|Media)\s)?Release\s(?:No\b|Num|#)|\d{1,2}\smin(?:ute)?s?(?:\sto)?\sread)"
)


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
