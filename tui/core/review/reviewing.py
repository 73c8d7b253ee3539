"""An article under review: as it was read, what was decided on it, and what that makes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.core.model import Fact, Record

if TYPE_CHECKING:
    from tui.core.review.decisions import Entry


class Review(Struct, frozen=True):
    """`original` is as the rules read it, `record` as its readers left it.

    `lost` are decisions whose words the article does not hold any more.
    """

    original: Record
    entries: tuple[Entry, ...]
    record: Record
    lost: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, original: Record, entries: Iterable[Entry]) -> Review:
        """A record with decisions applied to it."""
        # Loaded where decisions are read or written, in a thread: it draws in all rules of inference.
        from tui.core.review.replay import replay

        entries = tuple(entries)
        done = replay(original, entries)
        return cls(original, entries, done.record, done.lost)

    def with_entries(self, entries: Iterable[Entry]) -> Review:
        """The same with more decisions; those it holds already are not taken twice."""
        known = {entry.id for entry in self.entries}
        new = [entry for entry in entries if entry.id not in known]
        return Review.of(self.original, (*self.entries, *new)) if new else self


def followed(fact: Fact, record: Record) -> Fact | None:
    """What has become of a fact that was lit: itself with its marks, else what stands in the same words."""
    same = next((one for one in record.facts if one == fact), None)
    if same is not None:
        return same
    alike = (one for one in record.facts if one.kind == fact.kind and fact.span in (one.span, *one.mentions))
    return next(alike, None)
