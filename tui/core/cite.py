"""The words around a fact, and the line that lets somebody else find them again."""

from __future__ import annotations

import re

from tui.core.citation import PLAIN, STYLES, Citation
from tui.core.citation import heading as heading
from tui.core.citation import published_by as published_by
from tui.core.describe import describe
from tui.core.model import Article, Fact, Record, Span
from tui.core.outline import Item, attributes
from tui.core.prose import Prose

BLANKS = re.compile(r"\s+")
NEAR = 4000
"""Characters on either side of a fact among which its sentence is looked for."""
OPENING_WITHIN = 4000
"""Characters among which an article's first sentence is looked for."""


def sentence_around(article: Article, span: Span) -> str:
    """The whole sentence that states a fact, on one line."""
    return "".join(sentence_parts(article, span)).strip()


def sentence_parts(article: Article, span: Span) -> tuple[str, str, str]:
    """What its sentence says before the words of a fact, the words, and what follows, each on one line."""
    # Only what lies near is read: an article may be of any length, a sentence may not.
    begin = max(0, span.start - NEAR)
    text = article.text[begin : span.end + NEAR]
    prose, start, end = Prose(text), span.start - begin, span.end - begin
    first, last = prose.sentence_at(start), prose.sentence_at(end - 1)
    before, words, after = text[min(first.start, start) : start], text[start:end], text[end : last.end]
    return BLANKS.sub(" ", before), BLANKS.sub(" ", words), BLANKS.sub(" ", after)


def cite(record: Record, fact: Fact, style: str = PLAIN) -> str:
    """The fact with sentence and source: headline, publisher, date, address and position."""
    sentence = sentence_around(record.article, fact.span)
    return STYLES[style](Citation(record, fact.span, sentence, describe(fact).value))


def cite_words(record: Record, span: Span, style: str = PLAIN) -> str:
    """Words of the article with their source."""
    return STYLES[style](Citation(record, span, " ".join(span.of(record.article.text).split())))


def copied(record: Record, item: Item | None, words: Span | None, style: str = PLAIN) -> str | None:
    """What a reader takes along: the words chosen, else what is lit, with its source."""
    if words is not None:
        return cite_words(record, words, style)
    if isinstance(item, Fact):
        return cite(record, item, style)
    return f"{' ─ '.join(attributes(item))} ({heading(record)}; {record.article.id})" if item else None


def opening(article: Article) -> Span | None:
    """The first sentence on the page; looked for near its beginning, since articles may be of any length."""
    head = article.text[:OPENING_WITHIN]
    first = len(head) - len(head.lstrip())
    return Prose(head).sentence_at(first) if head.strip() else None
