"""The browser's screen: carries out what keys and panes ask for by giving commands to the session."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import cast

from textual import on, work
from textual.app import ComposeResult
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen

from tui.core.cite import copied
from tui.core.errors import BlotterError, QueryError
from tui.core.model import Record
from tui.core.outline import Item, item_at
from tui.core.session import (
    Add,
    Command,
    Hold,
    Open,
    Search,
    Select,
    Session,
    ShowTerms,
    State,
    StepArticle,
    StepFact,
    StepMatch,
    StepTerm,
    UseTerms,
    found,
)
from tui.ui.keys import bindings
from tui.ui.panes.article import ArticlePane
from tui.ui.panes.detail import Detail
from tui.ui.panes.footer import KeyLine
from tui.ui.panes.header import Header
from tui.ui.panes.searchline import SearchLine
from tui.ui.rows import RowList
from tui.ui.screens.messages import Arrived, FactsWanted, Jumped
from tui.ui.screens.panes import Panes

STEPS: dict[str, Callable[[int], Command]] = {
    "fact": StepFact,
    "match": StepMatch,
    "term": StepTerm,
    "article": StepArticle,
}
PREVIEW_DELAY = 0.03
"""Seconds a cursor must rest before the article follows; a held key moves the cursor alone."""
LARGE = 200_000
"""Characters from which a search is done beside the screen instead of between two keys."""


class BrowseScreen(Screen[None]):
    """The whole browser."""

    BINDINGS = bindings("Search and terms", "Facts", "Blotter")
    AUTO_FOCUS = "#article"
    DEFAULT_CSS = """
    BrowseScreen { layout: vertical; background: $background; }
    BrowseScreen.-searching SearchLine { display: block; }
    BrowseScreen.-searching KeyLine { display: none; }
    """

    state: reactive[State | None] = reactive(None)
    expected: reactive[int] = reactive(0)

    panes = query_one(Panes)
    line = query_one(SearchLine)

    def __init__(self, first: Record | None, facts_at_once: Callable[[], Record | None]) -> None:
        super().__init__()
        self.session = Session(first) if first else None
        self._facts_at_once = facts_at_once
        self.set_reactive(BrowseScreen.state, self.session.state if self.session else None)
        self._asked_for: set[str] = set()

    def compose(self) -> ComposeResult:
        yield Header().data_bind(BrowseScreen.state)
        yield Panes().data_bind(BrowseScreen.state, BrowseScreen.expected)
        yield Detail().data_bind(BrowseScreen.state)
        yield SearchLine().data_bind(BrowseScreen.state)
        yield KeyLine().data_bind(BrowseScreen.state)

    def on_mount(self) -> None:
        if self.state is None:
            return
        if better := self._facts_at_once():
            self.do(Hold((better,), extracted=True))
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
            self._load_terms()
        self.do(STEPS[what](step))

    def action_toggle_terms(self) -> None:
        self._load_terms()
        self.do(ShowTerms(not (self.state and self.state.terms_shown)))

    async def action_search(self) -> None:
        self.add_class("-searching")
        await self.line.open()

    def action_show(self, name: str) -> None:
        """Open one of the dialogs, loading it only now."""
        if self.state is not None:
            if name == "terms":
                self._load_terms()
            dialog = import_module(f"tui.ui.screens.{name}").dialog(self, self.state)
            self.app.push_screen(dialog, self._finish_dialog)

    def action_cite(self) -> None:
        """Copy the selected words or the lit fact, each with its source."""
        text = self.state and copied(self.state.record, self.state.item, self.panes.article.selected)
        if not text:
            self.notify("Move onto a fact or select words first; y then copies them with their source.")
            return
        self.app.copy_to_clipboard(text)
        self.notify(text, title="Copied", markup=False)

    def action_copy_or_quit(self) -> None:
        selected = self.get_selected_text()
        if not selected:
            self.app.exit()
            return
        self.app.copy_to_clipboard(selected)
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

    @on(RowList.Chosen)
    @work(exclusive=True, group="preview")
    async def chosen(self, event: RowList.Chosen) -> None:
        """Let the article follow once the cursor rests."""
        await asyncio.sleep(PREVIEW_DELAY)
        self.do(Open(event.item) if isinstance(event.item, str) else Select(cast(Item, event.item)))

    @on(ArticlePane.Pointed)
    def pointed(self, event: ArticlePane.Pointed) -> None:
        if self.state is not None:
            self.do(Select(item_at(self.state.record, event.place)))

    @on(SearchLine.Asked)
    @work(exclusive=True, group="search")
    async def asked(self, event: SearchLine.Asked) -> None:
        """Search; a search that cannot be done says so in its line and leaves the last one lit."""
        try:
            if (
                event.sought is not None
                and self.state is not None
                and len(self.state.record.article.text) > LARGE
            ):
                await asyncio.to_thread(found, event.sought, self.state.record)
            self._apply(Search(event.sought))
            self.line.complaint = ""
        except QueryError as error:
            self.line.complaint = str(error)

    @on(SearchLine.Closed)
    def search_closed(self, event: SearchLine.Closed) -> None:
        self.remove_class("-searching")
        self.panes.action_focus_pane(self.panes.active)
        if not event.keep:
            self.line.empty()

    @on(Arrived)
    def arrived(self, event: Arrived) -> None:
        if self.session is None:
            self.session = Session(*event.records)
        self.expected = max(self.expected, event.expected)
        self.do(Add(event.records) if event.open else Hold(event.records, event.extracted))

    @on(Jumped)
    def jumped(self, event: Jumped) -> None:
        self.panes.action_focus_pane(event.number)
        if event.item is not None:
            self.post_message(RowList.Chosen(event.item))

    def _finish_dialog(self, outcome: Command | Message | None) -> None:
        if isinstance(outcome, Message):
            self.post_message(outcome)
        elif outcome is not None:
            self.do(outcome)

    def _load_terms(self) -> None:
        """Read the reader's terms the first time they are needed."""
        if self.session is None or self.session.state.terms:
            return
        from tui.core.terms import load_terms

        try:
            self._apply(UseTerms(load_terms()))
        except BlotterError as error:
            _tell(self, error)


def _tell(screen: BrowseScreen, error: BlotterError) -> None:
    screen.notify(str(error), title=error.title, severity="error", markup=False)
