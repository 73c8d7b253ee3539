"""A search completed while it is typed."""

from __future__ import annotations

import pytest

from tests.core.test_query import RECORD
from tui.core.query.completion import complete, known_words
from tui.core.query.fields import FIELDS, Field
from tui.core.repository import Repository

REPOSITORY = Repository().with_records(RECORD)


def words(field: Field) -> tuple[str, ...]:
    return known_words(REPOSITORY, field)


@pytest.mark.parametrize(
    ("typed", "shown", "written"),
    [
        ("ag", "agency:", None),
        ("robbery -cou", "robbery -count:", None),
        ("role:le", "role:lead", None),
        ("penalty:re", "penalty:restitution", None),
        ("has:quo", "has:quotes", None),
        ("agency:fb", "agency:fbI", "agency:FBI"),
        ("agency:ash", "agency:ashby Police Department", 'agency:"Ashby Police Department"'),
        ('fbi agency:"Ashby P', 'fbi agency:"Ashby Police Department"', None),
        ('agency:="Federal B', 'agency:="Federal Bureau of Investigation"', None),
        ("count:arr", "count:arrests", None),
    ],
)
def test_a_search_is_completed(typed: str, shown: str, written: str | None) -> None:
    completed = complete(typed, words)
    assert completed is not None
    assert completed.shown == shown
    assert folded_last(completed.written) == folded_last(written or shown)


def folded_last(text: str) -> str:
    return text.lower()


@pytest.mark.parametrize(
    "typed",
    ["", "a", "zebra", "agency:", "agency:zz", "ag ", "nofield:x", "penalty:>10", "date:20", 'agency:"FBI" '],
)
def test_nothing_is_made_up(typed: str) -> None:
    assert complete(typed, words) is None


def test_the_words_of_an_open_field_are_those_the_articles_use() -> None:
    assert set(words(FIELDS["agency"])) == {
        "Federal Bureau of Investigation",
        "FBI",
        "Ashby Police Department",
    }
