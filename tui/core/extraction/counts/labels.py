"""Counts in lists and tables, where the noun is a label: "Jury Trials: 65", or a table of one cell a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.core.extraction.counts.nouns import MODIFIERS, Phrase, weights, words
from tui.core.extraction.document import Document
from tui.core.extraction.numbers import Number
from tui.core.patterns import pattern_of

LABEL = pattern_of(r"(?:^|\n)[ •*-]{0,4}([A-Z][A-Za-z/&' -]{2,50}): ?$")
LINE_END = pattern_of(r" {0,3}(?:\n|$)")
ROW = pattern_of(r"\n ?([A-Z][^\n\d.!?:]{2,60})((?:\n ?\d[\d,]{0,9} ?%? ?(?=\n|$)){1,9})")
CELLS = pattern_of(r"\n ?\d[\d,]{0,9} ?%? ?(?=\n|$)")
CELL = pattern_of(r"\d[\d,]*(?: ?%)?")
LETTERS = pattern_of(r"[A-Za-z][A-Za-z'-]*")
HEADING = 400
"""Characters above a table within which a line must say what its cells count."""


def labelled(doc: Document, number: Number) -> Phrase | None:
    """What a number alone behind a label counts; the label must name something that stories are about."""
    if not LINE_END.match(doc.text, number.end):
        return None
    label = LABEL.search(doc.text, max(0, number.start - 60), number.start)
    return _named(label[1], number.end) if label else None


def tabled(doc: Document) -> Iterator[tuple[Number, Phrase]]:
    """The cells of tables that lie one cell a line: a label, then its numbers; two like rows at least."""
    table: list[re.Match[str]] = []
    if not CELLS.search(doc.text):
        return
    for row in ROW.finditer(doc.text):
        if table and not _continues(table[-1], row, doc.text):
            yield from _cells(doc.text, table)
            table = []
        table.append(row)
    yield from _cells(doc.text, table)


def _continues(last: re.Match[str], row: re.Match[str], text: str) -> bool:
    return not text[last.end() : row.start()].strip() and last[2].count("\n") == row[2].count("\n")


def _cells(text: str, table: list[re.Match[str]]) -> Iterator[tuple[Number, Phrase]]:
    """Every column under its heading; without headings the first column, under the noun of the table."""
    if len(table) < 2:
        return
    above = text[max(0, table[0].start() - HEADING) : table[0].start()].split("\n")
    width = table[0][2].count("\n")
    headings = [_named(line, 0) for line in above[-width:]] if not any(map(_dated, above[-width:])) else []
    noun = next(filter(None, (_named(line, 0) for line in reversed(above))), None)
    for row in table:
        for column, cell in enumerate(CELL.finditer(text, *row.span(2))):
            phrase = headings[column] if column < len(headings) else None if headings or column else noun
            if phrase is None or cell[0].endswith("%"):
                continue
            number = Number(cell.start(), cell.end(), float(cell[0].replace(",", "")))
            yield number, _in_row(row[1], phrase, cell.end(), bool(headings))


def _dated(line: str) -> bool:
    return any(letter.isdigit() for letter in line)


def _in_row(label: str, phrase: Phrase, end: int, headed: bool) -> Phrase:
    """The phrase of a cell: its column's, or the table's noun with the label of the row before it."""
    said = [word.lower() for word in LETTERS.findall(label) if word.lower() not in words("functions")]
    what = phrase.what if headed else " ".join([*said[:MODIFIERS], phrase.head])
    return Phrase(phrase.head, what, end, " ".join(said))


def _named(label: str, end: int) -> Phrase | None:
    """A phrase from the words of a label, cut behind its plural noun."""
    said = [word.lower() for word in LETTERS.findall(label)]
    for index, word in enumerate(said):
        if word in weights() and len(said) <= MODIFIERS + 3:
            before = [other for other in said[:index] if other not in words("functions") | words("fillers")]
            return Phrase(word, " ".join([*before[-MODIFIERS:], word]), end, modifiers=frozenset(before))
    return None
