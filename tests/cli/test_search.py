"""`blotter search` and `blotter stats` as people run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tui.core.grep import finder, lines_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(
        "ASHBY – The Ashby Police Department made 46 arrests today, officers said.\n\n"
        "The FBI assisted the Ashby Police Department in the arrests, which lasted two days.\n"
    )
    (tmp_path / "b.txt").write_text(
        "PORT MERROW – Nobody was arrested in Port Merrow, the sheriff said on Monday.\n"
    )
    return tmp_path


def test_lines_that_match_are_printed_with_their_file(folder: Path) -> None:
    done = run("search", "sheriff", str(folder))
    assert done.returncode == 0
    assert (
        done.stdout == "b.txt:PORT MERROW – Nobody was arrested in Port Merrow, the sheriff said on Monday.\n"
    )


def test_facts_are_searched_by_field(folder: Path) -> None:
    assert run("search", "-l", "count:arrests>=40", str(folder)).stdout == "a.txt\n"
    assert run("search", "-c", "agency:fbi", str(folder)).stdout == "a.txt:1\n"


def test_nothing_found_is_status_one_and_wrong_usage_two(folder: Path) -> None:
    assert run("search", "nowhere", str(folder)).returncode == 1
    wrong = run("search", "date:soon", str(folder))
    assert wrong.returncode == 2
    assert "“soon” is not a day" in wrong.stderr


def test_a_file_that_cannot_be_read_is_named_and_the_rest_searched(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"\0" * 99)
    done = run("search", "-l", "sheriff", str(folder))
    assert (done.returncode, done.stdout) == (1, "b.txt\n")
    assert "c.txt: this is a binary file" in done.stderr


def test_json_tells_each_place(folder: Path) -> None:
    [line] = run("search", "--json", "fbi", str(folder)).stdout.splitlines()
    hit = json.loads(line)
    assert (hit["id"], hit["count"], hit["matches"][0]["text"]) == ("a.txt", 1, "FBI")


def test_raw_searches_the_whole_file_as_it_stands(folder: Path) -> None:
    (folder / "c.txt").write_text("Menu | Home\nmenu\n" + (folder / "a.txt").read_text())
    assert run("search", "--raw", "-c", "Menu", str(folder)).stdout == "c.txt:1\n"
    assert run("search", "--raw", "-c", "-i", "Menu", str(folder)).stdout == "c.txt:2\n"
    assert run("search", "--raw", "-c", "agency:fbi", str(folder)).returncode == 1


@pytest.mark.parametrize(
    ("words", "ignore_case", "whole_word", "text", "lines"),
    [
        ("arm", False, False, "arm\nfirearm arms\nARM", ["arm", "firearm arms"]),
        ("arm", True, False, "arm\nfirearm arms\nARM", ["arm", "firearm arms", "ARM"]),
        ("arm", False, True, "arm\nfirearm arms\nfirearm arm.", ["arm", "firearm arm."]),
        ("'s", False, False, "the sheriff’s\nsheriff's", ["sheriff's"]),
        ("a b", False, False, "a\nb\na b", ["a b"]),
        ("ß", True, False, "STRASSE\nStraße", ["Straße"]),
        ("$", False, False, "$5\n5$ and $", ["$5", "5$ and $"]),
    ],
)
def test_raw_lines_are_those_of_a_plain_literal_search(
    words: str, ignore_case: bool, whole_word: bool, text: str, lines: list[str]
) -> None:
    places = finder(words, ignore_case, whole_word, regex=False)(text)
    assert [text[start:end] for start, end, _ in lines_of(text, places)] == lines


def test_stats_agree_with_the_records(folder: Path) -> None:
    figures = json.loads(run("stats", "--json", str(folder)).stdout)
    records = [json.loads(line) for line in run("extract", str(folder)).stdout.splitlines()]
    named = {agency["name"] for record in records for agency in record["agencies"]}
    assert figures["articles"] == len(records) == 2
    assert {agency["name"] for agency in figures["agencies"]} == named
    sums = {row["label"]: row["total"] for row in figures["counts"]}
    stated = [count for record in records for count in record["counts"]]
    assert sums and sums == {count["what"]: count["value"] for count in stated}
    shown = run("stats", str(folder)).stdout
    assert "2 articles" in shown and "Ashby Police Department" in shown


def test_the_cache_is_shown_and_cleared(folder: Path) -> None:
    run("extract", str(folder))
    assert "2 files, 2 contents" in run("cache").stdout
    assert "empty" in run("cache", "--clear").stdout
