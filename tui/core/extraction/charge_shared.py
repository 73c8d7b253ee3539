"""What two offences of a list have in common is printed once: "sale and unlawful possession of a firearm"."""

from __future__ import annotations

from msgspec.structs import replace

from tui.core.extraction.offence_words import heads_of, vocabulary
from tui.core.extraction.offences import Offence
from tui.core.patterns import pattern_of

OBJECT = pattern_of(r" of (?!the\b)(?!\w+(?:-\w+)* degree)[^\n]+")
"""The object at the end of the next name."""
HOW = frozenset("criminal felony felonious unlawful illegal unlicensed attempted alleged".split())
"""What may stand before a noun that still wants its object; "drug possession" has one."""
BESIDE = pattern_of(r",? (?:and|or|and/or|&) (?:to )?|, ")


def completed(lowered: str, offence: Offence, after: Offence) -> Offence:
    """The offence with the object of the one right `after` it, where it cannot do without."""
    *before, last = offence.words
    if last not in vocabulary().needy or last.endswith("ing") or not HOW.issuperset(before):
        return offence
    if not BESIDE.fullmatch(lowered, offence.end, after.start):
        return offence
    of = OBJECT.search(lowered, after.start, after.end)
    named = heads_of(lowered[after.start : of.start()].split()) if of else ()
    if of is None or not named or named[-1] not in vocabulary().needy:
        return offence
    name = (offence.name or lowered[offence.start : offence.end]) + of[0]
    return replace(offence, words=(*offence.words, *of[0].split()), name=name)
