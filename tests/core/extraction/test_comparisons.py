from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.comparisons import find_comparisons
from tui.core.model import Comparison


def found(text: str, published: str | None = "2020-11-16") -> list[Comparison]:
    return find_comparisons(document(text, published))


def told(compared: Comparison) -> str:
    """A comparison in one line, as the tables below write it."""
    sizes = ("factor", "percent", "difference")
    [size] = [f"{name} {value:g}" for name in sizes if (value := getattr(compared, name)) is not None]
    said = (compared.relation, size, compared.qualifier, compared.baseline or "none")
    return f"{compared.measure}: {', '.join(map(str, said))}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than twice as many arrests as 2019", "arrests: more, factor 2, over, 2019"),
        ("Twice as Many Arrests as Last Year", "arrests: more, factor 2, exact, 2019"),
        ("They took three times as many guns as last spring.", "guns: more, factor 3, exact, last spring"),
        ("Only half as many cases as in 2018 were filed.", "cases: fewer, factor 0.5, exact, 2018"),
        ("They made half the number of arrests in 2019.", "arrests: fewer, factor 0.5, exact, 2019"),
        ("A third as many cases as a year ago came in.", "cases: fewer, factor 0.333, exact, 2019"),
        ("Homicides have nearly tripled since five years ago.", "homicides: more, factor 3, about, 2015"),
        ("Thefts doubled.", "thefts: more, factor 2, exact, none"),
        ("Recoveries have increased fifteenfold since 2018.", "recoveries: more, factor 15, exact, 2018"),
        ("Robberies were up 12 percent from last year.", "robberies: more, percent 12, exact, 2019"),
        ("Car thefts dropped by 15 percent.", "car thefts: fewer, percent 15, exact, none"),
        ("They saw 30% more burglaries than in 2018.", "burglaries: more, percent 30, exact, 2018"),
        (
            "A 20% increase over the previous year in fraud filings.",
            "fraud filings: more, percent 20, exact, 2019",
        ),
        (
            "A 15% drop in robberies compared to the same period last year.",
            "robberies: fewer, percent 15, exact, 2019",
        ),
        ("The unit reduced theft by nearly 55%.", "theft: fewer, percent 55, about, none"),
        (
            "They made 46 arrests, compared with 31 the year before.",
            "arrests: more, difference 15, exact, 2019",
        ),
        ("Shootings fell from 40 to 31.", "shootings: fewer, difference 9, exact, none"),
        ("Shootings fell from 40 in 2018 to 31 in 2019.", "shootings: fewer, difference 9, exact, 2018"),
        ("Burglaries rose to 40 from 31 in 2019.", "burglaries: more, difference 9, exact, 2019"),
        ("The team made 15 fewer arrests than last year.", "arrests: fewer, difference 15, exact, 2019"),
        (
            "They screened 900 people, an increase of 111 over the previous year.",
            "people: more, difference 111, exact, 2019",
        ),
        (
            "Women are twice as likely to be targeted as men.",
            "likelihood of being targeted: more, factor 2, exact, men",
        ),
    ],
)
def test_every_way_of_comparing_is_read(text, expected):
    assert [told(compared) for compared in found(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("There were more arrests than last year.", "more"),
        ("They saw the same number of crashes as in 2019.", "same"),
    ],
)
def test_a_comparison_may_state_no_size(text, relation):
    [compared] = found(text)
    assert str(compared.relation) == relation
    assert (compared.factor, compared.percent, compared.difference) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "He faces 25 years, more than the 20 years of his brother.",
        "More than 30 groups took part, more than ever.",
        "Her blood alcohol level was twice the legal limit.",
        "He worked there from 2003 to 2012 and from 9 to 5.",
        "She stole 40 percent from the company.",
        "He doubled back to the store, and the scheme doubled her income.",
        "About 58 percent of requests were granted.",
        "The scaffold at the manifold plant fell.",
        "He stabbed her multiple times as she slept.",
    ],
)
def test_other_words_for_size_compare_nothing(text):
    assert found(text) == []


def test_statements_of_one_comparison_are_one_item():
    text = (
        "The 2020 raid led to 46 arrests, more than twice as many arrests as 2019.\n\n"
        "There were more than twice as many arrests as last year."
    )
    [compared] = found(text)
    assert compared.baseline == "2019"
    assert [span.of(text) for span in compared.mentions] == ["more than twice as many arrests as last year"]


@pytest.mark.parametrize(
    ("text", "published", "baseline"),
    [
        ("There were more arrests than last year.", "2021-02-01", "2020"),
        ("The 2020 raid brought more arrests than last year.", "2021-02-01", "2019"),
        ("There were more arrests than last year.", None, "last year"),
        ("There were more arrests than three years ago.", "2021-02-01", "2018"),
        ("There were more arrests than in the same period of 2017.", "2021-02-01", "2017"),
    ],
)
def test_the_baseline_is_the_year_before_the_one_spoken_of(text, published, baseline):
    assert [compared.baseline for compared in found(text, published)] == [baseline]


def test_a_baseline_may_be_a_group():
    [compared] = found("They are 16 times more likely to be hurt than other drivers, a study says.")
    assert (compared.factor, compared.baseline) == (16, "other drivers")
