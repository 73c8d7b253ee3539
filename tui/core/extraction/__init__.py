"""Article -> Record: every kind of fact by its own rules, each reading the same prepared document."""

from __future__ import annotations

from tui.core.extraction.agencies.find import find_agencies
from tui.core.extraction.announcement import find_announcement
from tui.core.extraction.charges.find import find_charges
from tui.core.extraction.comparisons.find import find_comparisons
from tui.core.extraction.counts.find import find_counts
from tui.core.extraction.dates.find import find_dates
from tui.core.extraction.document import Document
from tui.core.extraction.inference import infer
from tui.core.extraction.money import find_money
from tui.core.extraction.operations import find_operations
from tui.core.extraction.penalties.find import find_penalties
from tui.core.extraction.people.find import find_people
from tui.core.extraction.quotes.find import find_quotes
from tui.core.extraction.withheld.find import find_withheld
from tui.core.model import Article, Fact, Record, ordered
from tui.core.turns import Steps, finished
from tui.core.undisturbed import undisturbed

LANGUAGES = frozenset({"en"})
"""Languages the rules are written for; an article in another is shown without facts."""


def extract(article: Article) -> Record:
    """The record of an article; without facts for what is no article or in a language without rules."""
    return finished(extracting(article))


def extracting(article: Article) -> Steps[Record]:
    """The same by steps, one for each kind of fact."""
    if article.not_article is not None or article.language not in LANGUAGES or not article.text.strip():
        return Record(article)
    with undisturbed():  # rules leave no rubbish in rings, and for long texts looking costs the most
        doc = Document(article)
        facts = ordered((yield from _facts(doc)))
        yield
        return Record(article, find_announcement(doc), facts, infer(facts))


def _facts(doc: Document) -> Steps[list[Fact]]:
    """Kinds that others lean on come first: charges and penalties need people, counts leave out the rest."""
    agencies = find_agencies(doc)
    yield
    people = find_people(doc, agencies)
    yield
    penalties = find_penalties(doc, people)
    yield
    dates = find_dates(doc, people)
    yield
    money = find_money(doc, penalties)
    found: list[Fact] = [*agencies, *people, *penalties, *dates, *money]
    yield
    found += find_counts(doc, found)
    yield
    found += find_charges(doc, people)
    yield
    found += find_comparisons(doc)
    yield
    found += find_quotes(doc, people, agencies)
    yield
    found += find_operations(doc)
    found += find_withheld(doc)
    return found
