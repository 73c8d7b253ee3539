"""Charges: what someone is arrested for, charged with, convicted of or sentenced for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.charges.frames import CLOSE, Opening, Weight, openings
from tui.core.extraction.charges.headings import graded, headed
from tui.core.extraction.charges.lines import lines
from tui.core.extraction.charges.lists import Listed, listed
from tui.core.extraction.charges.merge import Claim, meaning, merged
from tui.core.extraction.charges.offence_reader import Manner
from tui.core.extraction.charges.offence_words import HEAD, PART, UNKNOWN, kind_of, vocabulary
from tui.core.extraction.charges.offences import WORD_BEFORE, Offence, offence_before
from tui.core.extraction.charges.spread import gapped, ranged
from tui.core.extraction.document import Document
from tui.core.extraction.penalties.person import Bearers
from tui.core.extraction.people.family_names import surname
from tui.core.model import Charge, Person, Span
from tui.core.patterns import pattern_of

CONDUCT_AFTER_FOR = frozenset({"arraigned", "charged", "convicted", "guilty"})
"""Frames in which "for" tells what was done, not what it is called."""
RELATING = ("ted to", "ting to", "tied to", "linked to", "from")
"""Ends of the words that tell what a charge is about and not what it is called."""
HANDLING = frozenset({"possessing", "carrying", "selling", "distributing", "transporting", "discharging"})
"""Acts that behind "guilty to" point back at what was told before: "possessing the firearms"."""
JOINED = pattern_of(r"(?<=[a-z]) and ((?:[a-z-]+ ){1,2})$")
LONGEST_LAST = 40
"""The last of two kinds of charges: "drug trafficking and weapons charges"."""
PLACE = pattern_of(r" (?:the )?([A-Z][\w'-]*)")
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
        bearer, asked = None, None
        for item, weight, place in _offences(doc.text, lowered, opening, until):
            if place != asked:
                asked = place
                shared = bearers.shared(opening.sentence, place)
                bearer = None if shared else bearers.of(opening.sentence, place)
            person = surname(bearer.name) if bearer else None
            # What is found beside a verdict may tell one of its offences again: it is a sentence apart.
            apart = -1 - group if opening.frame.finding else opening.sentence.start
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


def _offences(
    folded: str, lowered: str, opening: Opening, until: int
) -> Iterator[tuple[Listed, Weight, int]]:
    """The offences a frame opens before the next frame `until`, or the one it follows.

    With each comes the place before which stands the name of whose it is.
    """
    frame, begin = opening.frame, opening.start
    if frame.opens is None:
        yield from ((item, weight, begin) for item, weight in _before(folded, lowered, opening))
        return
    limit = opening.sentence.end
    yield from _behind(folded, lowered, opening, frame.opens, until)
    if lowered[limit - 1] == ":":
        for line in lines(folded, lowered, limit):
            yield from ((item, Weight.COUNTED, begin) for item in line)


def _behind(
    folded: str, lowered: str, opening: Opening, opens: re.Pattern[str], until: int
) -> Iterator[tuple[Listed, Weight, int]]:
    """The offences behind the words that lead to them, or between the ends of a range of crimes."""
    frame, limit = opening.frame, opening.sentence.end
    manner = _manner(folded, opening)
    last = min(limit, until, opening.end + frame.reach)
    over = frame.past.search(lowered, opening.end, last) if frame.past else None
    for match in opens.finditer(lowered, opening.end, over.start() if over else last):
        if _of_place(folded, match):
            continue
        found = list(listed(folded, lowered, match.end(), limit, manner))
        if frame.name in APART:
            found = _apart(lowered, opening, found)
        if found:
            told = _tells_conduct(lowered, opening, match, found[0].offence)
            yield from ((item, Weight.TOLD if told else frame.weight, opening.start) for item in found)
            if manner is Manner.FORMAL:
                for more in gapped(folded, lowered, match[0].strip(), found[-1].offence.end, limit):
                    yield from ((item, frame.weight, more[0].offence.start) for item in more)
            return
    # What many have faced in the past is told of when prosecutors are honoured.
    if frame.reach > CLOSE and not lowered.endswith("faced ", 0, opening.start):
        ends = ranged(folded, lowered, opening.end, min(limit, until), manner)
        yield from ((item, frame.weight, opening.start) for item in ends)


def _of_place(folded: str, opens: re.Match[str]) -> bool:
    """Whether "of" only joins the name of a court or a place: "the Southern District of Quillan"."""
    word = PLACE.match(folded, opens.end()) if opens[0] == "of" else None
    before = folded.rfind(" ", 0, opens.start() - 1) + 1
    return folded[before].isupper() and word is not None and kind_of(word[1].lower()) is UNKNOWN


def _tells_conduct(lowered: str, opening: Opening, opens: re.Match[str], first: Offence) -> bool:
    """Whether what leads to the offences makes them a paraphrase: "guilty for", "related to the robbery"."""
    if opens[0].endswith(RELATING):
        return lowered.endswith("the ", 0, first.start) and len(first.words) < COMPLEMENTED
    if lowered.endswith("in connection ", 0, opens.start()):
        return True
    named = opening.frame.name in CONDUCT_AFTER_FOR or _named_before(lowered, opening, opens)
    if opens[0] == "for" and named:
        return True
    act = first.words[0]
    if act in HANDLING and lowered.startswith(" the ", first.start + len(act)):
        return True
    return lowered.find("allegedly", opens.end(), first.start) >= 0


def _named_before(lowered: str, opening: Opening, opens: re.Match[str]) -> bool:
    """Whether a charge has its name before it and its story behind: "murder charges for the stranglings"."""
    if opening.frame.name != "charges" or not lowered.startswith(" the ", opens.end()):
        return False
    name = WORD_BEFORE.search(lowered, max(0, opening.start - 24), opening.start)
    return name is not None and kind_of(name[1]) is HEAD


COMPLEMENTED = 3
"""Words of a name that says of itself what it is: "the sale of methamphetamine", not "the armed robbery"."""


def _apart(lowered: str, opening: Opening, found: list[Listed]) -> list[Listed]:
    """What is found beside a verdict: none is the offence itself, as "murder for gain" is not "murder".

    The first special circumstance keeps the noun that tells it from an offence.
    """
    circumstance = opening.frame.name == "special circumstance"
    # "Special circumstances sentencing enhancements" is no name of one.
    lead = lowered[opening.start : opening.end] if circumstance else ""
    noun = [] if "enhancement" in lead else lead.split()
    named = [item for index, item in enumerate(found) if _tells(item, circumstance and not index)]
    return [
        replace(
            item,
            offence=Offence(
                opening.start if noun and not index else item.offence.start,
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
    joined = JOINED.search(lowered, max(opening.sentence.start, opening.start - LONGEST_LAST), opening.start)
    if joined is not None and frame.name == "charge before" and _kinds(joined[1].split()):
        place = joined.start()
        offence = offence_before(folded, lowered, opening.sentence.start, place + 1, place)
        if offence is not None:
            yield Listed(offence, None, False), frame.weight


def _kinds(words: list[str]) -> bool:
    """Whether words say what kind of charge is meant: "weapons", not "the" or "criminal"."""
    known = all(kind_of(word) in (HEAD, PART) for word in words)
    return known and not vocabulary().generic.issuperset(words)


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
