"""A folder of articles: listed by name at once, read in processes, searched as a whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tests.ui.support import screen_text, settle
from tui.core.readers import Columns
from tui.ui.ahead import read_ahead
from tui.ui.app import BlotterApp

NUMBER = 40


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(NUMBER):
        month = 1 + number % 12
        (tmp_path / f"{number:02}.txt").write_text(
            f"Ashby Report {number:02}\n\nASHBY – Officers made {number + 2} arrests on 3/{month}/2024, "
            f"police said.{' The FBI assisted with the search.' if number % 10 == 7 else ''}\n"
        )
    return tmp_path


async def read_all(app: BlotterApp, pilot: Pilot[None]) -> None:
    """Wait until every file has been read and every search has been done."""
    for _ in range(3):
        running = [worker for worker in app.workers if not worker.is_finished]
        with suppress(WorkerCancelled):  # a search that a later one took the place of
            await app.workers.wait_for_complete(running)
        await settle(pilot)


async def test_every_file_is_listed_and_read(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        state = app.browser.state
        assert state is not None
        assert len(state.listed) == len(state.extracted) == NUMBER
        assert not any(record.article.pending for record in state.repository)
        assert "0 Articles · 40" in screen_text(app)


async def test_a_search_goes_through_all_articles_and_on_to_the_next(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        await pilot.press("slash", *"agency:fbi")
        await read_all(app, pilot)
        assert app.browser.state is not None
        assert app.browser.state.listed == ("07.txt", "17.txt", "27.txt", "37.txt")
        assert "in 4 articles" in screen_text(app)
        await pilot.press("enter", "n")
        seen = []
        for _ in range(5):
            seen.append(app.browser.state.article_id)
            await pilot.press("n")
        assert seen == ["07.txt", "17.txt", "27.txt", "37.txt", "07.txt"]
        await pilot.press("N", "N")
        assert app.browser.state.article_id == "37.txt"
        await pilot.press("escape")
        assert len(app.browser.state.listed) == NUMBER


async def test_articles_are_sorted_by_what_the_facts_say(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        for _ in range(5):
            await pilot.press("s")
        assert app.browser.state is not None
        assert app.browser.state.order.name == "arrests"
        assert app.browser.state.listed[:2] == ("39.txt", "38.txt")
        await pilot.press("J")
        assert app.browser.state.article_id != "00.txt"


async def test_what_cannot_be_read_is_named_and_the_rest_is_there(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\0" * 200)
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        assert app.browser.state is not None
        assert "bad.txt" not in app.browser.state.listed
        assert len(app.browser.state.listed) == NUMBER
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert "bad.txt: this is a binary file" in screen_text(app)


async def test_changes_on_the_disk_are_taken_in_when_asked(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        (folder / "01.txt").write_text("Officers made 99 arrests.")
        (folder / "new.txt").write_text("Officers made 98 arrests.")
        (folder / "05.txt").unlink()
        await pilot.press("R")
        await read_all(app, pilot)
        assert app.browser.state is not None
        listed = app.browser.state.listed
        assert "new.txt" in listed and "05.txt" not in listed
        assert "99" in app.browser.state.repository.get("01.txt").article.text


async def test_to_read_again_goes_on_with_what_was_held_up(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("p")
        await pilot.pause(0.5)
        state = app.browser.state
        assert state is not None and len(state.extracted) < NUMBER
        await pilot.press("R")
        await read_all(app, pilot)
        assert app.browser.state is not None
        assert len(app.browser.state.extracted) == NUMBER
        assert not app.browser.paused


async def test_an_article_asked_for_before_its_turn_is_read_at_once(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
    app = BlotterApp([folder])
    app.loader.opening.going.clear()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.2)
        await pilot.press("J", "J")
        await pilot.pause(0.5)
        assert app.browser.state is not None
        assert "arrests" in app.browser.state.record.article.text
        assert app.browser.state.article_id in app.browser.state.extracted
        app.loader.stop()


async def test_a_result_shows_its_match_on_a_line_of_its_own(folder: Path) -> None:
    app = BlotterApp([folder])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        await pilot.press("slash", *"assisted")
        await read_all(app, pilot)
        pane = app.browser.panes.query_one("#articles")
        lines = [pane.render_line(y) for y in range(2)]
        assert "Ashby Report 07" in lines[0].text
        assert "assisted" in [part.text for part in lines[1] if part.style and part.style.underline]


async def test_leaving_in_the_middle_ends_the_reading(folder: Path) -> None:
    app = BlotterApp([folder])
    opening = app.loader.opening
    batches = opening.batches()
    next(batches), next(batches)
    third = next(batches)
    opening.stop()
    assert list(batches) == []
    assert len(third.records) < NUMBER


async def test_the_columns_of_a_table_can_be_named_for_the_browser(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text(
        "row,story,when\n1,Officers in Ashby made 12 arrests.,2024-05-03\n"
        "2,The FBI made 7 arrests.,2024-05-04\n"
    )
    app = BlotterApp([table], columns=Columns(text="story", date="when"))
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        await pilot.press("J")
        await read_all(app, pilot)
        text = screen_text(app)
        assert "The FBI made 7 arrests." in text and "2024-05-04" in text and "7 arrests" in text


@pytest.mark.parametrize(
    "rows", ["1,Officers in Ashby made 12 arrests.\n2,\n", "1,\n2,Officers made 12 arrests.\n"]
)
async def test_the_rows_that_hold_no_article_are_told_of(tmp_path: Path, rows: str) -> None:
    table = tmp_path / "table.csv"
    table.write_text("row,text\n" + rows)
    app = BlotterApp([table], ahead=read_ahead([table]))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await read_all(app, pilot)
        assert "12 arrests" in screen_text(app)
        [told] = app._notifications
        assert "table.csv" in told.message and "row" in told.message


async def test_a_file_that_could_not_be_read_is_shown_once_it_can_be(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{bad")
    app = BlotterApp([path])
    async with app.run_test(size=(120, 36)) as pilot:
        await read_all(app, pilot)
        path.write_text('[{"text": "Officers in Ashby made 12 arrests."}]')
        await pilot.press("R")
        await read_all(app, pilot)
        assert "12 arrests" in screen_text(app)
