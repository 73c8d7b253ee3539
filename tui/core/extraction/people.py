"""People: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.extraction.document import Document
from tui.core.model import Agency, Person


def find_people(doc: Document, agencies: Sequence[Agency]) -> list[Person]:
    """."""
    return []
