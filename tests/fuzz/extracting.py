"""Cleaning and extraction: whatever the text, facts lie in it, and all that is printed of them is safe."""

from __future__ import annotations

import time
from datetime import date

from hypothesis import strategies as st

from tests.core.extraction.support import article
from tests.fuzz.inputs import fragments, texts, whole
from tests.fuzz.sound import assert_printable, assert_sound
from tests.fuzz.target import Target
from tui.cli.page import article_page
from tui.cli.search import _hit, _lines
from tui.core.citation import STYLES
from tui.core.cite import cite
from tui.core.cleaning import article_of
from tui.core.export import FORMATS
from tui.core.export.wanted import Wanted
from tui.core.extraction import extract
from tui.core.model import Page, Record
from tui.core.outline import attributes
from tui.core.printable import printable

SHORT, LONGER = 15_000, 4
GROWTH = 9
"""How many times the time of a text a fourfold one may take: 4 when linear, 16 when quadratic."""
SLACK = 0.7


def record_of(raw: str, title: str | None = None) -> Record:
    """The record of a page, all the way."""
    return extract(article_of(Page(id=f"{raw[:9]}.txt", source="a.txt", sha256="", raw=raw, title=title)))


def cleaned(asked: tuple[str, str | None]) -> None:
    raw, title = asked
    found = article_of(Page(id="a.txt", source="a.txt", sha256="", raw=raw, title=title))
    assert found.text == raw[slice(*found.body)]
    assert_sound(Record(found))
    if found.published:
        date.fromisoformat(found.published.value)


def extracted(text: str) -> None:
    record = extract(article(text, "2024-05-03"))
    assert_sound(record)
    for item in (*record.facts, *record.inferred):
        attributes(item)


def printed(raw: str) -> None:
    record = record_of(raw, raw[-60:])
    for part in article_page(record):
        assert_printable(part.plain)
    for fact in record.facts:
        for style in STYLES:
            assert_printable(printable(cite(record, fact, style)))
    for form in ("json", "files", "count", "lines"):
        for line in _lines(_hit(record, [fact.span for fact in record.facts]), form, True):
            assert_printable(line.plain)


def exported(raw: str) -> None:
    record = record_of(raw, raw[:60])
    for form in FORMATS.values():
        if form.binary:
            continue
        text = b"".join(form.pieces([record], Wanted())).decode()
        assert_printable(text, "\t\n\r" if form.name == "csv" else "\t\n")


def linear(unit: str) -> None:
    if len(unit) < 2 or len(unit) > SHORT // 10:
        return
    assert seconds(unit, SHORT * LONGER) <= GROWTH * seconds(unit, SHORT) + SLACK


def seconds(unit: str, size: int) -> float:
    raw = unit * (size // len(unit))
    started = time.process_time()
    article_of(Page(id="a.txt", source="a.txt", sha256="", raw=raw))
    extract(article(raw))
    return time.process_time() - started


UNITS = st.lists(fragments(), min_size=1, max_size=4).map(" ".join).map(whole)

TARGETS = (
    Target("cleaning", st.tuples(texts(), st.none() | texts(4)), cleaned, 30),
    Target("extraction", texts(60), extracted, 60),
    Target("what is printed of an article", texts(30), printed, 20),
    Target("what is exported of an article", texts(30), exported, 15),
    Target("time in proportion to the text", UNITS, linear, 6),
)
