"""The panes, the keys that move between them, and facts pinned to their words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, lit_words, screen_text, settle
from tui.core import cleaning
from tui.core.model import Agency, Count, Inferred, Penalty
from tui.ui import follow
from tui.ui.app import BlotterApp


async def test_the_bundled_article_opens_with_its_facts_beside_it() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        text = screen_text(app)
        for words in (
            "The 2020 crackdown resulted in 46 arrests",
            "2 Facts · 13",
            "3 Agencies · 7",
            "4 Penalties · 3",
        ):
            assert words in text
        assert "arrest ─ 1/1" in text.splitlines()[0]


async def test_moving_onto_a_fact_lights_its_words() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("2", "j", "j", "j")
        await settle(pilot)
        assert lit_words(app) == ["A juvenile"]
        assert "A juvenile was also recovered during the stings" in screen_text(app).splitlines()[-3]


async def test_a_held_key_moves_the_cursor_and_the_article_follows_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(follow, "PREVIEW_DELAY", 0.3)
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        before = app.browser.state
        await pilot.press("2", *["j"] * 4)
        assert app.browser.state is before
        await settle(pilot)
        assert app.browser.state is not None
        assert app.browser.state.item is not None


async def test_an_agency_below_the_fold_is_scrolled_to() -> None:
    app = browser()
    async with app.run_test(size=(120, 20)) as pilot:
        await settle(pilot)
        await pilot.press("3", "G")
        await settle(pilot)
        assert app.browser.state is not None
        assert isinstance(app.browser.state.item, Agency)
        assert lit_words(app) == ["FBI"]


async def test_an_inferred_item_lights_what_it_comes_from() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("2", *["j"] * 6)
        await settle(pilot)
        assert app.browser.state is not None
        assert isinstance(app.browser.state.item, Inferred)
        assert lit_words(app)[0] == "46 arrests"
        assert len(lit_words(app)) > 1
        assert "Inferred ─ 22 arrests or fewer in 2019" in screen_text(app)


async def test_brackets_step_through_facts_in_reading_order_and_the_panes_follow() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("]")
        await settle(pilot)
        assert lit_words(app) == ["46 arrests"]
        facts = app.browser.panes.query_one("#facts")
        assert facts.rows[facts.cursor].value == "46 arrests"
        await pilot.press("[")
        await settle(pilot)
        assert isinstance(app.browser.state.item, Penalty)
        penalties = app.browser.panes.query_one("#penalties")
        assert penalties.rows[penalties.cursor].label == "Stay away"
        assert facts.cursor is None


async def test_enter_goes_to_the_words_and_escape_comes_back() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("4", "j", "j", "enter")
        await settle(pilot)
        assert app.focused is not None
        assert app.focused.id == "article"
        await pilot.press("escape")
        assert app.focused.id == "penalties"


async def test_enter_in_the_article_goes_to_the_list_of_what_is_lit() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("[", "enter")
        await settle(pilot)
        assert app.focused.id == "penalties"


async def test_what_is_no_article_says_so_and_why(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("")
    app = browser(tmp_path / "list.txt")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "Not an article: " in screen_text(app)


async def test_a_click_on_a_facts_words_selects_it_in_its_pane() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        article = app.browser.panes.article
        fact = app.browser.state.record.of(Count)[0]
        x, y = article.page.cell_of(fact.span.start)
        await pilot.click("#article", offset=(x + 2, y + 1))
        await settle(pilot)
        assert app.browser.state.item == fact
        assert lit_words(app) == ["46 arrests"]


async def test_a_click_on_a_row_lights_it() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.click("#agencies", offset=(16, 1))
        await settle(pilot)
        assert isinstance(app.browser.state.item, Agency)


@pytest.mark.parametrize(
    ("keys", "focused"),
    [
        (["2"], "facts"),
        (["3"], "agencies"),
        (["4"], "penalties"),
        (["4", "1"], "article"),
        (["0"], "article"),
        (["tab"], "facts"),
        (["shift+tab"], "penalties"),
        (["tab"] * 4, "article"),
        (["l"], "facts"),
        (["right", "h"], "article"),
        (["3", "left", "right"], "agencies"),
    ],
)
async def test_keys_move_between_panes(keys: list[str], focused: str) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(*keys)
        assert app.focused is not None
        assert app.focused.id == focused


async def test_scroll_keys_move_at_once_and_stop_at_the_ends() -> None:
    app = browser()
    async with app.run_test(size=(80, 12)) as pilot:
        await settle(pilot)
        article = app.browser.panes.article
        tops = []
        for key in ("j", "down", "k", "space", "pageup", "ctrl+d", "ctrl+u", "G", "j", "g", "k"):
            await pilot.press(key)
            tops.append(article.scroll_offset.y)
        bottom = article.max_scroll_y
        page = article.size.height - 1
        assert tops == [1, 2, 1, 1 + page, 1, 1 + page // 2, 1, bottom, bottom, 0, 0]


async def test_z_gives_a_pane_the_screen_and_takes_it_back() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("3", "z")
        await settle(pilot)
        assert app.focused.region.width == 120
        assert not app.browser.panes.article.display
        await pilot.press("z")
        await settle(pilot)
        assert app.browser.panes.article.display


async def test_y_copies_the_lit_fact_with_its_sentence_and_source() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("]", "y")
        await settle(pilot)
        assert app.clipboard.startswith("46 arrests: “The 2020 crackdown")
        assert "operation-hot-spots.toml, characters" in app.clipboard


async def test_selected_words_are_copied_to_the_letter_with_their_source() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.mouse_down("#article", offset=(3, 3))
        await pilot.hover("#article", offset=(20, 4))
        await pilot.mouse_up("#article", offset=(20, 4))
        await settle(pilot)
        words = app.browser.panes.article.selected
        assert words is not None
        assert app.screen.get_selected_text() == words.of(app.browser.state.record.article.text)
        await pilot.press("y")
        assert "characters" in app.clipboard
        await pilot.press("ctrl+c")
        assert app.clipboard == words.of(app.browser.state.record.article.text)
        assert app.is_running


@pytest.mark.parametrize("key", ["q", "ctrl+c", "ctrl+q"])
async def test_leaving_is_polite(key: str) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(key)
        await pilot.pause()
    assert app.return_code == 0


async def test_a_folder_gives_a_list_and_each_article_opens_from_it(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Release {name}\n\nSomething happened in place {name}.\n")
    app = browser(tmp_path)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "0 Articles · 3" in screen_text(app)
        await pilot.press("0", "j")
        await settle(pilot)
        assert "place b" in screen_text(app)
        assert "2/3" in screen_text(app).splitlines()[0]
        await pilot.press(">", ">")
        await settle(pilot)
        assert "place a" in screen_text(app)


async def test_what_an_article_leaves_unsaid_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A quiet day\n\nNothing happened.\n")
    app = browser(tmp_path / "a.txt")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "The article states no penalties" in screen_text(app)


async def test_a_rule_that_stumbles_costs_the_facts_but_not_the_article() -> None:
    def stumble(record: object) -> None:
        raise ValueError("a [rule] fell")

    app = BlotterApp(facts=stumble)  # type: ignore[arg-type]
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert "a [rule] fell" in screen_text(app)
        assert "46 arrests" in screen_text(app)
        assert "states no penalties" not in screen_text(app)


async def test_a_page_that_cannot_be_cleaned_is_shown_as_it_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(page: object) -> None:
        raise ValueError("no such layout")

    monkeypatch.setattr(cleaning, "article_of", stumble)
    (tmp_path / "a.txt").write_text("Skip to content\n\nSomething happened.\n")
    app = browser(tmp_path / "a.txt")
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        assert "Skip to content" in screen_text(app)
        assert [told.message for told in app._notifications] == ["ValueError: no such layout"]


@pytest.mark.parametrize("path", ["/nowhere/at/all", "/dev/null"])
async def test_a_path_that_cannot_be_read_is_named_and_the_browser_lives(path: str) -> None:
    app = browser(path)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert app.is_running
        await pilot.press("j", "2", "]", "n", "t", "y", "T", "f", "/", "escape", "escape")
        await settle(pilot)
        assert app.is_running
