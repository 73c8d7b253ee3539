"""Bytes -> Page: one reader per format behind one registry."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path, PurePosixPath

from tui.core.errors import ReadError
from tui.core.model import Page
from tui.core.readers.decode import decode
from tui.core.readers.plain import read_plain
from tui.core.readers.toml import read_toml

Parsed = Page
Reader = Callable[[str], tuple[str, dict[str, str]]]
"""Decoded file -> its text and what its own metadata says (keys of `Page`)."""

READERS: dict[str, Reader] = {
    ".toml": read_toml,
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_plain,
    ".markdown": read_plain,
}
"""Readers by the ending of the file's name."""


def read_bytes(data: bytes, id: str, source: str) -> Page:  # noqa: A002 - the public name of the thing
    """The page in a file's bytes; raises ReadError when they hold no text."""
    reader = READERS.get(PurePosixPath(source.lower()).suffix, read_plain)
    text, metadata = reader(decode(data, source))
    return Page(id=id, source=source, sha256=hashlib.sha256(data).hexdigest(), raw=text, **metadata)


def read_file(path: Path, id: str | None = None) -> Page:  # noqa: A002
    """The page in a file; raises ReadError naming the file and the reason."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error
    return read_bytes(data, id or path.name, str(path))
