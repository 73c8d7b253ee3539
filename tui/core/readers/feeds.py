"""Feeds saved to a file, RSS and Atom: one article per entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from tui.core.readers.about import About
from tui.core.readers.days import iso_day
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.extras import needed
from tui.core.readers.html import bounded, page_draft

ROOT = re.compile(r"<(?:\w{1,20}:)?(rss|feed|rdf)\b", re.IGNORECASE)
HEAD = 20_000
TAIL = 2_000
"""Characters in which the root element begins and ends."""
MARKUP = re.compile(r"<[a-zA-Z!/]|&[a-zA-Z#]\w{1,10};")


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles of all entries; raises ValueError for what is no feed or holds none."""
    text = decode(data)
    root = ROOT.search(text[:HEAD])
    if root is None:
        raise ValueError("not a feed: neither RSS nor Atom begins in it")
    bounded(text)
    feed = _parsed(data)
    publisher = _words(feed.feed.get("title"))
    if not feed.entries:
        raise ValueError("there is no entry in this feed")
    for number, entry in enumerate(feed.entries, 1):
        yield _article(entry, number, publisher)
    if f"{root[1]}>".lower() not in text[-TAIL:].lower():
        yield Flaw("", "the end of this feed is missing")


def links_of(data: bytes) -> list[str] | None:
    """The addresses of a feed's entries; None for what is no feed."""
    text = decode(data[:HEAD]) if b"\0" not in data[:HEAD] else ""
    root = ROOT.search(text)
    if root is None or "<html" in text[: root.start()].lower():
        return None
    bounded(decode(data))
    links = [str(entry.get("link") or "").strip() for entry in _parsed(data).entries]
    return list(dict.fromkeys(link for link in links if link))


def _parsed(data: bytes) -> Any:
    with needed("feeds", "feedparser", "feeds"):
        import feedparser
    try:
        # As a stream, since it takes anything else for an address or the name of a file.
        return feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library promises nothing about what damaged feeds raise
        raise ValueError(f"a damaged feed: {error}") from error


def _article(entry: Any, number: int, publisher: str | None) -> Draft | Flaw:
    bodies = [content.get("value") or "" for content in entry.get("content", ())]
    body = max([*bodies, entry.get("summary") or ""], key=len)
    try:
        text = page_draft(f"<body>{body}").text if MARKUP.search(body) else body.strip()
    except ValueError as error:
        return Flaw(f"entry {number}", str(error))
    if not text:
        return Flaw(f"entry {number}", "there is no text in it")
    # Asked for without being there, `updated` gives `published`, and a warning.
    day = iso_day(entry.get("published")) or iso_day("updated" in entry and entry["updated"])
    return Draft(text, str(number), _words(entry.get("title")), day, publisher, entry.get("link"))


def _words(value: str | None) -> str | None:
    """A title in plain words; some feeds write it as HTML."""
    if value and MARKUP.search(value):
        try:
            value = page_draft(f"<body>{value}").text
        except ValueError:
            return None
    return " ".join((value or "").split()) or None
