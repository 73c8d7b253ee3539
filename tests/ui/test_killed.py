"""Killed in the midst of deciding; `tests/bench/review_killed.py` does the same at length."""

from __future__ import annotations

from tests.bench.review_killed import run


def test_what_the_screen_had_shown_outlives_kills_and_undo_leads_back_to_the_start() -> None:
    figures = run(actions=6, kills=3, seed=7)
    assert figures.lost == []
    assert figures.changed == []
    assert figures.decisions > 0
    assert figures.back_at_start
