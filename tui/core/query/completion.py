"""Completing a search as it is typed: names of fields, and the words a field can be asked for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.core.folding import folded
from tui.core.query.fields import FIELDS, Field
from tui.core.repository import Repository

LAST = re.compile(
    r"(?:^|(?<=\s))-?(?:(?P<field>[A-Za-z_]+):(?P<quote>=?\"?)(?P<begun>[^\"<>=]*)|(?P<name>[A-Za-z]{2,}))$"
)
"""The part of a search that is still being typed: a field with the beginning of its words, or a word."""
AMOUNTS = frozenset({"date", "published", "age", "money"})
"""Fields asked for with a number or a day; no list of words helps there."""

Words = Callable[[Field], Sequence[str]]
"""What a field can be asked for, the likeliest first."""


class Completion(NamedTuple):
    """A search completed: as it goes on from what is typed, and as it must be written."""

    shown: str
    written: str


def complete(text: str, words: Words) -> Completion | None:
    """How a search might go on; None when nothing is known that begins so."""
    last = LAST.search(text)
    if last is None:
        return None
    if last["name"]:
        name = next((name for name in FIELDS if name.startswith(last["name"].lower())), None)
        return _as_typed(f"{text}{name[len(last['name']) :]}:") if name else None
    field = FIELDS.get(last["field"].lower())
    if field is None or not last["begun"] or (" " in last["begun"] and not last["quote"]):
        return None
    begun = folded(last["begun"])
    word = next((word for word in words(field) if folded(word).startswith(begun)), None)
    if word is None:
        return None
    rest = word[len(last["begun"]) :]
    if last["quote"].endswith('"'):
        return _as_typed(f'{text}{rest}"')
    quoted = f'"{word}"' if " " in word else word
    return Completion(text + rest, text[: last.start("begun")] + quoted)


def _as_typed(text: str) -> Completion:
    return Completion(text, text)


@lru_cache(maxsize=8)
def known_words(repository: Repository, field: Field) -> tuple[str, ...]:
    """What the articles say that a field can be asked for, the most frequent first."""
    if field.values or field.name in AMOUNTS:
        return field.values
    return _ranked(
        word for record in repository for subject in field.subjects(record) for word in subject.words
    )


def _ranked(words: Iterable[str]) -> tuple[str, ...]:
    held = Counter(" ".join(word.split()) for word in words)
    return tuple(word for word, _ in held.most_common() if '"' not in word)
