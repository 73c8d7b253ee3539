"""Files packed with gzip: what is packed is read by the ending that is left."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from msgspec.structs import replace

from tui.core.readers.about import About
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.registry import drafts
from tui.core.readers.zips import DEEPEST


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of the one file packed; raises ValueError for what is damaged or too large."""
    if about.depth > DEEPEST:
        raise ValueError("it lies in an archive within an archive, and is not opened")
    if not data:
        raise ValueError("it is empty")
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            plain = about.room.unpack(stream)
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(f"not a whole gzip file: {error}") from error
    inner = PurePosixPath(about.name).stem
    yield from drafts(plain, replace(about, name=inner, depth=about.depth + 1))
