"""The scrollbar that panes draw themselves: where it stands, and what the mouse does with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, settle
from tui.ui.scroller import Scroller

TALL = "\n".join(f"Officers in Ashby made {number} arrests on May {number}, 2021." for number in range(1, 31))


def bar(pane: Scroller) -> list[str]:
    """The last cell of every line."""
    return [pane.render_line(y).text[-1] for y in range(pane.size.height)]


def thumb(pane: Scroller) -> list[int]:
    """The lines at which the bar is filled."""
    lines = [list(pane.render_line(y))[-1] for y in range(pane.size.height)]
    return [y for y, cell in enumerate(lines) if cell.style is not None and cell.style.reverse]


@pytest.fixture
def tall(tmp_path: Path) -> Path:
    path = tmp_path / "tall.txt"
    path.write_text(TALL * 3)
    return path


async def test_the_bar_follows_the_keys_from_top_to_bottom(tall: Path) -> None:
    app = browser(tall)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        pane = app.browser.panes.article
        assert thumb(pane)[0] == 0
        await pilot.press("G")
        await settle(pilot)
        assert thumb(pane)[-1] == pane.size.height - 1
        assert thumb(pane)[0] > 0


async def test_where_all_can_be_seen_there_is_no_bar(tmp_path: Path) -> None:
    path = tmp_path / "short.txt"
    path.write_text("Officers in Ashby made 3 arrests.")
    app = browser(path)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        pane = app.browser.panes.article
        assert (thumb(pane), set(bar(pane))) == ([], {" "})


async def test_a_bar_that_is_drawn_takes_the_text_along(tall: Path) -> None:
    app = browser(tall)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        pane = app.browser.panes.article
        column = pane.room
        await pilot.mouse_down(pane, offset=(column + 1, 1))
        await pilot.hover(pane, offset=(column + 1, pane.size.height))
        assert pane.scroll_offset.y == pane.max_scroll_y
        await pilot.hover(pane, offset=(column + 1, 1))
        assert pane.scroll_offset.y == 0
        await pilot.mouse_up(pane, offset=(column + 1, 1))
        await pilot.hover(pane, offset=(column + 1, pane.size.height))
        assert pane.scroll_offset.y == 0


async def test_a_click_on_the_bar_lights_nothing() -> None:
    app = browser()
    async with app.run_test(size=(120, 24)) as pilot:
        await settle(pilot)
        facts = app.browser.panes.query_one("#facts", Scroller)
        await pilot.click(facts, offset=(facts.room + 1, facts.size.height))
        await settle(pilot)
        assert app.browser.state.item is None
        assert facts.scroll_offset.y == facts.max_scroll_y > 0
        await pilot.click(facts, offset=(12, 2))
        await settle(pilot)
        assert app.browser.state.item is not None
