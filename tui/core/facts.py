"""The kinds of fact an article may state, each pinned to the words that state it.

The attributes and their values are those of the public format `blotter/1` (see `jsonform`).
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from msgspec import Struct

from tui.core.vocabulary import (
    Category,
    Level,
    Modality,
    PenaltyKind,
    Qualifier,
    Relation,
    Role,
    Unit,
    Verdict,
)


class Span(Struct, frozen=True, order=True, array_like=True, gc=False):
    """Half-open range of characters, `start` to `end`, in an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or inverted span {self.start}:{self.end}")

    def of(self, text: str) -> str:
        """The characters of `text` in this range."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this range."""
        return self.start <= other.start and other.end <= self.end


class Mark(Struct, frozen=True, array_like=True, gc=False):
    """What people decided of a fact: a verdict or only a note, by whom and when (ISO 8601).

    `contested` when two people decided differently; the later decision is the one that holds.
    """

    verdict: Verdict | None = None
    note: str = ""
    by: str = ""
    at: str = ""
    contested: bool = False


NOT_STATED = frozenset({"rule", "mark"})
"""How a fact came about and what became of it: facts that differ only in them are equal."""


class Fact(Struct, frozen=True, kw_only=True, array_like=True, tag=True, gc=False):
    """Something the article states, pinned to the words that state it.

    `span` holds the words; `mentions` other places that state the same. `rule` names the rule and the
    lexicon entry that made the fact, `mark` what people decided of it; neither takes part in equality.
    """

    kind: ClassVar[str]

    span: Span
    mentions: tuple[Span, ...] = ()
    rule: str = ""
    mark: Mark | None = None

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and other._stated() == self._stated()

    def __hash__(self) -> int:
        return hash(self._stated())

    def _stated(self) -> tuple[object, ...]:
        names = self.__struct_fields__
        return tuple(getattr(self, name) for name in names if name not in NOT_STATED)

    @property
    def verdict(self) -> Verdict | None:
        """What readers decided of it; None while they have not."""
        return self.mark.verdict if self.mark is not None else None

    @property
    def rejected(self) -> bool:
        """Whether readers decided against it."""
        return self.verdict is Verdict.REJECTED


class Operation(Fact, frozen=True, kw_only=True):
    """The proper name of an operation, campaign or task action."""

    kind: ClassVar[str] = "operations"
    name: str


class Agency(Fact, frozen=True, kw_only=True):
    """A public body or organisation with a part in the event, named in full."""

    kind: ClassVar[str] = "agencies"
    name: str
    level: Level
    role: Role
    aliases: tuple[str, ...] = ()


class Person(Fact, frozen=True, kw_only=True):
    """A named person: the fullest form of the name, age in years, title and residence as printed."""

    kind: ClassVar[str] = "people"
    name: str
    category: Category
    age: int | None = None
    title: str | None = None
    residence: str | None = None
    aliases: tuple[str, ...] = ()


class Charge(Fact, frozen=True, kw_only=True):
    """An offence someone is arrested for, charged with, convicted of or sentenced for.

    `person` is the surname of the defendant and `statute` the provision as printed, where tied to it.
    """

    kind: ClassVar[str] = "charges"
    offence: str
    statute: str | None = None
    person: str | None = None


class Penalty(Fact, frozen=True, kw_only=True):
    """A punishment: "15 years to life" is life, 15 years; life without parole is life without a value.

    `what` says in the article's words what a penalty without a standard form consists of, `condition`
    what it hangs on ("if convicted"), `person` the surname of whoever bears it.  Of a range that was asked
    for or handed out, as "5 to 15 years", `value` is the lower end and `most` the upper, in the same unit.
    """

    kind: ClassVar[str] = "penalties"
    # Distinct name: `kind` is the JSON list every penalty goes into, `form` the penalty's own "kind" there.
    form: PenaltyKind
    modality: Modality
    value: float | None = None
    most: float | None = None
    unit: Unit | None = None
    person: str | None = None
    condition: str | None = None
    what: str | None = None


class Count(Fact, frozen=True, kw_only=True):
    """How many of something: "46 arrests" is value 46, what "arrests"."""

    kind: ClassVar[str] = "counts"
    value: float
    what: str
    qualifier: Qualifier = Qualifier.EXACT


class Money(Fact, frozen=True, kw_only=True):
    """A sum in the story, in whole units of its currency (ISO 4217); never a penalty."""

    kind: ClassVar[str] = "money"
    value: float
    currency: str = "USD"
    qualifier: Qualifier = Qualifier.EXACT


class Comparison(Fact, frozen=True, kw_only=True):
    """One quantity set against another time or group, by `factor`, `percent` or `difference`."""

    kind: ClassVar[str] = "comparisons"
    measure: str
    relation: Relation
    factor: float | None = None
    percent: float | None = None
    difference: float | None = None
    qualifier: Qualifier = Qualifier.EXACT
    baseline: str | None = None


class Period(Fact, frozen=True, kw_only=True):
    """A calendar date or stretch of dates, first and last day included."""

    kind: ClassVar[str] = "dates"
    start: date
    end: date
    approximate: bool = False


class Quote(Fact, frozen=True, kw_only=True):
    """A direct quotation; `speaker` is a surname, or an office when no name is given."""

    kind: ClassVar[str] = "quotes"
    speaker: str | None
    begins: str


class Withheld(Fact, frozen=True, kw_only=True):
    """What the article says is not given, not known or not released."""

    kind: ClassVar[str] = "withheld"
    what: str


KINDS: dict[str, type[Fact]] = {
    kind.kind: kind
    for kind in (
        Operation,
        Agency,
        Person,
        Charge,
        Penalty,
        Count,
        Money,
        Comparison,
        Period,
        Quote,
        Withheld,
    )
}
"""Every kind of fact by the name of its list in the public format, in the order of that format."""
