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

    def watch_state(self, old: State | None, new: State | None) -> None:
        if new is None:
            return
        if old is None or old.repository is not new.repository:
            self.rows = tuple(_row(record) for record in new.repository)
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


def _row(record: Record) -> Row:
    published = record.article.published
    return Row(
        heading(record), "title", published.value if published else "", item=record.article.id, tall=False
    )
