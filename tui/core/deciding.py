"""What decisions change of all that is shown: the record they are on, what is lit, what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from tui.core.commands import Decide, Hold, Redecide
from tui.core.model import Fact, Record
from tui.core.review.reviewing import Review, followed
from tui.core.state import State


def decided(state: State, decide: Decide) -> State:
    """The state after decisions; the list stays as it is, so that nothing moves under the reader's hands."""
    name = decide.article_id
    record = state.repository.get(name)
    review = state.reviews.get(name, Review(record, (), record)).with_entries(decide.entries)
    changed = replace(
        state,
        repository=state.repository.with_records(review.record),
        reviews={**state.reviews, name: review},
    )
    if name != state.article_id:
        return changed
    # A search for facts may find fewer of them now.
    match = min(state.match, max(0, len(changed.matches) - 1))
    item = followed(changed.fact, review.record) if changed.fact is not None else state.item
    return replace(changed, item=item, match=match)


def redecided(state: State, redecide: Redecide) -> State:
    """The state after others' decisions, beside those taken here."""
    held = {
        name: review.with_entries(state.reviews[name].entries) if name in state.reviews else review
        for review in redecide.reviews
        if (name := review.original.article.id) in state.repository
        and state.original(state.repository.get(name)) is review.original
    }
    repository = state.repository.with_records(*(review.record for review in held.values()))
    return replace(state, repository=repository, reviews={**state.reviews, **held})


def held_reviews(reviews: Mapping[str, Review], hold: Hold) -> dict[str, Review]:
    """The reviews after records came: those that came along, and what was decided in the meantime."""
    fresh = {review.original.article.id: review for review in hold.reviews}
    held = {name: review for name, review in reviews.items() if name not in hold.gone} | fresh
    for record in hold.records if hold.extracted else ():
        name = record.article.id
        if name in reviews:
            held[name] = fresh.get(name, Review(record, (), record)).with_entries(reviews[name].entries)
    return held


def next_undecided(state: State, step: int) -> tuple[str, Fact] | None:
    """The next fact without a verdict, with its article: from what is lit through all listed, and round."""
    here = list(state.record.in_reading_order())
    at = next((place for place, fact in enumerate(here) if fact == state.fact), -1 if step > 0 else len(here))
    before, after = here[: max(at, 0)], here[at + 1 :]
    ahead, behind = (after, before) if step > 0 else (before[::-1], after[::-1])
    first = next(_undecided(ahead), None)
    if first is not None:
        return state.article_id, first
    for name in _others(state, step):
        for fact in _in_order(state.repository.get(name), step):
            return name, fact
    last = next(_undecided(behind), None)
    return (state.article_id, last) if last is not None else None


def _undecided(facts: list[Fact]) -> Iterator[Fact]:
    return (fact for fact in facts if fact.verdict is None)


def _in_order(record: Record, step: int) -> list[Fact]:
    facts = [fact for fact in record.facts if fact.verdict is None]
    return sorted(facts, key=lambda fact: fact.span, reverse=step < 0)


def _others(state: State, step: int) -> Iterator[str]:
    """The other articles of the list, from the one after the open one and round."""
    names, place = state.listed, state.place
    start = (-1 if step > 0 else 0) if place is None else place
    for number in range(1, len(names) + (place is None)):
        yield names[(start + step * number) % len(names)]
