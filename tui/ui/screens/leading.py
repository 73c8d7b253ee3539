"""The way from a figure to the articles behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.ui import desk

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen


def list_articles(browse: BrowseScreen, search: str) -> None:
    """Put a search into the search line, as if it had been typed, and go to the list of what it finds."""
    browse.line.look_for(search)
    browse.panes.action_focus_pane(desk.ARTICLES)
