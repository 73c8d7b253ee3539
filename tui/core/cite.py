"""The words around a fact, and the line that lets somebody else find them again."""

from __future__ import annotations

from tui.core.describe import describe
from tui.core.extraction.document import Document
from tui.core.model import Article, Fact, Operation, Record, Span


def heading(record: Record) -> str:
    """What to call the article: its headline, else the operation it is about, else its file name."""
    if record.article.title:
        return " ".join(record.article.title.value.split())
    operations = record.of(Operation)
    return operations[0].name if operations else record.article.id


def sentence_around(article: Article, span: Span) -> str:
    """The whole sentence that states a fact, on one line."""
    doc = Document(article)
    first, last = doc.sentence_at(span.start), doc.sentence_at(span.end - 1)
    return " ".join(article.text[first.start : last.end].split())


def cite(record: Record, fact: Fact) -> str:
    """The fact with its sentence, headline, publisher, date and position: plain text for a note or a cell."""
    article = record.article
    published = article.published.value if article.published else "undated"
    dateline = article.dateline.value if article.dateline else None
    source = ", ".join(part for part in (heading(record), article.publisher, dateline, published) if part)
    return (
        f"{describe(fact).value}: “{sentence_around(article, fact.span)}” "
        f"({source}; {article.id}, characters {fact.span.start}–{fact.span.end})"
    )
