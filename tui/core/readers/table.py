"""Rows -> articles: which column holds the text, which the title and the date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from tui.core.readers.about import Columns
from tui.core.readers.days import iso_day
from tui.core.readers.draft import Draft, Flaw

TEXT = """text body content article full_text article_text body_text article_body content_text story
    press_release release_text release description""".split()
TITLE = "title headline article_title subject heading name".split()
DATE = """date published pub_date published_at publication_date date_published pubdate published_date
    publish_date release_date posted posted_date issued created created_at timestamp datetime""".split()
PUBLISHER = "publisher agency_name source_name site_name publication outlet office".split()
ADDRESS = "address url link source_url permalink href".split()
"""Names of columns as people give them, the likelier first; case, spaces and hyphens make no difference."""
LISTED = 12
"""Columns named when none of them is known."""


class Plan(Struct, frozen=True):
    """The columns of one table that are read."""

    text: str
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    address: str | None = None


def plan_of(names: Iterable[str], columns: Columns) -> Plan:
    """Where a table keeps its articles; raises ValueError naming its columns when it is not clear."""
    plain = {_plain(name): name for name in reversed([*names])}
    text = _column(plain, columns.text, TEXT)
    if text is None:
        raise ValueError(
            f"no column is known to hold text among {_listed(plain.values())}; name it with --text-column"
        )
    return Plan(
        text=text,
        title=_column(plain, columns.title, TITLE),
        date=_column(plain, columns.date, DATE),
        publisher=_column(plain, None, PUBLISHER),
        address=_column(plain, None, ADDRESS),
    )


def row_draft(row: Mapping[str, object], plan: Plan, number: int) -> Draft | Flaw:
    """The article in a row."""
    text = row.get(plan.text)
    if not isinstance(text, str):
        kind = "missing" if text is None else f"no text but {_kind(text)}"
        return Flaw(f"row {number}", f"its {plan.text} is {kind}")
    if not text.strip():
        return Flaw(f"row {number}", f"its {plan.text} is empty")
    return Draft(
        text,
        part=str(number),
        title=_words(row, plan.title),
        published=iso_day(row.get(plan.date)) if plan.date else None,
        publisher=_words(row, plan.publisher),
        address=_words(row, plan.address),
    )


def object_drafts(objects: Iterable[tuple[int, object]], columns: Columns) -> Iterator[Draft | Flaw]:
    """The articles in numbered objects, each of which may have its fields where it likes."""
    for number, value in objects:
        if not isinstance(value, dict):
            yield Flaw(f"row {number}", f"it is {_kind(value)}, not an object with fields")
            continue
        try:
            yield row_draft(value, plan_of(value, columns), number)
        except ValueError as error:
            yield Flaw(f"row {number}", str(error))


def has_text(value: object, columns: Columns) -> bool:
    """Whether an object is itself an article."""
    try:
        return isinstance(value, dict) and bool(plan_of(value, columns))
    except ValueError:
        return False


def _column(plain: Mapping[str, str], asked: str | None, usual: Iterable[str]) -> str | None:
    if asked is None:
        return next((plain[name] for name in usual if name in plain), None)
    if _plain(asked) not in plain:
        raise ValueError(f"it has no column {asked!r}; its columns are {_listed(plain.values())}")
    return plain[_plain(asked)]


def _plain(name: str) -> str:
    return "_".join(name.strip().lower().replace("-", " ").replace("_", " ").split())


def _listed(names: Iterable[str]) -> str:
    shown = [name[:40] or '""' for name in reversed([*names])]
    more = f" and {len(shown) - LISTED} more" if len(shown) > LISTED else ""
    return ", ".join(shown[:LISTED]) + more if shown else "none at all"


def _words(row: Mapping[str, object], column: str | None) -> str | None:
    value = row.get(column) if column else None
    return value.strip() or None if isinstance(value, str) else None


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
