"""The grammar of an offence's name: "attempted murder in the second degree", "carrying a firearm by a felon".

A name is read word by word from where a charge opens.  Words of the offence vocabulary carry it on, a
preposition only before what the law says there ("with a deadly weapon", not "with his brother"), and it
ends where the story begins ("for using", "after", "of 23-year-old").  After "count of" any common word
may be part of the name, since nothing but an offence stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from tui.core.extraction.offence_words import PERSONAL, Kind, heads_of, kind_of, singular, vocabulary

TOKEN = re.compile(r" {0,3}([$.]?\d\w*(?:[.,-]\w+)*|[a-z]\w*(?:['/&-]\w+)*'?)")
COUNTS = re.compile(r" {0,3}(?:[\w-]+ ){0,4}counts?\b")
MEASURE = re.compile(
    r" (?:or more )?(?:grams?|kilograms?|kilos?|ounces?|pounds?|milligrams?|years?|feet|dollars)\b"
)
NAMED_ACT = re.compile(r" {0,3}(?:the )?(?:[A-Z]\w+ (?:and )?){1,6}(?:Act|Law|Code|Ordinance|Statute)\b")
ENDS = re.compile(r" ?(?:[,;.:()\n\"]|$|and |or )")
LONGEST = 28
"""Words after which a name is cut: no offence is longer, broken lists are."""
AHEAD = 3
"""Words outside the vocabulary that may stand before the one that names the offence."""


class Manner(IntEnum):
    """How the words before it bind what follows to be an offence's name."""

    LOOSE = 0
    """A headline or a story: only the vocabulary tells."""
    FORMAL = 1
    """ "Charged with": words outside the vocabulary may lead to the one that names it."""
    LISTED = 2
    """ Behind another offence: what the law calls by its act needs no word that names it."""
    COUNTED = 3
    """ "Three counts of": any common word may be part of the name."""


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence's name: where it stands, its words, and the words among them that name it."""

    start: int
    end: int
    words: tuple[str, ...]
    heads: tuple[str, ...]


def offence_at(folded: str, lowered: str, place: int, limit: int, manner: Manner) -> Offence | None:
    """The offence's name that begins at `place`."""
    reader = _Reader(folded, lowered, place, limit, manner)
    reader.read()
    words = tuple(reader.words[: reader.kept])
    heads = heads_of(words)
    known = vocabulary()
    if not words or not (heads or manner is Manner.COUNTED or (manner is Manner.LISTED and is_act(words))):
        return None
    if known.generic.issuperset(words) and " ".join(words) not in known.plain:
        return None
    if len(words) == 1 and words[0] in known.needy:
        return None
    return Offence(reader.start, reader.ends[reader.kept - 1], words, heads)


def is_act(words: tuple[str, ...]) -> bool:
    """Whether a name is that of an act with its object: "willfully failing to file tax returns"."""
    act = words[1:] if words[0].endswith("ly") else words
    return len(act) > 1 and act[0] in vocabulary().gerunds


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
    offence = offence_at(folded, lowered, first, end, Manner.COUNTED if end > place else Manner.LOOSE)
    return offence if offence is not None and offence.end == end and offence.heads else None


def begins_offence(lowered: str, place: int, limit: int) -> bool:
    """Whether a new offence's name begins at `place`: its naming word comes before any preposition."""
    if COUNTS.match(lowered, place, limit):
        return True
    known = vocabulary()
    words: list[str] = []
    strange = 0
    while len(words) < 8:
        token = TOKEN.match(lowered, place, limit)
        if token is None:
            break
        word, kind = token[1], kind_of(token[1])
        if kind is Kind.UNKNOWN and word[0].isalpha() and not word.endswith("ing"):
            strange += 1
        elif kind not in (Kind.HEAD, Kind.PART, Kind.ARTICLE) or (kind is Kind.ARTICLE and words):
            return words == ["felon"] and word == "in"
        if strange > AHEAD:
            break
        if kind is not Kind.ARTICLE:
            words.append(word)
        if kind in (Kind.HEAD, Kind.PART) and (
            heads_of(words) or (len(words) == 1 and word in known.gerunds)
        ):
            return True
        place = token.end()
    return False


OPEN_NAME = re.compile(r"[a-z][\w'/&-]*(?: [a-z][\w'/&-]*){1,8}", re.ASCII)


def open_name(folded: str, lowered: str, place: int, limit: int) -> Offence | None:
    """A phrase that could be an offence's name by its place alone: lower case, or a title, without a clause."""
    match = OPEN_NAME.match(lowered, place, limit)
    if match is None:
        return None
    phrase = match[0].split(" and ")[0].split(" or ")[0]
    words = tuple(phrase.split())
    end = place + len(phrase)
    if len(words) < 2 or any(kind_of(word) is Kind.STOP for word in words):
        return None
    printed = folded[place:end].split()
    capitals = sum(word[0].isupper() for word in printed)
    if capitals and (capitals < 2 or not printed[0][0].isupper()):
        return None
    return Offence(place, end, words, heads_of(words))


ACTS = frozenset({"violating", "violation", "violations"})
CLASSES = frozenset({"felony", "felonies", "misdemeanor", "misdemeanors"})
"""What a degree right before them classes; the name is over there."""


class _Reader:
    """Reads one name word by word; only the first `kept` words surely belong to it."""

    def __init__(self, folded: str, lowered: str, place: int, limit: int, manner: Manner) -> None:
        self.folded, self.lowered, self.limit, self.manner = folded, lowered, limit, manner
        self.place = self.start = place
        self.words: list[str] = []
        self.ends: list[int] = []  # where each word ends
        self.kept = 0  # how many of the words surely belong to the name
        self.last = ""  # the word before, prepositions and articles included
        self.titled = False
        self.inside = False  # behind a preposition

    def read(self) -> None:
        while len(self.words) < LONGEST:
            token = TOKEN.match(self.lowered, self.place, self.limit)
            if token is None or not self._accept(token):
                return

    def _accept(self, token: re.Match[str]) -> bool:
        """Whether the name goes on with this word; if so it is taken in."""
        word, start = token[1], token.start(1)
        kind = kind_of(word)
        if not self.words:
            self.titled = self.folded[start].isupper() or self.folded[start].isdigit()
        if kind is Kind.UNKNOWN and "-" in word:
            word, start, kind = self._compound(word, start)
        if not self._goes_on(word, kind, token.end()):
            return False
        if kind in (Kind.HEAD, Kind.PART, Kind.UNKNOWN):
            if kind is Kind.UNKNOWN and not self._admits(word, start, token.end()):
                return False
            if not self._fits_case(word, kind, start):
                return False
            self._take(word, start, token.end(1))
        self.inside = self.inside or kind is Kind.PREPOSITION
        self.last = word
        self.place = token.end()
        if self.last in ACTS:
            self._take_act()
        return True

    def _take(self, word: str, start: int, end: int) -> None:
        if not self.words:
            self.start = start
        self.words.append(word)
        self.ends.append(end)
        if word not in vocabulary().dangling:
            self.kept = len(self.words)

    def _take_act(self) -> None:
        """After "violating" the law that is violated, whatever it is called."""
        act = NAMED_ACT.match(self.folded, self.place, self.limit)
        if act is not None:
            self._take(act[0].rsplit(" ", 1)[-1].lower(), self.place, act.end())
            self.place = act.end()

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
        if word in CLASSES and self.words and self._drop_class():
            return False
        if kind is Kind.PREPOSITION:
            return bool(self.words) and self._complements(word, after)
        if kind is Kind.JOIN:
            return bool(self.words) and self._joins(after)
        return True

    def _drop_class(self) -> bool:
        """Whether the degree before this word classes the felony and not the offence; it is taken back."""
        last = self.words[-1]
        if not last.endswith("degree"):
            return False
        self.kept = len(self.words) - (2 if last == "degree" else 1)
        return self.kept > 0

    def _admits(self, word: str, start: int, after: int) -> bool:
        """Whether a word outside the vocabulary belongs to the name."""
        if word[0].isdigit() or word[0] in "$.":
            return self.last in vocabulary().numbered or MEASURE.match(self.lowered, after) is not None
        capital = self.folded[start].isupper()
        if self.manner is Manner.COUNTED:
            return self.titled or not capital
        if self.manner is Manner.LOOSE:
            return False
        if capital:
            return self.titled and self._is_title(word, start, after)
        if heads_of(self.words):
            return self.inside and self._closes(after)
        return not self.titled and not word.endswith("ing") and self._leads_on(word, after)

    def _is_title(self, word: str, start: int, after: int) -> bool:
        """Whether a strange capital word stands in a title: short forms, or with another capital behind it."""
        if self.words or self.folded[start : start + len(word)].isupper():
            return self._leads_on(word, after) or bool(heads_of(self.words))
        return self.folded[after + 1 : after + 2].isupper() and self._leads_on(word, after)

    def _leads_on(self, word: str, after: int) -> bool:
        """Whether only a few words without preposition part a strange word from the one that names the offence."""
        words = [*self.words, word]
        for _ in range(AHEAD + 1):
            token = TOKEN.match(self.lowered, after, self.limit)
            if token is None or kind_of(token[1]) not in (Kind.HEAD, Kind.PART, Kind.UNKNOWN):
                return False
            words.append(token[1])
            if heads_of(words):
                return True
            after = token.end()
        return False

    def _closes(self, after: int) -> bool:
        """Whether a strange word is the last of its phrase, or known words go on behind it."""
        if ENDS.match(self.lowered, after, self.limit):
            return True
        token = TOKEN.match(self.lowered, after, self.limit)
        return token is not None and kind_of(token[1]) in (Kind.PART, Kind.HEAD, Kind.STOP)

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
        if follows[0][0].isdigit() or follows[0][0] in "$.":
            return preposition in ("under", "over") or (
                preposition == "of" and self.last in vocabulary().numbered
            )
        if self.titled and self.manner is not Manner.LOOSE and self._title_goes_on(after):
            return True
        if preposition == "of":
            return not self._personal() or any(singular(word) in known.victims for word in follows)
        allowed = known.complements[preposition]
        return any(word in allowed or singular(word) in allowed for word in follows[:2])

    def _title_goes_on(self, after: int) -> bool:
        """In a title, whether the next word has a capital as well and is of the vocabulary."""
        token = TOKEN.match(self.lowered, after, self.limit)
        return (
            token is not None
            and self.folded[token.start(1)].isupper()
            and kind_of(token[1]) in (Kind.HEAD, Kind.PART)
        )

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
