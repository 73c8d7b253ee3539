"""Heads of releases: headline, subheading, date and place in the orders that offices set them."""

from __future__ import annotations

import pytest

from tests.core.cleaning.support import article, value

PLEA = (
    "Ned Loam, 44, pleaded guilty in federal court to robbing a bank on June 5, 2018, prosecutors said.\n"
    "He faces as many as 20 years in prison when he is sentenced by Judge Holt in the fall.\n"
)
TITLE = "Ashby Man Pleads Guilty to Robbing Bank"
HEADS = {
    "a subheading below the block": (
        f"{TITLE}\nFriday, April 5, 2019\nFor Immediate Release\nU.S. Attorney's Office\n"
        f"Ned Loam Robbed Federal Bank in Ashby at Gunpoint\n{PLEA}",
        "2019-04-05",
        None,
    ),
    "a subheading below the label": (
        f"{TITLE}\nFOR IMMEDIATE RELEASE\nApril 5, 2019\nNed Loam Robbed Federal Bank in Ashby\n{PLEA}",
        "2019-04-05",
        None,
    ),
    "other news with its dates above the release": (
        "Bank Robbery Trial Opens in Ashby\nApril 1, 2019\nFederal Prison Guard Is Guilty of Bribery\n"
        f"April 2, 2019\nFor Immediate Release\nFriday, April 5, 2019\n{TITLE}\n{PLEA}",
        "2019-04-05",
        None,
    ),
    "a path of the site in the first line": (
        "Attorneys » Western District of Quillan » News\nWestern District of Quillan\nFOR IMMEDIATE RELEASE\n"
        f"Friday, April 5, 2019\n{TITLE}\nLoam Handed the Teller a Note\nASHBY, Pa. - {PLEA}",
        "2019-04-05",
        "ASHBY, Pa.",
    ),
    "the headline again behind a label": (
        f"{TITLE}\nPress Release / {TITLE}\nFriday, April 5, 2019\nASHBY – {PLEA}",
        "2019-04-05",
        "ASHBY",
    ),
    "a form that says how to release": (
        f"{TITLE}\nFor release: Immediate\nDate: April 5, 2019\nTopic: Theft\n{PLEA}",
        "2019-04-05",
        None,
    ),
    "the date below a subheading that reads as prose": (
        f"{TITLE}\nThe defendant took more than $300,000 from the bank where he had worked over the years\n"
        f"Friday, April 5, 2019\nASHBY – {PLEA}",
        "2019-04-05",
        "ASHBY",
    ),
    "the date at the beginning of the story": (f"{TITLE}\nApril 5, 2019 – {PLEA}", "2019-04-05", None),
    "the date in brackets at the beginning of the story": (
        f"{TITLE}\n(April 5, 2019) {PLEA}",
        "2019-04-05",
        None,
    ),
    "the author behind the date": (f"{TITLE}\nApril 5, 2019 by Press Office\n{PLEA}", "2019-04-05", None),
    "a tab of the browser that words the headline in another way": (
        "Loam Admits Bank Robbery in Federal Court | Quillan\nHome\nAbout\nMeet the District Attorney\n"
        f"Newsroom\nContact Us\nSearch\nApril 5, 2019\n{TITLE}\n{PLEA}",
        "2019-04-05",
        None,
    ),
    "a day that the story tells": (f"{TITLE}\nApril 5, 2019, was the day of the plea. {PLEA}", None, None),
}


@pytest.mark.parametrize(("raw", "published", "dateline"), HEADS.values(), ids=HEADS)
def test_headline_date_and_place_are_told_apart(
    raw: str, published: str | None, dateline: str | None
) -> None:
    found = article(raw)
    assert (value(found.title), value(found.published), value(found.dateline)) == (TITLE, published, dateline)


def test_a_headline_may_end_with_a_full_stop() -> None:
    raw = f"April 5, 2019\nAshby Man Pleads Guilty to Robbing Bank.\n{PLEA}"
    assert value(article(raw).title) == "Ashby Man Pleads Guilty to Robbing Bank."


def test_a_story_without_a_headline_has_none() -> None:
    raw = f"April 5, 2019\nAn Ashby man pleaded guilty to robbing a bank.\n{PLEA}"
    assert article(raw).title is None


def test_a_line_that_says_whose_words_follow_is_no_headline() -> None:
    raw = f"{TITLE}\n\nApril 5, 2019\n\nFrom the Port Ellery Retail Theft Task Force of Quillan:\n\n{PLEA}"
    assert value(article(raw).title) == TITLE


def test_a_question_in_the_first_line_may_be_the_headline() -> None:
    raw = f"Where did all the bank robbers go?\n\nApril 5, 2019\n\n{PLEA}"
    assert value(article(raw).title) == "Where did all the bank robbers go?"
