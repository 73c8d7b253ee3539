"""What the benchmarks read: a folder somebody names, or one made of the articles in this repository."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import tomli

ROOT = Path(__file__).parent.parent.parent
BUNDLED = ROOT / "data" / "articles" / "operation-hot-spots.toml"
COPIES = 60
"""How often each article lies in a folder that is made, each time a little different."""
NEEDLE = "Quillanbrook"
"""A word that stands in no article but where a large file has it."""
MB = 1_000_000
PROSE = 120
"""Characters of a line from which it is a paragraph."""


class Corpus(NamedTuple):
    """A folder of articles, one article, and a place for all that is made."""

    folder: Path
    article: Path
    place: Path

    def texts(self) -> list[str]:
        """The article files as text."""
        paths = sorted(path for path in self.folder.rglob("*") if path.suffix in {".txt", ".md"})
        return [path.read_text(encoding="utf-8", errors="replace") for path in paths]

    def large(self, size: int) -> Path:
        """A file of that many bytes, the needle near its beginning and once near its end.

        It is of the articles' long lines alone: what marks the end of one would make the rest no article.
        """
        path = self.place / f"large-{size}.txt"
        if not path.exists():
            lines = (line for text in self.texts() for line in text.splitlines())
            every = "\n\n".join(line for line in lines if len(line) > PROSE)
            text = (every * (size // max(1, len(every)) + 1))[: size - 100]
            path.write_text(f"{text[:2000]} {NEEDLE} {text[2000:]} far {NEEDLE} end", encoding="utf-8")
        return path


def corpus(asked: Path | None, place: Path) -> Corpus:
    """The folder asked for as a copy, since reviews are kept beside articles; or one that is made."""
    folder = place / "articles"
    if asked is not None:
        shutil.copytree(asked, folder, ignore=shutil.ignore_patterns(".*"))
    else:
        _make(folder)
    article = place / "article.txt"
    article.write_text(tomli.loads(BUNDLED.read_text(encoding="utf-8"))["text"], encoding="utf-8")
    return Corpus(folder, article, place)


def _make(folder: Path) -> None:
    folder.mkdir()
    paths = sorted(path for path in (ROOT / "tests" / "evaluation" / "articles").rglob("*") if path.is_file())
    for path in (*paths, BUNDLED):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".toml":
            text = tomli.loads(text).get("text", text)
        for number in range(COPIES):
            (folder / f"{path.stem}-{number:03}.txt").write_text(f"{text}\n\n{number}\n", encoding="utf-8")
