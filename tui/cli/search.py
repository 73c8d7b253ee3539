"""`blotter search QUERY PATH...`: which articles match, and the lines that do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct
from rich.console import Console
from rich.text import Text

from tui.cli.messages import Reading
from tui.cli.options import columns, jobs, no_cache, no_color
from tui.core.cite import heading
from tui.core.errors import QueryError, ReadError
from tui.core.export import dump
from tui.core.grep import finder, lines_of, text_of
from tui.core.model import Record, Span
from tui.core.printable import printable
from tui.core.query import Query
from tui.core.readers import Columns, bytes_of
from tui.core.sources import Failure


class Hit(Struct, frozen=True):
    """A file or article that matches: its lines, each with what is to be lit in it."""

    id: str
    title: str
    published: str | None
    text: str
    places: list[Span]


@click.command()
@click.argument("query")
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option(
    "-i", "--ignore-case", is_flag=True, help="Never mind case (else it matters once you type a capital)."
)
@click.option("-w", "--word", is_flag=True, help="Whole words only.")
@click.option("-e", "--regex", is_flag=True, help="QUERY is a regular expression.")
@click.option("-c", "--count", is_flag=True, help="Only how many lines match in each article.")
@click.option("-l", "--files", is_flag=True, help="Only the names of what matches.")
@click.option(
    "--raw", is_flag=True, help="Whole files as they lie, QUERY as it stands, as rg -F searches them."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each article that matches.")
@jobs
@no_cache
@columns
@no_color
def search(  # noqa: PLR0913, PLR0917 - one parameter per option
    query: str,
    paths: Sequence[str],
    ignore_case: bool,
    word: bool,
    regex: bool,
    count: bool,
    files: bool,
    raw: bool,
    as_json: bool,
    jobs: int,
    no_cache: bool,
    columns: Columns,
    no_color: bool,
) -> None:
    """Print the lines of articles that match QUERY.

    \b
    blotter search 'fentanyl "ghost gun"' releases      both in the article
    blotter search 'agency:fbi -sheriff' releases       by what the facts say
    blotter search 'penalty:>10y or count:arrests>=40' releases
    """
    reading = Reading(paths, jobs, cached=not no_cache, columns=columns)
    try:
        if raw:
            found = _raw(reading, query, (ignore_case, word, regex))
        else:
            sought = Query(query, regex, word, match_case=False if ignore_case else None)
            sought.check()
            found = _articles(reading, sought)
        shown = _show(found, _form(count, files, as_json), no_color)
    except QueryError as error:
        raise click.UsageError(str(error)) from error
    raise SystemExit(0 if shown and not reading.failed else 1)


def _form(count: bool, files: bool, as_json: bool) -> str:
    return "json" if as_json else "files" if files else "count" if count else "lines"


def _articles(reading: Reading, query: Query) -> Iterator[Hit]:
    for record in reading.records():
        if query.matches(record):
            yield _hit(record, query.places(record))


def _hit(record: Record, places: list[Span]) -> Hit:
    article = record.article
    published = article.published.value if article.published else None
    return Hit(article.id, heading(record), published, article.text, places)


def _raw(reading: Reading, words: str, switches: tuple[bool, bool, bool]) -> Iterator[Hit]:
    find = finder(words, *switches)
    reading.report_listing()
    for source in reading.sources:
        try:
            text = text_of(bytes_of(Path(source.path)))
        except ReadError as error:
            reading.report([Failure(error.source, error.reason)])
            continue
        places = list(find(text))
        if places:
            yield Hit(source.id, source.id, None, text, places)


def _show(found: Iterator[Hit], form: str, no_color: bool) -> int:
    """Print what was found; how much it was."""
    console = Console(no_color=no_color or None, highlight=False, markup=False, emoji=False, soft_wrap=True)
    shown = 0
    for shown, hit in enumerate(found, 1):  # noqa: B007 - the last number is the answer
        for line in _lines(hit, form, console.is_terminal):
            console.print(line)
    return shown


def _lines(hit: Hit, form: str, grouped: bool) -> Iterator[Text]:
    name = printable(hit.id)
    if form == "json":
        yield Text(dump(_json(hit)))
    elif form == "files":
        yield Text(name)
    elif form == "count":
        yield Text(f"{name}:{sum(1 for _ in lines_of(hit.text, hit.places))}")
    else:
        if grouped or not hit.places:
            yield Text.assemble((name, "magenta"), "  ", (printable(hit.title), "bold"))
        for start, end, places in lines_of(hit.text, hit.places):
            line = Text(printable(hit.text[start:end].rstrip("\r")))
            for place in places:
                line.stylize("bold red", place.start - start, place.end - start)
            yield Text("" if grouped else f"{name}:").append_text(line)


def _json(hit: Hit) -> dict[str, object]:
    matches = [{"start": place.start, "end": place.end, "text": place.of(hit.text)} for place in hit.places]
    return {
        "id": hit.id,
        "title": hit.title,
        "published": hit.published,
        "count": len(matches),
        "matches": matches,
    }
