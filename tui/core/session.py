"""The screen without a screen: which article is open, what is selected, what is searched for.

State is one frozen value and a command makes the next one, so every step can be shown, tested and taken back
without a terminal.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import assert_never

from msgspec.structs import replace

from tui.core.commands import (
    Command,
    Decide,
    GoToHit,
    Group,
    Hold,
    Keep,
    Open,
    Redecide,
    Restore,
    Search,
    Select,
    ShowTerms,
    Sort,
    StepArticle,
    StepFact,
    StepMatch,
    StepTerm,
    StepUndecided,
    UseTerms,
)
from tui.core.copies import grouped
from tui.core.deciding import decided, held_reviews, next_undecided, redecided
from tui.core.errors import QueryError
from tui.core.listing import listing, search_more
from tui.core.model import Fact, Record
from tui.core.repository import Repository
from tui.core.state import State


def apply(state: State, command: Command) -> State:  # noqa: C901, PLR0911, PLR0912 - one arm a command
    """The state after a command; raises QueryError for a bad search, KeyError for an unknown id."""
    match command:
        case Hold():
            return _holding(state, command)
        case Decide():
            return decided(state, command)
        case Redecide():
            return _standing(redecided(state, command))
        case StepUndecided(step):
            return _undecided_stepped(state, step)
        case Open(article_id):
            state.repository.get(article_id)
            return replace(state, article_id=article_id, item=None, match=0, hit=None)
        case Sort(order):
            return _listed(replace(state, order=order))
        case Group(together):
            return _listed(replace(state, grouped=together))
        case Select(item):
            return replace(state, item=item)
        case StepFact(step):
            return replace(state, item=_stepped(state, step))
        case Search(query, results):
            searched = replace(state, query=query, results=results, match=0)
            _ = searched.matches  # a search that cannot be done must fail here, not in the painting
            return searched if results is state.results else _listed(searched)
        case Keep(search):
            return replace(state, searches=(*(one for one in state.searches if one != search), search))
        case Restore(order, searches):
            return _listed(replace(state, order=order, searches=searches))
        case StepMatch(step):
            return _match_stepped(state, step)
        case ShowTerms(shown):
            return replace(state, terms_shown=shown, hit=None)
        case UseTerms(terms):
            return replace(state, terms=terms, hit=None)
        case StepTerm(step):
            return replace(state, terms_shown=True, hit=_next_hit(state, step))
        case GoToHit(number):
            return _standing(replace(state, terms_shown=True, hit=number))
        case StepArticle(step):
            return _article_stepped(state, step)
        case _:
            assert_never(command)


def _listed(state: State) -> State:
    records = listing(state.repository, state.order, state.results)
    listed, copies = grouped(records) if state.grouped else (tuple(one.article.id for one in records), {})
    return replace(state, listed=listed, copies=copies)


def _holding(state: State, hold: Hold) -> State:
    """The state with better records; what was open stays open, or what took its place is."""
    by_id = {record.article.id: record for record in _no_worse(state, hold)}
    ids = frozenset(by_id)
    gone = hold.gone - ids
    reviews = held_reviews(state.reviews, hold)
    reviewed = reviews if hold.extracted else {}
    records = [reviewed[name].record if name in reviewed else record for name, record in by_id.items()]
    repository = state.repository.with_records(*records, gone=gone)
    if not len(repository):  # nothing could be read: what stood for it is better than no screen
        return state
    extracted = (state.extracted | ids if hold.extracted else state.extracted) - gone
    if gone:  # with a file all its articles go
        extracted = frozenset(name for name in extracted if name in repository)
        reviews = {name: review for name, review in reviews.items() if name in repository}
    results = state.results
    if results is not None and state.query is not None:
        # A search that takes too long in what came must not keep it out.
        with suppress(QueryError):
            results = search_more(results, repository, records, state.query)
    better = replace(state, repository=repository, extracted=extracted, reviews=reviews)
    held = _listed(replace(better, results=results))
    if state.article_id in repository:
        return _standing(held) if state.article_id in ids else held
    parts = [name for name in by_id if name.startswith(f"{state.article_id}#")]
    return apply(held, Open((parts or list(held.listed) or [next(iter(repository)).article.id])[0]))


def _no_worse(state: State, hold: Hold) -> Iterator[Record]:
    """The records that come, but where facts of the same text are held already those that are held."""
    for record in hold.records:
        name = record.article.id
        held = None if hold.extracted or name not in state.extracted else state.repository.get(name)
        yield held if held and held.article.sha256 == record.article.sha256 else record


def _standing(state: State) -> State:
    """The match and the hit one stands at, as far as the article, read anew perhaps, still has them."""
    hit = state.hit if state.hit is not None and state.hit < len(state.hits) else None
    return replace(state, match=max(0, min(state.match, len(state.matches) - 1)), hit=hit)


def _article_stepped(state: State, step: int) -> State:
    """The next article of the list, or the one before; goes round."""
    if not state.listed:
        return state
    place = state.place
    if place is None:
        place = -1 if step > 0 else 0
    return apply(state, Open(state.listed[(place + step) % len(state.listed)]))


def _undecided_stepped(state: State, step: int) -> State:
    """The next fact nobody has decided on; stays where it is when there is none."""
    found = next_undecided(state, step)
    if found is None:
        return state
    article_id, fact = found
    there = state if article_id == state.article_id else apply(state, Open(article_id))
    return replace(there, item=fact)


def _match_stepped(state: State, step: int) -> State:
    """The next match, in the next article that has one when this one has no more."""
    total, match = len(state.matches), state.match + step
    if 0 <= match < total:
        return replace(state, match=match)
    if not state.results or (total and len(state.listed) < 2):
        return replace(state, match=match % total if total else 0)
    other = state
    for _ in state.listed:
        other = _article_stepped(other, step)
        if other.matches:
            return replace(other, match=0 if step > 0 else len(other.matches) - 1)
    return state


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
    """Holds the state of one browser."""

    def __init__(self, *records: Record) -> None:
        first = records[0]
        self.state = _listed(State(Repository().with_records(*records), first.article.id))

    def do(self, command: Command) -> State:
        """Carry out a command; on an error the state stays as it was."""
        self.state = apply(self.state, command)
        return self.state
