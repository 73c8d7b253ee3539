"""The search language and its matcher: a search is done or refused in words, and finds places in the text."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

from hypothesis import strategies as st

from tests.fuzz.inputs import CONTROLS, ODD, texts
from tests.fuzz.sound import assert_printable
from tests.fuzz.target import Target
from tui.core.errors import QueryError
from tui.core.extraction import extract
from tui.core.folding import folded
from tui.core.grep import finder
from tui.core.model import Article
from tui.core.printable import one_line
from tui.core.query import Query
from tui.core.query.fields import FIELDS

SIGNS = ('"', "-", ":", ">=", "<", "=", "..", "$", "(", ")", "[", "*", "+", "?", "{2,}", "\\", "|", ".", "^")
VALUES = (
    "10y",
    "5k",
    "2020",
    "2020-09",
    "2020-02-30..",
    "..",
    "99999-1",
    "0",
    "9" * 30,
    "or",
    "OR",
    "fbi",
    "é",
)
RECORDS = tuple(
    extract(Article(id="a", source="a", sha256="", text=text, body=(0, len(text))))
    for text in (
        "Ashby Police made 46 arrests on May 3, 2024. Ann Lee, 45, was sentenced to 12 years in prison and "
        "fined $5,000 for robbery.\n“It’s over,” said Sheriff Ada Quill.",
        f"{ODD}{CONTROLS} ΑΣ ﬁﬂ",
    )
)


def searches() -> st.SearchStrategy[str]:
    field = st.sampled_from(sorted(FIELDS)).map("{}:".format)
    parts = st.one_of(field, st.sampled_from(SIGNS + VALUES), st.just(" "), st.text(max_size=5))
    return st.lists(parts, max_size=10).map("".join)


def asked(search: tuple[str, bool, bool, bool | None]) -> None:
    query = Query(*search)
    try:
        query.check()
    except QueryError as error:
        assert_printable(one_line(str(error)))
        assert error.place is None or 0 <= error.place <= len(search[0])
        return
    for record in RECORDS:
        with suppress(QueryError):  # only an expression that takes too long
            found(query, record.article.text, record)


def found(query: Query, text: str, record: object) -> None:
    places = query.places(record)  # type: ignore[arg-type]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(one.end <= other.start for one, other in pairwise(places))
    assert query.matches(record) or not places  # type: ignore[arg-type]
    if query.groups and query.matches(record):  # type: ignore[arg-type]
        assert query.tally(record, folded(text))[0] == len(places)  # type: ignore[arg-type]


def raw(search: tuple[str, str]) -> None:
    text, words = search
    assert len(folded(text)) == len(text)
    if words and words in text:
        assert list(finder(words, True, False, False)(text))


TARGETS = (
    Target(
        "searches",
        st.tuples(searches(), st.booleans(), st.booleans(), st.sampled_from([None, True, False])),
        asked,
        150,
    ),
    Target("words looked for in files as they lie", st.tuples(texts(8), st.text(max_size=3)), raw, 60),
)
