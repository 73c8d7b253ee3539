"""Bytes to text: a byte order mark decides, then strict UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs

MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}  # the UTF-32 mark begins with the UTF-16 one, so it is tried first
NUL_SHARE = 0.1
"""More NULs than this among the first bytes and the file is no text at all."""


def decode(data: bytes) -> str:
    """The text in a file; raises ValueError for what is binary. Bytes without a meaning become U+FFFD."""
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    head = data[:4096]
    if head and head.count(0) > NUL_SHARE * len(head):
        raise ValueError("this is a binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
