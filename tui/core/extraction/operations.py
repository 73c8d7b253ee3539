"""Operations: not written yet."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Operation


def find_operations(doc: Document) -> list[Operation]:
    """."""
    return []
