"""Readers: whatever the bytes, there are pages or a reason, and both can be shown."""

from __future__ import annotations

import gzip
import io
import warnings
import zipfile

from hypothesis import strategies as st

from tests.core.readers.support import STORY
from tests.core.readers.test_archives import ZIP
from tests.core.readers.test_feeds import ATOM, RSS
from tests.core.readers.test_html import PAGE
from tests.core.readers.test_mail import message
from tests.core.readers.test_pdf import GOOD
from tests.core.readers.test_tables import SAMPLES
from tests.core.readers.test_word import DOCX, RTF
from tests.fuzz.inputs import ROOT, broken
from tests.fuzz.sound import assert_printable
from tests.fuzz.target import Target
from tui.core.printable import one_line
from tui.core.readers import READERS, read_contents

FILES = {
    "a.docx": DOCX,
    "a.rtf": RTF,
    "a.pdf": GOOD,
    "a.eml": message().as_bytes(),
    "a.mbox": b"From a\n" + message().as_bytes(),
    "a.rss": RSS.encode(),
    "a.atom": ATOM.encode(),
    "a.html": PAGE.encode(),
    "a.zip": ZIP,
    "a.txt.gz": gzip.compress(STORY.encode()),
    "a.txt": STORY.encode("utf-16"),
    "a.toml": (ROOT / "data" / "articles" / "operation-hot-spots.toml").read_bytes(),
    **SAMPLES,
}


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rezipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


WORD = unzipped(DOCX)


def within(part: tuple[str, bytes]) -> tuple[str, bytes]:
    """A Word file one of whose parts is broken beneath packing that is whole."""
    return "a.docx", rezipped({**WORD, part[0]: part[1]})


def check(file: tuple[str, bytes]) -> None:
    name, data = file
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = read_contents(data, name, name)
    assert found.pages or found.reason
    assert_printable(one_line(found.reason))
    for page in found.pages:
        page.raw.encode()
        assert page.address is None or page.address.isascii()
        assert_printable(page.published or "", "")


TARGETS = (
    Target("reading damaged files", broken(FILES), check, 40),
    Target("reading damaged parts of a Word file", broken(WORD).map(within), check, 15),
    Target(
        "reading any bytes as any format",
        st.tuples(st.sampled_from(sorted(READERS)).map("a{}".format), st.binary(max_size=400)),
        check,
        40,
    ),
)
