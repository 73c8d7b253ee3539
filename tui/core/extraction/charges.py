"""Charges: what someone is arrested for, charged with, convicted of or sentenced for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.core.extraction.charge_frames import Opening, Weight, openings
from tui.core.extraction.charge_lists import Listed, lines, listed
from tui.core.extraction.charge_merge import Claim, merged
from tui.core.extraction.document import Document
from tui.core.extraction.offences import vocabulary
from tui.core.model import Charge, Person, Span


CONDUCT_AFTER_FOR = frozenset({"charged", "convicted", "guilty"})
"""Frames in which "for" tells what was done, not what it is called."""


def find_charges(doc: Document, people: Sequence[Person]) -> list[Charge]:
    """Every distinct offence of this event, each with the places that state it."""
    lowered = lower(doc.text)
    claims: list[Claim] = []
    done = 0
    for group, opening in enumerate(openings(doc, lowered)):
        if opening.start < done:
            continue
        for item, weight in _offences(doc.text, lowered, opening):
            claims.append(_claim(item, weight, opening, group))
            done = max(done, item.offence.end)
    return merged(doc, claims)


def lower(text: str) -> str:
    """Lower case with every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _offences(folded: str, lowered: str, opening: Opening) -> Iterator[tuple[Listed, Weight]]:
    """The offences a frame opens: those after its first preposition that leads to any, or the lines below it."""
    frame, limit = opening.frame, opening.sentence.end
    for match in frame.opens.finditer(lowered, opening.end, min(limit, opening.end + frame.reach)):
        found = list(listed(folded, lowered, match.end(), limit, free=frame.weight is Weight.COUNTED))
        if found:
            told = match[0] == "for" and frame.name in CONDUCT_AFTER_FOR
            yield from ((item, Weight.TOLD if told else frame.weight) for item in found)
            break
    if lowered[limit - 1] == ":":
        for line in lines(folded, lowered, limit):
            yield from ((item, Weight.COUNTED) for item in line)


def _claim(item: Listed, weight: Weight, opening: Opening, group: int) -> Claim:
    offence = item.offence
    if item.counted:
        weight = Weight.COUNTED
    if offence.words[0] in vocabulary().conduct:
        weight = Weight.TOLD
    return Claim(
        offence=offence,
        span=Span(offence.start, offence.end),
        weight=weight,
        group=group,
        statute=item.statute,
        person=None,
        rule=f"charge.{opening.frame.name}",
    )
