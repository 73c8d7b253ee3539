"""Money: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Money, Penalty


def find_money(doc: Document, penalties: Sequence[Penalty]) -> list[Money]:
    """."""
    return []
