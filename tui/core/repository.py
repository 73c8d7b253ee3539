"""The small in-memory store that every pane reads from: records by id, in the order they came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tui.core.folding import folded
from tui.core.model import Record


@dataclass(frozen=True, eq=False)
class Repository:
    """An immutable collection of records; every change gives a new one, so any earlier one can come back."""

    _records: dict[str, Record] = field(default_factory=dict)
    _folded: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def __contains__(self, id: object) -> bool:  # noqa: A002 - the public name of the thing
        return id in self._records

    def get(self, id: str) -> Record:  # noqa: A002
        """The record of that id; raises KeyError."""
        return self._records[id]

    def place(self, id: str) -> int:  # noqa: A002
        """How many records stand before that one."""
        return list(self._records).index(id)

    def at(self, place: int) -> Record:
        """The record at a place, counted round: one past the last is the first."""
        return list(self._records.values())[place % len(self)]

    def folded(self, record: Record) -> str:
        """A record's text as a search sees it; made once, and shared by all versions of the repository."""
        text = record.article.text
        known = self._folded.get(record.article.id)
        if known is None or known[0] is not text:
            known = self._folded[record.article.id] = (text, folded(text))
        return known[1]

    def with_records(self, *records: Record) -> Repository:
        """A repository that also holds `records`; one of the same id takes the old one's place."""
        added = {record.article.id: record for record in records}
        return Repository(self._records | added, self._folded)
