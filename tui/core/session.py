"""The screen without a screen: which article is open, what is selected, what is searched for.

State is one frozen value and a command makes the next one, so every step can be shown, tested and taken back
without a terminal.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, assert_never

from tui.core.model import Fact, Record, Span
from tui.core.outline import Item, agencies, facts, penalties
from tui.core.query import Query
from tui.core.repository import Repository

if TYPE_CHECKING:
    from tui.core.terms import Term


class Same:
    """A record that equals only itself: to keep what was found in it costs no look at all it holds."""

    __slots__ = ("value",)

    def __init__(self, value: Record) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def found(query: Query, record: Record) -> tuple[Span, ...]:
    """Where a search matches in an article; kept, because every step from match to match asks again."""
    return _found(query, Same(record))


@lru_cache(maxsize=4)
def _found(query: Query, record: Same) -> tuple[Span, ...]:
    return tuple(query.places(record.value))


@lru_cache(maxsize=4)
def term_hits(terms: tuple[Term, ...], text: str) -> tuple[tuple[Span, Term], ...]:
    """Every hit of every term, in reading order; kept for the same reason."""
    hits = [(span, term) for term in terms for span in term.spans(text)]
    return tuple(sorted(hits, key=lambda hit: hit[0]))


@dataclass(frozen=True)
class State:
    """All that the panes show; `match` is the place of the current match among `matches`.

    `item` is what is lit; `hit` the place of the current term among `hits`; `extracted` the articles whose
    facts have been read, since an article is on the screen before they are.
    """

    repository: Repository
    article_id: str
    item: Item | None = None
    query: Query | None = None
    match: int = 0
    terms: tuple[Term, ...] = ()
    terms_shown: bool = False
    hit: int | None = None
    extracted: frozenset[str] = frozenset()

    @property
    def record(self) -> Record:
        """The record of the open article."""
        return self.repository.get(self.article_id)

    @property
    def fact(self) -> Fact | None:
        """What is lit, when it is a fact the article states."""
        return self.item if isinstance(self.item, Fact) else None

    @property
    def matches(self) -> tuple[Span, ...]:
        """Where the search matches in the open article; raises QueryError for a bad expression."""
        return found(self.query, self.record) if self.query else ()

    @property
    def pane_matches(self) -> int:
        """How often the search matches beside the article."""
        if self.query is None:
            return 0
        entries = (*facts(self.record), *agencies(self.record), *penalties(self.record))
        return sum(len(self.query.spans(entry.text)) for entry in entries if entry.item is not None)

    @property
    def hits(self) -> tuple[tuple[Span, Term], ...]:
        """Where the reader's terms stand in the open article, and which they are."""
        return term_hits(self.terms, self.record.article.text)


@dataclass(frozen=True)
class Add:
    """Take in records and open the first of them."""

    records: tuple[Record, ...]


@dataclass(frozen=True)
class Hold:
    """Take in records, or better ones of the same articles, without opening any."""

    records: tuple[Record, ...]
    extracted: bool = False


@dataclass(frozen=True)
class Open:
    """Show another article."""

    article_id: str


@dataclass(frozen=True)
class Select:
    """Light a fact or another item, or none."""

    item: Item | None


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


@dataclass(frozen=True)
class UseTerms:
    """Look for these terms from now on."""

    terms: tuple[Term, ...]


@dataclass(frozen=True)
class StepTerm:
    """Go to the next hit of a term, or the one before with -1; goes round and lights the terms."""

    step: int


@dataclass(frozen=True)
class GoToHit:
    """Light the terms and go to one of their hits."""

    number: int


@dataclass(frozen=True)
class StepArticle:
    """Open the next article, or the one before with -1; goes round."""

    step: int


Command = (
    Add
    | Hold
    | Open
    | StepArticle
    | Select
    | StepFact
    | Search
    | StepMatch
    | UseTerms
    | ShowTerms
    | StepTerm
    | GoToHit
)


def apply(state: State, command: Command) -> State:  # noqa: C901, PLR0911, PLR0912 - one arm a command
    """The state after a command; raises QueryError for a bad search, KeyError for an unknown id."""
    match command:
        case Add(records):
            added = replace(state, repository=state.repository.with_records(*records))
            return apply(added, Open(records[0].article.id)) if records else added
        case Hold(records, extracted):
            ids = {record.article.id for record in records} if extracted else set()
            return replace(
                state,
                repository=state.repository.with_records(*records),
                extracted=state.extracted | ids,
            )
        case Open(article_id):
            state.repository.get(article_id)
            return replace(state, article_id=article_id, item=None, match=0, hit=None)
        case Select(item):
            return replace(state, item=item)
        case StepFact(step):
            return replace(state, item=_stepped(state, step))
        case Search(query):
            searched = replace(state, query=query, match=0)
            _ = searched.matches  # a search that cannot be done must fail here, not in the painting
            return searched
        case StepMatch(step):
            total = len(state.matches)
            return replace(state, match=(state.match + step) % total if total else 0)
        case ShowTerms(shown):
            return replace(state, terms_shown=shown, hit=None)
        case UseTerms(terms):
            return replace(state, terms=terms, hit=None)
        case StepTerm(step):
            return replace(state, terms_shown=True, hit=_next_hit(state, step))
        case GoToHit(number):
            return replace(state, terms_shown=True, hit=number)
        case StepArticle(step):
            store = state.repository
            return apply(state, Open(store.at(store.place(state.article_id) + step).article.id))
        case _:
            assert_never(command)


def _stepped(state: State, step: int) -> Fact | None:
    facts = list(state.record.in_reading_order())
    if not facts:
        return None
    if state.fact is None or state.fact not in facts:
        return facts[0 if step > 0 else -1]
    return facts[(facts.index(state.fact) + step) % len(facts)]


def _next_hit(state: State, step: int) -> int | None:
    total = len(state.hits)
    if not total:
        return None
    if state.hit is None:
        return 0 if step > 0 else total - 1
    return (state.hit + step) % total


class Session:
    """Holds the state of one browser and the states before it."""

    def __init__(self, *records: Record) -> None:
        first = records[0]
        self.state = State(Repository().with_records(*records), first.article.id)

    def do(self, command: Command) -> State:
        """Carry out a command; on an error the state stays as it was."""
        self.state = apply(self.state, command)
        return self.state
