"""A record written as JSON and read again is the same record."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import fields

from tui.core.jsonform import from_json, to_json
from tui.core.model import (
    KINDS,
    Announcement,
    Article,
    Fact,
    Inferred,
    Period,
    Qualifier,
    Record,
    Span,
    Stated,
    ordered,
)

TEXT = "Officers of Marlow County made 12 arrests on 3 May 2024, twice as many as the year before."


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


numbers = st.integers(-(10**12), 10**12).map(float) | st.floats(-1e9, 1e9)
st.register_type_strategy(Span, spans())
st.register_type_strategy(float, numbers)
st.register_type_strategy(date, st.dates())


@st.composite
def records(draw: st.DrawFn) -> Record:
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), max_size=12))
    facts = ordered([draw(st.builds(kind, rule=st.just(""))) for kind in kinds])
    stated = st.none() | st.builds(Stated, st.text(), st.none() | spans())
    article = Article(
        id=draw(st.text()),
        source=draw(st.text()),
        sha256=draw(st.text()),
        text=TEXT,
        body=(3, 3 + len(TEXT)),
        language=draw(st.sampled_from(["en", "es"])),
        not_article=draw(st.none() | st.text()),
        title=draw(stated),
        published=draw(stated),
        dateline=draw(stated),
        publisher=draw(st.none() | st.text()),
        address=draw(st.none() | st.text()),
    )
    inferred = ()
    if facts:
        chosen = draw(st.lists(st.sampled_from(facts), min_size=1, max_size=3))
        inferred = (Inferred("so many", "parts and whole", tuple(chosen), 22.0, Qualifier.UNDER, True),)
    return Record(article, draw(stated), facts, inferred)


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
