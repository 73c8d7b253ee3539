"""A file's name for a page: from its title or address, safe on every system, with the ending of its type."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from urllib.parse import unquote, urlsplit

from tui.core.readers.html import decoded
from tui.core.readers.registry import ending

ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".xhtml",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "application/rss+xml": ".rss",
    "application/atom+xml": ".atom",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "message/rfc822": ".eml",
    "application/zip": ".zip",
}
VAGUE = ("", "application/octet-stream", "binary/octet-stream", "application/download", "text/plain")
"""Types that servers give when they know none; the address may say more."""
TITLE = re.compile(r"<title[^>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
HEAD = 1 << 16
LONGEST = 80
"""Characters of a name; every file system takes that many, whatever the alphabet."""
RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that mean devices on Windows."""


def ending_for(content_type: str, address: str) -> str:
    """The ending for what a server sent; raises ValueError for types that Blotter does not read."""
    kind = content_type.partition(";")[0].strip().lower()
    given = ending(unquote(urlsplit(address).path))
    if kind in VAGUE and given:
        return given
    if kind in ENDINGS:
        return ENDINGS[kind]
    if kind in VAGUE:
        return ".html"
    raise ValueError(f"it is of the type {kind}, which Blotter does not read")


def stem_for(data: bytes, suffix: str, address: str) -> str:
    """What a page is called: by its title, or by the end of its address."""
    title = TITLE.search(decoded(data)[:HEAD]) if suffix in {".html", ".xhtml"} else None
    parts = urlsplit(address)
    last = unquote(parts.path).rstrip("/").rpartition("/")[2].removesuffix(suffix)
    named = f"{last} {unquote(parts.query)}" if parts.query else last
    return _safe(unescape(title[1]) if title else "") or _safe(named) or _safe(parts.hostname or "") or "page"


def _safe(words: str) -> str:
    """Letters and digits with hyphens between them."""
    plain = "".join(char if char.isalnum() else " " for char in unicodedata.normalize("NFC", words))
    name = "-".join(plain.lower().split())[:LONGEST].strip("-")
    while len(name.encode()) > 2 * LONGEST:
        name = name[:-1]
    return f"{name}-page" if RESERVED.fullmatch(name) else name
