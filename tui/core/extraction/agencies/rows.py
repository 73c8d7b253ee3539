"""Who announces together: the row of offices that "announced" stands before or behind, each by its head."""

from __future__ import annotations

from functools import cache

from tui.core.extraction.agencies.lead import prosecutes
from tui.core.extraction.agencies.names import Mention, Weight
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import table
from tui.core.model import Level, Role
from tui.core.patterns import pattern_of

ANNOUNCED = pattern_of(
    r"\bannounc(?:e|es|ed|ing|ement)\b"
    r"(?P<by>(?: (?:was|is))?(?: (?:made|came|issued))?(?: \w+)? (?:by|from)\b)?"
)
STEM = "announc"
SMALL = pattern_of(r"(?<![^\W_])[a-z][a-z.]*")
LONGEST = 900
"""Characters of a row."""


def role_in_row(doc: Document, mention: Mention) -> Role | None:
    """The part of a body that announces the news with others; None where it stands in no such row."""
    sentence = doc.sentence_at(mention.start)
    verb = doc.text.find(STEM, sentence.start, sentence.end)
    if verb < 0 or not _in_row(doc.text, mention, sentence.start, verb):
        return None
    if mention.level is Level.COMMUNITY:
        return Role.ASSISTING
    return Role.LEAD if prosecutes(mention) or _civil(mention) else Role.INVESTIGATING


def _civil(mention: Mention) -> bool:
    """Whether a body is a clerk's office or a council, which announces but never investigates."""
    local = mention.level in (Level.MUNICIPAL, Level.COUNTY)
    return local and mention.family == "body" and mention.weight is Weight.NEEDS_PART


def _in_row(text: str, mention: Mention, begin: int, stem: int) -> bool:
    """Whether nothing but names and titles stands between a body and the verb, on its side of it."""
    verb = ANNOUNCED.match(text, stem)
    if verb is None:
        return False
    if mention.start > stem:
        row = text[verb.end() : mention.start]
        if not verb["by"] and row.startswith(" the "):
            return False
    elif verb["by"] or not _words("partners").issuperset(SMALL.findall(text[mention.end : stem])):
        return False
    else:
        row = text[begin : mention.start]
    return len(row) <= LONGEST and _words("words").issuperset(SMALL.findall(row))


@cache
def _words(name: str) -> frozenset[str]:
    """The words in small letters that may stand in a row; among "partners", also those who join it."""
    row = table("agencies")["roles"]["row"]
    return frozenset(row["words"].split()).union(row[name].split())
