"""The whole reading takes time in proportion to the text, whatever one word of it repeats."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import count, islice

import pytest

from tests.core.extraction.support import article
from tui.core.extraction import extract

SIZE = 10_000
"""Characters of the shorter text."""
LONGER = 8
GROWTH = 14
"""How many times the time the longer text may take: 8 when linear, 10 with a logarithm, 64 when quadratic."""
SLACK = 0.5
"""Seconds in which a short text is read on the busiest machine."""
ATTEMPTS = 4
"""How often the times are taken anew, when something else may have kept the machine busy meanwhile."""


def seconds(text: str) -> float:
    read = article(text)
    started = time.process_time()
    extract(read)
    return time.process_time() - started


def takes_its_share(text_of: Callable[[int], str]) -> bool:
    """Whether a text some times as long takes little more than as many times the time."""
    short, long = text_of(SIZE), text_of(SIZE * LONGER)
    seconds(short)  # patterns compiled
    return any(seconds(long) <= GROWTH * min(seconds(short), seconds(short)) for _ in range(ATTEMPTS))


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
def test_a_text_eight_times_as_long_takes_no_more_than_its_share(unit: str) -> None:
    assert takes_its_share(lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize(
    "text",
    [
        "Roe was charged with robbery and " + "I, " * 14 + "and Poe with arson.",
        "Roe was charged with robbery; and " + "Ann, " * 30,
        "the District Attorneys " + " ".join(["A" * 40] * 30) + " announced.",
    ],
)
def test_a_list_that_never_comes_to_its_point_is_given_up(text: str) -> None:
    seconds(text)  # patterns compiled
    assert seconds(text) < SLACK


def town(number: int) -> str:
    """A different invented name for every number."""
    letters = "bdfgklmnprst"
    return "".join(letters[number // 12**place % 12] + "aeiou"[place] for place in range(4)).capitalize()


def register(size: int) -> str:
    """A text of as many articles as fit, each of other people, bodies and initials."""
    texts = (
        f"{name.upper()} POLICE ARREST TWO\n{name} County Sheriff {name} Poe said Ann {name}, 45, of {name},"
        f" was arrested by the {name} Police Department and the {name} Valley Task Force ({name.upper()}TF)."
        f" The Sheriff's Office and {name[0]}PD investigated. {name} pleaded guilty to robbery and was"
        f" sentenced to five years in prison. {name} told Will {name} on May 1 that 12 cars were taken.\n"
        for name in map(town, count())
    )
    return "".join(islice(texts, size // 400))


def test_a_register_eight_times_as_long_takes_no_more_than_its_share() -> None:
    assert takes_its_share(lambda size: register(4 * size))
