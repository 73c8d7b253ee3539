"""Records -> files to take away: a registry of formats, one file each, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from tui.core.export.jsonl import dump as dump
from tui.core.export.wanted import Wanted
from tui.core.export.whole import write_whole as write_whole
from tui.core.model import Record

Writer = Callable[[Iterable[Record], Wanted], Iterator[str | bytes]]


class Format(Struct, frozen=True):
    """A format by the name a person gives, the endings of its files, and the module that writes it."""

    name: str
    endings: tuple[str, ...]
    about: str
    module: str
    binary: bool = False

    def pieces(self, records: Iterable[Record], wanted: Wanted) -> Iterator[bytes]:
        """The file, piece by piece; raises ExportError where a library is missing."""
        writer: Writer = import_module(f"{__name__}.{self.module}").pieces
        for piece in writer(wanted.chosen(records), wanted):
            yield piece if isinstance(piece, bytes) else piece.encode("utf-8", errors="replace")


FORMATS = {
    form.name: form
    for form in (
        Format("jsonl", (".jsonl", ".ndjson"), "one JSON object an article, with its text", "jsonl"),
        Format("json", (".json",), "one JSON array of these, for people", "json_array"),
        Format("csv", (".csv",), "a table for spreadsheets, one fact a line", "csv_table"),
        Format("md", (".md", ".markdown"), "a Markdown report with tables and sources", "markdown"),
        Format("html", (".html", ".htm"), "a page to read and print, facts lit in the text", "html_page"),
        Format("parquet", (".parquet",), "the table for data frames", "parquet", binary=True),
        Format("langextract", (".langextract.jsonl",), "annotated documents of langextract", "langextract"),
    )
}
"""Export formats by name."""


def format_of(path: Path) -> Format | None:
    """The format that a file's ending names, the longest ending first."""
    name = path.name.lower()
    endings = [(ending, form) for form in FORMATS.values() for ending in form.endings]
    fitting = [(len(ending), form.name) for ending, form in endings if name.endswith(ending)]
    return FORMATS[max(fitting)[1]] if fitting else None
