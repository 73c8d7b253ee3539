"""Decisions on facts: what they do, how they are found again, how they are taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.jsonform import from_json, to_json
from tui.core.model import Agency, Count, Fact, Level, Mark, Qualifier, Record, Role, Span, Verdict, ordered
from tui.core.review.decisions import (
    Add,
    Anchor,
    Annotate,
    Decision,
    Edit,
    Entry,
    Judge,
    Merge,
    Revoke,
    entry_from_json,
    entry_to_json,
)
from tui.core.review.progress import progress
from tui.core.review.replay import replay

TEXT = "The Ashby Police Department made 46 arrests. APD officers made 46 arrests in May, and 3 rescues."


def count(value: float, what: str, words: str, nth: int = 0, text: str = TEXT) -> Count:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Count(span=Span(start, start + len(words)), value=value, what=what)


ARRESTS = count(46.0, "arrests", "46 arrests")
AGAIN = count(46.0, "arrests", "46 arrests", 1)
RESCUES = count(3.0, "rescues", "3 rescues")
FORCE = Agency(span=Span(4, 27), name="Ashby Police Department", level=Level.MUNICIPAL, role=Role.LEAD)
SHORT = Agency(span=Span(45, 48), name="APD", level=Level.MUNICIPAL, role=Role.OTHER)
RECORD = Record(article(TEXT), facts=ordered([ARRESTS, AGAIN, RESCUES, FORCE, SHORT]))


def on(fact: Fact, text: str = TEXT) -> Anchor:
    return Anchor.of(fact, text)


def entries(*decisions: Decision, by: str = "ann") -> list[Entry]:
    return [
        Entry(f"{by}{number}", f"2024-05-03T10:00:{number:02}.000000+00:00", by, "a.txt", "", decision)
        for number, decision in enumerate(decisions)
    ]


def verdicts(record: Record) -> dict[str, Verdict | None]:
    return {
        f"{fact.span.of(record.article.text)}@{fact.span.start}": fact.mark.verdict
        for fact in record.facts
        if fact.mark
    }


def test_a_verdict_is_on_the_fact_it_was_given_to_and_no_other() -> None:
    done = replay(RECORD, entries(Judge(on(AGAIN), Verdict.ACCEPTED), Judge(on(RESCUES), Verdict.REJECTED)))
    assert verdicts(done.record) == {"46 arrests@63": Verdict.ACCEPTED, "3 rescues@86": Verdict.REJECTED}
    assert done.lost == ()
    assert progress([done.record]) == (2, 5)


def test_a_decision_finds_its_words_where_a_changed_text_has_them() -> None:
    text = "Updated on Friday. " + TEXT.replace("in May", "in early May")
    moved = count(46.0, "arrests", "46 arrests", 1, text)
    record = Record(article(text), facts=ordered([count(46.0, "arrests", "46 arrests", 0, text), moved]))
    done = replay(record, entries(Judge(on(AGAIN), Verdict.REJECTED)))
    assert verdicts(done.record) == {f"46 arrests@{moved.span.start}": Verdict.REJECTED}


def test_a_decision_whose_words_are_gone_is_listed_and_not_dropped() -> None:
    record = Record(article("Nothing of it is left."))
    held = entries(Judge(on(ARRESTS), Verdict.ACCEPTED), Annotate(on(RESCUES), "why?"), Add(on(RESCUES)))
    done = replay(record, held)
    assert done.record.facts == ()
    assert list(done.lost) == held


def test_what_was_accepted_stays_when_the_rules_no_longer_read_it() -> None:
    done = replay(Record(article(TEXT)), entries(Judge(on(ARRESTS), Verdict.ACCEPTED)))
    assert done.record.facts == (ARRESTS,)
    assert verdicts(done.record) == {"46 arrests@33": Verdict.ACCEPTED}


def test_an_edited_fact_says_what_it_was_corrected_to() -> None:
    over = replace(ARRESTS, qualifier=Qualifier.OVER, value=40.0)
    done = replay(RECORD, entries(Edit(on(ARRESTS), over)))
    [edited] = [fact for fact in done.record.of(Count) if fact.mark]
    assert (edited.value, edited.qualifier, edited.span) == (40.0, Qualifier.OVER, ARRESTS.span)


def test_a_later_decision_on_an_edited_fact_finds_it() -> None:
    over = replace(ARRESTS, value=40.0)
    done = replay(RECORD, entries(Edit(on(ARRESTS), over), Judge(on(over), Verdict.REJECTED)))
    assert verdicts(done.record) == {"46 arrests@33": Verdict.REJECTED}


def test_an_added_fact_is_there_with_its_words() -> None:
    officers = Count(span=Span(49, 57), value=2.0, what="officers")
    done = replay(RECORD, entries(Add(on(officers))))
    assert verdicts(done.record) == {"officers@49": Verdict.ADDED}


def test_two_agencies_become_one_with_the_names_and_places_of_both() -> None:
    done = replay(RECORD, entries(Merge(on(SHORT), on(FORCE))))
    [one] = done.record.of(Agency)
    assert (one.name, one.aliases, one.mentions) == ("Ashby Police Department", ("APD",), (SHORT.span,))


def test_a_note_stands_beside_a_verdict_and_can_be_taken_away() -> None:
    noted = entries(Judge(on(RESCUES), Verdict.ACCEPTED), Annotate(on(RESCUES), "ask the desk"))
    [mark] = [fact.mark for fact in replay(RECORD, noted).record.facts if fact.mark]
    assert (mark.verdict, mark.note) == (Verdict.ACCEPTED, "ask the desk")
    without = replay(RECORD, entries(Annotate(on(RESCUES), "ask"), Annotate(on(RESCUES), "")))
    assert all(fact.mark is None for fact in without.record.facts)


def test_taking_back_undoes_and_taking_that_back_does_again() -> None:
    judged = entries(Judge(on(ARRESTS), Verdict.ACCEPTED), Revoke("ann0"), Revoke("ann1"), Revoke("ann2"))
    seen = [bool(verdicts(replay(RECORD, judged[:number]).record)) for number in range(5)]
    assert seen == [False, True, False, True, False]
    assert replay(RECORD, judged).record == RECORD
    assert replay(RECORD, judged).record.inferred == RECORD.inferred


def test_the_latest_of_two_people_wins_and_both_are_known_to_differ() -> None:
    ann = entries(Judge(on(ARRESTS), Verdict.ACCEPTED))
    bob = [replace(entry, at="2024-05-04T00:00:00.000000+00:00")
           for entry in entries(Judge(on(ARRESTS), Verdict.REJECTED), by="bob")]  # fmt: skip
    for order in ([*ann, *bob], [*bob, *ann]):
        [mark] = [fact.mark for fact in replay(RECORD, order).record.facts if fact.mark]
        assert (mark.verdict, mark.by, mark.contested) == (Verdict.REJECTED, "bob", True)


def test_what_is_inferred_leaves_out_what_was_rejected() -> None:
    from tui.core.cleaning import article_of
    from tui.core.extraction import extract
    from tui.core.model import Comparison, Page

    page = Page("a", "a", "", "Officers made 46 arrests in 2020, more than twice as many arrests as in 2019.")
    record = extract(article_of(page))
    [comparison] = record.of(Comparison)
    assert record.inferred
    rejected = replay(record, entries(Judge(Anchor.of(comparison, record.article.text), Verdict.REJECTED)))
    assert rejected.record.inferred == ()


def test_marks_go_out_and_in_with_the_public_form() -> None:
    record = replay(RECORD, entries(Judge(on(ARRESTS), Verdict.ACCEPTED), Annotate(on(AGAIN), "hm"))).record
    again = from_json(to_json(record))
    assert [fact.mark for fact in again.facts] == [fact.mark for fact in record.facts]
    assert Mark(Verdict.ACCEPTED, by="ann", at="2024-05-03T10:00:00.000000+00:00") in [
        fact.mark for fact in again.facts
    ]


EVERY = [
    Judge(on(ARRESTS), Verdict.ACCEPTED),
    Judge(on(ARRESTS), Verdict.REJECTED),
    Edit(on(AGAIN), replace(AGAIN, value=45.0)),
    Add(on(Count(span=Span(49, 57), value=2.0, what="officers"))),
    Merge(on(SHORT), on(FORCE)),
    Annotate(on(FORCE), "“who?”\n"),
]


@pytest.mark.parametrize("decision", [*EVERY, Revoke("x")])
def test_a_decision_goes_out_and_in_as_a_line(decision: Decision) -> None:
    [entry] = entries(decision)
    assert entry_from_json(entry_to_json(entry)) == entry


@given(st.lists(st.sampled_from(range(len(EVERY))), max_size=12))
def test_undoing_everything_returns_to_the_start(chosen: list[int]) -> None:
    taken = entries(*(EVERY[number] for number in chosen))
    undone = [
        Entry(f"u{entry.id}", f"2024-05-05T00:00:{number:02}", "ann", "a.txt", "", Revoke(entry.id))
        for number, entry in enumerate(reversed(taken))
    ]
    assert replay(RECORD, [*taken, *undone]).record == RECORD
