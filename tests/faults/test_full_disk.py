"""A disk without room: what was there stays, what was not kept is said not to be, nothing is kept by half."""

from __future__ import annotations

import json
import os
import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.fetching.site import served
from tests.core.review.test_journal import ACCEPT, TEXT, page
from tests.faults.support import blotter, fill, folder_of, light_a_fact, names, small_disk, told
from tests.terminal import BLOTTER, Terminal
from tui.core.cache import Cache, opened
from tui.core.errors import JournalError
from tui.core.fetched import MEMORY
from tui.core.fetching import fetch_all
from tui.core.fetching.folder import Folder
from tui.core.fetching.web import Web
from tui.core.library import load_all
from tui.core.review.journal import Journal
from tui.core.sources import list_sources


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


def limited() -> None:
    """No file may grow beyond 4 KB: the same fault where nobody may mount a disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))


def test_a_decision_that_finds_no_room_is_refused_whole_and_the_next_one_is_kept(disk: Path) -> None:
    journal = Journal.beside(disk, by="ann")
    first, *rest = [journal.entries(page(disk), ACCEPT)[0] for _ in range(200)]
    journal.write([first])
    filler = fill(disk)
    with pytest.raises(JournalError, match="No space left"):
        journal.write(rest)
    again = Journal.beside(disk)
    assert (again.of(page(disk)), again.damage) == ((first,), [])
    filler.unlink()
    journal.write(rest[:1])
    again = Journal.beside(disk)
    assert (again.of(page(disk)), again.damage) == ((first, rest[0]), [])


def test_the_first_decision_on_a_full_disk_is_refused_and_leaves_a_journal_that_can_be_read(
    disk: Path,
) -> None:
    filler = fill(disk)
    journal = Journal.beside(disk, by="ann")
    with pytest.raises(JournalError):
        journal.write(journal.entries(page(disk), ACCEPT))
    assert Journal.beside(disk).of(page(disk)) == ()
    filler.unlink()
    journal.write(journal.entries(page(disk), ACCEPT))
    assert len(Journal.beside(disk).of(page(disk))) == 1


def test_the_browser_says_that_a_decision_was_not_kept_and_does_not_show_it(
    disk: Path, tmp_path: Path
) -> None:
    (disk / "a.txt").write_text(TEXT)
    (disk / ".blotter").mkdir()
    fill(disk)
    with Terminal([*BLOTTER, str(disk / "a.txt")], tmp_path / "home") as terminal:
        terminal.wait_for("46 arrests")
        light_a_fact(terminal)
        terminal.press("a")
        terminal.wait_for("No space")
        assert not terminal.shows("accepted")
        terminal.press("q")
        assert terminal.leave() == 0
        assert terminal.left_on() == []
    assert Journal.beside(disk).of(page(disk)) == ()


def test_a_folder_is_read_whole_though_the_cache_has_no_room(
    disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = list_sources([folder_of(tmp_path / "news", 40)]).sources
    monkeypatch.setenv("XDG_CACHE_HOME", str(disk))
    with opened() as cache:
        assert cache is not None
        filler = fill(disk)
        assert list(load_all(sources, cache=cache)) == list(load_all(sources))
    filler.unlink()
    with opened() as cache:
        assert list(load_all(sources, cache=cache)) == list(load_all(sources))
    assert Cache.open() is not None


def test_a_cache_that_finds_no_room_at_all_is_done_without(disk: Path, tmp_path: Path) -> None:
    fill(disk)
    done = blotter("extract", folder_of(tmp_path / "news", 3), home=disk)
    assert (told(done), done.returncode, len(done.stdout.splitlines())) == ("", 0, 3)


@pytest.mark.parametrize("form", ["jsonl", "csv", "html", "md", "parquet"])
def test_an_export_that_finds_no_room_leaves_the_file_that_was_there(
    disk: Path, tmp_path: Path, form: str
) -> None:
    output = disk / f"facts.{form}"
    output.write_text("what was there")
    fill(disk)
    done = blotter("extract", folder_of(tmp_path / "news", 9), "-o", output, "--force", home=tmp_path)
    assert "No space left" in told(done)
    assert done.returncode == 1
    assert output.read_text() == "what was there"
    assert names(disk) == [output.name, "filler"]


def test_an_export_beyond_the_size_a_file_may_have_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 30)
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "facts.jsonl"
    done = blotter("extract", news, "--no-cache", "-o", output, prepare=limited)
    assert "cannot write: File too large" in told(done)
    assert (done.returncode, names(output.parent)) == (1, [])


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize(
    "command", [["extract"], ["read", "--cite"], ["read"], ["search", "arrests"], ["stats"]]
)
def test_a_command_whose_output_finds_no_room_says_so_in_one_sentence(
    command: list[str], tmp_path: Path
) -> None:
    [article] = folder_of(tmp_path / "news", 1).iterdir()

    def full() -> None:
        os.dup2(os.open("/dev/full", os.O_WRONLY), 1)

    done = blotter(*command, article, home=tmp_path, prepare=full)
    assert done.returncode != 0
    assert "No space left" in told(done)
    assert len(done.stderr.splitlines()) == 1


def test_a_page_that_finds_no_room_is_not_saved_by_half(disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    with served() as site:
        site.page("/a", "<title>Kept</title><p>One")
        site.page("/b", "<title>Large</title><p>" + "x" * 300_000)
        web = Web(timeout=2, sleep=lambda _: None)
        done = list(fetch_all([f"{site.address}/a", f"{site.address}/b"], Folder(disk), web))
    assert [one.failure is None for one in done] == [True, False]
    assert "No space left" in str(done[1].failure)
    assert [name for name in names(disk) if not name.startswith(".")] == ["kept.html"]
    assert all(json.loads(line) for line in (disk / MEMORY).read_text().splitlines())
