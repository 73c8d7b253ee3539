"""Counts: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Count, Fact


def find_counts(doc: Document, taken: Sequence[Fact]) -> list[Count]:
    """."""
    return []
