"""`blotter extract PATH...`: facts as data, tables, reports and pages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from tui.cli.messages import Reading, say
from tui.cli.options import columns, jobs, no_cache
from tui.cli.output import STDOUT, deliver, may_write, settled
from tui.core.errors import BlotterError, QueryError
from tui.core.export import FORMATS
from tui.core.export.wanted import STATES, USUAL, Wanted
from tui.core.model import KINDS
from tui.core.query import Query
from tui.core.readers import Columns


def _kinds(ctx: click.Context, param: click.Parameter, value: str | None) -> tuple[str, ...]:
    """The kinds of fact named; anything else is a usage error that lists them all."""
    return _listed(value, KINDS, "kind of fact")


def _states(ctx: click.Context, param: click.Parameter, value: str | None) -> frozenset[str]:
    """What readers may have decided; without the option all but what they rejected."""
    return frozenset(_listed(value, STATES, "state")) or USUAL


def _listed(value: str | None, known: Sequence[str] | dict[str, type], what: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (value or "").split(",") if name.strip())
    for name in names:
        if name not in known:
            raise click.BadParameter(f"{name!r} is no {what}; they are {', '.join(known)}")
    return names


def _search(ctx: click.Context, param: click.Parameter, value: str | None) -> Query | None:
    """A search that can be done."""
    if not value:
        return None
    query = Query(value)
    try:
        query.check()
    except QueryError as error:
        raise click.BadParameter(str(error)) from error
    return query


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    help="By default what the file's ending says, else jsonl.",
)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file.")
@click.option("--force", is_flag=True, help="Overwrite that file without asking.")
@click.option("--only", metavar="KIND,...", callback=_kinds, help="Only these kinds of fact.")
@click.option("--where", metavar="QUERY", callback=_search, help="Only articles that `blotter search` finds.")
@click.option(
    "--review",
    metavar="STATE,...",
    callback=_states,
    help=f"Only facts that are {', '.join(STATES)}; by default all but those rejected.",
)
@click.option("--as-read", is_flag=True, help="Leave out what readers decided: the facts as they were read.")
@jobs
@click.option("--explain", is_flag=True, help="Name for every item the rule that made it.")
@no_cache
@columns
def extract(  # noqa: PLR0913, PLR0917 - one parameter per option
    paths: Sequence[str],
    form: str | None,
    output: Path | None,
    force: bool,
    only: tuple[str, ...],
    where: Query | None,
    review: frozenset[str],
    as_read: bool,
    jobs: int,
    explain: bool,
    no_cache: bool,
    columns: Columns,
) -> None:
    """Write the facts of articles; PATH is a file, a folder or - for stdin.

    \b
    blotter extract releases -o facts.csv --only penalties     a table of one kind of fact
    blotter extract releases -o facts.csv                      one table of all kinds
    blotter extract release.html -o report.html                a page to read and print
    blotter extract releases --where 'agency:fbi' --review accepted,edited,added -o facts.parquet
    """
    output = None if output == STDOUT else output
    chosen = settled(form, output)
    if output is not None:
        may_write(output, force)
    reading = Reading(paths, jobs, not no_cache, columns, as_read)
    wanted = Wanted(only, review, where, explain)
    try:
        deliver(chosen.pieces(reading.records(), wanted), output)
    except BlotterError as error:
        say(str(error))
        raise SystemExit(1) from error
    except OSError as error:
        if output is None:
            raise
        say(f"{output}: cannot write: {error.strerror or error}")
        raise SystemExit(1) from error
    raise SystemExit(1 if reading.failed else 0)
