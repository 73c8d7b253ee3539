"""What a collection of articles holds, counted: the figures behind the dashboard and `blotter stats`.

Every figure bears the search that leads to the articles it was counted from.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from statistics import median

from msgspec import Struct

from tui.core.model import Charge, Count, Penalty, Record, Unit
from tui.core.query.fields import DAYS
from tui.core.roster import Listed, roster

UNKNOWN = "unknown"


class Bar(Struct, frozen=True):
    """How many articles have something, and the search that finds them."""

    label: str
    articles: int
    search: str


class Spread(Struct, frozen=True):
    """The amounts of one kind of thing: how many are stated, their sum, and where they lie."""

    label: str
    stated: int
    total: float
    least: float
    middle: float
    most: float
    search: str


class Overview(Struct, frozen=True):
    """All figures of a collection; lists are in the order a reader wants them."""

    articles: int
    others: int
    months: tuple[Bar, ...]
    announcements: tuple[Bar, ...]
    agencies: tuple[Listed, ...]
    charges: tuple[Bar, ...]
    penalties: tuple[Spread, ...]
    counts: tuple[Spread, ...]


def overview(records: Iterable[Record]) -> Overview:
    """The figures of some records; pages that are no article count as `others` alone."""
    every = list(records)
    articles = [record for record in every if record.article.not_article is None]
    return Overview(
        articles=len(articles),
        others=len(every) - len(articles),
        months=_months(articles),
        announcements=_bars(articles, _announced, "announcement:{} is:article"),
        agencies=tuple(roster(articles)),
        charges=_bars(articles, _charged, 'charge:="{}" is:article'),
        penalties=_penalties(articles),
        counts=_counts(articles),
    )


def _months(records: Sequence[Record]) -> tuple[Bar, ...]:
    """Articles by the month they bear, in the order of the calendar, months without any included."""
    held = Counter(record.article.published.value[:7] for record in records if record.article.published)
    if not held:
        return ()
    return tuple(
        Bar(month, held[month], f"published:{month} is:article") for month in _calendar(min(held), max(held))
    )


def by_year(months: Sequence[Bar]) -> tuple[Bar, ...]:
    """Months added up."""
    years: Counter[str] = Counter()
    for bar in months:
        years[bar.label[:4]] += bar.articles
    return tuple(Bar(year, articles, f"published:{year} is:article") for year, articles in years.items())


def amount(value: float) -> str:
    """An amount as people write it."""
    return f"{value:,.0f}" if value == int(value) or value >= 1000 else f"{value:,.2f}"


def _calendar(first: str, last: str) -> Iterable[str]:
    year, month = map(int, first.split("-"))
    while (name := f"{year:04}-{month:02}") <= last:
        yield name
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _bars(
    records: Sequence[Record], labels: Callable[[Record], Iterable[str]], search: str
) -> tuple[Bar, ...]:
    """How many articles bear each label, the most frequent first."""
    held = Counter(label for record in records for label in set(labels(record)))
    return tuple(Bar(label, number, search.format(label)) for label, number in _ranked(held))


def _ranked(held: Counter[str]) -> list[tuple[str, int]]:
    return sorted(held.items(), key=lambda item: (-item[1], item[0]))


def _announced(record: Record) -> Iterable[str]:
    return (record.announcement.value,) if record.announcement else ()


def _charged(record: Record) -> Iterable[str]:
    return (charge.offence.lower() for charge in record.of(Charge))


def _penalties(records: Sequence[Record]) -> tuple[Spread, ...]:
    """Penalties by form and modality: what could be is never added to what was ordered."""
    amounts: dict[tuple[str, str, str], list[float]] = defaultdict(list)
    for record in records:
        for penalty in record.of(Penalty):
            unit = "usd" if penalty.unit is Unit.USD else "years"
            held = amounts[penalty.form.replace("_", " "), penalty.modality.value, unit]
            if penalty.value is not None and penalty.unit is not None:
                held.append(penalty.value * DAYS.get(penalty.unit, DAYS[Unit.YEAR]) / DAYS[Unit.YEAR])
    spreads = [
        _spread(
            f"{form}, {modality}, {unit}", values, f"penalty:{_quoted(form)} penalty:{modality} is:article"
        )
        for (form, modality, unit), values in amounts.items()
        if values
    ]
    return tuple(sorted(spreads, key=lambda spread: (-spread.stated, spread.label)))


def _counts(records: Sequence[Record]) -> tuple[Spread, ...]:
    """Counts by what is counted."""
    amounts: dict[str, list[float]] = defaultdict(list)
    for record in records:
        for count in record.of(Count):
            amounts[count.what.lower()].append(count.value)
    spreads = [_spread(what, values, f'count:="{what}" is:article') for what, values in amounts.items()]
    return tuple(sorted(spreads, key=lambda spread: (-spread.stated, spread.label)))


def _spread(label: str, values: list[float], search: str) -> Spread:
    return Spread(label, len(values), sum(values), min(values), median(values), max(values), search)


def _quoted(words: str) -> str:
    return f'"{words}"' if " " in words else words
