"""XML read from outside without risk: element by element, with no entity but the five of XML itself."""

from __future__ import annotations

from typing import Protocol
from xml.parsers import expat


class Handler(Protocol):
    """Something that is told what stands in an XML file."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text between the tags."""


def parse(data: bytes, handler: Handler) -> None:
    """Tell `handler` of all there is; raises ValueError for what is no XML or declares things of its own."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError) as error:  # an encoding nobody knows is looked up in vain
        raise ValueError(f"its XML is damaged: {error}") from error


def _refuse(*_: object) -> None:
    # Entities can be made to grow without bound, and no office program writes any.
    raise ValueError("its XML declares a document type, which no office program does")
