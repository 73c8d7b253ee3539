"""`blotter compare A B`: articles side by side, fact by fact; of one folder the pairs worth comparing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tui.cli.messages import Reading
from tui.cli.options import columns, jobs, no_cache, no_color
from tui.core.citation import heading, published_by
from tui.core.compare.align import SIGNS, Comparison, Row, Standing
from tui.core.compare.align import compare as set_side_by_side
from tui.core.compare.pairs import Pair, likely_pairs
from tui.core.describe import LABELS, describe
from tui.core.export import dump
from tui.core.jsonform import Json, item_of
from tui.core.model import Fact, Record
from tui.core.printable import one_line
from tui.core.readers import Columns

STYLES = {Standing.AGREE: "green", Standing.CONFLICT: "bold red", Standing.ALONE: "dim"}
SAID = {Standing.AGREE: "agree", Standing.CONFLICT: "contradict each other", Standing.ALONE: "only one says"}
MOST = 12
"""Articles that still fit side by side."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--pairs", is_flag=True, help="Instead list the pairs that are likely of one matter.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object; with --pairs one for each pair.")
@jobs
@no_cache
@columns
@no_color
def compare(  # noqa: PLR0913, PLR0917 - one parameter per option
    paths: Sequence[str],
    pairs: bool,
    as_json: bool,
    jobs: int,
    no_cache: bool,
    columns: Columns,
    no_color: bool,
) -> None:
    """Set articles on one matter side by side: what they agree on, and where they contradict each other.

    \b
    blotter compare monday.txt tuesday.txt      two articles (or more)
    blotter compare releases                    the pairs of a folder that are worth comparing

    "Over 100" and 122 agree, 122 and 128 do not. = agree, ≠ contradict, · only one says it.
    """
    reading = Reading(paths, jobs, cached=not no_cache, columns=columns)
    records = list(reading.records())
    console = Console(no_color=no_color or None, highlight=False, markup=False, emoji=False)
    if pairs or (len(paths) == 1 and Path(paths[0]).is_dir()):
        _list(likely_pairs(records), console, as_json)
    else:
        _check(len(records), reading.failed)
        comparison = set_side_by_side(records)
        click.echo(dump(_json(comparison))) if as_json else _print(comparison, console)
    raise SystemExit(1 if reading.failed else 0)


def _check(articles: int, failed: int) -> None:
    if articles < 2 and not failed:
        raise click.UsageError("there must be two articles to compare")
    if articles < 2:
        raise SystemExit(1)
    if articles > MOST:
        raise click.UsageError(
            f"{articles} articles do not fit side by side; --pairs lists those worth comparing"
        )


def _print(comparison: Comparison, console: Console) -> None:
    letters = [chr(ord("A") + number) for number in range(len(comparison.records))]
    for letter, record in zip(letters, comparison.records, strict=True):
        console.print(Text.assemble((f"{letter}  ", "bold"), one_line(heading(record))), soft_wrap=True)
        where = f"   {one_line(published_by(record))} · {one_line(record.article.id)}"
        console.print(Text(where, "dim"), soft_wrap=True)
    console.print(_table(comparison, letters, console))
    console.print(", ".join(f"{comparison.count(one)} {SAID[one]}" for one in Standing))


def _table(comparison: Comparison, letters: Sequence[str], console: Console) -> Table:
    table = Table(box=None, pad_edge=False, show_header=True, header_style="bold")
    for name in ("", "", *letters, ""):
        table.add_column(name, overflow="fold")
    kind = ""
    for row in comparison.rows:
        label = LABELS[row.kind] if row.kind != kind else ""
        kind = row.kind
        table.add_row(Text(label, "dim"), *_cells(row))
    return table


def _cells(row: Row) -> Iterable[Text]:
    style = STYLES[row.standing]
    yield Text(SIGNS[row.standing], style)
    yield from (Text(said(fact), style if row.standing is Standing.CONFLICT else "") for fact in row.cells)
    yield Text(one_line(row.why), "dim")


def said(fact: Fact | None) -> str:
    """A fact in a few words; a dash where an article says nothing."""
    if fact is None:
        return "–"
    row = describe(fact)
    return one_line(f"{row.value} ({row.note})" if row.note else row.value)


def _json(comparison: Comparison) -> Json:
    texts = [record.article.text for record in comparison.records]
    rows = [
        {
            "kind": row.kind,
            "standing": row.standing,
            "why": row.why,
            "facts": [fact and item_of(fact, text) for fact, text in zip(row.cells, texts, strict=True)],
        }
        for row in comparison.rows
    ]
    counts = {standing.value: comparison.count(standing) for standing in Standing}
    return {"articles": list(map(_article, comparison.records)), **counts, "rows": rows}


def _article(record: Record) -> Json:
    published = record.article.published
    day = published.value if published else None
    return {"id": record.article.id, "title": heading(record), "published": day}


def _list(pairs: Sequence[Pair], console: Console, as_json: bool) -> None:
    for pair in pairs:
        if as_json:
            articles = [_article(pair.one), _article(pair.other)]
            click.echo(dump({"articles": articles, "weight": pair.weight, "shared": list(pair.shared)}))
            continue
        console.print(
            Text(f"{one_line(pair.one.article.source)}  {one_line(pair.other.article.source)}"),
            soft_wrap=True,
        )
        console.print(Text(f"    {one_line('; '.join(pair.shared))}", "dim"), soft_wrap=True)
    if not pairs and not as_json:
        console.print("No two of these articles seem to be of one matter.")
