"""Where the journal of an article lies: asked of every article, so that nothing more is loaded for most."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from tui.core.resources import data_folder

FOLDER = ".blotter"
NAME = "journal.jsonl"


def nearest(folder: Path) -> Path | None:
    """The nearest of a folder and those above it that has a journal."""
    return next((above for above in (folder, *folder.parents) if file_of(above).is_file()), None)


def root_of(place: Path) -> Path:
    """The folder whose journal holds the decisions on a file or folder."""
    place = Path(os.path.abspath(place))
    folder = place if place.is_dir() else place.parent
    return nearest(folder) or folder


def file_of(root: Path) -> Path:
    """Where the journal of a folder lies, or will."""
    beside = root / FOLDER / NAME
    own = not root.is_relative_to(data_folder())
    if own and (beside.exists() or os.access(root, os.W_OK)):
        return beside
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(home) / "blotter" / "journals" / hashlib.sha256(str(root).encode()).hexdigest()[:16] / NAME
