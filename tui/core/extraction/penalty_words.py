"""The phrases that name punishments, as patterns made from the lexicon when first needed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tui.core.extraction.lexicon import table
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


def trie(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at each letter once, unlike a plain list of alternatives.

    A blank at the end of one stands for the end of a word.
    """
    root: dict[str, Any] = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(root)


def _branches(node: dict[str, Any]) -> str:
    branches = [_letter(letter, rest) + _branches(rest) for letter, rest in sorted(node.items()) if letter]
    if not branches:
        return ""
    together = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return f"(?:{together})?" if "" in node else together


def _letter(letter: str, rest: dict[str, Any]) -> str:
    if letter == " ":
        return r"\b" if rest.keys() == {""} else r"\s"
    return re.escape(letter)


def holds(low: str, start: int, end: int, *words: str) -> bool:
    """Whether one of the words stands between `start` and `end`: far cheaper to ask than any pattern."""
    for word in words:  # noqa: SIM110 - asked so often that a generator's cost shows
        if low.find(word, start, end) >= 0:
            return True
    return False
