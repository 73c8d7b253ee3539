"""Work spread over processes, in order and a little ahead, whole whatever happens to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Result = TypeVar("Result")


class Job(Struct, Generic[Item, Result], frozen=True):
    """One kind of work: what is done with an item, and what stands for one that could not be done.

    An item is `lost` when it ends its process or takes longer than `patience` (seconds, for some items).
    """

    work: Callable[[Item], Result]
    lost: Callable[[Item], Result]
    patience: Callable[[Sequence[Item]], float]


def spread(
    job: Job[Item, Result], items: Sequence[Item], processes: int, chunk: int
) -> Iterator[tuple[Sequence[Item], list[Result]]]:
    """What becomes of the items, some at a time and in order.

    Few items are worked on here.  Closing the iterator ends the processes at once.
    """
    if processes <= 1 or len(items) <= chunk:
        for item in items:
            yield [item], [job.work(item)]
        return
    # Loaded only now: what makes processes takes as long to load as a file to read.
    from tui.core.crew import Crew

    crew = Crew(job, processes)
    try:
        yield from crew.through([items[at : at + chunk] for at in range(0, len(items), chunk)])
    finally:
        crew.dismiss()
