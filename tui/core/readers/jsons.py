"""JSON: an article, a list of them, or a list within an object; Blotter's own records among them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from msgspec.structs import replace

from tui.core.readers.about import About, Columns
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft, Flaw
from tui.core.readers.table import has_text, object_drafts


def read(data: bytes, about: About) -> Iterator[Draft | Flaw]:
    """The articles in a JSON file; raises ValueError when it is none or holds no list of objects."""
    value = parsed(decode(data))
    if has_text(value, about.columns):
        yield from (_alone(item) for item in object_drafts([(1, value)], about.columns))
        return
    yield from object_drafts(enumerate(_rows(value, about.columns), 1), about.columns)


def parsed(text: str) -> object:
    """The value in a JSON text; raises ValueError saying where it goes wrong."""
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ValueError(f"not valid JSON: {error}") from error
    except ValueError as error:  # the only other thing it raises, whose own words are for programmers
        raise ValueError("not valid JSON: a number in it has thousands of digits") from error
    return value


def _alone(item: Draft | Flaw) -> Draft | Flaw:
    """One article needs no number."""
    return replace(item, part="") if isinstance(item, Draft) else item


def _rows(value: object, columns: Columns) -> list[object]:
    """The list that holds the articles: the longest of those that hold objects with a text."""
    lists = [value] if isinstance(value, list) else []
    if isinstance(value, dict):
        lists = [inner for inner in value.values() if isinstance(inner, list)]
    filled = [rows for rows in lists if any(isinstance(row, dict) for row in rows)]
    if not filled:
        raise ValueError("it holds no list of objects, one per article")
    return max(filled, key=lambda rows: (any(has_text(row, columns) for row in rows), len(rows)))
