"""What the reader can ask of the session, as values: each makes the next state of the last one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui.core.listing import Found, Order
from tui.core.model import Record
from tui.core.outline import Item
from tui.core.query import Query
from tui.core.review.reviewing import Review

if TYPE_CHECKING:
    from tui.core.review.decisions import Entry
    from tui.core.terms import Term


@dataclass(frozen=True)
class Add:
    """Take in records and open the first of them."""

    records: tuple[Record, ...]


@dataclass(frozen=True)
class Hold:
    """Take in records, or better ones of the same articles, without opening any.

    `gone` are ids that these records take the place of, or whose files could not be read; `reviews` are those
    of the records that somebody has decided on.
    """

    records: tuple[Record, ...]
    extracted: bool = False
    gone: frozenset[str] = frozenset()
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True)
class Decide:
    """Take over decisions on an article, once they are in its journal."""

    article_id: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class StepUndecided:
    """Go to the next fact that nobody has decided on, in the next article when this one has no more."""

    step: int


@dataclass(frozen=True)
class Open:
    """Show another article."""

    article_id: str


@dataclass(frozen=True)
class Sort:
    """List the articles in another order."""

    order: Order


@dataclass(frozen=True)
class Group:
    """List only the first of articles with the same text, or all of them."""

    grouped: bool


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
    """Search for something else; None clears the search.

    `results` says what each article that matches holds of it, where all articles were searched.
    """

    query: Query | None
    results: Mapping[str, Found] | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Keep:
    """Remember a search for later."""

    search: str


@dataclass(frozen=True)
class Restore:
    """Go on as an earlier session left off: the order of the list and the searches, the latest last."""

    order: Order
    searches: tuple[str, ...]


@dataclass(frozen=True)
class StepMatch:
    """Go to the next match, or the one before with -1; goes on in the next article found, and round."""

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
    | Decide
    | StepUndecided
    | Open
    | StepArticle
    | Sort
    | Group
    | Select
    | StepFact
    | Search
    | Keep
    | Restore
    | StepMatch
    | UseTerms
    | ShowTerms
    | StepTerm
    | GoToHit
)
