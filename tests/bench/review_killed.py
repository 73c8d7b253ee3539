"""A reader who decides at random and is killed at random: whatever the screen had shown must be there again.

    python -m tests.bench.review_killed [--actions 200] [--kills 50] [--seed 1]

A child process runs the browser and presses keys; after each action it prints what the screen shows.  The
parent kills it with -9 at random moments, starts it again on the same folder, and compares.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import select
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
ARTICLE = "operation-hot-spots.toml"
LONGEST_LIFE = 1.5
"""Seconds a child may live at most after its first picture."""
PATIENCE = 300
"""Seconds a child may take to take everything back."""
Shown = dict[str, Any]

MOVES = (["]"], ["["], ["full_stop"], ["comma"], ["]", "]", "]"])
ACTIONS = (
    *(["a"], ["a"], ["x"], ["x"], ["u"], ["ctrl+r"], ["A"]),
    *(["e", "end", "9", "enter", "escape"], ["i", *"why", "enter"], ["m", "j", "enter", "escape"]),
    ["plus", "tab", "ctrl+u", *"money", "enter", "ctrl+u", "7", "enter", "escape", "escape"],
)
"""Keys of one action; a dialog that was refused is left by Esc."""


async def live(folder: Path, seed: int, undoing: bool) -> None:
    """The child: press keys until killed, or take everything back."""
    from tests.ui.support import browser, settle

    chance = random.Random(seed)
    app = browser(folder / ARTICLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        tell(app)
        while True:
            for key in chance.choice(MOVES) if not undoing else ():
                await pilot.press(key)
            before = shown(app)
            for key in ["u"] if undoing else chance.choice(ACTIONS):
                await pilot.press(key)
            await settle(pilot)
            while len(app.screen_stack) > 1:
                await pilot.press("escape")
                await settle(pilot)
            tell(app)
            if undoing and shown(app) == before:
                return


def shown(app: Any) -> Shown:
    """The decisions the session holds, and what the rows of the panes say."""
    state = app.browser.state
    rows = [
        [row.sign, row.label, row.value, row.note, row.struck]
        for name in ("facts", "agencies", "penalties")
        for row in app.browser.query_one(f"#{name}").rows
    ]
    entries = [entry.id for review in state.reviews.values() for entry in review.entries]
    return {"entries": sorted(entries), "rows": rows}


def tell(app: Any) -> None:
    """Say what is on the screen, at once."""
    sys.stdout.write(json.dumps(shown(app)) + "\n")
    sys.stdout.flush()


@dataclass
class Figures:
    """What came of it."""

    actions: int = 0
    kills: int = 0
    decisions: int = 0
    unseen: int = 0
    lost: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    back_at_start: bool = False

    def __str__(self) -> str:
        return (
            f"{self.actions} actions, {self.kills} kills, {self.decisions} decisions in the journal\n"
            f"confirmed and gone after a restart: {len(self.lost)}\n"
            f"same decisions, other picture after a restart: {len(self.changed)}\n"
            f"kept before the screen could say so: {self.unseen}\n"
            f"undo leads back to the start exactly: {'yes' if self.back_at_start else 'NO'}"
        )


def run(actions: int, kills: int, seed: int = 1) -> Figures:
    """Let a reader live and die until there were so many actions and kills."""
    chance, figures = random.Random(seed), Figures()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(ROOT / "data" / "articles" / ARTICLE, folder / ARTICLE)
        start: Shown | None = None
        last: Shown | None = None
        while figures.actions < actions or figures.kills < kills:
            pictures = life(folder, chance.randrange(1 << 30), chance.uniform(0, LONGEST_LIFE))
            figures.kills += 1
            figures.actions += len(pictures) - 1
            start = start or pictures[0]
            if last is not None:
                compare(last, pictures[0], figures)
            last = pictures[-1]
        pictures = life(folder, 0, None)
        figures.decisions = len(pictures[-1]["entries"])
        figures.back_at_start = start is not None and pictures[-1]["rows"] == start["rows"]
    return figures


def compare(before: Shown, after: Shown, figures: Figures) -> None:
    """What the screen had shown when it was killed, against the first picture of the next start."""
    gone = set(before["entries"]) - set(after["entries"])
    figures.lost += sorted(gone)
    if before["entries"] == after["entries"] and before["rows"] != after["rows"]:
        figures.changed.append(str(before["entries"][-1:]))
    figures.unseen += len(set(after["entries"]) - set(before["entries"]))


def life(folder: Path, seed: int, seconds: float | None) -> list[Shown]:
    """One child's pictures; killed so long after the first, or left to take everything back."""
    mode = ["--undo"] if seconds is None else []
    command = [sys.executable, "-m", "tests.bench.review_killed", "--child", str(folder), "--seed", str(seed)]
    homes = {name: str(folder / ".home") for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = os.environ | homes | {"PYTHONPATH": str(ROOT), "BLOTTER_AUTHOR": "ann"}
    # Unbuffered: what waits in a buffer select does not see.
    with subprocess.Popen(
        [*command, *mode], bufsize=0, stdout=subprocess.PIPE, env=environment, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        told = child.stdout.readline()
        assert told, "the browser did not start"
        end = time.monotonic() + (PATIENCE if seconds is None else seconds)
        while (left := end - time.monotonic()) > 0 and select.select([child.stdout], [], [], left)[0]:
            more = os.read(child.stdout.fileno(), 1 << 16)
            if not more:
                break
            told += more
        child.kill()
        told += child.stdout.read()
    return [json.loads(line) for line in told.split(b"\n")[:-1]]


def main() -> int:
    """The parent by default; with --child the reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--actions", type=int, default=200)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path)
    parser.add_argument("--undo", action="store_true")
    asked = parser.parse_args()
    if asked.child:
        asyncio.run(live(asked.child, asked.seed, asked.undo))
        return 0
    figures = run(asked.actions, asked.kills, asked.seed)
    print(figures)
    return 0 if figures.back_at_start and not figures.lost and not figures.changed else 1


if __name__ == "__main__":
    raise SystemExit(main())
