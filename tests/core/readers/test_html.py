"""Saved pages: the article is found and the menu is not; the head says title, day and publisher."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.core.readers.support import (
    STORY,
    assert_broken_are_named,
    assert_read_and_extracted,
    contents,
    words,
)

FIRST, SECOND = STORY.split("\n\n")
MENU = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "News", "Jobs", "Contact Us"))
LATEST = "<h3>Latest posts</h3>" + "".join(
    f"<p><a href=x>Another</a> Something else happened in the town of Ashby on day {n}, and the council of "
    f"the town will meet about it on the day after that, as it does.</p>"
    for n in range(3)
)
HEAD = """<head><meta charset="utf-8"><title>Forty-six arrested | Quillan County DA</title>
<meta property="og:title" content="Forty-six arrested &amp; one sentenced">
<meta property="og:site_name" content="Quillan County DA">
<meta property="article:published_time" content="2021-03-04T22:15:00-08:00">
<style>.x{}</style><script>var menu = "<p>not this</p>";</script></head>"""
ARTICLE = f"""<header><h1>Forty-six arrested &amp; one sentenced</h1><time>March 4, 2021</time></header>
<p>{FIRST}</p><p>{SECOND}</p>"""
PAGE = f"""<!doctype html><html>{HEAD}<body><header><nav><ul>{MENU}</ul></nav></header>
<main><article>{ARTICLE}<aside>{LATEST}</aside></article></main>
<footer>Copyright 2021 Quillan County. This is the official site of the office and of nobody else at all.
</footer></body></html>"""
OLD_PAGE = f"""<html>{HEAD}<body><form id=aspnetForm><div class=top><ul>{MENU}</ul></div>
<table><tr><td class=left><ul>{MENU}</ul></td><td class=middle>
<div><h1>Forty-six arrested &amp; one sentenced</h1></div>
<div class=text>{FIRST}<br><br>{SECOND}</div></td></tr></table>
<div class=side><a href=x>About us</a></div></form></body></html>"""


@pytest.mark.parametrize("page", [PAGE, OLD_PAGE, PAGE.replace("article>", "div>").replace("main>", "div>")])
def test_the_article_of_a_page_is_found_and_its_menu_is_not(page: str) -> None:
    [found] = contents("a.html", page).pages
    assert words(STORY) in words(found.raw)
    for other in ("Jobs", "Latest posts", "council", "About us", "Copyright", "not this"):
        assert other not in found.raw
    assert (found.title, found.published, found.publisher) == (
        "Forty-six arrested & one sentenced",
        "2021-03-04",
        "Quillan County DA",
    )


def test_a_saved_page_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "page.html", PAGE.encode())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n  two</p><p>three", "One two\n\nthree"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>one<li>two</ul>three", "one\ntwo\n\nthree"),
        ("<p>a <b>bold</b><i>er</i> word</p>", "a bolder word"),
        ("<table><tr><td>Name<td>Age<tr><td>Poole<td>34</table>", "Name\tAge\nPoole\t34"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>5 &lt; 6 &amp; caf&eacute; &#8220;x&#8221; &nbsp;y", "5 < 6 & café “x” \xa0y"),
        ("<p>seen<!-- not seen --><script>nor this</script><style>nor this</style>", "seen"),
        ("<p>seen<span hidden>not seen</span>", "seen"),
        ("<p>a word with a n\x00ul in it</p>", "a word with a nul in it"),
    ],
)
def test_blocks_become_lines(html: str, text: str) -> None:
    assert contents("a.htm", html).pages[0].raw == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<p>café".encode(), "café"),
        (b"<meta charset=iso-8859-1><p>caf\xe9 \x93x\x94", "café “x”"),
        ('<meta charset="shift_jis"><p>日本'.encode("shift_jis"), "日本"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>да'.encode(
                "cp1251"
            ),
            "да",
        ),
        ("<p>café".encode("utf-16"), "café"),
        (b"<meta charset=no-such><p>caf\xe9", "café"),
        (b"<meta charset=base64><p>caf\xe9", "café"),
        ("<meta charset=iso-8859-1><p>café".encode(), "café"),
    ],
)
def test_a_page_is_read_in_the_encoding_it_is_written_in(data: bytes, text: str) -> None:
    assert contents("a.html", data).pages[0].raw == text


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2020-11-16">', "2020-11-16"),
        ('<meta property="og:published_time" content="20201116T0000Z">', "2020-11-16"),
        ('<script type="application/ld+json">{"datePublished": "2020-11-16T09:00"}</script>', "2020-11-16"),
        (
            '<script type="application/ld+json">[[{"a": {"datePublished": "2020-11-16"}}]]</script>',
            "2020-11-16",
        ),
        ('<script type="application/ld+json">{"datePublished": broken</script>', None),
        ('<time datetime="2020-11-16T10:00">today</time>', "2020-11-16"),
        ('<time datetime="2020-13-99">today</time>', None),
        ('<meta itemprop="datePublished" content="November 16, 2020">', "2020-11-16"),
        ('<meta property="article:published_time" content="Mon, 16 Nov 2020 08:00:00 GMT">', "2020-11-16"),
        ('<meta property="article:published_time" content="soon">', None),
    ],
)
def test_the_day_of_publication_is_read_from_what_a_page_says_of_itself(head: str, day: str | None) -> None:
    assert contents("a.html", f"{head}<p>Words of the article.").pages[0].published == day


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Site</title><h1>Head\n line</h1><p>x", "Head line"),
        ("<title> Head </title><h1>a</h1><h1>b</h1><p>x", "Head"),
        ("<p>x", None),
    ],
)
def test_the_title_is_the_heading_unless_there_are_several(html: str, title: str | None) -> None:
    assert contents("a.html", html).pages[0].title == title


BROKEN = {
    "empty.html": (b"", "there is no tag in it"),
    "text.html": (b"Officers made 12 arrests.", "there is no tag in it"),
    "nuls.html": (b"\x00" * 200, "this is a binary file"),
    "picture.html": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00\x01\x00" * 50, "this is a binary file"),
    "no-words.html": (b"<html><body><div></div></body></html>", "there are no words on this page"),
    "script.html": (b"<div id=app></div><script>render('words')</script>", "made by a script"),
    "cut-in-script.html": (b"<html><head><script>var text = 'words", "there are no words"),
    "cut-in-tag.html": (b"<html><body><div class='", "there are no words"),
    "deep.html": (b"<div>" * 200_000 + b"words", "lie more than 4000 deep"),
    "deep-inline.html": (b"".join(b"<b id=%d>" % n for n in range(50_000)), "lie more than 4000 deep"),
    "frames.html": (b"<frameset><frame src=a.html></frameset>", "there are no words"),
    "comment.html": (b"<p><!-- all of it is a comment", "there are no words"),
}


def test_broken_pages_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    assert_broken_are_named(tmp_path, BROKEN, "good.html", PAGE.encode())
    assert time.monotonic() - start < 20


def test_without_its_library_a_page_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    assert contents("a.html", PAGE).reason == (
        "reading web pages needs selectolax: "
        "pip install 'blotter-tui[html]' ('blotter-tui[all]' for all formats)"
    )


def test_tags_that_never_close_cost_no_more_than_they_weigh() -> None:
    start = time.monotonic()
    contents("a.html", "<p><a><li><td>x" * 50_000 + "<" * 100_000)
    assert time.monotonic() - start < 10
