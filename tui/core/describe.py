"""Facts in a few words, the same in panes, on paper and in citations: never more than the record holds."""

from __future__ import annotations

from datetime import date, timedelta
from functools import singledispatch
from typing import NamedTuple

from tui.core.model import (
    Agency,
    Charge,
    Comparison,
    Count,
    Fact,
    Modality,
    Money,
    Operation,
    Penalty,
    PenaltyKind,
    Period,
    Person,
    Qualifier,
    Quote,
    Relation,
    Unit,
    Withheld,
)


class Row(NamedTuple):
    """A fact as a pane shows it: what it is, and what hangs on it in a quieter voice."""

    value: str
    note: str = ""


LABELS = {
    "operations": "Operation",
    "agencies": "Agencies",
    "people": "People",
    "charges": "Charges",
    "penalties": "Penalties",
    "counts": "Counts",
    "money": "Money",
    "comparisons": "Compared",
    "dates": "Dates",
    "quotes": "Quotes",
    "withheld": "Not said",
}
"""The heading of each kind of fact."""

FORMS = {kind: kind.value.replace("_", " ").capitalize() for kind in PenaltyKind}
BOUNDS = {
    Modality.MAXIMUM: "up to",
    Modality.MINIMUM: "at least",
    Modality.SOUGHT: "sought:",
    Modality.POSSIBLE: "may be",
    Modality.SERVED: "served",
    Modality.IMPOSED: "",
}
SINGULAR = (
    *(("people", "person"), ("children", "child"), ("women", "woman"), ("men", "man"), ("wives", "wife")),
    *(("knives", "knife"), ("lives", "life"), ("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss")),
    *(("xes", "x"), ("s", "")),
)
"""Endings of many and of one, the first that fits."""
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@singledispatch
def describe(fact: Fact) -> Row:
    """The fact in one line."""
    raise TypeError(f"no description for {type(fact).__name__}")


@describe.register
def _(fact: Operation) -> Row:
    return Row(fact.name)


@describe.register
def _(fact: Agency) -> Row:
    return Row(fact.name, f"{fact.level}, {fact.role}")


@describe.register
def _(fact: Person) -> Row:
    parts = [fact.title, str(fact.age) if fact.age is not None else None, fact.residence, fact.category.value]
    return Row(fact.name, ", ".join(part for part in parts if part))


@describe.register
def _(fact: Charge) -> Row:
    return Row(fact.offence, ", ".join(part for part in (fact.statute, fact.person) if part))


@describe.register
def _(fact: Penalty) -> Row:
    bound, size = BOUNDS[fact.modality], measure(fact.value, fact.unit, fact.most)
    if fact.form is PenaltyKind.LIFE:
        size = f"{size} to life" if fact.value is not None else "life"
    said = " ".join(part for part in (bound, size) if part) if size else _bare(fact.modality)
    note = ", ".join(part for part in (fact.person, fact.condition) if part)
    return Row(f"{FORMS[fact.form]}: {said}", note)


@describe.register
def _(fact: Count) -> Row:
    alone = fact.value == 1 and fact.qualifier is Qualifier.EXACT
    return Row(f"{hedged(fact.value, fact.qualifier)} {singular(fact.what) if alone else fact.what}")


@describe.register
def _(fact: Money) -> Row:
    sign = "$" if fact.currency == "USD" else f"{fact.currency} "
    return Row(hedged(fact.value, fact.qualifier, sign))


@describe.register
def _(fact: Comparison) -> Row:
    size = ""
    if fact.factor is not None:
        size = f"{figure(fact.factor)}× "
    elif fact.percent is not None:
        size = f"{figure(fact.percent)}% "
    elif fact.difference is not None:
        size = f"{figure(fact.difference)} "
    hedge = "" if fact.qualifier is Qualifier.EXACT else f"{fact.qualifier} "
    way = "as many" if fact.relation is Relation.SAME else fact.relation.value
    joined = (
        f"{hedge}{size}the {fact.measure}"
        if fact.factor is not None
        else f"{hedge}{size}{way} {fact.measure}"
    )
    return Row(joined, f"compared with {fact.baseline}" if fact.baseline else "")


@describe.register
def _(fact: Period) -> Row:
    return Row(period(fact.start, fact.end), "approximate" if fact.approximate else "")


@describe.register
def _(fact: Quote) -> Row:
    return Row(f"“{fact.begins} …”", fact.speaker or "speaker not named")


@describe.register
def _(fact: Withheld) -> Row:
    return Row(fact.what)


def singular(what: str) -> str:
    """What is counted, when it is one: "juveniles recovered" as "juvenile recovered"."""
    words = what.split(" ")
    for place, word in enumerate(words):
        if word.endswith(("ss", "us", "is")):
            continue
        for ending, one in SINGULAR:
            if word.endswith(ending):
                words[place] = word.removesuffix(ending) + one
                return " ".join(words)
        if word == "of":
            break
    return what


def figure(value: float) -> str:
    """1234567.0 as "1,234,567", 2.5 as "2.5"."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,g}"


def hedged(value: float, qualifier: Qualifier, sign: str = "") -> str:
    """A number with its hedge: "30+", "under 5", "about 90"."""
    shown = sign + figure(value)
    if qualifier is Qualifier.OVER:
        return shown + "+"
    return shown if qualifier is Qualifier.EXACT else f"{qualifier} {shown}"


def measure(value: float | None, unit: Unit | None, most: float | None = None) -> str:
    """A penalty's size: "180 days", "5 to 15 years", "$1,000", "" when it has none."""
    if value is None:
        return ""
    sign = "$" if unit is Unit.USD else ""
    ends = " to ".join(sign + figure(end) for end in (value, most) if end is not None)
    one = unit is None or bool(sign) or (value == 1 and most is None)
    return f"{ends} {'' if sign else unit or ''}{'' if one else 's'}".strip()


def period(start: date, end: date) -> str:
    """Dates as people write them: a day, a month, a year or a stretch of days."""
    if start == end:
        return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} – {end.year}"
    if start.day == 1 and (end + timedelta(days=1)).day == 1:
        first = f"{MONTHS[start.month - 1]} {start.year}"
        last = f"{MONTHS[end.month - 1]} {end.year}"
        return first if first == last else f"{first} – {last}"
    return f"{period(start, start)} – {period(end, end)}"


def _bare(modality: Modality) -> str:
    """What to say of a penalty without a size."""
    words = {Modality.IMPOSED: "ordered", Modality.POSSIBLE: "may be ordered", Modality.MAXIMUM: "faces"}
    return words.get(modality, modality.value)
