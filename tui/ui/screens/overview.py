"""The folder at a glance: articles by month and event, agencies, charges, penalties, counts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Grid
from textual.getters import query_one
from textual.widgets import Static

from tui.core.overview import Bar, Overview, overview
from tui.core.printable import counted
from tui.core.state import State
from tui.ui.bars import bar_rows, spread_rows
from tui.ui.chart import Chart
from tui.ui.drawing import Row
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog
from tui.ui.screens.leading import list_articles

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen

LONGEST = 200
"""Rows of a card; who wants more of them searches."""
AGAIN = 3.0
"""Seconds between two looks at whether more has been read."""
Made = Callable[[int], tuple[Row, ...]]
"""Makes the rows of a card for a width."""


class Card(RowList):
    """One list of figures, made for the width it has."""

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id)
        self._made: Made | None = None

    def show(self, made: Made) -> None:
        """Take other figures; the cursor stays on what it is on."""
        self._made = made
        self.on_resize()

    def on_resize(self) -> None:
        if self._made is not None and self.size.width:
            at = self.rows[self.cursor].item if self.cursor is not None else None
            self.rows = self._made(self.scrollable_content_region.width)
            if at is not None:
                self.cursor = self.place_of(at)
        super().on_resize()


class OverviewScreen(Dialog[None]):
    """All figures of what has been read so far; each leads to its articles."""

    BINDINGS = [
        Binding("escape,v,q", "dismiss", "Close", tooltip="Back to the article"),
        Binding("tab", "app.focus_next", "Next", tooltip="The next list of figures"),
        Binding("shift+tab", "app.focus_previous", "Before", tooltip="The list of figures before"),
    ]
    AUTO_FOCUS = "Chart"
    DEFAULT_CSS = """
    OverviewScreen { background: $background; }
    OverviewScreen #told { height: 1; padding: 0 1; background: $panel 60%; text-style: bold; }
    OverviewScreen Grid { grid-size: 2; grid-rows: 1fr; height: 1fr; min-height: 16; }
    OverviewScreen #penalties { column-span: 2; }
    OverviewScreen Card { border: round $panel; height: 100%; }
    OverviewScreen Card, OverviewScreen Chart { border-title-color: $foreground; }
    OverviewScreen Card:focus, OverviewScreen Chart:focus {
        border: round $primary; border-title-color: $primary; border-title-style: bold reverse;
    }
    """

    chart = query_one(Chart)
    told = query_one("#told", Static)

    def __init__(self, browse: BrowseScreen) -> None:
        super().__init__()
        self._browse = browse
        self._counted: object = None

    def compose(self) -> ComposeResult:
        yield Static(" Counting …", id="told", markup=False)
        yield Chart()
        with Grid():
            for name, title in CARDS.items():
                card = Card(name)
                card.border_title = title
                yield card

    def on_mount(self) -> None:
        if self.app.size.height < 30:
            self.chart.styles.height = 6
        self._look()
        self.set_interval(AGAIN, self._look)

    def _look(self) -> None:
        """Count again when more has been read."""
        state = self._browse.state
        if state is not None and state.repository is not self._counted:
            self._counted = state.repository
            self.count(state)

    @work(thread=True, exclusive=True, group="figures", exit_on_error=False, description="overview")
    def count(self, state: State) -> None:
        """Count beside the screen."""
        read = [record for record in state.repository if not record.article.pending]
        figures = overview(read)
        part = 100 * len(read) // len(state.repository)
        self.app.call_from_thread(self._show, figures, part)

    @on(RowList.Entered)
    @on(Chart.Entered)
    def entered(self, event: RowList.Entered | Chart.Entered) -> None:
        """Go to the articles behind a figure."""
        event.stop()
        self.dismiss()
        list_articles(self._browse, str(event.item))

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()

    def _show(self, figures: Overview, part: int) -> None:
        if not self.is_attached:
            return
        read = "" if part == 100 else f" ─ {part}% read so far"
        others = f", {counted(figures.others, 'other page')}" if figures.others else ""
        self.told.update(f"Overview ─ {counted(figures.articles, 'article')}{others}{read}")
        self.chart.months = figures.months
        agencies = [Bar(one.name, len(one.articles), one.search) for one in figures.agencies[:LONGEST]]
        made: dict[str, Made] = {
            "announcements": partial(bar_rows, "key", figures.announcements),
            "agencies": partial(bar_rows, "agencies", agencies),
            "charges": partial(bar_rows, "charges", figures.charges[:LONGEST]),
            "counts": partial(spread_rows, "counts", figures.counts[:LONGEST]),
            "penalties": partial(spread_rows, "penalties", figures.penalties[:LONGEST]),
        }
        for name, rows in made.items():
            self.query_one(f"#{name}", Card).show(rows)


CARDS = {
    "announcements": "Announcements",
    "agencies": "Agencies",
    "charges": "Charges",
    "counts": "Counts",
    "penalties": "Penalties",
}
"""Titles of the cards, in the order they lie in."""


def dialog(browse: BrowseScreen, state: State) -> OverviewScreen:
    """The figures of all that is open."""
    return OverviewScreen(browse)
