"""A report in Markdown: each article with its source, a table for each kind of fact, and what is inferred."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.core.cite import heading, published_by
from tui.core.describe import LABELS, describe
from tui.core.export.wanted import UNDECIDED, Wanted, state_of
from tui.core.model import Fact, Record
from tui.core.printable import one_line

SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
"""What Markdown, or HTML inside it, would take for a sign of its own."""
PLAIN_ADDRESS = re.compile(r"https?://[!#-;=?-~]+")
"""An address that can stand between angle brackets: of no other kind, without blanks or brackets."""
COLUMNS = ("Fact", "Particulars", "Words of the article", "Characters", "Review")


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """A heading, then the articles."""
    yield "# Facts of enforcement news\n"
    for record in records:
        yield from _article(record, wanted)


def escaped(text: str) -> str:
    """Text on one line that means nothing but itself."""
    return SIGNS.sub(r"\\\1", one_line(text))


def link(address: str) -> str:
    """An address to follow, or, when it is of a kind nobody should, only its words."""
    return f"<{address}>" if PLAIN_ADDRESS.fullmatch(address) else escaped(address)


def _article(record: Record, wanted: Wanted) -> Iterator[str]:
    article = record.article
    yield f"\n## {escaped(heading(record))}\n\n"
    yield f"- Source: {escaped(published_by(record))}\n- File: {escaped(article.id)}\n"
    if article.address:
        yield f"- Address: {link(article.address)}\n"
    if record.announcement:
        yield f"- Announcement: {escaped(record.announcement.value)}\n"
    if article.not_article:
        yield f"- Not an article: {escaped(article.not_article)}\n"
    for kind in wanted.kinds:
        facts = [fact for fact in record.facts if fact.kind == kind]
        if facts:
            yield f"\n### {LABELS[kind]}\n\n"
            yield _row(COLUMNS) + _row(["---"] * len(COLUMNS))
            yield from (_row(_cells(record, fact)) for fact in facts)
    if record.inferred:
        yield "\n### Inferred, not stated\n\n"
    for item in record.inferred:
        sources = "; ".join(f"“{describe(fact).value}”" for fact in item.sources)
        yield f"- {escaped(item.what)} (from {escaped(sources)})\n"


def _cells(record: Record, fact: Fact) -> list[str]:
    said, state = describe(fact), state_of(fact)
    note = fact.mark.note if fact.mark else ""
    review = "" if state == UNDECIDED else state
    parts = [said.value, said.note, f"“{fact.span.of(record.article.text)}”"]
    place = f"{fact.span.start}–{fact.span.end}"
    return [*map(escaped, parts), place, escaped(": ".join(part for part in (review, note) if part))]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"
