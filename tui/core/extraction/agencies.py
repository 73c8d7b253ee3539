"""Agencies: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Agency


def find_agencies(doc: Document) -> list[Agency]:
    """."""
    return []
