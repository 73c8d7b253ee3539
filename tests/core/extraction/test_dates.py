"""Dates: which words state one, and which days they mean."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.dates.find import find_dates
from tui.core.extraction.people.find import find_people

PUBLISHED = "2024-03-15"  # a Friday


def days(text: str, published: str | None = PUBLISHED) -> list[str]:
    """Each date as "first", "first..last", with "~" when it is a rough one."""
    return [
        str(found.start) + (f"..{found.end}" if found.end != found.start else "") + "~" * found.approximate
        for found in find_dates(document(text, published))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was arrested on Thursday, Dec. 16, 2010, in Marlow County.", ["2010-12-16"]),
        ("The verdict came on Oct 31,2018.", ["2018-10-31"]),
        ("They met December 24th, 2023.", ["2023-12-24"]),
        ("dated 24 December 2023", ["2023-12-24"]),
        ("on the 5th of May, 2022", ["2022-05-05"]),
        ("Doe (dob 2/16/82) was charged.", ["1982-02-16"]),
        ("Doe (DOB 9-21-56) was charged.", ["1956-09-21"]),
        ("from 6/1/2000 to 12/31/2000", ["2000-06-01..2000-12-31"]),
        ("dated 2024-02-01", ["2024-02-01"]),
        ("on Jan. 3, 4 and 5, 2024", ["2024-01-03", "2024-01-04", "2024-01-05"]),
        ("He left in October 1983.", ["1983-10-01..1983-10-31"]),
        ("She saw them in January, 1983.", ["1983-01-01..1983-01-31"]),
        ("Convicted in 2012, and 2014, he fled.", ["2012-01-01..2012-12-31", "2014-01-01..2014-12-31"]),
        ("The unit was formed in 2015.", ["2015-01-01..2015-12-31"]),
        ("Wednesday, March 6: Deputies stopped a car.", ["2024-03-06"]),
        ("The hearing was moved today to April 20.", ["2024-03-15", "2024-04-20"]),
        (
            "It was March 12, 2001. Three days later, on March 19, 2001, he fled.",
            ["2001-03-12", "2001-03-19"],
        ),
    ],
)
def test_a_day_a_month_and_a_year_are_read_in_the_forms_agencies_use(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in mid-November 2020", ["2020-11-10..2020-11-20~"]),
        ("to launch in early 2026", ["2026-01-01..2026-03-31~"]),
        ("In the summer of 2001, she fled.", ["2001-06-01..2001-08-31~"]),
        ("In the Fall of 2015, she fled.", ["2015-09-01..2015-11-30~"]),
        ("around Feb. 2, 2009", ["2009-02-02~"]),
        ("Through the end of February 2025, 80 were filed.", ["2025-02-28"]),
        ("in the winter of 2019", ["2019-12-01..2020-02-29~"]),
    ],
)
def test_part_of_a_month_or_year_is_rough_unless_it_is_its_end(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It happened between September and mid-November 2020.", ["2020-09-01..2020-11-15~"]),
        ("Between June and Sept. 2014, he taught there.", ["2014-06-01..2014-09-30"]),
        ("from November to March 2014", ["2013-11-01..2014-03-31"]),
        ("from Jan. 3 to 5, 2024", ["2024-01-03..2024-01-05"]),
        ("December 2024 - March 2025", ["2024-12-01..2025-03-31"]),
        ("between 2015 and 2017", ["2015-01-01..2017-12-31"]),
        ("2021 through 2023", ["2021-01-01..2023-12-31"]),
        ("from 2015-2017", ["2015-01-01..2017-12-31"]),
        ("He fixed prices from at least 2012 until early 2019.", ["2012-01-01..2019-03-31~"]),
        ("in May and June of 2015", ["2015-05-01..2015-06-30"]),
        ("during the months of June and July 2020", ["2020-06-01..2020-07-31"]),
        ("3/1/25 - 3/11/25", ["2025-03-01..2025-03-11"]),
        ("Between May 13, 2016, and June 4, 2016, Doe hid.", ["2016-05-13..2016-06-04"]),
        (
            "On or about March 3, 2023, through on or about June 4, 2023, he stole.",
            ["2023-03-03..2023-06-04~"],
        ),
        ("Between 10 p.m. on Jan. 3 and 5 a.m. on Jan. 4, 2024, it burned.", ["2024-01-03..2024-01-04"]),
        (
            "From at least in or around January 2019 through March 2021, he stole.",
            ["2019-01-01..2021-03-31~"],
        ),
        ("From 2016 through June of last year, she sold drugs.", ["2016-01-01..2023-06-30"]),
        ("from March 2022 to May of this year", ["2022-03-01..2024-05-31"]),
    ],
)
def test_two_dates_that_bound_one_span_are_one_item(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His trial was continued from May 5, 2024 to June 9, 2024.", ["2024-05-05", "2024-06-09"]),
        ("He struck on May 2 and May 5, 2023.", ["2023-05-02", "2023-05-05"]),
        ("He struck on Jan. 2, May 2, and July 5, 2010.", ["2010-01-02", "2010-05-02", "2010-07-05"]),
        ("The arraignment was continued today to Aug. 20.", ["2024-03-15", "2024-08-20"]),
    ],
)
def test_two_dates_that_bound_no_span_stay_two(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was charged today.", ["2024-03-15"]),
        ("He was sentenced yesterday.", ["2024-03-14"]),
        ("He will be arraigned tomorrow.", ["2024-03-16"]),
        ("A sweep was conducted last night.", ["2024-03-14"]),
        ("Officers went out early this morning.", ["2024-03-15"]),
        ("He was convicted last month.", ["2024-02-01..2024-02-29"]),
        ("A fund was opened last year.", ["2023-01-01..2023-12-31"]),
        ("He was sentenced Tuesday.", ["2024-03-12"]),
        ("He was sentenced on Friday.", ["2024-03-15"]),
        ("Last Friday he pleaded guilty.", ["2024-03-08"]),
        ("He will be sentenced on Monday.", ["2024-03-18"]),
        ("A fair will be held on Sunday. From noon, Sunday, Doe.", ["2024-03-17"]),
        ("He was held on Monday and will be in court on Monday.", ["2024-03-11", "2024-03-18"]),
        ("This Tuesday he will appear.", ["2024-03-19"]),
        ("On Feb. 2, he fled. The next day he was caught.", ["2024-02-02", "2024-02-03"]),
        ("On Feb. 2, he fled. Three days later, he was caught.", ["2024-02-02", "2024-02-05"]),
        (
            "Found guilty on Thursday, Feb. 8. They returned the following Monday.",
            ["2024-02-08", "2024-02-12"],
        ),
    ],
)
def test_words_that_count_from_another_day_are_resolved(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    ["He was charged today.", "He was sentenced Tuesday.", "He fled on June 4.", "The next day he fled."],
)
def test_what_an_article_without_a_date_leaves_open_is_dropped(text: str) -> None:
    assert days(text, None) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will be sentenced on January 31, 2019.\nHe was held on May 10.", ["2019-01-31"]),
        ("He was sentenced on January 31, 2019.\nHe was held on January 10.", ["2019-01-31", "2019-01-10"]),
    ],
)
def test_a_day_to_come_gives_no_year_to_the_days_before_it(text: str, expected: list[str]) -> None:
    assert days(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On June 3, deputies responded to a call.", ["2023-06-03"]),
        ("On March 3, deputies responded to a call.", ["2024-03-03"]),
        ("According to the papers, on May 4, Doe pawned a ring.", ["2023-05-04"]),
        ("On March 20, a restored park.", ["2024-03-20"]),
        ("On May 4, a park.", ["2024-05-04"]),
        ("Sentencing is scheduled for June 12.", ["2024-06-12"]),
        ("She is scheduled to be sentenced on Jan. 9.", ["2025-01-09"]),
        ("He faces up to life in prison when he is sentenced on June 26.", ["2024-06-26"]),
        (
            "He was indicted last August. On Jan. 2, he fled.",
            ["2023-08-01..2023-08-31", "2024-01-02"],
        ),
        ("He returns to court on April 18.", ["2024-04-18"]),
        ("The clinic is set for 8:30 a.m. to 4 p.m. on April 18.", ["2024-04-18"]),
        ("On March 3, 2015, he fled. On October 8, he was caught.", ["2015-03-03", "2015-10-08"]),
        ("On Dec. 20, 2015, he fled. On January 8, he was caught.", ["2015-12-20", "2016-01-08"]),
        ("The office declared on Tuesday, August 8, that it had no conflict.", ["2023-08-08"]),
        ("It began on March 13 of last year.", ["2023-03-13"]),
        ("Doe (dob 2/16/82) fled on March 3.", ["1982-02-16", "2024-03-03"]),
    ],
)
def test_a_day_without_a_year_is_placed_by_the_story_and_by_its_tense(text: str, expected: list[str]) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He may face 20 years.",
        "A letter signed by April Jones and June Smith was read.",
        "Deputies went to the 1100 block of May Street.",
        "He was driving a 2020 Corvo sedan.",
        "Justice 2020, Prop 47 and fiscal year 2024 were named.",
        "The Fair Rents Act of 1996 applies.",
        "The 2020 sweep brought more than twice as many arrests as 2019.",
        "There were more arrests than last year.",
        "Office hours are Monday through Friday.",
        "He taught there during the 2022-2023 school year.",
        "Call 555-2020.",
        "We owe it to today's youth.",
        'He wrote: "I won\'t be in tomorrow."',
        "MARCHING BAND LEADER, IN JUNIOR HIGH",
        "Of the crew, 12/50 stayed.",
        "It bore the number 2020-13-45.",
        "Nothing fits 2/30/2020 or 1/1/0000.",
        "The May 2 Foundation and the September 11th Fund gave.",
        "Their 2015-2016 taxes were false.",
        "Sales fell during the first quarter of 2021.",
        "The office is open Monday-Friday.",
        "Posted on March 4, 2024",
        "Page last updated: March 19, 2024",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert days(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The probe that started in 2011 ended with charges.", ["2011"]),
        ("A raid in 2015 led to charges.", ["2015"]),
        ("In 2016 cases rose.", []),
    ],
)
def test_a_year_stands_before_the_verb_of_its_clause(text: str, expected: list[str]) -> None:
    assert [day[:4] for day in days(text)] == expected


def test_the_day_beside_today_is_what_today_means() -> None:
    assert days("He was charged today. The hearing is today, March 14, 2024.") == ["2024-03-14"]


def test_the_date_line_of_a_release_is_not_a_date_of_its_story() -> None:
    assert days("FOR IMMEDIATE RELEASE\nDate: March 15, 2024\nA man fled.") == []
    assert days("WHEN: March 15, 2024") == ["2024-03-15"]


def test_each_date_is_one_item_with_all_its_mentions() -> None:
    text = "He fled on Feb. 2, 2024. By Feb. 2, 2024, he was gone."
    (found,) = find_dates(document(text, PUBLISHED))
    assert found.span.of(text) == "Feb. 2, 2024"
    assert [mention.of(text) for mention in found.mentions] == ["Feb. 2, 2024"]


def test_a_range_is_pinned_to_both_its_ends() -> None:
    text = "The raids happened between September and mid-November and led to arrests."
    (found,) = find_dates(document(text, "2020-11-16"))
    assert found.span.of(text) == "between September and mid-November"
    assert found.approximate


def test_hostile_text_is_read_in_linear_time() -> None:
    for unit in (
        "tomorrow ",
        "the next day ",
        "March 15, 2024 ",
        "from May to ",
        "2020-",
        "1/1/20/",
        "Monday, ",
    ):
        days(unit * 20_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On New Year's Eve 2022 he shot at a man.", ["2022-12-31"]),
        ("She was robbed on Christmas Day.", ["2023-12-25"]),
        ("He fled on the Fourth of July, 2021.", ["2021-07-04"]),
        ("The Christmas Eve service was full.", []),
        ("Deputies will work on Halloween.", ["2024-10-31"]),
        ("A Halloween party was stormed.", []),
        ("It is Christmas at the harbour.", []),
    ],
)
def test_a_day_may_have_a_name_of_its_own(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_a_weekday_that_someone_is_called_is_no_date() -> None:
    doc = document("Sheriff Ann Friday spoke on Thursday. Sheriff Friday thanked the court.", PUBLISHED)
    assert [str(day.start) for day in find_dates(doc, find_people(doc, []))] == ["2024-03-14"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He came on Thursday. At Thursday's arraignment, prosecutors requested bail set.",
            ["2024-03-14"],
        ),
        ("At Thursday's hearing, a judge will rule.", ["2024-03-21"]),
    ],
)
def test_what_a_day_is_known_for_does_not_place_it(text: str, expected: list[str]) -> None:
    assert days(text) == expected
