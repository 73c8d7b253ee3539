"""One charge from all the places that state it: headline, first paragraph, complaint and verdict."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct, field

from tui.core.extraction.charges.frames import Weight
from tui.core.extraction.charges.offence_degrees import DEGREES
from tui.core.extraction.charges.offence_words import singular, vocabulary
from tui.core.extraction.charges.offences import Offence
from tui.core.extraction.document import Document
from tui.core.model import Charge, Span

EMPTY = frozenset(
    "a an the of in for and or with to on by from at as under over degree felony misdemeanor count "
    "committing commit performing engaging".split()
)
INCHOATE = {
    "attempted": "attempt", "attempt": "attempt", "attempting": "attempt", "conspiracy": "conspiracy",
    "conspiring": "conspiracy", "solicitation": "solicitation",
}  # fmt: skip


BESIDE = (("circumstance",), ("enhancement",))
"""What heads the name of a finding beside a verdict."""

MOST_COMPARED = 200
"""Offences up to which one in other words is compared with all before it; more stand in registers only."""


class Meaning(Struct, frozen=True):
    """What an offence's words say, however they are put.

    `content` are the words that tell offences apart, singular, without degree; `degree` is its degree,
    however written, and `inchoate` tells whether it was attempted or plotted rather than done.
    """

    content: frozenset[str]
    degree: str | None
    inchoate: frozenset[str]


@lru_cache(4096)
def meaning(words: tuple[str, ...]) -> Meaning:
    """The meaning of an offence's words."""
    content = {singular(INCHOATE.get(word, word)) for word in words if word not in DEGREES}
    return Meaning(
        content=frozenset(content) - EMPTY,
        degree=next((DEGREES[word] for word in words if word in DEGREES), None),
        inchoate=frozenset(INCHOATE[word] for word in words if word in INCHOATE),
    )


class Claim(Struct, frozen=True):
    """One statement of an offence, before those of the same offence are put together."""

    offence: Offence
    means: Meaning
    span: Span
    weight: Weight
    sentence: int
    group: int
    statute: str | None
    person: str | None
    rule: str


class _Matter(Struct):
    """One offence, every claim of it, of those one for each form it is told in, and the words of all."""

    claims: list[Claim] = field(default_factory=list)
    forms: list[Claim] = field(default_factory=list)
    words: set[str] = field(default_factory=set)

    def add(self, claim: Claim) -> None:
        """Put another claim to the offence, in a form not met before."""
        self.claims.append(claim)
        self.forms.append(claim)
        self.words |= claim.means.content

    @property
    def best(self) -> Claim:
        """The claim in the fullest words of the most formal kind."""
        formal = [c for c in self.claims if c.weight is not Weight.TOLD] or self.claims
        return max(formal, key=_fullness)


def _fullness(claim: Claim) -> tuple[bool, int, bool]:
    means = claim.means
    return means.degree is not None, len(means.content), claim.weight is Weight.COUNTED


def merged(doc: Document, claims: list[Claim]) -> list[Charge]:
    """The distinct offences among the claims; paraphrases count only where nothing more formal is said."""
    matters: list[_Matter] = []
    known: dict[Meaning, _Matter] = {}
    formal = any(claim.weight is not Weight.TOLD and not _beside(claim) for claim in claims)
    for claim in sorted(claims, key=lambda c: (c.weight, c.span)):
        if home := known.get(claim.means):
            home.claims.append(claim)
            continue
        home = _home(matters, claim) if len(matters) < MOST_COMPARED else None
        if home is None and claim.weight is Weight.TOLD and formal:
            continue
        if home is None:
            home = _Matter()
            matters.append(home)
        home.add(claim)
        known[claim.means] = home
    return [_charge(doc, matter) for matter in matters]


def _beside(claim: Claim) -> bool:
    """Whether a claim is of what makes an offence worse, which leaves the offence itself to be told."""
    return claim.offence.heads[:1] in BESIDE


def _home(matters: list[_Matter], claim: Claim) -> _Matter | None:
    """The matter that `claim` states again."""
    words = claim.means.content
    scored = [(_alike(matter, claim), matter) for matter in matters if not words.isdisjoint(matter.words)]
    likely = [pair for pair in scored if pair[0] > 0]
    return max(likely, key=lambda pair: pair[0])[1] if likely else None


def _alike(matter: _Matter, claim: Claim) -> float:
    """The likeness to the nearest claim of a matter; two offences of one list never meet in a third."""
    scores = [likeness(claim, other) for other in matter.forms]
    apart = any(
        score == 0 and other.group == claim.group for score, other in zip(scores, matter.forms, strict=True)
    )
    return 0.0 if apart else max(scores)


def _counted_together(one: Claim, other: Claim) -> bool:
    """Whether one sentence counts both: "two counts of assault and three counts of aggravated assault"."""
    counted = one.weight is Weight.COUNTED is other.weight
    return counted and one.sentence == other.sentence


def likeness(one: Claim, other: Claim) -> float:
    """How surely two claims are of one offence, 0 when they are not."""
    first, second = one.means, other.means
    if first.inchoate != second.inchoate:
        return 0.0
    if first.degree and second.degree and first.degree != second.degree:
        return 0.0
    shared = len(first.content & second.content)
    share = shared / (len(first.content) + len(second.content) - shared or 1)
    if share == 1:
        return 1.0
    if one.group == other.group or _counted_together(one, other):
        return 0.0
    nested = shared in (len(first.content), len(second.content))
    same_head = one.offence.heads[:1] == other.offence.heads[:1]
    formal = Weight.TOLD not in (one.weight, other.weight)
    alike = share >= 0.6 and (nested or same_head or not formal)
    return share if alike or (nested and same_head) else 0.0


def _charge(doc: Document, matter: _Matter) -> Charge:
    best = matter.best
    spans = sorted({claim.span for claim in matter.claims} - {best.span})
    people = {claim.person for claim in matter.claims if claim.person}
    return Charge(
        span=best.span,
        mentions=tuple(spans),
        rule=f"{best.rule} + {best.offence.heads[0] if best.offence.heads else best.offence.words[0]}",
        offence=wording(doc.text, best),
        statute=best.statute or next((c.statute for c in matter.claims if c.statute), None),
        person=people.pop() if len(people) == 1 else None,
    )


def wording(folded: str, claim: Claim) -> str:
    """The offence as a short lower-case noun phrase: "raping a child" is "rape of a child"."""
    words = claim.offence.name or folded[claim.span.start : claim.span.end]
    words = " ".join(words.lower().split())
    words = words.replace("united states", "United States")
    plain = words.removeprefix("sexually ")
    act, _, whom = plain.partition(" ")
    noun = vocabulary().conduct.get(act)
    if noun is None or noun == act or whom.startswith(("resulting", "in ", "with ", "by ")):
        return words
    manner = "sexual " if plain != words else ""
    return manner + noun + (f" {'on' if noun == 'assault' else 'of'} {whom}" if whom else "")
