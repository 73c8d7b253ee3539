"""Copying: over the terminal, and with the system's tool where there is one."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from functools import partial
from typing import Any

from textual.app import App

TOOLS = (
    ("WAYLAND_DISPLAY", ("wl-copy",)),
    ("DISPLAY", ("xclip", "-selection", "clipboard")),
    ("", ("pbcopy",)),
)
"""What fills the clipboard, and the variable without which it would have none to fill."""
SECONDS = 3
"""How long a tool may take; copying is not worth more."""


def copy(app: App[Any], text: str) -> None:
    """Put text into the clipboard, waiting for nothing."""
    app.copy_to_clipboard(text)
    if command := tool():
        app.run_worker(partial(_feed, command, text), thread=True, group="clipboard", exit_on_error=False)


def tool() -> tuple[str, ...] | None:
    """The first tool that is installed and has a clipboard to fill."""
    fitting = (command for variable, command in TOOLS if not variable or os.environ.get(variable))
    return next((command for command in fitting if shutil.which(command[0])), None)


def _feed(command: tuple[str, ...], text: str) -> None:
    # The terminal has been given the text already, so a tool that fails is no loss to tell of.
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(
            command,
            input=text.encode("utf-8", errors="replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
