"""What the panes beside the article have in common: an outline of the record, its cursor on what is lit."""

from __future__ import annotations

from textual.reactive import var

from tui.core.model import Fact, Record
from tui.core.outline import Entry
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.follow import FollowedList
from tui.ui.signs import sign

UNREAD = Row("no facts read yet", "none")


class SideList(FollowedList):
    """A part of the record's outline."""

    state: var[State | None] = var(None)

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is None:
            return
        if old is None or old.record is not new.record or old.extracted is not new.extracted:
            self.rows = self._rows(new)
            self.border_title = self._title()
            self.post_message(self.Renamed())
        self.sought = new.query
        self.cursor = self.place_of(new.item)

    def entries(self, record: Record) -> tuple[Entry, ...]:
        """The lines of this pane."""
        raise NotImplementedError

    def _rows(self, state: State) -> tuple[Row, ...]:
        if state.article_id not in state.extracted:
            return (UNREAD,)
        return tuple(
            Row(
                entry.value,
                entry.kind,
                entry.note,
                entry.label,
                entry.item,
                sign=sign(entry.item),
                struck=isinstance(entry.item, Fact) and entry.item.rejected,
            )
            for entry in self.entries(state.record)
        )

    def _title(self) -> str:
        """The name of the pane, how much stands in it, and how much of that is decided on."""
        items = [row.item for row in self.rows if row.item is not None]
        decided = sum(1 for item in items if isinstance(item, Fact) and item.verdict is not None)
        parts = [str(self.BORDER_TITLE), str(len(items))] if items else [str(self.BORDER_TITLE)]
        return " · ".join([*parts, f"{decided} decided"] if decided else parts)
