"""Citing: the lit fact or the chosen words copied with their source, in the style the reader picks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.core.citation import STYLES
from tui.core.cite import copied
from tui.core.state import State
from tui.ui.clipboard import copy
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.screens.listed import ListScreen

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen

NOTHING = "Move onto a fact or select words first; y then copies them with their source."


def cite(browse: BrowseScreen, state: State | None) -> None:
    """Copy the selected words or the lit fact, each with its source."""
    text = said(browse, state, browse.cite_style) if state else None
    if not text:
        browse.notify(NOTHING)
        return
    copy(browse.app, text)
    browse.notify(text, title="Copied", markup=False)


def said(browse: BrowseScreen, state: State, style: str) -> str | None:
    """The citation in a style; None when there is nothing to cite."""
    return copied(state.record, state.item, browse.panes.article.selected, style)


class CitingScreen(ListScreen[None]):
    """The styles, each with what it makes of the lit fact."""

    BINDINGS = [Binding("Y", "dismiss", show=False)]

    def __init__(self, browse: BrowseScreen, state: State) -> None:
        self._browse, self._state = browse, state
        rows = [
            Row(shown(said(browse, state, style) or NOTHING), "none", label=style, item=style)
            for style in STYLES
        ]
        hint = "Enter copies, and y cites so from now on"
        super().__init__("Cite as", hint, rows, list(STYLES).index(browse.cite_style))

    def picked(self, item: object) -> None:
        self._browse.cite_style = str(item)
        self.dismiss()
        cite(self._browse, self._state)


def dialog(browse: BrowseScreen, state: State) -> CitingScreen:
    """The styles for what is lit now."""
    return CitingScreen(browse, state)
