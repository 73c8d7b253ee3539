"""Work by turns: in order, step by step, and no more of it under way than is wanted."""

from __future__ import annotations

from tui.core.turns import TOGETHER, Steps, finished, together


def steps(name: str, many: int, told: list[str]) -> Steps[str]:
    for number in range(many):
        told.append(f"{name}{number}")
        yield
    return name.upper()


def test_each_takes_a_step_before_any_takes_its_next() -> None:
    told: list[str] = []
    works = [steps("a", 2, told), steps("b", 0, told), steps("c", 3, told)]
    assert finished(together(works)) == ["A", "B", "C"]
    assert told == ["a0", "c0", "a1", "c1", "c2"]


def test_only_some_are_under_way_at_once() -> None:
    told: list[str] = []
    works = (steps(f"{number}.", 2, told) for number in range(TOGETHER + 1))
    assert len(finished(together(works))) == TOGETHER + 1
    assert told[-2:] == [f"{TOGETHER}.0", f"{TOGETHER}.1"]


def test_work_without_steps_is_finished_at_once() -> None:
    assert finished(steps("a", 0, [])) == "A"
    assert finished(together([])) == []
