"""The reader's own terms with every hit in the open article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen, Screen

from tui.core.commands import GoToHit
from tui.core.model import Span
from tui.core.resources import homely
from tui.core.state import State
from tui.core.terms import own_terms
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.rows import RowList

AROUND = 24
"""Characters shown on either side of a hit."""


class TermsScreen(ModalScreen[GoToHit]):
    """Choose a hit to go to it."""

    BINDINGS = [Binding("escape,T,q", "dismiss", "Close", tooltip="Back to the article")]
    DEFAULT_CSS = """
    TermsScreen { align: center middle; background: $background 70%; }
    TermsScreen RowList {
        width: 84; max-width: 96%; height: auto; max-height: 92%;
        border: round $primary; background: $surface;
    }
    """

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state

    def compose(self) -> ComposeResult:
        found = RowList(id="terms")
        found.rows = tuple(self._rows())
        found.border_title = f"Terms · {len(self._state.hits)} hits"
        found.border_subtitle = "Enter goes to a hit"
        yield found

    @on(RowList.Entered)
    def entered(self, event: RowList.Entered) -> None:
        self.dismiss(event.item if isinstance(event.item, GoToHit) else None)

    @on(RowList.Chosen)
    def chosen(self, event: RowList.Chosen) -> None:
        event.stop()

    def _rows(self) -> Iterator[Row]:
        numbered = [(term.label, number, span) for number, (span, term) in enumerate(self._state.hits)]
        hits = {
            label: list(group)
            for label, group in groupby(sorted(numbered, key=itemgetter(0)), key=itemgetter(0))
        }
        for term in self._state.terms:
            inside = hits.get(term.label, [])
            look = f"term-{term.colour}"
            if not inside:
                yield Row("no hit in this article", "none", label=term.label)
            for place, (label, number, span) in enumerate(inside):
                yield Row(
                    self._words(span),
                    look,
                    self._around(span),
                    "" if place else label,
                    GoToHit(number),
                    False,
                )
        yield Row(_where(), "none")

    def _words(self, span: Span) -> str:
        return shown(span.of(self._state.record.article.text))

    def _around(self, span: Span) -> str:
        text = self._state.record.article.text
        around = text[max(0, span.start - AROUND) : span.end + 2 * AROUND]
        return shown(f"… {' '.join(around.split())} …")


def _where() -> str:
    own = own_terms()
    if own.is_file():
        return f"These terms are read from {homely(own)}"
    return f"These terms come with Blotter; yours go into {homely(own)}"


def dialog(browse: Screen[None], state: State) -> TermsScreen:
    """The terms and their hits in the article that is open."""
    return TermsScreen(state)
