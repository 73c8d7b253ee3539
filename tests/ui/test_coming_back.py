"""A folder opened again where it was left, and one that is watched."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.ui.support import screen_text, settle
from tests.ui.test_folder import read_all
from tui.core.remembered import recall
from tui.ui import loader
from tui.ui.app import BlotterApp


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "releases"
    inside.mkdir()
    for number in range(6):
        (inside / f"{number}.txt").write_text(f"Report {9 - number}\n\nOfficers made {number + 2} arrests.\n")
    return inside


async def test_a_folder_opens_where_it_was_left(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        await pilot.press("/", *"arrests", "enter", "s", "s", "s", ">", ">")
        await settle(pilot)
        left = app.browser.state
    assert recall([folder]).article == left.article_id
    again = BlotterApp([folder])
    async with again.run_test(size=(120, 36)) as pilot:
        await read_all(again, pilot)
        state = again.browser.state
        assert state.article_id == left.article_id != "0.txt"
        assert state.order.name == "name"
        assert [record.article.id for record in state.repository] == [f"{number}.txt" for number in range(6)]
        await pilot.press("/", "up")
        assert again.browser.line.box.value == "arrests"


async def test_the_first_article_keeps_its_text_while_the_others_are_read(folder: Path) -> None:
    app = BlotterApp([folder])
    batches = app.loader.opening.batches()
    seen = [one for batch in (next(batches), next(batches)) for one in batch.records]
    batches.close()
    assert [one.article.id for one in seen if not one.article.pending] == ["0.txt", "0.txt"]
    assert len(seen) == 7


async def test_a_damaged_place_opens_the_first_article(folder: Path) -> None:
    from tui.core.remembered import state_file

    state_file([folder]).parent.mkdir(parents=True)
    state_file([folder]).write_text('{"article": "5.txt", ')
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        assert app.browser.state.article_id == "0.txt"


async def test_an_article_that_is_gone_opens_the_first(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        await pilot.press(">", ">")
    (folder / "2.txt").unlink()
    again = BlotterApp([folder])
    async with again.run_test(size=(120, 36)) as pilot:
        await read_all(again, pilot)
        assert again.browser.state.article_id == "0.txt"


@pytest.mark.parametrize("watched", [True, False])
async def test_a_watched_folder_shows_what_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, watched: bool
) -> None:
    monkeypatch.setattr(loader, "EVERY", 0.05)
    app = BlotterApp([folder], watch=watched)
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        (folder / "7.txt").write_text("Report new\n\nIt came later.\n")
        (folder / "1.txt").unlink()
        for _ in range(40):
            await asyncio.sleep(0.05)
            await settle(pilot)
            if "Report new" in screen_text(app):
                break
        assert ("7.txt" in app.browser.state.listed) is watched
        assert ("1.txt" in app.browser.state.listed) is not watched


async def test_the_configuration_can_ask_for_watching(folder: Path, no_configuration: Path) -> None:
    (no_configuration / "config.toml").write_text("watch = true\n")
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        assert app._watch
