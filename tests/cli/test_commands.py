"""The commands as people run them: data on stdout, messages on stderr, honest exit statuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui import __version__
from tui.core.model import KINDS
from tui.core.resources import BUNDLED_ARTICLE, data_folder

BUNDLED = str(data_folder() / BUNDLED_ARTICLE)


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    done = subprocess.run([sys.executable, "-m", "tui", *args], input=stdin, capture_output=True, timeout=60)
    return subprocess.CompletedProcess(args, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_version_and_help_answer() -> None:
    assert run("--version").stdout == f"blotter {__version__}\n"
    text = run("--help").stdout
    assert text.startswith("Usage: blotter ")
    assert "extract" in text and "read" in text


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "blotter: the browser needs a terminal; `blotter read PATH` prints an article without one"),
        (("./nowhere.txt",), "blotter: the browser needs a terminal"),
        (("nowhere",), "blotter: the browser needs a terminal"),
    ],
)
def test_the_browser_says_that_it_needs_a_terminal(args: tuple[str, ...], said: str) -> None:
    done = run(*args)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(said)
    assert len(done.stderr.splitlines()) == 1


def test_extract_writes_one_record_a_line_with_every_kind() -> None:
    done = run("extract", BUNDLED)
    [line] = done.stdout.splitlines()
    record = json.loads(line)
    assert (done.returncode, done.stderr, record["schema"]) == (0, "", "blotter/1")
    assert set(KINDS) <= set(record)


def test_extract_as_json_is_one_array() -> None:
    assert [record["id"] for record in json.loads(run("extract", "-f", "json", BUNDLED).stdout)] == [
        "operation-hot-spots.toml"
    ]


def test_extract_reads_stdin() -> None:
    done = run("extract", "-", stdin=b"Officers made 12 arrests.")
    assert json.loads(done.stdout)["text"] == "Officers made 12 arrests."


def test_only_the_kinds_asked_for_are_written() -> None:
    record = json.loads(run("extract", "--only", "counts,people", BUNDLED).stdout)
    assert set(record) & set(KINDS) == {"counts", "people"}


def test_explain_names_a_rule_for_every_item() -> None:
    record = json.loads(run("extract", "--explain", BUNDLED).stdout)
    items = [item for kind in KINDS for item in record[kind]]
    assert items
    assert all(item["rule"] for item in items)


@pytest.mark.parametrize(
    "args", [("extract",), ("extract", "--only", "nonsense", BUNDLED), ("extract", "-f", "xls", BUNDLED)]
)
def test_wrong_usage_ends_with_status_2(args: tuple[str, ...]) -> None:
    done = run(*args)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Usage" in done.stderr


def test_bad_files_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x00" * 64)
    (tmp_path / "good.txt").write_text("Officers made 12 arrests.")
    done = run("extract", str(tmp_path), str(tmp_path / "gone.txt"))
    assert done.returncode == 1
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["good.txt"]
    assert "bad.txt: this is a binary file" in done.stderr
    assert "gone.txt: there is no such file" in done.stderr


def test_output_goes_to_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "facts.jsonl"
    assert run("extract", BUNDLED, "-o", str(out)).returncode == 0
    assert json.loads(out.read_text())["id"] == "operation-hot-spots.toml"
    done = run("extract", BUNDLED, "-o", str(tmp_path / "no" / "facts.jsonl"))
    assert done.returncode == 1
    assert "cannot write" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["facts.jsonl"]


def test_read_is_plain_when_piped_and_keeps_the_article_to_the_letter() -> None:
    done = run("read", BUNDLED)
    assert done.returncode == 0
    assert "\x1b" not in done.stdout
    assert "known “stroll” areas." in done.stdout
    assert "46 arrests" in done.stdout


def test_no_control_character_of_an_article_or_a_name_reaches_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "evil\x1b]0;name\x07.txt"
    path.write_text("Officers \x1b[31mmade\x07 12 arrests \u202eon [red]Monday[/red].")
    for args in (("read", str(path)), ("extract", str(path)), ("read", str(path) + "\x1b[2Jgone")):
        done = run(*args)
        assert not set("\x1b\x07\u202e") & set(done.stdout + done.stderr)
    assert "[red]Monday[/red]" in run("read", str(path)).stdout


def test_a_reader_that_stops_listening_is_no_error() -> None:
    pipe = subprocess.Popen(
        [sys.executable, "-m", "tui", "extract", BUNDLED], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert pipe.stdout is not None and pipe.stderr is not None
    pipe.stdout.close()
    pipe.wait(timeout=30)
    assert b"Traceback" not in pipe.stderr.read()
    pipe.stderr.close()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_path_that_is_not_there_is_told_before_the_browser_opens(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "tui", f"{tmp_path}/gone.txt"]
    done = subprocess.run(command, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE, timeout=60)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 1
    assert done.stderr.decode() == f"blotter: {tmp_path}/gone.txt: there is no such file or folder\n"
