"""Withheld: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Withheld


def find_withheld(doc: Document) -> list[Withheld]:
    """."""
    return []
