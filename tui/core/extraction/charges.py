"""Charges: what someone is arrested for, charged with, convicted of or sentenced for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.charge_frames import Opening, Weight, openings
from tui.core.extraction.charge_headings import graded, headed
from tui.core.extraction.charge_lists import Listed, lines, listed
from tui.core.extraction.charge_merge import Claim, meaning, merged
from tui.core.extraction.document import Document
from tui.core.extraction.family_names import surname
from tui.core.extraction.offence_reader import Manner
from tui.core.extraction.offence_words import vocabulary
from tui.core.extraction.offences import Offence, offence_before
from tui.core.extraction.penalty_person import Bearers
from tui.core.model import Charge, Person, Span

CONDUCT_AFTER_FOR = frozenset({"charged", "convicted", "guilty"})
"""Frames in which "for" tells what was done, not what it is called."""
IMPEDING = frozenset({"resisting", "impeding"})
APART = ("special circumstance", "enhancement")
WITH_ITS_NOUN = ("enhancement before", "finding before")
"""Frames whose own noun belongs to the name: "criminal street gang enhancement"."""


class _Source(Struct, frozen=True):
    """What states an offence: the frame, the group it opens, where its sentence begins, whose it is."""

    frame: str
    group: int
    sentence: int
    person: str | None
    headline: bool = False


def find_charges(doc: Document, people: Sequence[Person]) -> list[Charge]:
    """Every distinct offence of this event, each with the places that state it."""
    lowered = doc.low
    bearers = Bearers(doc, people)
    claims: list[Claim] = []
    title = doc.article.title
    headline = title.span.end if title is not None and title.span is not None else 0
    done = 0
    found = list(openings(doc))
    for group, opening in enumerate(found):
        if opening.start < done or (opening.frame.headline and opening.start >= headline):
            continue
        later = (found[index].start for index in range(group + 1, len(found)))
        until = next((start for start in later if start >= opening.end), len(lowered))
        bearer = None
        for item, weight in _offences(doc.text, lowered, opening, until):
            bearer = bearer or bearers.of(opening.sentence, opening.start)
            person = surname(bearer.name) if bearer else None
            # What is found beside a verdict may tell one of its offences again.
            apart = -group if opening.frame.finding else opening.sentence.start
            source = _Source(opening.frame.name, group, apart, person, opening.start < headline)
            claims.append(_claim(item, weight, source))
            if claims[-1].weight is not Weight.TOLD:
                done = max(done, item.offence.end)
    tables = chain(headed(doc.text, lowered), graded(doc.text, lowered))
    for group, line in enumerate(tables, len(found)):
        sentence = doc.sentence_at(line[0].offence.start)
        bearer = bearers.of(sentence, line[0].offence.start)
        source = _Source("heading", group, sentence.start, surname(bearer.name) if bearer else None)
        claims += [_claim(item, Weight.COUNTED, source) for item in line]
    return merged(doc, claims)


def _offences(folded: str, lowered: str, opening: Opening, until: int) -> Iterator[tuple[Listed, Weight]]:
    """The offences a frame opens before the next frame `until`, or the one it follows."""
    frame = opening.frame
    if frame.opens is None:
        yield from _before(folded, lowered, opening)
        return
    limit = opening.sentence.end
    manner = _manner(folded, opening)
    for match in frame.opens.finditer(lowered, opening.end, min(limit, until, opening.end + frame.reach)):
        found = list(listed(folded, lowered, match.end(), limit, manner))
        if frame.name in APART:
            found = _apart(lowered, opening, found)
        if found:
            told = match[0] == "for" and frame.name in CONDUCT_AFTER_FOR
            told = told or lowered.endswith("in connection ", 0, match.start())
            told = told or lowered.find("allegedly", match.end(), found[0].offence.start) >= 0
            yield from ((item, Weight.TOLD if told else frame.weight) for item in found)
            break
    if lowered[limit - 1] == ":":
        for line in lines(folded, lowered, limit):
            yield from ((item, Weight.COUNTED) for item in line)


def _apart(lowered: str, opening: Opening, found: list[Listed]) -> list[Listed]:
    """What is found beside a verdict: none is the offence itself, as "murder for gain" is not "murder".

    The first special circumstance keeps the noun that tells it from an offence.
    """
    circumstance = opening.frame.name == "special circumstance"
    noun = lowered[opening.start : opening.end].split() if circumstance else []
    named = [item for index, item in enumerate(found) if _tells(item, circumstance and not index)]
    return [
        replace(
            item,
            offence=Offence(
                opening.start if circumstance and not index else item.offence.start,
                item.offence.end,
                (*noun, *item.offence.words),
                (opening.frame.name.split()[-1], *item.offence.heads),
            ),
        )
        for index, item in enumerate(named)
    ]


def _tells(item: Listed, first: bool) -> bool:
    """Whether a finding says enough to stand by itself; a record is none."""
    words = item.offence.words
    if words[0] in ("prior", "and"):
        return False
    return first or len(words) > (1 if item.offence.heads else 2)


def _manner(folded: str, opening: Opening) -> Manner:
    """How formally a frame binds; in a headline every word has a capital, so only the vocabulary tells."""
    if opening.frame.weight is Weight.COUNTED:
        return Manner.COUNTED
    small = folded[opening.start].islower() or (
        opening.start == opening.sentence.start and folded[opening.end + 1 : opening.end + 2].islower()
    )
    formal = opening.frame.weight is Weight.NAMED and small
    return Manner.FORMAL if formal else Manner.LOOSE


def _before(folded: str, lowered: str, opening: Opening) -> Iterator[tuple[Listed, Weight]]:
    """The offence named right before a frame: "a murder charge", "a deadly weapon finding"."""
    frame = opening.frame
    end = opening.end if frame.name in WITH_ITS_NOUN else opening.start - 1
    offence = offence_before(folded, lowered, opening.sentence.start, opening.start, end)
    if offence is not None:
        yield Listed(offence, None, False), frame.weight


def _acts_joined(offence: Offence) -> bool:
    """Whether the law itself tells the conduct: "assaulting, resisting, or impeding an officer"."""
    return not IMPEDING.isdisjoint(offence.words[1:])


def _claim(item: Listed, weight: Weight, source: _Source) -> Claim:
    """The claim an offence makes; a gerund of conduct is a paraphrase whatever opens it."""
    offence = item.offence
    if source.headline:
        weight = Weight.TOLD
    elif item.counted:
        weight = Weight.COUNTED
    elif (
        offence.heads
        and not _acts_joined(offence)
        and vocabulary().conduct.get(offence.heads[0], offence.heads[0]) != offence.heads[0]
    ):
        weight = Weight.TOLD
    return Claim(
        offence=offence,
        means=meaning(offence.words),
        span=Span(offence.start, offence.end),
        weight=weight,
        sentence=source.sentence,
        group=source.group,
        statute=item.statute,
        person=source.person,
        rule=f"charge.{source.frame}",
    )
