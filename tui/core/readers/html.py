"""Saved web pages: the text of the article's part of the page, a line per block, and what its head says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.core.readers.about import About
from tui.core.readers.decode import MARKS, decode
from tui.core.readers.draft import Draft
from tui.core.readers.extras import needed
from tui.core.readers.html_head import head_of
from tui.core.readers.html_main import main_part
from tui.core.readers.html_text import text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})""", re.IGNORECASE)
XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w.:-]{1,40})""")
HEAD = 4096
"""Bytes in which a page says what it is written in."""
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
LOOSE = frozenset(
    """area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th tbody
    thead tfoot html head body rt rp colgroup optgroup""".split()
)
"""Elements that need no end tag, so that many of them begin in a page and none lies deep."""
DEEPEST = 4_000
"""Elements within elements; a page has tens, and the time to read one grows with the square of them."""


def read(data: bytes, about: About) -> Iterator[Draft]:
    """The article of the page; raises ValueError for what is no page or has no words."""
    yield page_draft(decoded(data))


def page_draft(html: str) -> Draft:
    """The article of a page or of a piece of one."""
    tree = _tree(html)
    head = head_of(tree)
    text = text_of(*main_part(tree))
    if not text:
        raise ValueError("there are no words on this page; it may be made by a script when it is looked at")
    return Draft(
        text, title=head.title, published=head.published, publisher=head.publisher, address=head.address
    )


def _tree(html: str) -> LexborHTMLParser:
    with needed("web pages", "selectolax", "html"):
        from selectolax.lexbor import LexborHTMLParser
    if not TAG.search(html):
        raise ValueError("this is not a web page: there is no tag in it")
    bounded(html)
    # A NUL ends the text for some parsers and is nothing in HTML.
    return LexborHTMLParser(html.replace("\0", ""))


def bounded(html: str) -> None:
    """Raises ValueError where elements lie too deep in one another, which is counted without parsing."""
    depth = deepest = 0
    for match in TAG.finditer(html):
        if match[2].lower() not in LOOSE:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise ValueError(f"its elements lie more than {DEEPEST} deep in one another, which no page needs")


def decoded(data: bytes) -> str:
    """The page in the encoding it names; a byte order mark and good UTF-8 are believed before that."""
    head = data[:HEAD]
    named = CHARSET.search(head) or XML_ENCODING.search(head)
    if named is None or any(data.startswith(mark) for mark in MARKS):
        return decode(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode_as(data, named[1].decode("ascii"))


def decode_as(data: bytes, encoding: str) -> str:
    """The text in an encoding named by its maker; one that there is not counts as not named."""
    if encoding.lower() in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}:
        encoding = (
            "cp1252"  # as browsers do: it says the same, and quotation marks where the others say nothing
        )
    try:
        return data.decode(encoding, errors="replace")
    except (LookupError, ValueError):  # unknown, or one that makes no text of bytes
        return decode(data)
