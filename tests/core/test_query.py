"""The language of searches: what it finds in articles and their facts, and what its errors say."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.extraction.support import article
from tui.core.errors import QueryError
from tui.core.folding import folded
from tui.core.model import (
    Agency,
    Count,
    Level,
    Modality,
    Money,
    Penalty,
    PenaltyKind,
    Period,
    Record,
    Role,
    Span,
    Stated,
    Unit,
    ordered,
)
from tui.core.query import Query

TEXT = (
    "The Ashby Police Department and the FBI made 46 arrests in May 2020. A man was sentenced to 12 years in "
    "prison and fined $5,000. Police seized $1.5 million.  Ghost guns were found or made."
)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


PRISON = Penalty(
    span=at("12 years in prison"),
    form=PenaltyKind.PRISON,
    modality=Modality.IMPOSED,
    value=12,
    unit=Unit.YEAR,
    person="Orrin",
)
FINE = Penalty(
    span=at("fined $5,000"), form=PenaltyKind.FINE, modality=Modality.IMPOSED, value=5000, unit=Unit.USD
)
RECORD = Record(
    article(TEXT),
    Stated("sentencing", at("sentenced")),
    ordered(
        [
            Agency(span=at("FBI"), name="Federal Bureau of Investigation", level=Level.FEDERAL,
                   role=Role.ASSISTING, aliases=("FBI",)),
            Agency(span=at("Ashby Police Department"), name="Ashby Police Department",
                   level=Level.MUNICIPAL, role=Role.LEAD),
            Count(span=at("46 arrests"), value=46.0, what="arrests"),
            Period(span=at("May 2020"), start=date(2020, 5, 1), end=date(2020, 5, 31)),
            Money(span=at("$1.5 million"), value=1_500_000),
            PRISON,
            FINE,
        ]
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("ashby", ["Ashby"]),
        ("guns police", ["Police", "Police", "guns"]),
        ('"police department"', ["Police Department"]),
        ('"guns were" sentenced', ["sentenced", "guns were"]),
        ("agency:fbi", ["FBI"]),
        ('agency:"federal bureau"', ["FBI"]),
        ("agency:police", ["Ashby Police Department"]),
        ('agency:="ashby police department"', ["Ashby Police Department"]),
        ('agency:="FBI" count:="arrests"', ["FBI", "46 arrests"]),
        ("role:lead", ["Ashby Police Department"]),
        ("level:fed", ["FBI"]),
        ("penalty:>10y", ["12 years in prison"]),
        ("penalty:>=144months", ["12 years in prison"]),
        ("penalty:prison<13y", ["12 years in prison"]),
        ("penalty:>$4,000", ["fined $5,000"]),
        ("penalty:imposed", ["12 years in prison", "fined $5,000"]),
        ("penalty:orrin", ["12 years in prison"]),
        ("count:arrests>=40", ["46 arrests"]),
        ("count:=46", ["46 arrests"]),
        ("money:>1m", ["$1.5 million"]),
        ("date:2020", ["May 2020"]),
        ("date:2020-04..2020-06", ["May 2020"]),
        ("date:..2020-05-02", ["May 2020"]),
        ("date:>=2020-05-31", ["May 2020"]),
        ("announcement:sent", ["sentenced"]),
        ("has:counts", ["46 arrests"]),
        ("fbi -sheriff", ["FBI"]),
        ("sheriff or fbi", ["FBI"]),
        ("agency:fbi or count:arrests>=40", ["FBI", "46 arrests"]),
        ('"found or made"', ["found or made"]),
        ("12:30 or fbi", ["FBI"]),
    ],
)
def test_a_search_lights(search: str, found: list[str]) -> None:
    query = Query(search)
    assert query.matches(RECORD)
    assert [span.of(TEXT) for span in query.places(RECORD)] == found


@pytest.mark.parametrize(
    "search",
    [
        "sheriff",
        "ashby sheriff",
        "fbi -ashby",
        "-fbi",
        "agency:sheriff",
        'agency:="police department"',
        "role:court",
        "penalty:>12y",
        "penalty:life",
        "penalty:>$5000",
        "count:arrests>46",
        "count:victims",
        "money:>2m",
        "date:2020-06..2021",
        "date:<2020-05",
        "announcement:plea",
        "has:quotes",
        "ashby agency:sheriff or money:<5k",
        "found or-made",
        "",
    ],
)
def test_a_search_leaves_out(search: str) -> None:
    query = Query(search)
    assert not query.matches(RECORD)
    assert query.places(RECORD) == []


def test_a_search_without_words_of_its_own_matches_and_lights_nothing() -> None:
    assert Query("-sheriff language:en").matches(RECORD)
    assert Query("-sheriff").places(RECORD) == []


@pytest.mark.parametrize(
    ("search", "said"),
    [
        ("agencyy:fbi", "at 1: there is no field “agencyy”; try agency:"),
        ("fbi penaltys:>10y", "at 5: there is no field “penaltys”; try penalty:"),
        ("announcement:sentnce", "at 14: announcement: knows no “sentnce”; try sentencing"),
        ("penalty:>10", "measured in time or money; try penalty:>10y"),
        ("count:arrests>=many", "at 16: “many” is not a number; try count:arrests>=40"),
        ("agency:>4", "agency: has no amount to compare"),
        ("date:2020-13", "at 6: “2020-13” is not a day, month or year"),
        ("date:soon", "“soon” is not a day"),
    ],
)
def test_an_error_points_at_the_place_and_says_what_would_be_right(search: str, said: str) -> None:
    with pytest.raises(QueryError) as caught:
        Query(search).matches(RECORD)
    assert said in str(caught.value)
    assert caught.value.place is not None
    assert 0 < caught.value.place + 1 <= len(search)


def test_words_of_a_search_are_lit_in_any_line() -> None:
    spans = Query("agency:fbi arrests").spans("FBI: 46 arrests")
    assert [(span.start, span.end) for span in spans] == [(0, 3), (8, 15)]


def test_the_switches_apply_to_every_word() -> None:
    assert not Query("polic", whole_word=True).matches(RECORD)
    assert not Query("ghost", match_case=True).matches(RECORD)
    assert len(Query(r"\d+ arrests", regex=True).places(RECORD)) == 1


@given(st.text(alphabet=st.sampled_from('ab "-:<>=.0159$ormcuntaedp\n'), max_size=40))
def test_any_search_is_answered_or_refused_in_words_at_once(search: str) -> None:
    started = time.monotonic()
    try:
        spans = Query(search).places(RECORD)
    except QueryError as error:
        assert "; try " in str(error)
    else:
        assert all(span.end <= len(TEXT) for span in spans)
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "search",
    ["s", "an", "police", "Police", '"police department"', "zebra", "s e", "agency:fbi", "in or a", "-x"],
)
def test_places_are_counted_as_they_are_found(search: str) -> None:
    query = Query(search)
    if query.matches(RECORD):
        places = query.places(RECORD)
        assert query.tally(RECORD, folded(TEXT)) == (len(places), places[0].start if places else None)
    else:
        assert search == "zebra"
