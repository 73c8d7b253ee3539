"""Offences by name: "attempted murder in the second degree", "carrying a firearm by a felon"."""

from __future__ import annotations

import re

from msgspec import Struct

from tui.core.extraction.charges.offence_ahead import TOKEN
from tui.core.extraction.charges.offence_reader import Manner, Reader
from tui.core.extraction.charges.offence_words import (
    ARTICLE,
    HEAD,
    PART,
    STOP,
    UNKNOWN,
    heads_of,
    kind_of,
    vocabulary,
)
from tui.core.patterns import pattern_of


class Offence(Struct, frozen=True):
    """One offence's name: where it stands, its words, and the words among them that name it.

    `name` is set where the words as they stand tell several offences together, or leave out an object.
    """

    start: int
    end: int
    words: tuple[str, ...]
    heads: tuple[str, ...]
    name: str = ""


def offence_at(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> Offence | None:
    """The offence's name that begins at `place`."""
    if lowered.startswith(vocabulary().whole, place):
        whole = next(name for name in vocabulary().whole if lowered.startswith(name, place))
        return Offence(place, place + len(whole), tuple(whole.split()), (whole,))
    if not _can_open(lowered, place, limit, manner):
        return None
    reader = Reader(folded, lowered, place, limit, manner)
    reader.read()
    words = tuple(reader.words[: reader.kept])
    heads = heads_of(words)
    if not words or _says_nothing(words, heads):
        return None
    if not heads and reader.titled and not any(kind_of(word) is PART for word in words):
        return None
    if heads or manner is Manner.COUNTED or (manner is Manner.LISTED and is_act(words)):
        return Offence(reader.start, reader.ends[reader.kept - 1], words, heads)
    return None


def _says_nothing(words: tuple[str, ...], heads: tuple[str, ...]) -> bool:
    """Whether words point at an offence told before, say no more than "charge", or lack their object."""
    known = vocabulary()
    if words[0] in POINTING:
        return True
    if known.generic.issuperset(words) and not " ".join(words).startswith(known.plain):
        return True
    if words[-1] in GROUPS and words[-1] not in heads and words[0] not in known.gerunds:
        return True
    return len(words) == 1 and (not heads or words[0] in known.needy)


GROUPS = frozenset({"operation", "organization", "organisation", "ring", "network"})
"""Last words of those who offend and of no offence: "part of a drug trafficking operation"."""

POINTING = frozenset({"same", "such", "involving"})
"""What opens no name but points at one told before or behind: "the same conspiracy", "involving several"."""


def _can_open(lowered: str, place: int, limit: int, manner: Manner) -> bool:
    """Whether the first word can open a name at all, asked before the rest is read."""
    token = TOKEN.match(lowered, place, limit)
    if token is None:
        return False
    kind = kind_of(token[1])
    if kind is UNKNOWN:
        return manner is not Manner.LOOSE or "-" in token[1] or not token[1].isalpha()
    return kind <= PART or kind is ARTICLE


def is_act(words: tuple[str, ...]) -> bool:
    """Whether a name is that of an act with its object: "willfully failing to file tax returns"."""
    act = words[1:] if words[0].endswith("ly") else words
    return len(act) > 1 and act[0] in vocabulary().gerunds


WORD_BEFORE = pattern_of(r"([a-z0-9][\w'/&-]*) $")


def offence_before(folded: str, lowered: str, start: int, place: int, end: int) -> Offence | None:
    """The offence's name whose last word stands right before `place`, or at `end` where that is later."""
    first = place
    for _ in range(7):
        word = WORD_BEFORE.search(lowered, max(start, first - 24), first)
        if word is None or kind_of(word[1]) not in (HEAD, PART):
            break
        first = word.start()
    if first == place:
        return None
    offence = offence_at(folded, lowered, first, end, Manner.COUNTED if end > place else Manner.LOOSE)
    return offence if offence is not None and offence.end == end and offence.heads else None


OPEN_NAME = pattern_of(r"[a-z][\w'/&-]*(?: [a-z][\w'/&-]*){1,12}", re.ASCII)
AGED = pattern_of(r",? \(?\d{2}\b")


def open_name(folded: str, lowered: str, place: int, limit: int) -> Offence | None:
    """A phrase that could be an offence's name by its place alone: in lower case or a title, no clause."""
    match = OPEN_NAME.match(lowered, place, limit)
    if match is None:
        return None
    phrase = match[0].split(" and ")[0].split(" or ")[0]
    words = tuple(phrase.split())
    end = place + len(phrase)
    if len(words) < 2 or AGED.match(lowered, end) or any(kind_of(word) is STOP for word in words):
        return None
    printed = folded[place:end].split()
    capitals = sum(word[0].isupper() for word in printed)
    if capitals and (capitals < 2 or not printed[0][0].isupper()):
        return None
    return Offence(place, end, words, heads_of(words))
