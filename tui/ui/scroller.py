"""A pane of lines that scrolls and draws its scrollbar itself, at the end of its lines.

Textual's own scrollbar is a widget beside the pane, laid out and painted anew whenever the pane changes;
the three of them took more than half of the time of a step to the next article.
"""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBarRender
from textual.strip import Strip

from tui.ui.theme import Looks, looks

BAR = 1
"""Columns of the scrollbar; they are kept free where there is nothing to scroll."""


class Scroller(ScrollView, inherit_bindings=False):
    """Lines by number, of which as many are drawn as there is room for."""

    DEFAULT_CSS = """
    Scroller { overflow-x: hidden; overflow-y: auto; scrollbar-size: 0 0; }
    """

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.held = False
        """Whether the mouse went down on the bar, and not on a line."""
        self._brush: tuple[Style, Looks] | None = None
        self._bar: tuple[object, list[Segment]] = (None, [])

    def draw(self, line: int) -> Strip:
        """One line, `room` cells wide."""
        raise NotImplementedError

    @property
    def room(self) -> int:
        """Cells of a line."""
        return max(0, self.scrollable_content_region.width - BAR)

    @property
    def brush(self) -> tuple[Style, Looks]:
        """What lines are drawn with: the style of the pane and the looks of the theme."""
        if self._brush is None:
            self._brush = self.rich_style, looks(self.app)
        return self._brush

    def measured(self, lines: int) -> None:
        """Take over how many lines there are."""
        self.virtual_size = Size(self.room, lines)

    def notify_style_update(self) -> None:
        self._brush, self._bar = None, (None, [])
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        line, bar = self.draw(self.scroll_offset.y + y), self._drawn_bar()
        return Strip([*line, bar[y]], line.cell_length + BAR) if self.room and y < len(bar) else line

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.held = self.max_scroll_y > 0 and event.get_content_offset_capture(self).x >= self.room
        if self.held:
            self.capture_mouse()
            self._go_with(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self.app.mouse_captured is self:
            self._go_with(event)

    def on_mouse_up(self) -> None:
        self.release_mouse()

    def _go_with(self, event: events.MouseEvent) -> None:
        part = event.get_content_offset_capture(self).y / max(1, self.size.height - 1)
        self.scroll_to(y=round(part * self.max_scroll_y), animate=False, force=True)

    def _drawn_bar(self) -> list[Segment]:
        """The bar, a cell for each line in sight."""
        tall, lines = self.size.height, self.virtual_size.height
        now = (tall, lines, self.scroll_y)
        if self._bar[0] != now:
            styles = self.styles
            trough = self.background_colors[1] + styles.scrollbar_background
            seen = tall if lines > tall else 0
            drawn = ScrollBarRender.render_bar(
                tall,
                lines,
                seen,
                self.scroll_y,
                back_color=trough.rich_color,
                bar_color=styles.scrollbar_color.rich_color,
            )
            self._bar = (
                now,
                [
                    Segment(cell.text, cell.style and cell.style.clear_meta_and_links())
                    for cell in drawn.segments
                ],
            )
        return self._bar[1]
