"""Folders of articles, disks that fill, and other things to break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal import ROOT, Terminal

TEXT = "Officers in Ashby made {} arrests on May 3, 2024. Ann Lee, 45, was sentenced to 12 years in prison.\n"


def folder_of(place: Path, articles: int) -> Path:
    """A folder of small articles, each with other figures."""
    place.mkdir(parents=True, exist_ok=True)
    for number in range(articles):
        (place / f"{number:04}.txt").write_text(TEXT.format(number + 2) * (1 + number % 3))
    return place


@contextmanager
def small_disk(place: Path, size: str = "256k") -> Iterator[Path]:
    """A disk that is soon full; the test is left out where nobody may mount one."""
    place.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip(f"a small disk needs root: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def fill(place: Path) -> Path:
    """Use up all there is; removing the file that comes back makes room again."""
    path = place / "filler"
    with path.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while file.write(b"x" * size) == size:
                    pass
            except OSError:
                continue
    return path


def blotter(
    *words: object,
    home: Path | None = None,
    prepare: Callable[[], None] | None = None,
    through: Sequence[str] = (),
) -> subprocess.CompletedProcess[str]:
    """One command to its end."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    if home is not None:
        environment |= {name: str(home / name) for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME")}
    done = subprocess.run(
        [*through, sys.executable, "-m", "tui", *map(str, words)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environment,
        preexec_fn=prepare,
        timeout=60,
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def told(done: subprocess.CompletedProcess[str]) -> str:
    """What a command said, which is never a traceback."""
    assert "Traceback" not in done.stderr, done.stderr
    assert "fault of its own" not in done.stderr, done.stderr
    return done.stderr


def plain_reader() -> Sequence[str]:
    """What is put before a command so that files may be kept from it, even where tests are run by root."""
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        pytest.skip("root may read and write everything, and there is no setpriv to give that up")
    lost = "-dac_override,-dac_read_search"
    return ("setpriv", f"--bounding-set={lost}", f"--inh-caps={lost}")


def light_a_fact(terminal: Terminal) -> None:
    """Move onto the first fact, as soon as there are any."""
    for _ in range(50):
        terminal.press("]")
        terminal.settle(0.2)
        if terminal.shows("characters"):
            return
    raise TimeoutError(f"no fact can be lit: {terminal.said()}")


def names(place: Path) -> Sequence[str]:
    """All that lies in a folder, hidden files too."""
    return sorted(path.name for path in place.iterdir())
