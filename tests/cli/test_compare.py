"""`blotter compare` as people run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two articles on one operation, one with an escape in its name for it."""
    one, other = tmp_path / "a.txt", tmp_path / "b.txt"
    one.write_text("Deputies made 122 arrests in Operation Low Tide and rescued 6 victims [red].")
    other.write_text("Deputies made 128 arrests in Operation Low Tide and rescued 6 victims.")
    return one, other


def test_two_articles_stand_side_by_side_plain_when_piped(pair: tuple[Path, Path]) -> None:
    done = run("compare", *map(str, pair))
    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    [conflict] = [line for line in done.stdout.splitlines() if "≠" in line]
    assert conflict.split() == ["Counts", "≠", "122", "arrests", "128", "arrests", "122", "is", "not", "128"]
    assert "1 contradict each other" in done.stdout


def test_as_json_every_row_bears_its_facts_with_their_words(pair: tuple[Path, Path]) -> None:
    data = json.loads(run("compare", "--json", *map(str, pair)).stdout)
    assert [one["id"] for one in data["articles"]] == ["a.txt", "b.txt"]
    [row] = [row for row in data["rows"] if row["standing"] == "conflict"]
    assert [fact["evidence"] for fact in row["facts"]] == ["122 arrests", "128 arrests"]
    assert data["conflict"] == 1


def test_of_a_folder_the_likely_pairs_are_listed(pair: tuple[Path, Path]) -> None:
    folder = pair[0].parent
    assert run("compare", str(folder)).stdout == f"{pair[0]}  {pair[1]}\n    Operation Low Tide\n"
    [line] = run("compare", "--json", str(folder)).stdout.splitlines()
    assert json.loads(line)["shared"] == ["Operation Low Tide"]


def test_one_article_cannot_be_compared(pair: tuple[Path, Path]) -> None:
    done = run("compare", str(pair[0]))
    assert (done.returncode, done.stdout) == (2, "")
    assert "there must be two articles to compare" in done.stderr
    done = run("compare", str(pair[0]), str(pair[0].parent / "gone.txt"))
    assert (done.returncode, done.stdout) == (1, "")
