"""Tables as text, CSV and TSV: one article per row below the names of the columns."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from tui.core.readers.about import About
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.table import plan_of, row_draft

MARKS = ",\t;|"
"""What may stand between two columns."""
MOST_COLUMNS = 10_000
LONGEST = 1 << 30
"""Characters of a field; the standard library's own bound would cut an article short."""


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of all rows; raises ValueError without a column of text or where the quoting is broken."""
    text = decode(data).lstrip("\ufeff\r\n")
    if not text.strip():
        raise ValueError("it is empty")
    csv.field_size_limit(LONGEST)
    rows = csv.reader(StringIO(text, newline=""), delimiter=_mark(text), strict=True)
    try:
        names = next(rows)
        if len(names) > MOST_COLUMNS:
            raise ValueError(f"its first line has {len(names)} columns")
        plan = plan_of(names, about.columns)
        for number, row in enumerate(rows, 1):
            if row:
                yield row_draft(dict(zip(names, row, strict=False)), plan, number)
    except csv.Error as error:
        raise ValueError(f"its quoting is broken at line {rows.line_num}: {error}") from error


def _mark(text: str) -> str:
    """The mark that stands most often in the first line."""
    head = text[: 1 << 16].splitlines()[0]
    return max(MARKS, key=head.count)
