"""Facts as one tidy table, a fact a line: the columns of a kind, or of several kinds with a column for it.

Every line bears its source: the article, its headline, day and address, the words that state the fact and the
characters where they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from tui.core.cite import heading
from tui.core.export.wanted import Wanted, state_of
from tui.core.model import KINDS, Article, Fact, Mark, Record

Cell = str | float | bool | date | None
LIST = "; "
"""Between the entries of a cell that holds several."""


class Column(NamedTuple):
    """A column: its name, the type of its cells, and how a cell is had."""

    name: str
    type: type
    cell: Callable[[Record, Fact], Cell]


def columns(wanted: Wanted) -> list[Column]:
    """Source, kind where there are several, what facts say, where they say it, what became of them."""
    kinds = wanted.kinds
    named = [Column("kind", str, lambda record, fact: fact.kind)] if len(kinds) > 1 else []
    rule = [Column("rule", str, lambda record, fact: fact.rule)] if wanted.explain else []
    return [*SOURCE, *named, *attributes(kinds), *PLACE, *REVIEW, *rule]


def rows(records: Iterable[Record], table: list[Column]) -> Iterator[list[Cell]]:
    """A line for every fact, in the order of the records."""
    for record in records:
        for fact in record.facts:
            yield [column.cell(record, fact) for column in table]


def attributes(kinds: Iterable[str]) -> list[Column]:
    """The attributes of some kinds of fact, each once; two that share a name share the column."""
    types: dict[str, type] = {}
    shared = {field.name for field in fields(Fact)}
    for kind in kinds:
        hints = get_type_hints(KINDS[kind])
        for field in fields(KINDS[kind]):
            if field.name not in shared:
                types[field.name] = _type(hints[field.name])
    return [Column(name, type_, _attribute(name)) for name, type_ in types.items()]


def _type(hint: Any) -> type:
    """What a cell holds: enumerations and lists are words there."""
    if get_origin(hint) is UnionType:
        hint = next(arg for arg in get_args(hint) if arg is not NoneType)
    if get_origin(hint) is tuple or issubclass(hint, Enum):
        return str
    plain: type = hint
    return plain


def _attribute(name: str) -> Callable[[Record, Fact], Cell]:
    def cell(record: Record, fact: Fact) -> Cell:
        value = getattr(fact, name, None)
        if isinstance(value, tuple):
            return LIST.join(value)
        plain: Cell = value.value if isinstance(value, Enum) else value
        return plain

    return cell


def _of_article(read: Callable[[Article], str | None]) -> Callable[[Record, Fact], Cell]:
    return lambda record, fact: read(record.article)


def _of_mark(read: Callable[[Mark], str]) -> Callable[[Record, Fact], Cell]:
    return lambda record, fact: (read(fact.mark) or None) if fact.mark else None


def _day(article: Article) -> str | None:
    return article.published.value if article.published else None


def _elsewhere(record: Record, fact: Fact) -> Cell:
    return LIST.join(f"{span.start}-{span.end}" for span in fact.mentions) or None


SOURCE = (
    Column("article", str, _of_article(lambda article: article.id)),
    Column("headline", str, lambda record, fact: heading(record)),
    Column("published", str, _of_article(_day)),
    Column("publisher", str, _of_article(lambda article: article.publisher)),
    Column("address", str, _of_article(lambda article: article.address)),
)
PLACE = (
    Column("evidence", str, lambda record, fact: fact.span.of(record.article.text)),
    Column("char_start", int, lambda record, fact: fact.span.start),
    Column("char_end", int, lambda record, fact: fact.span.end),
    Column("mentions", str, _elsewhere),
    Column("sha256", str, _of_article(lambda article: article.sha256)),
)
REVIEW = (
    Column("review", str, lambda record, fact: str(state_of(fact))),
    Column("note", str, _of_mark(lambda mark: mark.note)),
    Column("reviewed_by", str, _of_mark(lambda mark: mark.by)),
)
