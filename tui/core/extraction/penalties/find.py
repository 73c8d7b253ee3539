"""Penalties: what the article says could be, was asked for, was ordered or has been served as punishment."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number
from tui.core.extraction.penalties.calls import SUM, TIME, called
from tui.core.extraction.penalties.merge import Draft, merged
from tui.core.extraction.penalties.person import Bearers
from tui.core.extraction.penalties.readings import readings
from tui.core.extraction.penalties.table import Table
from tui.core.extraction.penalties.terms import Term
from tui.core.extraction.penalties.words import holds
from tui.core.model import Modality, Penalty, PenaltyKind, Person, Span
from tui.core.patterns import pattern_of

CONDITION = pattern_of(
    r"\b(?:if|when|once|upon|those\swho|anyone|who\sget)\s(?:\w+\s){0,4}(?:convict(?:ed|ion)|found\sguilty|proven\sguilty)\b"
)
"""Words on which a punishment hangs; whatever their form, the condition is a conviction."""

IF_CONVICTED = "if convicted"
LAW = pattern_of(
    r"\b(?:makes?|making|made)\sit\san?\b|\bwould\smake\b|(?<!under\s)(?<!\bby\s)(?<!\bof\s)(?<!with\s)(?<!against\s)\b(?:the|this|new|proposed|that)\s(?:bill|law|legislation|ordinance|statute|measure|proposition)\b"
    r"|\b(?:assembly|senate|house)\sbill\b|\b(?:current|existing)\slaw\b|\b(?:average|median|typical)\s(?:\w+\s)?(?:sentence|term)|\bindividuals\sconvicted\sof\b|\byour?\b"
)
OF_LAW = (
    "law", "bill", "it a", "would make", "legislation", "ordinance", "statute", "measure", "proposition",
    "average", "median", "typical", "individuals", "you",
)  # fmt: skip
"""Words of which one stands in all that speaks of a law."""

BILL = pattern_of(r"b(?<=\b[as]b)\s?\d")
"""A bill by its number: "AB 109"."""

LONG_AGO = pattern_of(r"(?:on|in)\s(?:[a-z]{3,9}\.?\s)?(?:\d{1,2},?\s)?(?:of\s)?(?P<year>(?:19|20)\d\d)\b")
RECORD_AGE = 3
"""A sentence that opens with a year this far back tells a criminal record."""

PASSED = frozenset({Modality.IMPOSED, Modality.SERVED})
UPON_HIS = pattern_of(r"\bupon\s(?:his|her|their)\s")
"""What has been handed out hangs on no condition: "upon his conviction" only tells when."""

START = attrgetter("start")
ROUGHLY = ("nearly ", "almost ", "about ", "roughly ", "approximately ", "more than ", "over ", "just under ")
"""Words before a length that round it, as headlines and openings do."""

WORDED = frozenset({PenaltyKind.OTHER, PenaltyKind.TREATMENT, PenaltyKind.STAY_AWAY})


def find_penalties(doc: Document, people: Sequence[Person]) -> list[Penalty]:
    """Every punishment the article states, each once, with the defendant it is tied to."""
    low = doc.low
    table = Table(low)
    bearers = Bearers(doc, people)
    drafts: list[Draft] = []
    for piece in called(doc):
        sentence = piece.span
        numbers = _numbers(doc, sentence) if piece.calls & (TIME | SUM) else ()
        stated = list(readings(low, piece, numbers, table))
        if not stated or _of_no_case(doc, low, sentence):
            continue
        in_order = bearers.in_order(sentence, [term.start for term, _, _ in stated])
        for index, (term, modality, cue) in enumerate(stated):
            for draft in _drafts(doc, sentence, term, modality, cue):
                draft.person = in_order[index] if in_order else bearers.of(sentence, term.start)
                draft.shared = not in_order and bearers.shared(sentence, term.start)
                draft.condition = _condition(low, sentence, modality)
                drafts.append(draft)
    return merged(drafts)


def _condition(low: str, sentence: Span, modality: Modality) -> str | None:
    """The conviction a punishment hangs on."""
    start, end = sentence.start, sentence.end
    if not (holds(low, start, end, "convict", "guilty") and CONDITION.search(low, start, end)):
        return None
    told = modality in PASSED and UPON_HIS.search(low, sentence.start, sentence.end)
    return None if told else IF_CONVICTED


def _of_no_case(doc: Document, low: str, sentence: Span) -> bool:
    """Whether a sentence speaks of a law or of a conviction of long ago."""
    start, end = sentence.start, sentence.end
    if BILL.search(low, start, end) or (holds(low, start, end, *OF_LAW) and LAW.search(low, start, end)):
        return True
    opening = None if holds(low, start, end, "in this case") else LONG_AGO.match(low, start, end)
    published = doc.published
    return (
        opening is not None and published is not None and published.year - int(opening["year"]) >= RECORD_AGE
    )


def _numbers(doc: Document, sentence: Span) -> Sequence[Number]:
    numbers = doc.numbers
    first = bisect_left(numbers, sentence.start, key=START)
    last = bisect_left(numbers, sentence.end, first, key=START)
    return numbers[first:last]


def _drafts(doc: Document, sentence: Span, term: Term, modality: Modality, cue: str) -> Iterator[Draft]:
    """One draft for a term, two for a threatened range: "faces five to 15 years" has a least and a most.

    A range handed out is one punishment from its lower to its upper end.
    """
    draft = Draft(
        span=Span(term.start, term.end),
        sentence=sentence.start,
        form=term.form,
        modality=modality,
        rule=f"penalty.{cue} + {term.entry}",
        words=" ".join(doc.text[slice(*term.what)].lower().split()) if term.what else term.entry,
        value=term.value,
        unit=term.unit,
        guessed=term.guessed,
        rough=doc.low.endswith(ROUGHLY, 0, term.start),
        what=_what(doc, term),
    )
    if term.least is None:
        yield draft
    elif modality in (Modality.MAXIMUM, Modality.MINIMUM):
        yield replace(draft, modality=Modality.MINIMUM, value=term.least)
        yield replace(draft, modality=Modality.MAXIMUM)
    else:
        yield replace(draft, value=term.least, most=draft.value)


def _what(doc: Document, term: Term) -> str | None:
    if term.what is None or term.form not in WORDED:
        return None
    return " ".join(doc.article.text[slice(*term.what)].split())
