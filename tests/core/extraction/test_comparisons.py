from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.comparisons.find import find_comparisons
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
        ("Carjackings were down by 15.", "carjackings: fewer, difference 15, exact, none"),
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
        (
            "They filed 1,024 cases in 2018, up from 812 in 2017.",
            "cases: more, difference 212, exact, 2017",
        ),
        ("Guns seized: 310 in 2018 versus 250 in 2017.", "guns seized: more, difference 60, exact, 2017"),
        ("Shootings fell from 40 to 31.", "shootings: fewer, difference 9, exact, none"),
        ("Shootings fell from 40 in 2018 to 31 in 2019.", "shootings: fewer, difference 9, exact, 2018"),
        ("Burglaries rose to 40 from 31 in 2019.", "burglaries: more, difference 9, exact, 2019"),
        ("The team made 15 fewer arrests than last year.", "arrests: fewer, difference 15, exact, 2019"),
        (
            "They screened 900 people, an increase of 111 over the previous year.",
            "people: more, difference 111, exact, 2019",
        ),
        ("Robberies fell by about a third since 2018.", "robberies: fewer, percent 33.3, about, 2018"),
        ("The number of felony cases fell by half.", "felony cases: fewer, percent 50, exact, none"),
        ("Homicides have been cut in half since 2016.", "homicides: fewer, factor 0.5, exact, 2016"),
        (
            "They filed 120 cases, nearly double the 65 filed in 2018.",
            "cases: more, factor 2, about, 2018",
        ),
        ("They filed 120 cases, double last year's total of 60.", "cases: more, factor 2, exact, 2019"),
        ("They seized 40 more guns than they did in 2018.", "guns: more, difference 40, exact, 2018"),
        (
            "The county saw 12 deaths, down four from 2018.",
            "deaths: fewer, difference 4, exact, 2018",
        ),
        (
            "Thefts dipped slightly, from 210 in 2018 to 205.",
            "thefts: fewer, difference 5, exact, 2018",
        ),
        ("A drop in thefts from 210 to 190 followed.", "thefts: fewer, difference 20, exact, none"),
        ("Car thefts are up nearly 50 percent year over year.", "car thefts: more, percent 50, about, 2019"),
        ("Overdoses rose 45% between 2017 and 2018.", "overdoses: more, percent 45, exact, 2017"),
        ("Fraud complaints doubled over the past decade.", "fraud complaints: more, factor 2, exact, none"),
        (
            "Arrests are 40 percent above the ten-year average.",
            "arrests: more, percent 40, exact, ten-year average",
        ),
        (
            "Thefts were 15% lower than in the first quarter of 2018.",
            "thefts: fewer, percent 15, exact, 2018",
        ),
        (
            "Crashes were up 20 percent over the same weekend last year.",
            "crashes: more, percent 20, exact, 2019",
        ),
        (
            "They held 46 people, an increase of 48% over the 31 people held in 2018.",
            "people: more, percent 48, exact, 2018",
        ),
        ("Stays were three times longer than in 2018.", "stays: more, factor 3, exact, 2018"),
        (
            "The court is credited with reducing relapses by 75% compared to 2018.",
            "relapses: fewer, percent 75, exact, 2018",
        ),
        (
            "Renters are four times as likely as owners to be evicted.",
            "likelihood of being evicted: more, factor 4, exact, owners",
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
        ("Burglaries stayed the same as a year earlier.", "same"),
        ("Burglaries were unchanged from 2019.", "same"),
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
        "The drug is 100 times more potent than morphine.",
        "Her blood alcohol level was twice the legal limit.",
        "He worked there from 2003 to 2012 and from 9 to 5.",
        "She stole 40 percent from the company.",
        "He doubled back to the store, and the scheme doubled her income.",
        "About 58 percent of requests were granted.",
        "The scaffold at the manifold plant fell.",
        "He cut the rope in half and fled, followed by half of the crowd.",
        "He was convicted by a third jury and is likely to appeal.",
        "The store marked its prices up from the start, from 8 to 12 each night.",
        "Prices 10 percent above the limit are unlawful.",
        "He walked down two from the corner.",
        "The plan is the same as before, and the charges stand unchanged.",
        "He was struck down by 15 men.",
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
