"""What is kept between sessions is what would be made anew, or it is made anew."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from tui.core import cache as cache_module
from tui.core.cache import Cache, Entry, cache_file, clear, opened
from tui.core.library import load_all
from tui.core.sources import Source, list_sources


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of files that have not changed for a while."""
    for number in range(3):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Officers in Ashby made {number + 2} arrests on May 3, 2024.")
        age(path)
    return tmp_path


def age(path: Path) -> None:
    earlier = time.time() - 60
    os.utime(path, (earlier, earlier))


def read(folder: Path) -> list[str]:
    """The ids of the files that were not in the cache."""
    sources = list_sources([folder]).sources
    with opened() as cache:
        assert cache is not None
        new = [source.id for source in sources if not cache.holds(source)]
        assert list(load_all(sources, cache=cache)) == list(load_all(sources))
    return new


def test_a_second_reading_finds_everything_kept_and_the_same(folder: Path) -> None:
    assert read(folder) == ["0.txt", "1.txt", "2.txt"]
    assert read(folder) == []


def test_a_changed_file_is_read_again(folder: Path) -> None:
    read(folder)
    (folder / "1.txt").write_text("Officers in Ashby made 9 arrests on May 3, 2024.")
    assert read(folder) == ["1.txt"]


def test_a_file_changed_just_now_is_not_trusted_yet(folder: Path) -> None:
    (folder / "1.txt").write_text("Officers in Ashby made 9 arrests.")
    read(folder)
    assert read(folder) == ["1.txt"]


def test_a_moved_folder_keeps_ids_of_its_own(folder: Path) -> None:
    read(folder)
    [loaded] = load_all([Source("other name.txt", str(folder / "0.txt"))])
    assert loaded.records[0].article.id == "other name.txt"


def test_what_other_rules_made_is_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(folder)
    monkeypatch.setattr(cache_module, "edition", lambda: "another")
    assert read(folder) == ["0.txt", "1.txt", "2.txt"]
    with opened() as cache:
        assert cache is not None
        cache.tidy()
        assert cache.counted() == (3, 3)


@pytest.mark.parametrize("place", [0, 100, 5000])
def test_a_damaged_cache_is_made_anew(folder: Path, place: int) -> None:
    read(folder)
    with cache_file().open("r+b") as file:
        file.seek(place)
        file.write(b"\xff" * 6000)
    read(folder)
    read(folder)
    assert read(folder) == []


def test_a_damaged_record_is_made_again(folder: Path) -> None:
    read(folder)
    with closing(sqlite3.connect(cache_file())) as connection, connection:
        connection.execute("update records set body = substr(body, 1, length(body) - 9)")
    with opened() as cache:
        loaded = list(load_all(list_sources([folder]).sources, cache=cache))
    assert [len(one.records) for one in loaded] == [1, 1, 1]


def test_a_cache_whose_form_sqlite_does_not_know_is_made_anew(folder: Path) -> None:
    read(folder)
    with cache_file().open("r+b") as file:
        file.seek(18)  # the version of the file format, for writing and for reading
        file.write(b"\x09\x09")
    read(folder)
    assert read(folder) == []


def test_a_cache_whose_damage_is_no_text_is_made_anew(folder: Path) -> None:
    read(folder)
    with closing(sqlite3.connect(cache_file())) as connection:
        connection.execute("pragma journal_mode = delete")
    kept = cache_file().read_bytes()
    assert b"CREATE TABLE" in kept
    cache_file().write_bytes(kept.replace(b"CREATE TABLE", b"CREATE T\x80BLE"))
    assert read(folder) == ["0.txt", "1.txt", "2.txt"]
    assert read(folder) == []


def test_a_cache_that_cannot_be_written_is_done_without(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a file"))
    with opened() as cache:
        assert cache is None
        assert len(list(load_all(list_sources([folder]).sources, cache=cache))) == 3


def test_a_cache_another_holds_is_waited_for_then_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(folder)
    monkeypatch.setattr(cache_module, "BUSY_SECONDS", 0.1)
    other = sqlite3.connect(cache_file())
    other.execute("begin exclusive")
    (folder / "3.txt").write_text("Officers made 4 arrests.")
    with opened() as cache:
        loaded = list(load_all(list_sources([folder]).sources, cache=cache))
    assert [one.records[0].article.id for one in loaded] == ["0.txt", "1.txt", "2.txt", "3.txt"]
    other.rollback()
    other.close()


def _fill(start: int) -> None:
    with opened() as cache:
        assert cache is not None
        for number in range(start, start + 50):
            cache.put([Entry(Source(f"{number}", f"/{number}"), f"key {number}", b"body")])


def test_two_at_once_keep_what_both_put() -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        pool.map(_fill, [0, 50])
    with opened() as cache:
        assert cache is not None
        assert cache.counted() == (100, 100)


def test_clearing_removes_the_file(folder: Path) -> None:
    read(folder)
    assert cache_file().exists()
    clear()
    assert not cache_file().exists()
    clear()
    assert Cache.open() is not None
