"""Whether two facts state the same, contradict each other, or are of different things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import NamedTuple

from tui.core.compare.amounts import Agreement, Amount, compared
from tui.core.compare.words import gist, listed, stem, vague, words_of
from tui.core.describe import measure
from tui.core.model import (
    Agency,
    Category,
    Charge,
    Comparison,
    Count,
    Fact,
    Money,
    Operation,
    Penalty,
    PenaltyKind,
    Period,
    Person,
    Quote,
    Unit,
    Withheld,
)
from tui.core.query.fields import DAYS
from tui.core.roster import is_initials, name_key

CLOSE = 0.02
"""Share by which a time may differ that is told in another unit: 180 days are six months."""
BIRTHDAY = 1
"""Years by which an age may differ between two articles of one event."""
LONGEST_STRETCH = 92
"""Days of the longest stretch of time that says something of a day within it."""

TELLING = 10
"""From what number on two equal counts are likely of one thing, even if one calls it only people."""


class Judged(NamedTuple):
    """What two facts of one thing are to each other; the closest pairs are made first.

    A contradiction that is not `sure` is one only where there is no other fact it could be with.
    """

    agrees: bool
    why: str = ""
    closeness: int = 1
    sure: bool = True


@singledispatch
def keys(fact: Fact) -> Iterable[str]:
    """Words under which facts that may be of one thing find each other."""
    raise TypeError(f"no keys for {type(fact).__name__}")


@singledispatch
def judge(one: Fact, other: Fact) -> Judged | None:
    """What two facts of one kind are to each other; None for different things."""
    raise TypeError(f"no judgement of {type(one).__name__}")


@keys.register
def _(fact: Operation) -> Iterable[str]:
    return (" ".join(word for word in words_of(fact.name) if word not in listed("operation")),)


@judge.register
def _(one: Operation, other: Operation) -> Judged:
    return Judged(True)


@keys.register
def _(fact: Agency) -> Iterable[str]:
    # Short names such as "Sheriff's Office" are of another body in every county; initials are not.
    return {name_key(name) for name in (fact.name, *filter(is_initials, fact.aliases))}


@judge.register
def _(one: Agency, other: Agency) -> Judged:
    return Judged(True, "" if one.role is other.role else f"{one.role}, {other.role}")


@keys.register
def _(fact: Person) -> Iterable[str]:
    return _name(fact.name)[-1:]


@judge.register
def _(one: Person, other: Person) -> Judged | None:
    if not _one_person(_name(one.name), _name(other.name)):
        return None
    if {one.category, other.category} == {Category.DEFENDANT, Category.VICTIM}:
        return Judged(False, f"{one.category}, {other.category}")
    if one.age is not None and other.age is not None and abs(one.age - other.age) > BIRTHDAY:
        return Judged(False, f"{one.age} is not {other.age}")
    if one.residence and other.residence and not gist(one.residence) & gist(other.residence):
        return Judged(False, f"{one.residence} is not {other.residence}")
    return Judged(True, closeness=2 if one.name == other.name else 1)


@keys.register
def _(fact: Charge) -> Iterable[str]:
    return gist(fact.offence)


@judge.register
def _(one: Charge, other: Charge) -> Judged | None:
    if _others(one.person, other.person):
        return None
    mine, theirs = gist(one.offence), gist(other.offence)
    if mine == theirs:
        return Judged(True, closeness=3 if one.person == other.person else 2)
    degrees = frozenset(map(stem, listed("degrees")))
    if mine - degrees == theirs - degrees:
        if mine & degrees and theirs & degrees:
            return Judged(False, f"{one.offence} is not {other.offence}", sure=False)
        return Judged(True, "one is more exact")
    return Judged(True, "one is more exact") if mine < theirs or theirs < mine else None


@keys.register
def _(fact: Penalty) -> Iterable[str]:
    return (f"{fact.form} {fact.modality}",)


@judge.register
def _(one: Penalty, other: Penalty) -> Judged | None:
    if _others(one.person, other.person):
        return None
    if one.form is PenaltyKind.OTHER and gist(one.what or "") != gist(other.what or ""):
        return None
    mine, theirs = _size(one), _size(other)
    if mine is None or theirs is None:
        return Judged(True, "" if mine is theirs else "one gives no size")
    if (one.unit is Unit.USD) is not (other.unit is Unit.USD):
        return None
    named = one.person is not None and one.person == other.person
    alike = abs(mine - theirs) <= CLOSE * max(mine, theirs) and (mine == theirs or one.unit is not other.unit)
    if alike and (one.most == other.most or one.most is None or other.most is None):
        return Judged(True, closeness=3 if named else 2)
    return Judged(False, f"{_sized(one)} is not {_sized(other)}", sure=named)


@keys.register
def _(fact: Count) -> Iterable[str]:
    return (" ".join(sorted(gist(fact.what))), f"={fact.value:g}")


@judge.register
def _(one: Count, other: Count) -> Judged | None:
    if gist(one.what) != gist(other.what):
        # "122 people" of one article are the "122 arrests" of another; of small numbers nobody can tell.
        alike = one.value == other.value >= TELLING and (vague(one.what) or vague(other.what))
        return Judged(True, "counted as something else", closeness=0) if alike else None
    return _judged(compared(Amount(one.value, one.qualifier), Amount(other.value, other.qualifier)))


@keys.register
def _(fact: Money) -> Iterable[str]:
    # A rounding may cross to the next number of digits.
    return {f"{fact.currency} {len(f'{fact.value * near:.0f}')}" for near in (0.9, 1.0, 1.1)}


@judge.register
def _(one: Money, other: Money) -> Judged | None:
    # Nothing says what a sum is for, so two that differ are two sums.
    judged = compared(Amount(one.value, one.qualifier), Amount(other.value, other.qualifier))
    return _judged(judged) if judged.agrees else None


@keys.register
def _(fact: Comparison) -> Iterable[str]:
    return (" ".join(sorted(gist(fact.measure))),)


@judge.register
def _(one: Comparison, other: Comparison) -> Judged | None:
    if _others(one.baseline, other.baseline):
        return None
    if one.relation is not other.relation:
        return Judged(False, f"{one.relation} is not {other.relation}")
    for name in ("factor", "percent", "difference"):
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is not None and theirs is not None:
            return _judged(compared(Amount(mine, one.qualifier), Amount(theirs, other.qualifier)))
    return Judged(True, "told in different ways")


@keys.register
def _(fact: Period) -> Iterable[str]:
    return {str(year) for year in (fact.start.year, fact.end.year)}


@judge.register
def _(one: Period, other: Period) -> Judged | None:
    if (one.start, one.end) == (other.start, other.end):
        return Judged(True, closeness=3)
    long, short = sorted((one, other), key=lambda period: period.start - period.end)
    if (long.end - long.start).days <= LONGEST_STRETCH and long.start <= short.start <= short.end <= long.end:
        return Judged(True, "one is more exact")
    return None


@keys.register
def _(fact: Quote) -> Iterable[str]:
    return (" ".join(words_of(fact.begins)),)


@judge.register
def _(one: Quote, other: Quote) -> Judged:
    if _others(one.speaker, other.speaker):
        return Judged(False, f"said by {one.speaker}, by {other.speaker}")
    return Judged(True)


@keys.register
def _(fact: Withheld) -> Iterable[str]:
    return (" ".join(sorted(gist(fact.what))),)


@judge.register
def _(one: Withheld, other: Withheld) -> Judged:
    return Judged(True)


def _judged(agreement: Agreement) -> Judged:
    return Judged(agreement.agrees, agreement.why, 1 if agreement.why else 2)


def _others(one: str | None, other: str | None) -> bool:
    """Whether two names, both given, are of different ones."""
    return bool(one and other and gist(one) != gist(other))


def _name(name: str) -> list[str]:
    """The words of a name without what stands behind the family name."""
    words = words_of(name)
    return [word for word in words if word not in listed("suffixes")] or words


def _one_person(one: list[str], other: list[str]) -> bool:
    """Whether two names of one family can be one person's; an initial stands for any name that begins so."""
    if one[-1:] != other[-1:]:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    return one[0].startswith(other[0]) or other[0].startswith(one[0])


def _size(penalty: Penalty) -> float | None:
    if penalty.value is None:
        return None
    return penalty.value * (DAYS.get(penalty.unit, 1.0) if penalty.unit is not None else 1.0)


def _sized(penalty: Penalty) -> str:
    return measure(penalty.value, penalty.unit, penalty.most)
