"""Messages and mailboxes: subject, date and words; HTML-only messages, attached files, damage."""

from __future__ import annotations

import mailbox
import time
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.core.readers.support import (
    STORY,
    assert_broken_are_named,
    assert_read_and_extracted,
    contents,
    words,
)
from tests.core.readers.test_html import PAGE
from tests.core.readers.test_word import DOCX


def message(text: str = STORY, subject: str = "Forty-six arrested in Ashby") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Press Office <press@quillan.example>"
    made["To"] = "desk@merrow.example"
    made["Subject"] = subject
    made["Date"] = "Thu, 04 Mar 2021 23:15:00 -0800"
    made.set_content(text)
    return made


def test_a_message_gives_its_words_subject_and_day() -> None:
    [page] = contents("a.eml", message().as_bytes()).pages
    assert words(page.raw) == words(STORY)
    assert (page.id, page.title, page.published) == ("a.eml", "Forty-six arrested in Ashby", "2021-03-04")


def test_a_message_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "release.eml", message().as_bytes())


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("FW: Fwd: RE: Sentenced", "Sentenced"),
        ("Regional office opens", "Regional office opens"),
        ("Señor Müller – “guilty”", "Señor Müller – “guilty”"),
        ("", None),
    ],
)
def test_a_subject_is_a_title_in_plain_words(subject: str, title: str | None) -> None:
    assert contents("a.eml", message(subject=subject).as_bytes()).pages[0].title == title


def test_of_two_forms_of_the_same_words_the_plain_one_is_read() -> None:
    made = message("Plain words.")
    made.add_alternative("<p>Other words.</p>", subtype="html")
    assert [page.raw for page in contents("a.eml", made.as_bytes()).pages] == ["Plain words."]


def test_a_message_of_html_alone_is_read_as_a_page(tmp_path: Path) -> None:
    made = EmailMessage()
    made["Subject"] = "Arrests"
    made.set_content(PAGE, subtype="html")
    assert_read_and_extracted(tmp_path, "a.eml", made.as_bytes())
    assert "Jobs" not in contents("a.eml", made.as_bytes()).pages[0].raw


def test_a_page_saved_with_all_its_parts_is_read(tmp_path: Path) -> None:
    made = EmailMessage()
    made["Subject"] = "Forty-six arrested"
    made["MIME-Version"] = "1.0"
    made.set_content(PAGE, subtype="html", cte="quoted-printable")
    made.make_related()
    made.add_related(b"\x89PNG", "image", "png")
    assert_read_and_extracted(tmp_path, "page.mhtml", made.as_bytes())


def test_attached_files_are_read_and_those_of_other_kinds_are_not() -> None:
    made = message("See the release attached.")
    made.add_attachment(DOCX, "application", "octet-stream", filename="release.docx")
    made.add_attachment(b"\x89PNG", "image", "png", filename="seal.png")
    made.add_attachment(b"broken", "application", "pdf", filename="copy.pdf")
    found = contents("a.eml", made.as_bytes())
    assert [page.id for page in found.pages] == ["a.eml", "a.eml#release.docx"]
    assert words(STORY) in words(found.pages[1].raw)
    assert found.reason == "copy.pdf: not a PDF: it does not begin like one"


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        ("iso-8859-1", b"caf\xe9 \x93x\x94", "café “x”"),
        ("no-such-charset", "café".encode(), "café"),
        ("", b"caf\xe9", "café"),
        ("utf-8", "café".encode(), "café"),
    ],
)
def test_words_are_read_in_the_encoding_a_message_names(charset: str, body: bytes, text: str) -> None:
    head = f"Subject: x\nContent-Type: text/plain; charset={charset}\n\n".encode()
    assert contents("a.eml", head + body).pages[0].raw == text


def mbox(folder: Path, *messages: EmailMessage) -> bytes:
    """A mailbox as the standard library writes it."""
    path = folder / "written-mailbox"
    box = mailbox.mbox(path)
    for made in messages:
        box.add(made)
    box.close()
    data = path.read_bytes()
    path.unlink()
    return data


def test_each_message_of_a_mailbox_is_an_article(tmp_path: Path) -> None:
    second = message("From the start it was a fraud.\nFrom here on too.", "Fwd: Second")
    pages = contents("a.mbox", mbox(tmp_path, message(), second)).pages
    assert [(page.id, page.title) for page in pages] == [
        ("a.mbox#1", "Forty-six arrested in Ashby"),
        ("a.mbox#2", "Second"),
    ]
    assert pages[1].raw == "From the start it was a fraud.\nFrom here on too."


def test_a_mailbox_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "releases.mbox", mbox(tmp_path, message("Hello."), message()), "#2")


def test_one_bad_message_of_a_mailbox_stops_no_other(tmp_path: Path) -> None:
    data = mbox(tmp_path, message("One."), EmailMessage(), message("Three."))
    found = contents("a.mbox", data)
    assert [page.id for page in found.pages] == ["a.mbox#1", "a.mbox#3"]
    assert found.reason == "2: not a message: it has no header"


def nested(depth: int) -> bytes:
    """Parts within parts."""
    lines = ["Subject: x", "MIME-Version: 1.0"]
    for number in range(depth):
        lines += [f'Content-Type: multipart/mixed; boundary="b{number}"', "", f"--b{number}"]
    return "\n".join(lines).encode()


HEAD = b"From: a@quillan.example\nSubject: x\nDate: Thu, 04 Mar 2021 23:15:00 -0800\n"
BROKEN = {
    "empty.eml": (b"", "not a message: it has no header"),
    "text.eml": (b"Officers made 12 arrests.", "not a message: it has no header"),
    "nuls.eml": (b"\x00" * 500, "not a message: it has no header"),
    "no-body.eml": (HEAD, "there are no words in this message"),
    "blank.eml": (HEAD + b"\n \n\n", "there are no words in this message"),
    "picture.eml": (HEAD + b"Content-Type: image/png\n\nwords", "there are no words in this message"),
    "no-parts.eml": (HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n", "there are no words"),
    "empty-html.eml": (HEAD + b"Content-Type: text/html\n\n<p></p>", "there are no words on this page"),
    "bad-date.eml": (b"Date: 99 Foo 20201 99:99\n\n", "there are no words in this message"),
    "bad-subject.eml": (b"Subject: =?utf-8?b?w6k====?= =?no-such?q?x=99?=\n\n", "there are no words"),
    "deep.eml": (nested(3000), "it is nested too deeply"),
    "nul-body.eml": (HEAD + b"\n" + b"\x00" * 500, "this is a binary file"),
    "attached.eml": (
        HEAD + b'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\nx',
        "a.pdf: not a PDF",
    ),
    "empty.mbox": (b"", "not a mailbox"),
    "text.mbox": (STORY.encode(), "not a mailbox"),
    "late.mbox": (STORY.encode() + b"\n\nFrom a@b Thu Mar  4 2021\nSubject: x\n\nwords", "not a mailbox"),
    "nuls.mbox": (b"\x00" * 500, "not a mailbox"),
    "cut.mbox": (b"From a@b Thu Mar  4 2021\n", "not a mailbox"),
    "message.mbox": (HEAD + b"\nwords", "not a mailbox"),
    "header.mbox": (b"From a@b Thu Mar  4 2021\nSubject: x\n", "1: there are no words in this message"),
    "blank.mbox": (b"From a\nSubject: x\n\n" * 3, "3: there are no words in this message"),
    "binary.mbox": (b"From a\nSubject: x\n\n" + b"\x00" * 99, "1: this is a binary file"),
    "parts.mbox": (b"From a\n" + HEAD + b"Content-Type: multipart/mixed\n\n", "1: there are no words"),
    "deep.mbox": (b"From a\n" + nested(3000), "1: it is nested too deeply"),
}


def test_broken_messages_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    kinds = [{name: BROKEN[name] for name in BROKEN if name.endswith(end)} for end in (".eml", ".mbox")]
    for folder, broken in zip(("eml", "mbox"), kinds, strict=True):
        tmp_path.joinpath(folder).mkdir()
        assert_broken_are_named(tmp_path / folder, broken, "good.eml", message().as_bytes())
    assert time.monotonic() - start < 20


@pytest.mark.parametrize("data", [b"From a\n" * 100_000, b"Subject: x\n" * 100_000, b"From a: x\n" * 100_000])
def test_mail_made_to_be_slow_is_not(data: bytes) -> None:
    start = time.monotonic()
    contents("a.mbox", data)
    contents("a.eml", data)
    assert time.monotonic() - start < 10


def test_the_days_of_messages_are_those_of_their_own_zone() -> None:
    made = message()
    assert format_datetime(made["Date"].datetime).startswith("Thu, 04 Mar 2021")
