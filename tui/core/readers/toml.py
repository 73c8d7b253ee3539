"""A TOML article: `text` holds the article, `title`, `published` and `publisher` what is known of it."""

from __future__ import annotations

from datetime import date

import tomli

METADATA = ("title", "published", "publisher")


def read_toml(source_text: str) -> tuple[str, dict[str, str]]:
    """The article and its metadata; raises ValueError when it is not TOML or has no `text`."""
    try:
        data = tomli.loads(source_text)
    except tomli.TOMLDecodeError as error:
        raise ValueError(f"not valid TOML: {error}") from error
    text = data.get("text")
    if not isinstance(text, str):
        raise ValueError('a TOML article needs a text = "…" entry')
    return text, {name: _string(data[name]) for name in METADATA if name in data}


def _string(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
