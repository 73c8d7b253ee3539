"""Quotes: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Agency, Person, Quote


def find_quotes(doc: Document, people: Sequence[Person], agencies: Sequence[Agency]) -> list[Quote]:
    """."""
    return []
