"""Which articles are listed, in which order: what the list shows and what next and previous go through."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from tui.core.cite import heading
from tui.core.model import Count, Record
from tui.core.query import Query
from tui.core.repository import Repository

UNDATED = "0000"
"""Comes after every date, since the latest come first."""


class Order(Struct, frozen=True):
    """An order of articles: its name, and what is compared; the largest first when `falling`."""

    name: str
    key: Callable[[Record], str | float] | None = None
    falling: bool = False

    def sorted(self, records: Iterable[Record]) -> list[Record]:
        """The records in this order; those equal in it stay as they came."""
        return list(records) if self.key is None else sorted(records, key=self.key, reverse=self.falling)


def _date(record: Record) -> str:
    published = record.article.published
    return published.value if published else UNDATED


def _announcement(record: Record) -> str:
    return record.announcement.value if record.announcement else "~"


def _count_of(words: str) -> Callable[[Record], float]:
    def largest(record: Record) -> float:
        return max((fact.value for fact in record.of(Count) if words in fact.what.lower()), default=-1.0)

    return largest


def _number_of(kind: str) -> Callable[[Record], float]:
    def number(record: Record) -> float:
        return sum(1.0 for fact in record.facts if fact.kind == kind and not fact.rejected)

    return number


def _undecided(record: Record) -> float:
    return sum(1.0 for fact in record.facts if fact.verdict is None)


ORDERS = (
    Order("path"),
    Order("date, latest first", _date, falling=True),
    Order("date, earliest first", _date),
    Order("name", lambda record: heading(record).casefold()),
    Order("announcement", _announcement),
    Order("arrests", _count_of("arrest"), falling=True),
    Order("victims", _count_of("victim"), falling=True),
    Order("agencies named", _number_of("agencies"), falling=True),
    Order("people named", _number_of("people"), falling=True),
    Order("charges named", _number_of("charges"), falling=True),
    Order("facts not decided on", _undecided, falling=True),
)
"""The orders offered; the first is that of the files."""


class Found(NamedTuple):
    """What a search found in one article: how many places, and where the first begins, if there is one."""

    places: int
    first: int | None


def search_all(repository: Repository, query: Query) -> dict[str, Found]:
    """What each article that matches holds of a search; raises QueryError."""
    query.check()
    return dict(_found(repository, repository, query))


def search_more(
    results: Mapping[str, Found], repository: Repository, records: Iterable[Record], query: Query
) -> dict[str, Found]:
    """The results after some records came or changed."""
    fresh = {record.article.id: record for record in records}
    kept = {name: found for name, found in results.items() if name in repository and name not in fresh}
    return kept | dict(_found(repository, fresh.values(), query))


def _found(repository: Repository, records: Iterable[Record], query: Query) -> Iterable[tuple[str, Found]]:
    for record in records:
        ready = repository.folded(record)
        if query.matches(record, ready):
            yield record.article.id, Found(*query.tally(record, ready))


def listing(repository: Repository, order: Order, results: Mapping[str, Found] | None) -> list[Record]:
    """The articles to list: those found, where a search went through all of them."""
    if results is None:
        return order.sorted(repository)
    return order.sorted(record for record in repository if record.article.id in results)
