"""The folder as a dashboard, its agencies, its copies, and searches that are completed and recalled."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.support import screen_text, settle
from tui.core.model import Agency
from tui.ui.app import BlotterApp
from tui.ui.chart import Chart
from tui.ui.screens.overview import OverviewScreen
from tui.ui.screens.roster import RosterScreen

RELEASES = {
    "a.txt": ("Ashby robber charged", "2021-03-04", "Ashby", "12 people", "Orrin Vale, 34,", "robbery"),
    "b.txt": ("Thief held at sea", "2021-04-09", "Port Merrow", "2 people", "Ada Holt, 29,", "grand theft"),
    "c.txt": ("Ashby thief charged", "2021-04-11", "Ashby", "5 people", "Ned Cole, 41,", "grand theft"),
}  # fmt: skip
TEXT = """\
title: {}
date: {}

ASHBY, Calif. – The {} Police Department arrested {}. {} was charged with {}.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three releases, one of them twice."""
    inside = tmp_path / "releases"
    inside.mkdir()
    for name, about in RELEASES.items():
        (inside / name).write_text(TEXT.format(*about))
    (inside / "d.txt").write_bytes((inside / "a.txt").read_bytes())
    return inside


async def loaded(pilot: Pilot[None]) -> None:
    """Wait until nothing is pending any more."""
    for _ in range(200):
        await settle(pilot)
        state = pilot.app.browser.state  # type: ignore[attr-defined]
        if state and len(state.repository) > 1 and not any(one.article.pending for one in state.repository):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("the folder was not read")


async def test_the_overview_counts_the_folder(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(app.screen, OverviewScreen)
        text = screen_text(app)
        assert "Overview ─ 4 articles" in text
        assert "Articles by month" in text
        assert "2021-04: 2" in text
        assert "Ashby Police Department" in text
        await pilot.press("escape")
        assert not isinstance(app.screen, OverviewScreen)


async def test_a_month_leads_to_its_articles(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("v")
        await settle(pilot)
        assert isinstance(app.focused, Chart)
        await pilot.press("left", "right", "enter")
        await settle(pilot)
        assert app.browser.state.query.text == "published:2021-04 is:article"
        assert app.browser.state.listed == ("b.txt", "c.txt")
        assert app.focused.id == "articles"


async def test_a_bar_leads_to_its_articles(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("v")
        await settle(pilot)
        await pilot.press("tab", "tab", "j", "enter")
        await settle(pilot)
        state = app.browser.state
        assert set(state.results) == {
            record.article.id
            for record in state.repository
            if any(agency.name == "Ashby Police Department" for agency in record.of(Agency))
        }


async def test_the_agencies_of_all_articles_are_found_by_typing(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("b")
        await settle(pilot)
        assert isinstance(app.screen, RosterScreen)
        assert "Port Merrow Police Department" in screen_text(app)
        await pilot.press(*"merrow")
        await settle(pilot)
        assert "Agencies · 1" in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert app.browser.state.listed == ("b.txt",)


async def test_articles_with_the_same_text_are_one_row_until_asked_for(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        assert app.browser.state.listed == ("a.txt", "b.txt", "c.txt")
        assert "2 copies" in app.browser.panes.query_one("#articles").rows[0].note
        await pilot.press("C")
        await settle(pilot)
        assert app.browser.state.listed == ("a.txt", "b.txt", "c.txt", "d.txt")


async def test_a_search_is_completed_from_what_is_in_the_articles(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press(*"/agen")
        await settle(pilot)
        await pilot.press("tab", *"port")
        await settle(pilot)
        await pilot.press("right")
        await settle(pilot)
        assert app.browser.line.box.value.lower() == 'agency:"port merrow police department"'
        assert app.browser.state.listed == ("b.txt",)


async def test_a_bad_search_is_marked_at_its_place(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        await pilot.press("/", *"theft level:cuonty")
        await settle(pilot)
        marked = [
            part.text for part in app.browser.line.box.render_line(0) if part.style and part.style.reverse
        ]
        assert "cuonty" in "".join(marked)
        assert "try county" in screen_text(app)
        await pilot.press(*["backspace"] * 5)
        await settle(pilot)
        assert app.browser.line.box.pointer.place is None


async def test_earlier_searches_come_back(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await loaded(pilot)
        for words in ("robbery", "theft"):
            await pilot.press("/", *["backspace"] * 10, *words, "enter")
        await pilot.press("escape", "/", "up")
        assert app.browser.line.box.value == "theft"
        await pilot.press("up")
        assert app.browser.line.box.value == "robbery"
        await pilot.press("down", "down")
        assert app.browser.line.box.value == ""
