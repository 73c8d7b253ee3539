"""What could not be read, each file with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen

from tui.core.errors import BlotterError
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.rows import RowList

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen


class FailuresScreen(ModalScreen[None]):
    """A list to read and to close."""

    BINDINGS = [Binding("escape,q,exclamation_mark", "dismiss", "Close", tooltip="Back to the article")]
    DEFAULT_CSS = """
    FailuresScreen { align: center middle; background: $background 70%; }
    FailuresScreen RowList {
        width: 96%; height: auto; max-height: 92%; border: round $primary; background: $surface;
    }
    """

    def __init__(self, failures: tuple[BlotterError, ...]) -> None:
        super().__init__()
        self._failures = failures

    def compose(self) -> ComposeResult:
        listed = RowList(id="failures")
        listed.border_title = f"Not read · {len(self._failures):,}"
        told = enumerate(map(str, self._failures))
        rows = tuple(Row(shown(said), "none", item=number) for number, said in told)
        listed.rows = rows or (Row("Everything could be read", "none"),)
        yield listed


def dialog(browse: BrowseScreen, state: State) -> FailuresScreen:
    """The failures of what was opened last."""
    return FailuresScreen(browse.failures)
