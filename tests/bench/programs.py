"""The programs that are compared: how each is started on a file, finds words in it, and is left."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from tests.terminal import BLOTTER

FLOOR = (sys.executable, "-m", "tests.bench.floor")


class Program(NamedTuple):
    """`find` are the keys before and after the words to find; `down` moves a line."""

    name: str
    command: tuple[str, ...]
    down: str = "j"
    find: tuple[str, str] | None = None

    @property
    def installed(self) -> bool:
        """Whether it can be had on the PATH."""
        return shutil.which(self.command[0]) is not None

    def on(self, path: Path) -> list[str]:
        """The whole command for a file or folder."""
        return [*self.command, str(path)]


OURS = Program("Blotter", BLOTTER, find=("/", "\n"))
BARE = Program("bare Textual", FLOOR)
LESS = Program("less", ("less",), find=("/", "\n"))
TOOLONG = Program("toolong", ("tl",), find=("\x06", ""))
FROGMOUTH = Program("frogmouth", ("frogmouth",))
LNAV = Program("lnav", ("lnav", "-N"), find=("/", "\n"))
