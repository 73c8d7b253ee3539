"""A TOML article: `text` holds the article, `title`, `published` and `publisher` what is known of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import tomli

from tui.core.readers.about import About
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft

METADATA = ("title", "published", "publisher")


def read(data: bytes, about: About) -> Iterator[Draft]:
    """The article and its metadata; raises ValueError when it is not TOML or has no `text`."""
    try:
        table = tomli.loads(decode(data))
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise ValueError(f"not valid TOML: {error}") from error
    text = table.get("text")
    if not isinstance(text, str):
        raise ValueError('a TOML article needs a text = "…" entry')
    yield Draft(text, **{name: _string(table[name]) for name in METADATA if name in table})


def _string(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
