"""Decisions on the open article that fit none of its words any more: listed, never dropped."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen, Screen

from tui.core.review.telling import told, why_lost
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.rows import RowList


class LostScreen(ModalScreen[None]):
    """A list to read and to close."""

    BINDINGS = [Binding("escape,q,L", "dismiss", "Close", tooltip="Back to the article")]
    DEFAULT_CSS = """
    LostScreen { align: center middle; background: $background 70%; }
    LostScreen RowList {
        width: 96%; height: auto; max-height: 92%; border: round $primary; background: $surface;
    }
    """

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state

    def compose(self) -> ComposeResult:
        review, record = self._state.review, self._state.record
        lost = review.lost if review is not None else ()
        listed = RowList(id="lost")
        listed.border_title = f"Decisions without a place here · {len(lost):,}"
        listed.border_subtitle = "They stay in the journal · Esc closes"
        listed.rows = tuple(
            Row(
                told(entry),
                "note",
                f"by {entry.by}, {entry.at[:10]}: {why_lost(entry, record)}",
                item=entry.id,
            )
            for entry in lost
        ) or (Row("Every decision on this article has found its words", "none"),)
        yield listed


def dialog(browse: Screen[None], state: State) -> LostScreen:
    """The decisions on the open article that have lost their words."""
    return LostScreen(state)
