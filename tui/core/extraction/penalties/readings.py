"""One sentence read for its punishments: each that is named, and how the words around it mean it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalties.calls import Called
from tui.core.extraction.penalties.doubts import doubtful
from tui.core.extraction.penalties.modality import Cue, bounded, capped, find_cues
from tui.core.extraction.penalties.orders import find_terms
from tui.core.extraction.penalties.table import Table
from tui.core.extraction.penalties.terms import CLASS, WISHED, Term
from tui.core.model import Modality, PenaltyKind, Span
from tui.core.patterns import pattern_of

PASSIVE = pattern_of(
    r"[^.;,]{0,40}\s(?:was|were|has\sbeen|have\sbeen)\s(?:also\s)?(?:issued|imposed|ordered|handed\sdown|entered|assessed)\b"
)
BROKEN = pattern_of(r"sentenced(?:\s\w+){0,3}\n+(?:to\s)?$")
"""A headline broken before what it hands out."""

BY_OFFENCE = (" for ", " on ")
CUSTODY = (PenaltyKind.PRISON, PenaltyKind.JAIL)
LIST_GAP = 110
"""Characters from one term of a list to the next."""


def readings(
    low: str, piece: Called, numbers: Sequence[Number], table: Table
) -> Iterator[tuple[Term, Modality, str]]:
    """The punishments of one sentence, each under the last cue before it."""
    terms = find_terms(low, piece, numbers)
    if not terms:
        return
    sentence = piece.span
    cues = list(find_cues(low, sentence.start, sentence.end, terms[-1].start))
    above = _above(table, sentence, terms)
    last: Cue | None = None
    modality: Modality | None = None
    named: Term | None = None
    for term in terms:
        cue = _governing(cues, term)
        if WISHED.match(low, term.end):
            yield term, Modality.SOUGHT, "wished"
            continue
        if term.entry == CLASS:
            yield term, Modality.MAXIMUM, "class"
            continue
        if cue is None:
            modality = above or _by_itself(low, sentence, term)
        else:
            meant = Modality.MAXIMUM if cue is last and _turned(cue, modality) else cue.modality
            modality = bounded(low, sentence.start, term, meant, cue.name)
        last = cue
        term = named = _inheriting(low, named, term) if modality is Modality.IMPOSED else term
        if modality is not None and not doubtful(low, sentence, term, cue):
            yield capped(low, sentence.start, term), modality, cue.name if cue else "stated"


def _inheriting(low: str, before: Term | None, term: Term) -> Term:
    """A kind said once holds for a whole list by offence: "four years in prison for A, a year for B"."""
    listed = before is not None and term.guessed and term.start - before.end < LIST_GAP
    if before is None or not listed or before.guessed or before.form not in CUSTODY:
        return term
    by_offence = low.startswith(BY_OFFENCE, before.end) and low.startswith(BY_OFFENCE, term.end)
    return replace(term, form=before.form, guessed=False) if by_offence else term


def _turned(cue: Cue, before: Modality | None) -> bool:
    """Whether what follows under the same cue is a bound from above.

    In "a minimum of 10 years and a fine" only the years are bound from below; after "penalty: up to a
    year" all else is only possible too.
    """
    return cue.name == "least" or (cue.name == "noun" and before is Modality.MAXIMUM)


def _above(table: Table, sentence: Span, terms: Sequence[Term]) -> Modality | None:
    """What a heading or the introduction of a list makes of a line without a verb."""
    if not terms:
        return None
    return table.modality(terms[0].start) or table.listed(sentence.start, terms[0].start)


def _by_itself(low: str, sentence: Span, term: Term) -> Modality | None:
    """The modality of a punishment that no cue governs: "his 30-year sentence", "25 years for a robber"."""
    broken = BROKEN.search(low, max(0, sentence.start - 40), term.start)
    passive = PASSIVE.match(low, term.end, sentence.end)
    opens = term.start == sentence.start and low.startswith(" for ", term.end)
    return Modality.IMPOSED if term.own or broken or passive or opens else None


def _governing(cues: list[Cue], term: Term) -> Cue | None:
    """The last cue that begins no later than the term, so that "forfeit $500" can govern itself."""
    governing = None
    for cue in cues:
        if cue.start > term.start:
            break
        governing = cue
    return governing
