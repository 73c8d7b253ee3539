"""`blotter [PATH...]`: the browser."""

from __future__ import annotations

import click


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
def browse(paths: tuple[str, ...]) -> None:
    """Browse articles in the terminal (what `blotter PATH...` does)."""
    from tui.ui.start import browse as run

    run(paths)
