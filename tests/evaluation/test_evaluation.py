"""What the extraction finds in the articles of the evaluation is what a careful reader would write down."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

import pytest

from tests.evaluation.cases import NAMES, SCALARS, Json, case_of
from tests.evaluation.compare import SAME, outcome, plain
from tui.core.vocabulary import (
    Announcement,
    Category,
    Level,
    Modality,
    PenaltyKind,
    Qualifier,
    Relation,
    Role,
    Unit,
)

MOST_MISSED = 0.05
"""The share of the items that may be known to be missed or made up."""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", SAME)
def test_every_item_is_found_with_its_attributes_and_nothing_else_is(kind: str, name: str) -> None:
    case = case_of(name)
    result = outcome(case, kind)
    assert [item for item in result.missed if "missed" not in item] == [], "not found"
    assert [item for item in result.found if "missed" in item] == [], "found at last: take `missed` away"
    known = list(case.expected.get("extra", {}).get(kind, ()))
    assert all(item["cause"] for item in known)
    for item in result.extra:
        listed = next((other for other in known if SAME[kind](other, item)), None)
        assert listed is not None, f"made up: {item}"
        known.remove(listed)
    assert known == [], "no longer made up: take it from `extra`"


@pytest.mark.parametrize("name", NAMES)
def test_title_day_place_and_announcement_are_told(name: str) -> None:
    case = case_of(name)
    wrong = case.expected.get("wrong", {})
    for scalar in SCALARS:
        right = plain(case.found[scalar]) == plain(case.expected.get(scalar))
        assert right != (scalar in wrong), (scalar, case.found[scalar])


@pytest.mark.parametrize("name", NAMES)
def test_every_item_is_grounded_and_names_its_rule(name: str) -> None:
    found = case_of(name).found
    for item in chain.from_iterable(found[kind] for kind in SAME):
        start, end = item["span"] if "span" in item else (item["start"], item["end"])
        assert found["text"][start:end] == item["evidence"] != ""
        assert item["rule"]


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_computed_is_computed(name: str) -> None:
    case = case_of(name)
    for item in case.expected.get("inferred", ()):
        assert any(item.items() <= other.items() for other in case.found["inferred"]), case.found["inferred"]


def test_few_items_are_known_to_be_missed_or_made_up() -> None:
    items = [item for name in NAMES for kind in SAME for item in case_of(name).expected.get(kind, ())]
    counted = [item for item in items if not item.get("optional")]
    missed = sum("missed" in item for item in counted)
    extra = sum(len(list(_extra(name))) for name in NAMES)
    assert len(counted) >= 400
    assert missed <= MOST_MISSED * len(counted)
    assert extra <= MOST_MISSED * len(counted)


def _extra(name: str) -> Iterator[Json]:
    return chain.from_iterable(case_of(name).expected.get("extra", {}).values())


@pytest.mark.parametrize(
    ("kind", "attribute", "values"),
    [
        ("agencies", "level", Level),
        ("agencies", "role", set(Role)),
        ("people", "category", Category),
        ("penalties", "kind", set(PenaltyKind) - {PenaltyKind.PAROLE}),
        ("penalties", "modality", Modality),
        ("penalties", "unit", Unit),
        ("counts", "qualifier", set(Qualifier) - {Qualifier.EXACT}),
        ("money", "qualifier", set(Qualifier) - {Qualifier.EXACT}),
        ("comparisons", "relation", Relation),
    ],
)
def test_the_articles_hold_every_value_of_every_attribute(
    kind: str, attribute: str, values: set[str]
) -> None:
    items = chain.from_iterable(case_of(name).expected.get(kind, ()) for name in NAMES)
    assert {item[attribute] for item in items if attribute in item} >= set(values)


def test_the_articles_make_every_announcement() -> None:
    announced = {case_of(name).expected.get("announcement") for name in NAMES}
    assert announced >= set(Announcement)
