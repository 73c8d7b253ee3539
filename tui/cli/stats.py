"""`blotter stats PATH...`: what a folder holds, counted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click
from msgspec.structs import asdict, fields
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from tui.cli.messages import Reading
from tui.cli.options import columns, jobs, no_cache, no_color
from tui.core.export import dump
from tui.core.jsonform import Json
from tui.core.overview import Bar, Overview, Spread, amount, by_year, overview
from tui.core.printable import counted, one_line
from tui.core.readers import Columns
from tui.core.roster import Listed

BAR_CELLS = 30


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--top", type=click.IntRange(min=1), default=10, show_default=True, help="Rows of each table.")
@click.option("--json", "as_json", is_flag=True, help="All rows as one JSON object.")
@jobs
@no_cache
@columns
@no_color
def stats(  # noqa: PLR0913, PLR0917 - one parameter per option
    paths: Sequence[str], top: int, as_json: bool, jobs: int, no_cache: bool, no_color: bool, columns: Columns
) -> None:
    """Articles by month and announcement, top agencies, charges, penalties and counts."""
    reading = Reading(paths, jobs, cached=not no_cache, columns=columns)
    figures = overview(reading.records())
    if as_json:
        click.echo(dump(_json(figures)))
    else:
        console = Console(no_color=no_color or None, highlight=False, markup=False, emoji=False)
        console.print(Group(*_tables(figures, top)))
    raise SystemExit(1 if reading.failed else 0)


def _json(figures: Overview) -> Json:
    """All figures; of an agency the number of its articles instead of their ids."""
    plain: Json = {field.name: getattr(figures, field.name) for field in fields(figures)}
    for name in ("months", "announcements", "charges", "penalties", "counts"):
        plain[name] = [asdict(row) for row in plain[name]]
    plain["agencies"] = [
        {
            "name": one.name,
            "level": one.level,
            "articles": len(one.articles),
            "roles": dict(one.roles),
            "aliases": one.aliases,
        }
        for one in figures.agencies
    ]
    return plain


def _tables(figures: Overview, top: int) -> Iterable[RenderableType]:
    yield Text(f"{counted(figures.articles, 'article')}, pages that are none: {figures.others:,}")
    yield _bars("Articles by year", by_year(figures.months))
    yield _bars("Announcements", figures.announcements)
    yield _agencies(figures.agencies[:top])
    yield _bars("Charges", figures.charges[:top])
    yield _spreads("Penalties", figures.penalties[:top])
    yield _spreads("Counts", figures.counts[:top])


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column(columns[0])
    for column in columns[1:]:
        table.add_column(column, justify="right")
    return table


def _bars(title: str, bars: Sequence[Bar]) -> Table:
    table = _table(title, "", "articles", "")
    table.columns[2].justify = "left"
    most = max((bar.articles for bar in bars), default=1)
    for bar in bars:
        cells = "█" * round(BAR_CELLS * bar.articles / most)
        table.add_row(Text(one_line(bar.label)), f"{bar.articles:,}", Text(cells, "cyan"))
    return table


def _agencies(agencies: Sequence[Listed]) -> Table:
    table = _table("Agencies", "", "articles", "roles")
    table.columns[2].justify = "left"
    for one in agencies:
        roles = ", ".join(f"{role} {number:,}" for role, number in one.roles.most_common())
        table.add_row(Text(one_line(one.name)), f"{len(one.articles):,}", roles)
    return table


def _spreads(title: str, spreads: Sequence[Spread]) -> Table:
    table = _table(title, "", "stated", "sum", "least", "median", "most")
    for spread in spreads:
        amounts = (spread.total, spread.least, spread.middle, spread.most)
        table.add_row(Text(one_line(spread.label)), f"{spread.stated:,}", *map(amount, amounts))
    return table
