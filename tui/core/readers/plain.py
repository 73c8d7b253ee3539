"""Plain text and Markdown: the text as it lies."""

from __future__ import annotations


def read_plain(text: str) -> tuple[str, dict[str, str]]:
    """All of the file is text; it carries no metadata of its own format."""
    return text, {}
