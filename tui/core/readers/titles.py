"""Titles kept in a document's properties: often those of another document, so the text must confirm them."""

from __future__ import annotations

HEAD = 3_000
"""Characters at the beginning of a document among which its title stands."""
SHORTEST = 8


def confirmed(title: object, text: str) -> str | None:
    """The title, if it stands at the beginning of the text as well."""
    words = " ".join(title.split()) if isinstance(title, str) else ""
    head = " ".join(text[:HEAD].split()).lower()
    return words if len(words) >= SHORTEST and words.lower() in head else None
