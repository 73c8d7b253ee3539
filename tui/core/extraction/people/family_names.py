"""The family name of a full name, as a reader would write it: "Van Der Linden", "O'Neill Burke", "Pell"."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.core.extraction.capitals import Kind, kind_of
from tui.core.extraction.lexicon import table

IRISH = ("O'", "O’")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(word.rstrip(".").lower() for word in table("people")[name].split())


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """The family name, with its particles and both its parts where it has two, without "Jr." and the like."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and words[-1].rstrip(".").lower() in _words("suffixes"):
        words.pop()
    if not words:
        return name
    first = len(words) - 1
    if first > 1 and _is_half(words[first - 1]):
        first -= 1
    while first > 1 and words[first - 1].rstrip(".").lower() in _words("particles"):
        first -= 1
    return " ".join(words[first:])


def _is_half(word: str) -> bool:
    """Whether a word between first and last name is the first half of a family name of two."""
    kind = kind_of(word)
    return word.startswith(IRISH) or bool(kind & Kind.FAMILY and not kind & Kind.GIVEN)
