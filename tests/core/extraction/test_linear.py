"""The whole reading takes time in proportion to the text, whatever one word of it repeats."""

from __future__ import annotations

import time

import pytest

from tests.core.extraction.support import article
from tui.core.extraction import extract

SIZE = 20_000
"""Characters of the shorter text."""
LONGER = 4
GROWTH = 9
"""How many times the time the longer text may take: 4 when linear, 16 when quadratic."""
SLACK = 0.5
"""Seconds that a busy machine may add."""


def seconds(unit: str, size: int) -> float:
    started = time.process_time()
    extract(article(unit * (size // len(unit))))
    return time.process_time() - started


@pytest.mark.parametrize(
    "unit",
    [
        "1 count of ",
        "and ",
        "John Smith, 45, ",
        '"',
        "(",
        "$1 ",
        "said ",
        "Ashby ",
        "Department of ",
        "Police, and Police ",
        "up 5 percent from 10 to 12. ",
        "charged with murder. ",
        "sentenced to 5 years in prison, ",
        "Operation ",
        "\nBan ",
        "on March 15, ",
        "the victim's name was not released. ",
    ],
)
def test_a_text_four_times_as_long_takes_no_more_than_its_share(unit: str) -> None:
    seconds(unit, 1_000)  # patterns compiled
    assert seconds(unit, SIZE * LONGER) <= GROWTH * seconds(unit, SIZE) + SLACK
