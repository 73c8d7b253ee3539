"""Which journal an article belongs to, and what is kept in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article
from tui.core.errors import JournalError
from tui.core.model import Article, Count, Record, Span, Verdict
from tui.core.review.decisions import Anchor, Judge, Revoke
from tui.core.review.journal import Journal
from tui.core.review.journals import Journals

TEXT = "Officers made 46 arrests."
ARRESTS = Count(span=Span(14, 24), value=46.0, what="arrests")
ACCEPT = Judge(Anchor.of(ARRESTS, TEXT), Verdict.ACCEPTED)


def page(path: Path) -> Article:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEXT)
    return replace(article(TEXT), id=path.name, source=str(path))


def verdict(journals: Journals, one: Article) -> Verdict | None:
    review = journals.review(Record(one, facts=(ARRESTS,)))
    return review.record.facts[0].verdict if review else None


@pytest.mark.parametrize(("first", "then"), [("sub/a.txt", "."), (".", "sub/a.txt"), ("sub", "sub/a.txt")])
def test_a_decision_is_found_again_whichever_way_the_article_is_opened(
    tmp_path: Path, first: str, then: str
) -> None:
    one = page(tmp_path / "sub" / "a.txt")
    Journals([tmp_path / first]).keep(one, [ACCEPT])
    assert verdict(Journals([tmp_path / then]), one) is Verdict.ACCEPTED


def test_the_journal_of_a_folder_that_is_opened_lies_in_it_and_not_below(tmp_path: Path) -> None:
    Journals([tmp_path]).keep(page(tmp_path / "sub" / "a.txt"), [ACCEPT])
    assert (tmp_path / ".blotter" / "journal.jsonl").is_file()
    assert not (tmp_path / "sub" / ".blotter").exists()


def test_articles_of_two_folders_go_into_two_journals(tmp_path: Path) -> None:
    journals = Journals([tmp_path / "one", tmp_path / "two"])
    for name in ("one", "two"):
        journals.keep(page(tmp_path / name / "a.txt"), [ACCEPT])
    assert all((tmp_path / name / ".blotter" / "journal.jsonl").is_file() for name in ("one", "two"))


def test_nothing_is_written_for_an_article_nobody_decided_on(tmp_path: Path) -> None:
    assert verdict(Journals([tmp_path]), page(tmp_path / "a.txt")) is None
    assert not (tmp_path / ".blotter").exists()


def test_decisions_of_one_key_bear_one_moment_and_the_next_a_later_one(tmp_path: Path) -> None:
    journals, one = Journals([tmp_path]), page(tmp_path / "a.txt")
    first = journals.keep(one, [ACCEPT, ACCEPT])
    second = journals.keep(one, [ACCEPT])
    assert first[0].at == first[1].at < second[0].at
    assert len({entry.id for entry in (*first, *second)}) == 3


def test_taking_back_holds_though_the_clock_of_the_other_was_ahead(tmp_path: Path) -> None:
    one = page(tmp_path / "a.txt")
    journal = Journal.beside(tmp_path, by="bob")
    ahead = replace(journal.entries(one, ACCEPT)[0], at="2999-01-01T00:00:00.000000+00:00")
    journal.write([ahead])
    journals = Journals([tmp_path])
    assert verdict(journals, one) is Verdict.ACCEPTED
    journals.keep(one, [Revoke(ahead.id)])
    assert verdict(journals, one) is None


def test_a_journal_that_cannot_be_read_is_told_and_not_written_over(tmp_path: Path) -> None:
    one = page(tmp_path / "a.txt")
    (tmp_path / ".blotter" / "journal.jsonl").mkdir(parents=True)
    journals = Journals([tmp_path])
    with pytest.raises(JournalError):
        journals.keep(one, [ACCEPT])


def test_damaged_lines_are_told_with_their_place(tmp_path: Path) -> None:
    one = page(tmp_path / "a.txt")
    (tmp_path / ".blotter").mkdir()
    (tmp_path / ".blotter" / "journal.jsonl").write_text("{broken\n")
    journals = Journals([tmp_path])
    assert journals.damage == ()
    assert verdict(journals, one) is None
    [told] = journals.damage
    assert "journal.jsonl, line 1" in told


def test_a_journal_that_cannot_be_read_for_a_moment_is_not_forgotten(tmp_path: Path) -> None:
    one = page(tmp_path / "a.txt")
    journals = Journals([tmp_path])
    journals.keep(one, [ACCEPT])
    path = tmp_path / ".blotter" / "journal.jsonl"
    kept = path.read_bytes()
    path.unlink()
    path.mkdir()
    with pytest.raises(JournalError):
        journals.renew()
    assert verdict(journals, one) is Verdict.ACCEPTED
    path.rmdir()
    path.write_bytes(kept)
    journals.renew()
    assert verdict(journals, one) is Verdict.ACCEPTED
