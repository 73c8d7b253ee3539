"""`python -m tui` and the `blotter` command."""

from __future__ import annotations

import os
import signal
import sys
from typing import NoReturn


def main() -> None:
    """Run the command line; whatever goes wrong, a person reads one sentence and never a traceback."""
    # An end from outside goes through everything that clears up after itself.
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows knows no hang-up, `nohup` has it ignored
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _end)
    try:
        if _only_paths(sys.argv[1:]):
            from tui.ui.start import browse

            browse(sys.argv[1:])
        else:
            from tui.cli import cli

            cli(prog_name="blotter")
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    except Exception as error:
        if os.environ.get("BLOTTER_TRACEBACK"):
            raise
        sys.exit(_explained(error))


def _end(number: int, _: object) -> NoReturn:
    sys.exit(128 + number)


def _only_paths(arguments: list[str]) -> bool:
    """Whether there is nothing to parse: then the browser starts without the time a parser takes to load.

    No command and no option has a dot or a slash in it; any other word is left to the parser.
    """
    return all(not word.startswith("-") and ("." in word or os.sep in word) for word in arguments)


def _explained(error: Exception) -> str:
    from tui.core.errors import BlotterError
    from tui.core.printable import one_line

    if isinstance(error, BlotterError):
        return f"blotter: {one_line(str(error))}"
    if isinstance(error, OSError) and error.strerror:  # a full disk and the like are no fault of ours
        where = f"{error.filename}: " if error.filename else "cannot write: "
        return f"blotter: {one_line(where + error.strerror)}"
    fault = one_line(f"{type(error).__name__}: {error}")
    return f"blotter: a fault of its own: {fault}\nBLOTTER_TRACEBACK=1 shows where; please report it."


if __name__ == "__main__":
    main()
