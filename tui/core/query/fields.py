"""What a search can ask of an article's facts: `agency:fbi`, `penalty:>10y`, `date:2020-09..2020-11`."""

# ruff: noqa: E501 - a table is read by its rows, one field a line
from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from msgspec import Struct

from tui.core.model import (
    KINDS,
    Agency,
    Charge,
    Comparison,
    Count,
    Fact,
    Money,
    Operation,
    Penalty,
    Period,
    Person,
    Quote,
    Record,
    Span,
    Stated,
    Unit,
    Withheld,
)
from tui.core.vocabulary import Announcement, Category, Level, Modality, PenaltyKind, Role, Verdict


class Subject(Struct, frozen=True):
    """One thing an article says of itself: its words, its amount or days, and where it stands."""

    words: tuple[str, ...]
    places: tuple[Span, ...] = ()
    amount: float | None = None
    unit: str | None = None
    days: tuple[date, date] | None = None


class Field(Struct, frozen=True):
    """A name before the colon: what it looks at, and the words it knows where these are a closed list."""

    name: str
    about: str
    example: str
    subjects: Callable[[Record], Iterable[Subject]]
    values: tuple[str, ...] = ()
    exact: bool = False


DAYS = {Unit.HOUR: 1 / 24, Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 365.25 / 12, Unit.YEAR: 365.25}
"""Days in a unit of time: how penalties of different units compare."""


UNDECIDED = "undecided"
"""What a fact is that nobody has given a verdict on."""


def places(fact: Fact) -> tuple[Span, ...]:
    """Every place that states a fact."""
    return (fact.span, *fact.mentions)


def _of(fact: Fact, *words: str | None) -> Subject:
    return Subject(tuple(word for word in words if word), places(fact))


def _stated(stated: Stated | None) -> Iterator[Subject]:
    if stated is not None:
        yield Subject((stated.value,), (stated.span,) if stated.span else ())


def _agencies(record: Record) -> Iterator[Subject]:
    return (_of(fact, fact.name, *fact.aliases) for fact in record.of(Agency))


def _people(record: Record) -> Iterator[Subject]:
    for fact in record.of(Person):
        yield _of(fact, fact.name, fact.title, fact.category, *fact.aliases)


def _ages(record: Record) -> Iterator[Subject]:
    for fact in record.of(Person):
        if fact.age is not None:
            yield Subject((fact.name, fact.category), places(fact), fact.age)


def _penalties(record: Record) -> Iterator[Subject]:
    for fact in record.of(Penalty):
        words = _of(fact, fact.form.replace("_", " "), fact.modality, fact.person, fact.what).words
        amount, unit = fact.value, "usd" if fact.unit is Unit.USD else "time"
        if amount is not None and fact.unit in DAYS:
            amount *= DAYS[fact.unit]
        yield Subject(words, places(fact), amount, unit)


def _counts(record: Record) -> Iterator[Subject]:
    return (Subject((fact.what,), places(fact), fact.value) for fact in record.of(Count))


def _money(record: Record) -> Iterator[Subject]:
    return (Subject((fact.currency,), places(fact), fact.value, "usd") for fact in record.of(Money))


def _published(record: Record) -> Iterator[Subject]:
    stated = record.article.published
    if stated is not None:
        day = date.fromisoformat(stated.value)
        yield Subject((stated.value,), (stated.span,) if stated.span else (), days=(day, day))


def _dates(record: Record) -> Iterator[Subject]:
    yield from _published(record)
    for fact in record.of(Period):
        yield Subject((fact.start.isoformat(),), places(fact), days=(fact.start, fact.end))


def _having(record: Record) -> Iterator[Subject]:
    return (Subject((fact.kind,), places(fact)) for fact in record.facts if not fact.rejected)


def _being(record: Record) -> Iterator[Subject]:
    yield Subject(("article" if record.article.not_article is None else "other",))
    yield from (Subject(tuple(_decided(fact)), places(fact)) for fact in record.facts)


def _decided(fact: Fact) -> Iterator[str]:
    """What readers made of a fact, in the words of `is:`."""
    yield fact.verdict or UNDECIDED
    if fact.mark is not None and fact.mark.note:
        yield "noted"
    if fact.mark is not None and fact.mark.contested:
        yield "contested"


FIELDS = {
    field.name: field
    for field in (
        Field("agency", "a body that takes part", "agency:fbi", _agencies),
        Field("role", "what an agency does", "role:lead",
              lambda r: (_of(f, f.role) for f in r.of(Agency)), tuple(Role), exact=True),
        Field("level", "the government of an agency", "level:federal",
              lambda r: (_of(f, f.level) for f in r.of(Agency)), tuple(Level), exact=True),
        Field("operation", "an operation's name", 'operation:"hot spots"',
              lambda r: (_of(f, f.name) for f in r.of(Operation))),
        Field("person", "a name, title or category", "person:judge", _people),
        Field("category", "what a person is in the story", "category:defendant",
              lambda r: (_of(f, f.category) for f in r.of(Person)), tuple(Category), exact=True),
        Field("age", "how old someone is", "age:>=60", _ages),
        Field("charge", "an offence", "charge:robbery",
              lambda r: (_of(f, f.offence, f.statute, f.person) for f in r.of(Charge))),
        Field("penalty", "its form, modality, bearer or size", "penalty:>10y", _penalties,
              (*(kind.replace("_", " ") for kind in PenaltyKind), *Modality)),
        Field("count", "how many of something", "count:arrests>=40", _counts),
        Field("money", "a sum in the story", "money:>=1m", _money),
        Field("compared", "a quantity set against another", "compared:arrests",
              lambda r: (_of(f, f.measure, f.baseline) for f in r.of(Comparison))),
        Field("date", "the article's day or one it states", "date:2020-09..2020-11", _dates),
        Field("published", "the day the article bears", "published:>=2020-09", _published),
        Field("speaker", "who is quoted", "speaker:schubert",
              lambda r: (_of(f, f.speaker) for f in r.of(Quote))),
        Field("withheld", "what is not told", "withheld:name",
              lambda r: (_of(f, f.what) for f in r.of(Withheld))),
        Field("announcement", "the event announced", "announcement:sentencing",
              lambda r: _stated(r.announcement), tuple(Announcement), exact=True),
        Field("title", "words of the headline", "title:guilty", lambda r: _stated(r.article.title)),
        Field("dateline", "the place at the beginning", "dateline:calif", lambda r: _stated(r.article.dateline)),
        Field("language", "the article's language", "language:es", lambda r: (Subject((r.article.language,)),)),
        Field("file", "words of the path", "file:2020/", lambda r: (Subject((r.article.id,)),)),
        Field("has", "a kind of fact it states", "has:quotes", _having, tuple(KINDS), exact=True),
        Field("is", "an article or another page; what readers decided of its facts", "is:accepted", _being,
              ("article", "other", *Verdict, UNDECIDED, "noted", "contested"), exact=True),
    )
}  # fmt: skip
"""Every field by its name."""
