"""What is kept: journal, cache, and the files people write by hand; damage is named or made good."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.fuzz.inputs import accidents, damaged, texts
from tests.fuzz.sound import assert_printable
from tests.fuzz.target import Target
from tui.core.cache import Cache, Entry
from tui.core.config import cite_style, read_config
from tui.core.errors import DataError, JournalError
from tui.core.model import Article, Count, Record, Span, Verdict
from tui.core.printable import one_line
from tui.core.resources import data_folder
from tui.core.review.decisions import Add, Anchor, Annotate, Edit, Judge, Merge, Revoke
from tui.core.review.journal import Journal
from tui.core.review.reviewing import Review
from tui.core.sources import Source
from tui.core.terms import load_terms
from tui.ui.keys import load_config

TEXT = "Officers made 46 arrests."
ARRESTS = Count(span=Span(14, 24), value=46.0, what="arrests")
CONFIG = b'theme = "blotter-dark"\nwatch = true\n[keys]\n"search.open" = "slash"\n[cite]\nstyle = "bibtex"\n'


@contextmanager
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@cache
def journal_bytes() -> bytes:
    """A journal with one of every decision."""
    with folder() as place:
        journal, anchor = Journal.beside(place, by="ann"), Anchor.of(ARRESTS, TEXT)
        decisions = (Judge(anchor, Verdict.ACCEPTED), Edit(anchor, ARRESTS), Add(anchor))
        journal.write(journal.entries(page(place), *decisions, Merge(anchor, anchor), Annotate(anchor, "n")))
        journal.write(journal.entries(page(place), Revoke(journal.of(page(place))[0].id)))
        return journal.path.read_bytes()


def page(place: Path) -> Article:
    return Article("a.txt", str(place / "a.txt"), "", TEXT, (0, len(TEXT)))


def journal(happened: list[tuple[int, int, int, int]]) -> None:
    with folder() as place:
        (place / ".blotter").mkdir()
        (place / ".blotter" / "journal.jsonl").write_bytes(damaged(journal_bytes(), happened))
        read = Journal.beside(place, by="bob")
        for damage in read.damage:
            assert_printable(one_line(damage.reason))
        record = Record(page(place), facts=(ARRESTS,))
        if entries := read.of(record.article):
            Review.of(record, entries)
        kept = read.entries(record.article, Judge(Anchor.of(ARRESTS, TEXT), Verdict.REJECTED))[0]
        read.write([kept])
        assert kept in Journal.beside(place).of(record.article)


def noted(note: str) -> None:
    with folder() as place:
        read = Journal.beside(place, by=note[:5] or "x")
        kept = read.entries(page(place), Annotate(Anchor.of(ARRESTS, TEXT), note))[0]
        with suppress(JournalError):
            read.write([kept])
            assert Journal.beside(place).of(page(place)) == (kept,)


@cache
def cache_bytes() -> bytes:
    with folder() as place:
        held = Cache.open(place / "c.sqlite")
        assert held is not None
        held.put(Entry(Source(f"{n}", f"/{n}", 1, 1), f"key {n}", b"[]" * 50) for n in range(60))
        held.close()
        return (place / "c.sqlite").read_bytes()


def cached(happened: list[tuple[int, int, int, int]]) -> None:
    with folder() as place:
        path, source = place / "c.sqlite", Source("7", "/7", 1, 1)
        path.write_bytes(damaged(cache_bytes(), happened))
        for _ in range(3):  # damage may be met only when something is put
            held = Cache.open(path)
            if held is not None:
                held.holds(source)
                list(held.every([source]))
                held.put([Entry(source, "key", b"[]")])
                held.counted()
                held.tidy()
                held.close()
        held = Cache.open(path)
        assert held is not None
        held.close()


def configured(data: bytes) -> None:
    with folder() as place, home(place):
        (place / "blotter").mkdir()
        (place / "blotter" / "config.toml").write_bytes(data)
        for read in (read_config, load_config, lambda: cite_style(read_config())):
            refused(read)


def termed(data: bytes) -> None:
    with folder() as place:
        (place / "terms.toml").write_bytes(data)

        def read() -> object:
            return [term.spans(TEXT) for term in load_terms(place / "terms.toml")]

        refused(read)


def refused(read: Callable[[], object]) -> None:
    try:
        read()
    except DataError as error:
        assert_printable(one_line(str(error)))


@contextmanager
def home(place: Path) -> Iterator[None]:
    before = os.environ.get("XDG_CONFIG_HOME")
    os.environ["XDG_CONFIG_HOME"] = str(place)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_CONFIG_HOME"]
        else:
            os.environ["XDG_CONFIG_HOME"] = before


NAMES = st.sampled_from(
    ["term", "keys", "theme", "cite", "style", "label", "words", "pattern", "colour", "watch"]
)
VALUES = st.sampled_from(
    ['""', '"a"', "[]", "[1]", '["a"]', "{}", "{a = 1}", "7", "true", "1979-05-27", '"("']
)


def tables() -> st.SearchStrategy[bytes]:
    """TOML of the right names and the wrong things behind them."""
    line = st.one_of(
        st.builds("{} = {}".format, NAMES, VALUES),
        NAMES.map("[[{}]]".format),
        NAMES.map("[{}]".format),
    )
    return st.lists(line, max_size=6).map(lambda lines: "\n".join(lines).encode())


def mutants(good: bytes) -> st.SearchStrategy[bytes]:
    return accidents().map(lambda happened: damaged(good, happened)) | tables()


TARGETS = (
    Target("damaged journals", accidents(), journal, 25),
    Target("notes of any words", texts(4) | st.text(), noted, 15),
    Target("damaged caches", accidents(), cached, 20),
    Target("damaged configuration", mutants(CONFIG), configured, 50),
    Target("damaged terms", mutants((data_folder() / "terms.toml").read_bytes()), termed, 50),
)
