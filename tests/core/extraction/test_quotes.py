"""Quotations: what is one, whose it is, where it goes on."""

from __future__ import annotations

import time

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.agencies.find import find_agencies
from tui.core.extraction.people.find import find_people
from tui.core.extraction.quotes.find import find_quotes
from tui.core.model import Quote

ABOUT = "District Attorney Imogen Thrale of Quillan County announced charges. Chief Osric Pell helped.\n"


def quotes(text: str) -> list[Quote]:
    doc = document(text)
    agencies = find_agencies(doc)
    return find_quotes(doc, find_people(doc, agencies), agencies)


def told(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.begins) for quote in quotes(ABOUT + text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No one is above the law here,” District Attorney Imogen Thrale said.", "Thrale"),
        ("“No one is above the law here,” said District Attorney Imogen Thrale.", "Thrale"),
        ("“No one is above the law here,” Thrale said in a statement.", "Thrale"),
        ('"No one is above the law here," DA Thrale said.', "Thrale"),
        ("“No one is above the law here,” she said.", "Pell"),
        ("“No one is above the law here,”\nsaid Chief Osric Pell\n, of the Ashby Police Department.", "Pell"),
        ("“No one is above the law here,” said\nChief Osric Pell, who led the search.", "Pell"),
        ("Chief Osric Pell added, “No one is above the law here.”", "Pell"),
        ("Thrale stated: “No one is above the law here.”", "Thrale"),
        ("Speaking to Pell, Thrale said, “No one is above the law here.”", "Thrale"),
        ("Chief Osric Pell, Ashby Police Department\n“No one is above the law here.”", "Pell"),
        ("“No one is above the law here.” — Osric Pell", "Pell"),
        ("“No one is above the law here,” a spokesperson said.", "spokesperson"),
        ("“No one is above the law here,” according to the release.", "release"),
        ("“No one is above the law here.”", None),
        ('“No one is above the law here," said Thrale.', "Thrale"),
        (
            "“No one is above the law here,” said U.S. Attorney Nora Finch for the District of Merrow.",
            "Finch",
        ),
        ("“No one is above the law here,” Chief Osric Pell mused.", "Pell"),
        ("“No one is above the law here,” said Sheriff Piet Van Der Linden.", "Van Der Linden"),
        ("“No one is above the law here,” said Sheriff Nuala O’Neill Burke.", "O'Neill Burke"),
        ("“No one is above the law here,” said Sheriff Maude St. John.", "St. John"),
        ("“No one is above the law here,” the district attorney said.", "Thrale"),
        (
            "Deputy District Attorney Ada Roe won. “No one is above the law,” the district attorney said.",
            "Thrale",
        ),
        ("“No one is above the law here,” one victim told the jury.", "victim"),
        ("“No one is above the law here,” said Thrale’s spokesman, Hugo Lamb.", "Lamb"),
        ("“No one is above the law here,” according to court papers.", "papers"),
        ("According to Chief Osric Pell, “No one is above the law here.”", "Pell"),
        ("Thrale said that “no one is above the law here, not him.”", "Thrale"),
        ("Sheriff Maude Finch: “No one is above the law here.”", "Finch"),
        ("Thrale spoke at noon. Chief Osric Pell praised the jury. “No one is above the law here.”", "Pell"),
        ("“No one is above the law here.”\nMaude Finch, Mayor of Ashby", "Finch"),
        ("“No one is above the law here.”\n— Maude Finch, Mayor of Ashby", "Finch"),
        ("Marsh’s mother told the court: “No one is above the law here.”", "mother"),
        ("“No one is above the law here, as Pell knows,” Thrale said.", "Thrale"),
        ("Chief Osric Pell has led since May. “No one is above the law here, not Thrale,” he said.", "Pell"),
        ("‘No one is above the law here,’ Chief Osric Pell said.", "Pell"),
        ('" No one is above the law here, " Chief Osric Pell said.', "Pell"),
        ("The inmate looked at his victim and shouted, “No one is above the law here.”", "inmate"),
        (
            "The Ashby Herald editorial board wrote.\nSome excerpts:\n“No one is above the law here, I say.”",
            "Ashby Herald editorial board",
        ),
        ("The victim’s sister said in part, “No one is above the law here.”", "sister"),
        ("Thrale engaged Chief Pell in a quarrel and shouted, “No one is above the law here.”", "Thrale"),
        ("State v. Orrin Vale\n“No one is above the law here, as we all know.”\nNobody spoke.", None),
        ("“No one is above the law here,” Ameia said.", "Ameia"),
        ("Fellow student Ameia added, “No one is above the law here.”", "Ameia"),
        ("“No one is above the law here,” said Harbour Club Vice President of Sport Tamsin Mead.", "Mead"),
        ("Thrale went on to say, “No one is above the law here.”", "Thrale"),
        ("Thrale shared her memories: “No one is above the law here.”", "Thrale"),
        ("Detectives of Chief Osric Pell found a note that read, “No one is above the law here.”", None),
        ("Chief Osric Pell read from the bench: “No one is above the law here.”", "Pell"),
    ],
)
def test_a_quotation_has_the_speaker_its_surroundings_name(text: str, speaker: str | None) -> None:
    [(found, begins)] = told(text)
    assert (found, begins.lower()) == (speaker, "no one is above the")


def test_a_title_or_a_part_in_the_story_stands_for_the_one_who_has_it() -> None:
    text = (
        "Orrin Vale, 40, was charged with arson.\n“I have nothing to say here,” the defendant told the court."
    )
    assert told(text) == [("Vale", "I have nothing to say")]


def test_names_under_quotations_sign_those_above_them() -> None:
    text = (
        "“Our streets are safer this morning.”\nMaude Finch, Mayor of Ashby\n"
        "“My officers did their duty well.”\nUlf Brand, Sheriff of Quillan County"
    )
    assert [speaker for speaker, _ in told(text)] == ["Finch", "Brand"]


@pytest.mark.parametrize(
    "text",
    [
        "“He lied,” said Thrale. She thanked the jury for its work. “They heard all of it with care.”",
        "“He lied,” said Thrale.\n“They heard all of it with care, all that day.”\nNobody spoke.",
    ],
)
def test_who_spoke_last_is_who_goes_on(text: str) -> None:
    assert {speaker for speaker, _ in told(text)} == {"Thrale"}


@pytest.mark.parametrize(
    "text",
    [
        "“We will not rest,” Thrale said. “We have only begun.”",
        "“We will not rest,” said Thrale, who has led the office since May. “We have only begun.”",
        "“We will not rest.\n“We have only begun,” Thrale said.",
        "“We will not rest,” Thrale said.\n“We have only begun this work and will go on.”",
    ],
)
def test_a_quotation_split_or_reopened_is_one(text: str) -> None:
    [quote] = quotes(ABOUT + text)
    assert quote.speaker == "Thrale"
    assert quote.begins.startswith("We will not rest")
    assert quote.span.of(ABOUT + text).rstrip("”").endswith(("only begun,", "only begun.", "will go on."))


def test_another_speaker_is_another_quotation() -> None:
    text = (
        "“We will not rest until it ends,” Thrale said.\n"
        "“My officers did their duty well,” said Pell. “They always do.”\n"
        "Thrale added, “There is more to come.”"
    )
    assert told(text) == [
        ("Thrale", "We will not rest until"),
        ("Pell", "My officers did their duty"),
        ("Thrale", "There is more to come."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He was found “not guilty” by the jury.",
        "A report entitled “Another Year of Silence and Fear?” was released.",
        "The sweep, dubbed “The Long Night of Ashby,” began on Monday.",
        "Orrin “Two Fingers” Vale was charged.",
        "It was a so-called “ghost employee” scheme.",
        "He promised to “pay back every cent he took” from them.",
        "She stood 5'4\" and he 6'1\" tall near the door of the house.",
        "He said nothing.",
        "“A rule is void if the agency has no power to make it.” Marsh v. Board, 12 M. 3d 4 (1999).",
        "Thrale responded: “The rule is void if the agency has no power to make it.” Id. at 14.",
        "Section 12 of the code states: “Every person who maims another is guilty of mayhem.”",
        "The ring sold “Blue Dream Candy Bars,” said Thrale.",
        "Thrale called it “one of the worst crimes this county has seen.”",
        "The full letter, “Report on the Officer-Involved Shooting of Dale Garrow,” is on the site.",
        "The report is due in July (“The yearly report must be filed within 90 days of the order.”).",
    ],
)
def test_a_name_a_term_or_a_scrap_is_no_quotation(text: str) -> None:
    assert told(text) == []


def test_a_headline_in_quotation_marks_is_none() -> None:
    from tui.core.cleaning import article_of
    from tui.core.extraction import extract
    from tui.core.model import Page

    text = (
        "“We Never Gave Up On Finding Her,” Says Chief Of Ashby Police\n"
        "ASHBY – Officers of the Ashby Police Department found a missing woman on Monday after a search.\n"
        "“We are glad that she is safe and well,” Chief Osric Pell said in a statement.\n"
    )
    page = Page("a.txt", "a.txt", "", text)
    assert [quote.begins for quote in extract(article_of(page)).of(Quote)] == ["We are glad that she"]


def test_a_headline_that_names_whose_statement_it_is_names_the_speaker() -> None:
    from tui.core.cleaning import article_of
    from tui.core.extraction import extract
    from tui.core.model import Page

    text = (
        "Statement of District Attorney Imogen Thrale on the Verdict in Ashby\n"
        "“We are glad that the jury has listened so well to all of us.”\n"
        "The Quillan County District Attorney’s Office prosecuted the case for nine long years.\n"
    )
    page = Page("a.txt", "a.txt", "", text)
    assert [quote.speaker for quote in extract(article_of(page)).of(Quote)] == ["Thrale"]


def test_a_statement_is_its_authors_whoever_else_the_headline_names() -> None:
    from tui.core.cleaning import article_of
    from tui.core.extraction import extract
    from tui.core.model import Page

    text = (
        "Statement From District Attorney Imogen Thrale on the Trial of Officer Dane Colby\n"
        "November 20, 2025\n"
        "ASHBY, Ohio – “Today a jury found Dane Colby not guilty in the death of Emmett Rowe.”\n"
    )
    [quote] = extract(article_of(Page("a.txt", "a.txt", "", text))).of(Quote)
    assert (quote.speaker, quote.rule) == ("Thrale", "quote.statement")


def test_a_paragraph_with_a_telling_of_its_own_is_another_quotation_of_the_same_speaker() -> None:
    text = "“We will not rest until it ends,” Thrale said.\n“There is more to come from us,” she added."
    assert told(text) == [("Thrale", "We will not rest until"), ("Thrale", "There is more to come")]


def test_she_went_on_to_say_means_who_spoke_last() -> None:
    text = "Marsh’s mother said, “He took my child from me.” She went on to say, “There is an empty chair.”"
    assert {speaker for speaker, _ in told(text)} == {"mother"}


def test_the_span_runs_from_mark_to_mark() -> None:
    text = ABOUT + "Thrale said, “We have only begun our work.” Nobody spoke."
    [quote] = quotes(text)
    assert quote.span.of(text) == "“We have only begun our work.”"


@pytest.mark.parametrize("unit", ['"', "“", '“a b c d e," said ', '"A b c d e." ', "“A\n", '" '])
def test_time_grows_with_length_alone(unit: str) -> None:
    started = time.monotonic()
    quotes(unit * (200_000 // len(unit)))
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Osric Pell released a statement on behalf of Imogen Thrale: ", "Thrale"),
        ("Osric Pell released a statement on behalf of Imogen Thrale:\n\n", "Thrale"),
        (
            "The neighbour said that Osric Pell had lived there for years, and led a quiet life:\n",
            "neighbour",
        ),
        ("Osric Pell said that the street had been quiet for years, and the people friendly:\n", "Pell"),
    ],
)
def test_a_colon_leads_to_the_words_of_whoever_does_the_saying(lead: str, speaker: str) -> None:
    assert told(f"{lead}“I was at the yard with some friends that night.”")[0][0] == speaker


def test_two_apostrophes_are_a_mark_as_well() -> None:
    text = (
        "''No one is above the law here,\" said District Attorney Imogen Thrale. ''We thank them all.''\n"
        '"It was the jurors\' work," Pell said.'
    )
    assert told(text) == [("Thrale", "No one is above the"), ("Pell", "It was the jurors' work,")]


def test_who_bears_the_name_of_a_day_is_quoted() -> None:
    text = 'Sheriff Ann Friday told of a plea.\n"No one is above the law here," Sheriff Friday said.'
    assert told(text) == [("Friday", "No one is above the")]
