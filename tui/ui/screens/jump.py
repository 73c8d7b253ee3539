"""Letters on everything in sight: press one to go there."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Label

from tui.core.state import State
from tui.ui import desk
from tui.ui.panes.article import ArticlePane
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog
from tui.ui.screens.messages import Jumped
from tui.ui.screens.panes import Panes

LETTERS = "asdfghjklqwertyuiopzxcvbnmASDFGHJKLQWERTYUIOPZXCVBNM"
NUMBERS = [str(number) for number in range(len(desk.IDS))]
Spot = tuple[int, int, Jumped]
"""A cell of the screen and where its letter leads."""


class JumpScreen(Dialog[Jumped]):
    """The letters, laid over the panes."""

    DEFAULT_CSS = """
    JumpScreen { background: $background 20%; }
    JumpScreen Label {
        position: absolute; width: auto; height: 1;
        background: $accent; color: $background; text-style: bold;
    }
    """

    def __init__(self, spots: list[tuple[str, Spot]]) -> None:
        super().__init__()
        self._spots = dict(spots)

    def compose(self) -> ComposeResult:
        for letter, (x, y, _) in self._spots.items():
            label = Label(letter, markup=False)
            label.styles.offset = (x, y)
            yield label

    def on_key(self, event: events.Key) -> None:
        event.stop()
        typed = event.character or ""
        if typed in NUMBERS:
            self.dismiss(Jumped(NUMBERS.index(typed), None))  # a pane has its number out of sight as well
            return
        spot = self._spots.get(typed)
        self.dismiss(spot[2] if spot else None)

    def on_click(self) -> None:
        self.dismiss(None)


def spots(panes: Panes) -> Iterator[tuple[str, Spot]]:
    """Every pane in sight under its number, then every fact in sight under a letter."""
    letters = iter(LETTERS)
    for number, name in enumerate(desk.IDS):
        pane = panes.query_one(f"#{name}")
        if pane.region:
            yield str(number), (pane.region.x + 3, pane.region.y, Jumped(number, None))
    for number, name in enumerate(desk.IDS):
        pane = panes.query_one(f"#{name}")
        corner = pane.content_region.offset
        inside = pane.in_sight() if isinstance(pane, RowList) else facts_in_sight(panes.article)
        if pane.region:
            for letter, (x, y, item) in zip(letters, inside, strict=False):
                yield letter, (corner.x + x, corner.y + y, Jumped(number, item))


def facts_in_sight(pane: ArticlePane) -> Iterator[tuple[int, int, object]]:
    """The facts whose words begin on the screen, each with the cell they begin at."""
    page, top = pane.page, pane.scroll_offset.y
    if page is None or page.width < 1:
        return  # there was no room yet to lay it out in
    for fact in page.record.in_reading_order():
        x, y = page.cell_of(fact.span.start)
        if top <= y < top + pane.size.height:
            yield x, y - top, fact


def dialog(browse: Screen[None], state: State) -> JumpScreen:
    """The letters for what is in sight now."""
    return JumpScreen(list(spots(browse.query_one(Panes))))
