"""Deciding on facts by key: shown once it is kept, in pane and text, taken back, found again."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.support import browser, screen_text, settle
from tui.core.commands import Select
from tui.core.errors import JournalError
from tui.core.model import Agency, Count, Fact, Verdict
from tui.core.resources import BUNDLED_ARTICLE, data_folder
from tui.core.review.journals import Journals
from tui.ui.app import BlotterApp

SIZE = (80, 24)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The bundled article where it can be decided on."""
    path = tmp_path / "operation-hot-spots.toml"
    path.write_text((data_folder() / BUNDLED_ARTICLE).read_text())
    return path


@asynccontextmanager
async def reviewing(*paths: Path, size: tuple[int, int] = SIZE) -> AsyncIterator[Pilot[None]]:
    async with browser(*paths).run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        yield pilot


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await settle(pilot)


async def type_in(pilot: Pilot[None], name: str, value: str) -> None:
    pilot.app.screen.query_one(f"#{name}", Input).value = value
    await settle(pilot)


def light(pilot: Pilot[None], kind: type[Fact], words: str) -> None:
    browse = pilot.app.browser
    text = browse.state.record.article.text
    browse.do(
        Select(next(f for f in browse.state.record.facts if isinstance(f, kind) and words in f.span.of(text)))
    )


def verdicts(pilot: Pilot[None]) -> dict[str, Verdict]:
    record = pilot.app.browser.state.record
    return {fact.span.of(record.article.text): fact.verdict for fact in record.facts if fact.verdict}


def told(pilot: Pilot[None]) -> str:
    """All that was said in passing."""
    return "\n".join(note.message for note in pilot.app._notifications)


def kept(path: Path) -> list[dict[str, object]]:
    journal = path.parent / ".blotter" / "journal.jsonl"
    return [json.loads(line) for line in journal.read_text().splitlines()] if journal.exists() else []


async def test_an_accepted_and_a_rejected_fact_bear_their_signs_in_pane_and_text(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Count, "46 arrests")
        await press(pilot, "a")
        light(pilot, Count, "A juvenile")
        await press(pilot, "x", "2")
        text = screen_text(pilot.app)
        assert verdicts(pilot) == {"46 arrests": Verdict.ACCEPTED, "A juvenile": Verdict.REJECTED}
        assert "✓ Counts" in text
        assert "2 decided" in text
        assert any("✗" in line and "1 juvenile" in line for line in text.splitlines())
        assert "rejected by" in text
        await press(pilot, "1", "g")
        assert "✓  The 2020 crackdown" in screen_text(pilot.app)
    assert [line["do"] for line in kept(release)] == ["judge", "judge"]


async def test_a_rejected_fact_is_lit_in_the_article_no_more(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "x", "escape", "escape")
        page = pilot.app.browser.panes.article.page
        fbi = page.text.index("FBI")
        assert not list(page._facts.touching(fbi, fbi + 3))


async def test_decisions_are_there_when_the_article_is_opened_again(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "]", "a", "]", "x")
        before = verdicts(pilot)
    assert len(before) == 2
    async with reviewing(release) as pilot:
        assert verdicts(pilot) == before
        await press(pilot, "u")
        assert len(verdicts(pilot)) == 1


async def test_undo_and_redo_light_what_they_change(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "]", "a", "]", "a", "escape", "u")
        assert len(verdicts(pilot)) == 1
        assert pilot.app.browser.state.fact is not None
        assert "Taken back: accepted" in told(pilot)
        await press(pilot, "u", "u")
        assert verdicts(pilot) == {}
        await press(pilot, "ctrl+r", "ctrl+r")
        assert len(verdicts(pilot)) == 2


async def test_keys_pressed_fast_are_kept_in_their_order(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "]", "a", "x", "u", "]", "a", "u", "u")
        assert verdicts(pilot) == {}
        assert [line["do"] for line in kept(release)] == [
            "judge",
            "judge",
            "revoke",
            "judge",
            "revoke",
            "revoke",
        ]


async def test_a_fact_is_changed_in_a_form_that_refuses_nonsense(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Count, "46 arrests")
        await press(pilot, "e")
        await type_in(pilot, "value", "many")
        await press(pilot, "enter")
        assert "“many” is not a number" in screen_text(pilot.app)
        assert pilot.app.focused.id == "value"
        await type_in(pilot, "value", "47")
        await press(pilot, "tab", "tab", "down", "enter")
        assert pilot.app.screen is pilot.app.browser
        fact = pilot.app.browser.state.fact
        assert (fact.value, fact.verdict, fact.qualifier) == (47.0, Verdict.EDITED, "over")


async def test_a_form_that_is_left_changes_nothing(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "]", "e", "escape", "i", "escape", "+", "escape")
        assert verdicts(pilot) == {}
    assert kept(release) == []


async def test_a_fact_is_added_in_words_that_are_typed(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "plus")
        await type_in(pilot, "words", "no such words in it")
        await type_in(pilot, "kind", "agencies")
        await press(pilot, "enter")
        assert "the article does not say this" in screen_text(pilot.app)
        await type_in(pilot, "words", "county jail")
        await press(pilot, "enter")
        await type_in(pilot, "level", "county")
        await type_in(pilot, "role", "other")
        await press(pilot, "enter")
        fact = pilot.app.browser.state.fact
        assert (fact.name, fact.verdict) == ("county jail", Verdict.ADDED)
        await press(pilot, "u")
        assert pilot.app.browser.state.fact is None


async def test_the_current_match_is_what_a_new_fact_stands_in(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "/", *"organizations", "enter", "plus")
        assert pilot.app.screen.query_one("#words", Input).value == "organizations"


async def test_an_agency_is_merged_into_another(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "m", "enter")
        fact = pilot.app.browser.state.fact
        assert fact.aliases == ("FBI",)
        assert fact.verdict is Verdict.EDITED
        await press(pilot, "u")
        assert any(one.name == "FBI" for one in pilot.app.browser.state.record.of(Agency))
        light(pilot, Count, "46 arrests")
        await press(pilot, "m")
        assert "Only agencies and people are merged" in told(pilot)


async def test_a_note_is_written_shown_and_taken_away(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Count, "46 arrests")
        await press(pilot, "i")
        await type_in(pilot, "note", "ask [the sheriff]")
        await press(pilot, "enter", "2")
        assert "note: ask [the sheriff]" in screen_text(pilot.app)
        assert verdicts(pilot) == {}
        await press(pilot, "i")
        await type_in(pilot, "note", "")
        await press(pilot, "enter")
        assert pilot.app.browser.state.fact.mark is None


async def test_all_of_a_kind_are_accepted_and_taken_back_together(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "A")
        assert set(verdicts(pilot).values()) == {Verdict.ACCEPTED}
        assert len(verdicts(pilot)) == len(pilot.app.browser.state.record.of(Agency))
        assert "Agencies: accepted 7" in told(pilot)
        await press(pilot, "A")
        assert "every one is decided on already" in told(pilot)
        await press(pilot, "u")
        assert verdicts(pilot) == {}


async def test_one_key_leads_through_all_that_is_undecided(release: Path) -> None:
    async with reviewing(release) as pilot:
        for _ in range(40):
            await press(pilot, "full_stop", "a")
        record = pilot.app.browser.state.record
        assert all(fact.verdict is Verdict.ACCEPTED for fact in record.facts)
        await press(pilot, "full_stop")
        assert "Every fact is decided on" in told(pilot)
    assert len(kept(release)) == len(record.facts)


async def test_without_a_lit_fact_the_keys_say_what_to_do(release: Path) -> None:
    async with reviewing(release) as pilot:
        for key in ("a", "x", "e", "m", "i", "A"):
            await press(pilot, key)
            assert pilot.app.screen is pilot.app.browser
        assert "Move onto a fact first" in told(pilot)
    assert kept(release) == []


async def test_what_cannot_be_kept_is_told_and_not_shown(
    release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise JournalError("journal.jsonl", "No space left on device")

    async with reviewing(release) as pilot:
        monkeypatch.setattr(Journals, "keep", full)
        await press(pilot, "]", "a")
        assert verdicts(pilot) == {}
        assert "No space left on device" in told(pilot)
        monkeypatch.undo()
        await press(pilot, "a")
        assert len(verdicts(pilot)) == 1


async def test_decisions_that_lost_their_words_are_announced_and_listed(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "x")
    release.write_text(release.read_text().replace("FBI", "Bureau"))

    def without(record: object) -> object:
        return record

    app = BlotterApp([str(release)], facts=without)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        assert "Without their words in this article: 1 decision;" in told(pilot)
        await press(pilot, "L")
        text = screen_text(app)
        assert "rejected “FBI”" in text
        assert "does not say “FBI” any more" in text
        await press(pilot, "escape")
        assert app.screen is app.browser


async def test_the_list_of_articles_tells_how_far_the_review_is(tmp_path: Path) -> None:
    for name, force in (("a", "Ashby"), ("b", "Quillan")):
        (tmp_path / f"{name}.txt").write_text(
            f"{force} police arrest 12\n\n{force.upper()} — The {force} Police Department made 12 arrests.\n"
        )
    async with BlotterApp([str(tmp_path)]).run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        for _ in range(3):
            await press(pilot, "full_stop", "a")
        assert "% decided" in screen_text(pilot.app)
        assert {row.sign for row in pilot.app.browser.query_one("#articles").rows} <= {"✓", "…", ""}
        first = len(pilot.app.browser.state.repository.get("a.txt").facts)
        for _ in range(2 * first):
            await press(pilot, "full_stop", "a")
        assert [row.sign for row in pilot.app.browser.query_one("#articles").rows] == ["✓", "✓"]
        assert "100% decided" in screen_text(pilot.app)
