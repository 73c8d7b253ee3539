"""What a format gives of one article, before anything is known of where it came from."""

from __future__ import annotations

from msgspec import Struct


class Draft(Struct, frozen=True):
    """An article's text and what the format's own metadata says of it.

    `part` names it among others in the same file: a row, a message, a file in an archive.
    `published` is an ISO date, `address` where it stands on the web.
    """

    text: str
    part: str = ""
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    address: str | None = None


class Flaw(Struct, frozen=True):
    """One part of a file that holds no article one could read, and why; the parts beside it are well."""

    part: str
    reason: str
