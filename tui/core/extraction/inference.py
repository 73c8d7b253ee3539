"""Inference: not written yet."""

from __future__ import annotations

from collections.abc import Sequence

from tui.core.model import Fact, Inferred


def infer(facts: Sequence[Fact]) -> tuple[Inferred, ...]:
    """."""
    return ()
