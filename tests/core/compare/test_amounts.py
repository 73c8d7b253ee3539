"""Amounts that can both be true, and amounts that cannot."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.core.compare.amounts import Amount, compared
from tui.core.model import Qualifier

EXACT, OVER, UNDER, ABOUT = Qualifier.EXACT, Qualifier.OVER, Qualifier.UNDER, Qualifier.ABOUT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((122, EXACT), (122, EXACT)),
        ((100, OVER), (122, EXACT)),
        ((100, OVER), (100, EXACT)),
        ((120, ABOUT), (122, EXACT)),
        ((120, ABOUT), (116, EXACT)),
        ((100, ABOUT), (108, EXACT)),
        ((45, ABOUT), (47, EXACT)),
        ((130, UNDER), (122, EXACT)),
        ((100, OVER), (110, OVER)),
        ((120, ABOUT), (118, OVER)),
        ((12_000, EXACT), (12_243, EXACT)),
        ((1_200_000, EXACT), (1_243_500, EXACT)),
        ((0.3, EXACT), (0.1 + 0.2, EXACT)),
    ],
)
def test_amounts_that_can_be_one(one: tuple[float, Qualifier], other: tuple[float, Qualifier]) -> None:
    assert compared(Amount(*one), Amount(*other)).agrees


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((122, EXACT), (128, EXACT)),
        ((120, EXACT), (122, EXACT)),
        ((130, OVER), (122, EXACT)),
        ((120, UNDER), (122, EXACT)),
        ((120, ABOUT), (128, EXACT)),
        ((100, ABOUT), (122, EXACT)),
        ((45, ABOUT), (50, EXACT)),
        ((100, UNDER), (110, OVER)),
        ((12_000, EXACT), (12_900, EXACT)),
        ((12_100, EXACT), (12_243, EXACT)),
        ((1000, EXACT), (1400, EXACT)),
        ((0, EXACT), (1, EXACT)),
        ((0, ABOUT), (3, EXACT)),
    ],
)
def test_amounts_that_cannot(one: tuple[float, Qualifier], other: tuple[float, Qualifier]) -> None:
    agreement = compared(Amount(*one), Amount(*other))
    assert not agreement.agrees
    assert "is not" in agreement.why


AMOUNTS = st.builds(Amount, st.floats(0, 1e12), st.sampled_from(Qualifier))


@given(AMOUNTS, AMOUNTS)
def test_it_does_not_matter_which_comes_first(one: Amount, other: Amount) -> None:
    assert compared(one, other).agrees is compared(other, one).agrees


@given(AMOUNTS)
def test_an_amount_agrees_with_itself(one: Amount) -> None:
    assert compared(one, one).agrees
