"""Reading one article for the screen: its text at once, its facts in a thread or a process."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from textual.worker import get_current_worker

from tui.core.errors import ReadError
from tui.core.model import Article, Page, Record

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

LARGE = 300_000
"""Characters from which the rules would hold up the screen and so work in another process."""
LOOK_UP = 0.1
"""Seconds between two looks at whether the facts are still wanted."""


def at_once(paths: Sequence[str | Path]) -> Record | None:
    """The one small file asked for, read before there is a screen that could wait for it."""
    path = Path(paths[0])
    try:
        if len(paths) > 1 or not path.is_file() or path.stat().st_size > LARGE:
            return None
        # Imported here because the first article has usually been read by another process.
        from tui.core.readers import only_page

        return Record(first_look(only_page(path)))
    except Exception:  # told of when it is read in the usual way
        return None


def uncleaned(page: Page) -> Article:
    """All of a page as an article."""
    return Article(id=page.id, source=page.source, sha256=page.sha256, text=page.raw, body=(0, len(page.raw)))


def first_look(page: Page) -> Article:
    """The article at once; of a very large page all of it, until there was time to clean it."""
    if len(page.raw) > LARGE:
        return uncleaned(page)
    from tui.core.cleaning import article_of

    return article_of(page)


def facts_of(record: Record) -> Record:
    """The record with its facts; called in a thread."""
    article = record.article
    if len(article.text) <= LARGE:
        from tui.core.extraction import extract

        return extract(article)
    return _elsewhere(record)


def _elsewhere(record: Record) -> Record:
    from tui.core.crew import spawning

    context = spawning()
    ours, theirs = context.Pipe(duplex=False)
    # A daemon, so that leaving Blotter does not wait for it.
    process = context.Process(
        target=_work, args=(record.article.source, record.article.id, theirs), daemon=True
    )
    process.start()
    theirs.close()
    worker = get_current_worker()
    while not ours.poll(LOOK_UP):
        if worker.is_cancelled:  # the reader has left; nobody waits for the facts any more
            process.kill()
            return record
    try:
        better: Record = ours.recv()
    except EOFError as error:
        raise ReadError(record.article.source, "its facts could not be read") from error
    return better


def _work(source: str, id: str, pipe: Connection) -> None:  # noqa: A002 - the public name of the thing
    # What goes wrong here must not be written over the screen; the other side sees that nothing came.
    with suppress(Exception):
        from tui.core.cleaning import article_of
        from tui.core.extraction import extract
        from tui.core.readers import contents_of

        contents = contents_of(Path(source), id.partition("#")[0])
        [page] = (page for page in contents.pages if page.id == id)
        pipe.send(extract(article_of(page)))
