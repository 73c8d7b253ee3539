"""A few inputs of every target, always the same; `make fuzz` tries new ones for as long as one likes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from tests.fuzz.targets import TARGETS

CALM = list(HealthCheck)


@pytest.mark.parametrize("name", TARGETS)
def test_no_input_breaks(name: str) -> None:
    target = TARGETS[name]
    steady = settings(
        max_examples=target.usual, derandomize=True, database=None, deadline=None, suppress_health_check=CALM
    )
    steady(given(target.inputs)(lambda value: target.check(value)))()
