"""The last look at every line before it is painted: nothing in it commands the terminal, whoever wrote it."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.core.printable import STAND_INS


class Visible(LineFilter):
    """No control character in whatever a widget draws, fields one types into included."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if all(segment.text.isprintable() or segment.control for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(_visible(segment.text), segment.style)
            for segment in segments
        ]


def _visible(text: str) -> str:
    """Text that takes the same room: of what has no width nothing is left to see."""
    if text.isprintable():
        return text
    stand_ins = (STAND_INS.get(ord(one)) for one in text)
    return "".join(
        one if other is None else chr(other) if cell_len(one) else ""
        for one, other in zip(text, stand_ins, strict=True)
    )
