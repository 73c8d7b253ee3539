"""Work on several things by turns: each takes one step before any takes its next.

Reading an article runs through thousands of lines of rules.  Whoever reads article after article asks the
processor for all of them again each time; read by turns, dozens of articles go through the rules of one kind
together, which stay at hand meanwhile, and take three quarters of the time.  So what is done with one thing
is written as a generator that yields between its steps, and several are driven here.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from itertools import islice
from typing import TypeVar

Result = TypeVar("Result")

Steps = Generator[None, None, Result]
"""Work that pauses between its steps and returns what came of it."""

TOGETHER = 64
"""How many go by turns: more gain little, and all of them are held at once."""


def together(works: Iterable[Steps[Result]]) -> Steps[list[Result]]:
    """What becomes of each piece of work, in order; some at a time go by turns."""
    waiting, done = iter(works), list[Result]()
    while some := list(islice(waiting, TOGETHER)):
        results: dict[int, Result] = {}
        going = dict(enumerate(some))
        while going:
            for place, work in list(going.items()):
                try:
                    next(work)
                except StopIteration as end:
                    results[place] = end.value
                    del going[place]
            yield
        done += (results[place] for place in range(len(some)))
    return done


def finished(work: Steps[Result]) -> Result:
    """What comes of a piece of work that nobody waits beside."""
    try:
        while True:
            next(work)
    except StopIteration as end:
        result: Result = end.value
        return result
