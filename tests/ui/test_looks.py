"""What the browser looks like, at three sizes; `pytest --snapshot-update` after a change that was meant."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.support import browser, settle


@pytest.mark.parametrize(
    ("name", "size", "keys"),
    [
        ("wide", (120, 36), ["]"]),
        ("search", (120, 36), ["/", *"traffick"]),
        ("narrow", (80, 24), ["3", "j"]),
        ("phone", (50, 20), ["4", "j"]),
    ],
)
def test_the_browser_looks_as_it_did(
    snap_compare: object, name: str, size: tuple[int, int], keys: list[str]
) -> None:
    async def press(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await pilot.press(*keys)
        for box in pilot.app.screen.query(Input):
            box.cursor_blink = False
        await settle(pilot)

    assert snap_compare(browser(), terminal_size=size, run_before=press)
