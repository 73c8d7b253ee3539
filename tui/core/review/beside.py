"""The decisions that lie beside articles, applied to records as they are read."""

from __future__ import annotations

import os
from pathlib import Path

from tui.core.model import Record
from tui.core.review.journal import Journal
from tui.core.review.replay import replay
from tui.core.sources import STDIN


class Beside:
    """The journals of the folders met so far, each read once."""

    def __init__(self) -> None:
        self.journals: dict[str, Journal] = {}
        self.lost = 0

    def decided(self, record: Record) -> Record:
        """The record as its readers left it; raises JournalError.

        `lost` counts the decisions whose words an article no longer holds.
        """
        article = record.article
        if article.source == STDIN:
            return record
        folder = os.path.dirname(os.path.abspath(article.source))
        journal = self.journals.get(folder)
        if journal is None:
            journal = self.journals[folder] = Journal.beside(Path(folder))
        entries = journal.of(article)
        if not entries:
            return record
        replayed = replay(record, entries)
        self.lost += len(replayed.lost)
        return replayed.record
