"""Work without a screen: searching a folder, taking facts out, and the memory that it takes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable

from tests.bench.corpus import Corpus
from tests.bench.measured import Row, Side, alternating
from tests.bench.programs import OURS
from tests.terminal import BLOTTER, ROOT, Terminal

SPACY = """
import sys, time, spacy
made = spacy.blank("en"); made.add_pipe("sentencizer")
"""
PEERS = {
    "spaCy, blank pipeline with sentences": ("spacy", f"{SPACY}work = made"),
    "dateparser.search, dates alone": ("dateparser", "from dateparser.search import search_dates as work"),
    "quantulum3, quantities alone": ("quantulum3", "from quantulum3 import parser\nwork = parser.parse"),
}
"""Peers by name: the module they need, and what makes `work` of it."""
OWN = """
from tui.core.cleaning import article_of
from tui.core.extraction import extract
from tui.core.model import Page
def work(text):
    return extract(article_of(Page(id="a.txt", source="a.txt", sha256="", raw=text)))
"""
TIMED = """
import json, sys, time
texts = json.load(open(sys.argv[1]))
work(texts[0])
start = time.process_time()
for text in texts: work(text)
print(sum(map(len, texts)) / 1e6 / (time.process_time() - start))
"""
SAMPLE = 60_000
"""Characters that slow peers are measured with."""


def searching(corpus: Corpus, runs: int) -> list[Row]:
    """A whole process that counts a word in every file, as files lie and in articles kept from before."""
    words, folder = "sheriff", str(corpus.folder)
    raw = [*BLOTTER, "search", "--raw", "-i", "-c", words, folder]
    kept = [*BLOTTER, "search", "-i", "-c", words, folder]
    rg = ["rg", "-ciF", words, folder] if shutil.which("rg") else None
    home = {"XDG_CACHE_HOME": str(corpus.place / "search"), "PYTHONPATH": str(ROOT)}
    subprocess.run(kept, env=os.environ | home, capture_output=True, check=False)
    every = [
        Side("Blotter, files as they lie", _whole(raw, home)),
        Side("Blotter, articles", _whole(kept, home)),
        Side("rg", _whole(rg, home) if rg else None),
    ]
    return alternating("search a folder", every, runs)


def _whole(command: list[str], extra: dict[str, str]) -> Callable[[], list[float]]:
    def run() -> list[float]:
        started = time.perf_counter()
        subprocess.run(command, env=os.environ | extra, capture_output=True, check=False)
        return [(time.perf_counter() - started) * 1000]

    return run


def extracting(corpus: Corpus, runs: int) -> list[Row]:
    """MB of text a second on one core; each in a process of its own, loading not counted."""
    import json

    texts = corpus.texts()
    whole, sample = corpus.place / "texts.json", corpus.place / "sample.json"
    whole.write_text(json.dumps(texts))
    held: list[str] = []
    for text in texts:
        if sum(map(len, held)) > SAMPLE:
            break
        held.append(text)
    sample.write_text(json.dumps(held))

    def side(name: str, python: str, code: str, texts: object) -> Side:
        def run() -> list[float]:
            command = [python, "-c", code + TIMED, str(texts)]
            done = subprocess.run(
                command,
                env=os.environ | {"PYTHONPATH": str(ROOT)},
                capture_output=True,
                text=True,
                check=False,
            )
            if done.returncode:
                raise OSError(done.stderr.strip().splitlines()[-1])
            return [float(done.stdout.split()[-1])]

        return Side(name, run)

    every = [side("Blotter, cleaning and all facts", sys.executable, OWN, whole)]
    for name, (module, code) in PEERS.items():
        python = _python_with(module)
        few = sample if module != "spacy" else whole
        every.append(side(name, python, code, few) if python else Side(name, None))
    return alternating("extraction", every, runs, "MB/s")


def _python_with(module: str) -> str | None:
    """An interpreter on the PATH that has a module."""
    for name in (sys.executable, *(f"{folder}/python" for folder in os.environ["PATH"].split(os.pathsep))):
        if os.path.exists(name):
            done = subprocess.run([name, "-c", f"import {module}"], capture_output=True, check=False)
            if done.returncode == 0:
                return name
    return None


def memory(corpus: Corpus, runs: int) -> list[Row]:
    """MB the browser holds for each MB of text of a folder, beyond what it holds for one article."""
    size = sum(len(text.encode()) for text in corpus.texts()) / 1e6

    def held(path: object, quiet: float) -> float:
        with Terminal([*OURS.command, str(path)], corpus.place / "memory") as terminal:
            terminal.wait_for("Agencies")
            terminal.settle(quiet, 120)
            return terminal.memory()

    def run() -> list[float]:
        return [(held(corpus.folder, 3.0) - held(corpus.article, 1.0)) / size]

    return alternating("memory for a MB of text", [Side("Blotter", run)], runs, "MB")
