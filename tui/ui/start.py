"""Starts the browser, with as little as possible before the article can be read."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path

from tui.core.resources import BUNDLED_ARTICLE, data_folder
from tui.ui.ahead import read_ahead


def browse(paths: Sequence[str | Path] = ()) -> None:
    """Run the browser on files and folders, or on the bundled article, until it is left."""
    # Loading modules makes thousands of objects and no rubbish; looking for it took a seventh of the start.
    gc.disable()
    paths = tuple(paths) or (data_folder() / BUNDLED_ARTICLE,)
    ahead = read_ahead(paths)
    from tui.ui.app import BlotterApp

    BlotterApp(paths, ahead=ahead).run()
