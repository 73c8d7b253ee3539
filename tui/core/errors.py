"""The errors a person can meet, each with a title and a sentence that names the way out.

BlotterError
├── ReadError       a file that cannot be read as an article
├── FetchError      an address from which nothing can be had
├── DataError       a damaged data file of Blotter's own (lexicon, terms, bundled article)
├── JournalError    a journal of decisions that cannot be read or written
├── EditError       a value that a fact cannot have
├── ExportError     a file that cannot be written
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


class FetchError(BlotterError):
    """An address from which nothing can be had: names the address and the reason."""

    title = "Cannot fetch"

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}")
        self.address = address
        self.reason = reason


class DataError(BlotterError):
    """A data file that does not hold what the program needs."""

    title = "Damaged data file"


class JournalError(BlotterError):
    """A journal that cannot be read or written: names the file and the reason."""

    title = "Decisions cannot be kept"

    def __init__(self, path: object, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


class EditError(BlotterError):
    """A value that a fact cannot have; `attribute` is the one it was given for."""

    title = "That value does not fit"

    def __init__(self, attribute: str, reason: str) -> None:
        super().__init__(f"{attribute}: {reason}")
        self.attribute = attribute


class ExportError(BlotterError):
    """A file that cannot be written, or not in that format."""

    title = "Cannot write"


class QueryError(BlotterError):
    """A search that cannot be understood; `place` is where in it, if it is one place."""

    title = "Cannot search for that"

    def __init__(self, reason: str, place: int | None = None) -> None:
        super().__init__(reason)
        self.place = place
