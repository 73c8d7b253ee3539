"""Starts the browser, with as little as possible before the article can be read."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path


def browse(paths: Sequence[str | Path] = ()) -> None:
    """Run the browser on files and folders, or on the bundled article, until the reader leaves it."""
    # Loading modules makes thousands of objects and no rubbish: a seventh of the start went to looking for it.
    gc.disable()
    from tui.ui.app import BlotterApp

    BlotterApp(paths).run()
