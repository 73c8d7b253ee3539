"""What must hold of every record and of everything printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tui.core.bodies import packed, unpacked
from tui.core.jsonform import from_json, to_json
from tui.core.model import Record, Span

ALLOWED = "\t\n"


def assert_sound(record: Record) -> None:
    """Every place lies in the text, and the record comes back whole from its public form and the cache."""
    article = record.article
    for span in spans(record):
        assert 0 <= span.start < span.end <= len(article.text), span
    public = to_json(record, explain=True)
    for kind in ("counts", "agencies", "penalties", "quotes", "people"):
        for item in public[kind]:
            assert item["evidence"] == article.text[item["start"] : item["end"]]
    assert from_json(public) == record
    assert unpacked(packed([record], article.id), article.id, article.source) == (record,)


def spans(record: Record) -> Iterator[Span]:
    """Every place a record names."""
    for fact in record.facts:
        yield from (fact.span, *fact.mentions)
    article = record.article
    for stated in (article.title, article.published, article.dateline, record.announcement):
        if stated is not None and stated.span is not None:
            yield stated.span


def assert_printable(text: str, allowed: str = ALLOWED) -> None:
    """Nothing in what is printed can command a terminal or turn the direction of its words."""
    for character in text:
        assert character in allowed or unicodedata.category(character) != "Cc", repr(character)
    assert not set(text) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
