"""Citations carry the words and let somebody else find them; no style is broken by what it is given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.core.export.support import TEXT, at, evil, record
from tui.core.citation import STYLES
from tui.core.cite import cite, cite_words, copied
from tui.core.config import cite_style, config_file, read_config
from tui.core.errors import DataError
from tui.core.model import Count, Record, Span, Stated

RECORD = record()
[ARRESTS, *_] = RECORD.of(Count)
START = TEXT.index("12 arrests")
SENTENCE = (
    "PORT MERROW, May 4, 2021 — The Quillan County Sheriff's Office made 12 arrests on May 3, 2021, nine of"
    " them for burglary."
)
EXPECTED = {
    "plain": f"12 arrests: “{SENTENCE}” (Sheriff arrests 12 in Port Merrow sweep, Quillan Courier,"
    f" 2021-05-04; https://courier.example/2021/05/sweep?id=1&x=2; merrow.txt,"
    f" characters {START}–{START + 10})",
    "markdown": f"**12 arrests**\n\n> {SENTENCE}\n>\n> — [Sheriff arrests 12 in Port Merrow sweep]"
    "(https://courier.example/2021/05/sweep?id=1&x=2), Quillan Courier, 2021-05-04;"
    f" merrow.txt, characters {START}–{START + 10}",
    "bibtex": "@misc{sheriff-arrests-12-2021,\n"
    "  title = {{Sheriff arrests 12 in Port Merrow sweep}},\n"
    "  author = {{Quillan Courier}},\n"
    "  year = {2021},\n"
    "  month = {05},\n"
    "  day = {04},\n"
    "  url = {https://courier.example/2021/05/sweep?id=1\\&x=2},\n"
    f"  note = {{“{SENTENCE}” (merrow.txt, characters {START}–{START + 10})}}\n}}",
}


@pytest.mark.parametrize("style", STYLES)
def test_a_fact_is_cited_with_sentence_source_and_place(style: str) -> None:
    assert cite(RECORD, ARRESTS, style) == EXPECTED[style]


@pytest.mark.parametrize("style", STYLES)
def test_chosen_words_are_cited_alone(style: str) -> None:
    said = cite_words(RECORD, at("12 arrests"), style)
    assert "12 arrests" in said and "burglary" not in said
    assert copied(RECORD, ARRESTS, at("nine"), style) == cite_words(RECORD, at("nine"), style)
    assert copied(RECORD, ARRESTS, None, style) == cite(RECORD, ARRESTS, style)
    assert copied(RECORD, None, None, style) is None


def test_what_is_not_known_of_a_source_is_left_out() -> None:
    bare = Record(replace(RECORD.article, title=None, published=None, publisher=None, address=None))
    assert cite_words(bare, Span(0, 7)) == "“Sheriff” (merrow.txt, undated; merrow.txt, characters 0–7)"
    assert cite_words(bare, Span(0, 7), "bibtex") == (
        "@misc{merrow-txt,\n  title = {{merrow.txt}},\n  note = {“Sheriff” (merrow.txt, characters 0–7)}\n}"
    )


def test_signs_of_a_style_are_written_as_signs() -> None:
    hostile = evil()
    marked = cite_words(hostile, Span(0, len(hostile.article.text)), "markdown")
    assert not re.search(r"(?<!\\)[`<\[|]", marked)
    assert "](javascript" not in re.sub(r"\\.", "", marked)
    titled = replace(RECORD.article, title=Stated(r"50% of {all} \input{x} & $y_1"))
    entry = cite_words(Record(titled), Span(0, 7), "bibtex")
    assert r"{{50\% of \{all\} \textbackslash{}input\{x\} \& \$y\_1}}" in entry


def test_an_address_that_is_no_link_is_none() -> None:
    odd = replace(RECORD.article, address="https://x.example/a) [b](javascript:x")
    assert "](" not in cite_words(Record(odd), Span(0, 7), "markdown")


def test_the_style_is_chosen_in_the_configuration() -> None:
    assert cite_style(read_config()) == "plain"
    config_file().parent.mkdir(parents=True)
    config_file().write_text('[cite]\nstyle = "bibtex"\n')
    assert cite_style(read_config()) == "bibtex"


@pytest.mark.parametrize("config", [{"cite": {"style": "apa"}}, {"cite": "apa"}, {"cite": {"style": 3}}])
def test_an_unknown_style_is_told_with_those_there_are(config: dict[str, object]) -> None:
    with pytest.raises(
        DataError, match=re.escape(str(Path("config.toml"))) + '.*"plain", "markdown", "bibtex"'
    ):
        cite_style(config)
