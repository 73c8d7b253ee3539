"""A program in a terminal of its own: keys go in, what it paints comes out, and how it left can be told."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parent.parent
BLOTTER = (sys.executable, "-m", "tui")
SIZE = (120, 40)
QUIET = 0.05
"""Seconds without output after which a screen has settled."""
PATIENCE = 30.0
ANSWERS = {
    b"\x1b[c": b"\x1b[?62;22c",
    b"\x1b[0c": b"\x1b[?62;22c",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b]11;?": b"\x1b]11;rgb:0000/0000/0000\x1b\\",
}
"""What terminals say when they are asked what they are, where the cursor is, and of what colour."""
SEQUENCE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|[ -/]*[0-~])", re.S
)
LEFT_ON = {
    "the other screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "mouse": (b"\x1b[?1000h", b"\x1b[?1000l"),
    "mouse moves": (b"\x1b[?1003h", b"\x1b[?1003l"),
    "pasting in brackets": (b"\x1b[?2004h", b"\x1b[?2004l"),
    "hidden cursor": (b"\x1b[?25l", b"\x1b[?25h"),
}
"""What a program that was on the whole screen must have taken back, with what turns it on and off."""


class Ended(Exception):
    """The program ended while something was waited for."""


class Terminal:
    """One program until it ends; use it in a `with`."""

    def __init__(
        self,
        command: Sequence[str],
        home: Path | None = None,
        size: tuple[int, int] = SIZE,
        folder: Path | None = None,
    ) -> None:
        self.output = bytearray()
        self.last = 0.0
        self._master, slave = pty.openpty()
        self._mark = self._answered = 0
        self.resize(*size)
        self._before = termios.tcgetattr(slave)
        self._slave = slave
        environment = os.environ | {
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "PYTHONPATH": str(ROOT),
        }
        for name in ("NO_COLOR", "COLUMNS", "LINES"):
            environment.pop(name, None)
        if home is not None:
            names = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
            environment |= {name: str(home / name) for name in names}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            list(command),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            cwd=folder,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for pid in (*self.pids(), self.process.pid):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._master)
        os.close(self._slave)

    def read(self, seconds: float) -> bool:
        """Take in what comes within that time; whether anything came."""
        if not select.select([self._master], [], [], max(seconds, 0))[0]:
            return False
        try:
            more = os.read(self._master, 1 << 16)
        except OSError:
            return False
        self.last = time.perf_counter()
        self.output += more
        self._answer()
        return bool(more)

    def shows(self, words: str) -> bool:
        """Whether words were painted since the last key, as far as they were painted in one go."""
        return words.encode() in SEQUENCE.sub(b"", bytes(self.output[self._mark :]))

    def wait_for(self, words: str, seconds: float = PATIENCE) -> float:
        """Seconds since the start or the last key until words were painted; raises TimeoutError or Ended."""
        end = time.perf_counter() + seconds
        while not self.shows(words):
            if not self.read(0.05) and self.process.poll() is not None and not self.read(0.05):
                raise Ended(f"ended with {self.process.returncode} before “{words}”: {self.said()}")
            if time.perf_counter() > end:
                raise TimeoutError(f"“{words}” does not come: {self.said()}")
        return self.last - self.started

    def press(self, keys: str | bytes) -> None:
        """Send keys; what is painted from now on is what comes of them."""
        while self.read(0):
            pass
        self._mark = len(self.output)
        self.started = self.last = time.perf_counter()
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def type(self, words: str) -> None:
        """Press key after key, each when the one before has been answered."""
        for key in words:
            self.press(key)
            self.settle()

    def settle(self, quiet: float = QUIET, seconds: float = PATIENCE) -> float:
        """Seconds from the last key to the last thing painted before it was quiet."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end and self.read(quiet):
            pass
        return self.last - self.started

    def resize(self, columns: int, rows: int) -> None:
        """Another size, told to the program as terminals do."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """What closing a terminal's window does."""
        os.killpg(self.process.pid, signal.SIGHUP)

    def leave(self, seconds: float = PATIENCE) -> int:
        """Take in all that comes until the program has ended; its exit status."""
        end = time.perf_counter() + seconds
        while self.process.poll() is None:
            self.read(0.02)
            if time.perf_counter() > end:
                raise TimeoutError(f"it does not end: {self.said()}")
        while self.read(0.02):
            pass
        return self.process.returncode

    def said(self, length: int = 600) -> str:
        """The end of the words it painted."""
        return SEQUENCE.sub(b" ", bytes(self.output)).decode(errors="replace")[-length:]

    def left_on(self) -> list[str]:
        """What it turned on in the terminal and left so."""
        out = bytes(self.output)
        found = [name for name, (on, off) in LEFT_ON.items() if out.rfind(on) > out.rfind(off)]
        flags = termios.tcgetattr(self._slave)
        return found + (["keys not echoed"] if flags[3] != self._before[3] else [])

    def forget(self) -> None:
        """Drop what was painted before the last key."""
        del self.output[: self._mark]
        self._answered -= self._mark
        self._mark = 0

    def pids(self) -> list[int]:
        """The processes below the program."""
        return list(below(self.process.pid))

    def memory(self) -> float:
        """MB that it and the processes below it hold, what they share counted once."""
        return sum(map(_held, (self.process.pid, *self.pids()))) / 1024

    def _answer(self) -> None:
        new = bytes(self.output[max(0, self._answered - 8) :])
        for asked, answer in ANSWERS.items():
            at = self.output.find(asked, self._answered)
            if asked in new and at >= 0:
                os.write(self._master, answer)
        self._answered = len(self.output)


def _own_terminal() -> None:
    # Whatever ran the tests may have been deaf to these, as what runs in the background is.
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def below(pid: int) -> Iterator[int]:
    """Every process that a process made, and those they made."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        tasks = os.listdir(f"/proc/{pid}/task")
        for task in tasks:
            if task != str(pid):
                children += Path(f"/proc/{pid}/task/{task}/children").read_text().split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from below(child)


def _held(pid: int) -> int:
    """KB of a process: its share of what it shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
