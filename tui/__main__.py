"""`python -m tui` and the `blotter` command."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line; whatever goes wrong, a person reads one sentence and never a traceback."""
    from tui.cli import cli

    try:
        cli()
    except Exception as error:
        if os.environ.get("BLOTTER_TRACEBACK"):
            raise
        sys.exit(_explained(error))


def _explained(error: Exception) -> str:
    from tui.core.errors import BlotterError
    from tui.core.printable import one_line

    if isinstance(error, BlotterError):
        return f"blotter: {one_line(str(error))}"
    fault = one_line(f"{type(error).__name__}: {error}")
    return f"blotter: a fault of its own: {fault}\nBLOTTER_TRACEBACK=1 shows where; please report it."


if __name__ == "__main__":
    main()
