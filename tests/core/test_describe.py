"""Facts in a few words."""

from __future__ import annotations

import pytest

from tui.core.describe import describe, measure, singular
from tui.core.model import Count, Modality, Penalty, PenaltyKind, Qualifier, Span, Unit


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


@pytest.mark.parametrize(
    ("value", "most", "unit", "said"),
    [
        (1, None, Unit.YEAR, "Prison: 1 year"),
        (1, 3, Unit.YEAR, "Prison: 1 to 3 years"),
        (100, 300, Unit.MONTH, "Prison: 100 to 300 months"),
        (None, None, None, "Prison: ordered"),
    ],
)
def test_a_sentence_that_is_a_range_is_shown_with_both_its_ends(
    value: float | None, most: float | None, unit: Unit | None, said: str
) -> None:
    fact = Penalty(
        span=Span(0, 1),
        form=PenaltyKind.PRISON,
        modality=Modality.IMPOSED,
        value=value,
        most=most,
        unit=unit,
    )
    assert describe(fact).value == said


def test_a_range_of_money_bears_its_sign_at_both_ends() -> None:
    assert measure(500, Unit.USD, 1000) == "$500 to $1,000"
