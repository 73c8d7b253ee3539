"""The articles of the evaluation, each with what is expected of it and what the extraction makes of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.core.reading import read_bytes
from tui.core.cleaning import article_of
from tui.core.extraction import extract
from tui.core.jsonform import to_json

Json = dict[str, Any]
ARTICLES = Path(__file__).parent / "articles"
NAMES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
SCALARS = ("title", "published", "dateline", "announcement")


@dataclass(frozen=True, slots=True)
class Case:
    """One article: the record expected and the record found, both in the public form."""

    name: str
    expected: Json
    found: Json


@cache
def case_of(name: str) -> Case:
    """The case of that name, its article read as any file is."""
    expected = tomllib.loads((ARTICLES / f"{name}.toml").read_text(encoding="utf-8"))
    [page] = read_bytes((ARTICLES / f"{name}.txt").read_bytes(), f"{name}.txt", f"{name}.txt")
    return Case(name, expected, to_json(extract(article_of(page)), explain=True))
