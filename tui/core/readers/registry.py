"""Which module reads which format, and one way into them all, for files and for files inside files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from posixpath import splitext

from msgspec.structs import replace

from tui.core.readers.about import About
from tui.core.readers.draft import Draft, Flaw

Reader = Callable[[bytes, About], Iterable[Draft | Flaw]]
"""A file's bytes -> its articles; raises ValueError saying what is wrong with them."""

READERS = {
    ".toml": "toml",
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".markdown": "plain",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".json": "jsons",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csvs",
    ".tsv": "csvs",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".rtf": "rtf",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".mbox": "mbox",
    ".rss": "feeds",
    ".atom": "feeds",
    ".xml": "feeds",
    ".gz": "gz",
    ".zip": "zips",
}
"""The module that reads a format, by the ending of the file's name.

A file named by a person with another ending is plain text.
"""

PACKED = ".gz"
"""This ending hides another, which says what is packed."""


def ending(source: str) -> str:
    """The ending that decides how a file is read; empty for those that have none of a known format."""
    path, suffix = splitext(source.lower())
    if suffix == PACKED:
        return ending(path) + PACKED
    return suffix if suffix in READERS else ""


def drafts(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """What the reader for a file of that name finds; raises ValueError for what is wrong with the whole."""
    return read_as(READERS.get(splitext(about.name.lower())[1], "plain"), data, about)


def read_as(module: str, data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """What one reader finds, whatever the name of the file."""
    read: Reader = import_module(f"tui.core.readers.{module}").read
    try:
        yield from read(data, about)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def inside(part: str, data: bytes, about: About, module: str | None = None) -> Iterator[Draft | Flaw]:
    """What a file within another gives, its parts named under its own; its faults stop nothing beside it."""
    within = replace(about, name=part, depth=about.depth + 1)
    try:
        for item in read_as(module, data, within) if module else drafts(data, within):
            yield replace(item, part=f"{part}#{item.part}" if item.part else part)
    except ValueError as error:
        yield Flaw(part, str(error))
