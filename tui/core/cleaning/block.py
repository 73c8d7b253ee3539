"""The block of date, label and contact that a release opens with."""

from __future__ import annotations

from functools import cache

from tui.core.cleaning.headline import labels, without_label
from tui.core.cleaning.layout import Layout, as_entry, told_once
from tui.core.cleaning.marks import MOST_NAMES, is_contact, is_contact_label, names_office
from tui.core.cleaning.published import bearing_of
from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

BYLINE = pattern_of(
    r"(?:This\s(?:article|story|page|content|release)\s(?:was|is)\b|(?:[Bb]y|BY)\s(?:the\s)?[A-Z]|Author\b|Dear\s|(?:Media\s|Press\s|News\s)?Contact[oa]?s?\b|R[Ee]?:|Case\s(?:No|Num|#)|Source:|Credit:"
    r"|(?:Prepared|Submitted|Written|Posted|Released|Issued)\s[Bb]y\b|Embargoed\b|EMBARGOED\b"
    r"|(?:(?:Press|News|Media)\s)?Release\s(?:No\b|Num|#)|\d{1,2}\smin(?:ute)?s?(?:\sto)?\sread)"
)
COLUMN = pattern_of(r"\||\s{3}")
FIELD = pattern_of(r"(?P<name>[A-Za-z][\w #./-]{2,24}?)\s?:\s*(?=\S*[^A-Z\W])")
"""An entry with something else than capitals behind its name."""


@told_once
def is_block(layout: Layout, index: int) -> bool:
    """Whether a line belongs to the block of date, label and contact that a release opens with."""
    line = layout.lines[index]
    return (
        is_label(line)
        or BYLINE.match(line) is not None
        or is_field(line)
        or (not layout.prose[index] and (is_contact(line) or is_contact_label(line)))
        or bearing_of(layout, index) is not None
    )


def is_release_mark(layout: Layout, index: int) -> bool:
    """Whether a line is a label or contact line, as only the head of a release has them."""
    line = layout.lines[index]
    return is_label(line) or is_contact(line) or is_contact_label(line)


def is_label(line: str) -> bool:
    """Whether a line says that the sheet is a release, and nothing else but who gives it out."""
    if as_entry(line) in labels():
        return True
    rest = without_label(line)
    if rest == line or not rest:
        return False
    in_columns = COLUMN.search(line[: len(line) - len(rest)]) is not None
    return is_contact(rest) or is_contact_label(rest) or names_office(rest, MOST_NAMES if in_columns else 0)


def is_field(line: str) -> bool:
    """Whether a line is an entry of a form, such as the number of the case or the name of its prosecutor."""
    match = FIELD.match(line)
    if match is None:
        return False
    name = match["name"].strip(" #.")
    return name.lower() in _names("fields") or (name.isupper() and name.lower() in _names("field_roles"))


@cache
def _names(kind: str) -> frozenset[str]:
    return frozenset(section("headline")[kind])
