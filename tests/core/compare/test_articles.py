"""Short invented articles side by side: what a person would say of each pair."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.compare.align import Comparison, Row, Standing, compare
from tui.core.compare.pairs import likely_pairs, pairs_with
from tui.core.describe import describe
from tui.core.extraction import extract
from tui.core.model import Mark, Record, Stated, Verdict

AGREE, CONFLICT, ALONE = Standing.AGREE, Standing.CONFLICT, Standing.ALONE


def read(text: str, name: str = "a.txt", published: str | None = None) -> Record:
    about = replace(article(text, published), id=name, source=name, sha256=name)
    return extract(about)


def said(row: Row) -> tuple[str | None, ...]:
    return tuple(describe(fact).value if fact else None for fact in row.cells)


def rows(comparison: Comparison, standing: Standing) -> set[tuple[str | None, ...]]:
    return {said(row) for row in comparison.rows if row.standing is standing}


class Pair(NamedTuple):
    """Two articles and what a person would say of them; alone may hold more than is named."""

    one: str
    other: str
    agree: set[tuple[str, str]] = set()
    conflict: set[tuple[str, str]] = set()
    alone: set[tuple[str | None, str | None]] = set()


PAIRS = {
    "agreeing": Pair(
        "The Quillan County Sheriff's Office made 122 arrests in Operation Low Tide. Daniel Okafor, 34, faces"
        " up to 180 days in jail.",
        "Operation Low Tide led to the arrest of 122 people, the Quillan County Sheriff's Office said."
        " Okafor, 34, faces up to six months in jail.",
        agree={
            ("Operation Low Tide", "Operation Low Tide"),
            ("Quillan County Sheriff's Office", "Quillan County Sheriff's Office"),
            ("122 arrests", "122 people"),
            ("Jail: up to 180 days", "Jail: up to 6 months"),
        },
    ),
    "conflicting": Pair(
        "Ashby police made 122 arrests and rescued 6 victims. "
        "Daniel Okafor, 34, was sentenced to 5 years in prison.",
        "Ashby police made 128 arrests and rescued 6 victims. "
        "Daniel Okafor, 39, was sentenced to 7 years in prison.",
        agree={("6 victims", "6 victims")},
        conflict={
            ("122 arrests", "128 arrests"),
            ("Daniel Okafor", "Daniel Okafor"),
            ("Prison: 5 years", "Prison: 7 years"),
        },
    ),
    "rounding": Pair(
        "Deputies made over 100 arrests, searched about 120 homes and seized about $12,000 in Port Merrow.",
        "Deputies made 122 arrests, searched 122 homes and seized $11,950 in Port Merrow.",
        agree={
            ("100+ arrests", "122 arrests"),
            ("about 120 homes", "122 homes"),
            ("about $12,000", "$11,950"),
        },
    ),
    "small numbers": Pair(
        "Officers rescued 4 victims.",
        "Officers spoke to 4 people.",
        alone={("4 victims", None), (None, "4 people")}
    ),
    "one-sided": Pair(
        "The Ashby Police Department made 30 arrests. Officers rescued 4 children.",
        "The Ashby Police Department made 30 arrests. The FBI assisted in the investigation.",
        agree={("Ashby Police Department", "Ashby Police Department"), ("30 arrests", "30 arrests")},
        alone={("4 children", None), (None, "FBI")},
    ),
    "certainty": Pair(
        "Daniel Okafor faces up to 10 years in prison.",
        "Daniel Okafor was sentenced to 10 years in prison.",
        agree={("Daniel Okafor", "Daniel Okafor")},
        alone={("Prison: up to 10 years", None), (None, "Prison: 10 years")},
    ),
    "said twice": Pair(
        "The sweep brought 122 arrests. More than 100 arrests were for burglary, deputies said.",
        "The sweep brought 122 arrests.",
        agree={("122 arrests", "122 arrests"), ("100+ arrests", "122 arrests")},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_is_what_a_person_would_say(name: str) -> None:
    pair = PAIRS[name]
    comparison = compare([read(pair.one), read(pair.other, "b.txt")])
    assert rows(comparison, CONFLICT) == pair.conflict
    assert pair.agree <= rows(comparison, AGREE)
    assert pair.alone <= rows(comparison, ALONE)


@pytest.mark.parametrize("name", PAIRS)
def test_the_other_way_round_it_is_the_same(name: str) -> None:
    pair = PAIRS[name]
    one, other = read(pair.one), read(pair.other, "b.txt")
    forth, back = compare([one, other]), compare([other, one])
    for standing in (CONFLICT, AGREE):
        assert {row[::-1] for row in rows(back, standing)} == rows(forth, standing)


@pytest.mark.parametrize("name", PAIRS)
def test_every_fact_has_its_row(name: str) -> None:
    records = [read(PAIRS[name].one), read(PAIRS[name].other, "b.txt")]
    comparison = compare(records)
    for place, record in enumerate(records):
        shown = [row.cells[place] for row in comparison.rows if row.cells[place] is not None]
        assert {id(fact) for fact in shown} == {id(fact) for fact in record.facts}


def test_an_article_agrees_with_itself_in_everything() -> None:
    record = read(PAIRS["conflicting"].one)
    comparison = compare([record, record])
    assert comparison.rows
    assert {row.standing for row in comparison.rows} == {AGREE}


def test_three_articles_share_rows_and_one_contradiction_shows() -> None:
    texts = ("Deputies made 122 arrests.", "Deputies made over 100 arrests.", "Deputies made 90 arrests.")
    comparison = compare([read(text, f"{number}.txt") for number, text in enumerate(texts)])
    assert [(said(row), row.standing) for row in comparison.rows] == [
        (("122 arrests", "100+ arrests", "90 arrests"), CONFLICT)
    ]


def test_what_was_rejected_is_not_compared() -> None:
    one, other = read("Deputies made 122 arrests."), read("Deputies made 128 arrests.", "b.txt")
    rejected = tuple(replace(fact, mark=Mark(Verdict.REJECTED)) for fact in one.facts)
    assert not rows(compare([replace(one, facts=rejected), other]), CONFLICT)


def test_likely_pairs_are_of_one_operation_or_one_defendant_at_one_time() -> None:
    sweep = "Deputies made 30 arrests in Operation Low Tide."
    trial = "Daniel Okafor, 34, was charged with burglary in Ashby."
    records = [
        read(sweep, "sweep-1.txt", "2021-05-04"),
        read(sweep + " Six were men.", "sweep-2.txt", "2021-05-06"),
        read(sweep + " It was held again.", "sweep-3.txt", "2023-05-06"),
        read(trial, "trial-1.txt", "2020-01-02"),
        read("Daniel Okafor was sentenced to 5 years in prison for burglary.", "trial-2.txt", "2021-01-02"),
        read("Ashby police made 4 arrests.", "other.txt", "2021-05-04"),
    ]
    pairs = {(pair.one.article.id, pair.other.article.id) for pair in likely_pairs(records)}
    assert pairs == {("sweep-1.txt", "sweep-2.txt"), ("trial-1.txt", "trial-2.txt")}
    [pair] = pairs_with(records, records[1])
    assert (pair.one.article.id, pair.other.article.id) == ("sweep-2.txt", "sweep-1.txt")
    assert pair.shared == ("Operation Low Tide",)


def test_pairs_grow_with_the_articles_not_with_their_square() -> None:
    text = "Deputies made 30 arrests in Operation Low Tide."
    first = read(text)
    records = [
        replace(
            first,
            article=replace(
                first.article,
                id=f"{number}.txt",
                sha256=str(number),
                published=Stated(f"2021-{1 + number % 12:02}-{1 + number % 28:02}"),
            ),
        )
        for number in range(2000)
    ]
    assert len(likely_pairs(records)) <= 4 * len(records)
