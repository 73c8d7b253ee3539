"""The questions of the review: each opens its dialogs and hands on what is then to be kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from textual.app import App

from tui.core.cite import sentence_around
from tui.core.describe import LABELS
from tui.core.model import Fact, Record, Span
from tui.core.review.adding import asked, drafted, placed
from tui.core.review.decisions import Add, Anchor, Annotate, Edit, Merge
from tui.core.review.editing import Blank, filled, form
from tui.core.review.planning import Plan, on_fact
from tui.ui.screens.form import FormScreen
from tui.ui.screens.pick import PickScreen

LONGEST = 300
"""Characters of a sentence that are shown above a form."""


class Asking(Struct, frozen=True):
    """Asks about one record; `take` gets what is to be kept, unless the reader leaves the dialog."""

    app: App[object]
    record: Record
    take: Callable[[Plan], object]

    def edit(self, fact: Fact) -> None:
        """What a fact should have said."""

        def make(values: Mapping[str, str]) -> Fact:
            return filled(fact.kind, values, fact.span, fact)

        def done(instead: Fact | None) -> None:
            if instead is not None and instead != fact:
                self.take(on_fact(self.record.article, Edit(self._anchor(fact), instead)))

        title = f"Change · {LABELS[fact.kind]}"
        self.app.push_screen(FormScreen(title, self._sentence(fact.span), form(fact.kind, fact), make), done)

    def add(self, chosen: Span | None, kind: str) -> None:
        """In which words of the article a new fact stands, and of which kind it is."""
        text = self.record.article.text
        near = chosen.start if chosen else 0

        def make(values: Mapping[str, str]) -> tuple[str, Span]:
            return placed(values, text, near)

        def done(begun: tuple[str, Span] | None) -> None:
            if begun is not None:
                self._state(*begun)

        about = "Words of the article that state it, and what kind it is."
        blanks = asked(chosen.of(text) if chosen else "", kind)
        self.app.push_screen(FormScreen("Add a fact", about, blanks, make), done)

    def merge(self, fact: Fact, others: list[Fact]) -> None:
        """Which of the others is the same."""

        def done(into: Fact | None) -> None:
            if into is not None:
                self.take(
                    on_fact(self.record.article, Merge(self._anchor(fact), self._anchor(into)), lit=True)
                )

        self.app.push_screen(PickScreen("Which is the same?", others), done)

    def note(self, fact: Fact) -> None:
        """What a reader has to say of a fact."""
        old = fact.mark.note if fact.mark else ""

        def make(values: Mapping[str, str]) -> str:
            return " ".join(values["note"].split())

        def done(note: str | None) -> None:
            if note is not None and note != old:
                self.take(on_fact(self.record.article, Annotate(self._anchor(fact), note)))

        blanks = (Blank("note", old, optional=True),)
        self.app.push_screen(FormScreen("Note", self._sentence(fact.span), blanks, make), done)

    def _state(self, kind: str, span: Span) -> None:
        """What the new fact states."""

        def make(values: Mapping[str, str]) -> Fact:
            return filled(kind, values, span)

        def done(added: Fact | None) -> None:
            if added is not None:
                self.take(on_fact(self.record.article, Add(self._anchor(added)), lit=True))

        draft = drafted(kind, span.of(self.record.article.text))
        self.app.push_screen(FormScreen(f"Add · {LABELS[kind]}", self._sentence(span), draft, make), done)

    def _anchor(self, fact: Fact) -> Anchor:
        return Anchor.of(fact, self.record.article.text)

    def _sentence(self, span: Span) -> str:
        said = sentence_around(self.record.article, span)
        return f"“{said if len(said) <= LONGEST else said[:LONGEST] + '…'}”"
