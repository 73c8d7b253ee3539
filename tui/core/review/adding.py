"""A fact stated by the reader: the words of the article it stands in, and a first draft of its form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import NODEFAULT
from msgspec.structs import fields, replace

from tui.core.errors import EditError
from tui.core.model import KINDS, Span
from tui.core.phrase import Phrase
from tui.core.review.editing import Blank, form, worded

NUMBER = re.compile(r"\$?(?P<digits>\d[\d,]*(?:\.\d+)?)\s*")
NAMING = ("name", "offence", "what", "measure", "begins")
"""Attributes that hold the words themselves."""


def asked(words: str, kind: str = "") -> tuple[Blank, ...]:
    """The form that asks for the words of a fact and what kind it is."""
    return Blank("words", " ".join(words.split())), Blank("kind", kind, tuple(KINDS))


def placed(values: Mapping[str, str], text: str, near: int) -> tuple[str, Span]:
    """The kind and place that form asks for, the nearest of several; raises EditError."""
    words, kind = values["words"].strip(), values["kind"].strip()
    if not words:
        raise EditError("words", "type words of the article, or select some before")
    found = Phrase(words, match_case=True).spans(text) or Phrase(words).spans(text)
    if not found:
        raise EditError("words", "the article does not say this")
    if kind not in KINDS:
        raise EditError("kind", f"“{kind}” is none of {', '.join(KINDS)}")
    return kind, min(found, key=lambda span: abs(span.start - near))


def drafted(kind: str, words: str) -> tuple[Blank, ...]:
    """The form of a fact that is to be stated, filled in as far as its words tell."""
    words = " ".join(words.split())
    number = NUMBER.search(words)
    values = {
        field.name: worded(field.default) for field in fields(KINDS[kind]) if field.default is not NODEFAULT
    }
    values |= dict.fromkeys(NAMING, words)
    if number is not None:
        values["value"] = number["digits"].replace(",", "")
        if kind == "counts":
            values["what"] = (words[: number.start()] + words[number.end() :]).strip()
    return tuple(replace(blank, value=values.get(blank.name, "")) for blank in form(kind))
