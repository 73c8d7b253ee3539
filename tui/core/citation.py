"""How words of an article are cited: one function for each style, and what all of them need to know."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from tui.core.model import Operation, Record, Span

MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~])")
LINKED = re.compile(r"https?://[!#-'*-;=?-~]+")
"""An address that a Markdown link can hold: without blanks, brackets or parentheses."""
BIBTEX_SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "{}%&$#_"}
KEY_WORDS = 3
"""Words of a headline that an entry's key is made of."""


class Citation(Struct, frozen=True):
    """Words of an article to cite, where they stand, and what they state when they state a fact."""

    record: Record
    span: Span
    words: str
    states: str | None = None

    @property
    def place(self) -> str:
        """File and characters."""
        return f"{self.record.article.id}, characters {self.span.start}–{self.span.end}"


def heading(record: Record) -> str:
    """What to call the article: its headline, else the operation it is about, else its file name."""
    if record.article.title:
        return " ".join(record.article.title.value.split())
    operations = record.of(Operation)
    return operations[0].name if operations else record.article.id


def published_by(record: Record) -> str:
    """Publisher, place and day of an article, as far as they are known."""
    article = record.article
    published = article.published.value if article.published else "undated"
    dateline = article.dateline.value if article.dateline else None
    return ", ".join(part for part in (article.publisher, dateline, published) if part)


def plain(citation: Citation) -> str:
    """A sentence with its source in parentheses."""
    record = citation.record
    named = f"{heading(record)}, {published_by(record)}"
    source = "; ".join(part for part in (named, record.article.address, citation.place) if part)
    states = f"{citation.states}: " if citation.states else ""
    return f"{states}“{citation.words}” ({source})"


def markdown(citation: Citation) -> str:
    """A quotation block, its source linked where the article has an address."""
    record = citation.record
    title, address = _marked_down(heading(record)), record.article.address
    if address and LINKED.fullmatch(address):
        title = f"[{title}]({address})"
    states = f"**{_marked_down(citation.states)}**\n\n" if citation.states else ""
    source = f"{title}, {_marked_down(published_by(record))}; {_marked_down(citation.place)}"
    return f"{states}> {_marked_down(citation.words)}\n>\n> — {source}"


def bibtex(citation: Citation) -> str:
    """An entry for a bibliography, the words in its note."""
    record = citation.record
    article = record.article
    year, _, month_day = (article.published.value if article.published else "").partition("-")
    fields = {
        "title": heading(record),
        "author": article.publisher,
        "year": year,
        "month": month_day.partition("-")[0],
        "day": month_day.partition("-")[2],
        "url": article.address,
        "note": f"“{citation.words}” ({citation.place})",
    }
    lines = [f"  {name} = {{{_in_braces(name, value)}}}" for name, value in fields.items() if value]
    return f"@misc{{{_key(record, year)},\n" + ",\n".join(lines) + "\n}"


def _marked_down(text: str) -> str:
    return MARKDOWN_SIGNS.sub(r"\\\1", " ".join(text.split()))


def _in_braces(name: str, value: str) -> str:
    """A value that TeX reads as it stands; titles keep their capitals."""
    said = "".join(BIBTEX_SIGNS.get(sign, sign) for sign in " ".join(value.split()))
    return f"{{{said}}}" if name in ("title", "author") else said


def _key(record: Record, year: str) -> str:
    words = re.findall(r"[a-z0-9]+", heading(record).lower())[:KEY_WORDS]
    return "-".join([*words, year] if year else words) or "article"


PLAIN = "plain"
STYLES: dict[str, Callable[[Citation], str]] = {PLAIN: plain, "markdown": markdown, "bibtex": bibtex}
"""Styles by the name a person gives."""
