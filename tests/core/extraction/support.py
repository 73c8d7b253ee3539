"""Articles for tests, made from a text and the little that a page's layout would have told."""

from __future__ import annotations

from tui.core.extraction.document import Document
from tui.core.model import Article, Stated


def article(text: str, published: str | None = None) -> Article:
    return Article(
        id="test.txt",
        source="test.txt",
        sha256="",
        text=text,
        body=(0, len(text)),
        published=Stated(published) if published else None,
    )


def document(text: str, published: str | None = None) -> Document:
    return Document(article(text, published))
