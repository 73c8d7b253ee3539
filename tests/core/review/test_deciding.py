"""Decisions in the session: shown, followed, taken back, done again, kept through what is read meanwhile."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.commands import Decide, Hold, Open, Redecide, Search, Select, StepUndecided
from tui.core.listing import search_all
from tui.core.model import Agency, Count, Fact, Level, Record, Role, Span, Verdict, ordered
from tui.core.query import Query
from tui.core.review.decisions import Add, Anchor, Annotate, Decision, Edit, Entry, Judge, Merge
from tui.core.review.reviewing import Review
from tui.core.review.undo import to_redo, to_undo
from tui.core.session import Session

TEXT = "The Ashby Police Department made 46 arrests. APD officers also made 3 rescues."
FORCE = Agency(span=Span(4, 27), name="Ashby Police Department", level=Level.MUNICIPAL, role=Role.LEAD)
ARRESTS = Count(span=Span(33, 43), value=46.0, what="arrests")
SHORT = Agency(span=Span(45, 48), name="APD", level=Level.MUNICIPAL, role=Role.OTHER)
RESCUES = Count(span=Span(68, 77), value=3.0, what="rescues")
RECORD = Record(article(TEXT), facts=ordered([ARRESTS, RESCUES, FORCE, SHORT]))


class Reader:
    """Somebody who decides in a session."""

    def __init__(self, *records: Record, by: str = "ann") -> None:
        self.session = Session(*records)
        self.session.do(Hold(records, extracted=True))
        self.by = by
        self.moment = 0

    def decide(self, *decisions: Decision, on: str | None = None) -> tuple[Entry, ...]:
        name = on or self.session.state.article_id
        self.moment += 1
        at = f"2024-05-03T10:00:{self.moment:02}.000000+00:00"
        entries = tuple(
            Entry(f"{self.by}{self.moment}-{number}", at, self.by, name, "", decision)
            for number, decision in enumerate(decisions)
        )
        self.session.do(Decide(name, entries))
        return entries

    def undo(self) -> bool:
        step = to_undo(self.session.state.reviews, self.by)
        if step is not None:
            self.decide(*step.revokes, on=step.article_id)
        return step is not None

    def redo(self) -> bool:
        step = to_redo(self.session.state.reviews, self.by)
        if step is not None:
            self.decide(*step.revokes, on=step.article_id)
        return step is not None

    @property
    def verdicts(self) -> dict[str, Verdict | None]:
        record = self.session.state.record
        return {fact.span.of(record.article.text): fact.verdict for fact in record.facts if fact.mark}


def judge(fact: Fact, verdict: Verdict = Verdict.ACCEPTED) -> Judge:
    return Judge(Anchor.of(fact, TEXT), verdict)


@pytest.fixture
def ann() -> Reader:
    return Reader(RECORD)


def named(name: str, *facts: Fact) -> Record:
    return Record(replace(article(f"{TEXT} Report {name}."), id=name), facts=ordered(list(facts)))


def test_a_decision_shows_and_what_is_lit_bears_it(ann: Reader) -> None:
    ann.session.do(Select(ARRESTS))
    ann.decide(judge(ARRESTS))
    assert ann.verdicts == {"46 arrests": Verdict.ACCEPTED}
    assert ann.session.state.fact is not None
    assert ann.session.state.fact.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("lit", "decision", "then"),
    [
        (ARRESTS, Edit(Anchor.of(ARRESTS, TEXT), replace(ARRESTS, value=64.0)), "64 arrests"),
        (SHORT, Merge(Anchor.of(SHORT, TEXT), Anchor.of(FORCE, TEXT)), "Ashby Police Department"),
    ],
)
def test_the_light_goes_along_with_a_fact_that_changes(
    ann: Reader, lit: Fact, decision: Decision, then: str
) -> None:
    ann.session.do(Select(lit))
    ann.decide(decision)
    fact = ann.session.state.fact
    assert fact in ann.session.state.record.facts
    assert (fact.name if isinstance(fact, Agency) else f"{fact.value:.0f} {fact.what}") == then


def test_a_fact_that_was_added_is_lit_no_more_once_that_is_taken_back(ann: Reader) -> None:
    added = Count(span=Span(49, 57), value=1.0, what="officers")
    ann.decide(Add(Anchor.of(added, TEXT)))
    ann.session.do(Select(added))
    ann.undo()
    assert ann.session.state.item is None


def test_undo_goes_back_to_the_start_and_redo_to_the_end(ann: Reader) -> None:
    start = ann.session.state.record
    ann.decide(judge(ARRESTS))
    ann.decide(judge(RESCUES, Verdict.REJECTED), judge(FORCE))
    ann.decide(Annotate(Anchor.of(FORCE, TEXT), "check"))
    end = ann.session.state.record
    seen = []
    while ann.undo():
        seen.append(ann.verdicts)
    assert [len(one) for one in seen] == [3, 1, 0]
    back = ann.session.state.record
    assert back == start
    assert not any(fact.mark for fact in back.facts)
    while ann.redo():
        pass
    assert [fact.mark for fact in ann.session.state.record.facts] == [fact.mark for fact in end.facts]


def test_a_new_decision_ends_what_could_be_done_again(ann: Reader) -> None:
    ann.decide(judge(ARRESTS))
    ann.undo()
    ann.decide(judge(RESCUES))
    assert not ann.redo()
    ann.undo()
    assert ann.redo()
    assert not ann.redo()
    assert ann.verdicts == {"3 rescues": Verdict.ACCEPTED}


def test_undo_leaves_what_others_decided(ann: Reader) -> None:
    ann.decide(judge(ARRESTS))
    ann.by = "bob"
    assert not ann.undo()
    assert ann.verdicts == {"46 arrests": Verdict.ACCEPTED}


def test_undo_after_undo_and_redo_takes_the_same_back_again(ann: Reader) -> None:
    ann.decide(judge(ARRESTS))
    for _ in range(3):
        assert ann.undo()
        assert ann.verdicts == {}
        assert ann.redo()
        assert ann.verdicts == {"46 arrests": Verdict.ACCEPTED}


def test_what_is_decided_while_facts_are_read_stays(ann: Reader) -> None:
    entries = ann.decide(judge(ARRESTS))
    ann.session.do(Hold((RECORD,), extracted=True))
    assert ann.verdicts == {"46 arrests": Verdict.ACCEPTED}
    ann.decide(judge(RESCUES))
    ann.session.do(Hold((RECORD,), extracted=True, reviews=(Review.of(RECORD, entries),)))
    assert set(ann.verdicts) == {"46 arrests", "3 rescues"}


def test_decisions_that_come_with_a_record_are_shown() -> None:
    entry = Entry("e", "2024-05-03T10:00:00+00:00", "bob", "a", "", judge(ARRESTS))
    reader = Reader(RECORD)
    reader.session.do(Hold((RECORD,), extracted=True, reviews=(Review.of(RECORD, [entry]),)))
    assert reader.verdicts == {"46 arrests": Verdict.ACCEPTED}


def test_the_next_undecided_fact_is_found_through_all_articles_and_round() -> None:
    reader = Reader(named("a", ARRESTS, RESCUES), named("b"), named("c", FORCE, SHORT))
    reader.decide(judge(RESCUES), on="a")
    reader.decide(judge(FORCE), on="c")
    state = reader.session.state
    seen = []
    for _ in range(3):
        state = reader.session.do(StepUndecided(1))
        seen.append((state.article_id, state.fact))
    assert seen == [("a", ARRESTS), ("c", SHORT), ("a", ARRESTS)]
    assert reader.session.do(StepUndecided(-1)).article_id == "c"


def test_without_undecided_facts_nothing_moves() -> None:
    reader = Reader(named("a", ARRESTS), named("b"))
    reader.decide(judge(ARRESTS))
    before = reader.session.do(Open("b"))
    assert reader.session.do(StepUndecided(1)) is before


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("is:accepted", {"a"}),
        ("is:rejected", {"b"}),
        ("is:undecided", {"a", "c"}),
        ("is:noted", {"c"}),
        ("is:edited", set()),
        ("is:article -is:undecided", {"b"}),
        ("agency:apd", {"a"}),
    ],
)
def test_a_search_asks_what_was_decided_and_finds_no_rejected_fact(query: str, found: set[str]) -> None:
    reader = Reader(named("a", ARRESTS, SHORT), named("b", SHORT), named("c", RESCUES))
    reader.decide(judge(ARRESTS), on="a")
    reader.decide(judge(SHORT, Verdict.REJECTED), on="b")
    reader.decide(Annotate(Anchor.of(RESCUES, TEXT), "check"), on="c")
    assert set(search_all(reader.session.state.repository, Query(query))) == found


def test_a_search_stays_on_a_match_when_a_fact_it_found_is_rejected(ann: Reader) -> None:
    ann.session.do(Search(Query("count:>=1")))
    ann.session.do(Search(Query("count:>=1")))
    state = ann.session.state
    assert len(state.matches) == 2
    ann.session.state = replace(state, match=1)
    ann.decide(judge(RESCUES, Verdict.REJECTED))
    assert ann.session.state.match == 0


def test_what_others_decided_on_an_article_read_anew_since_is_passed_by() -> None:
    reader = Reader(RECORD)
    verdict = Judge(Anchor.of(ARRESTS, TEXT), Verdict.REJECTED)
    entry = Entry("b", "2024-05-04T10:00:00.000000+00:00", "bob", RECORD.article.id, "", verdict)
    theirs = Review.of(RECORD, (entry,))
    anew = replace(RECORD, article=replace(RECORD.article, sha256="new"))
    reader.session.do(Hold((anew,), extracted=True))
    assert reader.session.do(Redecide((theirs,))).record is anew
    assert reader.session.do(Redecide((Review.of(anew, (entry,)),))).record.of(Count) == (RESCUES,)
