"""Paths -> records: each file read and its facts taken out, in worker processes where there are many.

A file that cannot be read never stops the others: it comes back as a Failure that names it and says why.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import MsgspecError, Struct

from tui.core.bodies import packed, unpacked
from tui.core.cache import Cache, Entry
from tui.core.model import Page, Record
from tui.core.pool import Job, spread
from tui.core.sources import STDIN, Failure, Source
from tui.core.turns import TOGETHER, Steps, finished, together

FEWEST = 16
CHUNK_SIZE = 400_000
"""Files that no other process is asked to share, and bytes of files that are read together at most."""

LONGEST = 60.0
"""Seconds that reading some small files may take on the busiest machine."""
SLOWEST = 50_000
"""Bytes a second that even hostile text is read at."""


class Loaded(Struct, frozen=True):
    """What became of one file: its records, and why there are none or not all."""

    source: Source
    records: tuple[Record, ...] = ()
    failure: Failure | None = None


class Made(Struct, frozen=True):
    """What a worker makes of a file: records as bytes under the key of their content.

    Where there is a reason why some or all are missing there is no key: the file is to be tried again.
    """

    key: str = ""
    body: bytes = b""
    reason: str = ""


def load(source: Source) -> Loaded:
    """What becomes of one file, read here and now."""
    return _loaded(source, *make([source]))


def load_all(sources: Sequence[Source], jobs: int = 1, cache: Cache | None = None) -> Iterator[Loaded]:
    """What becomes of each file, in their order; `jobs` processes share what the cache does not hold."""
    left = [source for source in sources if cache is None or not cache.holds(source)]
    made, new = fresh(left, jobs, cache), set(left)
    restored = kept((source for source in sources if source not in new), cache)
    for source in sources:
        if source in new:
            yield next(made)
        else:
            _, loaded = next(restored)
            yield loaded or load(source)
    if left and cache is not None:
        cache.tidy()


def kept(sources: Iterable[Source], cache: Cache | None) -> Iterator[tuple[Source, Loaded | None]]:
    """Each file with what the cache holds of it."""
    for source, body in cache.every(sources) if cache is not None else ((one, None) for one in sources):
        yield source, _restored(source, body)


def fresh(sources: Sequence[Source], jobs: int = 1, cache: Cache | None = None) -> Iterator[Loaded]:
    """What becomes of each file, in their order, each read anew and kept in the cache."""
    for chunk, made in spread(Job(make, _lost, _patience), _chunks(sources, jobs), jobs):
        if cache is not None:
            pairs = zip(chunk, made, strict=True)
            cache.put(Entry(source, one.key, one.body) for source, one in pairs if one.key)
        yield from map(_loaded, chunk, made)


def _chunks(sources: Sequence[Source], jobs: int) -> list[list[Source]]:
    """The files that are read together: enough to go by turns, few where each process would have none."""
    most = max(FEWEST, min(TOGETHER, len(sources) // max(jobs, 1)))
    chunks: list[list[Source]] = []
    size = 0
    for source in sources:
        size += max(source.size, 0)
        if not chunks or len(chunks[-1]) == most or size > CHUNK_SIZE:
            chunks.append([])
            size = max(source.size, 0)
        chunks[-1].append(source)
    return chunks


def make(sources: Sequence[Source]) -> list[Made]:
    """What a worker sends back for some files; never raises."""
    return finished(together(map(_making, sources)))


def _making(source: Source) -> Steps[Made]:
    from tui.core.errors import ReadError
    from tui.core.readers import bytes_of, key_of, read_contents

    try:
        data = sys.stdin.buffer.read() if source.path == STDIN else bytes_of(Path(source.path))
        contents = read_contents(data, source.id, source.path, source.columns)
        yield
        records = yield from together(map(_recording, contents.pages))
        body = packed(records, source.id)
        return Made("" if contents.reason else key_of(data, source.path), body, contents.reason)
    except ReadError as error:
        return Made(reason=error.reason)
    except Exception as error:  # a rule that stumbles over one file must not stop the rest
        return Made(reason=f"a fault in Blotter itself: {type(error).__name__}: {error}")


def _recording(page: Page) -> Steps[Record]:
    from tui.core.cleaning import article_of
    from tui.core.extraction import extracting

    article = article_of(page)
    yield
    return (yield from extracting(article))


def _lost(source: Source) -> Made:
    return Made(reason="the process that read it was ended, or did not end in a time fit for its size")


def _patience(sources: Sequence[Source]) -> float:
    """Seconds after which reading files of this size has certainly gone astray."""
    return LONGEST + sum(max(source.size, 0) for source in sources) / SLOWEST


def _loaded(source: Source, made: Made) -> Loaded:
    name = source.id if source.path == STDIN else source.path
    failure = Failure(name, made.reason) if made.reason else None
    return _unpacked(source, made.body, failure) if made.body else Loaded(source, failure=failure)


def _restored(source: Source, body: bytes | None) -> Loaded | None:
    # What is damaged is made again like what is not there.
    with suppress(MsgspecError):
        return None if body is None else _unpacked(source, body)
    return None


def _unpacked(source: Source, body: bytes, failure: Failure | None = None) -> Loaded:
    return Loaded(source, unpacked(body, source.id, source.path), failure)
