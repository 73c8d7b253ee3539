"""Plain text and Markdown: the text as it lies."""

from __future__ import annotations

from collections.abc import Iterator

from tui.core.readers.about import About
from tui.core.readers.decode import decode
from tui.core.readers.draft import Draft


def read(data: bytes, about: About) -> Iterator[Draft]:
    """All of the file is text; it carries no metadata of its own format."""
    yield Draft(decode(data))
