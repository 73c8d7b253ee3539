"""The words that tell what part the bodies near them had, as they stand in one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tui.core.extraction.lexicon import alternatives, table, trie
from tui.core.model import Role, Span


class Cue(NamedTuple):
    """Words that tell a part; `before` when the bodies they govern follow them.

    Without a `role` they tell the part that was told before ("as well as"), or, when `absent`, that someone
    was with the body.  Who `gives` belongs to the event without a part among those who investigate.
    """

    start: int
    end: int
    role: Role | None
    before: bool
    absent: bool = False
    gives: bool = False


class _Meaning(NamedTuple):
    role: Role | None
    before: bool
    absent: bool
    gives: bool


@cache
def _phrases() -> tuple[re.Pattern[str], dict[str, _Meaning]]:
    """Every phrase of the lexicon with what it tells, and the pattern that finds them."""
    roles = table("agencies")["roles"]
    meanings: dict[str, _Meaning] = {}
    for side in ("after", "before"):
        for name, phrases in roles[side].items():
            gives = name == "giving"
            role = Role.OTHER if gives else Role(name) if name in frozenset(Role) else None
            for phrase in phrases:
                meanings[phrase] = _Meaning(role, side == "before", name == "absent", gives)
    for kind in roles["linked"]:
        told = _Meaning(Role(kind["part"]), before=True, absent=False, gives=False)
        meanings |= {
            f"{noun} {link}": told for noun in kind["nouns"].split() for link in kind["links"].split()
        }
    # A blank or mark before every phrase lets the scan leap from word to word.
    return re.compile(rf"\W({trie(meanings)})(?!\w)"), meanings


@cache
def _agents() -> tuple[re.Pattern[str], dict[str, Role]]:
    """Participles whose doer comes behind "by", some words later: "arrested on June 8 by the"."""
    by = table("agencies")["roles"]["by"]
    roles = {word: Role(name) for name, words in by.items() for word in words.split()}
    return re.compile(rf"\b(?P<verb>{alternatives(roles)})\b[^;:\"]{{1,60}}?\bby\b"), roles


@cache
def _receivers() -> tuple[re.Pattern[str], dict[str, Role]]:
    """Verbs whose doer's name stands behind "to", some words later: "reported the abuse to the"."""
    to = table("agencies")["roles"]["to"]
    roles = {word: Role(name) for name, words in to.items() for word in words.split()}
    return re.compile(rf"\b(?P<verb>{alternatives(roles)})\b[^;:,.\"]{{0,40}}? to\b"), roles


@cache
def _inverted() -> tuple[re.Pattern[str], dict[str, Role]]:
    """The opening of a sentence whose subject follows its verb: "Also assisting in the search were"."""
    inverted = table("agencies")["roles"]["inverted"]
    roles = {word: Role(name) for name, words in inverted.items() for word in words.split()}
    opened = rf"\W{{0,3}}(?:(?:also|others?|agencies) )?(?P<verb>{alternatives(roles)})\b"
    return re.compile(rf"{opened}[^;:\"]{{0,90}}?\b(?:was|were|is|are)\b"), roles


@cache
def _including() -> re.Pattern[str]:
    """What takes others in: "agencies that took part included", "the agencies involved were"."""
    roles = table("agencies")["roles"]["including"]
    nouns, taking = alternatives(roles["nouns"].split()), alternatives(roles["taking"].split())
    return re.compile(
        rf"\b{nouns}\b(?:[^;:\"]{{0,60}}?\binclud(?:es?|ed|ing)\b"
        rf"|(?: (?:that|which|who|were|are))* {taking}\b[^;:\"]{{0,50}}?\b(?:were|are|was)\b)"
    )


@cache
def _joint() -> re.Pattern[str]:
    """What bodies did together, and "by" some words later: "a concerted effort over a year by the"."""
    nouns = alternatives(table("agencies")["roles"]["joint"]["nouns"].split())
    return re.compile(rf"\b{nouns}\b(?:(?! to )[^;:,\"]){{1,50}}? by\b")


@cache
def headings() -> dict[str, Role]:
    """The part told by a line that stands above a list with one body a line."""
    lists = table("agencies")["roles"]["headings"]
    return {heading: Role(name) for name, words in lists.items() for heading in words}


@cache
def own_staff() -> re.Pattern[str]:
    """Someone of the body before who is what the news is about: " captain was convicted"."""
    own = table("agencies")["roles"]["own"]
    words = own["staff"].split()
    staff, fates = (
        alternatives((*words, *(word.capitalize() for word in words))),
        alternatives(own["fates"].split()),
    )
    be = r"(?:was|were|is|are|has been|have been)"
    adverb = r"(?: (?:also|today|now))?"
    return re.compile(rf"(?:'s)?(?: {staff}s?(?: (?:who )?{be})?| {be}){adverb} {fates}\b")


def find_cues(text: str, sentence: Span) -> list[Cue]:
    """The cues of one sentence, in reading order."""
    low = text[sentence.start : sentence.end].lower()
    start = sentence.start
    cues = list(_phrase_cues(low, start))
    # "investigated with help and prosecuted by": behind "by" is who prosecuted.
    told = {cue.end for cue in cues}
    cues += [cue for cue in _agent_cues(low, start) if cue.end not in told]
    cues += _led_cues(low, start)
    first = min((cue.start for cue in cues if cue.before and cue.role), default=sentence.end)
    cues += [cue for cue in _included(low, start, first) if cue.end not in told]
    return sorted(cue for cue in cues if not _of_a_name(text, sentence, cue))


def _of_a_name(text: str, sentence: Span, cue: Cue) -> bool:
    """Whether a noun is the end of a unit's name: "Bureau of Narcotics Investigation"."""
    if " " in text[cue.start : cue.end]:
        return False
    before = text[cue.start - 2 : cue.start - 1]
    return cue.start > sentence.start and text[cue.start].isupper() and before.isalnum() and not cue.before


def _phrase_cues(low: str, offset: int) -> Iterator[Cue]:
    pattern, meanings = _phrases()
    for match in pattern.finditer(f" {low}"):
        start = match.start() + offset
        yield Cue(start, start + len(match[1]), *meanings[" ".join(match[1].split())])


def _agent_cues(low: str, offset: int) -> Iterator[Cue]:
    if " by " not in low:
        return
    pattern, roles = _agents()
    for match in pattern.finditer(low):
        yield Cue(match.end() - 2 + offset, match.end() + offset, roles[match["verb"]], before=True)
    for match in _joint().finditer(low) if "effort" in low or "probe" in low or "inquiry" in low else ():
        yield Cue(match.end() - 2 + offset, match.end() + offset, Role.INVESTIGATING, before=True)


def _led_cues(low: str, offset: int) -> Iterator[Cue]:
    """The cues of what a clause leads up to: "reported it to", "assisting were", "agencies included"."""
    if " to " in low:
        pattern, roles = _receivers()
        for match in pattern.finditer(low) if any(verb in low for verb in roles) else ():
            yield Cue(match.end() - 2 + offset, match.end() + offset, roles[match["verb"]], before=True)
    opened, parts = _inverted()
    if (opening := opened.match(low)) is not None:
        yield Cue(opening.end() - 2 + offset, opening.end() + offset, parts[opening["verb"]], before=True)


def _included(low: str, offset: int, told: int) -> Iterator[Cue]:
    """What takes others in where nothing has been told of them: not "investigated by a team including"."""
    if "includ" in low or " were " in low or " are " in low:
        for match in _including().finditer(low):
            if match.start() + offset < told:
                yield Cue(match.end() - 2 + offset, match.end() + offset, Role.ASSISTING, before=True)
