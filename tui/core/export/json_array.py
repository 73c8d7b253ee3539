"""One JSON array of the public form, indented for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.core.export.jsonl import dump, objects
from tui.core.export.wanted import Wanted
from tui.core.model import Record


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """The array, an object at a time."""
    opening = "[\n"
    for item in objects(records, wanted):
        yield opening + dump(item, indent=2)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"
