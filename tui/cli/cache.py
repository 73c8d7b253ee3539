"""`blotter cache`: the records kept between runs."""

from __future__ import annotations

import click

from tui.core.cache import cache_file, clear, opened
from tui.core.printable import counted


@click.command()
@click.option("--clear", "clearing", is_flag=True, help="Remove all of it; it is made again when needed.")
def cache(clearing: bool) -> None:
    """Show or clear the records kept so that a folder opens at once the next time."""
    path = cache_file()
    if clearing:
        clear(path)
    click.echo(f"{path}")
    if not path.exists():
        click.echo("empty")
        return
    with opened() as kept:
        files, contents = kept.counted() if kept else (0, 0)
    click.echo(
        f"{counted(files, 'file')}, {counted(contents, 'content')}, {path.stat().st_size / 1e6:.1f} MB"
    )
