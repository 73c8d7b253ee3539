"""Whether two amounts, each as exact as its article made it, can be one.

"Over 100" and 122 can, "about 120" and 122 can, 122 and 128 cannot.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from tui.core.describe import figure
from tui.core.model import Qualifier

ABOUT_MOST, ABOUT_LEAST = 0.10, 0.05
"""How far off an "about" may be, as shares of the number."""
ROUND_FROM = 1000
"""A number that ends in three noughts may be a rounding of another without saying so."""
SAME = 1e-9


class Amount(NamedTuple):
    """A number and how it is hedged."""

    value: float
    qualifier: Qualifier = Qualifier.EXACT


class Agreement(NamedTuple):
    """Whether two statements can both be true, and why, where that is not plain."""

    agrees: bool
    why: str = ""


def compared(one: Amount, other: Amount) -> Agreement:
    """Whether two amounts can be one."""
    if math.isclose(one.value, other.value, rel_tol=SAME, abs_tol=SAME):
        return Agreement(True, "" if one.qualifier is other.qualifier else "one is hedged")
    exact, hedged = sorted((one, other), key=lambda amount: amount.qualifier is not Qualifier.EXACT)
    low, high = _range(exact)
    least, most = _range(hedged)
    if low <= most and least <= high:
        return Agreement(True, _reason(exact, hedged))
    if _rounds_to(one.value, other.value) or _rounds_to(other.value, one.value):
        return Agreement(True, "rounded")
    return Agreement(False, f"{_said(one)} is not {_said(other)}")


def _reason(exact: Amount, hedged: Amount) -> str:
    if exact.qualifier is not Qualifier.EXACT:
        return "both are hedged"
    return f"{figure(exact.value)} is {_said(hedged)}"


def _said(amount: Amount) -> str:
    hedge = "" if amount.qualifier is Qualifier.EXACT else f"{amount.qualifier} "
    return f"{hedge}{figure(amount.value)}"


def _range(amount: Amount) -> tuple[float, float]:
    """Between what the true number lies."""
    value = amount.value
    match amount.qualifier:
        case Qualifier.OVER:
            return value, math.inf
        case Qualifier.UNDER:
            return -math.inf, value
        case Qualifier.ABOUT:
            off = _looseness(abs(value))
            return value - off, value + off
        case _:
            return value, value


def _looseness(value: float) -> float:
    """How far from the truth an "about" may be: half the place it is rounded to, within reason."""
    return max(min(_place(value) / 2, value * ABOUT_MOST), value * ABOUT_LEAST)


def _place(value: float) -> float:
    """What a number seems rounded to: 120 to tens, 45 to fives, 1.2 to tenths."""
    place = 10.0 ** math.floor(math.log10(value)) if value else 1.0
    while place > SAME:
        for part in (1.0, 0.5):
            if abs(value / (place * part) - round(value / (place * part))) < SAME:
                return place * part
        place /= 10
    return place


def _rounds_to(fine: float, coarse: float) -> bool:
    """Whether a number is what another becomes by rounding, where that is coarse enough to be one."""
    if coarse < ROUND_FROM or coarse % ROUND_FROM:
        return False
    place = 10.0 ** (len(f"{coarse:.0f}") - len(f"{coarse:.0f}".rstrip("0")))
    return place <= coarse and abs(fine - coarse) <= place / 2 and abs(fine - coarse) <= coarse * ABOUT_MOST
