"""Tries every target with new inputs for a given time and tells what came of it; finds go to files."""

from __future__ import annotations

import argparse
import ast
import os
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, seed, settings

from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

ROUND = 300
"""Inputs of one round; after each the clock is asked."""


class OutOfTime(BaseException):
    """Ends a round at once; nothing that a check catches."""


class Trial:
    """One target for some time: how many inputs were tried, and the smallest that broke something."""

    def __init__(self, target: Target, seconds: float, finds: Path) -> None:
        self.target = target
        self.tried = 0
        self.found: dict[str, str] = {}
        self._finds = finds
        self._end = time.monotonic() + seconds
        self._last: Any = None

    def run(self) -> None:
        while time.monotonic() < self._end:
            try:
                self._round(int.from_bytes(os.urandom(4)))()
            except OutOfTime:
                return
            except Exception as error:
                self._keep(error)

    def _round(self, number: int) -> Callable[[], None]:
        calm = settings(
            max_examples=ROUND, database=None, deadline=None, suppress_health_check=list(HealthCheck)
        )
        return seed(number)(calm(given(self.target.inputs)(lambda value: self._try(value))))

    def _try(self, value: Any) -> None:
        if time.monotonic() > self._end and not self.found:
            raise OutOfTime
        self.tried += 1
        self._last = value
        self.target.check(value)

    def _keep(self, error: Exception) -> None:
        """Faults are told apart by the place in the code they come from."""
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"
        if place in self.found:
            return
        self._finds.mkdir(parents=True, exist_ok=True)
        path = self._finds / f"{self.target.name.replace(' ', '-')}-{len(self.found) + 1}.txt"
        path.write_text(f"{self.target.name}\n{self._last!a}\n", encoding="ascii")
        self.found[place] = str(path)
        print(f"  {place}: {str(error)[:200]}\n  {path}", flush=True)


def replay(path: Path) -> None:
    """Try one kept input again; raises what it raised."""
    name, _, value = path.read_text(encoding="ascii").partition("\n")
    TARGETS[name].check(ast.literal_eval(value))
    print("nothing breaks")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=1.0, help="for each target")
    parser.add_argument("--finds", type=Path, default=Path(tempfile.gettempdir()) / "blotter-finds")
    parser.add_argument("--replay", type=Path)
    asked = parser.parse_args()
    if asked.replay:
        replay(asked.replay)
        return 0
    broken = 0
    print("| target | inputs | seconds | finds |\n|---|---|---|---|", flush=True)
    for name in asked.targets or TARGETS:
        started = time.monotonic()
        trial = Trial(TARGETS[name], asked.minutes * 60, asked.finds)
        trial.run()
        broken += len(trial.found)
        seconds = time.monotonic() - started
        print(f"| {name} | {trial.tried:,} | {seconds:.0f} | {len(trial.found)} |", flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
