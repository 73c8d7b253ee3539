"""`blotter extract PATH...`: facts as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from tui.cli.messages import Reading, say
from tui.cli.options import columns, jobs, no_cache
from tui.core.export import FORMATS, write_whole
from tui.core.jsonform import Json, to_json
from tui.core.model import KINDS
from tui.core.readers import Columns


def _kinds(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The kinds of fact named; anything else is a usage error that lists them all."""
    kinds = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    for kind in kinds:
        if kind not in KINDS:
            raise click.BadParameter(f"{kind!r} is no kind of fact; they are {', '.join(KINDS)}")
    return kinds


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "-f", "--format", "form", type=click.Choice(sorted(FORMATS)), default="jsonl", show_default=True
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option("--only", metavar="KIND,...", callback=_kinds, help="Only these kinds of fact.")
@jobs
@click.option("--explain", is_flag=True, help="Name for every item the rule that made it.")
@no_cache
@columns
def extract(  # noqa: PLR0913, PLR0917 - one parameter per option
    paths: Sequence[str],
    form: str,
    output: Path | None,
    only: tuple[str, ...],
    jobs: int,
    explain: bool,
    no_cache: bool,
    columns: Columns,
) -> None:
    """Write the facts of articles as JSON; PATH is a file, a folder or - for stdin."""
    reading = Reading(paths, jobs, cached=not no_cache, columns=columns)
    pieces = FORMATS[form](_chosen(reading, only, explain))
    try:
        if output is None:
            for piece in pieces:
                click.echo(piece, nl=False)
        else:
            write_whole(output, pieces)
    except OSError as error:
        if output is None:
            raise
        say(f"{output}: cannot write: {error.strerror or error}")
        raise SystemExit(1) from error
    raise SystemExit(1 if reading.failed else 0)


def _chosen(reading: Reading, only: tuple[str, ...], explain: bool) -> Iterator[Json]:
    dropped = {kind for kind in KINDS if only and kind not in only}
    if only:
        dropped.add("inferred")  # it names items of other kinds
    for record in reading.records():
        item = to_json(record, explain)
        yield {key: value for key, value in item.items() if key not in dropped}
