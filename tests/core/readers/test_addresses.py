"""Where an article stands on the web: named by the formats that carry it, and by nothing else."""

from __future__ import annotations

import pytest

from tests.core.readers.support import contents
from tui.core.cite import cite_words
from tui.core.cleaning import article_of
from tui.core.model import Record, Span

ADDRESS = "https://quillan.example/news/1"


@pytest.mark.parametrize(
    ("name", "data", "address"),
    [
        ("a.html", f"<link rel=canonical href='{ADDRESS}'><p>Words.", ADDRESS),
        ("a.html", f"<meta property='og:url' content='{ADDRESS}'><p>Words.", ADDRESS),
        ("a.html", "<link rel=canonical href='/news/1'><p>Words.", None),
        ("a.html", "<link rel=canonical href='javascript:alert(1)'><p>Words.", None),
        ("a.html", "<link rel=canonical href='https://a.example/\x1b[2J'><p>Words.", None),
        ("a.html", "<p>Words.", None),
        ("a.csv", f"text,url\nWords.,{ADDRESS}\n", ADDRESS),
        ("a.csv", "text,url\nWords.,none\n", None),
        ("a.json", f'{{"text": "Words.", "link": "{ADDRESS}"}}', ADDRESS),
        (
            "a.rss",
            f"<rss><channel><item><link>{ADDRESS}</link><description>x</description></item></channel></rss>",
            ADDRESS,
        ),
        ("a.txt", ADDRESS, None),
    ],
)
def test_an_address_is_what_the_format_says_it_is(name: str, data: str, address: str | None) -> None:
    assert contents(name, data).pages[0].address == address


def test_a_citation_names_the_address() -> None:
    [page] = contents("a.html", f"<link rel=canonical href='{ADDRESS}'><p>Officers made 12 arrests.").pages
    assert f"; {ADDRESS}; a.html, characters 0–8" in cite_words(Record(article_of(page)), Span(0, 8))
