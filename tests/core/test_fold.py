"""Lines that a page broke at a fixed width are joined; headings, lists and paragraphs stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.folding import caseless
from tui.core.prose.fold import flowed


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Officers made\narrests in Ashby.", "Officers made arrests in Ashby."),
        ("Officers made\r\narrests in Ashby.", "Officers made  arrests in Ashby."),
        ("Agencies of\nAshby", "Agencies of Ashby"),
        ("They were booked.\nBail was set.", "They were booked.\nBail was set."),
        ("Ashby Police\nFolk Police", "Ashby Police\nFolk Police"),
        ("One – two\nthree “four”\n\nFive", "One – two three “four”\n\nFive"),
    ],
)
def test_a_sentence_goes_on_over_the_end_of_its_line(text: str, shown: str) -> None:
    assert flowed(text) == shown


@given(st.text(alphabet=st.sampled_from("aB. ,\n\r–“”\t1"), max_size=200))
def test_nothing_but_line_ends_changes_and_no_character_moves(text: str) -> None:
    after = flowed(text)
    assert len(after) == len(text)
    assert all(a == b or (a in "\r\n" and b == " ") for a, b in zip(text, after, strict=True))


@given(st.text(alphabet=st.sampled_from("aBßİŉﬃΣς^]-\\ 9é"), max_size=40))
def test_case_is_folded_letter_by_letter_where_one_would_become_two(text: str) -> None:
    letters = []
    for letter in text:
        forms = (letter.casefold(), letter.lower(), letter)
        letters.append(next(form for form in forms if len(form) == 1))
    assert caseless(text) == "".join(letters)
