"""Deciding beside others, over a folder, and from the palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.support import browser, screen_text, settle
from tests.ui.test_review import SIZE, light, press, release, reviewing, told, verdicts
from tui.core.model import Agency, Verdict
from tui.core.review.decisions import Anchor, Judge
from tui.core.review.journal import Journal
from tui.ui.app import BlotterApp

__all__ = ["release"]


async def test_what_another_reader_decided_differently_is_called_contested(
    release: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reader, key in (("ann", "a"), ("bob", "x")):
        monkeypatch.setenv("BLOTTER_AUTHOR", reader)
        async with reviewing(release) as pilot:
            light(pilot, Agency, "FBI")
            await press(pilot, key, "3")
            text = screen_text(pilot.app)
    assert "rejected by bob ─ contested" in text
    monkeypatch.setenv("BLOTTER_AUTHOR", "ann")
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "u")
        assert verdicts(pilot) == {"FBI": Verdict.REJECTED}
        assert "contested" not in screen_text(pilot.app)


async def test_decisions_that_arrive_while_one_reads_are_taken_in_by_reading_again(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        await press(pilot, "a")
        record = pilot.app.browser.state.original(pilot.app.browser.state.record)
        sheriff = next(one for one in record.of(Agency) if "Sheriff" in one.name)
        theirs = Journal.beside(release, by="bob")
        judged = Judge(Anchor.of(sheriff, record.article.text), Verdict.REJECTED)
        theirs.write(theirs.entries(record.article, judged))
        assert verdicts(pilot) == {"FBI": Verdict.ACCEPTED}
        await press(pilot, "R")
        assert verdicts(pilot) == {"FBI": Verdict.ACCEPTED, sheriff.name: Verdict.REJECTED}


async def test_the_first_decisions_of_another_reader_are_taken_in_as_well(release: Path) -> None:
    async with reviewing(release) as pilot:
        record = pilot.app.browser.state.record
        fbi = next(one for one in record.of(Agency) if one.name == "FBI")
        theirs = Journal.beside(release, by="bob")
        theirs.write(
            theirs.entries(record.article, Judge(Anchor.of(fbi, record.article.text), Verdict.ACCEPTED))
        )
        await press(pilot, "R")
        assert verdicts(pilot) == {"FBI": Verdict.ACCEPTED}


async def test_the_palette_decides_as_the_keys_do(release: Path) -> None:
    async with reviewing(release) as pilot:
        light(pilot, Agency, "FBI")
        commands = {command.title: command for command in pilot.app.get_system_commands(pilot.app.screen)}
        await commands["Accept"].callback()
        await settle(pilot)
        assert verdicts(pilot) == {"FBI": Verdict.ACCEPTED}


async def test_undo_goes_to_the_article_it_changes(tmp_path: Path) -> None:
    for name, force in (("a", "Ashby"), ("b", "Quillan")):
        (tmp_path / f"{name}.txt").write_text(
            f"{force} police arrest 12\n\n{force.upper()} — The {force} Police Department made 12 arrests.\n"
        )
    async with BlotterApp([str(tmp_path)]).run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "full_stop", "a", "greater_than_sign", "u")
        assert pilot.app.browser.state.article_id == "a.txt"
        assert pilot.app.browser.state.fact is not None
        assert verdicts(pilot) == {}


async def test_a_search_finds_what_is_still_undecided(release: Path) -> None:
    async with reviewing(release) as pilot:
        await press(pilot, "/", *"is:undecided", "enter")
        before = len(pilot.app.browser.state.matches)
        light(pilot, Agency, "FBI")
        await press(pilot, "a")
        assert len(pilot.app.browser.state.matches) == before - 1


async def test_a_broken_line_of_a_journal_is_told_and_left_alone(release: Path) -> None:
    journal = release.parent / ".blotter" / "journal.jsonl"
    journal.parent.mkdir()
    journal.write_text("{broken\n")
    async with reviewing(release) as pilot:
        assert "journal.jsonl, line 1" in told(pilot)
        await press(pilot, "]", "a")
        assert len(verdicts(pilot)) == 1
    assert journal.read_text().startswith("{broken\n")


async def test_without_a_writable_folder_decisions_are_kept_all_the_same() -> None:
    for key, left in (("a", 1), ("u", 0)):
        async with browser().run_test(size=SIZE) as pilot:
            await settle(pilot)
            await press(pilot, "]", key)
            assert len(verdicts(pilot)) == left
