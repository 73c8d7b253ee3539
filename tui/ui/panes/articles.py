"""The articles that are open, one line each; of a search those that match, with their first match."""

from __future__ import annotations

from textual.reactive import var

from tui.core.cite import heading
from tui.core.listing import ORDERS, Found
from tui.core.model import Record
from tui.core.review.progress import progress
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.follow import FollowedList

AROUND = 8
"""Characters shown before the first match."""
SHOWN = 120
"""Characters shown from there on."""

DONE, BEGUN = "✓", "…"
"""The signs of an article whose facts are all decided on, and of one where some are."""


class ArticlesPane(FollowedList):
    """The list of articles; the cursor stands on the one that is shown."""

    BORDER_TITLE = "0 Articles"

    state: var[State | None] = var(None)
    paused: var[bool] = var(False)

    def __init__(self) -> None:
        super().__init__(id="articles")
        self._known: dict[str, tuple[Record, str, Row]] = {}
        self._tallies: dict[str, tuple[Record, tuple[int, int]]] = {}

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is None:
            return
        if old is None or old.repository is not new.repository or old.listed is not new.listed:
            self.rows = tuple(self._row(new, name) for name in new.listed)
            self._count()
        self.sought = new.query if new.results is not None else None
        self.cursor = new.place

    def watch_paused(self) -> None:
        self._count()

    def _count(self) -> None:
        if self.state is None:
            return
        held, whole = len(self.state.listed), len(self.state.repository)
        searched = self.state.results is not None
        title, subtitle = [f"0 Articles · {held:,}" + (f" of {whole:,}" if searched else "")], []
        if read := self._read():
            # Where there is no border the title stands among the tabs, and must tell it, too.
            title += [] if searched else [read]
            subtitle.append(f"{'paused at' if self.paused else 'reading'} {read}")
        if decided := self._decided():
            subtitle.append(decided)
        if self.state.order is not ORDERS[0]:
            subtitle.append(f"by {self.state.order.name}")
        self.border_title, self.border_subtitle = " · ".join(title), " · ".join(subtitle)
        self.post_message(self.Renamed())

    def _read(self) -> str:
        """How far the reading of all files is; nothing once it is done."""
        assert self.state is not None
        whole = len(self.state.repository)
        left = sum(1 for record in self.state.repository if record.article.pending)
        return f"{100 * (whole - left) // whole}%" if left else ""

    def _decided(self) -> str:
        """How much of all facts is decided on; nothing before the first decision."""
        assert self.state is not None
        if not self.state.reviews:
            return ""
        tallies = [self._tally(record) for record in self.state.repository]
        done, whole = (sum(column) for column in zip(*tallies, strict=True))
        return f"{100 * done // whole}% decided" if done else ""

    def _tally(self, record: Record) -> tuple[int, int]:
        """The progress of an article; counted once, since a folder is added up after every decision."""
        known = self._tallies.get(record.article.id)
        if known is None or known[0] is not record:
            known = self._tallies[record.article.id] = (record, progress((record,)))
        return known[1]

    def _row(self, state: State, id: str) -> Row:  # noqa: A002 - the public name of the thing
        """The row of an article; made once, since the list is made anew whenever some have been read."""
        record = state.repository.get(id)
        if state.results is not None:
            return self._result(state, record, state.results[id])
        copies, known = _copies(state, id), self._known.get(id)
        if known is None or known[0] is not record or known[1] != copies:
            published = record.article.published
            note = " · ".join(filter(None, (copies, published.value if published else "")))
            row = Row(heading(record), "title", note, item=id, tall=False, sign=self._sign(record))
            known = self._known[id] = (record, copies, row)
        return known[2]

    def _result(self, state: State, record: Record, found: Found) -> Row:
        """The row of an article that the search found: how often, and the words around the first place."""
        note = " · ".join(filter(None, (f"{found.places:,}", _copies(state, record.article.id))))
        if found.first is not None:
            start = found.first
            text = record.article.text
            line = text.rfind("\n", 0, start) + 1
            around = text[max(line, start - AROUND) : start + SHOWN]
            note += "  " + " ".join(around.split())
        sign = self._sign(record)
        return Row(heading(record), "title", note, item=record.article.id, stacked=True, sign=sign)

    def _sign(self, record: Record) -> str:
        """Whether an article is done with, or begun; told by a sign in the list."""
        done, whole = self._tally(record)
        return "" if not done else DONE if done == whole else BEGUN


def _copies(state: State, id: str) -> str:  # noqa: A002 - the public name of the thing
    """How many files hold this text, where it is not one alone."""
    others = state.copies.get(id)
    return f"{len(others) + 1} copies" if others else ""
