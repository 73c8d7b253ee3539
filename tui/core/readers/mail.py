"""Messages: an .eml file, a page saved as .mhtml, and each message of a mailbox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from tui.core.readers.about import About
from tui.core.readers.days import iso_day
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.html import decode_as, page_draft
from tui.core.readers.registry import ending, inside

FORWARDED = re.compile(r"^(?:(?:re|fwd?)\s?:\s{0,5})+", re.IGNORECASE)
HEADERS = ("from", "subject", "date", "to", "mime-version", "content-type", "received", "return-path")
"""One of these stands in every message."""
DEEPEST = 1
"""Files within messages within files that are opened."""


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The message and the files attached to it; raises ValueError when it is none or has no words."""
    message = message_from_bytes(data.lstrip())
    if not any(name in message for name in HEADERS):
        raise ValueError("not a message: it has no header")
    attached = list(_attached(message, about))
    text, title, day = _body(message), _header(message, "subject"), _header(message, "date")
    if text:
        yield Draft(text, title=FORWARDED.sub("", title) or None, published=iso_day(day))
    elif not attached:
        raise ValueError("there are no words in this message")
    yield from attached


def _body(message: Message) -> str:
    """The words of a message: as plain text where it has that, else from its HTML."""
    parts = [part for part in message.walk() if not part.is_multipart() and not _filename(part)]
    for kind in ("text/plain", "text/html"):
        for part in parts:
            if part.get_content_type() == kind and (text := _text(part)):
                return text
    return ""


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    text = decode_as(data, charset) if charset else decode(data)
    if part.get_content_type() == "text/html" and text.strip():
        return page_draft(text).text
    return text.replace("\r\n", "\n").strip()


def _attached(message: Message, about: About) -> Iterator[Draft | Flaw]:
    """The articles in attached files of known formats, as if they lay in an archive."""
    for part in message.walk():
        name = _filename(part)
        if about.depth <= DEEPEST and not part.is_multipart() and ending(name):
            payload = part.get_payload(decode=True)
            yield from inside(name, payload if isinstance(payload, bytes) else b"", about)


def _filename(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):  # a header that is no text in any alphabet
        return ""


def _header(message: Message, name: str) -> str:
    """A header in plain words, however it is encoded."""
    value = str(message.get(name, ""))
    with suppress(HeaderParseError, ValueError, LookupError):  # an alphabet that there is not: as it lies
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())
