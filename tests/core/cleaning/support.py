"""Pages for tests, made from a text as a reader of plain files would give it."""

from __future__ import annotations

from tui.core.cleaning import article_of
from tui.core.model import Article, Page, Stated

STORY = (
    "A Port Ellery man was sentenced today to 12 years in prison for the robbery of a jewellery shop.\n"
    "The jury heard that he had planned the robbery for weeks and that two others had helped him.\n"
    "“This sentence is just,” said District Attorney Mara Quill, whose office prosecuted the case."
)
"""Three lines of prose to set into layouts."""


def page(raw: str, **known: str) -> Page:
    return Page(id="test.txt", source="test.txt", sha256="", raw=raw, **known)


def article(raw: str, **known: str) -> Article:
    return article_of(page(raw, **known))


def value(stated: Stated | None) -> str | None:
    return stated.value if stated else None
