"""Announcement: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Stated


def find_announcement(doc: Document) -> Stated | None:
    """."""
    return None
