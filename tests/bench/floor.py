"""The floor: the least Textual application that shows an article and three more panes."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static


class Floor(App[None]):
    """Four Static panes."""

    CSS = "VerticalScroll { width: 3fr } Vertical { width: 2fr } Static { border: round $panel }"
    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        with Horizontal():
            with VerticalScroll():
                yield Static(Path(sys.argv[1]).read_text(encoding="utf-8"), markup=False)
            with Vertical():
                for name in ("Facts", "Agencies", "Penalties"):
                    yield Static(name)


if __name__ == "__main__":
    Floor().run()
