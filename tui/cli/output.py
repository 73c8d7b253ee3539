"""Where a command writes: to stdout, or to a file that is never overwritten unasked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from tui.core.export import FORMATS, Format, format_of, write_whole
from tui.core.printable import one_line

STDOUT = Path("-")


def settled(name: str | None, output: Path | None) -> Format:
    """The format asked for, else the one a file's ending names, else JSON lines; raises a usage error."""
    if name is not None:
        form = FORMATS[name]
    elif output is not None and output.suffix:
        by_ending = format_of(output)
        if by_ending is None and not output.exists():
            endings = ", ".join(ending for known in FORMATS.values() for ending in known.endings)
            raise click.UsageError(
                f"{one_line(output.name)}: no format ends so; give -f, or one of {endings}"
            )
        form = by_ending or FORMATS["jsonl"]
    else:
        form = FORMATS["jsonl"]
    if form.binary and output is None and sys.stdout.isatty():
        raise click.UsageError(f"{form.name} is nothing to read; write it to a file with -o")
    return form


def may_write(output: Path, force: bool) -> None:
    """Return when a file may be written; what it holds already goes only by force or when asked.

    Raises a usage error otherwise.
    """
    name = one_line(str(output))
    if force or not output.is_file() or output.stat().st_size == 0:
        return
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(f"{name} is there already; --force overwrites it")
    if not click.confirm(f"{name} is there already. Overwrite it?", err=True):
        raise SystemExit(2)


def deliver(pieces: Iterable[bytes], output: Path | None) -> None:
    """Write all there is; raises OSError."""
    if output is not None and output.exists() and not output.is_file():
        with output.open("wb") as device:  # a pipe or the like: there is nothing to keep whole
            device.writelines(pieces)
        return
    if output is not None:
        write_whole(output.resolve(), pieces)
        return
    for piece in pieces:
        click.echo(piece, nl=False)
