"""Text, runs of marks and looks -> the segments of one line on the screen."""

from __future__ import annotations

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style

from tui.ui.highlight import Run, shown
from tui.ui.theme import Looks


def paint(text: str, stretch: Iterable[Run], looks: Looks, base: Style) -> list[Segment]:
    """Runs of a text, safe to draw, each in the look of its marks."""
    segments = []
    for start, end, marks in stretch:
        style = base
        for mark in marks:
            style += looks[mark]
        segments.append(Segment(shown(text[start:end]), style))
    return segments
