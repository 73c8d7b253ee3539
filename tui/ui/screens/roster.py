"""The agencies of all articles: how many articles name each, what it did in them, its other names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Input

from tui.core.folding import folded
from tui.core.roster import Listed, roster
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.rows import RowList
from tui.ui.screens.dialog import Dialog
from tui.ui.screens.leading import list_articles

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen


class RosterScreen(Dialog[None]):
    """A list to look through by typing; Enter goes to an agency's articles."""

    BINDINGS = [
        Binding("escape", "dismiss", "Close", tooltip="Back to the article"),
        Binding("up", "move(-1)", "Up", tooltip="A line up", priority=True),
        Binding("down", "move(1)", "Down", tooltip="A line down", priority=True),
        Binding("pageup", "page(-1.0)", "Page up", tooltip="A page up", priority=True),
        Binding("pagedown", "page(1.0)", "Page down", tooltip="A page down", priority=True),
        Binding("enter", "enter", "Articles", tooltip="List its articles", priority=True),
    ]
    DEFAULT_CSS = """
    RosterScreen { align: center middle; background: $background 70%; }
    RosterScreen Vertical { width: 96%; height: 92%; border: round $primary; background: $surface; }
    RosterScreen RowList { height: 1fr; }
    """

    box = query_one(Input)
    listed = query_one(RowList)

    def __init__(self, browse: BrowseScreen) -> None:
        super().__init__()
        self._browse = browse
        self._agencies: list[Listed] = []

    def compose(self) -> ComposeResult:
        with Vertical() as frame:
            frame.border_title = "Agencies"
            frame.border_subtitle = "Type a part of a name · Enter lists the articles · Esc closes"
            yield Input(compact=True, placeholder="Which agency?")
            yield RowList("roster")

    def on_mount(self) -> None:
        if self._browse.state is not None:
            self.count(self._browse.state)

    @work(thread=True, exclusive=True, group="figures", exit_on_error=False, description="roster")
    def count(self, state: State) -> None:
        """Merge beside the screen."""
        self.app.call_from_thread(self._take, roster(state.repository))

    @on(Input.Changed)
    def typed(self) -> None:
        wanted = folded(self.box.value)
        found = [one for one in self._agencies if any(wanted in folded(name) for name in one.names)]
        digits = max((len(f"{len(one.articles):,}") for one in found), default=1)
        self.listed.rows = tuple(_row(one, digits) for one in found) or (
            Row("no agency of that name", "none"),
        )
        self.listed.cursor = 0 if found else None
        self.query_one(Vertical).border_title = f"Agencies · {len(found):,}"

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        event.stop()
        self.dismiss()
        list_articles(self._browse, str(event.item))

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()

    def action_move(self, step: int) -> None:
        self.listed.action_move(step)

    def action_page(self, pages: float) -> None:
        self.listed.action_move_page(pages)

    def action_enter(self) -> None:
        self.listed.action_enter()

    def _take(self, agencies: list[Listed]) -> None:
        if self.is_attached:
            self._agencies = agencies
            self.typed()


def _row(one: Listed, digits: int) -> Row:
    """How many articles, the name, its level, what it did, and what else it is called."""
    roles = ", ".join(f"{role} {number:,}" for role, number in one.roles.most_common())
    note = f"{one.level} · {roles}"
    if one.aliases:
        note += f" · also {', '.join(one.aliases)}"
    return Row(one.name, "agencies", note, f"{len(one.articles):>{digits},}", one.search, tall=False)


def dialog(browse: BrowseScreen, state: State) -> RosterScreen:
    """The agencies of all that is open."""
    return RosterScreen(browse)
