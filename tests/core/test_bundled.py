"""The facts a careful reader takes from the bundled article, all of them and nothing else.

This is the one place where they are written down.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.core.reading import read_bytes, read_file
from tui.core.cleaning import article_of
from tui.core.describe import describe
from tui.core.extraction import extract
from tui.core.model import (
    Agency,
    Charge,
    Comparison,
    Count,
    Fact,
    Operation,
    Page,
    Penalty,
    Period,
    Person,
    Quote,
    Record,
    Withheld,
)
from tui.core.resources import BUNDLED_ARTICLE, data_folder

[PAGE] = read_file(data_folder() / BUNDLED_ARTICLE)


def record_of(text: str) -> Record:
    return extract(article_of(read_bytes(text.encode(), "copy.txt", "copy.txt")[0]))


@pytest.fixture(scope="module")
def record() -> Record:
    return extract(article_of(PAGE))


def test_the_toml_article_and_the_raw_text_give_the_same_facts(record: Record) -> None:
    raw = record_of(PAGE.raw)
    assert (raw.facts, raw.announcement, raw.inferred) == (record.facts, record.announcement, record.inferred)


def test_the_article_is_dated_by_its_first_line_and_bears_a_dateline(record: Record) -> None:
    article = record.article
    assert article.text == PAGE.raw[len(" date 2020-11-16 ") :]
    assert article.title is None
    assert article.published is not None and article.published.value == "2020-11-16"
    assert article.dateline is not None and article.dateline.value == "SACRAMENTO COUNTY, Calif."
    assert record.announcement is not None and record.announcement.value == "arrest"


def test_operation_person_and_quotation(record: Record) -> None:
    assert [fact.name for fact in record.of(Operation)] == ["Operation: Hot Spots"]
    [person] = record.of(Person)
    assert (person.name, person.title, person.category) == ("Schubert", "District Attorney", "official")
    [quote] = record.of(Quote)
    assert quote.speaker == "Schubert"
    assert quote.begins.startswith("In this time of the")
    assert quote.span.of(record.article.text).endswith("sexual exploitation.”")


def test_counts_and_comparison(record: Record) -> None:
    counts = {(fact.value, fact.what.split()[0], str(fact.qualifier)) for fact in record.of(Count)}
    assert counts == {
        (46, "arrests", "exact"),
        (30, "organizations", "over"),
        (1, "juvenile", "exact"),
    } or counts == {
        (46, "arrests", "exact"),
        (30, "organizations", "over"),
        (1, "juveniles", "exact"),
    }
    [compared] = record.of(Comparison)
    assert (compared.measure, compared.relation, compared.factor) == ("arrests", "more", 2)
    assert (compared.qualifier, compared.baseline, len(compared.mentions)) == ("over", "2019", 1)


def test_what_follows_from_the_comparison_is_labelled_inferred(record: Record) -> None:
    [inferred] = record.inferred
    assert (inferred.value, inferred.qualifier) == (22, "under")
    assert "22 or fewer" in inferred.what and "2019" in inferred.what
    assert {type(fact) for fact in inferred.sources} == {Comparison, Count}


def test_dates(record: Record) -> None:
    [period] = record.of(Period)
    assert (period.start, period.approximate) == (date(2020, 9, 1), True)
    assert abs((period.end - date(2020, 11, 15)).days) <= 5


def test_agencies(record: Record) -> None:
    found = {fact.name.replace("’", "'"): (str(fact.level), str(fact.role)) for fact in record.of(Agency)}
    assert found.pop("Sacramento County District Attorney's Office") == ("county", "lead")
    assert found.pop("Sacramento County Sheriff's Office") == ("county", "assisting")
    for city in ("Sacramento", "Rancho Cordova", "Folsom", "Elk Grove"):
        assert found.pop(f"{city} Police Department") == ("municipal", "assisting")
    [state] = [name for name in found if "California Department of Justice" in name]
    assert found.pop(state) == ("state", "assisting")
    assert found.pop("FBI") == ("federal", "assisting")
    [coalition] = found
    assert coalition.startswith("Sacramento Together")
    assert found[coalition][0] == "multi"


def test_charges_and_penalties(record: Record) -> None:
    assert {fact.offence for fact in record.of(Charge)} == {
        "soliciting for prostitution",
        "human trafficking",
    }
    jail, search, away = record.of(Penalty)
    assert (jail.form, jail.modality, jail.value, jail.unit) == ("jail", "maximum", 180, "day")
    assert (search.form, search.modality) == ("search_and_seizure", "imposed")
    assert (away.form, away.modality) == ("stay_away", "possible")
    assert jail.condition and search.condition
    assert away.what is not None and "stroll" in away.what


def test_withheld(record: Record) -> None:
    [withheld] = record.of(Withheld)
    assert "juvenile" in withheld.what


def test_every_fact_lies_in_the_text_and_can_be_described(record: Record) -> None:
    for fact in record.facts:
        assert fact.span.of(record.article.text).strip()
        assert describe(fact).value


SENTENCES = [match[0] for match in re.finditer(r"[^\n]+?(?:[.!?][”\"]?(?=\s)|$)(?<!Calif\.)", PAGE.raw, re.M)]


@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_without_a_sentence_only_the_facts_it_states_are_gone(record: Record, number: int) -> None:
    sentence = SENTENCES[number]
    kept = sentence[: len(" date 2020-11-16 ")] if number == 0 else ""
    assert PAGE.raw.count(sentence) == 1
    start = PAGE.raw.index(sentence) - (len(PAGE.raw) - len(record.article.text))
    end = start + len(sentence)
    shorter = record_of(PAGE.raw.replace(sentence, kept))
    left = {_key(fact) for fact in shorter.facts}

    def stated_elsewhere(fact: Fact) -> bool:
        return any(span.end <= start or span.start >= end for span in (fact.span, *fact.mentions))

    def cut_in_two(fact: Fact) -> bool:
        return any(fact.span.start < edge < fact.span.end for edge in (start, end))

    for fact in record.facts:
        if cut_in_two(fact):  # a quotation of several sentences: it becomes another, shorter one
            continue
        if stated_elsewhere(fact):
            assert _key(fact) in left, f"{describe(fact)} went with {sentence!r}"
        else:
            assert _key(fact) not in left, f"{describe(fact)} is still there without {sentence!r}"


def _key(fact: Fact) -> tuple[str, str]:
    """What a fact says, without what other sentences add to it."""
    if isinstance(fact, Agency | Person):
        return fact.kind, fact.name.replace("’", "'").removesuffix(" Against Human Trafficking")
    return fact.kind, describe(fact).value


def test_the_page_is_the_article_and_nothing_around_it() -> None:
    page = Page(id="a", source="a", sha256="", raw="One line, no more.")
    assert article_of(page).text == "One line, no more."
