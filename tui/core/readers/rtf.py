"""Rich Text Format: the text without its formatting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.readers.about import About
from tui.core.readers.draft import Draft
from tui.core.readers.extras import needed

BEGINS = b"{\\rtf"
LARGEST = 32 << 20
"""Characters without pictures; more is no article, and the library takes a second for each million."""
PICTURE = re.compile(r"\{\\pict[^{}]*\}")
FIELD = re.compile(r"\\field\{", re.IGNORECASE)
FONT = re.compile(r"\\f(?=\d)")


def read(data: bytes, about: About) -> Iterator[Draft]:
    """The article; raises ValueError for what is no RTF, cut off or without words."""
    with needed("RTF", "striprtf", "rtf"):
        from striprtf.striprtf import rtf_to_text
    data = data.strip(b"\0 \r\n\t")
    if not data.startswith(BEGINS):
        raise ValueError("not RTF: it does not begin like one")
    if not data.endswith(b"}"):
        raise ValueError("the end of this RTF file is missing")
    source = _tamed(data.decode("cp1252", errors="replace"))
    try:
        text = rtf_to_text(source, errors="replace")
    except Exception as error:  # the library promises nothing about what damaged files raise
        raise ValueError(f"damaged RTF: {error}") from error
    lines = "\n".join(line.rstrip() for line in text.replace("\0", "").split("\n"))
    if not lines.strip():
        raise ValueError("there are no words in this file")
    yield Draft(lines.strip("\n"))


def _tamed(source: str) -> str:
    """The same without pictures, and so written that no pattern of the library runs on for long.

    It looks for links over whole lines and for fonts over the whole table of them; a space after the word
    that begins a field, and a line end before each font, mean nothing in RTF and stop it.
    """
    source = PICTURE.sub("", source)
    if len(source) > LARGEST:
        raise ValueError("it is far too large for an article")
    return FONT.sub(r"\n\\f", FIELD.sub(r"\\field {", source))
