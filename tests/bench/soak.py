"""A reader who never tires presses keys at random for as long as one likes, and what went wrong is told.

    python -m tests.bench.soak --minutes 10 [--corpus FOLDER] [--seed 1]

The browser runs in a terminal of its own on a copy of the folder.  Told are tracebacks, messages of errors
and an end nobody asked for, how fast keys were answered in the first and the last part, and the memory held.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from tests.bench.corpus import corpus
from tests.terminal import BLOTTER, SEQUENCE, Ended, Terminal

DOWN, UP, ENTER, ESCAPE = "\x1b[B", "\x1b[A", "\r", "\x1b"
MOVES = (*"jjjjkkJJK]]]][[nN.,gG01234 hlz", "\x06", "\x02", "\t", DOWN, UP, ENTER)
WORDS = (
    "sheriff",
    "the",
    "agency:fbi",
    "penalty:>10y",
    "count:arrests>=2",
    '"in prison"',
    "a",
    "-police",
    "is:article",
)
# No click reaches the last line of any size: it would find the key that quits.
ACTIONS: tuple[Sequence[str], ...] = (
    *(["a"], ["x"], ["u"], ["\x12"], ["A"], ["y"], ["t"], ["s"], ["C"], ["p"], ["p"], ["R"]),
    *(
        ["i", "note", ENTER],
        ["e", DOWN, ENTER, ESCAPE],
        ["m", DOWN, ENTER, ESCAPE],
        ["+", "x", ENTER, ESCAPE],
    ),
    *([letter, DOWN, DOWN, "j", ESCAPE] for letter in ("T", "Y", "v", "b", "c", "!", "L", "?", "o")),
    *(["f", "d"], ["E", ESCAPE], ["v", ENTER], ["b", DOWN, ENTER], ["\x10", "theme", DOWN, ENTER]),
    *(["\x1b[<64;40;20M"] * 3, ["\x1b[<65;40;20M"] * 3, ["\x1b[<0;40;7M", "\x1b[<0;40;7m"]),
)
SIZES = ((120, 40), (80, 24), (40, 12), (200, 60), (20, 5), (1, 1), (120, 40), (120, 40))
FAULT = re.compile(
    rb"Traceback|[A-Z][A-Za-z]+(?:Error|Exception)\b|fault of its own"
    rb"|takes too long|cannot be (?:read|written)"
)
MUTE = 600
"""Keys that may go by without a change on the screen: in a terminal of one cell there is little to change."""
SETTLED = 10.0
"""Seconds after which a key that is still painting has gone astray."""


class Reader:
    """Presses keys in one terminal and writes down what comes of it."""

    def __init__(self, terminal: Terminal, chance: random.Random) -> None:
        self.terminal = terminal
        self.chance = chance
        self.keys: list[tuple[float, float]] = []
        self.faults: Counter[str] = Counter()
        self.recent: list[str] = []
        self.unanswered = 0
        self.begun = time.monotonic()

    def act(self) -> None:
        """One thing that a reader may do."""
        what = self.chance.random()
        if what < 0.6:
            self.press(self.chance.choice(MOVES))
        elif what < 0.7:
            for keys in ("/", *self.chance.choice(WORDS), self.chance.choice((ENTER, ESCAPE))):
                self.press(keys)
        elif what < 0.72:
            self.terminal.resize(*self.chance.choice(SIZES))
            self.terminal.settle(seconds=SETTLED)
        else:
            for keys in self.chance.choice(ACTIONS):
                self.press(keys)
        if what > 0.9:  # whatever is open by now is closed
            for _ in range(3):
                self.press(ESCAPE)

    def press(self, keys: str) -> None:
        """Press, wait until all is painted, and look for what should not be there."""
        self.recent = [*self.recent[-40:], keys]
        before = len(self.terminal.output)
        self.terminal.press(keys)
        took = self.terminal.settle(seconds=SETTLED)
        self.keys.append((time.monotonic() - self.begun, took))
        self.unanswered = 0 if took else self.unanswered + 1
        painted = SEQUENCE.sub(b" ", bytes(self.terminal.output[before:]))
        for match in FAULT.finditer(painted):
            said = b" ".join(painted[max(0, match.start() - 60) : match.end() + 120].split())
            fault = said.decode(errors="replace")
            if match[0].decode() not in " ".join(self.faults):
                print(f"after {self.recent[-8:]!r}: {fault}", flush=True)
            self.faults[match[0].decode()] += 1
        if len(self.terminal.output) > 4_000_000:  # or the harness would be what grows
            self.terminal.forget()


def quantiles(times: Sequence[float]) -> str:
    """The middle and the slow end of some keys that were answered, in milliseconds."""
    answered = sorted(time * 1000 for time in times if time) or [0.0]
    middle, tail = answered[len(answered) // 2], answered[int(len(answered) * 0.95)]
    return f"p50 {middle:.0f} ms, p95 {tail:.0f} ms, longest {answered[-1]:.0f} ms ({len(answered)} keys)"


def run(folder: Path, home: Path, minutes: float, seed: int) -> int:
    """Read for so long; 1 when something went wrong."""
    with Terminal([*BLOTTER, str(folder)], home) as terminal:
        terminal.wait_for("Agencies")
        terminal.settle(1.0, 120)
        reader, held, ended = Reader(terminal, random.Random(seed)), terminal.memory(), ""
        end = time.monotonic() + minutes * 60
        try:
            while time.monotonic() < end and terminal.process.poll() is None and reader.unanswered < MUTE:
                reader.act()
        except (Ended, OSError) as error:
            ended = str(error)
        if reader.unanswered >= MUTE:
            ended = f"it answers no more: {terminal.said(1500)}"
        elif terminal.process.poll() is not None:
            ended = f"{ended} it ended with {terminal.process.returncode}: {terminal.said(1500)}"
        if ended:
            print(f"after {reader.recent!r}")
        part = min(60.0, minutes * 60 / 3)
        print(f"keys pressed: {len(reader.keys)}")
        print(f"first {part:.0f} s: {quantiles([took for at, took in reader.keys if at < part])}")
        last = reader.keys[-1][0] - part
        print(f"last {part:.0f} s:  {quantiles([took for at, took in reader.keys if at > last])}")
        print(f"memory: {held:.0f} MB once read, {terminal.memory():.0f} MB at the end")
        print(f"faults: {dict(reader.faults) or 'none'}; {ended or 'running to the end'}")
    return 1 if reader.faults or ended else 0


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.soak",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="blotter-soak-") as place:
        made = corpus(asked.corpus, Path(place))
        return run(made.folder, Path(place) / "home", asked.minutes, asked.seed)


if __name__ == "__main__":
    raise SystemExit(main())
