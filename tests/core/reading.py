"""Pages of bytes and files, for tests that want nothing else of them."""

from __future__ import annotations

from pathlib import Path

from tui.core.errors import ReadError
from tui.core.model import Page
from tui.core.readers import contents_of, read_contents


def read_bytes(data: bytes, id: str, source: str) -> tuple[Page, ...]:  # noqa: A002
    """The pages in a file's bytes; raises ReadError when there are none."""
    contents = read_contents(data, id, source)
    if not contents.pages:
        raise ReadError(source, contents.reason)
    return contents.pages


def read_file(path: Path) -> tuple[Page, ...]:
    """The pages in a file; raises ReadError when there are none."""
    return contents_of(path).pages
