"""`blotter read PATH`: the article on stdout with its facts lit, and listed beneath."""

from __future__ import annotations

import click

from tui.cli.messages import Reading
from tui.cli.options import no_color


@click.command()
@click.argument("path", type=click.Path())
@no_color
def read(path: str, no_color: bool) -> None:
    """Print an article with its facts highlighted; plain when piped."""
    from rich.console import Console

    from tui.cli.page import article_page

    reading = Reading([path])
    console = Console(no_color=no_color or None, highlight=False, markup=False, emoji=False)
    width = min(console.width, 100) if console.is_terminal else None
    for record in reading.records():
        for part in article_page(record):
            console.print(part, width=width, soft_wrap=width is None)
    raise SystemExit(1 if reading.failed else 0)
