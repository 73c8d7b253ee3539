"""`blotter [PATH...]`: the browser."""

from __future__ import annotations

import click


@click.command()
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--watch", is_flag=True, help="Take in what changes on the disk as it changes.")
def browse(paths: tuple[str, ...], watch: bool) -> None:
    """Browse articles in the terminal (what `blotter PATH...` does)."""
    from tui.ui.start import browse as run

    run(paths, watch)
