"""Decisions on the open article that fit none of its words any more: listed, never dropped."""

from __future__ import annotations

from textual.binding import Binding
from textual.screen import Screen

from tui.core.model import Record
from tui.core.review.decisions import Entry
from tui.core.review.telling import told, why_lost
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.screens.listed import ListScreen


class LostScreen(ListScreen[None]):
    """A list to read and to close."""

    BINDINGS = [Binding("L", "dismiss", show=False)]

    def __init__(self, state: State) -> None:
        lost = state.review.lost if state.review is not None else ()
        rows = [Row(told(entry), "note", _why(entry, state.record), item=entry.id) for entry in lost]
        if not rows:
            rows = [Row("Every decision on this article has found its words", "none")]
        title = f"Decisions without a place here · {len(lost):,}"
        super().__init__(title, "They stay in the journal · Esc closes", rows)


def _why(entry: Entry, record: Record) -> str:
    return f"by {entry.by}, {entry.at[:10]}: {why_lost(entry, record)}"


def dialog(browse: Screen[None], state: State) -> LostScreen:
    """The decisions on the open article that have lost their words."""
    return LostScreen(state)
