"""Which stretches of a text bear which marks: layers of spans in, runs of marks out.  Knows no colours.

A mark is a name the theme gives a look to.  Later layers lie over earlier ones.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from tui.core.model import Span
from tui.core.printable import STAND_INS

ZERO_WIDTH = (0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF)
SHOWN = {**STAND_INS, 0x09: 0x20, 0x0A: 0x20, **dict.fromkeys(ZERO_WIDTH, 0x25CC)}
"""One visible cell for every character without one of its own; a zero-width one is a dotted circle."""


def shown(text: str) -> str:
    """A stretch of text as a pane may draw it: the same length, and nothing a terminal would obey."""
    return text if text.isascii() and text.isprintable() else text.translate(SHOWN)


class Run(NamedTuple):
    """A stretch of text and the marks upon it, lowest first."""

    start: int
    end: int
    marks: tuple[str, ...]


class Layer:
    """Marked spans of one kind of thing, quick to ask for those that touch a line."""

    def __init__(self, marked: Iterable[tuple[Span, str]] = ()) -> None:
        self._marked = sorted(marked, key=lambda pair: (pair[0].start, -pair[0].end))
        # The furthest end so far never falls, so the first span that can reach a line is found by halving.
        self._reach = list(accumulate((span.end for span, _ in self._marked), max))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Layer) and other._marked == self._marked

    def __hash__(self) -> int:
        return hash(tuple(self._marked))

    def touching(self, start: int, end: int) -> Iterator[tuple[Span, str]]:
        """The marked spans that share a character with the stretch."""
        for place in range(bisect_right(self._reach, start), len(self._marked)):
            span, mark = self._marked[place]
            if span.start >= end:
                return
            if span.end > start:
                yield span, mark


def runs(start: int, end: int, layers: Iterable[Layer]) -> list[Run]:
    """The stretch cut where marks begin and end, in order and without gaps."""
    marked = [pair for layer in layers for pair in layer.touching(start, end)]
    if not marked:
        return [Run(start, end, ())] if start < end else []
    cuts = {start, end}
    for span, _ in marked:
        cuts.update((max(start, span.start), min(end, span.end)))
    edges = sorted(cuts)
    return [
        Run(left, right, tuple(mark for span, mark in marked if span.start <= left and right <= span.end))
        for left, right in pairwise(edges)
    ]
