"""A list of facts, one of which is to be picked."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from tui.core.describe import describe
from tui.core.model import Fact
from tui.ui.drawing import Row
from tui.ui.rows import RowList
from tui.ui.signs import sign


class PickScreen(ModalScreen[Fact]):
    """Enter picks, Esc leaves everything as it was."""

    BINDINGS = [Binding("escape,q", "dismiss", "Close", tooltip="Leave everything as it was")]
    DEFAULT_CSS = """
    PickScreen { align: center middle; background: $background 70%; }
    PickScreen RowList {
        width: 84; max-width: 96%; height: auto; max-height: 92%;
        border: round $primary; background: $surface;
    }
    """

    def __init__(self, title: str, facts: Sequence[Fact]) -> None:
        super().__init__()
        self._title = title
        self._facts = facts

    def compose(self) -> ComposeResult:
        listed = RowList(id="picked")
        listed.border_title = self._title
        listed.border_subtitle = "Enter picks · Esc leaves"
        listed.rows = tuple(
            Row(said.value, fact.kind, said.note, sign=sign(fact), item=fact)
            for fact in self._facts
            for said in (describe(fact),)
        )
        listed.cursor = 0
        yield listed

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        self.dismiss(event.item if isinstance(event.item, Fact) else None)

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()
