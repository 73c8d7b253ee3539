"""Paths to records: what is found, what is left out, what is reported."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from tui.core.extraction.document import Document
from tui.core.extraction.money import find_money
from tui.core.library import load, load_all
from tui.core.model import Count, Money, Penalty
from tui.core.sources import Failure, Source, first_source, list_sources
from tui.core.turns import TOGETHER


def test_a_folder_is_walked_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "photo.jpg", "sub/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Words.")
    listing = list_sources([tmp_path])
    assert [source.id for source in listing.sources] == ["a.md", "b.txt", "sub/c.txt"]
    assert listing.left_out == 1


def test_files_come_in_the_order_of_their_ids_and_the_first_is_found_without_the_others(
    tmp_path: Path,
) -> None:
    for name in ("b/z.txt", "b-2.txt", "b.txt", "b/a/c.txt", "a/photo.jpg", "c.txt", "empty/.x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("Words.")
    sources = list_sources([tmp_path]).sources
    ids = [source.id for source in sources]
    assert ids == sorted(ids) == ["b-2.txt", "b.txt", "b/a/c.txt", "b/z.txt", "c.txt"]
    assert first_source(tmp_path) == first_source(tmp_path, "gone.txt") == sources[0]
    assert [first_source(tmp_path, name) for name in ids] == list(sources)
    assert first_source(tmp_path, "b/z.txt#2") == sources[3]
    assert first_source(tmp_path / "c.txt") == sources[4]
    assert first_source(tmp_path / "a") is None


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    os.symlink(tmp_path, tmp_path / "again")
    assert [source.id for source in list_sources([tmp_path]).sources] == ["a.txt"]


def test_a_missing_path_is_named_and_the_rest_found(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    listing = list_sources([tmp_path / "gone", tmp_path / "a.txt"])
    assert listing.failures == (Failure(str(tmp_path / "gone"), "there is no such file or folder"),)
    assert [source.id for source in listing.sources] == ["a.txt"]


def test_files_of_one_name_in_two_folders_keep_apart(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(folder)
    ids = [source.id for source in list_sources([tmp_path / "x", tmp_path / "y"]).sources]
    assert ids == [str(tmp_path / "x" / "a.txt"), str(tmp_path / "y" / "a.txt")]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    assert len(list_sources([tmp_path, tmp_path / "a.txt", tmp_path]).sources) == 1


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00" * 100)
    (tmp_path / "good.txt").write_text("Words.")
    bad, good = load_all(list_sources([tmp_path]).sources)
    assert bad.failure is not None
    assert "binary" in bad.failure.reason
    assert [record.article.id for record in good.records] == ["good.txt"]


def test_worker_processes_give_the_same_records_in_the_same_order(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text(f"Officers made {number + 2} arrests on May 3, 2024.")
    sources = list_sources([tmp_path]).sources
    assert list(load_all(sources, jobs=2)) == list(load_all(sources))


def test_a_rule_that_stumbles_over_one_file_leaves_those_that_go_by_turns_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbling(doc: Document, penalties: Sequence[Penalty]) -> list[Money]:
        if "two" in doc.text:
            raise LookupError("no such word")
        return find_money(doc, penalties)

    for name in ("one", "two", "six"):
        (tmp_path / f"{name}.txt").write_text(f"Officers seized {name} boxes and $500 on Monday.")
    monkeypatch.setattr("tui.core.extraction.find_money", stumbling)
    one, six, two = load_all(list_sources([tmp_path]).sources)
    assert [len(loaded.records[0].of(Money)) for loaded in (one, six)] == [1, 1]
    assert two.failure is not None
    assert "LookupError: no such word" in two.failure.reason


def test_all_articles_of_one_file_are_read_in_their_order(tmp_path: Path) -> None:
    many = 2 * TOGETHER + 1
    rows = [json.dumps({"id": str(n), "text": f"Officers made {n + 2} arrests."}) for n in range(many)]
    (tmp_path / "all.jsonl").write_text("\n".join(rows))
    [loaded] = load_all(list_sources([tmp_path]).sources)
    assert [record.of(Count)[0].value for record in loaded.records] == [n + 2 for n in range(many)]


def test_a_file_that_vanished_is_reported(tmp_path: Path) -> None:
    failure = load(Source("a.txt", str(tmp_path / "a.txt"))).failure
    assert failure == Failure(str(tmp_path / "a.txt"), "No such file or directory")
