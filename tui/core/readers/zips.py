"""ZIP archives: every file in one that has a known format, under the name it has there.

Nothing is written anywhere, so a name may say what it likes.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from tui.core.readers.about import About, Room
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.registry import ending, inside

DEEPEST = 1
"""Archives within archives that are opened."""
ENCRYPTED = 0x1
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, NotImplementedError)


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of all files packed; raises ValueError when it is no archive or holds none."""
    if about.depth > DEEPEST:
        raise ValueError("it lies in an archive within an archive, and is not opened")
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*DAMAGED, ValueError) as error:
        raise ValueError(f"not a whole ZIP archive: {error}") from error
    with archive:
        members = [member for member in archive.infolist() if _is_article(member)]
        if not members:
            raise ValueError("no file in it has a format that Blotter reads")
        for member in members:
            yield from _member(archive, member, about)


def _is_article(member: zipfile.ZipInfo) -> bool:
    """Folders, hidden files and those of other formats are passed over, as on disk."""
    parts = member.filename.split("/")
    hidden = any(part.startswith(".") and part.strip(".") for part in parts) or parts[0] == "__MACOSX"
    return not member.filename.endswith("/") and not hidden and bool(ending(member.filename))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, about: About) -> Iterator[Draft | Flaw]:
    try:
        plain = _unpacked(archive, member, about.room)
    except ValueError as error:
        yield Flaw(member.filename, str(error))
        return
    yield from inside(member.filename, plain, about)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, room: Room) -> bytes:
    if member.flag_bits & ENCRYPTED:
        raise ValueError("it is locked with a password")
    try:
        stream = archive.open(member)
    except (*DAMAGED, ValueError, RuntimeError) as error:
        raise ValueError(f"damaged in the archive: {error}") from error
    try:
        with stream:
            return room.unpack(stream)
    except DAMAGED as error:
        raise ValueError(f"damaged in the archive: {error}") from error
