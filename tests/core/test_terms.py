"""The reader's own terms: found, or refused with the file and the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.core.errors import DataError
from tui.core.terms import load_terms, terms_file


def test_the_default_terms_load_and_find() -> None:
    terms = {term.label: term for term in load_terms()}
    text = "A ghost gun and two handguns were found near the child."
    assert [span.of(text) for span in terms["Firearms"].spans(text)] == ["ghost gun", "handguns"]
    assert [span.of(text) for span in terms["Children"].spans(text)] == ["child"]


def test_the_readers_own_file_comes_before_the_default(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert terms_file().name == "terms.toml"
    own = tmp_path / "blotter" / "terms.toml"
    own.parent.mkdir()
    own.write_text('[[term]]\nlabel = "Boats"\nwords = ["boat"]\n')
    assert [term.label for term in load_terms()] == ["Boats"]


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("[[term]]", "label"),
        ('[[term]]\nlabel = "A"', "words or a pattern"),
        ('[[term]]\nlabel = "A"\nwords = "boat"', "list"),
        ('[[term]]\nlabel = "A"\ncolour = "beige"\nwords = ["x"]', "colour is one of"),
        ("[[term]]\nlabel = \"A\"\npattern = '('", "not a regular expression"),
        ("term = [", "terms.toml"),
        ("term = 7", "label"),
    ],
)
def test_a_bad_terms_file_is_named_with_the_reason(tmp_path: Path, toml: str, reason: str) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(toml)
    with pytest.raises(DataError, match=reason) as caught:
        load_terms(path)
    assert str(path) in str(caught.value)
