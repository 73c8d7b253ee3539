"""Comparisons: one quantity set against another time or group, by factor, percent or difference."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.extraction.comparison_forms import FORMS, Form, Found, read_form
from tui.core.extraction.comparison_time import baseline_of
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import qualifier_of
from tui.core.model import Comparison, Qualifier, Relation, Span

MARKS = (
    "%", "ercent", "er cent", "ERCENT", "wice ", "times as ", "times more ", "times higher ",
    "times greater ", "times less ", "times lower ", "times longer ", "times shorter ", "times the ",
    "oubl", "tripl", "Tripl", "quadrupl", "halved", "half as ", "half the ", "alf as ", "thirds as ",
    "third as ", "quarters as ", "quarter as ", " in half ", " by half", " by more than half",
    " by nearly half", " by almost half", " by about half", " a third", "one-third", "one third",
    "wo-thirds", "wo thirds", " a quarter", "one-quarter", "three-quarters", "ompared to ",
    "ompared with ", "versus ", "up from ", "down from ", "from last ", "from the same ", "from the p",
    "from the year ", "from a year ", "than it ", "than they ", "than we ", "than there ", "than in",
    "than during", "than last", "than the year", "than the pr", "than the same", "than a ", "than an ",
    "years ago", "years earlier", "than 1", "than 2", "same number of ", "the same as ", "unchanged ",
    *(f" by {digit}" for digit in range(1, 10)), "crease of ", "fold",
    *(f"from {digit}" for digit in range(1, 10)),
)  # fmt: skip
"""What every way of comparing needs; a sentence without any of it holds no comparison."""


def find_comparisons(doc: Document) -> list[Comparison]:
    """Every comparison, in reading order; statements of one comparison are one item."""
    found: list[Comparison] = []
    again: list[list[Span]] = []  # the later statements of each
    done = 0
    for place in _marked(doc.text):
        if place < done:
            continue
        sentence = doc.sentence_at(place)
        done = sentence.end
        for comparison in _in_sentence(doc, sentence):
            _add(found, again, comparison)
    return [replace(one, mentions=tuple(spans)) for one, spans in zip(found, again, strict=True)]


def _marked(text: str) -> list[int]:
    """The places of all marks, in order; looking for each by itself is far faster than for all at once."""
    places = []
    for mark in MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + len(mark))
    return sorted(places)


def _in_sentence(doc: Document, sentence: Span) -> list[Comparison]:
    """The comparisons of one sentence; where two forms read the same words the more telling one holds."""
    kept: list[Comparison] = []
    words = sentence.of(doc.text).lower()
    for form in FORMS:
        if not any(need in words for need in form.needs):
            continue
        for comparison in _by_form(doc, sentence, form):
            place = bisect_left(kept, comparison.span, key=lambda other: other.span)
            if not any(comparison.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
                kept.insert(place, comparison)
    return kept


def _by_form(doc: Document, sentence: Span, form: Form) -> Iterator[Comparison]:
    for match in form.pattern.finditer(doc.text, sentence.start, sentence.end):
        found = read_form(doc, sentence, form, match)
        if found:
            yield _comparison(doc, found)


def _comparison(doc: Document, found: Found) -> Comparison:
    qualifier, hedge = qualifier_of(doc.text, found.quantity.start, found.quantity.end)
    span = Span(min(hedge, found.span.start), found.span.end)
    return Comparison(
        span=span,
        measure=found.measure,
        relation=found.relation,
        factor=found.factor,
        percent=found.percent,
        difference=found.difference,
        qualifier=_of_difference(qualifier, found) if found.sized else Qualifier.EXACT,
        baseline=baseline_of(doc, found.span.start, found.baseline),
        rule=found.rule,
    )


def _of_difference(qualifier: Qualifier, found: Found) -> Qualifier:
    """A hedge on the smaller of two stated quantities turns round for their difference."""
    if found.rule.startswith("comparisons.stated") and found.relation is Relation.FEWER:
        return {Qualifier.OVER: Qualifier.UNDER, Qualifier.UNDER: Qualifier.OVER}.get(qualifier, qualifier)
    return qualifier


def _add(found: list[Comparison], again: list[list[Span]], item: Comparison) -> None:
    """Append the comparison, or note it as another statement of one that is there already."""
    for index, known in enumerate(found):
        if _same(known, item):
            again[index].append(item.span)
            if not (known.measure and known.baseline):
                measure, baseline = known.measure or item.measure, known.baseline or item.baseline
                found[index] = replace(known, measure=measure, baseline=baseline)
            return
    found.append(item)
    again.append([])


def _same(one: Comparison, other: Comparison) -> bool:
    """Whether two statements say the same; what one of them leaves out does not set them apart."""
    sizes = (one.relation, one.factor, one.percent, one.difference, one.qualifier)
    if sizes != (other.relation, other.factor, other.percent, other.difference, other.qualifier):
        return False
    if one.baseline and other.baseline and one.baseline != other.baseline:
        return False
    words, others = set(one.measure.split()), set(other.measure.split())
    return not words or not others or bool(words & others)
