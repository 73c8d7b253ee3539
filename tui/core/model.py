"""The nouns of the product: the article, the facts it states, and the record made of both.

Everything is frozen, so a record can be shared between threads, panes and undo steps without copies.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from msgspec import Struct

from tui.core.facts import KINDS as KINDS
from tui.core.facts import Agency as Agency
from tui.core.facts import Charge as Charge
from tui.core.facts import Comparison as Comparison
from tui.core.facts import Count as Count
from tui.core.facts import Fact as Fact
from tui.core.facts import Mark as Mark
from tui.core.facts import Money as Money
from tui.core.facts import Operation as Operation
from tui.core.facts import Penalty as Penalty
from tui.core.facts import Period as Period
from tui.core.facts import Person as Person
from tui.core.facts import Quote as Quote
from tui.core.facts import Span as Span
from tui.core.facts import Withheld as Withheld
from tui.core.vocabulary import Announcement as Announcement
from tui.core.vocabulary import Category as Category
from tui.core.vocabulary import Level as Level
from tui.core.vocabulary import Modality as Modality
from tui.core.vocabulary import PenaltyKind as PenaltyKind
from tui.core.vocabulary import Qualifier as Qualifier
from tui.core.vocabulary import Relation as Relation
from tui.core.vocabulary import Role as Role
from tui.core.vocabulary import Unit as Unit
from tui.core.vocabulary import Verdict as Verdict

F = TypeVar("F", bound=Fact)


class Inferred(Struct, frozen=True, array_like=True, gc=False):
    """Something computed from facts, never read: it names what it comes from.

    `basis` is the kind of reasoning ("implied baseline", "parts and whole"); `agrees` is set when the
    inference is a check of the article against itself.
    """

    what: str
    basis: str
    sources: tuple[Fact, ...]
    value: float | None = None
    qualifier: Qualifier | None = None
    agrees: bool | None = None


class Stated(Struct, frozen=True, array_like=True, gc=False):
    """A value that belongs to the whole article, with the words it was read from where there are any."""

    value: str
    span: Span | None = None


class Page(Struct, frozen=True):
    """A file as its reader decoded it: all its text, and what its own metadata says of it.

    `title`, `published` (ISO date), `publisher` and `address` are given only by formats that carry them.
    """

    id: str
    source: str
    sha256: str
    raw: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    address: str | None = None


class Article(Struct, frozen=True, array_like=True, gc=False):
    """What of a page is the article: `text` is the page's `raw[body[0]:body[1]]`, not a character changed.

    `title`, `published` and `dateline` are what the layout of the page gives away; `language` is an
    ISO 639-1 code; `not_article` says why a page holds no article at all.  One that is `pending` stands for
    a file nobody has read yet.
    """

    id: str
    source: str
    sha256: str
    text: str
    body: tuple[int, int]
    language: str = "en"
    not_article: str | None = None
    title: Stated | None = None
    published: Stated | None = None
    dateline: Stated | None = None
    publisher: str | None = None
    address: str | None = None
    pending: bool = False


class Record(Struct, frozen=True, gc=False):
    """One article and all that was read out of it; `facts` in the order of `KINDS`, then of the text."""

    article: Article
    announcement: Stated | None = None
    facts: tuple[Fact, ...] = ()
    inferred: tuple[Inferred, ...] = ()

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one kind that no reader rejected, in reading order."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind) and not fact.rejected)

    def in_reading_order(self) -> Iterator[Fact]:
        """Every fact by the place of its first words."""
        return iter(sorted(self.facts, key=lambda fact: fact.span))


def ordered(facts: list[Fact]) -> tuple[Fact, ...]:
    """Facts in the order every record keeps: by kind, then by place in the text."""
    rank = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(facts, key=lambda fact: (rank[fact.kind], fact.span)))
