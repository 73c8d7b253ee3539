"""Facts as forms: filled in, corrected, and refused with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from tui.core.errors import EditError
from tui.core.model import (
    KINDS,
    Agency,
    Count,
    Fact,
    Level,
    Modality,
    Penalty,
    PenaltyKind,
    Period,
    Role,
    Span,
    Unit,
)
from tui.core.review.editing import filled, form

HERE = Span(3, 9)
JAIL = Penalty(span=HERE, form=PenaltyKind.JAIL, modality=Modality.MAXIMUM, value=180, unit=Unit.DAY)
FORCE = Agency(
    span=HERE, name="APD", level=Level.MUNICIPAL, role=Role.LEAD, aliases=("Ashby PD", "the force")
)
MAY = Period(span=HERE, start=date(2024, 5, 1), end=date(2024, 5, 31), approximate=True)


@pytest.mark.parametrize("fact", [JAIL, FORCE, MAY, Count(span=HERE, value=2.5, what="tons")])
def test_a_form_filled_with_a_fact_states_that_fact(fact: Fact) -> None:
    values = {blank.name: blank.value for blank in form(fact.kind, fact)}
    assert filled(fact.kind, values, fact.span, fact) == fact
    assert filled(fact.kind, values, fact.span) == fact


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_form(kind: str) -> None:
    blanks = form(kind)
    assert blanks
    assert all(blank.value == "" for blank in blanks)


def test_lists_of_words_are_offered_where_there_are_few() -> None:
    choices = {blank.name: blank.choices for blank in form("agencies", FORCE)}
    assert "county" in choices["level"] and "lead" in choices["role"]
    assert choices["name"] == ()


@pytest.mark.parametrize(
    ("fact", "change", "said"),
    [
        (JAIL, {"form": "gaol"}, "form: “gaol” is none of jail, prison"),
        (JAIL, {"value": "many"}, "value: “many” is not a number"),
        (JAIL, {"value": "1e300"}, "not a number"),
        (JAIL, {"modality": ""}, "modality: it must not be empty"),
        (FORCE, {"name": "  "}, "name: it must not be empty"),
        (MAY, {"start": "May"}, "start: “May” is not a day such as"),
        (MAY, {"end": "2024-04-30"}, "end: it lies before the start"),
        (MAY, {"approximate": "maybe"}, "approximate: “maybe” is not yes or no"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_by_name(fact: Fact, change: dict[str, str], said: str) -> None:
    values = {blank.name: blank.value for blank in form(fact.kind, fact)} | change
    with pytest.raises(EditError, match=said):
        filled(fact.kind, values, fact.span, fact)


def test_what_may_be_missing_may_be_emptied() -> None:
    values = {blank.name: blank.value for blank in form("penalties", JAIL)} | {"value": "", "unit": ""}
    emptied = filled("penalties", values, HERE, JAIL)
    assert isinstance(emptied, Penalty)
    assert (emptied.value, emptied.unit) == (None, None)
