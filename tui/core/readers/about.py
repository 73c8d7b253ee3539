"""What a reader may need beside the bytes: their name, the columns meant, how much may be unpacked."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct, field

ROOM = 512 * 1024 * 1024
"""Bytes that may come out of one file, however small it is packed."""
PIECE = 1 << 20


class Stream(Protocol):
    """Anything that gives its bytes piece by piece."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; none at the end."""


class Room:
    """What is left of the bytes that one file may unpack to, over all that is packed in it."""

    def __init__(self, size: int = ROOM) -> None:
        self.size = size
        self.left = size

    def unpack(self, stream: Stream) -> bytes:
        """All that a stream gives; raises ValueError when that is more than fits."""
        pieces = []
        while piece := stream.read(min(PIECE, self.left + 1)):
            if len(piece) > self.left:
                self.left = 0
                raise ValueError(f"what is packed in it is larger than {self.size >> 20} MB")
            self.left -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)


class Columns(Struct, frozen=True):
    """The columns of a table that hold its articles, where their names do not say so themselves."""

    text: str | None = None
    title: str | None = None
    date: str | None = None


class About(Struct, frozen=True):
    """What is known of some bytes; `depth` counts the archives and messages they lie in."""

    name: str = ""
    columns: Columns = Columns()
    depth: int = 0
    room: Room = field(default_factory=Room)
