"""Bytes -> Page: one reader per format behind one registry."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from tui.core.errors import ReadError
from tui.core.model import Page
from tui.core.readers.decode import decode
from tui.core.readers.plain import read_plain
from tui.core.readers.toml import read_toml

Reader = Callable[[str], tuple[str, dict[str, str]]]
"""Decoded file -> its text, and what its own metadata says (keys of `Page`)."""

READERS: dict[str, Reader] = {
    ".toml": read_toml,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
}
"""Readers by the ending of the file's name; a file named by a person with another ending is plain text."""

LARGEST = 512 * 1024 * 1024
"""Bytes; no article is this long, and reading one would take all the memory there is."""


def read_bytes(data: bytes, id: str, source: str) -> Page:  # noqa: A002 - the public name of the thing
    """The page in a file's bytes; raises ReadError when they hold no text."""
    reader = READERS.get(PurePosixPath(source.lower()).suffix, read_plain)
    try:
        text, metadata = reader(decode(data))
    except ValueError as error:
        raise ReadError(source, str(error)) from error
    return Page(id=id, source=source, sha256=hashlib.sha256(data).hexdigest(), raw=text, **metadata)


def read_file(path: Path, id: str | None = None) -> Page:  # noqa: A002
    """The page in a file; raises ReadError naming the file and the reason."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise ReadError(str(path), "it is a folder")
        if about.st_size > LARGEST:
            raise ReadError(str(path), f"it is larger than {LARGEST >> 20} MB, too large for an article")
        data = path.read_bytes() if stat.S_ISREG(about.st_mode) else _head(path)
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error
    return read_bytes(data, id or path.name, str(path))


def _head(path: Path) -> bytes:
    """What a pipe or device gives, within the bound."""
    with path.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ReadError(str(path), "it does not end")
    return data
