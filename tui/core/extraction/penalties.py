"""Penalties: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Penalty, Person


def find_penalties(doc: Document, people: Sequence[Person]) -> list[Penalty]:
    """."""
    return []
