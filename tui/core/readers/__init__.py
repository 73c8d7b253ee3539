"""Bytes -> pages: one reader per format behind one registry; each is loaded when a file asks for it."""

from __future__ import annotations

import hashlib
import re
import stat
from pathlib import Path

from msgspec import Struct

from tui.core.errors import ReadError
from tui.core.fetched import address_of
from tui.core.model import Page
from tui.core.readers.about import About
from tui.core.readers.about import Columns as Columns
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.registry import READERS as READERS
from tui.core.readers.registry import drafts, ending

LARGEST = 512 * 1024 * 1024
"""Bytes; no article is this long, and reading one would take all the memory there is."""
TOLD = 5
"""Faults of one file that are told in full."""
USUAL = Columns()
ADDRESS = re.compile(r"https?://[!-~]{1,2000}")


class Contents(Struct, frozen=True):
    """What a file holds: its pages, and what is wrong with the parts that gave none."""

    pages: tuple[Page, ...]
    flaws: tuple[Flaw, ...] = ()

    @property
    def reason(self) -> str:
        """The faults in one line; empty where there are none."""
        told = [f"{flaw.part}: {flaw.reason}" if flaw.part else flaw.reason for flaw in self.flaws[:TOLD]]
        if more := len(self.flaws) - TOLD:
            told += [f"{more} more"] if more > 0 else []
        return "; ".join(told)


def read_contents(data: bytes, id: str, source: str, columns: Columns = USUAL) -> Contents:  # noqa: A002
    """The pages in a file's bytes as far as they can be had; never raises."""
    pages: list[Page] = []
    flaws: list[Flaw] = []
    seen: dict[str, int] = {}
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        for item in drafts(data, About(source, columns)):
            if isinstance(item, Flaw):
                flaws.append(item)
            else:
                pages.append(_page(item, f"{id}{_mark(item.part, seen)}", source, sha256))
    except ValueError as error:
        flaws.append(Flaw("", str(error)))
    if not pages and not flaws:
        flaws.append(Flaw("", "there is no article in it"))
    return Contents(tuple(pages), tuple(flaws))


def key_of(data: bytes, source: str) -> str:
    """What pages depend on: a file's content and how it is read."""
    return f"{hashlib.sha256(data).hexdigest()}{ending(source)}"


def _mark(part: str, seen: dict[str, int]) -> str:
    """What is added to a file's id for one of its parts; two of the same name are told apart."""
    if not part:
        return ""
    seen[part] = seen.get(part, 0) + 1
    return f"#{part}" if seen[part] == 1 else f"#{part} ({seen[part]})"


def _page(draft: Draft, id: str, source: str, sha256: str) -> Page:  # noqa: A002
    return Page(
        id=_whole(id),
        source=source,
        sha256=sha256,
        raw=_whole(draft.text),
        title=_whole(draft.title) if draft.title else None,
        published=draft.published,
        publisher=_whole(draft.publisher) if draft.publisher else None,
        address=web_address(draft.address) or (None if draft.part else address_of(source)),
    )


def web_address(value: str | None) -> str | None:
    """What a format calls an address, if it is one on the web."""
    return value if value and ADDRESS.fullmatch(value) else None


def _whole(text: str) -> str:
    """The text with U+FFFD for halves of characters, which some formats can hold and nothing can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def contents_of(path: Path, id: str | None = None, columns: Columns = USUAL) -> Contents:  # noqa: A002
    """What a file holds; raises ReadError naming the file and the reason when it holds no page."""
    contents = read_contents(bytes_of(path), id or path.name, str(path), columns)
    if not contents.pages:
        raise ReadError(str(path), contents.reason)
    return contents


def only_page(path: Path, id: str | None = None) -> Page:  # noqa: A002
    """The page of a file that holds nothing else; raises ReadError or ValueError."""
    contents = contents_of(path, id)
    [page] = contents.pages
    if contents.flaws:
        raise ReadError(str(path), contents.reason)
    return page


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
