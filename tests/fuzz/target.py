"""One thing to try: where its inputs come from, and what must hold of each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from hypothesis.strategies import SearchStrategy


class Target(NamedTuple):
    """`check` raises for an input that breaks something; inputs are literals, so that they can be kept."""

    name: str
    inputs: SearchStrategy[Any]
    check: Callable[[Any], None]
    usual: int = 15
    """How many inputs `make test` tries."""
