"""Work spread over processes, in order and a little ahead, whole whatever happens to one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Result = TypeVar("Result")


class Job(Struct, Generic[Item, Result], frozen=True):
    """One kind of work: what is done with some items, and what stands for one that could not be done.

    An item is `lost` when it ends its process or takes longer than `patience` (seconds, for some items).
    """

    work: Callable[[Sequence[Item]], list[Result]]
    lost: Callable[[Item], Result]
    patience: Callable[[Sequence[Item]], float]


def spread(
    job: Job[Item, Result], chunks: Sequence[Sequence[Item]], processes: int
) -> Iterator[tuple[Sequence[Item], list[Result]]]:
    """What becomes of the items of each chunk, in order.

    A single chunk is worked on here.  Closing the iterator ends the processes at once.
    """
    if processes <= 1 or len(chunks) <= 1:
        for chunk in chunks:
            yield chunk, job.work(chunk)
        return
    # Loaded only now: what makes processes takes as long to load as a file to read.
    from tui.core.crew import Crew

    crew = Crew(job, processes)
    try:
        yield from crew.through(chunks)
    finally:
        crew.dismiss()
