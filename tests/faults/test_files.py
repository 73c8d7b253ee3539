"""Files and folders that may not be read or written, go away, or come slowly."""

from __future__ import annotations

import json
import os
import threading
import time
from pathlib import Path

from tests.core.review.test_journal import TEXT, page
from tests.faults.support import blotter, folder_of, light_a_fact, plain_reader, told
from tests.terminal import BLOTTER, Terminal
from tui.core.errors import ReadError
from tui.core.library import load_all
from tui.core.readers import contents_of, only_page
from tui.core.review.journal import Journal
from tui.core.sources import list_sources


def test_a_file_one_may_not_read_is_named_and_the_others_delivered(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 3)
    (news / "0001.txt").chmod(0)
    done = blotter("extract", "--no-cache", news, through=plain_reader())
    assert told(done) == f"blotter: {news}/0001.txt: Permission denied\n"
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["0000.txt", "0002.txt"]


def test_a_folder_one_may_not_look_into_is_named_and_the_others_delivered(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 1)
    folder_of(news / "closed", 1)
    (news / "closed").chmod(0)
    done = blotter("extract", "--no-cache", news, through=plain_reader())
    (news / "closed").chmod(0o755)
    assert "closed: Permission denied" in told(done)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 1)


def test_an_export_into_a_folder_one_may_not_write_says_so(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 1)
    news.chmod(0o555)
    done = blotter("extract", "--no-cache", news, "-o", news / "out.csv", through=plain_reader())
    assert "cannot write: Permission denied" in told(done)
    assert done.returncode == 1


def test_decisions_on_a_folder_one_may_not_write_go_to_ones_own(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    home = tmp_path / "home"
    home.mkdir()
    tmp_path.chmod(0o555)
    with Terminal([*plain_reader(), *BLOTTER, str(tmp_path / "a.txt")], home) as terminal:
        terminal.wait_for("46 arrests")
        light_a_fact(terminal)
        terminal.press("a")
        terminal.settle(0.5)
        terminal.press("q")
        assert terminal.leave() == 0
    assert not (tmp_path / ".blotter").exists()
    [journal] = home.rglob("journal.jsonl")
    kept = Journal(journal, tmp_path)
    kept.read()
    assert len(kept.of(page(tmp_path))) == 1


def test_a_file_that_vanishes_between_listing_and_reading_is_named(tmp_path: Path) -> None:
    sources = list_sources([folder_of(tmp_path, 3)]).sources
    (tmp_path / "0001.txt").unlink()
    done = list(load_all(sources))
    assert [one.failure.reason if one.failure else "" for one in done] == [
        "",
        "No such file or directory",
        "",
    ]


def test_files_that_vanish_while_they_are_read_stop_nothing(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 600)

    def vanish() -> None:
        for path in sorted(news.iterdir(), reverse=True)[:200]:
            path.unlink()

    other = threading.Thread(target=vanish)
    other.start()
    done = blotter("extract", "--jobs", "2", "--no-cache", news)
    other.join()
    lines = told(done).splitlines()
    assert all("No such file or directory" in line for line in lines)
    read = len(done.stdout.splitlines())
    assert 400 <= read <= 600
    assert read + len(lines) <= 600


def test_a_folder_that_vanishes_while_it_is_browsed_is_told_of_and_the_article_stays(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 30)
    with Terminal([*BLOTTER, str(news)], tmp_path / "home") as terminal:
        terminal.wait_for("Officers in Ashby")
        terminal.settle(1)
        for path in news.iterdir():
            path.unlink()
        news.rmdir()
        terminal.press("R")
        terminal.settle(0.5)
        terminal.press("]")
        terminal.settle(0.2)
        terminal.press("a")
        terminal.settle(0.5)
        terminal.press("q")
        assert terminal.leave() == 0
        assert "Traceback" not in terminal.said(100_000)


def test_what_comes_slowly_through_a_pipe_is_read_whole(tmp_path: Path) -> None:
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)

    def deliver() -> None:
        with pipe.open("wb", buffering=0) as stream:
            for letter in TEXT.encode():
                stream.write(bytes([letter]))
                time.sleep(0.002)

    other = threading.Thread(target=deliver)
    other.start()
    [found] = contents_of(pipe).pages
    other.join()
    assert found.raw == TEXT


def test_keys_are_answered_while_a_file_comes_slowly(tmp_path: Path) -> None:
    pipe = tmp_path / "slow.txt"
    os.mkfifo(pipe)
    holder = os.open(pipe, os.O_RDWR)  # somebody who writes nothing
    try:
        with Terminal([*BLOTTER, str(pipe)], tmp_path / "home") as terminal:
            terminal.wait_for("Quit", 10)
            terminal.press("o")
            terminal.settle(0.2)
            terminal.press("elsewhere.txt")
            terminal.wait_for("elsewhere.txt", 5)
            terminal.press("\x1b")
            terminal.settle(0.3)
            terminal.press("q")
            assert terminal.leave(10) == 0
            assert terminal.left_on() == []
    finally:
        os.close(holder)


def test_a_file_cut_off_while_it_is_read_gives_what_there_was_or_a_reason(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for size in (0, 1, 10):
        path.write_text(TEXT * 10)
        os.truncate(path, size)
        try:
            assert only_page(path).raw == (TEXT * 10)[:size]
        except ReadError as error:
            assert error.reason
