"""`python -m tests.evaluation`: what the extraction finds in the articles of the evaluation, kind by kind."""

from __future__ import annotations

import sys

from tests.evaluation.cases import NAMES, SCALARS, Json, case_of
from tests.evaluation.compare import SAME, outcome, plain

PLACES = frozenset(("start", "end", "span", "evidence", "mentions", "rule"))


def table() -> str:
    """Precision, recall and F1 of every kind, and how many of the four single values are right."""
    lines = [f"{'kind':14}{'items':>6}{'P':>7}{'R':>7}{'F1':>7}"]
    for kind in SAME:
        results = [outcome(case_of(name), kind) for name in NAMES]
        hits, missed, extra = (
            sum(len(getattr(result, part)) for result in results) for part in ("found", "missed", "extra")
        )
        precision = hits / (hits + extra) if hits + extra else 1.0
        recall = hits / (hits + missed) if hits + missed else 1.0
        f1 = 2 * hits / (2 * hits + missed + extra) if hits + missed + extra else 1.0
        lines.append(f"{kind:14}{hits + missed:6}{precision:7.2f}{recall:7.2f}{f1:7.2f}")
    for scalar in SCALARS:
        right = sum(
            plain(case_of(name).found[scalar]) == plain(case_of(name).expected.get(scalar)) for name in NAMES
        )
        lines.append(f"{scalar:14}{len(NAMES):6}{right / len(NAMES):21.2f}")
    return "\n".join(lines)


def differences(name: str) -> list[str]:
    """What differs in one article, a line for each item."""
    case = case_of(name)
    lines = [
        f"  {scalar}: expected {case.expected.get(scalar)!r}, found {case.found[scalar]!r}"
        for scalar in SCALARS
        if plain(case.found[scalar]) != plain(case.expected.get(scalar))
    ]
    for kind in SAME:
        result = outcome(case, kind)
        lines += [f"  {kind} missed: {item}" for item in result.missed]
        lines += [f"  {kind} extra:  {_short(item)}" for item in result.extra]
    return lines


def _short(item: Json) -> str:
    kept = {key: value for key, value in item.items() if key not in PLACES and value not in (None, [])}
    return f"{kept} [{item['rule']}] {item['evidence']!r}"


def main() -> None:
    """Prints the table, and with `-v` what differs."""
    if "-v" in sys.argv[1:]:
        for name in NAMES:
            if lines := differences(name):
                print(name, *lines, sep="\n")
    print(table())


if __name__ == "__main__":
    main()
