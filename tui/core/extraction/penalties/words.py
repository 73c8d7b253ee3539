"""The phrases that name punishments, as patterns made from the lexicon when first needed."""

from __future__ import annotations

import re
from functools import cache

from tui.core.extraction.lexicon import table, trie
from tui.core.model import PenaltyKind

TERM_FORMS = "terms"
FIXED_FORMS = "fixed"


@cache
def forms(kind: str) -> dict[str, PenaltyKind | None]:
    """Every phrase of one table of the lexicon and the form of punishment it names; None for any custody."""
    lists: dict[str, list[str]] = table("penalties")[kind]
    return {
        phrase: None if form == "custody" else PenaltyKind(form)
        for form, phrases in lists.items()
        for phrase in phrases
    }


@cache
def words(kind: str) -> frozenset[str]:
    """One list of single words of the lexicon."""
    return frozenset(table("penalties")[kind])


@cache
def phrases(kind: str) -> re.Pattern[str]:
    """A pattern for any phrase of one table, the longest there is at a place."""
    return re.compile(rf"\b{trie(forms(kind))}\b")


def holds(low: str, start: int, end: int, *words: str) -> bool:
    """Whether one of the words stands between `start` and `end`: far cheaper to ask than any pattern."""
    for word in words:  # noqa: SIM110 - asked so often that a generator's cost shows
        if low.find(word, start, end) >= 0:
            return True
    return False
