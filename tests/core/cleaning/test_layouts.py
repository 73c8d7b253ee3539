"""What cleaning makes of whole pages: the body, its first and last words, and what is stated above it."""

from __future__ import annotations

import pytest

from tests.core.cleaning.layouts import SHEETS, Sheet
from tests.core.cleaning.support import article, value

each_sheet = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


@each_sheet
def test_the_headline_is_read_as_printed(sheet: Sheet) -> None:
    assert value(article(sheet.raw).title) == sheet.title


@each_sheet
def test_the_release_date_is_read_into_iso_form(sheet: Sheet) -> None:
    assert value(article(sheet.raw).published) == sheet.published


@each_sheet
def test_the_dateline_is_read_without_its_dash(sheet: Sheet) -> None:
    assert value(article(sheet.raw).dateline) == sheet.dateline


@each_sheet
def test_the_body_runs_from_the_headline_to_the_last_line_of_the_story(sheet: Sheet) -> None:
    found = article(sheet.raw)
    assert found.not_article is None
    assert found.text.startswith(sheet.first)
    assert found.text.rstrip().endswith(sheet.last)


@each_sheet
def test_the_body_is_a_slice_of_the_page(sheet: Sheet) -> None:
    found = article(sheet.raw)
    assert found.text == sheet.raw[slice(*found.body)]


@each_sheet
def test_spans_hold_the_words_they_stand_for(sheet: Sheet) -> None:
    found = article(sheet.raw)
    if found.dateline and found.dateline.span:
        assert " ".join(found.dateline.span.of(found.text).split()) == found.dateline.value
    if found.title and found.title.span:
        words = found.title.span.of(found.text).lower().split()
        assert set(words) <= set(found.title.value.lower().split()) | {"–", "-"}
