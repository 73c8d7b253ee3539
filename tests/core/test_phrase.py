"""One matcher: what it finds, what it forgives, what it refuses."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.errors import QueryError
from tui.core.phrase import Phrase


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        (Phrase("traffick"), "Trafficking and TRAFFICKERS", ["Traffick", "TRAFFICK"]),
        (Phrase("Traffick"), "Trafficking and traffickers", ["Traffick"]),
        (Phrase("fbi", match_case=True), "FBI fbi", ["fbi"]),
        (Phrase("FBI", match_case=False), "FBI fbi", ["FBI", "fbi"]),
        (Phrase("arm", whole_word=True), "arm, firearm, arms", ["arm"]),
        (Phrase("sheriff's"), "the Sheriff’s Office, the sheriff's man", ["Sheriff’s", "sheriff's"]),
        (Phrase("mid-november"), "mid–November", ["mid–November"]),
        (Phrase("elk grove"), "Elk\nGrove", ["Elk\nGrove"]),
        (Phrase("a.c"), "abc a.c", ["a.c"]),
        (Phrase("a.c", regex=True), "abc a.c", ["abc", "a.c"]),
        (Phrase(r"\d+ arrests?", regex=True), "46 arrests, 1 arrest", ["46 arrests", "1 arrest"]),
        (Phrase("x*", regex=True), "aaa", []),
        (Phrase(""), "anything", []),
        (Phrase("[red]"), "a [red] b", ["[red]"]),
    ],
)
def test_a_phrase_finds(query: Phrase, text: str, found: list[str]) -> None:
    assert [span.of(text) for span in query.spans(text)] == found
    assert query.matches(text) == bool(found)


def test_a_bad_expression_says_where_it_is_bad() -> None:
    with pytest.raises(QueryError, match="position 2"):
        Phrase("a(", regex=True).spans("a")


def test_an_expression_that_would_never_end_is_stopped() -> None:
    started = time.monotonic()
    with pytest.raises(QueryError, match="too long"):
        Phrase(r"(a|aa)+$", regex=True).spans("a" * 5000 + "b")
    assert time.monotonic() - started < 5


@given(st.text(min_size=1, max_size=5), st.text(max_size=60))
def test_matches_lie_in_the_text_in_order_and_apart(needle: str, text: str) -> None:
    end = 0
    for span in Phrase(needle).spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.text(max_size=20), st.text(min_size=1, max_size=5), st.text(max_size=20))
def test_a_text_that_holds_the_words_is_found(before: str, needle: str, after: str) -> None:
    assert Phrase(needle, match_case=True).matches(before + needle + after)
