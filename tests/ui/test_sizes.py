"""Every size of terminal, and texts that were written to do harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, screen_text, settle
from tests.ui.test_text import HOSTILE
from tui.ui import desk


@pytest.mark.parametrize(
    ("width", "active", "many", "zoomed", "visible"),
    [
        (120, 1, False, False, {1, 2, 3, 4}),
        (120, 1, True, False, {0, 1, 2, 3, 4}),
        (80, 1, False, False, {1, 2}),
        (80, 4, False, False, {1, 4}),
        (50, 1, False, False, {1}),
        (50, 3, False, False, {3}),
        (120, 3, True, True, {3}),
    ],
)
def test_the_panes_in_sight_follow_from_width_and_zoom(
    width: int, active: int, many: bool, zoomed: bool, visible: set[int]
) -> None:
    assert desk.in_sight(width, active, desk.FACTS, many, zoomed) == visible


async def test_under_a_hundred_columns_the_lists_become_tabs() -> None:
    app = browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "3 Agencies · 7" in screen_text(app).splitlines()[1]
        await pilot.press("3")
        await settle(pilot)
        assert "Folsom Police" in screen_text(app)
        assert "The 2020 crackdown" in screen_text(app)


async def test_a_tab_can_be_clicked() -> None:
    app = browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.click("Tabs", offset=(screen_text(app).splitlines()[1].index("4 Penalties"), 0))
        await settle(pilot)
        assert app.focused.id == "penalties"


async def test_under_sixty_columns_one_pane_shows_and_enter_still_goes_to_the_words() -> None:
    app = browser()
    async with app.run_test(size=(50, 20)) as pilot:
        await settle(pilot)
        await pilot.press("4", "j")
        await settle(pilot)
        assert "The 2020 crackdown" not in screen_text(app)
        await pilot.press("enter")
        await settle(pilot)
        assert "180 days in county jail" in screen_text(app)


async def test_any_size_is_survived() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for size in ((1, 1), (3, 2), (20, 5), (59, 9), (61, 40), (300, 90), (120, 36)):
            await pilot.resize_terminal(*size)
            await pilot.press("]", "2", "1", "z", "z")
            await settle(pilot)
        assert "The 2020 crackdown" in screen_text(app) or app.browser.panes.article.scroll_offset.y > 0


async def test_the_readers_place_is_kept_when_the_terminal_changes_size() -> None:
    app = browser()
    async with app.run_test(size=(120, 12)) as pilot:
        await settle(pilot)
        article = app.browser.panes.article
        await pilot.press("space", "space")
        place = article.page.place_at(article.scroll_offset.y)
        await pilot.resize_terminal(70, 12)
        await settle(pilot)
        start, end = article.page._lines.line(article.page._lines.line_at(place))
        assert start <= place <= end
        assert article.page.line_at(place) == article.scroll_offset.y


async def test_hostile_text_is_shown_as_it_is_and_commands_nothing(tmp_path: Path) -> None:
    long = f"{'word ' * 2000}\n{'x' * 10000}\n"
    text = f"A headline [b]with[/b] markup\n\n[@click=app.quit]press[/] {HOSTILE}\n\n{long}"
    (tmp_path / "bad.txt").write_bytes(text.encode())
    app = browser(tmp_path / "bad.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "[@click=app.quit]press[/]" in shown
        assert "[red]" in shown
        assert not any(
            ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in shown.replace("\n", "")
        )
        assert "‮" not in shown
        await pilot.press("/", *"[/b]")
        await settle(pilot)
        matches = app.browser.state.matches
        assert [span.of(app.browser.state.record.article.text) for span in matches][-1] == "[/b]"
        await pilot.press("enter", "G", "g", "T", "escape", "?", "escape", "y")
        await pilot.click("#article", offset=(5, 3))
        await settle(pilot)
        assert app.is_running


async def test_the_words_found_are_the_words_lit_behind_wide_and_odd_characters(tmp_path: Path) -> None:
    (tmp_path / "wide.txt").write_text("Title\n\n漢字 👩‍👧 e\u0301\t\x1b needle and more needle 漢\n")
    app = browser(tmp_path / "wide.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.press(*"/needle")
        await settle(pilot)
        pane = app.browser.panes.article
        lit = [
            segment.text
            for y in range(pane.size.height)
            for segment in pane.render_line(y)
            if segment.style and segment.style.underline
        ]
        assert lit == ["needle", "needle"]


async def test_a_large_text_opens_and_its_end_is_a_key_away(tmp_path: Path) -> None:
    line = "The sheriff said that nothing of note happened on this day in the county, again. " * 3
    (tmp_path / "large.txt").write_text(
        "\n\n".join(f"{number} {line}" for number in range(8000)) + "\n\nThe very end.\n"
    )
    app = browser(tmp_path / "large.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        assert "0 The sheriff said" in screen_text(app)
        await pilot.press("G")
        await settle(pilot)
        assert "The very end." in screen_text(app)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20)])
async def test_the_words_of_a_late_fact_are_in_the_sentence_shown_at_every_size(
    size: tuple[int, int],
) -> None:
    app = browser()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("4", "G")
        await settle(pilot)
        sentence = " ".join(screen_text(app).splitlines()[-3:-1])
        assert "stay away from the involved" in " ".join(sentence.split())


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20)])
async def test_help_and_leaving_are_named_at_every_size(size: tuple[int, int]) -> None:
    app = browser()
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await pilot.press("/", *"traffick", "enter", "n", "t")
        await settle(pilot)
        keys = screen_text(app).splitlines()[-1]
        assert "2/8 traffick" in keys
        assert "? Help" in keys
