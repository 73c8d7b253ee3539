"""An article and its facts as Rich text for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.core.cite import heading
from tui.core.describe import LABELS, Row, describe
from tui.core.model import KINDS, Fact, Record
from tui.core.printable import one_line, printable

STYLES = {
    "operations": "bold",
    "agencies": "cyan",
    "people": "green",
    "charges": "red",
    "penalties": "magenta",
    "counts": "yellow",
    "money": "yellow",
    "comparisons": "yellow",
    "dates": "blue",
    "quotes": "italic",
    "withheld": "dim underline",
}
"""How each kind of fact looks; the sixteen colours every terminal has."""
LABELLED = max(map(len, LABELS.values())) + 2
"""Cells the kinds of fact stand in."""


def article_page(record: Record) -> Iterator[Text]:
    """Heading, text with its facts lit, and the facts by kind; without what readers rejected."""
    article = record.article
    yield Text(one_line(heading(record)), "bold")
    scalars = (article.published, article.dateline, record.announcement)
    line = " · ".join(one_line(stated.value) for stated in scalars if stated)
    if line:
        yield Text(line, "dim")
    if article.not_article:
        yield Text(f"Not an article: {article.not_article}", "bold")
    yield Text()
    facts = [fact for fact in record.facts if not fact.rejected]
    yield _lit(article.text, facts)
    yield from _facts(facts)
    for item in record.inferred:
        sources = ", ".join(_name(fact) for fact in item.sources)
        yield _line("Inferred".ljust(LABELLED), Row(item.what, f"from {sources}"), "")


def _lit(words: str, facts: list[Fact]) -> Text:
    text = Text(printable(words))
    # Longer facts first, so that a count inside a quotation shows in its own colour.
    for fact in sorted(facts, key=lambda fact: fact.span.start - fact.span.end):
        for span in (fact.span, *fact.mentions):
            text.stylize(STYLES[fact.kind], span.start, span.end)
    return text


def _facts(facts: list[Fact]) -> Iterator[Text]:
    for kind in KINDS:
        label = LABELS[kind]
        for fact in (fact for fact in facts if fact.kind == kind):
            yield _line(label.ljust(LABELLED), describe(fact), STYLES[fact.kind])
            label = ""


def _name(fact: Fact) -> str:
    return f"“{describe(fact).value}”"


def _line(label: str, row: Row, style: str) -> Text:
    note = f"  {one_line(row.note)}" if row.note else ""
    return Text.assemble((label, "dim"), (one_line(row.value), style), (note, "dim"))
