"""Articles by month as upright bars, one of which bears the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.core.overview import Bar, by_year
from tui.ui.theme import looks

EIGHTHS = " ▁▂▃▄▅▆▇█"
WIDEST = 8


class Chart(Widget, can_focus=True):
    """Months from left to right; years where there are more months than cells."""

    BINDINGS = [
        Binding("left,h", "move(-1)", "Before", tooltip="The month before"),
        Binding("right,l", "move(1)", "Next", tooltip="The next month"),
        Binding("home,g", "move(-10000)", "First", tooltip="The first month"),
        Binding("end,G", "move(10000)", "Last", tooltip="The last month"),
        Binding("enter", "enter", "Articles", tooltip="List its articles"),
    ]
    DEFAULT_CSS = """
    Chart { height: 8; border: round $panel; }
    """

    months: reactive[tuple[Bar, ...]] = reactive(())
    cursor: reactive[int] = reactive(0)

    @dataclass
    class Entered(Message):
        """The reader wants the articles of a month or a year."""

        item: str

    @property
    def bars(self) -> Sequence[Bar]:
        """What is drawn at this width."""
        return self.months if len(self.months) <= self.size.width else by_year(self.months)

    def watch_months(self, old: tuple[Bar, ...], new: tuple[Bar, ...]) -> None:
        at = old[self.cursor].search if self.bars is new and self.cursor < len(old) - 1 else None
        searches = [bar.search for bar in self.bars]
        self.cursor = searches.index(at) if at in searches else len(searches) - 1
        self._say()

    def watch_cursor(self) -> None:
        self._say()

    def on_resize(self) -> None:
        self.cursor = min(self.cursor, len(self.bars) - 1)
        self._say()

    def action_move(self, step: int) -> None:
        self.cursor = min(max(self.cursor + step, 0), len(self.bars) - 1)

    def action_enter(self) -> None:
        if self.bars:
            self.post_message(self.Entered(self.bars[self.cursor].search))

    def on_click(self, event: events.Click) -> None:
        place = event.get_content_offset_capture(self).x // self._wide
        if 0 <= place < len(self.bars):
            self.cursor = place
            if event.chain > 1:
                self.action_enter()

    def render_line(self, y: int) -> Strip:
        base, look = self.rich_style, looks(self.app)["dates"]
        height = self.size.height - 1
        if y >= height:
            return Strip([Segment(self._years(), base + looks(self.app)["quiet"])]).adjust_cell_length(
                self.size.width, base
            )
        most = max((bar.articles for bar in self.bars), default=1)
        parts = []
        for place, bar in enumerate(self.bars):
            eighths = max(1, round(bar.articles / most * height * 8)) if bar.articles else 0
            cell = EIGHTHS[min(max(eighths - 8 * (height - 1 - y), 0), 8)]
            parts += self._column(cell, base + look, place == self.cursor)
        return Strip(parts).adjust_cell_length(self.size.width, base)

    @property
    def _wide(self) -> int:
        return min(WIDEST, max(1, self.size.width // max(1, len(self.bars))))

    def _column(self, cell: str, style: Style, chosen: bool) -> list[Segment]:
        thick = max(1, self._wide - 1)
        if chosen:
            style += looks(self.app)["lit-dates" if cell == " " and self.has_focus else "echo-dates"]
        return [Segment(cell * thick, style), Segment(" " * (self._wide - thick), self.rich_style)]

    def _years(self) -> str:
        """The years, each below its first month, where there is room."""
        line = ""
        for place, bar in enumerate(self.bars):
            at = place * self._wide
            if (place == 0 or bar.label[4:] in ("", "-01")) and len(line) <= at:
                line = line.ljust(at) + bar.label[:4] + " "
        return line

    def _say(self) -> None:
        self.border_title = "Articles by year" if self.bars is not self.months else "Articles by month"
        if self.bars:
            bar = self.bars[self.cursor]
            self.border_subtitle = f"{bar.label}: {bar.articles:,}"
