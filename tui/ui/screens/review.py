"""Where decisions are taken: turns keys into decisions, keeps them, and shows them once they are kept."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual import work
from textual.containers import Vertical
from textual.reactive import var

from tui.core.commands import Command, Decide, Open, Select, StepUndecided
from tui.core.errors import BlotterError
from tui.core.model import Agency, Fact, Person, Span, Verdict
from tui.core.outline import places
from tui.core.printable import counted
from tui.core.review.journals import Journals
from tui.core.review.planning import Plan, Planned, accepting_all, doing_again, judging, taking_back
from tui.core.state import State
from tui.ui.keys import REVIEW, bindings
from tui.ui.panes.article import ArticlePane
from tui.ui.screens.asking import Asking


class ReviewRoom(Vertical, inherit_bindings=False):
    """Stands around the panes, so that its keys live wherever one of them has the focus."""

    BINDINGS = bindings(REVIEW)
    DEFAULT_CSS = """
    ReviewRoom { height: 1fr; }
    """

    state: var[State | None] = var(None)

    def __init__(self, journals: Journals, carry_out: Callable[[Command], None]) -> None:
        super().__init__()
        self._journals = journals
        self._by = journals.by
        self._carry_out = carry_out
        self._turn = asyncio.Lock()
        self._announced: set[str] = set()
        self._led_to: object = None

    def watch_state(self, state: State | None) -> None:
        """Say once of each article that decisions on it have lost their words."""
        if state is None or state.review is None or state.article_id in self._announced:
            return
        self._announced.add(state.article_id)
        if state.review.lost:
            lost = counted(len(state.review.lost), "decision")
            said = f"Without their words in this article: {lost}; L lists what was decided"
            self.notify(said, severity="warning")

    def action_judge(self, verdict: str) -> None:
        if self.state is not None and (fact := self._lit()) is not None:
            self._take(judging(self.state.record.article, fact, Verdict(verdict), self._by))

    def action_accept_all(self) -> None:
        if self.state is not None and (fact := self._lit()) is not None:
            self._take(accepting_all(self.state.record.article, fact.kind))

    def action_undo(self) -> None:
        self._take(taking_back(self._by))

    def action_redo(self) -> None:
        self._take(doing_again(self._by))

    def action_undecided(self, step: int) -> None:
        """Go to a fact nobody has decided on yet."""
        before = self.state
        self._carry_out(StepUndecided(step))
        if self.state is before:
            self.notify("Every fact is decided on", timeout=2)

    def action_edit(self) -> None:
        if (fact := self._lit()) is not None:
            self._asking().edit(fact)

    def action_add(self) -> None:
        if self.state is None or self.state.article_id not in self.state.extracted:
            self.notify("The facts of this article have not been read yet")
            return
        fact = self.state.fact
        self._asking().add(self._chosen(self.state), fact.kind if fact is not None else "")

    def action_merge(self) -> None:
        """Ask which other agency or person is the same."""
        if self.state is None or (fact := self._lit()) is None:
            return
        facts = self.state.record.facts
        others = [one for one in facts if one.kind == fact.kind and one != fact and not one.rejected]
        if not isinstance(fact, Agency | Person):
            self.notify("Only agencies and people are merged", timeout=3)
        elif not others:
            self.notify("There is no other to merge it into", timeout=3)
        else:
            self._asking().merge(fact, others)

    def action_annotate(self) -> None:
        if (fact := self._lit()) is not None:
            self._asking().note(fact)

    def _asking(self) -> Asking:
        assert self.state is not None
        return Asking(self.app, self.state.record, self._take)

    def _lit(self) -> Fact | None:
        fact = self.state.fact if self.state is not None else None
        if fact is None:
            self.notify("Move onto a fact first; what is inferred follows from the facts it names")
        return fact

    def _chosen(self, state: State) -> Span | None:
        """The words a new fact may be in: those selected, else the match, else those that are lit."""
        selected = self.query_one(ArticlePane).selected
        if selected is not None:
            return selected
        if state.matches:
            return state.matches[state.match]
        return next(iter(places(state.item).words), None)

    def _take(self, plan: Plan) -> None:
        """Keep what a key decides, and show it once it is kept."""
        self._take_in_turn(plan, self._stands())

    @work(group="writing", exit_on_error=False, description="decisions")
    async def _take_in_turn(self, plan: Plan, stood: object) -> None:
        """Each key's decisions after those of the key before; `stood` is where the reader was at that key."""
        async with self._turn:
            planned = plan(self.state) if self.state is not None else None
            if isinstance(planned, str):
                self.notify(planned, markup=False, timeout=3)
            elif isinstance(planned, Planned):
                await self._keep(planned, stood)

    async def _keep(self, planned: Planned, stood: object) -> None:
        try:
            entries = await asyncio.to_thread(self._journals.keep, planned.article, planned.decisions)
        except BlotterError as error:
            self.notify(str(error), title=error.title, severity="error", markup=False)
            return
        waits = self._stands() in (stood, self._led_to)
        self._carry_out(Decide(planned.article.id, entries))
        if planned.told:
            self.notify(planned.told, timeout=3, markup=False)
        if waits:  # whoever has gone on meanwhile is not called back
            self._show(planned)

    def _show(self, planned: Planned) -> None:
        """Light what was decided on, where the reader would have to look for it."""
        if self.state is None or not planned.shows:
            return
        if self.state.article_id != planned.article.id:
            self._carry_out(Open(planned.article.id))
        self._carry_out(Select(planned.shown_in(self.state.record)))
        self._led_to = self._stands()

    def _stands(self) -> object:
        """The article and the words of the fact that are lit; the same whatever is decided on them."""
        fact = self.state.fact if self.state is not None else None
        return self.state and self.state.article_id, fact and (fact.kind, fact.span)
