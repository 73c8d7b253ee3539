"""The reader's own highlighted terms: a label, a colour and the words or the pattern it stands for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import tomli
from msgspec import Struct

from tui.core.errors import DataError, QueryError
from tui.core.model import Span
from tui.core.phrase import Phrase
from tui.core.resources import data_folder

COLOURS = ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink")
"""Colour names a term may use; the theme says what they look like."""


class Term(Struct, frozen=True):
    """One highlighted term and the searches that find it."""

    label: str
    colour: str
    phrases: tuple[Phrase, ...]

    def spans(self, text: str) -> list[Span]:
        """Every hit in `text`, in order."""
        return sorted({span for phrase in self.phrases for span in phrase.spans(text)})


def own_terms() -> Path:
    """Where the reader's own list would lie."""
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "blotter" / "terms.toml"


def terms_file() -> Path:
    """The reader's own list when there is one, else the default list that comes with the program."""
    own = own_terms()
    return own if own.is_file() else data_folder() / "terms.toml"


def load_terms(path: Path | None = None) -> tuple[Term, ...]:
    """The terms in a TOML file of `[[term]]` tables; raises DataError naming the file and what is wrong."""
    path = path or terms_file()
    try:
        tables = tomli.loads(path.read_text(encoding="utf-8")).get("term", [])
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: {error}") from error
    return tuple(_term(table, path) for table in (tables if isinstance(tables, list) else [tables]))


def _term(table: Any, path: Path) -> Term:
    if not isinstance(table, dict) or not isinstance(table.get("label"), str):
        raise DataError(f'{path}: every [[term]] needs a label = "…"')
    label, colour = table["label"], table.get("colour", "yellow")
    if colour not in COLOURS:
        raise DataError(f"{path}: {label}: the colour is one of {', '.join(COLOURS)}, not {colour!r}")
    words, pattern = table.get("words", []), table.get("pattern")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise DataError(f'{path}: {label}: words is a list such as ["fentanyl", "meth"]')
    phrases = tuple(Phrase(word, whole_word=True) for word in words)
    if isinstance(pattern, str):
        phrases += (_checked(Phrase(pattern, regex=True), label, path),)
    if not phrases:
        raise DataError(f"{path}: {label}: give it words or a pattern")
    return Term(label, colour, phrases)


def _checked(phrase: Phrase, label: str, path: Path) -> Phrase:
    try:
        phrase.spans("a")
    except QueryError as error:
        raise DataError(f"{path}: {label}: {error}") from error
    return phrase
