"""A list of rows with a cursor, painted line by line: what every list pane is made of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.strip import Strip

from tui.core.query import Query
from tui.ui.drawing import Drawing, Row, height, margin, signs
from tui.ui.keys import MOVING, bindings
from tui.ui.scroller import BAR, Scroller


class RowList(Scroller, can_focus=True, inherit_bindings=False):
    """Rows, of which one bears the cursor."""

    BINDINGS = bindings(MOVING)

    rows: var[tuple[Row, ...]] = var(())
    cursor: var[int | None] = var(None)
    sought: var[Query | None] = var(None)

    @dataclass
    class Chosen(Message):
        """The cursor came upon an item."""

        item: object

    @dataclass
    class Entered(Message):
        """The reader wants to go to an item."""

        item: object

    @dataclass
    class Renamed(Message):
        """The title has changed, since it tells how many there are."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._lines: list[tuple[int, int]] = []
        self._margin = self._signs = self._width = 0
        self._drawn: dict[int, list[Strip]] = {}

    def place_of(self, item: object) -> int | None:
        """The row that stands for an item."""
        return next((n for n, row in enumerate(self.rows) if row.item is not None and row.item == item), None)

    def in_sight(self) -> Iterator[tuple[int, int, object]]:
        """The items on the screen, each with the cell its first line begins at."""
        top = self.scroll_offset.y
        for y, (place, line) in enumerate(self._lines[top : top + self.size.height]):
            if line == 0 and self.rows[place].item is not None:
                yield 0, y, self.rows[place].item

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        room = width - BAR - margin(self.rows)
        return sum(height(row, room) for row in self.rows)

    def watch_rows(self) -> None:
        self._measure()
        if self.cursor is not None and self.cursor >= len(self.rows):
            self.cursor = None

    def watch_cursor(self, old: int | None, new: int | None) -> None:
        for place in {one for one in (old, new) if one is not None}:
            self._drawn.pop(place, None)
            self.refresh_lines(*_extent(self._lines, place))
        if new is not None and self.size.height:
            self._show_row(new)

    def watch_sought(self) -> None:
        self._drawn.clear()
        self.refresh()

    def watch_has_focus(self, focused: bool) -> None:
        super().watch_has_focus(focused)
        self._drawn.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        self._drawn.clear()
        super().notify_style_update()

    def on_resize(self) -> None:
        if self.room != self._width:
            self._measure()
        if self.cursor is not None:
            self._show_row(self.cursor)

    def action_move(self, step: int) -> None:
        places = [place for place, row in enumerate(self.rows) if row.item is not None]
        if places:
            # Without a cursor a step down comes upon the first row, a step up upon the last.
            outside = -1 if step > 0 else len(places)
            at = (places.index(self.cursor) if self.cursor in places else outside) + step
            self._choose(places[min(max(at, 0), len(places) - 1)])

    def action_move_page(self, pages: float) -> None:
        self.action_move(int(pages * max(2, self.size.height - 1)))

    def action_move_to_end(self, way: int) -> None:
        self.action_move(way * len(self.rows))

    def action_enter(self) -> None:
        if self.cursor is not None:
            self.post_message(self.Entered(self.rows[self.cursor].item))

    def on_click(self, event: events.Click) -> None:
        y = event.get_content_offset_capture(self).y + self.scroll_offset.y
        if not self.held and 0 <= y < len(self._lines) and self.rows[self._lines[y][0]].item is not None:
            self._choose(self._lines[y][0])
            if event.chain > 1:
                self.action_enter()

    def draw(self, line: int) -> Strip:
        if self._width != self.room:
            self._measure()  # the very first picture is painted before anybody is told of a size
        if line >= len(self._lines):
            return Strip.blank(self.room, self.brush[0])
        place, part = self._lines[line]
        if place not in self._drawn:
            self._drawn[place] = self._draw(place)
        return self._drawn[place][part]

    def _choose(self, place: int) -> None:
        self.cursor = place
        self.post_message(self.Chosen(self.rows[place].item))

    def _show_row(self, place: int) -> None:
        first, tall = _extent(self._lines, place)
        top, room = self.scroll_offset.y, self.size.height
        if first < top or first + tall > top + room:
            self.scroll_to(y=first if first < top else first + tall - room, animate=False)

    def _measure(self) -> None:
        """Cut every row into its lines; one of the kinds that stay on one line need not be looked at."""
        self._drawn.clear()
        self._lines = []
        self._margin, self._signs, self._width = (
            margin(self.rows),
            signs(self.rows),
            self.room,
        )
        room = self._width - self._margin
        for place, row in enumerate(self.rows):
            self._lines += [(place, line) for line in range(height(row, room) if self._width else 1)]
        self.measured(len(self._lines))
        self.refresh()

    def _draw(self, place: int) -> list[Strip]:
        drawing = Drawing(self._width, self._margin, self._signs, *self.brush)
        at_cursor = place == self.cursor
        state = ("cursor" if self.has_focus else "chosen") if at_cursor else None
        return drawing.row(self.rows[place], state, self.sought)


def _extent(lines: list[tuple[int, int]], place: int) -> tuple[int, int]:
    """The first of the lines of a row, and how many it has."""
    first = bisect_left(lines, (place, 0))
    return first, bisect_left(lines, (place + 1, 0)) - first
