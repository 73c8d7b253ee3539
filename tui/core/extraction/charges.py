"""Charges: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Charge, Person


def find_charges(doc: Document, people: Sequence[Person]) -> list[Charge]:
    """."""
    return []
