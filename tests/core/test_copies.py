"""Articles with the same text are one in the list."""

from __future__ import annotations

from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.commands import Group, Hold, Open, Search, StepArticle
from tui.core.listing import search_all
from tui.core.model import Record
from tui.core.query import Query
from tui.core.session import Session


def record(name: str, text: str, pending: bool = False) -> Record:
    return Record(replace(article(text), id=name, pending=pending))


def session() -> Session:
    return Session(
        record("a", "One text."), record("b", "Another."), record("c", "One text."), record("d", "One text.")
    )


def test_only_the_first_of_a_text_is_listed() -> None:
    state = session().state
    assert state.listed == ("a", "b")
    assert state.copies == {"a": ("c", "d")}


def test_copies_are_listed_when_wanted() -> None:
    held = session()
    assert held.do(Group(False)).listed == ("a", "b", "c", "d")
    assert held.do(Group(True)).listed == ("a", "b")


def test_an_open_copy_stands_where_its_first_does() -> None:
    held = session()
    assert held.do(Open("d")).place == 0
    assert held.do(StepArticle(1)).article_id == "b"


def test_files_nobody_has_read_are_no_copies_of_each_other() -> None:
    state = Session(record("a", "", pending=True), record("b", "", pending=True)).state
    assert state.listed == ("a", "b")


def test_a_copy_that_comes_later_joins_the_first() -> None:
    held = session()
    assert held.do(Hold((record("e", "Another."),))).copies == {"a": ("c", "d"), "b": ("e",)}


def test_results_are_grouped_and_all_counted() -> None:
    held = session()
    query = Query("text")
    state = held.do(Search(query, search_all(held.state.repository, query)))
    assert state.listed == ("a",)
    assert state.results is not None
    assert len(state.results) == 3
