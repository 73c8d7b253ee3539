"""Two windows on the same folder: both keep what is decided, and all of it is there the next time."""

from __future__ import annotations

from pathlib import Path

from tests.faults.support import folder_of, light_a_fact
from tests.terminal import BLOTTER, Terminal
from tui.core.review.journal import Journal


def test_two_browsers_on_one_folder_keep_the_decisions_of_both(tmp_path: Path) -> None:
    news, home = folder_of(tmp_path / "news", 4), tmp_path / "home"
    with Terminal([*BLOTTER, str(news)], home) as one, Terminal([*BLOTTER, str(news)], home) as other:
        for terminal in (one, other):
            terminal.wait_for("Officers in Ashby")
            light_a_fact(terminal)
        for _ in range(3):
            for terminal, keys in ((one, "]"), (other, "]"), (one, "a"), (other, "x")):
                terminal.press(keys)
                terminal.settle(0.1)
        for terminal in (one, other):
            terminal.settle(0.5)
            terminal.press("q")
            assert (terminal.leave(), terminal.left_on()) == (0, [])
    journal = Journal.beside(news)
    assert journal.damage == []
    lines = journal.path.read_text().splitlines()
    assert len(lines) == 6
    with Terminal([*BLOTTER, str(news)], home) as again:
        again.wait_for("Officers in Ashby")
        light_a_fact(again)
        again.press("u")
        again.wait_for("Taken back", 10)
        again.press("q")
        assert again.leave() == 0
