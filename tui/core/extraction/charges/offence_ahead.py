"""Looking ahead in an offence's name: its tokens, and whether another name begins."""

from __future__ import annotations

import re
from itertools import takewhile

from tui.core.extraction.charges.offence_words import (
    AGES,
    ARTICLE,
    BOUNDS,
    PART,
    STOP,
    UNKNOWN,
    heads_of,
    kind_of,
    singular,
    vocabulary,
)
from tui.core.extraction.charges.statutes import STATUTE
from tui.core.patterns import pattern_of

TOKEN = pattern_of(
    r" {0,3}(?:\([a-z]{2,5}\) )?(during and in relation to\b"
    r"|[a-z]\w*(?:['/&-]\w+)*'?|\d (?:st|nd|rd|th)\b|[$.]?\d\w*(?:[.,-]\w+)*)"
)
MEASURE = pattern_of(
    r" (?:or more )?(?:grams?|kilograms?|kilos?|ounces?|pounds?|milligrams?|years?|feet|dollars)\b"
)
GRADE = pattern_of(r"[1-5](?=,\s|[;.](?:\s|$)|\s\(|\s(?:and|with|of)\s|\n|$)")
"""A degree as a bare figure at the end of a name: "Assault 2"."""
COUNTS = pattern_of(r" {0,3}(?:[\w-]+ ){0,4}counts?\b")
WHO = {"in": "felon", "from": "fugitive"}
"""Who an offence is named by: "felon in possession", "fugitive from justice"."""
AHEAD = 3
"""Words outside the vocabulary that may stand before the one that names the offence."""


def word_of(token: re.Match[str]) -> str:
    """The word of a token; an ordinal printed in two is one."""
    return token[1].replace(" ", "") if token[1][0].isdigit() else token[1]


def next_words(lowered: str, place: int, limit: int) -> list[str]:
    """The next three words that are no articles."""
    words: list[str] = []
    while len(words) < 3:
        token = TOKEN.match(lowered, place, limit)
        if token is None:
            break
        if kind_of(token[1]) is not ARTICLE:
            words.append(token[1])
        place = token.end()
    return words


def aims(folded: str, lowered: str, after: int, limit: int) -> bool:
    """Whether a verb outside the vocabulary tells an aim, and not one whose object is of the story."""
    aim = TOKEN.match(lowered, after, limit)
    if aim is None or folded[aim.start(1)].isupper():
        return False
    whom = TOKEN.match(lowered, aim.end(), limit)
    return whom is None or kind_of(whom[1]) is not STOP


def draws_line(folded: str, preposition: str, last: str, after: int, limit: int) -> bool:
    """Whether a figure behind a preposition draws a line, as in "under 14", and is no section of a code."""
    if preposition == "under" and STATUTE.match(folded, after + 1, limit):
        return False
    return preposition in BOUNDS or (preposition == "of" and last in vocabulary().numbered)


LETTERED = frozenset({"class", "schedule"})
LETTERS = frozenset("b c d e i ii iii iv v".split())
"""How drugs are graded: "a Class B substance", "a Schedule II controlled substance"."""


def is_letter(word: str, last: str) -> bool:
    """Whether a word is the letter or the Roman figure of a class or schedule."""
    return last in LETTERED and word in LETTERS


def is_figure(word: str, last: str, words: list[str]) -> bool:
    """Whether a word is a figure, or a number as the law draws a line with: "under fourteen"."""
    if word[0].isdigit() or word[0] in "$." or is_letter(word, last):
        return True
    return word in AGES and (last in BOUNDS or words[-1:] == ["age"])


def of_victim(follows: list[str]) -> bool:
    """Whether "of" goes on with a victim as the law calls him: a "family member", but no "family doctor"."""
    victims = vocabulary().victims
    for word, after in zip(follows, [*follows[1:], "of"], strict=True):
        if singular(word) in victims:
            return after[0].isdigit() or kind_of(after) is not UNKNOWN
    return False


def begins_offence(lowered: str, place: int, limit: int) -> bool:
    """Whether a new offence's name begins at `place`: its naming word comes before any preposition."""
    if COUNTS.match(lowered, place, limit):
        return True
    words: list[str] = []
    while len(words) < 8 and (token := TOKEN.match(lowered, place, limit)) is not None:
        word, kind = token[1], kind_of(token[1])
        if kind is ARTICLE and not words:
            place = token.end()
            continue
        if kind > PART or not word[0].isalpha():
            return _of_object(lowered, token, limit, words)
        words.append(word)
        if _names(words):
            return True
        if sum(kind_of(word) is UNKNOWN for word in words) > AHEAD:
            return False
        place = token.end()
    return False


def _of_object(lowered: str, preposition: re.Match[str], limit: int, words: list[str]) -> bool:
    """Whether words name an offence only with what follows: "felon in", "destruction of records"."""
    if preposition[1] in ("in", "from"):
        return words == [WHO[preposition[1]]]
    after = next_words(lowered, preposition.end(), limit)
    follows = takewhile(lambda word: kind_of(word) <= PART, after)
    return preposition[1] in ("of", "to") and bool(heads_of([*words, *follows]))


def _names(words: list[str]) -> bool:
    """Whether these words name an offence, or open the name of an act."""
    if len(words) == 1 and words[0] in vocabulary().gerunds:
        return True
    return kind_of(words[-1]) is not UNKNOWN and bool(heads_of(words))
