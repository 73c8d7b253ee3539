"""The word lists that cleaning reads, from `data/lexicon/cleaning.toml`, loaded when first asked for."""

from __future__ import annotations

from functools import cache
from typing import Any

from tui.core.resources import load_toml


@cache
def section(name: str) -> dict[str, Any]:
    """One table of the cleaning lexicon."""
    lists: dict[str, Any] = load_toml("lexicon/cleaning.toml")[name]
    return lists
