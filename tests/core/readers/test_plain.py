"""Bytes of every sort come out as text, or as an error that names the file and the reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.reading import read_bytes, read_file
from tui.core.errors import ReadError
from tui.core.readers import READERS
from tui.core.resources import BUNDLED_ARTICLE, data_folder


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Naïve “quotes”".encode(), "Naïve “quotes”"),
        (b"\xef\xbb\xbfwith a mark", "with a mark"),
        ("wide".encode("utf-16"), "wide"),
        ("wider".encode("utf-32"), "wider"),
        (b"caf\xe9 \x93quoted\x94", "café “quoted”"),
        (b"undefined \x81 byte\xe9", "undefined � byteé"),
        (b"", ""),
        (b"one NUL \x00 in a long enough line", "one NUL \x00 in a long enough line"),
        (b"a\r\nb\rc", "a\r\nb\rc"),
    ],
)
def test_bytes_decode_to(data: bytes, text: str) -> None:
    assert read_bytes(data, "a.txt", "a.txt")[0].raw == text


def test_a_binary_file_is_refused_by_name() -> None:
    with pytest.raises(ReadError, match=r"photo\.txt: this is a binary file"):
        read_bytes(b"\x00\x01\x02\x03" * 50, "photo.txt", "photo.txt")


@pytest.mark.parametrize(
    ("toml", "reason"),
    [(b"text = ", "not valid TOML"), (b"title = 'x'", "needs a text"), (b"text = 3", "needs a text")],
)
def test_a_toml_file_that_is_no_article_is_refused_with_the_reason(toml: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=rf"a\.toml: .*{reason}"):
        read_bytes(toml, "a.toml", "a.toml")


def test_a_toml_article_gives_text_and_metadata() -> None:
    [page] = read_bytes(b"title = 'T'\npublished = 2024-05-03\ntext = 'Words.'", "a.toml", "a.toml")
    assert (page.raw, page.title, page.published) == ("Words.", "T", "2024-05-03")


def test_the_bundled_article_is_the_text_it_was_given_as() -> None:
    [page] = read_file(data_folder() / BUNDLED_ARTICLE)
    assert page.raw.startswith(" date 2020-11-16 The 2020 crackdown resulted in 46 arrests")
    assert page.raw.endswith("known “stroll” areas.\n\n")
    assert len(page.raw) == 2108


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="No such file"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="folder"):
        read_file(tmp_path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("secret")
    path.chmod(0)
    with pytest.raises(ReadError, match="Permission denied"):
        read_file(path)


@given(st.binary(max_size=300), st.sampled_from(sorted(READERS)))
def test_no_bytes_break_a_reader(data: bytes, ending: str) -> None:
    try:
        read_bytes(data, "f", "f" + ending)
    except ReadError as error:
        assert error.source == "f" + ending
