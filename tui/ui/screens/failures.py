"""What could not be read, each file with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui.core.errors import BlotterError
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.screens.listed import ListScreen

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen


class FailuresScreen(ListScreen[None]):
    """A list to read and to close."""

    BINDINGS = [Binding("exclamation_mark", "dismiss", show=False)]

    def __init__(self, failures: tuple[BlotterError, ...]) -> None:
        rows = [Row(shown(str(said)), "none", item=number) for number, said in enumerate(failures)]
        if not rows:
            rows = [Row("Everything could be read", "none")]
        super().__init__(f"Not read · {len(failures):,}", "Esc closes", rows)


def dialog(browse: BrowseScreen, state: State) -> FailuresScreen:
    """The failures of what was opened last."""
    return FailuresScreen(browse.failures)
