"""The errors a person can meet, each with a title and a sentence that names the way out.

BlotterError
├── ReadError       a file that cannot be read as an article
├── DataError       a damaged data file of Blotter's own (lexicon, terms, bundled article)
└── QueryError      a search that cannot be understood
"""

from __future__ import annotations


class BlotterError(Exception):
    """Base of every error shown to people; `str(error)` is one sentence without markup."""

    title = "Something went wrong"


class ReadError(BlotterError):
    """A file that cannot be read: names the file and the reason."""

    title = "Cannot read"

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class DataError(BlotterError):
    """A data file that does not hold what the program needs."""

    title = "Damaged data file"


class QueryError(BlotterError):
    """A search that cannot be understood."""

    title = "Cannot search for that"
