"""Articles with the same text: one stands for all of them in the list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tui.core.model import Record

Copies = Mapping[str, tuple[str, ...]]
"""By the id of the article that is listed the ids of those with the same text that are not."""


def grouped(records: Iterable[Record]) -> tuple[tuple[str, ...], Copies]:
    """The first of each text, in the order the records came, and whom each stands for."""
    firsts: dict[str, str] = {}
    copies: dict[str, list[str]] = {}
    listed: list[str] = []
    for record in records:
        article = record.article
        # One nobody has read yet has no text; that says nothing of what it will have.
        first = firsts.setdefault(article.text, article.id) if article.text else article.id
        if first == article.id:
            listed.append(article.id)
        else:
            copies.setdefault(first, []).append(article.id)
    return tuple(listed), {first: tuple(others) for first, others in copies.items()}


def listed_for(id: str, copies: Copies) -> str:  # noqa: A002 - the public name of the thing
    """The article that stands for one in the list: itself, or the one it is a copy of."""
    return next((first for first, others in copies.items() if id in others), id)
