"""The reader's own configuration, ~/.config/blotter/config.toml, as it lies."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tui.core.citation import PLAIN, STYLES
from tui.core.errors import DataError


def config_file() -> Path:
    """Where the reader's own configuration would lie."""
    home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(home) / "blotter" / "config.toml"


def read_config() -> dict[str, Any]:
    """All that it says; raises DataError when it is damaged."""
    path = config_file()
    if not path.is_file():
        return {}
    import tomli

    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"{path}: {error}") from error


def cite_style(config: dict[str, Any]) -> str:
    """The style of citations, `style` under `[cite]`; raises DataError when there is none of that name."""
    section = config.get("cite", {})
    style = section.get("style", PLAIN) if isinstance(section, dict) else section
    if not isinstance(style, str) or style not in STYLES:
        known = ", ".join(f'"{name}"' for name in STYLES)
        raise DataError(f"{config_file()}: cite.style is one of {known}")
    return style
