"""Asks for a file or a folder, completing its path as it is typed."""

from __future__ import annotations

import os

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.getters import query_one
from textual.screen import Screen
from textual.suggester import Suggester
from textual.widgets import Input, Static

from tui.core.resources import typed
from tui.core.state import State
from tui.ui.screens.dialog import Dialog
from tui.ui.screens.messages import PathWanted


class PathSuggester(Suggester):
    """The first file or folder that begins as the path does."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path, a folder with its slash."""
        folder, begun = os.path.split(value)
        try:
            inside = sorted(os.scandir(typed(folder or ".")), key=lambda entry: entry.name)
        except (OSError, ValueError):
            return None
        for entry in inside:
            if entry.name.startswith(begun) and (begun or not entry.name.startswith(".")):
                return os.path.join(folder, entry.name) + ("/" if entry.is_dir() else "")
        return None


class OpenScreen(Dialog[PathWanted]):
    """A line for a path; what cannot be opened is said beneath it."""

    BINDINGS = [
        Binding("escape", "dismiss", "Close", tooltip="Back to the article"),
        Binding("tab", "complete", "Complete", tooltip="Take over the path suggested", priority=True),
    ]
    DEFAULT_CSS = """
    OpenScreen { align: center middle; background: $background 70%; }
    OpenScreen Vertical {
        width: 84; max-width: 96%; height: auto; border: round $primary; background: $surface; padding: 0 1;
    }
    OpenScreen Static { height: auto; color: $mark-quiet; }
    """

    box = query_one(Input)
    said = query_one(Static)

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = "Open a file or a folder"
            frame.border_subtitle = "Tab completes · Enter opens · Esc closes"
            yield Input(compact=True, placeholder="path", suggester=PathSuggester())
            yield Static("A file of any format Blotter reads, or a folder of them", markup=False)

    def action_complete(self) -> None:
        self.box.action_cursor_right() if self.box.cursor_at_end else self.box.action_end()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        path = typed(event.value)
        if os.path.exists(path):
            self.dismiss(PathWanted(path))
        else:
            self.said.update(f"{path}: there is no such file or folder" if path else "Type a path")


def dialog(browse: Screen[None], state: State | None) -> OpenScreen:
    """The dialog, whatever is open."""
    return OpenScreen()
