"""What a match of one of the forms says: how much, which way, of what and against what."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from tui.core.extraction.comparisons.forms import Form
from tui.core.extraction.comparisons.measure import measure_of, subject_before
from tui.core.extraction.comparisons.time import TIME
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import spelled_value
from tui.core.model import Relation, Span

FACTORS = {
    "twice": 2.0, "double": 2.0, "triple": 3.0, "doubled": 2.0, "tripled": 3.0, "quadrupled": 4.0,
    "halved": 0.5, "half": 0.5, "third": 0.333, "quarter": 0.25, "thirds": 0.667, "quarters": 0.75,
}  # fmt: skip
SIZES = {"factor": "factor", "percent": "percent", "difference": "difference"}
SIZES |= {"part": "percent", "stated": "difference"}
UP = (
    "more higher greater larger increase increased rise rose risen grew grown growth climbed jump jumped"
    " surge surged soared spike spiked up uptick increasing longer above"
)
"""Words that say a quantity is the larger one; the others of a form say the opposite."""


class Found(Struct, frozen=True):
    """One comparison as a form read it; `quantity` is the place of its number, `sized` whether it has one."""

    span: Span
    quantity: Span
    measure: str
    relation: Relation
    baseline: Span | None
    rule: str
    sized: bool = True
    factor: float | None = None
    percent: float | None = None
    difference: float | None = None


def read_form(doc: Document, sentence: Span, form: Form, match: re.Match[str]) -> Found | None:
    """What a match of a form says; None when its numbers or its measure make no comparison."""
    said = match.groupdict()
    size = _size(form, said)
    relation = _relation(form, said, size)
    if size is None or relation is None:
        return None
    measure = measure_of(said.get("m") or "", bool(said.get("likely"))) or measure_of(
        said.get("behind") or ""
    )
    measure = measure or subject_before(doc, Span(sentence.start, max(match.start(), sentence.start + 1)))
    if not measure:
        return None
    group = next((name for name in ("f", "x", "n", "b") if said.get(name)), None)
    baseline = _baseline(form, match)
    sizes = {SIZES[form.size]: size} if form.size in SIZES and relation is not Relation.SAME else {}
    return Found(
        span=Span(match.start(), match.end()),
        quantity=Span(*match.span(group)) if group else Span(match.start(), match.end()),
        measure=measure,
        relation=relation,
        baseline=baseline,
        rule=f"comparisons.{'stated' if form.size == 'stated' else 'form'} + {form.name}",
        sized=group is not None,
        **sizes,
    )


def _baseline(form: Form, match: re.Match[str]) -> Span | None:
    """Where the baseline stands; "from 40 in 2019 to 31" has it within."""
    said = match.groupdict()
    for group in ("base", "base2"):
        if said.get(group):
            return Span(*match.span(group))
    time = (
        _time().search(match.string, *match.span("m")) if form.name == "from to" and said.get("m") else None
    )
    return Span(*time.span()) if time else None


@cache
def _time() -> re.Pattern[str]:
    return re.compile(TIME)


def _size(form: Form, said: dict[str, str | None]) -> float | None:
    """How much: the factor, percentage or difference; 0 for forms that state none."""
    if form.size == "stated":
        before, now = _value(said["a"]), _value(said["b"])
        return abs(now - before) if before and now and not (_yearly(before) and _yearly(now)) else None
    if form.size in ("", "same"):
        return 0.0
    if said.get("f") and not said.get("x"):
        factor = FACTORS.get((said["f"] or "").lower().replace("-", " ").split()[-1])
        return round(factor * 100, 1) if factor and form.size == "part" else factor
    value = _value(said.get("x") or said.get("n"))
    return value if value and not _yearly(value) else None


def _yearly(value: float) -> bool:
    return 1900 <= value < 2100


def _value(words: str | None) -> float:
    if not words:
        return 0.0
    return float(words.replace(",", "")) if words[0].isdigit() else spelled_value(words) or 0.0


def _relation(form: Form, said: dict[str, str | None], size: float | None) -> Relation | None:
    if form.size == "stated":
        before, now = _value(said["a"]), _value(said["b"])
        return Relation.SAME if now == before else Relation.MORE if now > before else Relation.FEWER
    if form.size == "same":
        return Relation.SAME
    if said.get("d"):
        return Relation.MORE if (said["d"] or "").lower() in UP.split() else Relation.FEWER
    return Relation.FEWER if size is not None and size < 1 else Relation.MORE
