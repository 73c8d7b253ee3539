"""Nothing printable() lets through can command a terminal, and no offset moves."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tui.core.export import dump
from tui.core.printable import one_line, printable

HOSTILE = st.text(alphabet=st.characters() | st.sampled_from("\x1b\x07\x9b\u202e\u2066\r\x00\x7f"))


@given(HOSTILE)
def test_printable_text_keeps_its_length_and_holds_no_control(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(unicodedata.category(character) != "Cc" for character in shown if character not in "\t\n")
    assert not set(shown) & set("\u202e\u2066\u200f")


@given(HOSTILE)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_controls_become_pictures_of_themselves() -> None:
    assert printable("\x1b[31mred\x07") == "␛[31mred␇"


@given(HOSTILE)
def test_json_is_safe_to_print(text: str) -> None:
    shown = dump({"text": text})
    assert all(unicodedata.category(character) != "Cc" for character in shown)
