"""What dialogs and the browser's screen ask for; kept apart so that neither must know the other."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from tui.core.errors import BlotterError
from tui.core.model import Record
from tui.core.review.reviewing import Review


@dataclass
class Arrived(Message):
    """Records have been read; `extracted` when their facts have been, too, `gone` what they stand in for.

    `reviews` are those of them that somebody has decided on.
    """

    records: tuple[Record, ...]
    extracted: bool = False
    open: bool = False
    gone: frozenset[str] = frozenset()
    reviews: tuple[Review, ...] = ()


@dataclass
class Read(Message):
    """All that was asked for has been read; `failures` names what could not be."""

    failures: tuple[BlotterError, ...] = ()


@dataclass
class Faulted(Message):
    """Something went wrong beside the screen that the reader should know of."""

    error: BaseException


@dataclass
class FactsWanted(Message):
    """An article is shown whose facts nobody has read yet."""

    record: Record


@dataclass
class PathWanted(Message):
    """The reader asks for another file or folder."""

    path: str


@dataclass
class Jumped(Message):
    """The reader pressed a letter of the jump mode: a pane and perhaps something in it."""

    number: int
    item: object
