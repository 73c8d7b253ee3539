from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.numbers import qualifier_of, spelled_value
from tui.core.model import Qualifier


def values(text: str) -> list[float]:
    return [number.value for number in document(text).numbers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("46 arrests", [46]),
        ("over 1,200 people and 60, 000 samples", [1200, 60000]),
        ("2.5 million and $1.6 million", [2_500_000, 1_600_000]),
        ("a loss of $559, 000", [559_000]),
        ("on May 21, 200 officers", [21, 200]),
        ("twenty five, Twenty-One and NINETY", [25, 21, 90]),
        ("one hundred and five", [105]),
        ("two thousand three hundred fifty-two", [2352]),
        ("two and a half years, one and one-half years", [2.5, 1.5]),
        ("half a dozen, a dozen, a hundred thousand", [6, 12, 100_000]),
        ("half a million, a half-million, a quarter of a million", [500_000, 500_000, 250_000]),
        ("between two and three years", [2, 3]),
        ("10-15 people", [10, 15]),
        ("a 16-year-old and a nine-year-old", [16, 9]),
        ("then-19-year-old", [19]),
        ("(8) theft", [8]),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "COVID-19",
        "Covid-19",
        "MS-13",
        "Department CJ-1",
        "Room S-418-19",
        "case 10CF0359",
        "the 1990s, the 10th, the 7 th Precinct",
        "at 9:30, at 9 p.m., at 10am",
        "9/11 and 6/1/2000 and 2020-11-16",
        "(214) 555-0199, 214/555-0199, 555-0199",
        "several hundred, a few thousand, dozens",
        "two-thirds, three quarters, one half",
        "#2 and No.4 and page@5",
        "anyone, tension, often, weighted",
    ],
)
def test_what_only_looks_like_a_number_is_none(text):
    assert values(text) == []


def test_offsets_point_at_the_words():
    text = "Twelve of the half a million"
    assert [text[n.start : n.end] for n in document(text).numbers] == ["Twelve", "half a million"]


def test_words_that_are_two_numbers_have_no_value():
    assert spelled_value("fifty twelve") is None


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("more than 30 groups", Qualifier.OVER, "more than "),
        ("at least a dozen groups", Qualifier.OVER, "at least "),
        ("30 or more groups", Qualifier.OVER, ""),
        ("30-plus groups", Qualifier.OVER, ""),
        ("a total of over $30", Qualifier.OVER, "over $"),
        ("just under 100 groups", Qualifier.UNDER, "under "),
        ("up to $30", Qualifier.UNDER, "up to $"),
        ("30 groups or fewer", Qualifier.UNDER, ""),
        ("nearly 90 groups", Qualifier.ABOUT, "nearly "),
        ("an estimated 90 groups", Qualifier.ABOUT, "an estimated "),
        ("a third more than the 48 groups", Qualifier.EXACT, ""),
        ("12 percent more than the 48 groups", Qualifier.EXACT, ""),
        ("more than the 48 groups", Qualifier.OVER, "more than the "),
        ("moreover 90 groups", Qualifier.EXACT, ""),
        ("30 years plus 5", Qualifier.EXACT, ""),
        ("90 groups", Qualifier.EXACT, ""),
    ],
)
def test_the_hedge_of_a_number_is_told_with_its_place(text, expected, words):
    number = list(document(text).numbers)[-1 if " the " in text else 0]
    qualifier, start = qualifier_of(text, number.start, number.end)
    assert (qualifier, text[start : number.start]) == (expected, words)
