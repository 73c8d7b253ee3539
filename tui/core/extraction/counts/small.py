"""Counts that no number above one states: "a pair of guns", "one pound of methamphetamine"."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.extraction.counts.nouns import Phrase, matters, read_phrase, words
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number
from tui.core.model import Qualifier
from tui.core.patterns import pattern_of

GROUPS = {"pair": 2, "trio": 3, "quartet": 4}
GROUP = pattern_of(r"\b[Aa](?: second| third)? (?P<group>pair|trio|quartet)(?: of)(?= )")
ONE_MEASURE = pattern_of(r" (?P<unit>pound|ounce|kilogram|kilo|gram|gallon|ton)(?P<rest> of )(?=[a-z])")
THING = pattern_of(r"[a-z][\w-]*")
HELD_TO_BE = pattern_of(
    r"\b(?:possess(?:ion|ing)?|distribut\w+|less|under|than|manufactur\w+|per)\b[^.;\n]{0,30}$"
)
"""Words of an offence or of a price, in which a measure tells nothing that was found."""


def groups(doc: Document) -> Iterator[tuple[Number, Phrase]]:
    """What "a pair of" and its like count, if that is worth telling in numbers."""
    if doc.words.isdisjoint(GROUPS):
        return
    for match in GROUP.finditer(doc.text):
        number = Number(match.start(), match.end(), GROUPS[match["group"]], spelled=True)
        phrase = read_phrase(doc.text, match.end())
        if phrase and matters(phrase, number.value, Qualifier.EXACT):
            yield number, phrase


def one_measure(doc: Document, number: Number) -> Phrase | None:
    """ "one pound of methamphetamine": a measure in the singular, of something found or sold."""
    match = ONE_MEASURE.match(doc.text, number.end) if number.value == 1 else None
    if match is None or HELD_TO_BE.search(doc.text, max(0, number.start - 50), number.start):
        return None
    thing = THING.match(doc.text, match.end())
    said = [] if thing is None else thing[0].split()
    if not said or said[0] in words("functions") or words("measures", "not_of").intersection(said):
        return None
    return Phrase(f"{match['unit']}s", f"{match['unit']}s of {said[0]}", match.end() + len(said[0]))
