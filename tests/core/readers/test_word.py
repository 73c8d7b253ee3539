"""Word documents and RTF: paragraphs and tables as lines; damage, locks and traps end in words."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from pathlib import Path

import pytest
from docx import Document

from tests.core.readers.support import STORY, assert_broken_are_named, assert_read_and_extracted, contents
from tests.core.readers.test_archives import packed

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def written() -> bytes:
    """A document as a word processor's library writes it."""
    document = Document()
    document.core_properties.title = "Forty-six arrested in Ashby"
    document.add_heading("Forty-six arrested in Ashby", 1)
    for paragraph in STORY.split("\n\n"):
        document.add_paragraph(paragraph)
    table = document.add_table(rows=0, cols=2)
    for name, age in (("Name", "Age"), ("Poole", "34")):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, age
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx(body: str, head: str = "") -> bytes:
    return packed({"word/document.xml": f"{head}<w:document {NS}><w:body>{body}</w:body></w:document>"})


def paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


DOCX = written()


def test_a_document_is_its_paragraphs_and_rows() -> None:
    [page] = contents("a.docx", DOCX).pages
    first, second = STORY.split("\n\n")
    assert page.raw == f"Forty-six arrested in Ashby\n{first}\n{second}\nName\tAge\nPoole\t34"
    assert page.title == "Forty-six arrested in Ashby"


def test_a_document_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "release.docx", DOCX)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraphs("One.", "Two."), "One.\nTwo."),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        ("<w:p><w:r><w:t>kept</w:t><w:delText>gone</w:delText></w:r></w:p>", "kept"),
        ("<w:p><w:r><w:instrText>HYPERLINK x</w:instrText><w:t>link</w:t></w:r></w:p>", "link"),
        (
            f"<mc:AlternateContent><mc:Choice>{paragraphs('Box.')}</mc:Choice>"
            f"<mc:Fallback>{paragraphs('Box.')}</mc:Fallback></mc:AlternateContent>",
            "Box.",
        ),
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", "a"),
        (paragraphs("5 &lt; 6 &amp; &#8220;x&#8221;"), "5 < 6 & “x”"),
    ],
)
def test_the_marks_of_a_document_become_text(body: str, text: str) -> None:
    assert contents("a.docx", docx(body)).pages[0].raw == text


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(20)
)
OUTSIDE = "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
BROKEN_DOCX = {
    "empty.docx": (b"", "a damaged Word document"),
    "text.docx": (STORY.encode(), "a damaged Word document"),
    "nuls.docx": (b"\x00" * 500, "a damaged Word document"),
    "cut.docx": (DOCX[: len(DOCX) // 2], "a damaged Word document"),
    "old.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
        "it is locked with a password, or of the old",
    ),
    "zip.docx": (packed({"a.txt": STORY}), "not a Word document: there is no word/document.xml in it"),
    "no-words.docx": (docx(""), "there are no words in this document"),
    "cut-xml.docx": (packed({"word/document.xml": "<w:document><w:body>"}), "its XML is damaged"),
    "not-xml.docx": (packed({"word/document.xml": STORY}), "its XML is damaged"),
    "laughs.docx": (docx(paragraphs("&u;"), LAUGHS + "]>"), "its XML declares a document type"),
    "outside.docx": (docx(paragraphs("&a;"), OUTSIDE), "its XML declares a document type"),
    "entity.docx": (docx(paragraphs("&nbsp;")), "its XML is damaged: undefined entity"),
    "encoding.docx": (
        docx("", "<?xml version='1.0' encoding='no-such'?>"),
        "its XML is damaged: unknown encoding",
    ),
    "deep.docx": (docx("<w:p>" * 100_000), "its XML is damaged"),
}


def bomb() -> bytes:
    out = io.BytesIO()
    archive = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
    with archive, archive.open("word/document.xml", "w") as part:
        for _ in range(600):
            part.write(b" " * (1 << 20))
    return out.getvalue()


def test_broken_documents_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    broken = BROKEN_DOCX | {"bomb.docx": (bomb(), "what is packed in it is larger than 512 MB")}
    assert_broken_are_named(tmp_path, broken, "good.docx", DOCX)
    assert time.monotonic() - start < 20


def test_a_document_may_lie_deep_in_itself() -> None:
    deep = "<w:p>" * 50_000 + "<w:r><w:t>Words.</w:t></w:r>" + "</w:p>" * 50_000
    assert contents("a.docx", docx(deep)).pages[0].raw == "Words."


def rtf(text: str) -> bytes:
    """Text as word processors write it: what is not ASCII as the number of the character."""
    body = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)
    return (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fnil\fcharset2 Symbol;}}"
        r"{\colortbl;\red0\green0\blue0;}{\info{\title Not the text}}\f0\fs22 "
        + body.replace("\n", "\\par\n")
        + "}"
    ).encode()


RTF = rtf(STORY)


def test_rtf_is_its_text() -> None:
    assert contents("a.rtf", RTF).pages[0].raw == STORY


def test_rtf_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "release.rtf", RTF)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \'93x\'94", "café “x”"),
        (r"\b bold\b0  and \i italic\i0", "bold and italic"),
        (r"One.\par Two.\line Three.", "One.\nTwo.\nThree."),
        (r"a{\pict\pngblip 89504e470d0a}b", "ab"),
        (r'see {\field{\*\fldinst{HYPERLINK "http://x"}}{\fldrslt{the page}}} there', "see the page there"),
        (r"half \u-10179? a character", "half \ud83d a character"),
    ],
)
def test_the_marks_of_rtf_become_text(body: str, text: str) -> None:
    raw = contents("a.rtf", r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\f0 " + body + "}").pages[0].raw
    assert raw == text.encode(errors="replace").decode()


BROKEN_RTF = {
    "empty.rtf": (b"", "not RTF"),
    "text.rtf": (STORY.encode(), "not RTF"),
    "nuls.rtf": (b"\x00" * 500, "not RTF"),
    "word.rtf": (DOCX, "not RTF"),
    "html.rtf": (b"<html>words</html>", "not RTF"),
    "cut.rtf": (RTF[: len(RTF) // 2], "the end of this RTF file is missing"),
    "head.rtf": (b"{\\rtf1", "the end of this RTF file is missing"),
    "no-words.rtf": (rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard\par}", "there are no words"),
    "picture.rtf": (rb"{\rtf1{\pict\pngblip " + b"89504e47" * 1000 + b"}}", "there are no words"),
    "hidden.rtf": (rb"{\rtf1{\*\generator words;}}", "there are no words"),
    "bin.rtf": (rb"{\rtf1{\pict\x{\bin}}words}", "damaged RTF"),
    "huge.rtf": (rb"{\rtf1 " + b"x" * (33 << 20) + b"}", "far too large for an article"),
}


def test_broken_rtf_is_named_and_the_rest_delivered(tmp_path: Path) -> None:
    assert_broken_are_named(tmp_path, BROKEN_RTF, "good.rtf", RTF)


@pytest.mark.parametrize(
    "body", [r"{\field{\*\fldinst{ " * 20_000, r"\f1" * 100_000, "{" * 200_000, r'HYPERLINK "" ' * 20_000]
)
def test_rtf_made_to_be_slow_is_not(body: str) -> None:
    start = time.monotonic()
    contents("a.rtf", r"{\rtf1{\fonttbl" + body + "}words}")
    contents("a.rtf", r"{\rtf1 " + body + "words}")
    assert time.monotonic() - start < 5


def test_without_its_library_rtf_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "striprtf.striprtf", None)
    assert "reading RTF needs striprtf: pip install 'blotter-tui[rtf]'" in contents("a.rtf", RTF).reason
