"""Taking back and doing again: which of a reader's decisions that would be, told from the journal alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from msgspec import Struct

from tui.core.review.decisions import Entry, Revoke, unrevoked
from tui.core.review.reviewing import Review


class Step(Struct, frozen=True):
    """What a reader did to an article with one key: the decisions of one moment."""

    article_id: str
    entries: tuple[Entry, ...]

    @property
    def order(self) -> tuple[str, str]:
        """Later steps come after earlier ones."""
        return self.entries[-1].order

    @property
    def revokes(self) -> tuple[Revoke, ...]:
        """The decisions that take this step back."""
        return tuple(Revoke(entry.id) for entry in self.entries)


def to_undo(reviews: Mapping[str, Review], by: str) -> Step | None:
    """What a reader decided last of all that still holds."""
    held = (
        (name, [entry for entry in unrevoked(review.entries) if not isinstance(entry.decision, Revoke)])
        for name, review in reviews.items()
    )
    return _latest(held, by)


def to_redo(reviews: Mapping[str, Review], by: str) -> Step | None:
    """What a reader took back last; nothing once something else has been decided since."""
    back = _latest(((name, list(_taken_back(review.entries))) for name, review in reviews.items()), by)
    last = max(
        (
            entry.order
            for review in reviews.values()
            for entry in review.entries
            if entry.by == by and not isinstance(entry.decision, Revoke)
        ),
        default=("", ""),
    )
    return back if back is not None and back.order > last else None


def _taken_back(entries: Iterable[Entry]) -> Iterator[Entry]:
    """What holds of the taking back of decisions; that of taking back is doing again."""
    known = {entry.id: entry.decision for entry in entries}
    for entry in unrevoked(entries):
        if isinstance(entry.decision, Revoke) and not isinstance(known.get(entry.decision.entry), Revoke):
            yield entry


def _latest(held: Iterable[tuple[str, list[Entry]]], by: str) -> Step | None:
    """The latest step of a reader, of all articles."""
    steps = (
        Step(name, tuple(group))
        for name, entries in held
        for _, group in groupby((entry for entry in entries if entry.by == by), key=lambda entry: entry.at)
    )
    return max(steps, key=lambda step: step.order, default=None)
