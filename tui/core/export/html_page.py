"""A page that needs nothing but itself: articles with their facts lit, a legend and tables; no scripts.

Everything that comes from an article is escaped, and the page's own policy forbids all loading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from tui.core.cite import heading, published_by
from tui.core.describe import LABELS, describe
from tui.core.export.html_style import STYLE
from tui.core.export.wanted import UNDECIDED, Wanted, state_of
from tui.core.model import Fact, Inferred, Record
from tui.core.printable import one_line, printable

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Facts of enforcement news</title>
"""
COLUMNS = ("Fact", "Particulars", "Words of the article", "Review")


def pieces(records: Iterable[Record], wanted: Wanted) -> Iterator[str]:
    """The page, an article at a time."""
    yield f"{HEAD}<style>{STYLE}</style>\n</head>\n<body>\n{_legend(wanted.kinds)}"
    for number, record in enumerate(records, 1):
        yield from _article(record, f"a{number}")
    yield "</body>\n</html>\n"


def _legend(kinds: Iterable[str]) -> str:
    marks = " ".join(f'<mark class="{kind}">{LABELS[kind]}</mark>' for kind in kinds)
    return f'<p class="legend" aria-label="Legend">{marks}</p>\n'


def _article(record: Record, name: str) -> Iterator[str]:
    article = record.article
    yield f'<article id="{name}" lang="{escape(article.language)}">\n'
    yield f'<h1 dir="auto">{safe(heading(record))}</h1>\n<p class="source" dir="auto">'
    yield f"{safe(published_by(record))} · {safe(article.id)}{_address(article.address)}</p>\n"
    if article.not_article:
        yield f'<p class="source">Not an article: {safe(article.not_article)}</p>\n'
    names = {id(fact): f"{name}-{number}" for number, fact in enumerate(record.facts, 1)}
    yield f'<div class="text" dir="auto">{"".join(lit(record, names))}</div>\n'
    yield from _tables(record, names)
    yield "</article>\n"


def safe(text: str) -> str:
    """Text on one line that is nothing but text."""
    return escape(one_line(text))


def _address(address: str | None) -> str:
    if not address:
        return ""
    if not address.lower().startswith(("http://", "https://")):
        return f" · {safe(address)}"
    return f' · <a rel="noreferrer noopener" href="{escape(one_line(address))}">{safe(address)}</a>'


def lit(record: Record, names: dict[int, str]) -> Iterator[str]:
    """The text, cut where facts begin and end; each piece in the colour of the shortest fact it lies in."""
    # Line ends of two characters become one of one and a blank, so that every place stays what it is.
    text = printable(record.article.text.replace("\r\n", " \n"))
    begins, ends = _edges(record)
    open_facts: dict[int, tuple[int, Fact]] = {}
    edges = sorted({0, len(text), *begins, *ends})
    for start, end in pairwise(edges):
        for key in ends.get(start, ()):
            open_facts.pop(key, None)
        for key, length, fact, first in begins.get(start, ()):
            open_facts[key] = (length, fact)
            if first:
                yield f'<a id="{names[id(fact)]}"></a>'
        piece = escape(text[start:end], quote=False)
        yield _marked(piece, list(open_facts.values())) if open_facts else piece


Begin = tuple[int, int, Fact, bool]


def _edges(record: Record) -> tuple[dict[int, list[Begin]], dict[int, list[int]]]:
    """Where facts begin and end: at each place which, how long, and whether it is the first mention."""
    begins: dict[int, list[Begin]] = {}
    ends: dict[int, list[int]] = {}
    places = ((fact, span) for fact in record.facts for span in (fact.span, *fact.mentions))
    for key, (fact, span) in enumerate(places):
        begin = (key, span.end - span.start, fact, span is fact.span)
        begins.setdefault(span.start, []).append(begin)
        ends.setdefault(span.end, []).append(key)
    return begins, ends


def _marked(piece: str, facts: list[tuple[int, Fact]]) -> str:
    _, fact = min(facts, key=lambda pair: pair[0])
    said = "; ".join(f"{LABELS[one.kind]}: {describe(one).value}" for _, one in facts)
    return f'<mark class="{fact.kind} {state_of(fact)}" title="{safe(said)}">{piece}</mark>'


def _tables(record: Record, names: dict[int, str]) -> Iterator[str]:
    for kind in dict.fromkeys(fact.kind for fact in record.facts):
        head = "".join(f"<th>{column}</th>" for column in COLUMNS)
        yield f'<h2><mark class="{kind}">{LABELS[kind]}</mark></h2>\n<table>\n<tr>{head}</tr>\n'
        for fact in record.facts:
            if fact.kind == kind:
                yield _row(record, fact, names[id(fact)])
        yield "</table>\n"
    if record.inferred:
        yield "<h2>Inferred, not stated</h2>\n<ul>\n"
        yield from map(_inferred, record.inferred)
        yield "</ul>\n"


def _row(record: Record, fact: Fact, name: str) -> str:
    said, state = describe(fact), state_of(fact)
    review = [] if state == UNDECIDED else [state]
    review += [fact.mark.note] if fact.mark and fact.mark.note else []
    words = safe(fact.span.of(record.article.text))
    place = f'<a href="#{name}">{fact.span.start}–{fact.span.end}</a>'
    cells = (safe(said.value), safe(said.note), f"“{words}” {place}", safe(": ".join(review)))
    return "<tr>" + "".join(f'<td dir="auto">{cell}</td>' for cell in cells) + "</tr>\n"


def _inferred(item: Inferred) -> str:
    sources = "; ".join(f"“{describe(fact).value}”" for fact in item.sources)
    return f'<li dir="auto">{safe(item.what)} <span class="source">from {safe(sources)}</span></li>\n'
