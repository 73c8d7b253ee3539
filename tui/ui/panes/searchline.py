"""The line a search is typed into, with its count and its switches."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from msgspec.structs import replace
from textual import on, work
from textual.containers import Horizontal
from textual.content import Content
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive, var
from textual.widgets import Input, Static

from tui.core.commands import Keep, Search
from tui.core.errors import QueryError
from tui.core.listing import Found, search_all
from tui.core.printable import counted
from tui.core.query import Query
from tui.core.state import State, found
from tui.ui.doing import Do
from tui.ui.highlight import shown
from tui.ui.keys import search_bindings
from tui.ui.searchbox import SearchBox

SWITCHES = (("regex", "Alt+R", " regex"), ("whole_word", "Alt+W", " word"), ("match_case", "Alt+C", " case"))
LARGE = 200_000
"""Characters from which a search is done beside the screen instead of between two keys."""
WORDED = 100
"""Columns from which the switches are named as well."""


class SearchLine(Horizontal):
    """Open while a search is typed; every change asks for it anew."""

    BINDINGS = search_bindings()
    DEFAULT_CSS = """
    SearchLine { height: 1; display: none; background: $surface; }
    SearchLine Input { width: 1fr; height: 1; }
    SearchLine #slash { width: 2; text-style: bold; color: $primary; }
    SearchLine #count { width: auto; max-width: 80%; padding: 0 1; }
    """

    state: var[State | None] = var(None)
    recalled: var[int] = var(0)
    wanted: reactive[Query] = reactive(Query(""))
    complaint: reactive[str] = reactive("")

    box = query_one(SearchBox)
    count = query_one("#count", Static)

    @dataclass
    class Closed(Message):
        """The line was left, the matches staying lit or not."""

        keep: bool

    def watch_state(self) -> None:
        self._tell()

    def watch_complaint(self) -> None:
        self._tell()

    def watch_wanted(self) -> None:
        self._tell()

    def action_switch(self, switch: str) -> None:
        """Switch case between minding it and being smart about it; the others on and off."""
        wanted = self.wanted
        changed = {
            "regex": replace(wanted, regex=not wanted.regex),
            "whole_word": replace(wanted, whole_word=not wanted.whole_word),
            "match_case": replace(wanted, match_case=None if wanted.match_case else True),
        }
        self._ask(changed[switch])

    def action_complete(self) -> None:
        """Take over what is suggested."""
        self.box.complete()

    def action_recall(self, step: int) -> None:
        """Bring back a search from before, or the one after it; past the latest there is an empty line."""
        searches = self.state.searches if self.state else ()
        self.recalled = min(max(self.recalled + step, -len(searches)), 0)
        self.box.value = searches[self.recalled] if self.recalled else ""
        self.box.action_end()

    def action_keep(self) -> None:
        self._note()
        self.post_message(self.Closed(keep=True))

    def action_clear(self) -> None:
        self.post_message(self.Closed(keep=False))

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        event.stop()
        self._ask(replace(self.wanted, text=event.value))

    async def open(self) -> None:
        """Let the reader type; the line is furnished the first time, since most readings go without."""
        if not self.is_attached:  # the screen has been left meanwhile
            return
        if not self.children:
            await self.mount(
                Static("/", id="slash"),
                SearchBox(self.wanted.text),
                Static(id="count", markup=False),
            )
        self.recalled = 0
        self.screen.set_focus(self.box)  # at once, or what follows in one go would be taken for other keys

    def empty(self) -> None:
        """Search for nothing."""
        self.box.value = ""
        self._ask(replace(self.wanted, text=""))

    def look_for(self, text: str) -> None:
        """Search as if it had been typed and kept."""
        if self.children:
            with self.box.prevent(Input.Changed):
                self.box.value = text
        self._ask(Query(text))
        self._note()

    def _note(self) -> None:
        """Keep a search for later."""
        if self.wanted.text:
            self.post_message(Do(Keep(self.wanted.text)))

    def _ask(self, query: Query) -> None:
        self.wanted = query
        self.search(query if query.text else None)

    @work(exclusive=True, group="search", description="search")
    async def search(self, query: Query | None) -> None:
        """Search; a search that cannot be done says so here and leaves the last one lit."""
        try:
            results = await self._results(query)
        except QueryError as error:
            self._complain(str(error), error.place)
            return
        self._complain()
        self.post_message(Do(Search(query, results)))

    async def _results(self, query: Query | None) -> dict[str, Found] | None:
        """What a search finds in all the articles; looked for beside the screen where it may take a while."""
        state = self.state
        if query is None or state is None:
            return None
        if len(state.repository) > 1:
            found_there = await asyncio.to_thread(search_all, state.repository, query)
            # What arrived meanwhile is searched, too.
            same = self.state is None or self.state.repository is state.repository
            return found_there if same else await self._results(query)
        if len(state.record.article.text) > LARGE:
            await asyncio.to_thread(found, query, state.record)
        else:
            found(query, state.record)
        return None

    def _complain(self, said: str = "", place: int | None = None) -> None:
        self.complaint = said
        if self.children:
            self.box.point(place)

    def _tell(self) -> None:
        if not self.children:
            return
        self.box.completer.repository = (
            self.state.repository if self.state and not self.wanted.regex else None
        )
        worded = self.app.size.width >= WORDED
        switches = [
            (f" {key}{name if worded else ''} ", "reverse" if getattr(self.wanted, switch) else "$mark-quiet")
            for switch, key, name in SWITCHES
        ]
        said = self.complaint or (tally(self.state) if self.wanted.text and self.state else "")
        self.count.update(Content.assemble((shown(said), "bold"), "  ", *switches))


def tally(state: State) -> str:
    """Where the search matches, in words."""
    total = len(state.matches)
    here = f"{state.match + 1}/{total} in the article" if total else "none in the article"
    if state.results is None:
        return f"{here}, {state.pane_matches} in the panes"
    places = sum(one.places for one in state.results.values())
    return f"{here}, {places:,} in {counted(len(state.results), 'article')}"
