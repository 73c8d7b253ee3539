"""Help, opening, jumping, the palette, themes and keys of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, lit_words, screen_text, settle
from tui.core.model import Agency
from tui.ui.keys import IN_SEARCH, KEYS
from tui.ui.screens.export import ExportScreen
from tui.ui.screens.help import HelpScreen
from tui.ui.screens.jump import JumpScreen
from tui.ui.screens.open import OpenScreen
from tui.ui.theme import themes


async def test_help_explains_every_key_of_the_table() -> None:
    app = browser()
    async with app.run_test(size=(100, 120)) as pilot:
        await settle(pilot)
        await pilot.press("?")
        await settle(pilot)
        text = screen_text(app)
        for keys in (*KEYS.values(), IN_SEARCH):
            for key in keys:
                assert key.id in text
        assert "■ Penalties" in text.replace("\xa0", " ")


async def test_help_scrolls_where_it_does_not_fit_and_closes() -> None:
    app = browser()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("?", "G")
        await settle(pilot)
        assert "search.clear" in screen_text(app)
        await pilot.press("escape")
        assert not isinstance(app.screen, HelpScreen)


async def test_a_path_is_completed_and_opened(tmp_path: Path) -> None:
    (tmp_path / "release.txt").write_text("Sheriff opens new office\n\nIt opened.\n")
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        app.screen.box.value = f"{tmp_path}/rel"
        await settle(pilot)
        await pilot.press("end", "tab", "enter")
        await settle(pilot)
        assert app.browser.state.article_id == "release.txt"
        assert len(app.browser.state.repository) == 2


async def test_a_path_that_is_not_there_is_told_in_the_dialog() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("o", *"[nowhere]", "enter")
        await settle(pilot)
        assert "[nowhere]: there is no such file or folder" in screen_text(app)


async def test_a_letter_jumps_to_what_it_stands_on() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        letter = next(
            letter
            for letter, (_, _, jump) in app.screen._spots.items()
            if jump.number == 3 and isinstance(jump.item, Agency)
        )
        await pilot.press(letter)
        await settle(pilot)
        assert app.focused.id == "agencies"
        assert isinstance(app.browser.state.item, Agency)
        await pilot.press("f", "4")
        await settle(pilot)
        assert app.focused.id == "penalties"


async def test_the_palette_offers_what_the_keys_do() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        commands = {command.title: command for command in app.get_system_commands(app.screen)}
        assert {"Search", "Open", "Facts", "Theme: blotter-light"} <= set(commands)
        await commands["Agencies"].callback()
        await settle(pilot)
        assert app.focused.id == "agencies"
        await pilot.press("ctrl+p")
        await settle(pilot)
        assert app.screen is not app.browser


@pytest.mark.parametrize("theme", [*(theme.name for theme in themes()), "nord", "textual-light"])
async def test_a_change_of_theme_repaints_the_article(theme: str) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        app.theme = "textual-dark"
        await settle(pilot)
        await pilot.press("]")
        await settle(pilot)
        pane = app.browser.panes.article
        before = [segment.style for segment in pane.render_line(2)]
        app.theme = theme
        await settle(pilot)
        assert [segment.style for segment in pane.render_line(2)] != before


async def test_without_colours_what_is_lit_still_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("]")
        await settle(pilot)
        assert lit_words(app) == ["46 arrests"]
        assert "▸" in screen_text(app)


async def test_keys_are_rebound_by_id_and_unknown_ids_are_told(no_configuration: Path) -> None:
    (no_configuration / "config.toml").write_text(
        'theme = "blotter-light"\n[keys]\n"search.open" = "s"\n"make.coffee" = "c"\n'
    )
    app = browser()
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert "make.coffee" in screen_text(app)
        assert app.theme == "blotter-light"
        await pilot.press("s")
        await settle(pilot)
        assert app.focused.id == "box"


async def test_a_broken_configuration_is_told_and_does_no_harm(no_configuration: Path) -> None:
    (no_configuration / "config.toml").write_text("[keys\n")
    app = browser()
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert "config.toml" in screen_text(app)
        assert "46 arrests" in screen_text(app)


async def test_a_number_jumps_to_a_pane_that_is_out_of_sight() -> None:
    app = browser()
    async with app.run_test(size=(50, 20)) as pilot:
        await settle(pilot)
        await pilot.press("f", "4")
        await settle(pilot)
        assert app.focused.id == "penalties"


async def test_the_term_list_says_where_ones_own_terms_go() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("T")
        await settle(pilot)
        assert "yours go into" in screen_text(app)


@pytest.mark.parametrize(
    ("term", "theme"), [("xterm", "blotter-16"), ("linux", "blotter-16"), ("xterm-256color", "blotter-dark")]
)
async def test_a_terminal_of_sixteen_colours_gets_the_theme_made_for_it(
    term: str, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM", raising=False)
    assert browser().theme == theme


async def test_with_nothing_open_there_is_a_way_to_open_something(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Officers in Ashby made 46 arrests.")
    (tmp_path / "empty").mkdir()
    app = browser(tmp_path / "empty")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "o opens a file or a folder" in screen_text(app)
        await pilot.press("o")
        await settle(pilot)
        await pilot.press(*str(tmp_path / "a.txt"), "enter")
        await settle(pilot)
        assert "46 arrests" in screen_text(app)


@pytest.mark.parametrize("key", ["T", "ctrl+p"])
async def test_two_keys_at_once_close_a_dialog_and_nothing_below_it(key: str) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await settle(pilot)
        dialog = app.screen
        dialog.dismiss()
        dialog.dismiss()
        await settle(pilot)
        assert app.screen is app.browser


async def test_what_is_typed_into_a_field_commands_no_terminal() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("/")
        app.browser.line.box.value = "a\x1b[31mb\u202ec"
        await settle(pilot)
        painted = screen_text(app)
        assert "a[31mbc " in painted and "\x1b" not in painted and "\u202e" not in painted


async def test_a_dialog_with_another_upon_it_closes_neither() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("]", "i")
        await settle(pilot)
        form = app.screen
        await pilot.press("ctrl+p")
        await settle(pilot)
        palette = app.screen
        form.dismiss()
        await settle(pilot)
        assert app.screen_stack[-2:] == [form, palette]
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert app.screen is app.browser


@pytest.mark.parametrize("path", ["~nobody-of-that-name/x", "a" * 300, "~nobody-of-that-name/" + "b" * 300])
async def test_a_path_that_cannot_be_is_told_of_where_it_is_typed(path: str) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        await pilot.press(*path, "enter")
        await settle(pilot)
        assert isinstance(app.screen, OpenScreen)
        assert str(app.screen.said.content).endswith("there is no such file or folder")


async def test_a_dialog_opened_in_the_moment_of_leaving_is_no_fault() -> None:
    app = browser()
    async with app.run_test() as pilot:
        await settle(pilot)
        app.push_screen(ExportScreen(app.browser.state))
        app.exit(None, 130)
    assert (app.fault, app.return_code) == (None, 130)


async def test_where_there_is_no_room_for_an_article_there_is_nothing_to_jump_to() -> None:
    app = browser()
    async with app.run_test(size=(3, 5)) as pilot:
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert isinstance(app.screen, JumpScreen)


async def test_a_palette_that_searches_on_after_it_is_closed_is_no_fault() -> None:
    app = browser()
    async with app.run_test() as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p")
        palette = app.screen
        await pilot.press("escape")
        await settle(pilot)
        palette._gather_commands("theme")
        await settle(pilot)
        assert app.fault is None
