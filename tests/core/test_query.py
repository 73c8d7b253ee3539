"""One matcher: what it finds, what it forgives, what it refuses."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.errors import QueryError
from tui.core.query import Query


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        (Query("traffick"), "Trafficking and TRAFFICKERS", ["Traffick", "TRAFFICK"]),
        (Query("Traffick"), "Trafficking and traffickers", ["Traffick"]),
        (Query("fbi", match_case=True), "FBI fbi", ["fbi"]),
        (Query("FBI", match_case=False), "FBI fbi", ["FBI", "fbi"]),
        (Query("arm", whole_word=True), "arm, firearm, arms", ["arm"]),
        (Query("sheriff's"), "the Sheriff’s Office, the sheriff's man", ["Sheriff’s", "sheriff's"]),
        (Query("mid-november"), "mid–November", ["mid–November"]),
        (Query("elk grove"), "Elk\nGrove", ["Elk\nGrove"]),
        (Query("a.c"), "abc a.c", ["a.c"]),
        (Query("a.c", regex=True), "abc a.c", ["abc", "a.c"]),
        (Query(r"\d+ arrests?", regex=True), "46 arrests, 1 arrest", ["46 arrests", "1 arrest"]),
        (Query("x*", regex=True), "aaa", []),
        (Query(""), "anything", []),
        (Query("[red]"), "a [red] b", ["[red]"]),
    ],
)
def test_a_query_finds(query: Query, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in query.spans(text)] == found
    assert query.count(text) == len(found)
    assert query.matches(text) == bool(found)


def test_a_bad_expression_says_where_it_is_bad() -> None:
    with pytest.raises(QueryError, match="position 2"):
        Query("a(", regex=True).spans("a")


def test_an_expression_that_would_never_end_is_stopped() -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match="too long"):
        Query(r"(a|aa)+$", regex=True).spans("a" * 5000 + "b")
    assert time.monotonic() - started < 5


@given(st.text(min_size=1, max_size=5), st.text(max_size=60))
def test_matches_lie_in_the_text_in_order_and_apart(needle: str, text: str) -> None:
    end = 0
    for span in Query(needle).spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.text(max_size=20), st.text(min_size=1, max_size=5), st.text(max_size=20))
def test_a_text_that_holds_the_words_is_found(before: str, needle: str, after: str) -> None:
    assert Query(needle, match_case=True).matches(before + needle + after)
