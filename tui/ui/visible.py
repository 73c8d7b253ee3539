"""The last look at every line before it is painted: nothing in it commands the terminal, whoever wrote it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.ui.highlight import shown


class Visible(LineFilter):
    """Stand-ins for control characters in whatever a widget draws, fields one types into included."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        if all(segment.text.isprintable() or segment.control for segment in segments):
            return segments
        return [
            segment if segment.control else Segment(shown(segment.text), segment.style)
            for segment in segments
        ]
