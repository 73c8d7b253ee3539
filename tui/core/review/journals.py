"""The journals of everything that is open: which of them an article belongs to, and its decisions."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from tui.core.model import Article, Record
from tui.core.review.places import file_of, nearest, root_of
from tui.core.review.reviewing import Review

if TYPE_CHECKING:
    from tui.core.review.decisions import Decision, Entry
    from tui.core.review.journal import Journal


class Journals:
    """Finds the journal of each article and reads it once; used from threads.

    An article's journal is the nearest above it; where there is none yet, that of the folder opened.
    """

    def __init__(self, places: Iterable[str | Path] = ()) -> None:
        self._places: list[Path] = []
        self._journals: dict[Path, Journal] = {}
        self._roots: dict[str, Path] = {}
        self._without: set[Path] = set()
        self._lock = RLock()
        self.open(places)

    @property
    def by(self) -> str:
        """Who decides here."""
        from tui.core.review.journal import author

        return author()

    def open(self, places: Iterable[str | Path]) -> None:
        """Articles under these files and folders will be asked for as well."""
        with self._lock:
            self._places += [Path(os.path.abspath(place)) for place in places]

    def of(self, article: Article) -> Journal:
        """The journal an article's decisions are in; raises JournalError when it cannot be read."""
        from tui.core.review.journal import Journal

        with self._lock:
            root = self._root(article)
            if root not in self._journals:
                journal = Journal(file_of(root), root)
                journal.read()
                self._journals[root] = journal
            return self._journals[root]

    def review(self, record: Record) -> Review | None:
        """A record with what was decided on it; None when nothing was.  Raises JournalError."""
        with self._lock:
            if not self._decided(self._root(record.article)):
                return None
            entries = self.of(record.article).of(record.article)
        return Review.of(record, entries) if entries else None

    def renew(self) -> bool:
        """Take in what others have written, by a merge say; whether there was any.  Raises JournalError."""
        with self._lock:
            new = {root for root in self._without - self._journals.keys() if file_of(root).exists()}
            self._without -= new
            renewed = [journal.renew() for journal in self._journals.values()]
        return bool(new) or any(renewed)

    def keep(self, article: Article, decisions: Sequence[Decision]) -> tuple[Entry, ...]:
        """Write decisions of one moment; they are on the disk when this returns.  Raises JournalError."""
        with self._lock:
            journal = self.of(article)
            entries = journal.entries(article, *decisions)
            journal.write(entries)
        from tui.core.review import replay as replay  # so that whoever shows them need not wait for it

        return entries

    @property
    def damage(self) -> tuple[str, ...]:
        """Lines of journals that cannot be read, each with its place and the reason."""
        with self._lock:
            every = [(journal.path, one) for journal in self._journals.values() for one in journal.damage]
        return tuple(f"{path}, line {one.line}: {one.reason}" for path, one in every)

    def _decided(self, root: Path) -> bool:
        """Whether a folder has a journal; looked for once, since it is asked of every article."""
        if root not in self._journals and root not in self._without and not file_of(root).exists():
            self._without.add(root)
        return root in self._journals or root not in self._without

    def _root(self, article: Article) -> Path:
        """The folder whose journal it is; looked for once in each folder."""
        folder = os.path.dirname(article.source)
        if folder not in self._roots:
            path = Path(os.path.abspath(article.source))
            over = [place for place in self._places if path.is_relative_to(place)]
            self._roots[folder] = nearest(path.parent) or root_of(over[-1] if over else path)
        return self._roots[folder]
