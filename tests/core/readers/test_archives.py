"""gzip and ZIP: what is packed is read as if it lay there; bombs, tricks and damage end in words."""

from __future__ import annotations

import gzip
import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.core.readers.support import STORY, assert_broken_are_named, assert_read_and_extracted, contents
from tests.core.readers.test_tables import SAMPLES
from tui.core.readers.about import Room


def packed(files: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


ZIP = packed({"2021/a.txt": STORY, "table.csv": SAMPLES["a.csv"], "picture.png": b"x", ".hidden.txt": "x"})


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_each_file_in_an_archive_is_read_under_its_own_name(method: int) -> None:
    found = contents("a.zip", packed({"in/a.txt": "One.", "b.txt": "Two.", "c.png": b"\x89PNG"}, method))
    assert [(page.id, page.raw) for page in found.pages] == [
        ("a.zip#in/a.txt", "One."),
        ("a.zip#b.txt", "Two."),
    ]
    assert found.flaws == ()


def test_rows_in_an_archive_are_named_under_their_table() -> None:
    assert [page.id for page in contents("a.zip", ZIP).pages] == ["a.zip#2021/a.txt", "a.zip#table.csv#1"]


def test_two_files_of_one_name_are_told_apart() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = packed({"a.txt": "One."})
        out = io.BytesIO(data)
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("a.txt", "Two.")
    pages = contents("x.zip", out.getvalue()).pages
    assert [page.id for page in pages] == ["x.zip#a.txt", "x.zip#a.txt (2)"]


def test_an_archive_is_read_and_its_facts_taken_out(tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, "releases.zip", ZIP, "#2021/a.txt")


@pytest.mark.parametrize(
    ("name", "data", "part"),
    [
        ("a.txt.gz", STORY.encode(), ""),
        ("a.csv.gz", SAMPLES["a.csv"], "#1"),
        ("A.ZIP.GZ", ZIP, "#2021/a.txt"),
    ],
    ids=["text", "table", "archive"],
)
def test_a_file_packed_with_gzip_is_read_by_the_ending_left(
    name: str, data: bytes, part: str, tmp_path: Path
) -> None:
    assert_read_and_extracted(tmp_path, name, gzip.compress(data), part)


def test_the_same_bytes_under_two_endings_are_not_taken_for_each_other(tmp_path: Path) -> None:
    table = gzip.compress(SAMPLES["a.csv"])
    assert_read_and_extracted(tmp_path, "a.txt.gz", table)
    assert_read_and_extracted(tmp_path, "a.csv.gz", table, "#1")


def test_names_that_climb_out_of_an_archive_are_only_names(tmp_path: Path) -> None:
    pages = contents("a.zip", packed({"../../evil.txt": "One.", "/etc/evil.txt": "Two."})).pages
    assert [page.id for page in pages] == ["a.zip#../../evil.txt", "a.zip#/etc/evil.txt"]
    assert not list(tmp_path.parent.rglob("evil.txt"))


def test_an_archive_in_an_archive_is_opened_and_one_deeper_is_not() -> None:
    one = packed({"a.txt": "One."})
    two = packed({"one.zip": one, "b.txt": "Two."})
    three = packed({"two.zip": two, "c.txt": "Three."})
    assert [page.id for page in contents("x.zip", two).pages] == ["x.zip#one.zip#a.txt", "x.zip#b.txt"]
    found = contents("x.zip", three)
    assert [page.id for page in found.pages] == ["x.zip#two.zip#b.txt", "x.zip#c.txt"]
    assert found.reason == "two.zip#one.zip: it lies in an archive within an archive, and is not opened"


def test_one_bad_file_in_an_archive_stops_no_other() -> None:
    found = contents(
        "a.zip", packed({"a.txt": "One.", "bad.txt": b"\x00" * 90, "bad.json": "{", "b.txt": "Two."})
    )
    assert [page.raw for page in found.pages] == ["One.", "Two."]
    assert found.reason.startswith("bad.txt: this is a binary file, not text; bad.json: not valid JSON")


def test_what_is_packed_in_one_file_has_a_bound_over_all_of_it() -> None:
    room = Room(100)
    assert room.unpack(io.BytesIO(b"x" * 60)) == b"x" * 60
    with pytest.raises(ValueError, match="larger than 0 MB"):
        room.unpack(io.BytesIO(b"x" * 60))


def bomb() -> bytes:
    """A gigabyte of nothing in a megabyte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.txt", "w") as member:
        for _ in range(1024):
            member.write(bytes(1 << 20))
    return out.getvalue()


def gzip_bomb() -> bytes:
    out = io.BytesIO()
    with gzip.open(out, "wb") as stream:
        for _ in range(1024):
            stream.write(bytes(1 << 20))
    return out.getvalue()


def locked() -> bytes:
    data = bytearray(packed({"a.txt": "Words."}))
    data[6] |= 1  # the flag of the member
    data[data.index(b"PK\x01\x02") + 8] |= 1  # and of its entry in the directory
    return bytes(data)


def damaged() -> bytes:
    data = bytearray(packed({"a.txt": STORY * 50}))
    data[60:70] = b"\xff" * 10
    return bytes(data)


def unknown_method() -> bytes:
    data = bytearray(packed({"a.txt": "Words."}))
    data[8] = data[data.index(b"PK\x01\x02") + 10] = 99
    return bytes(data)


def itself() -> bytes:
    inner = packed({"a.txt": "x"})
    for _ in range(20):
        inner = packed({"again.zip": inner})
    return inner


BROKEN = {
    "empty.zip": (b"", "not a whole ZIP archive"),
    "text.zip": (STORY.encode(), "not a whole ZIP archive"),
    "cut.zip": (ZIP[: len(ZIP) // 2], "not a whole ZIP archive"),
    "tail.zip": (ZIP[len(ZIP) // 2 :], "2021/a.txt: damaged in the archive"),
    "nuls.zip": (b"\x00" * 500, "not a whole ZIP archive"),
    "no-files.zip": (packed({}), "no file in it has a format that Blotter reads"),
    "pictures.zip": (packed({"a.png": b"x", "b.jpg": b"x"}), "no file in it has a format"),
    "locked.zip": (locked(), "a.txt: it is locked with a password"),
    "damaged.zip": (damaged(), "a.txt: damaged in the archive"),
    "method.zip": (unknown_method(), "a.txt: damaged in the archive: That compression method"),
    "bomb.zip": (bomb(), "a.txt: what is packed in it is larger than 512 MB"),
    "itself.zip": (itself(), "it lies in an archive within an archive"),
}
GZ = gzip.compress(STORY.encode())
BROKEN_GZ = {
    "empty.txt.gz": (b"", "it is empty"),
    "text.txt.gz": (STORY.encode(), "not a whole gzip file: Not a gzipped file"),
    "cut.txt.gz": (GZ[:40], "not a whole gzip file"),
    "head.txt.gz": (GZ[:5], "not a whole gzip file"),
    "damaged.txt.gz": (GZ[:20] + b"\xff" * 20 + GZ[40:], "not a whole gzip file"),
    "sum.txt.gz": (GZ[:-8] + b"\x00" * 8, "not a whole gzip file: CRC check failed"),
    "tail.txt.gz": (GZ + b"tail of another kind", "not a whole gzip file"),
    "nuls.txt.gz": (b"\x00" * 300, "not a whole gzip file"),
    "binary.txt.gz": (gzip.compress(b"\x00" * 300), "this is a binary file"),
    "bomb.txt.gz": (gzip_bomb(), "what is packed in it is larger than 512 MB"),
    "itself.gz.gz.gz": (gzip.compress(gzip.compress(gzip.compress(b"x"))), "an archive within an archive"),
    "bad.json.gz": (gzip.compress(b"{"), "not valid JSON"),
}


def test_broken_archives_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    assert_broken_are_named(tmp_path, BROKEN, "good.zip", ZIP)
    assert time.monotonic() - start < 20


def test_broken_gzip_files_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    start = time.monotonic()
    assert_broken_are_named(tmp_path, BROKEN_GZ, "good.txt.gz", GZ)
    assert time.monotonic() - start < 20
