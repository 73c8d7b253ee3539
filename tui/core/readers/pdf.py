"""PDF: the text of its pages in their order, as far as they hold text and not only a picture of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing
from threading import Lock
from typing import TYPE_CHECKING

from tui.core.readers.about import About
from tui.core.readers.draft import Draft
from tui.core.readers.extras import needed
from tui.core.readers.titles import confirmed

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

ONE_AT_A_TIME = Lock()
"""PDFium must not be called by two threads at once."""
MOST_PAGES = 5_000
HYPHEN = re.compile("[\x02\ufffe](?:\r?\n)?")
"""What PDFium puts for a hyphen that only the end of the line called for."""
LINE_END = re.compile(r"[ \t]*(?:\r\n|\r|\n)")
PASSWORD = "password"


def read(data: bytes, about: About) -> Iterator[Draft]:
    """The article in a PDF; raises ValueError for one that is locked, damaged or only scanned."""
    with needed("PDF", "pypdfium2", "pdf"):
        import pypdfium2
    if not data.lstrip()[:1024].count(b"%PDF"):
        raise ValueError("not a PDF: it does not begin like one")
    try:
        with ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(data)) as document:
            text = _text(document)
            title = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        locked = PASSWORD in str(error).lower()
        raise ValueError("it is locked with a password" if locked else "a damaged PDF") from error
    if not text:
        raise ValueError("its pages hold no text, only pictures: run it through text recognition (OCR) first")
    yield Draft(text, title=confirmed(title, text))


def _text(document: PdfDocument) -> str:
    """The pages with an empty line between them."""
    if not len(document):
        raise ValueError("a damaged PDF: it has no pages")
    if len(document) > MOST_PAGES:
        raise ValueError(f"it has {len(document)} pages, too many for an article")
    pages = []
    for number in range(len(document)):
        with closing(document[number]) as page, closing(page.get_textpage()) as words:
            pages.append(words.get_text_bounded())
    return LINE_END.sub("\n", HYPHEN.sub("", "\n\n".join(pages))).replace("\0", "").strip()
