"""The grammar of an offence's name: "attempted murder in the second degree", "possession of a firearm by a felon".

A name is read word by word from where a charge opens.  Words of the offence vocabulary carry it on, a
preposition only before what the law says there ("with a deadly weapon", not "with his brother"), and it
ends where the story begins ("for using", "after", "of 23-year-old").  After "count of" any common word
may be part of the name, since nothing but an offence stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from tui.core.extraction.lexicon import table

TOKEN = re.compile(r" {0,3}([$.]?\d\w*(?:[.,-]\w+)*|[a-z]\w*(?:['/&-]\w+)*'?)")
COUNTS = re.compile(r" {0,3}(?:[\w-]+ ){0,4}counts?\b")
LONGEST = 28
"""Words after which a name is cut: no offence is longer, broken lists are."""


class Kind(IntEnum):
    """What a word does in an offence's name."""

    UNKNOWN = 0
    HEAD = 1
    PART = 2
    STOP = 3
    PREPOSITION = 4
    JOIN = 5
    ARTICLE = 6


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence's name: where it stands, its words, and the words among them that name it."""

    start: int
    end: int
    words: tuple[str, ...]
    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tables of `offences.toml`, ready for look-up."""

    kinds: dict[str, Kind]
    families: dict[str, str]
    pairs: dict[str, frozenset[str]]
    complements: dict[str, frozenset[str]]
    joined: dict[str, frozenset[str]]
    victims: frozenset[str]
    generic: frozenset[str]
    gerunds: frozenset[str]
    dangling: frozenset[str]
    numbered: frozenset[str]
    personal: frozenset[str]
    needy: frozenset[str]
    conduct: dict[str, str]


PERSONAL = frozenset({"killing", "assault", "sex", "vice", "liberty", "care"})
"""Families of offences against someone: "of" goes on only with the victim as the law calls him."""


@cache
def vocabulary() -> Vocabulary:
    """The offence vocabulary, read from the lexicon once."""
    data = table("offences")
    families = {word: family for family, words in data["heads"].items() for word in words.split()}
    pairs = {word: frozenset(partners.split()) for word, partners in data["paired"].items()}
    complements = {word: frozenset(after.split()) for word, after in data["complements"].items()}
    kinds: dict[str, Kind] = {}
    for words, kind in (
        (data["words"]["stops"].split(), Kind.STOP),
        (data["words"]["parts"].split(), Kind.PART),
        (data["words"]["victims"].split(), Kind.PART),
        (data["gerunds"]["formal"].split(), Kind.PART),
        (pairs, Kind.PART),
        (families, Kind.HEAD),
        (data["conduct"], Kind.HEAD),
        (complements, Kind.PREPOSITION),
        (("and", "or", "&", "and/or"), Kind.JOIN),
        (("a", "an", "the", "any"), Kind.ARTICLE),
    ):
        kinds.update(dict.fromkeys(words, kind))
    return Vocabulary(
        kinds=kinds,
        families=families | {gerund: families.get(noun, "") for gerund, noun in data["conduct"].items()},
        pairs=pairs,
        complements=complements,
        joined={word: frozenset(after.split()) for word, after in data["joined"].items()},
        victims=frozenset(data["words"]["victims"].split()),
        generic=frozenset(data["words"]["generic"].split()),
        gerunds=frozenset(data["gerunds"]["formal"].split()),
        dangling=frozenset(data["words"]["dangling"].split()),
        personal=frozenset(data["words"]["personal"].split()),
        needy=frozenset(data["words"]["needy"].split()),
        numbered=frozenset(data["words"]["numbered"].split()),
        conduct=data["conduct"],
    )


def singular(word: str) -> str:
    """A noun without its plural ending: "robberies" is "robbery"."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def kind_of(word: str) -> Kind:
    """The part a word plays, singular or plural."""
    kinds = vocabulary().kinds
    return kinds.get(word) or kinds.get(singular(word), Kind.UNKNOWN)


def heads_of(words: Iterable[str]) -> tuple[str, ...]:
    """The words that make a phrase the name of an offence, in order, singular."""
    known = vocabulary()
    forms = [singular(word) for word in words]
    present = {*forms, *words}
    return tuple(
        form
        for form in forms
        if form in known.families or (form in known.pairs and not known.pairs[form].isdisjoint(present))
    )


def offence_at(folded: str, lowered: str, place: int, limit: int, free: bool) -> Offence | None:
    """The offence's name that begins at `place`; `free` after "count of", where any common word will do."""
    reader = _Reader(folded, lowered, place, limit, free)
    reader.read()
    words = tuple(reader.words[: reader.kept])
    heads = heads_of(words)
    known = vocabulary()
    if not words or not (heads or free) or known.generic.issuperset(words):
        return None
    if len(words) == 1 and words[0] in known.needy:
        return None
    return Offence(reader.start, reader.end, words, heads)


WORD_BEFORE = re.compile(r"([a-z0-9][\w'/&-]*) $")


def offence_before(folded: str, lowered: str, start: int, place: int, end: int) -> Offence | None:
    """The offence's name whose last word stands right before `place`, or at `end` where that is later."""
    first = place
    for _ in range(7):
        word = WORD_BEFORE.search(lowered, max(start, first - 24), first)
        if word is None or kind_of(word[1]) not in (Kind.HEAD, Kind.PART):
            break
        first = word.start()
    if first == place:
        return None
    offence = offence_at(folded, lowered, first, end, free=end > place)
    return offence if offence is not None and offence.end == end and offence.heads else None


def begins_offence(lowered: str, place: int, limit: int) -> bool:
    """Whether a new offence's name begins at `place`: its naming word comes before any preposition."""
    if COUNTS.match(lowered, place, limit):
        return True
    known = vocabulary()
    words: list[str] = []
    while len(words) < 8:
        token = TOKEN.match(lowered, place, limit)
        if token is None:
            break
        kind = kind_of(token[1])
        if kind in (Kind.HEAD, Kind.PART):
            words.append(token[1])
            if heads_of(words) or (len(words) == 1 and token[1] in known.gerunds):
                return True
        elif kind is not Kind.ARTICLE or words:
            break
        place = token.end()
    return False


class _Reader:
    """Reads one name; `end` is the end of the last word that surely belongs to it."""

    def __init__(self, folded: str, lowered: str, place: int, limit: int, free: bool) -> None:
        self.folded, self.lowered, self.limit, self.free = folded, lowered, limit, free
        self.place = self.start = self.end = place
        self.words: list[str] = []
        self.kept = 0  # how many of the words stand before `end`
        self.last = ""  # the word before, prepositions and articles included
        self.titled = False

    def read(self) -> None:
        known = vocabulary()
        while len(self.words) < LONGEST:
            token = TOKEN.match(self.lowered, self.place, self.limit)
            if token is None:
                return
            word, start = token[1], token.start(1)
            kind = known.kinds.get(word) or kind_of(word)
            if not self.words:
                self.titled = self.folded[start].isupper() or self.folded[start].isdigit()
            if kind is Kind.UNKNOWN and "-" in word:
                word, start, kind = self._compound(word, start)
            if not self._goes_on(word, kind, token.end()):
                return
            if kind in (Kind.HEAD, Kind.PART, Kind.UNKNOWN):
                if kind is Kind.UNKNOWN and not self._admits(word, start):
                    return
                if not self._fits_case(word, kind, start):
                    return
                self._take(word, start, token.end(1))
            self.last = word
            self.place = token.end()
        return

    def _take(self, word: str, start: int, end: int) -> None:
        if not self.words:
            self.start = start
        self.words.append(word)
        if word not in vocabulary().dangling:
            self.end, self.kept = end, len(self.words)

    def _compound(self, word: str, start: int) -> tuple[str, int, Kind]:
        """The offence at the end of a reporter's compound: of "shooting-murder" the murder."""
        how, _, offence = word.rpartition("-")
        if kind_of(offence) is Kind.HEAD:
            return (offence, start + len(how) + 1, Kind.HEAD) if not self.words else (word, start, Kind.HEAD)
        return (
            word,
            start,
            Kind.PART if kind_of(offence) is Kind.PART and not word[0].isdigit() else Kind.UNKNOWN,
        )

    def _goes_on(self, word: str, kind: Kind, after: int) -> bool:
        """Whether the name can go on with this word at all."""
        if kind is Kind.STOP:
            return False
        if kind is Kind.PREPOSITION:
            return bool(self.words) and self._complements(word, after)
        if kind is Kind.JOIN:
            return bool(self.words) and self._joins(after)
        return True

    def _admits(self, word: str, start: int) -> bool:
        """Whether a word outside the vocabulary belongs to the name."""
        if word[0].isdigit() or word[0] in "$.":
            return self.last in vocabulary().numbered
        return self.free and (self.titled or not self.folded[start].isupper())

    def _fits_case(self, word: str, kind: Kind, start: int) -> bool:
        """In running text a capital opens a proper name; only short forms such as DUI and PCP are none."""
        if not self.words or self.titled or not self.folded[start].isupper():
            return True
        return kind is not Kind.UNKNOWN and self.folded[start : start + len(word)].isupper()

    def _complements(self, preposition: str, after: int) -> bool:
        """Whether what follows a preposition is said of the offence in law."""
        known = vocabulary()
        follows = self._next_words(after)
        if not follows:
            return False
        if follows[0][0].isdigit() or follows[0][0] == "$":
            return preposition in ("under", "over") or (
                preposition == "of" and self.last in vocabulary().numbered
            )
        if preposition == "of":
            return not self._personal() or any(singular(word) in known.victims for word in follows)
        allowed = known.complements[preposition]
        return any(word in allowed or singular(word) in allowed for word in follows[:2])

    def _personal(self) -> bool:
        """Whether the word that names the offence so far is of a family done to someone."""
        known = vocabulary()
        heads = heads_of(self.words)
        return bool(heads) and (heads[-1] in known.personal or known.families.get(heads[-1]) in PERSONAL)

    def _next_words(self, place: int) -> list[str]:
        """The next three words that are no articles."""
        words: list[str] = []
        while len(words) < 3:
            token = TOKEN.match(self.lowered, place, self.limit)
            if token is None:
                break
            if kind_of(token[1]) is not Kind.ARTICLE:
                words.append(token[1])
            place = token.end()
        return words

    def _joins(self, after: int) -> bool:
        """Whether "and" joins words of one name ("force or fear") and not two offences."""
        follows = self._next_words(after)
        if not follows:
            return False
        known = vocabulary()
        joined = known.joined.get(singular(self.words[-1])) or known.joined.get(self.words[-1])
        if joined and (follows[0] in joined or ("*" in joined and follows[0] in known.joined)):
            return True
        if begins_offence(self.lowered, after, self.limit):
            return False
        return follows[0][0].isdigit() or kind_of(follows[0]) is Kind.PART
