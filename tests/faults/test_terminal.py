"""A terminal that shrinks, closes or is interrupted: the reader gets it back as it was."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.support import folder_of, light_a_fact, names
from tests.terminal import BLOTTER, Terminal

MOMENTS: dict[str, Callable[[Terminal], object]] = {
    "at once": lambda terminal: time.sleep(0.05),
    "while it starts": lambda terminal: time.sleep(0.35),
    "when the screen is taken": lambda terminal: taken(terminal),
    "while the folder is read": lambda terminal: terminal.wait_for("Officers in Ashby"),
    "while it is searched": lambda terminal: searching(terminal),
    "in a dialog": lambda terminal: (
        terminal.wait_for("Officers in Ashby"),
        terminal.press("E"),
        terminal.settle(),
    ),
}


def taken(terminal: Terminal) -> None:
    while b"\x1b[?1049h" not in terminal.output:
        terminal.read(0.05)


def searching(terminal: Terminal) -> None:
    terminal.wait_for("Officers in Ashby")
    terminal.press("/arr")
    terminal.read(0.1)


def assert_no_traceback(terminal: Terminal) -> None:
    """None but that of Python itself, which may be interrupted before it has come to Blotter."""
    said = terminal.said(100_000)
    assert "Traceback" not in said or ("KeyboardInterrupt" in said and "in main" not in said), said


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name
)
@pytest.mark.parametrize("moment", MOMENTS)
def test_a_signal_ends_the_browser_and_gives_the_terminal_back(
    number: signal.Signals, moment: str, tmp_path: Path
) -> None:
    news = folder_of(tmp_path / "news", 60)
    with Terminal([*BLOTTER, str(news)], tmp_path / "home") as terminal:
        MOMENTS[moment](terminal)
        os.killpg(terminal.process.pid, number)
        status = terminal.leave(10)
        assert status in (-number, 128 + number, 0, 1)
        assert terminal.left_on() == []
        assert_no_traceback(terminal)
        assert terminal.pids() == []


DEAF = """
import os, signal, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
os.execv(sys.executable, [sys.executable, "-m", "tui", *sys.argv[1:]])
"""


def test_a_browser_that_inherits_deafness_still_ends_with_its_terminal(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 5)
    with Terminal([sys.executable, "-c", DEAF, str(news)], tmp_path / "home") as terminal:
        terminal.wait_for("Officers in Ashby")
        terminal.hang_up()
        assert terminal.leave(10) == 128 + signal.SIGHUP
        assert terminal.left_on() == []


FAULTY = """
from tui.__main__ import main
from tui.ui.panes.article import ArticlePane

def fail(*_):
    raise ValueError("no such \x1b[31m thing")

ArticlePane.%s = fail
main()
"""


@pytest.mark.parametrize(("method", "keys"), [("render_line", ""), ("on_mount", ""), ("action_move", "j")])
def test_a_fault_of_the_browsers_own_ends_it_with_a_sentence(method: str, keys: str, tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 5)
    with Terminal([sys.executable, "-c", FAULTY % method, str(news)], tmp_path / "home") as terminal:
        if keys:
            terminal.wait_for("Officers in Ashby")
            terminal.press(keys)
        assert terminal.leave(10) == 1
        assert terminal.left_on() == []
        assert "a fault of its own: ValueError: no such" in terminal.said(500)
        assert_no_traceback(terminal)


def test_ctrl_c_leaves_with_the_terminal_as_it_was(tmp_path: Path) -> None:
    with Terminal([*BLOTTER, str(folder_of(tmp_path / "news", 60))], tmp_path / "home") as terminal:
        terminal.wait_for("Officers in Ashby")
        terminal.press("\x03")
        assert (terminal.leave(10), terminal.left_on()) == (0, [])


@pytest.mark.parametrize("keys", ["", "/arrests", "E", "?", "v", "z", "f"])
def test_a_terminal_of_one_cell_and_back_shows_everything_again(keys: str, tmp_path: Path) -> None:
    with Terminal([*BLOTTER, str(folder_of(tmp_path / "news", 5))], tmp_path / "home") as terminal:
        terminal.wait_for("Officers in Ashby")
        terminal.type(keys)
        for size in ((1, 1), (2, 1), (1, 50), (300, 2), (9, 9)):
            terminal.resize(*size)
            terminal.settle(0.1)
            terminal.press("j\t")
            terminal.settle(0.1)
        terminal.press("\x1b")
        terminal.settle(0.2)
        terminal.press("\x1b")
        terminal.settle(0.2)
        terminal.resize(120, 40)
        terminal.wait_for("Agencies")
        terminal.press("q")
        assert (terminal.leave(), terminal.left_on()) == (0, [])
        assert "Traceback" not in terminal.said(1_000_000)


@pytest.mark.parametrize(
    "number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name
)
@pytest.mark.parametrize("seconds", [0.05, 0.3, 1.0, 1.6])
def test_a_signal_in_an_export_leaves_the_file_that_was_there_or_the_whole_new_one(
    number: signal.Signals, seconds: float, tmp_path: Path
) -> None:
    news, out = folder_of(tmp_path / "news", 400), tmp_path / "out"
    out.mkdir()
    (out / "facts.jsonl").write_text("what was there")
    words = ["extract", "--jobs", "2", str(news), "-o", str(out / "facts.jsonl"), "--force"]
    with Terminal([*BLOTTER, *words], tmp_path / "home") as terminal:
        time.sleep(seconds)
        os.killpg(terminal.process.pid, number)
        status = terminal.leave(10)
        assert_no_traceback(terminal)
        assert terminal.pids() == []
    held = (out / "facts.jsonl").read_text()
    # A signal may come in the moment between the whole new file and the end.
    whole = len(held.splitlines()) == 400
    assert whole or (status and held == "what was there")
    assert names(out) == ["facts.jsonl"]


def test_nothing_an_article_holds_commands_the_terminal(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202egnol\x1b[?1049l"
    (news / f"a{evil[:12]}b.txt").write_text(f"Ashby {evil} Police made 46 arrests {evil}.\n" * 5)
    (news / "b.html").write_text(f"<title>T{evil}</title><p>Ashby Police made 5 arrests {evil}.</p>" * 3)
    (news / f"c{evil[:12]}.json").write_text("{")
    with Terminal([*BLOTTER, str(news)], tmp_path / "home") as terminal:
        terminal.wait_for("46 arrests")
        for keys in (
            "]",
            "a",
            "y",
            "!",
            "\x1b",
            "J",
            "]",
            "y",
            "/owned",
            "\x1b",
            "E",
            "\x1b",
            "v",
            "\x1b",
            "c",
            "\x1b",
            "L",
        ):
            terminal.press(keys)
            terminal.settle(0.1)
        out = bytes(terminal.output)
        for command in (b"\x1b]0;owned", b"\x1b[?1049l", "\x9b31m".encode(), "\u202e".encode()):
            assert command not in out
        for _ in range(3):
            terminal.press("\x1b")
            terminal.settle(0.3)
        terminal.press("q")
        assert (terminal.leave(), terminal.left_on()) == (0, [])


def test_a_search_typed_in_one_go_is_a_search_and_decides_nothing(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", 3)
    with Terminal([*BLOTTER, str(news)], tmp_path / "home") as terminal:
        terminal.wait_for("Officers in Ashby")
        light_a_fact(terminal)
        terminal.press("/arrests")
        terminal.wait_for("3 articles")
    assert not (news / ".blotter").exists()
