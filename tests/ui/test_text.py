"""Wrapping, layers and what hostile characters look like: the parts without a screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.core.model import Span
from tui.ui.highlight import Layer, Run, runs, shown
from tui.ui.wrap import Wrapped

HOSTILE = "a\x1b[31m\t[red]\x00\x9b\r\n[/b] ‮mirror‬ ​ze﻿ro 漢字かな 👩‍👧 e\u0301 \u2028end"


def lines_of(text: str, width: int) -> list[str]:
    wrapped = Wrapped(text, width)
    wrapped.extend(len(text))
    return [text[slice(*wrapped.line(number))] for number in range(len(wrapped))]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("one\ntwo\n\nthree", 8, ["one", "two", "", "three"]),
        ("one\r\ntwo\r\n", 8, ["one", "two"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("two  blanks", 4, ["two ", "blan", "ks"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("", 5, []),
        ("\n", 5, [""]),
    ],
)
def test_lines_break_at_blanks_and_where_they_must(text: str, width: int, lines: list[str]) -> None:
    assert [line.rstrip() for line in lines_of(text, width)] == [line.rstrip() for line in lines]


@given(st.text(alphabet="ab \n\r\t漢é–-\x1b", max_size=300), st.integers(2, 12))
def test_every_character_but_blanks_is_on_one_line_and_every_line_fits(text: str, width: int) -> None:
    wrapped = Wrapped(text, width)
    wrapped.extend(len(text))
    before = 0
    for number in range(len(wrapped)):
        start, end = wrapped.line(number)
        assert not text[before:start].strip()
        assert cell_len(shown(text[start:end])) <= width
        before = end
    assert not text[before:].strip()


def test_a_text_longer_than_a_block_is_cut_the_same_however_it_is_asked_for() -> None:
    text = "Words of some length stand here, one after another. " * 5000
    whole, piecemeal = Wrapped(text, 50), Wrapped(text, 50)
    whole.extend(len(text))
    while not piecemeal.done:
        piecemeal.extend(1)
    assert [whole.line(n) for n in range(len(whole))] == [piecemeal.line(n) for n in range(len(piecemeal))]


def test_the_line_of_a_far_character_is_found_without_looking_at_the_lines_before() -> None:
    text = "x" * 99 + "\n"
    wrapped = Wrapped(text * 5000, 120)
    assert wrapped.line_at(100 * 4321 + 5) == 4321


def test_hostile_characters_take_one_cell_each_and_no_offset_shifts() -> None:
    drawn = shown(HOSTILE)
    assert len(drawn) == len(HOSTILE)
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in drawn)
    assert "[red]" in drawn
    assert "[/b]" in drawn


def test_runs_are_cut_where_marks_begin_and_end_and_cover_the_line() -> None:
    layers = [Layer([(Span(2, 8), "low")]), Layer([(Span(4, 6), "high"), (Span(20, 30), "far")])]
    assert runs(0, 10, layers) == [
        Run(0, 2, ()),
        Run(2, 4, ("low",)),
        Run(4, 6, ("low", "high")),
        Run(6, 8, ("low",)),
        Run(8, 10, ()),
    ]


def test_a_long_span_is_found_behind_short_ones_that_begin_later() -> None:
    layer = Layer([(Span(0, 1000), "quote"), *((Span(n, n + 2), "word") for n in range(10, 500, 10))])
    assert {mark for _, mark in layer.touching(700, 710)} == {"quote"}
