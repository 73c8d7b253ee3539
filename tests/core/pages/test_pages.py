"""What comes of whole pages: cleaning and the rules for dates and announcements together."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.core.cleaning.support import article, value
from tui.core.extraction.announcement import find_announcement
from tui.core.extraction.dates.find import find_dates
from tui.core.extraction.document import Document

Sheet = dict[str, Any]

SHEETS: list[Sheet] = [
    sheet
    for path in sorted(Path(__file__).parent.glob("*.toml"))
    for sheet in tomllib.loads(path.read_text("utf-8"))["sheet"]
]
each_sheet = pytest.mark.parametrize("sheet", SHEETS, ids=[sheet["name"] for sheet in SHEETS])


@each_sheet
@pytest.mark.parametrize("name", ["title", "published", "dateline"])
def test_what_stands_above_the_story_is_read_whatever_the_layout(sheet: Sheet, name: str) -> None:
    assert value(getattr(article(sheet["page"]), name)) == sheet.get(name)


@each_sheet
def test_the_story_ends_above_whatever_the_page_goes_on_with(sheet: Sheet) -> None:
    assert article(sheet["page"]).text.rstrip().endswith(sheet.get("last", ""))


@each_sheet
def test_only_the_story_states_dates(sheet: Sheet) -> None:
    found = {
        f"{date.start}..{date.end}" if date.end != date.start else str(date.start)
        for date in find_dates(Document(article(sheet["page"])))
    }
    assert sorted(found) == sheet["dates"]


@each_sheet
def test_the_event_is_told(sheet: Sheet) -> None:
    assert value(find_announcement(Document(article(sheet["page"])))) == sheet["announcement"]
