"""`blotter [PATH...]`: the browser."""

from __future__ import annotations

import click

from tui.cli.options import columns
from tui.core.readers import USUAL, Columns


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--watch", is_flag=True, help="Take in what changes on the disk as it changes.")
@columns
def browse(paths: tuple[str, ...], watch: bool, columns: Columns) -> None:
    """Browse articles in the terminal (what `blotter PATH...` does)."""
    from tui.ui.start import browse as run

    run(paths, watch, None if columns == USUAL else columns)
