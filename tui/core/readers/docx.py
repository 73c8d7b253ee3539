"""Word documents (.docx): the paragraphs of the text, a row of a table per line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from tui.core.readers.about import About, Room
from tui.core.readers.draft import Draft
from tui.core.readers.titles import confirmed
from tui.core.readers.xmls import parse
from tui.core.readers.zips import DAMAGED

BODY = "word/document.xml"
PROPERTIES = "docProps/core.xml"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""Begins old Word files, and new ones that are locked with a password."""
WITHIN = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
AFTER = {"w:p": "\n", "w:tc": "\t", "w:tr": "\n"}
ELSEWHERE = ("mc:Fallback", "w:pPr", "w:rPr", "w:tblPr", "w:sectPr")
"""What repeats the text beside it in an older form, or holds settings that are named like text."""


def read(data: bytes, about: About) -> Iterator[Draft]:
    """The article in a document; raises ValueError for what is damaged, locked or of the old format."""
    if data.startswith(OLD_OFFICE):
        raise ValueError("it is locked with a password, or of the old format: save it as .docx in Word")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = _part(archive, BODY, about.room)
            properties = _part(archive, PROPERTIES, about.room) if PROPERTIES in archive.namelist() else b""
    except (*DAMAGED, RuntimeError) as error:
        raise ValueError(f"a damaged Word document: {error}") from error
    text = _Words.of(body)
    if not text:
        raise ValueError("there are no words in this document")
    yield Draft(text, title=confirmed(_Title.of(properties), text) if properties else None)


def _part(archive: zipfile.ZipFile, name: str, room: Room) -> bytes:
    if name not in archive.namelist():
        raise ValueError(f"not a Word document: there is no {name} in it")
    with archive.open(name) as stream:
        return room.unpack(stream)


class _Words:
    """Collects the words of a document's XML."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._in_text = False
        self._elsewhere = 0
        self._cells = 0

    @classmethod
    def of(cls, xml: bytes) -> str:
        """The text of the document, without spaces at line ends."""
        words = cls()
        parse(xml, words)
        lines = "".join(words._pieces).replace(" \t", "\t").split("\n")
        return "\n".join(line.rstrip() for line in lines).strip()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Text begins, or a tab or line end stands in it."""
        if name in ELSEWHERE:
            self._elsewhere += 1
        if self._elsewhere:
            return
        self._in_text = name == "w:t"
        self._cells += name == "w:tc"
        self._pieces.append(WITHIN.get(name, ""))

    def end(self, name: str) -> None:
        """A paragraph, cell or row ends."""
        if name in ELSEWHERE:
            self._elsewhere -= 1
        if self._elsewhere:
            return
        self._in_text = False
        self._cells -= name == "w:tc"
        # Within a cell the next paragraph is no new line: a row stays one.
        self._pieces.append(" " if self._cells and name == "w:p" else AFTER.get(name, ""))

    def text(self, text: str) -> None:
        """Words, where text is expected."""
        if self._in_text and not self._elsewhere:
            self._pieces.append(text)


class _Title:
    """Finds the title among a document's properties."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._in_title = False

    @classmethod
    def of(cls, xml: bytes) -> str | None:
        """The title; None also where the properties are damaged, since the text is well without them."""
        found = cls()
        try:
            parse(xml, found)
        except ValueError:
            return None
        return "".join(found._pieces)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """The title begins."""
        self._in_title = name == "dc:title"

    def end(self, name: str) -> None:
        """The title ends."""
        self._in_title = False

    def text(self, text: str) -> None:
        """Words of the title."""
        if self._in_title:
            self._pieces.append(text)
