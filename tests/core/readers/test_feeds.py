"""Feeds: one article per entry, its HTML as text; damage, traps and other XML end in words."""

from __future__ import annotations

import sys
import time
from html import escape
from pathlib import Path

import pytest

from tests.core.readers.support import (
    STORY,
    assert_broken_are_named,
    assert_read_and_extracted,
    contents,
    words,
)

HTML = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Quillan County DA</title><link>https://quillan.example</link>
<item><title>Forty-six &amp;amp; more arrested</title><link>https://quillan.example/1</link>
<pubDate>Thu, 04 Mar 2021 23:15:00 -0800</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded></item>
<item><title>Second</title><description>{escape("<p>Words &amp; more.</p>")}</description></item>
</channel></rss>"""
ATOM = f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ashby Police</title>
<entry><title type="html">Forty-six &lt;b&gt;arrested&lt;/b&gt;</title><updated>2021-03-05T01:00:00Z</updated>
<published>2021-03-04T23:15:00-08:00</published>
<content type="html">{escape(HTML)}</content></entry>
<entry><title>Plain</title><summary type="text">5 &lt; 6, they said.</summary></entry>
<entry><title>Inline</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p>
</div></content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Ashby</title></channel><item><title>T</title><description>{STORY}</description></item></rdf:RDF>"""


def test_each_entry_of_an_rss_feed_is_an_article() -> None:
    found = contents("a.rss", RSS)
    assert [(page.id, page.title, page.published, page.publisher) for page in found.pages] == [
        ("a.rss#1", "Forty-six & more arrested", "2021-03-04", "Quillan County DA"),
        ("a.rss#2", "Second", None, "Quillan County DA"),
    ]
    assert [page.raw for page in found.pages] == [STORY, "Words & more."]
    assert found.flaws == ()


def test_each_entry_of_an_atom_feed_is_an_article() -> None:
    found = contents("a.atom", ATOM)
    assert [(page.title, page.published) for page in found.pages] == [
        ("Forty-six arrested", "2021-03-04"),
        ("Plain", None),
        ("Inline", None),
    ]
    assert [page.raw for page in found.pages] == [STORY, "5 < 6, they said.", "One.\n\nTwo."]


@pytest.mark.parametrize(("name", "data"), [("a.rss", RSS), ("b.atom", ATOM), ("c.xml", RSS), ("d.xml", RDF)])
def test_feeds_are_read_and_their_facts_taken_out(name: str, data: str, tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, name, data.encode(), "#1")


def test_a_feed_in_another_encoding_is_read() -> None:
    data = RSS.replace("UTF-8", "windows-1252").replace("Second", "Café").encode("cp1252")
    assert contents("a.rss", data).pages[1].title == "Café"


def test_a_feed_that_is_cut_off_gives_what_is_there_and_says_so() -> None:
    found = contents("a.rss", RSS[: RSS.index("<item><title>Second")])
    assert [words(page.raw) for page in found.pages] == [words(STORY)]
    assert found.reason == "the end of this feed is missing"


def test_an_entry_without_words_is_named_and_stops_no_other() -> None:
    found = contents("a.rss", RSS.replace("A teaser.", "").replace(f"<![CDATA[{HTML}]]>", ""))
    assert [page.id for page in found.pages] == ["a.rss#2"]
    assert found.reason == "entry 1: there is no text in it"


def rss(entry: str, before: str = "") -> bytes:
    return f"{before}<rss version='2.0'><channel><title>T</title>{entry}</channel></rss>".encode()


LAUGHS = "<!DOCTYPE rss [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(20)
)
BROKEN = {
    "empty.rss": (b"", "not a feed"),
    "text.rss": (STORY.encode(), "not a feed"),
    "nuls.rss": (b"\x00" * 500, "this is a binary file"),
    "map.xml": (b"<?xml version='1.0'?><urlset><url>https://quillan.example</url></urlset>", "not a feed"),
    "page.xml": (b"<html><body><p>Not found</p></body></html>", "not a feed"),
    "no-entry.rss": (rss(""), "there is no entry in this feed"),
    "head.atom": (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "there is no entry in this feed"),
    "cut.rss": (b"<rss version='2.0'><channel><item><descrip", "there is no text in it"),
    "no-text.rss": (rss("<item><title>Only a title</title></item>"), "entry 1: there is no text in it"),
    "no-words.rss": (rss("<item><description>&lt;p&gt;&lt;/p&gt;</description></item>"), "entry 1: "),
    "laughs.rss": (rss("<item><title>&u;</title></item>", LAUGHS + "]>"), "entry 1: there is no text"),
    "deep.rss": (rss("<a>" * 200_000), "its elements lie more than 4000 deep"),
    "deep-entry.atom": (
        b"<feed><entry><content type='html'>" + b"&lt;div&gt;" * 50_000 + b"x</content></entry></feed>",
        "lie more than 4000 deep",
    ),
}


def test_what_lies_outside_a_feed_is_not_read_into_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Words of another.")
    trap = f"<!DOCTYPE rss [<!ENTITY a SYSTEM '{secret.as_uri()}'>]>"
    [page] = contents("a.rss", rss("<item><description>Seen &a;</description></item>", trap)).pages
    assert page.raw.startswith("Seen")
    assert "another" not in page.raw


def test_broken_feeds_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    assert_broken_are_named(tmp_path, BROKEN, "good.rss", RSS.encode())
    assert time.monotonic() - start < 20


def test_without_its_library_a_feed_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert "reading feeds needs feedparser: pip install 'blotter-tui[feeds]'" in contents("a.rss", RSS).reason
