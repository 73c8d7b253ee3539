"""A record written as JSON and read again is the same record."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from msgspec.structs import fields

from tests.core.strategies import TEXT, records
from tui.core.jsonform import from_json, to_json
from tui.core.model import (
    KINDS,
    Announcement,
    Article,
    Fact,
    Period,
    Record,
    Span,
)


@given(records())
def test_a_record_survives_json(record: Record) -> None:
    assert from_json(json.loads(json.dumps(to_json(record)))) == record


@given(records())
def test_every_item_carries_the_words_it_stands_on(record: Record) -> None:
    data = to_json(record)
    for kind in KINDS:
        for item in data[kind]:
            start, end = item.get("span") or (item["start"], item["end"])
            assert item["evidence"] == data["text"][start:end]


def test_every_kind_of_fact_has_its_attributes_documented_by_its_type() -> None:
    shared = {field.name for field in fields(Fact)}
    for kind in KINDS.values():
        assert {field.name for field in fields(kind)} > shared


def test_a_dates_days_and_its_place_in_the_text_are_both_there() -> None:
    place = TEXT.index("3 May 2024")
    period = Period(span=Span(place, place + 10), start=date(2024, 5, 3), end=date(2024, 5, 3))
    article = Article(id="a", source="a", sha256="", text=TEXT, body=(0, len(TEXT)))
    [item] = to_json(Record(article, facts=(period,)))["dates"]
    assert (item["start"], item["span"], item["evidence"]) == (
        "2024-05-03",
        [place, place + 10],
        "3 May 2024",
    )


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="blotter/1"):
        from_json({"schema": "blotter/9"})


def test_the_announcements_are_those_of_the_public_format() -> None:
    assert len(Announcement) == 12


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_an_empty_or_inverted_span_cannot_be_made(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="span"):
        Span(start, end)
