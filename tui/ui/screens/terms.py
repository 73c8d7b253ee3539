"""The reader's own terms with every hit in the open article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from textual.binding import Binding
from textual.screen import Screen

from tui.core.commands import GoToHit
from tui.core.model import Span
from tui.core.printable import counted
from tui.core.resources import homely
from tui.core.state import State
from tui.core.terms import own_terms
from tui.ui.drawing import Row
from tui.ui.highlight import shown
from tui.ui.screens.listed import ListScreen

AROUND = 24
"""Characters shown on either side of a hit."""


class TermsScreen(ListScreen[GoToHit]):
    """Choose a hit to go to it."""

    BINDINGS = [Binding("T", "dismiss", show=False)]

    def __init__(self, state: State) -> None:
        super().__init__(f"Terms · {counted(len(state.hits), 'hit')}", "Enter goes to a hit", _rows(state))

    def picked(self, item: object) -> None:
        self.dismiss(item if isinstance(item, GoToHit) else None)


def _rows(state: State) -> Iterator[Row]:
    text = state.record.article.text
    numbered = [(term.label, number, span) for number, (span, term) in enumerate(state.hits)]
    hits = {
        label: list(group) for label, group in groupby(sorted(numbered, key=itemgetter(0)), key=itemgetter(0))
    }
    for term in state.terms:
        inside = hits.get(term.label, [])
        if not inside:
            yield Row("no hit in this article", "none", label=term.label)
        for place, (label, number, span) in enumerate(inside):
            first = "" if place else label
            look = f"term-{term.colour}"
            yield Row(shown(span.of(text)), look, _around(span, text), first, GoToHit(number), tall=False)
    yield Row(_where(), "none")


def _around(span: Span, text: str) -> str:
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
