"""Starts the browser, with as little as possible before the article can be read."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from tui.core.errors import BlotterError, ReadError
from tui.core.resources import BUNDLED_ARTICLE, data_folder
from tui.core.undisturbed import begin
from tui.ui.ahead import read_ahead

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from tui.core.readers import Columns

STDIN = "-"
TERMINAL = "/dev/tty"
LEAVING = 2.0
"""Seconds that decisions still on their way to the disk have when the browser is left."""


def browse(paths: Sequence[str | Path] = (), watch: bool = False, columns: Columns | None = None) -> None:
    """Run the browser on files and folders, or on the bundled article, until it is left.

    With `watch` what changes on the disk is taken in as it changes; `columns` are those named for tables.
    """
    # Loading modules makes thousands of objects and no rubbish; looking for it took a seventh of the start.
    begin()
    if not sys.stdout.isatty():
        raise BlotterError("the browser needs a terminal; `blotter read PATH` prints an article without one")
    paths = tuple(paths) or (data_folder() / BUNDLED_ARTICLE,)
    if STDIN in paths:
        from tempfile import TemporaryDirectory

        with TemporaryDirectory() as folder:
            piped = _piped(Path(folder))
            _show(tuple(piped if path == STDIN else path for path in paths), watch, columns)
    elif not any(map(os.path.exists, paths)):
        raise ReadError(str(paths[0]), "there is no such file or folder")
    else:
        _show(paths, watch, columns)


def _show(paths: tuple[str | Path, ...], watch: bool, columns: Columns | None) -> None:
    ahead = read_ahead(paths) if columns is None else None
    # The child is at work; all that this process needs is loaded meanwhile.
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    from tui.ui.app import BlotterApp

    app, loop = BlotterApp(paths, ahead=ahead, watch=watch, columns=columns), asyncio.new_event_loop()
    # Whatever ends Blotter from outside, the terminal is given back as it was.
    if sys.platform != "win32":
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            # Whoever has the end of the terminal ignored still has nobody to go on for without one.
            if number == signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:
                loop.add_signal_handler(number, app.exit, None, 128 + number)
    threads = ThreadPoolExecutor()
    loop.set_default_executor(threads)
    app.run(loop=loop)
    if app.fault:
        raise app.fault
    _leave(threads, app.return_code or 0)


def _leave(threads: ThreadPoolExecutor, status: int) -> None:
    """End with what the threads have at hand; one that waits for a file that never comes is left behind."""
    ending = Thread(target=threads.shutdown, daemon=True)
    ending.start()
    ending.join(LEAVING)
    if ending.is_alive():
        sys.stdout.flush()
        os._exit(status)
    if status:
        sys.exit(status)


def _piped(folder: Path) -> Path:
    """What comes through the pipe, as a file; the keys then come from the terminal itself."""
    path = folder / "stdin.txt"
    path.write_bytes(sys.stdin.buffer.read())
    os.dup2(os.open(TERMINAL, os.O_RDONLY), sys.stdin.fileno())
    return path
