"""The signs of what readers decided: to be told apart without any colour."""

from __future__ import annotations

from tui.core.model import Fact, Verdict

SIGNS = {Verdict.ACCEPTED: "✓", Verdict.REJECTED: "✗", Verdict.EDITED: "✎", Verdict.ADDED: "+"}
"""A cell for each verdict."""
NOTED = "¶"
"""What bears a note and no verdict."""


def sign(item: object) -> str:
    """The sign of an item that is lit or listed; none of what nobody has decided on."""
    if not isinstance(item, Fact) or item.mark is None:
        return ""
    return SIGNS[item.mark.verdict] if item.mark.verdict is not None else NOTED
