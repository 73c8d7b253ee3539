"""Good files with bytes changed, lost and doubled: whatever comes of them, it is pages or a reason."""

from __future__ import annotations

import random
import time

import pytest

from tests.core.readers.support import contents
from tests.core.readers.test_archives import GZ, ZIP
from tests.core.readers.test_feeds import ATOM, RSS
from tests.core.readers.test_html import PAGE
from tests.core.readers.test_mail import message
from tests.core.readers.test_pdf import GOOD
from tests.core.readers.test_tables import SAMPLES
from tests.core.readers.test_word import DOCX, RTF

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
    "a.txt.gz": GZ,
    "a.csv": SAMPLES["a.csv"],
    "a.jsonl": SAMPLES["f.jsonl"],
}
ROUNDS = 60


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The file after one to ten accidents."""
    changed = bytearray(data)
    for _ in range(chance.choice([1, 1, 3, 10])):
        at = chance.randrange(len(changed))
        accident = chance.randrange(3)
        if accident == 0:
            changed[at] = chance.randrange(256)
        elif accident == 1:
            del changed[at : at + chance.randrange(1, 40)]
        else:
            start = chance.randrange(len(changed))
            changed[at:at] = changed[start : start + chance.randrange(1, 200)]
    return bytes(changed)


@pytest.mark.parametrize("name", FILES)
def test_no_damage_breaks_a_reader_or_holds_it_up(name: str) -> None:
    chance = random.Random(name)
    for _ in range(ROUNDS):
        start = time.monotonic()
        found = contents(name, damaged(FILES[name], chance))
        assert found.pages or found.reason
        assert time.monotonic() - start < 3


def test_a_member_of_an_archive_without_a_name_is_passed_over() -> None:
    nameless = ZIP.replace(b"table.csv", b"\0able.csv")
    assert [page.id for page in contents("a.zip", nameless).pages] == ["a.zip#2021/a.txt"]
