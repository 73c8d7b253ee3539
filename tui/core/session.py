"""The screen without a screen: which article is open, what is selected, what is searched for.

State is one frozen value and a command makes the next one, so every step can be shown, tested and taken back
without a terminal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from tui.core.model import Fact, Record, Span
from tui.core.query import Query
from tui.core.repository import Repository


@dataclass(frozen=True)
class State:
    """All that the panes show; `match` is the place of the current match among `matches`."""

    repository: Repository
    article_id: str
    fact: Fact | None = None
    query: Query | None = None
    match: int = 0
    terms_shown: bool = False

    @property
    def record(self) -> Record:
        """The record of the open article."""
        return self.repository.get(self.article_id)

    @property
    def matches(self) -> list[Span]:
        """Where the search matches in the open article; raises QueryError for a bad expression."""
        return self.query.spans(self.record.article.text) if self.query else []


@dataclass(frozen=True)
class Add:
    """Take in records and open the first of them."""

    records: tuple[Record, ...]


@dataclass(frozen=True)
class Open:
    """Show another article."""

    article_id: str


@dataclass(frozen=True)
class Select:
    """Light a fact, or none."""

    fact: Fact | None


@dataclass(frozen=True)
class StepFact:
    """Select the next fact in reading order, or the one before with -1; goes round."""

    step: int


@dataclass(frozen=True)
class Search:
    """Search for something else; None clears the search."""

    query: Query | None


@dataclass(frozen=True)
class StepMatch:
    """Go to the next match, or the one before with -1; goes round."""

    step: int


@dataclass(frozen=True)
class ShowTerms:
    """Light the reader's own terms, or not."""

    shown: bool


Command = Add | Open | Select | StepFact | Search | StepMatch | ShowTerms


def apply(state: State, command: Command) -> State:  # noqa: PLR0911 - one arm a command
    """The state after a command; raises QueryError for a bad search, KeyError for an unknown id."""
    match command:
        case Add(records):
            added = replace(state, repository=state.repository.with_records(*records))
            return apply(added, Open(records[0].article.id)) if records else added
        case Open(article_id):
            state.repository.get(article_id)
            return replace(state, article_id=article_id, fact=None, match=0)
        case Select(fact):
            return replace(state, fact=fact)
        case StepFact(step):
            return replace(state, fact=_stepped(state, step))
        case Search(query):
            searched = replace(state, query=query, match=0)
            _ = searched.matches  # a search that cannot be done must fail here, not in the painting
            return searched
        case StepMatch(step):
            total = len(state.matches)
            return replace(state, match=(state.match + step) % total if total else 0)
        case ShowTerms(shown):
            return replace(state, terms_shown=shown)
        case _:
            assert_never(command)


def _stepped(state: State, step: int) -> Fact | None:
    facts = list(state.record.in_reading_order())
    if not facts:
        return None
    if state.fact is None or state.fact not in facts:
        return facts[0 if step > 0 else -1]
    return facts[(facts.index(state.fact) + step) % len(facts)]


class Session:
    """Holds the state of one browser and the states before it."""

    def __init__(self, *records: Record) -> None:
        first = records[0]
        self.state = State(Repository().with_records(*records), first.article.id)

    def do(self, command: Command) -> State:
        """Carry out a command; on an error the state stays as it was."""
        self.state = apply(self.state, command)
        return self.state
