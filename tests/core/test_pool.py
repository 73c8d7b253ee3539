"""Work in processes: in order, complete, and whole when one of them is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tui.core.pool import Job, spread


def double(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def double_or_die(numbers: Sequence[int]) -> list[int]:
    if 21 in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return double(numbers)


def lost(number: int) -> int:
    return -number


def double_or_hang(numbers: Sequence[int]) -> list[int]:
    if 21 in numbers:
        time.sleep(60)
    return double(numbers)


def patience(numbers: object) -> float:
    return 2.0


def through(work: object, numbers: range, jobs: int) -> list[int]:
    chunks = [numbers[at : at + 4] for at in range(0, len(numbers), 4)]
    return [made for _, chunk in spread(Job(work, lost, patience), chunks, jobs) for made in chunk]  # type: ignore[arg-type]


def test_results_come_in_order_from_here_and_from_processes() -> None:
    assert through(double, range(50), 1) == through(double, range(50), 2) == list(range(0, 100, 2))


def test_only_what_kills_its_process_is_lost() -> None:
    assert through(double_or_die, range(30), 2) == [-21 if n == 21 else 2 * n for n in range(30)]


def test_only_what_never_ends_is_lost() -> None:
    started = time.monotonic()
    assert through(double_or_hang, range(30), 2) == [-21 if n == 21 else 2 * n for n in range(30)]
    assert time.monotonic() - started < 30


SLOW = """
import os, sys, time
from tui.core.pool import Job, spread
def patience(numbers):
    return 60.0
def slow(numbers):
    open(os.path.join(sys.argv[1], str(os.getpid())), "w").close()
    time.sleep(60)
if __name__ == "__main__":
    for _ in spread(Job(slow, slow, patience), [range(4)] * 25, 2):
        pass
"""


def test_a_killed_parent_leaves_no_processes_behind(tmp_path: Path) -> None:
    script = tmp_path / "slow.py"
    script.write_text(SLOW)
    started = tmp_path / "started"
    started.mkdir()
    parent = subprocess.Popen([sys.executable, str(script), str(started)])
    wait_until(lambda: len(os.listdir(started)) == 2)
    parent.kill()
    parent.wait()
    wait_until(lambda: not any(alive(int(pid)) for pid in os.listdir(started)))


def alive(pid: int) -> bool:
    """Whether a process runs; one that nobody has waited for yet does not."""
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def wait_until(done: object) -> None:
    deadline = time.monotonic() + 20
    while not done():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.05)
