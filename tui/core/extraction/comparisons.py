"""Comparisons: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Comparison


def find_comparisons(doc: Document) -> list[Comparison]:
    """."""
    return []
