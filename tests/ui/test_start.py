"""What is done before the first picture, and what is left out of it; each start is a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.core.resources import BUNDLED_ARTICLE, data_folder

START = """
import asyncio, sys
from tui.ui.ahead import read_ahead
paths = [sys.argv[1]]
ahead = read_ahead(paths)
from tui.ui.app import BlotterApp

async def run():
    app = BlotterApp(paths, ahead=ahead)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("4", "j")
        await pilot.pause(0.1)
        [penalty, *_] = app.browser.panes.query_one("#penalties").rows
        print(penalty.value, "tui.core.extraction" in sys.modules)

asyncio.run(run())
"""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="reading ahead needs fork")


def test_the_facts_are_read_by_a_child_and_the_screen_loads_no_rules() -> None:
    path = str(data_folder() / BUNDLED_ARTICLE)
    done = subprocess.run([sys.executable, "-c", START, path], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("up to 180 days False\n", "")


def test_the_second_start_finds_the_facts_of_the_first() -> None:
    code = (
        "import contextlib, os, sys; from tui.ui.ahead import read_ahead; from tui.core.cache import Cache\n"
        "ahead = read_ahead([sys.argv[1]]); first, facts = ahead.article(), ahead.facts()\n"
        "with contextlib.suppress(ChildProcessError): os.wait()\n"
        "print(bool(first.facts), len(facts.facts), Cache.open().counted(), facts.article == first.article)"
    )
    path = str(data_folder() / BUNDLED_ARTICLE)
    command = [sys.executable, "-c", code, path]
    first, second = (subprocess.run(command, capture_output=True, text=True, timeout=60) for _ in range(2))
    assert first.stdout == second.stdout
    assert first.stdout.startswith("False ")
    assert "(1, 1) True" in first.stdout


FOLDER = """
import asyncio, sys
from tui.ui.ahead import read_ahead
paths = [sys.argv[1]]
ahead = read_ahead(paths)
from tui.ui.app import BlotterApp

async def run():
    app = BlotterApp(paths, ahead=ahead)
    print("at once", app.browser.state.article_id)
    async with app.run_test(size=(120, 36)) as pilot:
        while len(app.browser.state.extracted) < 3:
            await pilot.pause(0.05)
        print(*app.browser.state.listed, len(app.browser.state.record.facts) > 0)
        await pilot.press("K")
        await pilot.pause()

asyncio.run(run())
"""


def test_the_first_article_of_a_folder_is_there_before_the_folder_is(tmp_path: Path) -> None:
    for name in ("b/c.txt", "b/d.txt", "e.txt"):
        path = tmp_path / "news" / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(f"Officers in Ashby made 12 arrests, police said of {name}.")
    command = [sys.executable, "-c", FOLDER, str(tmp_path / "news")]
    first, again = (subprocess.run(command, capture_output=True, text=True, timeout=60) for _ in range(2))
    assert (first.stdout, first.stderr) == ("at once b/c.txt\nb/c.txt b/d.txt e.txt True\n", "")
    assert again.stdout == first.stdout.replace("at once b/c.txt", "at once e.txt")


def test_a_child_that_fails_leaves_the_reading_to_its_parent(tmp_path: object) -> None:
    code = (
        "import sys; from tui.ui.ahead import read_ahead; ahead = read_ahead([sys.argv[1]]);"
        "print(ahead.ready(30), ahead.article(), ahead.facts())"
    )
    path = f"{tmp_path}/binary.txt"
    with open(path, "wb") as file:
        file.write(b"\x00" * 64)
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, timeout=60)
    assert done.stdout == "True None None\n"
