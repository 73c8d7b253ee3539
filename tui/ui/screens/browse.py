"""The browser's screen: carries out what keys and panes ask for by giving commands to the session."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from textual import on
from textual.app import ComposeResult
from textual.getters import query_one
from textual.message import Message
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input

from tui.core.citation import PLAIN
from tui.core.commands import (
    Command,
    Hold,
    Open,
    Search,
    Select,
    ShowTerms,
    StepArticle,
    StepFact,
    StepMatch,
    StepTerm,
    UseTerms,
)
from tui.core.errors import BlotterError
from tui.core.model import Record
from tui.core.review.journals import Journals
from tui.core.session import Session
from tui.core.state import State
from tui.ui.arranging import copies_or_not, next_order
from tui.ui.clipboard import copy
from tui.ui.doing import Do
from tui.ui.follow import command
from tui.ui.keys import bindings
from tui.ui.panes.detail import Detail
from tui.ui.panes.footer import KeyLine
from tui.ui.panes.header import Header
from tui.ui.panes.searchline import SearchLine
from tui.ui.screens.messages import Arrived, FactsWanted, Jumped, Read
from tui.ui.screens.panes import Panes
from tui.ui.screens.review import ReviewRoom

STEPS: dict[str, Callable[[int], Command]] = {
    "fact": StepFact,
    "match": StepMatch,
    "term": StepTerm,
    "article": StepArticle,
}
ARRANGEMENTS = {"order": next_order, "copies": copies_or_not}
ALWAYS = frozenset({"open", "help"})
"""Dialogs that need no article."""
TOLD = 3
"""Failures told one by one; more would cover the article."""


class BrowseScreen(Screen[None]):
    """The whole browser."""

    BINDINGS = bindings("Search and terms", "Facts", "Blotter")
    AUTO_FOCUS = "#article"
    DEFAULT_CSS = """
    BrowseScreen { layout: vertical; background: $background; }
    BrowseScreen.-searching SearchLine { display: block; }
    BrowseScreen.-searching KeyLine { display: none; }
    """

    state: var[State | None] = var(None)
    paused: var[bool] = var(False)

    panes = query_one(Panes)
    review = query_one(ReviewRoom)
    line = query_one(SearchLine)

    def __init__(
        self, first: Record | None, facts_at_once: Callable[[], Hold | None], journals: Journals
    ) -> None:
        super().__init__()
        self.session = Session(first) if first else None
        self._facts_at_once = facts_at_once
        self._journals = journals
        self.set_reactive(BrowseScreen.state, self.session.state if self.session else None)
        self._asked_for: set[str] = set()
        self.failures: tuple[BlotterError, ...] = ()
        self.cite_style = PLAIN

    def compose(self) -> ComposeResult:
        yield Header().data_bind(BrowseScreen.state)
        with ReviewRoom(self._journals, self.do).data_bind(BrowseScreen.state):
            yield Panes().data_bind(BrowseScreen.state, BrowseScreen.paused)
        yield Detail().data_bind(BrowseScreen.state)
        yield SearchLine().data_bind(BrowseScreen.state)
        yield KeyLine().data_bind(BrowseScreen.state)

    def on_mount(self) -> None:
        if self.state is None:
            return
        if better := self._facts_at_once():
            self.do(better)
        self.do(Open(self.state.article_id))

    def do(self, command: Command) -> None:
        """Carry out a command; an error leaves everything as it was and is told."""
        try:
            self._apply(command)
        except BlotterError as error:
            _tell(self, error)

    def _apply(self, command: Command) -> None:
        if self.session is None:
            return
        self.state = state = self.session.do(command)
        if state.article_id not in state.extracted | self._asked_for:
            self._asked_for.add(state.article_id)
            self.post_message(FactsWanted(state.record))

    def action_step(self, what: str, step: int) -> None:
        if what == "term":
            _load_terms(self)
        self.do(STEPS[what](step))

    def action_arrange(self, what: str) -> None:
        """List the articles in the next order, or their copies, too."""
        if self.state is not None:
            command, said = ARRANGEMENTS[what](self.state)
            self.do(command)
            self.notify(said, timeout=2)

    def action_toggle_terms(self) -> None:
        _load_terms(self)
        self.do(ShowTerms(not (self.state and self.state.terms_shown)))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A slash within a line that is typed is a letter."""
        return action != "search" or not isinstance(self.focused, Input)

    async def action_search(self) -> None:
        self.add_class("-searching")
        await self.line.open()

    def action_show(self, name: str) -> None:
        """Open one of the dialogs, loading it only now."""
        if self.state is not None or name in ALWAYS:
            if name == "terms":
                _load_terms(self)
            dialog = import_module(f"tui.ui.screens.{name}").dialog(self, self.state)
            self.app.push_screen(dialog, self._finish_dialog)

    def action_cite(self) -> None:
        """Copy the selected words or the lit fact, each with its source."""
        import_module("tui.ui.screens.citing").cite(self, self.state)

    def action_copy_or_quit(self) -> None:
        selected = self.get_selected_text()
        if not selected:
            self.app.exit()
            return
        copy(self.app, selected)
        self.notify(selected, title="Copied", markup=False)

    def action_back(self) -> None:
        """Undo the last thing that changed what is seen: the way there, the zoom, the search, the light."""
        if self.selections:
            self.clear_selection()
        elif self.panes.come_back():
            return
        elif self.panes.zoomed:
            self.panes.zoomed = False
        elif self.state is not None:
            self.do(Search(None) if self.state.query else Select(None))

    @on(Do)
    def asked(self, event: Do) -> None:
        self.do(event.command)

    @on(SearchLine.Closed)
    def search_closed(self, event: SearchLine.Closed) -> None:
        self.remove_class("-searching")
        self.panes.action_focus_pane(self.panes.active)
        if not event.keep:
            self.line.empty()

    @on(Arrived)
    def arrived(self, event: Arrived) -> None:
        if self.session is None:
            if not event.records:
                return
            self.session = Session(*event.records)
        self.do(Hold(event.records, event.extracted, event.gone, event.reviews))
        if event.open and self.session.state.article_id != event.records[0].article.id:
            self.do(Open(event.records[0].article.id))

    @on(Read)
    def read(self, event: Read) -> None:
        """Name what could not be read: a few at once, all in a list of their own."""
        self.failures = event.failures
        for error in event.failures[:TOLD]:
            _tell(self, error)
        if len(event.failures) > TOLD:
            more = len(event.failures) - TOLD
            self.notify(f"{more:,} more could not be read; ! lists them all", severity="error")

    @on(Jumped)
    def jumped(self, event: Jumped) -> None:
        self.panes.action_focus_pane(event.number)
        if event.item is not None:
            self.do(command(event.item))

    def _finish_dialog(self, outcome: Command | Message | None) -> None:
        if isinstance(outcome, Message):
            self.post_message(outcome)
        elif outcome is not None:
            self.do(outcome)


def _load_terms(screen: BrowseScreen) -> None:
    """Read the reader's terms the first time they are needed."""
    if screen.state is None or screen.state.terms:
        return
    from tui.core.terms import load_terms

    try:
        screen.do(UseTerms(load_terms()))
    except BlotterError as error:
        _tell(screen, error)


def _tell(screen: BrowseScreen, error: BlotterError) -> None:
    screen.notify(str(error), title=error.title, severity="error", markup=False)
