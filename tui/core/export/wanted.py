"""What of some records is taken away: kinds of fact, what readers decided, and a search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.core.model import KINDS, Fact, Record, Verdict
from tui.core.query.fields import UNDECIDED as UNDECIDED

if TYPE_CHECKING:
    from tui.core.query import Query

STATES = (*Verdict, UNDECIDED)
"""What can have become of a fact: a verdict of a reader, or none yet."""
USUAL = frozenset(STATES) - {Verdict.REJECTED}
"""A fact that a reader rejected is not taken away unless it is asked for."""


class Wanted(Struct, frozen=True):
    """`only` empty is every kind; `explain` names for every fact the rule that made it."""

    only: tuple[str, ...] = ()
    states: frozenset[str] = USUAL
    query: Query | None = None
    explain: bool = False

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds taken away, in the order of the public format."""
        return tuple(kind for kind in KINDS if not self.only or kind in self.only)

    def chosen(self, records: Iterable[Record]) -> Iterator[Record]:
        """The articles searched for, each with the facts wanted and what is inferred from these alone."""
        for record in records:
            if self.query is None or self.query.matches(record):
                yield self._reduced(record)

    def _reduced(self, record: Record) -> Record:
        facts = tuple(fact for fact in record.facts if self._wants(fact))
        if len(facts) == len(record.facts):
            return record
        held = set(map(id, facts))
        whole = [item for item in record.inferred if all(id(fact) in held for fact in item.sources)]
        return replace(record, facts=facts, inferred=tuple(whole))

    def _wants(self, fact: Fact) -> bool:
        return state_of(fact) in self.states and (not self.only or fact.kind in self.only)


def state_of(fact: Fact) -> str:
    """What became of a fact."""
    return fact.verdict or UNDECIDED
