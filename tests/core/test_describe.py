"""Facts in a few words."""

from __future__ import annotations

import pytest

from tui.core.describe import describe, singular
from tui.core.model import Count, Qualifier, Span


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("arrests", "arrest"),
        ("juveniles recovered", "juvenile recovered"),
        ("search warrants served", "search warrant served"),
        ("counts of burglary", "count of burglary"),
        ("people", "person"),
        ("business owners", "business owner"),
        ("searches", "search"),
        ("bodies", "body"),
        ("cocaine", "cocaine"),
        ("pounds of pills", "pound of pills"),
    ],
)
def test_what_is_counted_is_named_in_the_singular_when_it_is_one(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("value", "qualifier", "said"),
    [
        (1, Qualifier.EXACT, "1 firearm"),
        (2, Qualifier.EXACT, "2 firearms"),
        (1, Qualifier.OVER, "1+ firearms"),
        (0, Qualifier.EXACT, "0 firearms"),
    ],
)
def test_a_count_agrees_with_its_number(value: float, qualifier: Qualifier, said: str) -> None:
    fact = Count(span=Span(0, 1), value=value, what="firearms", qualifier=qualifier)
    assert describe(fact).value == said
