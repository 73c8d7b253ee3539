"""CSV as RFC 4180 has it: every line as long as the first, quoted where needed, lines ended by CR LF.

A cell of words that a spreadsheet would take for a formula begins with an apostrophe instead, and what could
command a terminal is shown by a stand-in.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from tui.core.export.table import Cell, columns, rows
from tui.core.export.wanted import Wanted
from tui.core.model import Record
from tui.core.printable import printable

FORMULA = tuple("=+-@\t\r\n＝＋－＠|")
"""What makes a spreadsheet calculate, or look into, a cell that begins with it."""


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """The names of the columns, then a line for every fact."""
    table = columns(wanted)
    yield _line([column.name for column in table])
    for row in rows(records, table):
        yield _line(list(map(cell_text, row)))


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def cell_text(value: Cell) -> str:
    """A cell as it stands in the file; only words are ever made harmless, a number is one already."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() else repr(value)
    return defused(value) if isinstance(value, str) else str(value)


def defused(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    words = printable(words.replace("\r\n", "\n").replace("\r", "\n"))
    return f"'{words}" if words.lstrip(" ").startswith(FORMULA) else words
