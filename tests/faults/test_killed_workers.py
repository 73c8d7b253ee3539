"""Processes that read are killed: nothing is lost but what the killed one had at hand, and that is said."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.faults.support import folder_of
from tests.terminal import BLOTTER, ROOT, Terminal, below

ARTICLES = 400


def workers(pid: int) -> Iterator[int]:
    """The processes that read for another, without the one that only keeps the tally of them."""
    for child in below(pid):
        with contextlib.suppress(OSError):
            if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text().replace("\0", " "):
                yield child


def kill_one(pid: int) -> bool:
    for child in workers(pid):
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
            return True
    return False


def test_workers_killed_during_an_extract_cost_no_article(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", ARTICLES)
    command = [sys.executable, "-m", "tui", "extract", "--jobs", "2", "--no-cache", str(news)]
    with (tmp_path / "out").open("w+") as out, (tmp_path / "err").open("w+") as err:
        process = subprocess.Popen(
            command, stdout=out, stderr=err, env=os.environ | {"PYTHONPATH": str(ROOT)}
        )
        killed = 0
        while process.poll() is None and killed < 3:
            if (tmp_path / "out").stat().st_size > killed * 50_000 and kill_one(process.pid):
                killed += 1
            time.sleep(0.05)
        assert killed
        status = process.wait(60)
        said = (tmp_path / "err").read_text()
    ids = [json.loads(line)["id"] for line in (tmp_path / "out").read_text().splitlines()]
    lost = said.count("the process that read it was ended")
    assert len(said.splitlines()) == lost <= killed
    assert (len(ids), ids) == (ARTICLES - lost, sorted(ids))
    assert status == (1 if lost else 0)


def test_a_worker_killed_while_a_folder_is_browsed_holds_nothing_up(tmp_path: Path) -> None:
    news = folder_of(tmp_path / "news", ARTICLES)
    with Terminal([*BLOTTER, str(news)], tmp_path / "home") as terminal:
        end = time.monotonic() + 20
        while not kill_one(terminal.process.pid):
            terminal.read(0.02)
            assert time.monotonic() < end, "nothing reads"
        while list(workers(terminal.process.pid)):
            terminal.read(0.1)
            assert time.monotonic() < end + 40, "it does not end"
        terminal.press("G")
        terminal.settle(0.3)
        terminal.type("/Ashby made")
        terminal.wait_for(f"{ARTICLES} articles")
        terminal.press("\x1b")
        terminal.settle(0.2)
        terminal.press("q")
        assert (terminal.leave(), terminal.left_on()) == (0, [])
    rest = subprocess.run(["pgrep", "-f", str(news)], capture_output=True, text=True).stdout.split()
    assert rest == []
