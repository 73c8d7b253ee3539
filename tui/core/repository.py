"""The small in-memory store that every pane reads from: records by id, in the order they came."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct, field

from tui.core.folding import folded
from tui.core.model import Record


class Repository(Struct, frozen=True, eq=False):
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

    def folded(self, record: Record) -> str:
        """A record's text as a search sees it; made once, and shared by all versions of the repository."""
        text = record.article.text
        known = self._folded.get(record.article.id)
        if known is None or known[0] is not text:
            known = self._folded[record.article.id] = (text, folded(text))
        return known[1]

    def with_records(self, *records: Record, gone: Collection[str] = ()) -> Repository:
        """A repository that also holds `records`, without those `gone`.

        A record takes the place of the old one of its id, or of the file it is a part of, which goes with all
        its parts; where all that is held comes again, it is held in the new order.
        """
        added = {record.article.id: record for record in records}
        if added.keys() >= self._records.keys():
            return Repository(added, self._folded)
        if not gone:
            return Repository(self._records | added, self._folded)
        held: dict[str, Record] = {}
        for id, record in self._records.items():  # noqa: A001
            if id in added:
                held[id] = added[id]
            elif id in gone:
                held |= {name: part for name, part in added.items() if name.startswith(f"{id}#")}
            elif id.partition("#")[0] not in gone:
                held[id] = record
        return Repository(held | added, self._folded)
