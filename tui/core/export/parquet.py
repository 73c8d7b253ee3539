"""Parquet: the same table with typed columns, for data frames; needs pyarrow."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from tui.core.errors import ExportError
from tui.core.export.table import Cell, columns, rows
from tui.core.export.wanted import Wanted
from tui.core.model import Record

ROWS_AT_ONCE = 20_000
"""Lines kept as Python values before they are packed."""


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[bytes]:
    """The file at once, since its table of contents stands at the end."""
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise ExportError("writing Parquet needs pyarrow: pip install 'blotter-tui[parquet]'") from error

    types = {str: arrow.string(), float: arrow.float64(), int: arrow.int64(), bool: arrow.bool_()}
    types[date] = arrow.date32()
    table = columns(wanted)
    schema = arrow.schema([(column.name, types[column.type]) for column in table])
    out = io.BytesIO()
    with parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        for some in _batches(rows(records, table)):
            lines = [dict(zip(schema.names, map(_sound, row), strict=True)) for row in some]
            writer.write_table(arrow.Table.from_pylist(lines, schema))
    yield out.getvalue()


def _batches(lines: Iterator[list[Cell]]) -> Iterator[list[list[Cell]]]:
    while some := list(islice(lines, ROWS_AT_ONCE)):
        yield some


def _sound(value: Cell) -> Cell:
    """Words that can be written as UTF-8: half a surrogate pair cannot."""
    return value.encode(errors="replace").decode() if isinstance(value, str) else value
