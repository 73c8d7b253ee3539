"""What `blotter extract` writes, where, and what it leaves alone; and what `blotter read --cite` prints."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.test_commands import BUNDLED, run
from tui.core.library import load
from tui.core.model import Count, Record, Verdict
from tui.core.review.decisions import Anchor, Judge
from tui.core.review.journal import Journal
from tui.core.sources import list_sources

STORY = "Ashby police made 12 arrests in May. Deputies made 30 arrests in June.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two stories; of one, a reader rejected a count and accepted another."""
    inside = tmp_path / "releases"
    inside.mkdir()
    (inside / "ashby.txt").write_text(STORY)
    (inside / "merrow.txt").write_text("Port Merrow police made 7 arrests.\n")
    record = _record(inside)
    first, second = record.of(Count)
    journal = Journal.beside(inside, by="ann")
    verdicts = ((first, Verdict.REJECTED), (second, Verdict.ACCEPTED))
    for fact, verdict in verdicts:
        decision = Judge(Anchor.of(fact, record.article.text), verdict)
        journal.write(journal.entries(record.article, decision))
    return inside


def _record(inside: Path) -> Record:
    return load(list_sources([inside]).sources[0]).records[0]


def counts(*args: str) -> list[tuple[str, str]]:
    done = run("extract", "--only", "counts", "-f", "csv", *args)
    assert done.returncode == 0, done.stderr
    return [(row["value"], row["review"]) for row in csv.DictReader(io.StringIO(done.stdout))]


def test_decisions_hold_and_what_was_rejected_is_left_out(folder: Path) -> None:
    assert counts(str(folder)) == [("30", "accepted"), ("7", "undecided")]
    assert counts(str(folder / "ashby.txt")) == [("30", "accepted")]


def test_every_command_goes_by_what_readers_decided(folder: Path) -> None:
    ashby = str(folder / "ashby.txt")
    [counted] = [line for line in run("read", ashby).stdout.splitlines() if line.startswith("Counts")]
    assert "30 arrests" in counted
    assert run("search", "-l", "is:rejected", str(folder)).stdout.split() == ["ashby.txt"]
    assert run("search", "-l", "count:arrests=12", str(folder)).stdout == ""
    units = json.loads(run("stats", "--json", str(folder)).stdout)["counts"]
    assert [(one["label"], one["total"]) for one in units] == [("arrests", 37)]
    rows = json.loads(run("compare", "--json", ashby, str(folder / "merrow.txt")).stdout)["rows"]
    assert not [row for row in rows if any(fact and fact.get("value") == 12 for fact in row["facts"])]


def test_facts_as_they_were_read_bear_no_decision(folder: Path) -> None:
    read = [("12", "undecided"), ("30", "undecided"), ("7", "undecided")]
    assert counts(str(folder), "--as-read") == read


def test_facts_are_chosen_by_what_was_decided(folder: Path) -> None:
    assert counts(str(folder), "--review", "rejected") == [("12", "rejected")]
    assert counts(str(folder), "--review", "accepted,rejected") == [("12", "rejected"), ("30", "accepted")]


def test_articles_are_chosen_by_a_search(folder: Path) -> None:
    assert counts(str(folder), "--where", "count:arrests<10") == [("7", "undecided")]
    assert counts(str(folder), "--where", "agency:nobody") == []


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--review", "maybe"), "'maybe' is no state; they are accepted, rejected, edited, added, undecided"),
        (("--where", "agancy:fbi"), "there is no field “agancy”; try agency:"),
        (("-o", "facts.xyz"), "facts.xyz: no format ends so"),
    ],
)
def test_what_cannot_be_meant_is_wrong_usage(args: tuple[str, ...], said: str) -> None:
    done = run("extract", BUNDLED, *args)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("facts.csv", b"article,"),
        ("facts.md", b"# "),
        ("facts.html", b"<!DOCTYPE html>"),
        ("facts.json", b"["),
        ("facts.langextract.jsonl", b'{"extractions"'),
        ("facts", b'{"schema"'),
    ],
)
def test_the_ending_of_the_file_names_the_format(tmp_path: Path, name: str, begins: bytes) -> None:
    assert run("extract", BUNDLED, "-o", str(tmp_path / name)).returncode == 0
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_format_asked_for_goes_before_the_ending(tmp_path: Path) -> None:
    out = tmp_path / "facts.txt"
    assert run("extract", BUNDLED, "-f", "json", "-o", str(out)).returncode == 0
    assert isinstance(json.loads(out.read_text()), list)


def test_a_file_that_is_there_is_only_overwritten_by_force(tmp_path: Path) -> None:
    out = tmp_path / "facts.csv"
    out.write_text("mine")
    done = run("extract", BUNDLED, "-o", str(out))
    assert done.returncode == 2
    assert "is there already; --force overwrites it" in " ".join(done.stderr.split())
    assert out.read_text() == "mine"
    assert run("extract", BUNDLED, "-o", str(out), "--force").returncode == 0
    assert out.read_text().startswith("article,")


def test_a_file_that_holds_nothing_may_be_written(tmp_path: Path) -> None:
    out = tmp_path / "made.beforehand"
    out.touch()
    assert run("extract", BUNDLED, "-o", str(out)).returncode == 0
    assert json.loads(out.read_text())["schema"] == "blotter/1"


def test_a_device_is_written_to_and_a_folder_refused(tmp_path: Path) -> None:
    assert run("extract", BUNDLED, "-f", "csv", "-o", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()
    done = run("extract", BUNDLED, "-f", "csv", "-o", str(tmp_path), "--force")
    assert done.returncode == 2
    assert "is a directory" in done.stderr


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_text("")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    assert run("extract", BUNDLED, "-o", str(tmp_path / "link.csv"), "--force").returncode == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_text().startswith("article,")


def test_read_cites_every_fact_in_the_style_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "ashby.txt"
    path.write_text(STORY)
    plain = run("read", "--cite", str(path)).stdout
    assert "12 arrests: “Ashby police made 12 arrests in May.” (ashby.txt, undated;" in plain
    assert run("read", "--style", "bibtex", str(path)).stdout.startswith("@misc{ashby-txt,")
