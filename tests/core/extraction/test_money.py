from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.money import find_money
from tui.core.model import Modality, Penalty, PenaltyKind, Span, Unit


def found(text: str) -> list[tuple[float, str]]:
    return [(money.value, str(money.qualifier)) for money in find_money(document(text), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a loss of $559, 000", [(559_000, "exact")]),
        ("bail of $1,000,000.50", [(1_000_000.5, "exact")]),
        ("a $500K grant and $1.6 million", [(500_000, "exact"), (1.6e6, "exact")]),
        ("$2.02 Million in Bail, $3k in Cash", [(2.02e6, "exact"), (3_000, "exact")]),
        ("more than $1 million in cash", [(1e6, "over")]),
        ("up to $1 million", [(1e6, "under")]),
        ("held under a $300,000 bond", [(300_000, "exact")]),
        ("loans of under $300,000", [(300_000, "under")]),
        ("an estimated $20 billion", [(2e10, "about")]),
        ("between $5 and $10 million", [(5e6, "exact"), (1e7, "exact")]),
        ("half a million dollars", [(500_000, "exact")]),
        ("about two hundred dollars", [(200, "about")]),
        ("over 40 thousand dollars", [(40_000, "over")]),
        ("a $1.5-million scheme", [(1.5e6, "exact")]),
        ("thousands of dollars, a $ sign, a few dollars, $0", []),
        ("$50 million dollars", [(5e7, "exact")]),
    ],
)  # fmt: skip
def test_a_sum_is_read_in_every_way_of_writing(text, expected):
    assert found(text) == expected


def test_other_currencies_bear_their_own_code():
    [money] = find_money(document("a payment of €300"), [])
    assert (money.value, money.currency) == (300, "EUR")


def test_a_sum_stated_again_is_one_item_with_mentions():
    text = "He stole $500K. The $500,000 is gone."
    [money] = find_money(document(text), [])
    assert [span.of(text) for span in (money.span, *money.mentions)] == ["$500K", "$500,000"]


def test_a_headline_that_rounds_off_yields_to_the_hedge_below_it():
    text = "Bookkeeper Took $1 Million\nShe took more than $1 million."
    [money] = find_money(document(text), [])
    assert money.qualifier == "over"
    assert [span.of(text) for span in (money.span, *money.mentions)] == ["more than $1 million", "$1 Million"]


def test_sums_hedged_in_opposite_ways_are_two():
    assert len(found("more than $1 million came in, up to $1 million goes out")) == 2


def test_a_sum_that_is_a_penalty_is_left_to_the_penalties():
    text = "He stole $300 and was fined up to $10,000."
    start = text.index("up to")
    fine = Penalty(
        span=Span(start, len(text) - 1), form=PenaltyKind.FINE, modality=Modality.MAXIMUM, value=10_000
    )
    assert [money.value for money in find_money(document(text), [fine])] == [300]


def test_the_span_holds_the_hedge():
    text = "It cost more than $1 million in all."
    [money] = find_money(document(text), [])
    assert money.span.of(text) == "more than $1 million"


def test_a_penalty_told_again_in_a_headline_is_no_sum_of_the_story():
    text = "$2 million restitution ordered\nHe took $2 million in cash and must repay $2,000,000."
    start = text.index("repay")
    owed = Penalty(
        span=Span(start, len(text) - 1), form=PenaltyKind.RESTITUTION, modality=Modality.IMPOSED,
        value=2_000_000, unit=Unit.USD,
    )  # fmt: skip
    [money] = find_money(document(text), [owed])
    assert money.span.of(text) == "$2 million"
    assert not money.mentions


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('It was dubbed "Operation Two Dollar Bill" by agents.', []),
        ("Two Million Dollar Fraud Ends", [2_000_000]),
        ("The operation cost two dollars.", [2]),
    ],
)
def test_a_sum_in_the_name_of_an_operation_is_none(text, values):
    assert [money.value for money in find_money(document(text), [])] == values
