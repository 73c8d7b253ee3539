"""Records of any shape, for properties."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from tui.core.model import KINDS, Article, Inferred, Qualifier, Record, Span, Stated, ordered

TEXT = "Officers of Marlow County made 12 arrests on 3 May 2024, twice as many as the year before."


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(TEXT) - 1))
    return Span(start, draw(st.integers(start + 1, len(TEXT))))


numbers = st.integers(-(10**12), 10**12).map(float) | st.floats(-1e9, 1e9)
st.register_type_strategy(Span, spans())
st.register_type_strategy(float, numbers)
st.register_type_strategy(date, st.dates())


@st.composite
def records(draw: st.DrawFn) -> Record:
    kinds = draw(st.lists(st.sampled_from(list(KINDS.values())), max_size=12))
    facts = ordered([draw(st.builds(kind, rule=st.just(""))) for kind in kinds])
    stated = st.none() | st.builds(Stated, st.text(), st.none() | spans())
    article = Article(
        id=draw(st.text()),
        source=draw(st.text()),
        sha256=draw(st.text()),
        text=TEXT,
        body=(3, 3 + len(TEXT)),
        language=draw(st.sampled_from(["en", "es"])),
        not_article=draw(st.none() | st.text()),
        title=draw(stated),
        published=draw(stated),
        dateline=draw(stated),
        publisher=draw(st.none() | st.text()),
        address=draw(st.none() | st.text()),
    )
    inferred = ()
    if facts:
        chosen = draw(st.lists(st.sampled_from(facts), min_size=1, max_size=3))
        inferred = (Inferred("so many", "parts and whole", tuple(chosen), 22.0, Qualifier.UNDER, True),)
    return Record(article, draw(stated), facts, inferred)
