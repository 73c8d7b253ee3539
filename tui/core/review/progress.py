"""How far the review of articles has come."""

from __future__ import annotations

from collections.abc import Iterable

from tui.core.model import Record


def progress(records: Iterable[Record]) -> tuple[int, int]:
    """How many facts have been decided on, of how many."""
    done = whole = 0
    for record in records:
        whole += len(record.facts)
        done += sum(fact.mark is not None and fact.mark.verdict is not None for fact in record.facts)
    return done, whole
