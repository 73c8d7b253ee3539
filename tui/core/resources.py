"""Where the data files lie: beside the package in a clone, inside it in an installed wheel."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

from tui.core.errors import DataError

PACKAGE = Path(__file__).parent.parent
BUNDLED_ARTICLE = "articles/operation-hot-spots.toml"


@cache
def data_folder() -> Path:
    """The `data` folder; raises DataError when the installation lost it."""
    for folder in (PACKAGE / "data", PACKAGE.parent / "data"):
        if (folder / BUNDLED_ARTICLE).is_file():
            return folder
    raise DataError(f"the data folder is missing beside {PACKAGE}; reinstall Blotter")


def load_toml(name: str) -> dict[str, Any]:
    """A data file by its name under `data/`, such as "lexicon/months.toml"."""
    import tomli  # only here: a screen needs no table to show an article

    path = data_folder() / name
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: {error}") from error


def typed(path: str) -> str:
    """A path as somebody typed it, `~` as their home; a home of nobody is left as it is."""
    return os.path.expanduser(path.strip())


def homely(path: Path) -> str:
    """A path as people write it: what lies at home begins with `~`."""
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)
