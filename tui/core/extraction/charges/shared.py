"""What offences of a list share is printed once: "sale and possession of a gun", "mail and wire fraud"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.extraction.charges.offence_words import heads_of, vocabulary
from tui.core.extraction.charges.offences import Offence
from tui.core.extraction.penalties.words import holds
from tui.core.patterns import pattern_of

OBJECT = pattern_of(r" of (?!the\b)(?!\w+(?:-\w+)* degree)[^\n]+")
"""The object at the end of the next name."""
HOW = frozenset("criminal felony felonious unlawful illegal unlicensed attempted alleged".split())
"""What may stand before a noun that still wants its object; "drug possession" has one."""
BESIDE = pattern_of(r",? (?:and|or|and/or|&) (?:to )?|, ")
_KIND = "(?:health ?care|real estate|[a-z]+)"
SHARED = pattern_of(
    r"(?P<plot>(?:attempted|(?:an? )?(?:conspiracy|conspiring|attempt|attempting|scheme)(?: to commit)?) )?"
    rf"(?P<kinds>(?:{_KIND}, ){{0,3}}{_KIND}(?P<again> fraud)?,? (?:and|or|&) {_KIND}) "
    r"(?P<noun>fraud|trafficking)\b(?!-)"
)
LONGEST_SHARED = 140
KIND = pattern_of(r"\b(?:health ?care|real estate|(?!and\b|or\b)[a-z]+)(?=,|\s|$)")
KINDS = frozenset(
    "mail wire bank securities tax insurance mortgage loan visa passport computer internet immigration "
    "benefit marriage medicaid medicare credit welfare healthcare postal drug human sex labor gun".split()
) | {"health care", "real estate"}
"""Kinds of one crime that are told together."""


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


def kinds_of_one(lowered: str, place: int, limit: int) -> Iterator[Offence]:
    """Crimes of several kinds whose noun is printed once, "mail and wire fraud"; a plot on them is one."""
    end = min(limit, place + LONGEST_SHARED)
    if not holds(lowered, place, end, " fraud", " trafficking"):
        return
    shared = SHARED.match(lowered, place, limit)
    if shared is None:
        return
    if shared["again"] and not shared["plot"]:
        return
    kinds = [kind for kind in KIND.finditer(lowered, *shared.span("kinds")) if kind[0] != "fraud"]
    if not KINDS.issuperset(kind[0] for kind in kinds):
        return
    noun = shared["noun"]
    if shared["plot"]:
        words = tuple(shared[0].replace(",", "").split())
        yield Offence(place, shared.end(), words, heads_of(words))
        return
    for kind in kinds:
        end = shared.end() if kind is kinds[-1] else kind.end()
        words = (*kind[0].split(), noun)
        yield Offence(kind.start(), end, words, (noun,), name=f"{kind[0]} {noun}")
