"""Whether an item that was found is the one expected, and which are missed or come on top, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from tests.evaluation.cases import Case, Json
from tui.core.model import KINDS

SLACK = 5
"""Days by which the ends of an approximate date may differ."""
LIKE = 0.6
"""The share of words that two phrases for one offence have in common."""
EMPTY = frozenset("a an the of in for and or with to on by from at as his her their its that was is".split())


def plain(text: str | None) -> str:
    """Text without capitals and with straight marks."""
    return (text or "").lower().replace("’", "'").replace("“", '"').replace("”", '"')


def words(text: str | None) -> list[str]:
    """The words that carry meaning, without the ending of the plural."""
    return [
        re.sub(r"(?<=\w\w)s$", "", word) for word in re.findall(r"[\w.]+", plain(text)) if word not in EMPTY
    ]


def alike(left: str | None, right: str | None, share: float = LIKE) -> bool:
    """Whether two phrases say the same in nearly the same words."""
    one, other = set(words(left)), set(words(right))
    return bool(one and other) and len(one & other) >= share * len(one | other)


def within(left: str | None, right: str | None) -> bool:
    """Whether the shorter of two phrases is in the longer one."""
    one, other = set(words(left)), set(words(right))
    return bool(one and other) and (one <= other or other <= one)


def _given(expected: Json, found: Json, *names: str) -> bool:
    """The attributes that only count where the record gives them."""
    return all(within(expected[name], found.get(name)) for name in names if name in expected)


def _agency(expected: Json, found: Json) -> bool:
    same = (plain(expected["name"]), expected["level"], expected["role"])
    return same == (plain(found["name"]), found["level"], found["role"])


def _person(expected: Json, found: Json) -> bool:
    same = (plain(expected["name"]), expected["category"], expected.get("age"))
    return same == (plain(found["name"]), found["category"], found["age"]) and _given(
        expected, found, "title", "residence"
    )


def _charge(expected: Json, found: Json) -> bool:
    return alike(expected["offence"], found["offence"]) and _given(expected, found, "statute", "person")


def _penalty(expected: Json, found: Json) -> bool:
    same = (expected["kind"], expected["modality"], _amount(expected))
    return same == (found["kind"], found["modality"], _amount(found)) and _given(expected, found, "person")


def _amount(penalty: Json) -> tuple[float, str] | None:
    """A penalty's value; a year is twelve months."""
    value, unit = penalty.get("value"), penalty.get("unit")
    if value is None or unit is None:
        return None
    return (value * 12, "month") if unit == "year" else (value, unit)


def _count(expected: Json, found: Json) -> bool:
    same = (expected["value"], expected.get("qualifier", "exact"))
    return same == (found["value"], found["qualifier"]) and bool(
        set(words(expected["what"])) & set(words(found["what"]))
    )


def _money(expected: Json, found: Json) -> bool:
    same = (expected["value"], expected.get("currency", "USD"), expected.get("qualifier", "exact"))
    return same == (found["value"], found["currency"], found["qualifier"])


def _comparison(expected: Json, found: Json) -> bool:
    names = ("relation", "factor", "percent", "difference")
    same = [*map(expected.get, names), expected.get("qualifier", "exact")]
    return same == [*map(found.get, names), found["qualifier"]] and _given(
        expected, found, "measure", "baseline"
    )


def _period(expected: Json, found: Json) -> bool:
    approximate = expected.get("approximate", False)
    slack = SLACK if approximate else 0
    ends = (
        (expected["start"], found["start"]),
        (expected.get("end", expected["start"]), found["end"]),
    )
    return approximate == found["approximate"] and all(
        abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= slack for one, other in ends
    )


def _quote(expected: Json, found: Json) -> bool:
    return plain(found["begins"]).startswith(plain(expected["begins"])) and within(
        expected["speaker"], found["speaker"]
    )


def _operation(expected: Json, found: Json) -> bool:
    return plain(expected["name"]) == plain(found["name"])


def _withheld(expected: Json, found: Json) -> bool:
    return within(expected["what"], found["what"]) or alike(expected["what"], found["what"])


SAME: dict[str, Callable[[Json, Json], bool]] = {
    "operations": _operation,
    "agencies": _agency,
    "people": _person,
    "charges": _charge,
    "penalties": _penalty,
    "counts": _count,
    "money": _money,
    "comparisons": _comparison,
    "dates": _period,
    "quotes": _quote,
    "withheld": _withheld,
}
assert SAME.keys() == KINDS.keys()


@dataclass(slots=True)
class Outcome:
    """What of one kind was found as expected, what was missed, and what came on top."""

    found: list[Json] = field(default_factory=list)
    missed: list[Json] = field(default_factory=list)
    extra: list[Json] = field(default_factory=list)


def outcome(case: Case, kind: str) -> Outcome:
    """Pairs each expected item with one that was found, those that count before the optional ones."""
    result, left = Outcome(), list(case.found[kind])
    for item in sorted(case.expected.get(kind, ()), key=lambda item: item.get("optional", False)):
        hit = next((other for other in left if SAME[kind](item, other)), None)
        if hit is not None:
            left.remove(hit)
        if not item.get("optional"):
            (result.missed if hit is None else result.found).append(item)
    result.extra = left
    return result
