"""Annotated documents as langextract reads them: `langextract.io.load_annotated_documents_jsonl`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.core.export.jsonl import dump
from tui.core.export.table import attributes
from tui.core.export.wanted import Wanted, state_of
from tui.core.jsonform import Json
from tui.core.model import Fact, Record


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """One document a line."""
    for record in records:
        yield dump(document(record)) + "\n"


def document(record: Record) -> Json:
    """An article with its facts as extractions, in reading order."""
    facts = enumerate(record.in_reading_order(), 1)
    extractions = [_extraction(record, fact, number) for number, fact in facts]
    return {"extractions": extractions, "text": record.article.text, "document_id": record.article.id}


def _extraction(record: Record, fact: Fact, number: int) -> Json:
    return {
        "extraction_class": fact.kind,
        "extraction_text": fact.span.of(record.article.text),
        "char_interval": {"start_pos": fact.span.start, "end_pos": fact.span.end},
        "alignment_status": "match_exact",
        "extraction_index": number,
        "group_index": number - 1,
        "description": None,
        "attributes": _attributes(record, fact),
    }


def _attributes(record: Record, fact: Fact) -> dict[str, str | list[str]]:
    """What the fact says, all in words as langextract has them; what it does not say is left out."""
    out: dict[str, str | list[str]] = {}
    for column in attributes([fact.kind]):
        value = getattr(fact, column.name)
        if isinstance(value, tuple):
            out |= {column.name: list(value)} if value else {}
        elif value is not None:
            whole = isinstance(value, float) and value.is_integer()
            out[column.name] = f"{value:.0f}" if whole else str(value)
    if fact.mark is not None:
        out["review"] = str(state_of(fact))
    return out
