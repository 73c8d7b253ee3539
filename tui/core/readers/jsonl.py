"""JSON lines: one article per line; what `blotter extract` writes is read back."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.readers.about import About
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.jsons import parsed
from tui.core.readers.table import object_drafts


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of all lines, each named by the number of its line; a bad line is passed over."""
    text = decode(data)
    if not text.strip():
        raise ValueError("it is empty")
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield from _line(number, line, about)


def _line(number: int, line: str, about: About) -> Iterator[Draft | Flaw]:
    try:
        yield from object_drafts([(number, parsed(line))], about.columns)
    except ValueError as error:
        yield Flaw(f"row {number}", str(error))
    except RecursionError:
        yield Flaw(f"row {number}", "it is nested too deeply")
