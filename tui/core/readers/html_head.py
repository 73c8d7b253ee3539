"""What a web page says of itself: title, day of publication, publisher and address, from its head."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.core.readers.days import iso_day

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

DAYS = """article:published_time og:published_time date dc.date dc.date.issued dcterms.date dcterms.created
    datepublished pubdate publishdate publish_date publication_date parsely-pub-date sailthru.date""".split()
"""Names of `meta` elements that give the day of publication, the likelier first."""
MOST_VALUES = 10_000
"""Values looked at in the data a page holds for search engines."""


class Head(Struct, frozen=True):
    """What a page says of itself."""

    title: str | None
    published: str | None
    publisher: str | None
    address: str | None


def head_of(tree: LexborHTMLParser) -> Head:
    """Reads title, day, publisher and address."""
    metas = _metas(tree)
    data = [*_linked_data(tree)]
    return Head(
        title=metas.get("og:title") or _heading(tree) or _words(tree, "title"),
        published=_published(tree, metas, data),
        publisher=metas.get("og:site_name") or _publisher(data),
        address=_canonical(tree) or metas.get("og:url"),
    )


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    """What each `meta` says, by name; the first of a name holds."""
    metas: dict[str, str] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _heading(tree: LexborHTMLParser) -> str | None:
    """The page's one heading of the first rank; of several none is surely the article's."""
    headings = [words for node in tree.css("h1") if (words := " ".join(node.text().split()))]
    return headings[0] if len(headings) == 1 else None


def _words(tree: LexborHTMLParser, selector: str) -> str | None:
    node = tree.css_first(selector)
    return " ".join(node.text().split()) or None if node else None


def _published(tree: LexborHTMLParser, metas: dict[str, str], data: list[dict[str, object]]) -> str | None:
    for name in DAYS:
        if day := iso_day(metas.get(name)):
            return day
    for item in data:
        if day := iso_day(item.get("datePublished")):
            return day
    for selector in ("[itemprop=datePublished]", "time[pubdate]", "article time[datetime]", "time[datetime]"):
        for node in tree.css(selector)[:1]:
            given = node.attributes.get("datetime") or node.attributes.get("content") or node.text()
            if day := iso_day(given):
                return day
    return None


def _canonical(tree: LexborHTMLParser) -> str | None:
    """The address that the page itself wants to be known by."""
    node = tree.css_first("link[rel=canonical]")
    return (node.attributes.get("href") or "").strip() or None if node else None


def _publisher(data: list[dict[str, object]]) -> str | None:
    for item in data:
        publisher = item.get("publisher") if "datePublished" in item else None
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return name.strip()
    return None


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, object]]:
    """Every object in the page's JSON-LD, the outer before the inner."""
    left: deque[object] = deque()
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            left.append(json.loads(node.text()))
        except (ValueError, RecursionError):
            continue  # damaged data about a page does not make the page unreadable
    for _ in range(MOST_VALUES):
        if not left:
            return
        value = left.popleft()
        if isinstance(value, dict):
            yield value
            left.extend(value.values())
        elif isinstance(value, list):
            left.extend(value)
