"""What a key of the review stands for: the decisions to keep, what to say of them, and what to show then."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from tui.core.describe import LABELS
from tui.core.model import Article, Fact, Record, Verdict
from tui.core.review.anchors import find
from tui.core.review.decisions import Add, Anchor, Annotate, Decision, Edit, Entry, Judge, Merge, Revoke
from tui.core.review.reviewing import followed
from tui.core.review.telling import anchor_of, told
from tui.core.review.undo import Step, to_redo, to_undo
from tui.core.state import State

KEPT = (Verdict.ACCEPTED, Verdict.EDITED, Verdict.ADDED)
"""Verdicts that an acceptance by the same reader would add nothing to."""


class Planned(Struct, frozen=True):
    """Decisions on an article; `shows` is what to light once they are kept."""

    article: Article
    decisions: tuple[Decision, ...]
    told: str = ""
    shows: Anchor | None = None

    def shown_in(self, record: Record) -> Fact | None:
        """What they are about, as it then stands."""
        return find(record, self.shows) if self.shows is not None else None


Plan = Callable[[State], Planned | str]
"""Made when its turn comes, after all decisions before it: what to keep, or why there is nothing to keep."""


def on_fact(article: Article, decision: Add | Annotate | Edit | Merge, lit: bool = False) -> Plan:
    """One decision; what it leaves is to be lit, where that is not what was lit before."""
    shows = decision.into if isinstance(decision, Merge) else decision.anchor
    return lambda state: Planned(article, (decision,), shows=shows if lit else None)


def judging(article: Article, fact: Fact, verdict: Verdict, by: str) -> Plan:
    """Keep a fact, or reject it."""

    def plan(state: State) -> Planned | str:
        now = followed(fact, state.repository.get(article.id)) or fact
        if _settled(now, verdict, by):
            return f"It is {now.verdict} already; u takes that back"
        return Planned(article, (Judge(Anchor.of(now, article.text), verdict),))

    return plan


def accepting_all(article: Article, kind: str) -> Plan:
    """Keep every fact of a kind in an article that nobody has decided on."""

    def plan(state: State) -> Planned | str:
        open_yet = [
            fact
            for fact in state.repository.get(article.id).facts
            if fact.kind == kind and fact.verdict is None
        ]
        if not open_yet:
            return f"{LABELS[kind]}: every one is decided on already"
        judged = tuple(Judge(Anchor.of(fact, article.text), Verdict.ACCEPTED) for fact in open_yet)
        return Planned(article, judged, f"{LABELS[kind]}: accepted {len(judged)}; u takes them back together")

    return plan


def taking_back(by: str) -> Plan:
    """Take back what a reader decided last."""

    def plan(state: State) -> Planned | str:
        step = to_undo(state.reviews, by)
        return (
            _revoking(state, step, "Taken back")
            if step
            else "You have decided nothing that could be taken back"
        )

    return plan


def doing_again(by: str) -> Plan:
    """Do again what a reader took back last."""

    def plan(state: State) -> Planned | str:
        step = to_redo(state.reviews, by)
        return _revoking(state, step, "Done again") if step else "There is nothing to do again"

    return plan


def _settled(fact: Fact, verdict: Verdict, by: str) -> bool:
    """Whether the same reader has decided no less before."""
    same = KEPT if verdict is Verdict.ACCEPTED else (verdict,)
    return fact.mark is not None and fact.mark.by == by and fact.mark.verdict in same


def _revoking(state: State, step: Step, how: str) -> Planned:
    about = _about(state, step)
    more = f" and {len(about) - 1} more" if len(about) > 1 else ""
    article = state.repository.get(step.article_id).article
    shows = anchor_of(about[-1])
    return Planned(article, step.revokes, f"{how}: {told(about[0])}{more}", shows)


def _about(state: State, step: Step) -> list[Entry]:
    """The decisions a step is about: its own, or those it took back."""
    known = {entry.id: entry for entry in state.reviews[step.article_id].entries}
    meant = (
        known.get(entry.decision.entry, entry) if isinstance(entry.decision, Revoke) else entry
        for entry in step.entries
    )
    return list(meant)
