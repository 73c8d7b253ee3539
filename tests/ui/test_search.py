"""Searching as one types, and the reader's own terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, screen_text, settle
from tui.ui.app import BlotterApp


def marked(app: BlotterApp) -> list[str]:
    """What is underlined in the article: the matches in sight, the current one bold."""
    pane = app.browser.panes.article
    strips = [pane.render_line(y) for y in range(pane.size.height)]
    return [
        segment.text.upper() if segment.style.bold else segment.text
        for strip in strips
        for segment in strip
        if segment.style is not None and segment.style.underline
    ]


async def test_a_search_is_lit_as_it_is_typed_and_counted() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(*"/traffick")
        await settle(pilot)
        assert "1/8 in the article, 1 in the panes" in screen_text(app)
        assert len(app.browser.state.matches) == 8
        assert marked(app)[0] == "TRAFFICK"
        assert set(marked(app)[1:]) <= {"traffick", "Traffick"}


async def test_enter_keeps_the_matches_and_n_goes_through_them_and_round() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(*"/traffick", "enter")
        await settle(pilot)
        assert app.focused.id == "article"
        seen = []
        for key in ("n", "n", "N", "N", "N"):
            await pilot.press(key)
            seen.append(app.browser.state.match)
        assert seen == [1, 2, 1, 0, 7]
        await pilot.press("escape")
        await settle(pilot)
        assert marked(app) == []


async def test_escape_in_the_line_clears_the_search() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("2", *"/arrests", "escape")
        await settle(pilot)
        assert app.browser.state.query is None
        assert app.focused.id == "facts"


async def test_matches_are_lit_in_the_panes_too() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press(*"/police")
        await settle(pilot)
        pane = app.browser.panes.query_one("#agencies")
        segments = [segment for y in range(pane.size.height) for segment in pane.render_line(y)]
        assert "Police" in [segment.text for segment in segments if segment.style and segment.style.underline]


@pytest.mark.parametrize(
    ("typed", "switches", "matches"),
    [
        ("sacramento", [], 7),
        ("Sacramento", [], 6),
        ("sacramento", ["alt+c"], 0),
        ("sex", ["alt+w"], 5),
        ("t[a-z]+ck", ["alt+r"], 8),
        ("t[a-z]+ck", [], 0),
    ],
)
async def test_switches_change_what_matches(typed: str, switches: list[str], matches: int) -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("/", *typed, *switches)
        await settle(pilot)
        assert len(app.browser.state.matches) == matches


async def test_a_bad_expression_says_why_and_leaves_the_last_good_one() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("/", "alt+r", *"arrests")
        await settle(pilot)
        before = app.browser.state.matches
        await pilot.press("(")
        await settle(pilot)
        assert "not a regular expression" in screen_text(app)
        assert app.browser.state.matches == before
        await pilot.press("backspace")
        await settle(pilot)
        assert "not a regular expression" not in screen_text(app)


async def test_terms_are_lit_and_stepped_through() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("t")
        assert app.browser.state.terms_shown
        hits = app.browser.state.hits
        assert {term.label for _, term in hits} >= {"Trafficking", "Children"}
        await pilot.press(")", ")", "(")
        assert app.browser.state.hit == 0
        await pilot.press("(")
        assert app.browser.state.hit == len(hits) - 1
        await pilot.press("t")
        assert not app.browser.state.terms_shown


async def test_the_list_of_terms_goes_to_a_hit() -> None:
    app = browser()
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await pilot.press("T")
        await settle(pilot)
        assert "Terms · " in screen_text(app)
        await pilot.press("j", "j", "enter")
        await settle(pilot)
        assert app.browser.state.hit == 1


async def test_a_broken_list_of_terms_is_reported(no_configuration: Path) -> None:
    (no_configuration / "terms.toml").write_text("[[term]]\nlabel = 3\n")
    app = browser()
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        [told] = app._notifications
        assert "every [[term]] needs a label" in told.message
