"""The journal keeps what it says it keeps: on a full disk, after a kill, and when two people's are merged."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.errors import JournalError
from tui.core.model import Article, Count, Span, Verdict
from tui.core.review.decisions import Anchor, Judge, Revoke
from tui.core.review.journal import Journal

TEXT = "Officers made 46 arrests."
ARRESTS = Count(span=Span(14, 24), value=46.0, what="arrests")
ACCEPT = Judge(Anchor.of(ARRESTS, TEXT), Verdict.ACCEPTED)


def page(folder: Path, name: str = "a.txt") -> Article:
    return replace(article(TEXT), id=name, source=str(folder / name))


def test_what_is_written_is_read_by_the_next_session(tmp_path: Path) -> None:
    journal = Journal.beside(tmp_path, by="ann")
    entry = journal.entries(page(tmp_path), ACCEPT)[0]
    journal.write([entry])
    assert Journal.beside(tmp_path / "sub" / "..").of(page(tmp_path)) == (entry,)
    assert journal.of(page(tmp_path)) == (entry,)
    [line] = (tmp_path / ".blotter" / "journal.jsonl").read_text().splitlines()
    assert json.loads(line)["evidence"] == "46 arrests"


def test_a_file_in_a_folder_below_uses_the_journal_above(tmp_path: Path) -> None:
    below = tmp_path / "below"
    below.mkdir()
    (below / "a.txt").write_text(TEXT)
    journal = Journal.beside(tmp_path, by="ann")
    journal.write(journal.entries(page(below, "a.txt"), ACCEPT))
    other = Journal.beside(below / "a.txt")
    assert other.path == journal.path
    assert len(other.of(page(below, "a.txt"))) == 1


def test_decisions_of_one_session_are_in_the_order_they_were_taken(tmp_path: Path) -> None:
    journal = Journal.beside(tmp_path)
    taken = [journal.entries(page(tmp_path), ACCEPT)[0] for _ in range(50)]
    assert sorted(taken, key=lambda entry: entry.order) == taken


def test_a_line_cut_off_by_a_kill_takes_no_other_with_it(tmp_path: Path) -> None:
    journal = Journal.beside(tmp_path)
    journal.write(journal.entries(page(tmp_path), ACCEPT))
    whole = journal.path.read_bytes()
    journal.path.write_bytes(whole + whole[:40])
    again = Journal.beside(tmp_path)
    assert [damage.line for damage in again.damage] == [2]
    again.write(again.entries(page(tmp_path), Revoke("x")))
    assert len(Journal.beside(tmp_path).of(page(tmp_path))) == 2


@pytest.mark.parametrize(
    "line",
    ["[]", "7", "{}", '{"do": "judge"}', "\x00\x1b[2J", "{" * 5000, '{"id": 1, "do": "sing"}', "[" * 90_000],
)
def test_a_damaged_line_is_named_and_the_rest_read(tmp_path: Path, line: str) -> None:
    journal = Journal.beside(tmp_path)
    journal.write(journal.entries(page(tmp_path), ACCEPT))
    with journal.path.open("a") as file:
        file.write(line + "\n")
    again = Journal.beside(tmp_path)
    assert len(again.damage) == 1
    assert len(again.of(page(tmp_path))) == 1


def test_two_copies_merged_by_git_hold_the_decisions_of_both(tmp_path: Path) -> None:
    def git(folder: Path, *words: str) -> None:
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)

    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    ours.mkdir()
    git(ours, "init", "-q", "-b", "main")
    git(ours, "config", "user.email", "a@example.org")
    git(ours, "config", "user.name", "a")
    start = Journal.beside(ours, by="ann")
    start.write(start.entries(page(ours), ACCEPT))
    git(ours, "add", "-A")
    git(ours, "commit", "-qm", "start")
    shutil.copytree(ours, theirs)
    for folder, by in ((ours, "ann"), (theirs, "bob")):
        journal = Journal.beside(folder, by=by)
        journal.write(
            [journal.entries(page(folder, f"{by}.txt"), ACCEPT)[0], journal.entries(page(folder), ACCEPT)[0]]
        )
        git(folder, "commit", "-qam", by)
    git(ours, "pull", "-q", "--no-rebase", "--no-edit", str(theirs), "main")
    merged = Journal.beside(ours)
    assert not merged.damage
    assert len(merged.of(page(ours, "ann.txt"))) == len(merged.of(page(ours, "bob.txt"))) == 1
    assert {entry.by for entry in merged.of(page(ours))} == {"ann", "bob"}


def test_the_marks_of_a_conflict_do_not_hide_decisions(tmp_path: Path) -> None:
    journal = Journal.beside(tmp_path)
    lines = []
    for _ in range(2):
        journal.write(journal.entries(page(tmp_path), ACCEPT))
    lines = journal.path.read_text().splitlines()
    journal.path.write_text(f"<<<<<<< HEAD\n{lines[0]}\n=======\n{lines[1]}\n>>>>>>> other\n")
    again = Journal.beside(tmp_path)
    assert (len(again.of(page(tmp_path))), again.damage) == (2, [])


def test_a_folder_that_cannot_be_written_uses_the_readers_own_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and real(path, mode))
    journal = Journal.beside(tmp_path)
    journal.write(journal.entries(page(tmp_path), ACCEPT))
    assert not (tmp_path / ".blotter").exists()
    assert journal.path.is_relative_to(os.environ["XDG_DATA_HOME"])
    assert len(Journal.beside(tmp_path).of(page(tmp_path))) == 1


def test_a_journal_that_cannot_be_written_says_so_and_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / ".blotter").write_text("in the way")
    journal = Journal.beside(tmp_path)
    with pytest.raises(JournalError, match=r"\.blotter"):
        journal.write(journal.entries(page(tmp_path), ACCEPT))
    assert journal.of(page(tmp_path)) == ()


WRITER = """
import sys
from pathlib import Path
from tests.core.review.test_journal import ACCEPT, page
from tui.core.review.journal import Journal
folder = Path(sys.argv[1])
journal = Journal.beside(folder)
while True:
    entry = journal.entries(page(folder), ACCEPT)[0]
    journal.write([entry])
    print(entry.id, flush=True)
"""


def test_every_decision_that_was_confirmed_outlives_a_kill(tmp_path: Path) -> None:
    confirmed: set[str] = set()
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert writer.stdout is not None
        confirmed.add(writer.stdout.readline().strip())
        time.sleep(0.1)
        writer.send_signal(signal.SIGKILL)
        confirmed |= {line.strip() for line in writer.stdout if line.endswith("\n")}
        writer.stdout.close()
        writer.wait()
    kept = {entry.id for entry in Journal.beside(tmp_path).of(page(tmp_path))}
    assert len(confirmed) > 3
    assert confirmed <= kept
