"""Capital sequences: the one pass over a text from which names of people are read.

A sequence of capitalised words is cut where a word cannot stand in a name ("Announced", "The"), so that
what is left is a title with a name, a bare name, or the name of a body or a place.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from tui.core.extraction.lexicon import table
from tui.core.patterns import pattern_of


class Kind:
    """What a capitalised word may be, as bits, since it can be several things; plain numbers for speed."""

    UNKNOWN = 0
    BODY = 1
    NOUN = 2
    CUT = 4
    TITLE = 8
    GIVEN = 16
    PLACE = 32
    OPENER = 64
    HONORIFIC = 128
    SUFFIX = 256
    FAMILY = 512


class Word(NamedTuple):
    """One capitalised word of a sequence, or a nickname set in quotation marks or brackets."""

    text: str
    start: int
    end: int
    kind: int
    nickname: bool = False


Segment = tuple[Word, ...]


_ABBREVIATED = """Jr Sr St Ste Dr Mr Mrs Ms Sgt Sgts Lt Lts Det Dets Capt Cpl Ofc Hon Gov Sen Rep Rev Prof
Asst Dep Insp Col Maj Gen Cmdr Supt Dist Atty Attys Esq Mt Ft Inc Corp Co Ltd Dept Calif Vs""".split()


def _abbreviations() -> str:
    """What follows the capital of an abbreviation, full stop included."""
    endings: dict[str, list[str]] = {}
    for word in _ABBREVIATED:
        endings.setdefault(word[0], []).append(word[1:])
    by_capital = (f"(?<={capital})(?:{'|'.join(rest)})" for capital, rest in endings.items())
    return rf"(?=[a-z]{{1,4}}\.)(?:{'|'.join(by_capital)})\."


# A pattern that begins with a set of letters lets the scan leap from capital to capital.
_CAPITAL = "[A-ZÀ-ÖØ-Þ]"
_REST = rf"(?:\.(?:[A-Z]\.)*s?|{_abbreviations()}|\w*(?:['-]\w+)*)"
_WORD = rf"{_CAPITAL}{_REST}"
_NICKNAME = r"\"[^\"\n]{1,24}\"|'[^'\n]{1,24}'|\((?![A-Z]{2,}\))[^()\n\d]{1,24}\)"
_PARTICLE = (
    "(?:[Dd]e|[Dd]el|[Ll]a|las|[Ll]os|van|von|der|den|da|das|do|dos|di|du|bin|ibn|ben|al|el|y|ter|ten)"
)
SEQUENCE = pattern_of(
    rf"{_CAPITAL}(?<![\w$@/].){_REST}(?: (?:{_WORD}| {_WORD}|(?:{_PARTICLE} ){{1,2}}{_WORD}"
    rf"|of (?=(?:Police|Staff|Detectives|Corrections)\b){_WORD}|in (?=Charge\b){_WORD}"
    rf"|(?:{_NICKNAME}) {_WORD})|, (?=(?:Jr|Sr|I?II|IV)\b){_WORD})*"
)
_PIECE = pattern_of(rf"(?P<nickname>{_NICKNAME})|{_WORD}|(?<=\s){_PARTICLE}(?=\s)")


@cache
def kinds() -> dict[str, int]:
    """Every listed word and what it may be."""
    words = table("people")
    names = table("names")
    titles = words["titles"]
    listed = [
        (Kind.BODY, words["bodies"]),
        (Kind.NOUN, words["nouns"]),
        (Kind.CUT, words["cuts"]),
        (Kind.GIVEN, names["given"]),
        (Kind.FAMILY, names["family"]),
        (Kind.PLACE, words["places"]),
        (Kind.OPENER, words["place_openers"]),
        (Kind.SUFFIX, words["suffixes"]),
        (Kind.HONORIFIC | Kind.TITLE, titles["honorific"]),
        *((Kind.TITLE, titles[category]) for category in ("official", "attorney", "judge", "other")),
    ]
    found: dict[str, int] = {}
    for kind, text in listed:
        for word in text.split():
            found[word] = found.get(word, 0) | kind
    return found


CHOSEN = ("-elect", "-Elect", "-designate")
"""Endings of a title not yet held."""


@lru_cache(maxsize=1 << 15)
def kind_of(word: str) -> int:
    """What a word may be; one in capitals is looked up as it would be written in a sentence."""
    known = kinds()
    kind = known.get(word)
    if kind is None and len(word) > 1 and word.isupper():
        kind = known.get(word.capitalize())
    if kind is None and not word.isascii():
        kind = known.get(unaccented(word))
    if kind is None and word.endswith(CHOSEN):
        kind = known.get(word.partition("-")[0])
    return kind or 0


def unaccented(word: str) -> str:
    """A word without the marks on its letters: "Jose" for "José"."""
    return "".join(letter for letter in normalize("NFD", word) if not combining(letter))


def sequences(folded: str) -> list[tuple[int, str]]:
    """Every capital sequence of a text and where it begins, in order."""
    return [(match.start(), match[0]) for match in SEQUENCE.finditer(folded)]


def segments_of(sequence: str) -> list[Segment]:
    """The parts of a sequence between words that no name contains; places are counted from its start."""
    if " " in sequence:
        return cut(sequence) if _may_name(sequence) else []
    word = sequence.removesuffix("'s")
    kind = kind_of(word)
    return [] if kind & Kind.CUT else [(Word(word, 0, len(word), kind),)]


_PERSONAL = Kind.GIVEN | Kind.FAMILY | Kind.TITLE | Kind.CUT
_IMPERSONAL = Kind.BODY | Kind.NOUN


def _may_name(sequence: str) -> bool:
    """Whether a sequence can hold a name or a title; most are bodies and places through and through."""
    known = 0
    for word in sequence.split(" "):
        known |= kind_of(word)
    return not known & _IMPERSONAL or known & _PERSONAL != 0


def cut(sequence: str) -> list[Segment]:
    """The parts of a sequence between words that no name contains and after possessives."""
    segments: list[Segment] = []
    current: list[Word] = []
    for word in _words(sequence):
        if word.kind & Kind.CUT and not word.nickname:
            _flush(current, segments)
            continue
        current.append(word)
        if sequence.startswith(("'s", "'S"), word.end) and not _titled(sequence, word):
            _flush(current, segments)
    _flush(current, segments)
    return segments


def _flush(current: list[Word], segments: list[Segment]) -> None:
    while current and current[-1].nickname:
        current.pop()
    if current:
        segments.append(tuple(current))
        current.clear()


_TITLE_POSSESSIVES = frozenset(("State", "Commonwealth", "People", "STATE", "Sheriff", "Attorney"))
_TITLE_NEXT = pattern_of(
    r"'[sS] (?:Attorney|ATTORNEY|Deput|Detective|Investigator|Sergeant|Captain|Lieutenant|Sgt)s?\b"
    r"(?!'[sS]? (?:Office|OFFICE))"
)


def _titled(sequence: str, word: Word) -> bool:
    """Whether a possessive belongs to a title ("State's Attorney") and so does not end the sequence."""
    return word.text in _TITLE_POSSESSIVES and _TITLE_NEXT.match(sequence, word.end) is not None


_PLAIN = pattern_of(r"[\w.'-]+(?: [\w.'-]+)*\Z")
"""A sequence of words with single blanks between them; an opening quotation mark is told by its blank."""


def _words(sequence: str) -> list[Word]:
    if _PLAIN.match(sequence) and " '" not in sequence:
        return _plain_words(sequence)
    words = []
    for match in _PIECE.finditer(sequence):
        text, place, stop = match[0], match.start(), match.end()
        if match["nickname"] is not None:
            words.append(Word(text[1:-1], place, stop, 0, nickname=True))
        else:
            words.append(_word(text, place, stop))
    return words


_LINKS = frozenset(("of", "in"))


def _plain_words(sequence: str) -> list[Word]:
    """The words of a sequence without nicknames, read without a pattern: most are."""
    words = []
    start = 0
    for text in sequence.split(" "):
        stop = start + len(text)
        if text not in _LINKS:
            words.append(_word(text, start, stop))
        start = stop + 1
    return words


def _word(text: str, start: int, end: int) -> Word:
    if text.endswith(("'s", "'S")):
        text, end = text[:-2], end - 2
    return Word(text, start, end, kind_of(text))
