"""All that the panes show, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tui.core.copies import Copies, listed_for
from tui.core.folding import folded
from tui.core.listing import ORDERS, Found, Order
from tui.core.model import Fact, Record, Span
from tui.core.outline import Item, agencies, facts, penalties
from tui.core.query import Query
from tui.core.repository import Repository
from tui.core.review.reviewing import Review

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
    return tuple(query.places(record.value, _folded(record)))


@lru_cache(maxsize=1)
def _folded(record: Same) -> str:
    """The text of the article that is searched letter by letter as the words are typed."""
    return folded(record.value.article.text)


@lru_cache(maxsize=4)
def term_hits(terms: tuple[Term, ...], text: str) -> tuple[tuple[Span, Term], ...]:
    """Every hit of every term, in reading order; kept for the same reason."""
    hits = [(span, term) for term in terms for span in term.spans(text)]
    return tuple(sorted(hits, key=lambda hit: hit[0]))


class State(Struct, frozen=True):
    """All that the panes show; `match` is the place of the current match among `matches`.

    `item` is what is lit; `hit` the place of the current term among `hits`; `extracted` the articles whose
    facts have been read, since an article is on the screen before they are.  `listed` are the ids of the
    articles in the list, in its order, without the `copies` that some stand for while they are `grouped`;
    `results` what the search found in each article, None while only the open one is searched.  `searches` are
    those to come back to, the latest last; `reviews` the articles that have been decided on; the repository
    holds what their readers made of them.
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
    order: Order = ORDERS[0]
    listed: tuple[str, ...] = ()
    grouped: bool = True
    copies: Copies = field(default_factory=dict)
    results: Mapping[str, Found] | None = None
    searches: tuple[str, ...] = ()
    reviews: Mapping[str, Review] = field(default_factory=dict)

    @property
    def record(self) -> Record:
        """The record of the open article."""
        return self.repository.get(self.article_id)

    @property
    def place(self) -> int | None:
        """Where the open article stands in the list; None when it is not listed."""
        id = listed_for(self.article_id, self.copies)  # noqa: A001 - the public name of the thing
        return self.listed.index(id) if id in self.listed else None

    @property
    def review(self) -> Review | None:
        """The decisions on the open article, when there are any."""
        return self.reviews.get(self.article_id)

    def original(self, record: Record) -> Record:
        """A record as the rules read it, before anybody decided on it."""
        review = self.reviews.get(record.article.id)
        return review.original if review else record

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
