"""Figures over many articles, and the roster of their agencies."""

from __future__ import annotations

from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.model import (
    Agency,
    Charge,
    Count,
    Level,
    Modality,
    Penalty,
    PenaltyKind,
    Record,
    Role,
    Span,
    Stated,
    Unit,
    ordered,
)
from tui.core.overview import Spread, overview
from tui.core.query import Query
from tui.core.roster import roster

HERE = Span(0, 4)


def agency(name: str, role: Role = Role.ASSISTING, *aliases: str) -> Agency:
    return Agency(span=HERE, name=name, level=Level.MUNICIPAL, role=role, aliases=aliases)


def record(name: str, published: str, *facts: object, announced: str = "arrest") -> Record:
    page = replace(article("Some words."), id=name, published=Stated(published))
    return Record(page, Stated(announced, HERE), ordered(list(facts)))  # type: ignore[arg-type]


def jail(value: float, unit: Unit, modality: Modality) -> Penalty:
    return Penalty(span=HERE, form=PenaltyKind.JAIL, modality=modality, value=value, unit=unit)


RECORDS = [
    record("a", "2024-01-05", agency("Ashby Police Department", Role.LEAD, "APD"),
           Count(span=HERE, value=12.0, what="arrests"), Charge(span=HERE, offence="theft"),
           jail(12, Unit.MONTH, Modality.IMPOSED)),
    record("b", "2024-03-05", agency("the Ashby Police Dept."), agency("ABC"),
           Count(span=HERE, value=4.0, what="Arrests"), Charge(span=HERE, offence="Theft"),
           jail(3, Unit.YEAR, Modality.IMPOSED), jail(9, Unit.YEAR, Modality.MAXIMUM), announced="plea"),
    record("c", "2024-03-20", agency("APD", Role.INVESTIGATING),
           agency("Alder Bay Council", Role.OTHER, "ABC"), agency("Arden Boat Club", Role.OTHER, "ABC")),
    Record(replace(article("menu"), id="d", not_article="it is a menu")),
]  # fmt: skip
FIGURES = overview(RECORDS)


def test_pages_that_are_no_article_are_counted_apart() -> None:
    assert (FIGURES.articles, FIGURES.others) == (3, 1)


def test_months_run_without_gaps() -> None:
    assert [(bar.label, bar.articles) for bar in FIGURES.months] == [
        ("2024-01", 1),
        ("2024-02", 0),
        ("2024-03", 2),
    ]


def test_labels_are_counted_by_article_whatever_their_case() -> None:
    assert [(bar.label, bar.articles) for bar in FIGURES.charges] == [("theft", 2)]
    assert [(bar.label, bar.articles) for bar in FIGURES.announcements] == [("arrest", 2), ("plea", 1)]


def test_amounts_are_summed_by_unit_with_their_spread() -> None:
    assert FIGURES.counts == (Spread("arrests", 2, 16.0, 4.0, 8.0, 12.0, 'count:="arrests" is:article'),)


def test_what_could_be_is_never_added_to_what_was_ordered() -> None:
    assert [(one.label, one.stated, one.total) for one in FIGURES.penalties] == [
        ("jail, imposed, years", 2, 4.0),
        ("jail, maximum, years", 1, 9.0),
    ]


def test_every_figure_leads_to_the_articles_it_was_counted_from() -> None:
    for bar in (*FIGURES.months, *FIGURES.announcements, *FIGURES.charges):
        found = [one for one in RECORDS if Query(bar.search).matches(one)]
        assert len(found) == bar.articles, bar


def test_a_charge_leads_to_no_other_that_holds_its_words() -> None:
    records = [
        record(name, "2024-01-05", Charge(span=HERE, offence=offence))
        for name, offence in (("a", "theft"), ("b", "grand theft"), ("c", "Theft"))
    ]
    search = next(bar.search for bar in overview(records).charges if bar.label == "theft")
    assert [one.article.id for one in records if Query(search).matches(one)] == ["a", "c"]


def test_a_body_leads_to_its_articles_under_each_of_its_names() -> None:
    for one in roster(RECORDS):
        found = {other.article.id for other in RECORDS if Query(one.search).matches(other)}
        assert found >= set(one.articles), one.name
    ashby = next(one for one in roster(RECORDS) if one.name == "Ashby Police Department")
    assert {other.article.id for other in RECORDS if Query(ashby.search).matches(other)} == {"a", "b", "c"}


def test_one_body_under_several_names_is_one() -> None:
    listed = {one.name: one for one in roster(RECORDS)}
    ashby = listed["Ashby Police Department"]
    assert ashby.articles == ["a", "b", "c"]
    assert set(ashby.aliases) == {"APD", "the Ashby Police Dept."}
    assert ashby.roles == {Role.LEAD: 1, Role.ASSISTING: 1, Role.INVESTIGATING: 1}


def test_initials_that_two_bodies_bear_join_neither() -> None:
    listed = {one.name: one.articles for one in roster(RECORDS)}
    assert listed["ABC"] == ["b"]
    assert listed["Alder Bay Council"] == listed["Arden Boat Club"] == ["c"]
