"""The articles that are open, one line each."""

from __future__ import annotations

from textual.reactive import reactive

from tui.core.cite import heading
from tui.core.model import Record
from tui.core.session import State
from tui.ui.drawing import Row
from tui.ui.rows import RowList


class ArticlesPane(RowList):
    """The list of articles; the cursor stands on the one that is shown."""

    BORDER_TITLE = "0 Articles"

    state: reactive[State | None] = reactive(None)
    expected: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__(id="articles")
        self._known: dict[str, tuple[Record, Row]] = {}

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is None:
            return
        if old is None or old.repository is not new.repository:
            self.rows = tuple(self._row(record) for record in new.repository)
            self._count()
        self.cursor = new.repository.place(new.article_id)

    def watch_expected(self) -> None:
        self._count()

    def _count(self) -> None:
        held = len(self.rows)
        self.border_title = f"0 Articles · {held:,}" + (
            f" of {self.expected:,}" if self.expected > held else ""
        )
        self.post_message(self.Renamed())

    def _row(self, record: Record) -> Row:
        """The row of a record; made once, since the list is made anew whenever some have been read."""
        known = self._known.get(record.article.id)
        if known is None or known[0] is not record:
            published = record.article.published
            date = published.value if published else ""
            row = Row(heading(record), "title", date, item=record.article.id, tall=False)
            known = self._known[record.article.id] = (record, row)
        return known[1]
