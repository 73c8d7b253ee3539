"""`blotter fetch ADDRESS... -o FOLDER`: pages saved for reading later; nothing else uses the network."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from tui.cli.messages import say
from tui.core.printable import one_line


@click.command()
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FOLDER",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the pages are saved.",
)
@click.option(
    "--limit", type=click.IntRange(min=1), metavar="N", help="Only the first N entries of each feed."
)
@click.option(
    "--pause",
    type=click.FloatRange(min=0.2, max=600),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests.",
)
def fetch(addresses: Sequence[str], output: Path, limit: int | None, pause: float) -> None:
    """Save web pages, and the pages a feed leads to, for reading later.

    The files saved are listed on stdout. Asked again, a server sends only what is new; what you changed in
    FOLDER stays as it is. A site's robots.txt is obeyed.
    """
    from tui.core.fetching import fetch_all
    from tui.core.fetching.folder import Folder, Outcome
    from tui.core.fetching.web import Web

    failed, unchanged = 0, 0
    for fetched in fetch_all(addresses, Folder(output), Web(pause), limit):
        if fetched.failure:
            failed += 1
            say(str(fetched.failure))
        elif fetched.saved and fetched.saved.outcome is Outcome.UNCHANGED:
            unchanged += 1
        elif fetched.saved:
            click.echo(one_line(str(fetched.saved.path)))
            if fetched.saved.outcome is Outcome.BESIDE:
                say(f"{fetched.address}: {fetched.saved.outcome}")
        if fetched.left and sys.stderr.isatty():
            say(f"{fetched.left} to go")
    if unchanged:
        say(f"{unchanged} unchanged since they were last fetched")
    raise SystemExit(1 if failed else 0)
