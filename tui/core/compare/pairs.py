"""Articles of a folder that are likely of one matter: by operation, by defendants, by agencies and days.

Each article is looked for only among those that share a rare feature and stand next to it in time, so that
the work grows with the number of articles and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from tui.core.compare.judging import keys
from tui.core.compare.words import words_of
from tui.core.model import Agency, Category, Operation, Person, Record

NEIGHBOURS = 4
"""How many articles further on in time one is set against, for each feature."""
NEAR_DAYS = {"operation": 120, "defendant": 1500, "agencies": 10}
"""Days between two articles of one matter, by what they share."""
COMMON = 60
"""Articles that bear a feature from which it tells nothing any more; of an operation they may be more."""
WEIGHTS = {"operation": 3.0, "defendant": 3.0, "agencies": 1.0}
ENOUGH = 3.0
"""From what weight two articles are suggested."""


class Pair(Struct, frozen=True):
    """Two articles that are likely of one matter, and what says so."""

    one: Record
    other: Record
    weight: float
    shared: tuple[str, ...]


Feature = tuple[str, str]


def likely_pairs(records: Iterable[Record]) -> list[Pair]:
    """The pairs worth comparing, the likeliest first."""
    holders: dict[Feature, list[Record]] = defaultdict(list)
    names: dict[Feature, str] = {}
    for record in records:
        if record.article.not_article is None:
            for feature, name in _features(record):
                holders[feature].append(record)
                names.setdefault(feature, name)
    shared: dict[tuple[str, str], set[Feature]] = defaultdict(set)
    found: dict[tuple[str, str], tuple[Record, Record]] = {}
    for feature, bearers in holders.items():
        for one, other in _neighbours(feature, bearers):
            key = one.article.id, other.article.id
            shared[key].add(feature)
            found[key] = one, other
    pairs = [_pair(*found[key], features, names) for key, features in shared.items()]
    enough = [pair for pair in pairs if pair.weight >= ENOUGH]
    return sorted(enough, key=lambda pair: (-pair.weight, pair.one.article.id, pair.other.article.id))


def pairs_with(records: Iterable[Record], record: Record) -> list[Pair]:
    """The pairs one article is in, turned so that it comes first."""
    name = record.article.id
    pairs = [pair for pair in likely_pairs(records) if name in (pair.one.article.id, pair.other.article.id)]
    return [
        pair if pair.one.article.id == name else Pair(pair.other, pair.one, pair.weight, pair.shared)
        for pair in pairs
    ]


def _features(record: Record) -> Iterator[tuple[Feature, str]]:
    found: dict[Feature, str] = {}
    for operation in record.of(Operation):
        for key in keys(operation):
            if key:
                found[("operation", key)] = operation.name
    for person in record.of(Person):
        words = words_of(person.name)
        if person.category is Category.DEFENDANT and len(words) > 1:
            found[("defendant", f"{words[0]} {words[-1]}")] = person.name
    for agency in record.of(Agency):
        for key in keys(agency):
            found[("agencies", key)] = agency.name
    yield from found.items()


def _neighbours(feature: Feature, bearers: list[Record]) -> Iterator[tuple[Record, Record]]:
    """Pairs of articles that share a feature and are near in time."""
    kind, _ = feature
    if kind != "operation" and len(bearers) > COMMON:
        return
    dated = sorted(bearers, key=lambda record: (_day(record), record.article.id))
    for place, one in enumerate(dated):
        for other in dated[place + 1 : place + 1 + NEIGHBOURS]:
            if one.article.sha256 != other.article.sha256 and _near(one, other, NEAR_DAYS[kind]):
                yield one, other


def _near(one: Record, other: Record, days: int) -> bool:
    """Whether two articles are of about one time; one without a day may be of any."""
    first, last = _day(one), _day(other)
    return date.min in (first, last) or (last - first).days <= days


def _day(record: Record) -> date:
    published = record.article.published
    return date.fromisoformat(published.value) if published else date.min


def _pair(one: Record, other: Record, features: set[Feature], names: dict[Feature, str]) -> Pair:
    ranked = sorted(features, key=lambda feature: (-WEIGHTS[feature[0]], feature))
    weight = sum(WEIGHTS[kind] for kind, _ in features)
    return Pair(one, other, weight, tuple(names[feature] for feature in ranked))
