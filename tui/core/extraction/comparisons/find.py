"""Comparisons: one quantity set against another time or group, by factor, percent or difference."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.extraction.comparisons.forms import FORMS, Form
from tui.core.extraction.comparisons.marks import marked
from tui.core.extraction.comparisons.reading import Found, read_form
from tui.core.extraction.comparisons.time import baseline_of
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import qualifier_of
from tui.core.model import Comparison, Qualifier, Relation, Span


def find_comparisons(doc: Document) -> list[Comparison]:
    """Every comparison, in reading order; statements of one comparison are one item."""
    found: list[Comparison] = []
    again: list[list[Span]] = []  # the later statements of each
    done = 0
    for place in marked(doc.low, doc.words):
        if place < done:
            continue
        sentence = doc.sentence_at(place)
        done = sentence.end
        for comparison in _in_sentence(doc, sentence):
            _add(found, again, comparison)
    return [replace(one, mentions=tuple(spans)) for one, spans in zip(found, again, strict=True)]


def _in_sentence(doc: Document, sentence: Span) -> list[Comparison]:
    """The comparisons of one sentence; where two forms read the same words the more telling one holds."""
    kept: list[Comparison] = []
    words = sentence.of(doc.low)
    for form in FORMS:
        if not form.may_be_in(words):
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
