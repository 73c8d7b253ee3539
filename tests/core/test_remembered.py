"""The place in a folder, from one session to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.core.remembered import MOST_SEARCHES, Place, recall, remember, state_file


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def test_a_place_comes_back_for_the_same_folder_alone() -> None:
    place = Place("b.txt", "name", ("fraud", "agency:fbi"))
    remember(["releases"], place)
    assert recall(["releases"]) == recall(["./releases"]) == place
    assert recall(["other"]) == Place()


def test_only_the_latest_searches_are_kept() -> None:
    searches = tuple(f"word{number}" for number in range(MOST_SEARCHES + 5))
    remember(["releases"], Place(searches=searches))
    assert recall(["releases"]).searches == searches[5:]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"article": 3, "searches": [1, null]}', b"\xff\xfe"])
def test_what_is_damaged_is_ignored(damage: bytes) -> None:
    remember(["releases"], Place("b.txt"))
    state_file(["releases"]).write_bytes(damage)
    assert recall(["releases"]) == Place()


def test_where_nothing_can_be_kept_nothing_is(state_home: Path) -> None:
    state_home.write_text("a file where the folder would be")
    remember(["releases"], Place("b.txt"))
    assert recall(["releases"]) == Place()
