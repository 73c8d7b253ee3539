"""A list laid over everything: what the dialogs that show or offer rows are made of."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from tui.ui.drawing import Row
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog

T = TypeVar("T")


class ListScreen(Dialog[T]):
    """Enter picks a row where that leads anywhere, Esc leaves everything as it was."""

    BINDINGS = [Binding("escape,q", "dismiss", "Close", tooltip="Back to the article")]
    DEFAULT_CSS = """
    ListScreen { align: center middle; background: $background 70%; }
    ListScreen RowList {
        width: 96%; max-width: 110; height: auto; max-height: 92%;
        border: round $primary; background: $surface;
    }
    """

    listed = query_one(RowList)

    def __init__(self, title: str, hint: str, rows: Iterable[Row], cursor: int | None = None) -> None:
        super().__init__()
        self._title, self._hint, self._rows, self._cursor = title, hint, tuple(rows), cursor

    def compose(self) -> ComposeResult:
        listed = RowList(id="listed")
        listed.border_title, listed.border_subtitle = self._title, self._hint
        listed.rows, listed.cursor = self._rows, self._cursor
        yield listed

    def picked(self, item: object) -> None:
        """The reader wants the item of a row."""

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        event.stop()
        self.picked(event.item)

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()
