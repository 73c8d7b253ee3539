"""Measures Blotter beside its peers and prints a Markdown table; peers that are not installed are named so.

    python -m tests.bench [--quick] [--corpus FOLDER] [--runs N] [BENCHMARK...]

Peers are looked for on the PATH: less, rg, lnav, tl (toolong), frogmouth, and a python with spaCy,
dateparser or quantulum3.  Run it on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.corpus import MB, Corpus, corpus
from tests.bench.keys import finding, scrolling, while_loading
from tests.bench.measured import Row, table
from tests.bench.start import cold_start, first_of_folder, large_files
from tests.bench.work import extracting, memory, searching

RUNS = 7
Benchmark = Callable[[Corpus, int, tuple[int, ...]], list[Row]]

BENCHMARKS: dict[str, Benchmark] = {
    "start": lambda corpus, runs, sizes: cold_start(corpus, runs),
    "folder": lambda corpus, runs, sizes: first_of_folder(corpus, runs),
    "large": large_files,
    "scroll": lambda corpus, runs, sizes: scrolling(corpus, runs),
    "loading": lambda corpus, runs, sizes: while_loading(corpus, runs),
    "find": finding,
    "search": lambda corpus, runs, sizes: searching(corpus, runs),
    "extract": lambda corpus, runs, sizes: extracting(corpus, runs),
    "memory": lambda corpus, runs, sizes: memory(corpus, runs),
}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("benchmarks", nargs="*", metavar="BENCHMARK", help=", ".join(BENCHMARKS))
    parser.add_argument("--corpus", type=Path, help="a folder of articles; it is copied, not touched")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--quick", action="store_true", help="one run of each, and no file above 1 MB")
    asked = parser.parse_args()
    for name in asked.benchmarks:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark {name}; they are {', '.join(BENCHMARKS)}")
    runs, sizes = (1, (MB,)) if asked.quick else (asked.runs, (MB, 20 * MB))
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="blotter-bench-") as place:
        made = corpus(asked.corpus, Path(place))
        files = len(made.texts())
        for name in asked.benchmarks or BENCHMARKS:
            print(f"{name} …", file=sys.stderr, flush=True)
            found = BENCHMARKS[name](made, runs, sizes)
            print(table(found), file=sys.stderr, flush=True)  # what is measured is not lost with what is not
            rows += found
    load = os.getloadavg()[0]
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, load {load:.1f}"
    print(f"{machine}, {files} articles, {runs} runs\n\n{table(rows)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
