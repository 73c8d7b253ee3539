"""Choosing what to set beside the open article: those likely of the same matter first, then all listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.binding import Binding

from tui.core.citation import heading
from tui.core.commands import Open
from tui.core.compare.pairs import pairs_with
from tui.core.model import Record
from tui.core.state import State
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.screens.beside import BesideScreen, Words
from tui.ui.screens.listed import ListScreen
from tui.ui.screens.messages import Jumped

if TYPE_CHECKING:
    from tui.ui.screens.browse import BrowseScreen

ARTICLE = 1
"""The number of the article's pane."""


class CompareScreen(ListScreen[Jumped]):
    """A list of articles; Enter sets one beside that which is open."""

    BINDINGS = [Binding("c", "dismiss", show=False)]

    def __init__(self, browse: BrowseScreen, state: State) -> None:
        self._browse, self._state = browse, state
        super().__init__("Compare with", "Enter sets it beside the open article", self._others({}))

    def on_mount(self) -> None:
        self.suggest()

    @work(thread=True, exclusive=True, group="pairs")
    def suggest(self) -> None:
        """Look for articles of the same matter beside the screen."""
        pairs = pairs_with(self._state.repository, self._state.record)
        likely = {pair.other.article.id: "; ".join(pair.shared) for pair in pairs}
        self.app.call_from_thread(self._suggested, likely)

    def _suggested(self, likely: dict[str, str]) -> None:
        self.listed.rows = self._others(likely)
        if self.listed.rows[0].item is not None:
            self.listed.cursor = 0

    def _others(self, likely: dict[str, str]) -> tuple[Row, ...]:
        state = self._state
        others = [name for name in state.listed if name != state.article_id and name in state.extracted]
        names = [*likely, *(name for name in others if name not in likely)]
        rows = [self._row(state.repository.get(name), likely.get(name)) for name in names]
        return tuple(rows) or (
            Row("There is no other article whose facts have been read; o opens one", "none"),
        )

    def _row(self, record: Record, shared: str | None) -> Row:
        title, published = shown(heading(record)), record.article.published
        note = shared if shared is not None else (published.value if published else "")
        label = "likely" if shared is not None else ""
        return Row(title, "none", shown(note), label, record.article.id, tall=False)

    def picked(self, item: object) -> None:
        other = self._state.repository.get(str(item))
        self.app.push_screen(BesideScreen(self._state.record, other), self._compared)

    def _compared(self, words: Words | None) -> None:
        if words is None:
            return
        article_id, fact = words
        self._browse.do(Open(article_id))
        self.dismiss(Jumped(ARTICLE, fact))


def dialog(browse: BrowseScreen, state: State) -> CompareScreen:
    """The choice for the article that is open."""
    return CompareScreen(browse, state)
