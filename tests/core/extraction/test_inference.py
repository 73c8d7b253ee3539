from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.comparisons.find import find_comparisons
from tui.core.extraction.counts.find import find_counts
from tui.core.extraction.inference import infer
from tui.core.model import Comparison, Count, Inferred


def inferred(text: str) -> tuple[Inferred, ...]:
    doc = document(text, "2020-11-16")
    return infer([*find_counts(doc, []), *find_comparisons(doc)])


@pytest.mark.parametrize(
    ("text", "what", "value", "qualifier"),
    [
        ("46 arrests, more than twice as many arrests as 2019.", "22 or fewer arrests in 2019", 22, "under"),
        ("46 arrests, twice as many arrests as last year.", "23 arrests in 2019", 23, "exact"),
        ("46 arrests, nearly twice as many arrests as in 2018.", "about 23 arrests in 2018", 23, "about"),
        ("46 arrests, half as many arrests as in 2019.", "92 arrests in 2019", 92, "exact"),
        ("46 arrests, up 15 percent from 2019.", "about 40 arrests in 2019", 40, "about"),
        ("46 arrests, at least 6 fewer arrests than last year.", "53 or more arrests in 2019", 53, "over"),
    ],
)
def test_a_comparison_implies_its_baseline(text, what, value, qualifier):
    [implied] = inferred(f"The sweep led to {text}")
    assert (implied.what, implied.value, str(implied.qualifier)) == (what, value, qualifier)
    assert [type(source) for source in implied.sources] == [Comparison, Count]
    assert (implied.basis, implied.agrees) == ("implied baseline", None)


@pytest.mark.parametrize(
    "text",
    [
        "Twice as many arrests were made as in 2019.",
        "There were 30 convictions and twice as many arrests as in 2019.",
        "Over 40 arrests, more than twice as many arrests as 2019.",
        "They made 46 arrests, compared with 31 the year before.",
        "They made 46 arrests. Arrests doubled.",
        "There were 46 arrests."
        + " Nothing more is known of it." * 20
        + " Twice as many arrests as in 2019.",
    ],
)
def test_nothing_is_inferred_without_a_count_beside_it_and_a_baseline(text):
    assert inferred(text) == ()


@pytest.mark.parametrize(
    ("text", "what", "agrees"),
    [
        (
            "277 arrests: 209 for theft, 51 for fraud, and 17 on warrants.",
            "209 + 51 + 17 = 277 arrests",
            True,
        ),
        ("a raid and held 12 people, eight men and four women.", "8 + 4 = 12 people", True),
        ("100 arrests: 60 felony arrests and 30 misdemeanor arrests.", "60 + 30 ≠ 100 arrests", False),
    ],
)
def test_parts_are_checked_against_their_whole(text, what, agrees):
    [checked] = inferred(f"Deputies made {text}")
    assert (checked.what, checked.agrees, checked.basis) == (what, agrees, "parts and whole")
    assert checked.sources[0].span.start < checked.sources[1].span.start


@pytest.mark.parametrize(
    "text",
    [
        "They made 100 arrests, including 60 felony arrests and 30 misdemeanor arrests.",
        "They made 100 arrests and seized 60 guns and 40 knives.",
        "They held five men, two women and three boys.",
        "They held 12 people, eight men and two women, for a day.",
        "They held 12 people and freed eight girls and four boys.",
        "They made 100 arrests: more than 60 for theft and 30 for fraud.",
    ],
)
def test_what_is_no_full_list_of_exact_parts_is_not_checked(text):
    assert inferred(text) == ()
