"""Dates in every form releases print them, and which of several dates is that of the release."""

from __future__ import annotations

import pytest

from tests.core.cleaning.support import STORY, article, value
from tui.core.cleaning.calendar_dates import find_date

TITLE = "Robber of Jeweller Gets 12 Years\n"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("June 17, 2025", "2025-06-17"),
        ("JUNE 17, 2025", "2025-06-17"),
        ("Jan. 6, 2026", "2026-01-06"),
        ("Sept. 13, 2021", "2021-09-13"),
        ("January 27th, 2005", "2005-01-27"),
        ("Oct 31,2018", "2018-10-31"),
        ("July\xa09, 2014", "2014-07-09"),
        ("September\n12, 2011", "2011-09-12"),
        ("5 June 2025", "2025-06-05"),
        ("3/14/2025", "2025-03-14"),
        ("3/14/25", "2025-03-14"),
        ("3/14/85", "1985-03-14"),
        ("10.14.2025", "2025-10-14"),
        ("14-10-2025", "2025-10-14"),
        ("2025-03-14", "2025-03-14"),
        ("14 de enero de 2025", "2025-01-14"),
        ("19 de noviembre, 2013", "2013-11-19"),
        ("ngày 21 tháng 5 năm 2026", "2026-05-21"),
        ("Friday, February 31, 2025 or March 1, 2025", "2025-03-01"),
    ],
)
def test_a_date_is_read_in_any_form(text: str, iso: str) -> None:
    found = find_date(text)
    assert found is not None and found.iso == iso


@pytest.mark.parametrize(
    "text", ["", "June 2025", "June 17", "99/99/2025", "555-12-2025-9", "Case 12.3", "Juny 5, 2025", "0/0/00"]
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert find_date(text) is None


@pytest.mark.parametrize(
    ("above", "iso"),
    [
        ("June 17, 2025 Contact: Lee Park\n", "2025-06-17"),
        ("FOR IMMEDIATE RELEASE March 14, 2025\n", "2025-03-14"),
        ("FOR IMMEDIATE RELEASE:\nMarch 14, 2025\n", "2025-03-14"),
        ("Date: 3/14/2025\n", "2025-03-14"),
        ("Date May 18, 2017\n", "2017-05-18"),
        ("Thursday, June 5, 2025\n", "2025-06-05"),
        ("Posted on June 01, 2026\n", "2026-06-01"),
        ("Last updated June 1, 2026\n", "2026-06-01"),
        ("Published: 5:38 PM PST November 16, 2020\n", "2020-11-16"),
        ("Admin | August 12, 2024\n", "2024-08-12"),
        ("By Lee Park | June 5, 2025\n", "2025-06-05"),
        ("Published\nMarch 2, 2005\nDate: March 1, 2003\n", "2003-03-01"),
        ("March 1, 2003\nLast updated March 2, 2005\n", "2003-03-01"),
        ("Posted on June 3, 2025\nUpdated June 4, 2025\n", "2025-06-03"),
        ("EMBARGOED UNTIL 9:00 A.M., FRIDAY, MAY 10, 2019\nMay 9, 2019\n", "2019-05-09"),
        ("Trial set for May 10, 2019\n", None),
        ("", None),
    ],
)
def test_the_date_above_the_story_is_that_of_the_release(above: str, iso: str | None) -> None:
    assert value(article(f"{TITLE}{above}{STORY}").published) == iso


def test_a_date_below_the_story_counts_with_a_label_or_as_the_last_line_of_the_sheet() -> None:
    assert value(article(f"{TITLE}{STORY}\nUpdated June 6, 2025").published) == "2025-06-06"
    assert value(article(f"{TITLE}{STORY}\nJune 6, 2025").published) == "2025-06-06"
    assert value(article(f"{TITLE}{STORY}\nJune 6, 2025\nBakery Burgled Twice").published) is None


@pytest.mark.parametrize(
    ("below", "iso"),
    [
        (
            "Jo Reed\nhttps://ashby.example/logo.webp\n2021-03-02 11:26:47\n2021-03-09 08:00:02\nRecent News",
            "2021-03-02",
        ),
        ("2021-03-02T11:26:47Z\nRecent News\nJune 10, 2026\nA Fair in Ashby", "2021-03-02"),
        ("2021-03-02 11:26:47 the server was down\nRecent News", None),
        ("2021-03-02\nRecent News", None),
        ("2021-13-40 11:26:47\nRecent News", None),
    ],
)
def test_the_first_moment_that_a_site_leaves_for_machines_below_the_story_is_its_date(
    below: str, iso: str | None
) -> None:
    assert value(article(f"{TITLE}{STORY}\n{below}\nContact us\nPrivacy policy\n").published) == iso


@pytest.mark.parametrize(
    "above",
    [
        "{T}\nMarch 2, 2021 at 5:15 pm",
        "{T}\nPublished 5:03 p.m. ET March 2, 2021",
        "{T}\nMarch 2, 2021 / Press Releases",
        "{T}\n03.02.2021",
        "{T}\nTue, 03/02/2021 - 14:05",
        "{T}\nTuesday, March 2, 2021 - 2:05pm",
        "March 2, 2021\n{T}",
        "{T}\nby Jo Reed on March 2, 2021",
        "{T}\nJo Reed, Staff Writer\nMarch 2, 2021 Updated: March 3, 2021 8:12 a.m.",
        "{T}\nPosted: Mar 2, 2021 / 05:03 PM EST\nUpdated: Mar 2, 2021 / 07:03 PM EST",
        "Press Release\nMarch 2, 2021\n{T}\nFor Immediate Release",
        "FOR IMMEDIATE RELEASE – MARCH 2, 2021\n{T}",
        "FOR IMMEDIATE RELEASE\t\tMarch 2, 2021\n{T}",
        "FOR IMMEDIATE RELEASE: Tuesday, March 2, 2021\nCONTACT: Jo Reed, 555-555-0134\n{T}",
        "Press Release – March 2, 2021\n{T}",
        "NEWS RELEASE\nRelease No. 21-33\nMarch 2, 2021\n{T}",
        "{T}\nRelease Date: 2021-03-02",
        "Date of Release: 3/2/21\n{T}",
        "{T}\n2021-03-02 14:00",
        "{T}\nMar 2, 2021 | 3 min read",
        "{T}\nNews • March 2, 2021",
        "{T}\nTuesday, 2 March 2021",
        "{T}\nMarch 2nd, 2021",
        "{T} | March 2, 2021",
        "March 2, 2021: {T}",
        "{T}\nAuthor: Jo Reed | March 2, 2021 | Category: Crime",
        "{T}\nDATE: March 2, 2021\nTO: All media\nFROM: Jo Reed, PIO",
        "Mar. 2, 2021 — {T}",
        "{T}\nDate posted: March 2, 2021 Last updated: March 5, 2021",
        "{T}\nBy JO REED |  jreed@x.example |\n"
        "PUBLISHED: March 2, 2021 at 5:15 p.m. | UPDATED: March 3, 2021 at 6:00 a.m.",
        "District Attorney Hale\nFor release March 2, 2021\n{T}",
        "{T}\nMarch 02, 2021 12:00 AM\nCategories: News",
        "For Immediate Release:\n3/2/2021\n"
        "For More Information, Please Contact:\nJo Reed - (555) 555-0134\n{T}",
        "{T}\nFor Immediate Release\nContact: Jo Reed\nMarch 2, 2021\nPhone: 555-555-0134",
        "{T}\nWritten by Jo Reed. Posted in Press Releases on March 2, 2021",
        "Post Date:03/02/2021 4:00 PM\n{T}",
        "{T}\nMarch 2, 2021, 6:00 AM",
        "{T}\nPublished: Mar. 2, 2021, 9:00 a.m.",
        "{T}\nThis article was published more than 1 year ago\nMarch 2, 2021",
        "{T}\nWEDNESDAY, MARCH 2, 2021 – Port Ellery",
    ],
)
def test_headline_and_date_are_told_apart_in_every_head(above: str) -> None:
    headline = TITLE.strip()
    found = article(above.replace("{T}", headline) + f"\n{STORY}")
    assert (value(found.title), value(found.published)) == (headline, "2021-03-02")
