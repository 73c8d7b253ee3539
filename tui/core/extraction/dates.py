"""Dates: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Period


def find_dates(doc: Document) -> list[Period]:
    """."""
    return []
