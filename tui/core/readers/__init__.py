"""Bytes -> pages: one reader per format behind one registry; each is loaded when a file asks for it."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path, PurePosixPath

from tui.core.errors import ReadError
from tui.core.model import Page
from tui.core.readers.draft import Draft

Reader = Callable[[bytes], Iterable[Draft]]
"""A file's bytes -> its articles; raises ValueError saying what is wrong with them."""

READERS = {
    ".toml": "toml",
    ".txt": "plain",
    ".text": "plain",
    ".md": "plain",
    ".markdown": "plain",
}
"""The module that reads a format, by the ending of the file's name.

A file named by a person with another ending is plain text.
"""

LARGEST = 512 * 1024 * 1024
"""Bytes; no article is this long, and reading one would take all the memory there is."""


def ending(source: str) -> str:
    """The ending that decides how a file is read; empty for those that have none of a known format."""
    suffix = PurePosixPath(source.lower()).suffix
    return suffix if suffix in READERS else ""


def reader_of(source: str) -> Reader:
    """The reader for a file of that name."""
    read: Reader = import_module(f"tui.core.readers.{READERS.get(ending(source), 'plain')}").read
    return read


def read_bytes(data: bytes, id: str, source: str) -> tuple[Page, ...]:  # noqa: A002 - the name of the thing
    """The pages in a file's bytes; raises ReadError when they hold no text."""
    try:
        drafts = tuple(reader_of(source)(data))
    except ValueError as error:
        raise ReadError(source, str(error)) from error
    sha256 = hashlib.sha256(data).hexdigest()
    return tuple(_page(draft, id, source, sha256) for draft in drafts)


def key_of(data: bytes, source: str) -> str:
    """What pages depend on: a file's content and how it is read."""
    return f"{hashlib.sha256(data).hexdigest()}{ending(source)}"


def _page(draft: Draft, id: str, source: str, sha256: str) -> Page:  # noqa: A002
    return Page(
        id=f"{id}#{draft.part}" if draft.part else id,
        source=source,
        sha256=sha256,
        raw=draft.text,
        title=draft.title,
        published=draft.published,
        publisher=draft.publisher,
    )


def read_file(path: Path, id: str | None = None) -> tuple[Page, ...]:  # noqa: A002
    """The pages in a file; raises ReadError naming the file and the reason."""
    return read_bytes(bytes_of(path), id or path.name, str(path))


def bytes_of(path: Path) -> bytes:
    """A file's bytes; raises ReadError naming the file and the reason."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise ReadError(str(path), "it is a folder")
        if about.st_size > LARGEST:
            raise ReadError(str(path), f"it is larger than {LARGEST >> 20} MB, too large for an article")
        return path.read_bytes() if stat.S_ISREG(about.st_mode) else _head(path)
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error


def _head(path: Path) -> bytes:
    """What a pipe or device gives, within the bound."""
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ReadError(str(path), "it does not end")
    return data
