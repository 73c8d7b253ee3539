"""Words brought to what two ways of saying one thing have in common."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from tui.core.extraction.lexicon import table
from tui.core.folding import folded

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SHORTEST = 3
"""Letters that must be left of a word without its ending."""


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words from the lexicon."""
    return frozenset(table("compare")[name].split())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(table("compare")["endings"].split())


def words_of(text: str) -> list[str]:
    """The words of a text without case and possessives."""
    return WORD.findall(folded(text).replace("'s", ""))


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without the ending that its form in the sentence gave it."""
    for ending in _endings():
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST and not word.endswith("ss"):
            word = word.removesuffix(ending)
            break
    return word[:-1] + "i" if word.endswith("y") and len(word) > SHORTEST else word


def gist(text: str) -> frozenset[str]:
    """The stems that say what is meant; all of them where every word is neutral."""
    words = words_of(text)
    telling = [word for word in words if word not in listed("neutral")]
    return frozenset(map(stem, telling or words))


def vague(text: str) -> bool:
    """Whether no word tells what is meant."""
    return listed("neutral").issuperset(words_of(text))
