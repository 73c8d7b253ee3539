"""PDF: the text comes out in order; a locked, damaged or scanned one says so."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from fpdf import FPDF, XPos, YPos
from PIL import Image

from tests.core.readers.support import (
    STORY,
    assert_broken_are_named,
    assert_read_and_extracted,
    contents,
    words,
)


def pdf(*pages: str, title: str = "") -> FPDF:
    made = FPDF()
    made.set_font("Helvetica", size=12)
    made.set_title(title)
    for page in pages:
        made.add_page()
        for line in page.replace("—", "-").split("\n"):
            made.multi_cell(0, 6, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            made.ln(2)
    return made


def saved(made: FPDF) -> bytes:
    return bytes(made.output())


GOOD = saved(pdf("Forty-six arrested in Ashby\n\n" + STORY, title="Forty-six arrested in Ashby"))


def scanned() -> bytes:
    made = FPDF()
    made.add_page()
    made.image(Image.new("RGB", (60, 60), "white"), x=10, y=10, w=100)
    return saved(made)


def drawn() -> bytes:
    made = FPDF()
    made.add_page()
    made.line(10, 10, 100, 100)
    return saved(made)


def test_the_text_of_a_pdf_comes_out_with_its_title() -> None:
    [page] = contents("a.pdf", GOOD).pages
    assert page.title == "Forty-six arrested in Ashby"
    assert words(STORY.replace("—", "-")) in words(page.raw)
    assert "\r" not in page.raw


def test_a_title_left_over_from_another_document_is_not_believed() -> None:
    assert contents("a.pdf", saved(pdf(STORY, title="Letterhead of 2009"))).pages[0].title is None


def test_pages_follow_each_other() -> None:
    [page] = contents("a.pdf", saved(pdf("First page.", "Second page."))).pages
    assert page.raw == "First page.\n\nSecond page."


def test_a_pdf_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    # The font every PDF has knows no dash.
    assert_read_and_extracted(tmp_path, "a.pdf", saved(pdf(STORY)), story=STORY.replace("—", "-"))


def locked() -> bytes:
    made = pdf(STORY)
    made.set_encryption("owner", "user")
    return saved(made)


def many_pages() -> bytes:
    return saved(pdf(*["x"] * 5001))


def without(data: bytes, *parts: bytes) -> bytes:
    for part in parts:
        data = data.replace(part, b"X" * len(part))
    return data


BROKEN = {
    "empty.pdf": (b"", "not a PDF"),
    "text.pdf": (b"Officers made 12 arrests.", "not a PDF"),
    "html.pdf": (b"<html><body>Not found</body></html>", "not a PDF"),
    "nuls.pdf": (b"\x00" * 3000, "not a PDF"),
    "head.pdf": (b"%PDF-1.7\n", "a damaged PDF"),
    "cut.pdf": (GOOD[:600], "a damaged PDF"),
    "noise.pdf": (b"%PDF-1.4\n" + bytes(range(256)) * 20, "a damaged PDF"),
    "no-objects.pdf": (b"%PDF-1.4\n1 0 obj\n<<" + b"/A<<" * 50_000, "a damaged PDF"),
    "loop.pdf": (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>",
        "its pages hold no text",
    ),
    "no-pages.pdf": (without(GOOD, b"/Pages", b"/Page"), "a damaged PDF"),
    "locked.pdf": (locked(), "it is locked with a password"),
    "scanned.pdf": (scanned(), "its pages hold no text, only pictures: run it through text recognition"),
    "drawn.pdf": (drawn(), "its pages hold no text"),
    "long.pdf": (many_pages(), "it has 5001 pages, too many for an article"),
}


def test_broken_pdfs_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    assert_broken_are_named(tmp_path, BROKEN, "good.pdf", GOOD)
    assert time.monotonic() - start < 20


def test_without_its_library_a_pdf_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert contents("report.pdf", GOOD).reason == (
        "reading PDF needs pypdfium2: pip install 'blotter-tui[pdf]' ('blotter-tui[all]' for all formats)"
    )
