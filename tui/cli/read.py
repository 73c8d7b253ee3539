"""`blotter read PATH`: the article on stdout with its facts lit, and listed beneath."""

from __future__ import annotations

import click

from tui.cli.messages import Reading, say
from tui.cli.options import no_color
from tui.core.citation import STYLES
from tui.core.errors import DataError


@click.command()
@click.argument("path", type=click.Path())
@click.option("--cite", "citing", is_flag=True, help="Instead print every fact with its sentence and source.")
@click.option(
    "--style",
    type=click.Choice(list(STYLES)),
    help="How to cite; by default cite.style of config.toml, else plain.",
)
@no_color
def read(path: str, citing: bool, style: str | None, no_color: bool) -> None:
    """Print an article with its facts highlighted; plain when piped."""
    reading = Reading([path])
    if citing or style:
        _cite(reading, style or _usual())
        raise SystemExit(1 if reading.failed else 0)
    from rich.console import Console

    from tui.cli.page import article_page

    console = Console(no_color=no_color or None, highlight=False, markup=False, emoji=False)
    width = min(console.width, 100) if console.is_terminal else None
    for record in reading.records():
        for part in article_page(record):
            console.print(part, width=width, soft_wrap=width is None)
    raise SystemExit(1 if reading.failed else 0)


def _cite(reading: Reading, style: str) -> None:
    from tui.core.cite import cite
    from tui.core.printable import printable

    for record in reading.records():
        for fact in record.in_reading_order():
            if not fact.rejected:
                click.echo(printable(cite(record, fact, style)) + "\n")


def _usual() -> str:
    from tui.core.config import cite_style, read_config

    try:
        return cite_style(read_config())
    except DataError as error:
        say(str(error))
        raise SystemExit(2) from error
