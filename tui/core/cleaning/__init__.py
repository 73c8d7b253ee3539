"""What of a page is the article: not written yet."""

from __future__ import annotations

from tui.core.model import Article, Page


def article_of(page: Page) -> Article:
    """."""
    return Article(
        id=page.id, source=page.source, sha256=page.sha256, text=page.raw, body=(0, len(page.raw))
    )
