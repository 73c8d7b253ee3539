"""The whole reading takes time in proportion to the text, whatever one word of it repeats."""

from __future__ import annotations

import time
from itertools import count, islice

import pytest

from tests.core.extraction.support import article
from tui.core.extraction import extract
from tui.core.model import Article

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


@pytest.mark.parametrize(
    "text",
    [
        "Roe was charged with robbery and " + "I, " * 14 + "and Poe with arson.",
        "Roe was charged with robbery; and " + "Ann, " * 30,
        "the District Attorneys " + " ".join(["A" * 40] * 30) + " announced.",
    ],
)
def test_a_list_that_never_comes_to_its_point_is_given_up(text: str) -> None:
    seconds(text, len(text))  # patterns compiled
    assert seconds(text, len(text)) < SLACK


def town(number: int) -> str:
    """A different invented name for every number."""
    letters = "bdfgklmnprst"
    return "".join(letters[number // 12**place % 12] + "aeiou"[place] for place in range(4)).capitalize()


def register(size: int) -> str:
    """A text of as many articles as fit, each of other people, bodies and initials."""
    texts = (
        f"{name.upper()} POLICE ARREST TWO\n{name} County Sheriff {name} Poe said Ann {name}, 45, of {name},"
        f" was arrested by the {name} Police Department and the {name} Valley Task Force ({name.upper()}TF)."
        f" The Sheriff's Office and {name[0]}PD investigated. Will {name} is due in court.\n"
        for name in map(town, count())
    )
    return "".join(islice(texts, size // 300))


def test_a_register_four_times_as_long_takes_no_more_than_its_share() -> None:
    short, long = article(register(4 * SIZE)), article(register(4 * SIZE * LONGER))

    def taken(text: Article) -> float:
        started = time.process_time()
        extract(text)
        return time.process_time() - started

    taken(short)  # patterns compiled
    assert taken(long) <= GROWTH * taken(short)
