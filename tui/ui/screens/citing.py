"""Citing: the lit fact or the chosen words copied with their source, in the style the reader picks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from tui.core.citation import STYLES
from tui.core.cite import copied
from tui.core.state import State
from tui.ui.clipboard import copy
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.rows import RowList

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


class CitingScreen(ModalScreen[None]):
    """The styles, each with what it makes of the lit fact."""

    BINDINGS = [Binding("escape,Y,q", "dismiss", "Close", tooltip="Back to the article")]
    DEFAULT_CSS = """
    CitingScreen { align: center middle; background: $background 70%; }
    CitingScreen RowList {
        width: 96%; height: auto; max-height: 92%; border: round $primary; background: $surface;
    }
    """

    def __init__(self, browse: BrowseScreen, state: State) -> None:
        super().__init__()
        self._browse, self._state = browse, state

    def compose(self) -> ComposeResult:
        styles = RowList(id="styles")
        styles.border_title = "Cite as"
        styles.border_subtitle = "Enter copies, and y cites so from now on"
        styles.rows = tuple(
            Row(shown(said(self._browse, self._state, style) or NOTHING), "none", label=style, item=style)
            for style in STYLES
        )
        styles.cursor = list(STYLES).index(self._browse.cite_style)
        yield styles

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        event.stop()
        self._browse.cite_style = str(event.item)
        self.dismiss()
        cite(self._browse, self._state)


def dialog(browse: BrowseScreen, state: State) -> CitingScreen:
    """The styles for what is lit now."""
    return CitingScreen(browse, state)
