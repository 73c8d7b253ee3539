"""How one row of a list looks: a mark at the cursor, a label, the value and a quieter note, wrapped."""

from __future__ import annotations

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.core.errors import QueryError
from tui.core.model import Span
from tui.core.query import Query
from tui.ui.highlight import Layer, runs, shown
from tui.ui.paint import paint
from tui.ui.theme import Looks
from tui.ui.wrap import Wrapped

GUTTER = 2
GAP = 2
TALLEST = 4
"""Lines a row may take before it ends in an ellipsis."""


class Row(Struct, frozen=True):
    """A line of a list: what it says, in which look, and what it stands for; no `item`, no cursor.

    One that is `tall` is wrapped, one that is `stacked` has its note on a second line.
    `sign` stands before all else, where readers have decided something.
    """

    value: str
    look: str
    note: str = ""
    label: str = ""
    item: object = None
    tall: bool = True
    stacked: bool = False
    sign: str = ""
    struck: bool = False

    @property
    def text(self) -> str:
        """All that is wrapped and searched."""
        return f"{self.value}{' ' * GAP}{self.note}" if self.note else self.value


def margin(rows: tuple[Row, ...]) -> int:
    """Cells before the values: the mark, the signs and the widest label."""
    labels = max((cell_len(shown(label)) for label in {row.label for row in rows}), default=0)
    return GUTTER + signs(rows) + (labels + GAP if labels else 0)


def signs(rows: tuple[Row, ...]) -> int:
    """Cells for the signs: none where no row has one."""
    return GUTTER if any(row.sign for row in rows) else 0


def height(row: Row, room: int) -> int:
    """Lines the row takes; only one that is wrapped must be measured."""
    if row.stacked:
        return 2
    return max(1, len(_wrapped(row, room))) if row.tall else 1


class Drawing(Struct, frozen=True):
    """What rows are drawn with: the room there is and the looks of the theme."""

    width: int
    margin: int
    signs: int
    base: Style
    looks: Looks

    def row(self, row: Row, state: str | None, sought: Query | None) -> list[Strip]:
        """The lines of a row; `state` is the look of the cursor, if the row bears it."""
        base = self.base + self.looks[state] if state else self.base
        layers = _layers(row, sought)
        lines = _lines(row, self.width - self.margin)
        strips = []
        for number, (start, end) in enumerate(lines or [(0, 0)]):
            more = number == len(lines) - 1 and end < len(row.text.rstrip())
            head = self._head(row, base, state) if number == 0 else [Segment(" " * self.margin, base)]
            body = paint(row.text, runs(start, end, layers), self.looks, base)
            strips.append(self._fitted([*head, *body], more, base))
        return strips

    def _head(self, row: Row, base: Style, state: str | None) -> list[Segment]:
        mark = "▸ " if state else "  "
        mark += row.sign.ljust(self.signs)
        label = shown(row.label)
        rest = " " * max(0, self.margin - cell_len(mark) - cell_len(label))
        return [Segment(mark, base), Segment(label, base + self.looks[row.look]), Segment(rest, base)]

    def _fitted(self, segments: list[Segment], more: bool, base: Style) -> Strip:
        strip = Strip(segments)
        if more or strip.cell_length > self.width:
            kept = strip.crop(0, min(strip.cell_length, max(0, self.width - 1)))
            strip = Strip([*kept, Segment("…", base)])
        return strip.adjust_cell_length(self.width, base)


def _lines(row: Row, room: int) -> list[tuple[int, int]]:
    """Where the lines of a row begin and end."""
    if row.stacked:
        return [(0, len(row.value)), (len(row.text) - len(row.note), len(row.text))]
    return _wrapped(row, room) if row.tall else [(0, len(row.text))]


def _wrapped(row: Row, room: int) -> list[tuple[int, int]]:
    lines = Wrapped(row.text, room)
    lines.extend(len(row.text))
    return [lines.line(number) for number in range(min(TALLEST, len(lines)))]


def _layers(row: Row, sought: Query | None) -> list[Layer]:
    marked = [(Span(0, len(row.value)), row.look)] if row.value else []
    if row.note:
        marked.append((Span(len(row.value), len(row.text)), "note"))
    found: list[Span] = []
    if sought is not None and row.item is not None:
        try:
            found = sought.spans(row.text)
        except QueryError:
            found = []  # told once, where the search is typed
    struck = [(Span(0, len(row.value)), "rejected")] if row.value and row.struck else []
    return [Layer(marked), Layer(struck), Layer((span, "match") for span in found)]
