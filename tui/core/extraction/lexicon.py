"""The word lists and tables the rules read, from `data/lexicon`, loaded when first asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from tui.core.resources import load_toml


@cache
def table(name: str) -> dict[str, Any]:
    """The whole of `data/lexicon/{name}.toml`."""
    return load_toml(f"lexicon/{name}.toml")


def alternatives(words: Iterable[str]) -> str:
    """A pattern matching any of the words, the longest first, whatever the kind of blank between them."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s") for word in ordered) + ")"
