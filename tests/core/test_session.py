"""The screen without a screen."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.commands import (
    GoToHit,
    Hold,
    Open,
    Search,
    Select,
    ShowTerms,
    StepFact,
    StepMatch,
    UseTerms,
)
from tui.core.errors import QueryError
from tui.core.model import Count, Operation, Record, Span, ordered
from tui.core.phrase import Phrase
from tui.core.query import Query
from tui.core.repository import Repository
from tui.core.session import Session
from tui.core.terms import Term

TEXT = "Operation Larkspur led to 12 arrests and 3 rescues; no arrests followed."
OPERATION = Operation(span=Span(0, 18), name="Operation Larkspur")
ARRESTS = Count(span=Span(26, 36), value=12.0, what="arrests")
RESCUES = Count(span=Span(41, 50), value=3.0, what="rescues")


@pytest.fixture
def session() -> Session:
    return Session(Record(article(TEXT), facts=ordered([RESCUES, ARRESTS, OPERATION])))


def test_stepping_goes_through_facts_in_reading_order_and_round(session: Session) -> None:
    seen = [session.do(StepFact(1)).fact for _ in range(4)]
    assert seen == [OPERATION, ARRESTS, RESCUES, OPERATION]
    assert session.do(StepFact(-1)).fact is RESCUES


def test_stepping_starts_from_the_fact_selected_in_a_pane(session: Session) -> None:
    session.do(Select(ARRESTS))
    assert session.do(StepFact(1)).fact is RESCUES


def test_matches_are_stepped_through_and_wrap(session: Session) -> None:
    state = session.do(Search(Query("arrests")))
    assert [span.start for span in state.matches] == [29, 55]
    assert [session.do(StepMatch(1)).match for _ in range(3)] == [1, 0, 1]
    assert session.do(StepMatch(-1)).match == 0
    assert session.do(Search(None)).matches == ()


def test_a_search_that_cannot_be_done_leaves_the_last_one(session: Session) -> None:
    session.do(Search(Query("arrests")))
    with pytest.raises(QueryError):
        session.do(Search(Query("(", regex=True)))
    assert len(session.state.matches) == 2


def test_an_article_that_came_can_be_opened_and_the_first_can_be_opened_again(session: Session) -> None:
    first = session.state.article_id
    second = Record(article("Another."))
    second = Record(second.article.__class__(id="b", source="b", sha256="", text="Another.", body=(0, 8)))
    session.do(Hold((second,)))
    assert session.do(Open(second.article.id)).record is second
    assert session.do(Open(first)).record.article.text == TEXT
    with pytest.raises(KeyError):
        session.do(Open("nowhere"))


def test_an_earlier_state_is_untouched_by_later_commands(session: Session) -> None:
    before = session.state
    session.do(ShowTerms(True))
    session.do(Select(ARRESTS))
    assert before.fact is None
    assert not before.terms_shown


def test_a_repository_keeps_its_order_and_replaces_in_place() -> None:
    a, b = Record(article("a")), Record(article("b"))
    store = Repository().with_records(a)
    assert len(store.with_records(b)) == 1
    assert [record.article.text for record in store.with_records(b)] == ["b"]
    assert [record.article.text for record in store] == ["a"]


def test_an_article_that_is_read_anew_and_shorter_leaves_nobody_at_a_place_it_lost(session: Session) -> None:
    session.do(UseTerms((Term("arrests", "yellow", (Phrase("arrests"),)),)))
    session.do(Search(Query("arrests")))
    session.do(StepMatch(1))
    assert session.do(GoToHit(1)).hit == 1
    first = session.state.record.article
    shorter = Record(replace(first, text="Operation Larkspur led to 12 arrests."))
    state = session.do(Hold((shorter,), extracted=True))
    assert (state.match, state.hit, len(state.matches)) == (0, None, 1)
    assert session.do(GoToHit(7)).hit is None


def test_with_a_file_all_its_articles_go() -> None:
    def part(name: str) -> Record:
        return Record(replace(article(TEXT), id=name))

    session = Session(part("a.txt"), part("m.jsonl#1"), part("m.jsonl#2"), part("m.jsonl.txt"))
    session.do(Hold((part("m.jsonl#1"),), extracted=True, gone=frozenset({"m.jsonl"})))
    assert [one.article.id for one in session.state.repository] == ["a.txt", "m.jsonl#1", "m.jsonl.txt"]
    state = session.do(Hold((), extracted=True, gone=frozenset({"m.jsonl"})))
    assert [one.article.id for one in state.repository] == ["a.txt", "m.jsonl.txt"]
    assert not any("#" in name for name in state.extracted)


def test_facts_outlast_their_own_text_without_facts_but_not_another_text(session: Session) -> None:
    bare = Record(session.state.record.article)
    session.do(Hold((session.state.record,), extracted=True))
    facts = session.state.record.facts
    assert facts
    assert session.do(Hold((bare,))).record.facts == facts
    other = Record(replace(bare.article, sha256="another"))
    assert session.do(Hold((other,))).record == other
