"""Citing, exporting and comparing by key presses, at 80 by 24."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.support import browser, lit_words, screen_text, settle
from tui.ui.app import BlotterApp
from tui.ui.clipboard import tool

SIZE = (80, 24)


@pytest.fixture
def pair(tmp_path: Path) -> Path:
    """A folder of two articles on one operation."""
    (tmp_path / "a.txt").write_text(
        "Deputies made 122 arrests in Operation Low Tide. They rescued 6 victims."
    )
    (tmp_path / "b.txt").write_text("Operation Low Tide ended with 128 arrests. They rescued 6 victims.")
    return tmp_path


async def test_a_style_picked_is_the_one_that_cites_from_then_on() -> None:
    app = browser()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("]", "Y")
        await settle(pilot)
        assert "markdown" in screen_text(app) and "@misc{" in screen_text(app)
        await pilot.press("down", "enter")
        await settle(pilot)
        assert app.clipboard.startswith("**46 arrests**")
        await pilot.press("]", "y")
        await settle(pilot)
        assert app.clipboard.startswith("**") and "46 arrests" not in app.clipboard.splitlines()[0]


async def test_the_configuration_chooses_the_style(own_homes: Path, no_configuration: Path) -> None:
    (no_configuration / "config.toml").write_text('[cite]\nstyle = "bibtex"\n')
    app = browser()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("]", "y")
        await settle(pilot)
        assert app.clipboard.startswith("@misc{")


async def test_a_tool_of_the_system_gets_the_text_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "xclip"
    script.write_text(f'#!/bin/sh\n[ "$2" = clipboard ] && /bin/cat > "{tmp_path}/got"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert tool() is None
    monkeypatch.setenv("DISPLAY", ":0")
    app = browser()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("]", "y")
        await settle(pilot)
    assert (tmp_path / "got").read_text() == app.clipboard


async def test_what_goes_out_is_chosen_by_what_was_decided_and_by_the_search(pair: Path) -> None:
    async with BlotterApp([str(pair)]).run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("right_square_bracket", "a", "/", *"rescued", "enter", "E")
        await settle(pilot)
        assert "This article · 3 facts" in screen_text(pilot.app)
        await pilot.press("r")
        await settle(pilot)
        assert "1 fact · only what readers accepted" in screen_text(pilot.app)
        await pilot.press("s")
        await settle(pilot)
        assert "All found by rescued: 2 articles · 1 fact" in screen_text(pilot.app)
        await pilot.press("tab", "ctrl+u", *str(pair / "x.csv"), "enter")
        await settle(pilot)
        assert [row["review"] for row in csv.DictReader((pair / "x.csv").read_text().splitlines())] == [
            "accepted"
        ]


async def test_an_export_is_written_where_the_reader_says(tmp_path: Path) -> None:
    app = browser()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("E", "down", "down")
        await settle(pilot)
        text = screen_text(app)
        assert "operation-hot-spots.csv" in text and "article,headline" in text
        assert "This article · 21 fact" in text
        app.screen.query_one(Input).value = f"{tmp_path}/facts.csv"
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert app.screen is app.browser
    with (tmp_path / "facts.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 21


async def test_a_file_that_is_there_is_overwritten_only_when_asked_twice(tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_text("mine")
    app = browser()
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await pilot.press("E")
        await settle(pilot)
        app.screen.query_one(Input).value = str(path)
        await pilot.press("enter", "enter")
        await settle(pilot)
        assert "is there already" in " ".join(screen_text(app).split())
        assert path.read_text() == "mine"
        await pilot.press("enter")
        await settle(pilot)
    assert path.read_text().startswith('{"schema"')


async def test_two_articles_stand_side_by_side_and_enter_goes_to_the_words(pair: Path) -> None:
    app = BlotterApp([str(pair)])
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert "likely" in screen_text(app) and "Operation Low Tide" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        [conflict] = [line for line in screen_text(app).splitlines() if "122 arrests" in line and "≠" in line]
        assert "128 arrests" in conflict
        while "122 is not 128" not in screen_text(app):
            await pilot.press("down")
            await settle(pilot)
        await pilot.press("2")
        await settle(pilot)
        assert app.browser.state.article_id == "b.txt"
        assert " ".join(lit_words(app)) == "128 arrests"
