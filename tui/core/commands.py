"""What the reader can ask of the session, as values: each makes the next state of the last one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.core.listing import Found, Order
from tui.core.model import Record
from tui.core.outline import Item
from tui.core.query import Query
from tui.core.review.reviewing import Review

if TYPE_CHECKING:
    from tui.core.review.decisions import Entry
    from tui.core.terms import Term


class Hold(Struct, frozen=True):
    """Take in records, or better ones of the same articles, without opening any.

    `gone` are ids that these records take the place of, or whose files could not be read; `reviews` are those
    of the records that somebody has decided on.
    """

    records: tuple[Record, ...]
    extracted: bool = False
    gone: frozenset[str] = frozenset()
    reviews: tuple[Review, ...] = ()


class Decide(Struct, frozen=True):
    """Take over decisions on an article, once they are in its journal."""

    article_id: str
    entries: tuple[Entry, ...]


class Redecide(Struct, frozen=True):
    """Take over what others decided meanwhile; one of an article read anew since is passed by."""

    reviews: tuple[Review, ...]


class StepUndecided(Struct, frozen=True):
    """Go to the next fact that nobody has decided on, in the next article when this one has no more."""

    step: int


class Open(Struct, frozen=True):
    """Show another article."""

    article_id: str


class Sort(Struct, frozen=True):
    """List the articles in another order."""

    order: Order


class Group(Struct, frozen=True):
    """List only the first of articles with the same text, or all of them."""

    grouped: bool


class Select(Struct, frozen=True):
    """Light a fact or another item, or none."""

    item: Item | None


class StepFact(Struct, frozen=True):
    """Select the next fact in reading order, or the one before with -1; goes round."""

    step: int


class Search(Struct, frozen=True):
    """Search for something else; None clears the search.

    `results` says what each article that matches holds of it, where all articles were searched.
    """

    query: Query | None
    results: Mapping[str, Found] | None = None


class Keep(Struct, frozen=True):
    """Remember a search for later."""

    search: str


class Restore(Struct, frozen=True):
    """Go on as an earlier session left off: the order of the list and the searches, the latest last."""

    order: Order
    searches: tuple[str, ...]


class StepMatch(Struct, frozen=True):
    """Go to the next match, or the one before with -1; goes on in the next article found, and round."""

    step: int


class ShowTerms(Struct, frozen=True):
    """Light the reader's own terms, or not."""

    shown: bool


class UseTerms(Struct, frozen=True):
    """Look for these terms from now on."""

    terms: tuple[Term, ...]


class StepTerm(Struct, frozen=True):
    """Go to the next hit of a term, or the one before with -1; goes round and lights the terms."""

    step: int


class GoToHit(Struct, frozen=True):
    """Light the terms and go to one of their hits."""

    number: int


class StepArticle(Struct, frozen=True):
    """Open the next article, or the one before with -1; goes round."""

    step: int


Command = (
    Hold
    | Decide
    | Redecide
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
