"""The edges of cleaning: what a format knows already, what is cut and kept, what no page can upset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.cleaning.support import STORY, article, page, value
from tui.core.cleaning import article_of
from tui.core.model import Article, Stated

SITE = (
    "Robber Sentenced in Port Ellery - Marlow Police\nSkip to content\nSearch\nHome\n"
    "Robber Sentenced in Port Ellery\n"
)

SCRAPS = st.sampled_from(
    [
        *SITE.splitlines(),
        *STORY.splitlines(),
        " date 2020-11-16 ",
        "date 2020-99-99 x",
        "June 5, 2025",
        "February 31, 2025",
        "September",
        "12, 2011",
        "99/99/99",
        "Published",
        "FOR IMMEDIATE RELEASE:",
        "PORT ELLERY, Calif. –",
        "(PORT ELLERY)",
        "WHO:",
        "###",
        "# ",
        "---",
        "title: x",
        "Share",
        "Latest Posts",
        "Read more...",
        "",
        " ",
        "\x00",
        "\x85",
        "警察は男を逮捕した。",
        "Pardon Our Interruption",
    ]
)
PAGES = st.one_of(
    st.text(max_size=400),
    st.lists(SCRAPS, max_size=30).map("\n".join),
    st.lists(st.one_of(SCRAPS, st.text(max_size=30)), max_size=12).map("".join),
    st.lists(SCRAPS, max_size=20).map("\r\n".join),
)


def stated(found: Article) -> list[Stated]:
    return [each for each in (found.title, found.published, found.dateline) if each is not None]


@settings(max_examples=400, deadline=None)
@given(PAGES)
def test_the_body_of_any_page_is_a_slice_and_every_span_lies_in_it(raw: str) -> None:
    found = article(raw)
    begin, end = found.body
    assert 0 <= begin <= end <= len(raw)
    assert found.text == raw[begin:end]
    for each in stated(found):
        assert each.value
        assert each.span is None or each.span.end <= len(found.text)


@settings(max_examples=100, deadline=None)
@given(PAGES)
def test_reading_a_page_twice_gives_the_same_article(raw: str) -> None:
    assert article(raw) == article(raw)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["The man was seen in the town.", "He ran.", "A van, a gun", ""]), min_size=1)
)
def test_a_text_without_menus_passes_whole(lines: list[str]) -> None:
    raw = "\n".join(lines)
    found = article(raw)
    if raw.strip():
        assert found.not_article is None
        assert found.text == raw


def test_what_the_format_knows_wins_over_the_layout() -> None:
    known = article(
        f"June 5, 2025\n{STORY}", title="Robber Jailed", published="2024-01-02", publisher="Marlow Post"
    )
    assert value(known.title) == "Robber Jailed"
    assert known.published == Stated("2024-01-02")
    assert known.publisher == "Marlow Post"


def test_a_date_of_the_format_that_is_none_is_passed_over() -> None:
    assert (
        value(article(f"Robber Jailed at Last\nJune 5, 2025\n{STORY}", published="soon").published)
        == "2025-06-05"
    )


def test_a_given_title_is_pinned_where_it_is_printed() -> None:
    found = article(f"Robber Jailed in Port Ellery\n\n{STORY}", title="Robber Jailed in Port Ellery")
    assert found.title is not None and found.title.span is not None
    assert found.title.span.of(found.text) == "Robber Jailed in Port Ellery"


def test_identity_and_source_are_carried_over() -> None:
    source = page(STORY)
    found = article_of(source)
    assert (found.id, found.source, found.sha256) == (source.id, source.source, source.sha256)


def test_lists_after_the_last_sentence_stay_in_the_story() -> None:
    found = article(
        f"{SITE}{STORY}\nThe others charged are:\nAda Roe, 33\nBo Lund, 21\n###\nShare\nLatest Posts\nA man"
    )
    assert found.text.endswith("Bo Lund, 21")


def test_tables_within_the_story_stay_in_it() -> None:
    table = "Defendant\nCharge\nSentence\nAda Roe\nRobbery\nFour years"
    found = article(f"{SITE}{STORY}\n{table}\n{STORY}\nShare\nLatest Posts")
    assert table in found.text


@pytest.mark.parametrize("mark", ["###", "# # #", "-30-", "– END –", "#####"])
def test_the_story_ends_above_the_sign_off(mark: str) -> None:
    assert article(f"{SITE}{STORY}\n{mark}\nFor more, call Lee.").text.endswith("prosecuted the case.")


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "Latest Posts",
        "Related Posts",
        "Tagged with:",
        "© 2025 Marlow",
        "Follow us",
        "Privacy Policy",
    ],
)
def test_the_story_ends_above_the_foot_of_the_site(line: str) -> None:
    assert article(f"{SITE}{STORY}\n{line}\nA man was told of it").text.endswith("prosecuted the case.")


def test_a_button_above_the_story_does_not_end_it() -> None:
    assert article(f"{SITE}Share\nPrint\n{STORY}\nShare").text.endswith("prosecuted the case.")


def test_a_headline_among_the_other_news_is_not_where_the_story_begins() -> None:
    other_news = "Related Posts\nRobber Sentenced in Port Ellery\nRead more"
    found = article(f"{SITE}WHO:\nDistrict Attorney Quill\nWHEN:\nToday\n###\n{other_news}")
    assert found.text == "Robber Sentenced in Port Ellery\nWHO:\nDistrict Attorney Quill\nWHEN:\nToday"


def test_a_printed_date_in_two_lines_is_read() -> None:
    found = article(f"{SITE}For Immediate Release\nSeptember\n12, 2011\n{STORY}")
    assert value(found.published) == "2011-09-12"
    assert found.published is not None and found.published.span is not None
    assert found.published.span.of(found.text) == "September\n12, 2011"


@pytest.mark.parametrize("story", [f"{STORY}\n{STORY}", "WHO:\nDistrict Attorney Quill\nWHEN:\nToday\n###"])
def test_a_headline_repeated_only_among_the_other_news_stays_with_its_story(story: str) -> None:
    other_news = "Related Posts\nRobber Sentenced in Port Ellery\nRead more\nHome\nContact Us"
    found = article(f"Robber Sentenced in Port Ellery\n{story}\n{other_news}")
    assert value(found.title) == "Robber Sentenced in Port Ellery"
    assert found.text.startswith(f"Robber Sentenced in Port Ellery\n{story[:10]}")
    assert "Related Posts" not in found.text


def test_a_headline_below_the_terms_of_a_service_is_that_of_the_page() -> None:
    terms = (
        "This office is unable to say how right a translation is, and it answers for none of them at all.\n"
    )
    site, story = SITE.removesuffix("Robber Sentenced in Port Ellery\n"), f"{STORY}\n" * 8
    printed = "Robber Sentenced in Port Ellery\nPress Release\nRobber Sentenced in…\n"
    found = article(f"{site}{terms * 4}{printed}{story}")
    assert value(found.title) == "Robber Sentenced in Port Ellery"
    assert found.text.startswith("Robber Sentenced in Port Ellery\nPress")
