"""Addresses -> files: pages and the entries of feeds saved in a folder, for reading later.

Nothing else in Blotter uses the network.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from msgspec import Struct

from tui.core.errors import FetchError
from tui.core.fetched import Known
from tui.core.fetching.folder import Folder, Saved
from tui.core.fetching.web import Reply, Web, tidy
from tui.core.readers.feeds import links_of


class Fetched(Struct, frozen=True):
    """What became of one address; `left` says how many are still to come."""

    address: str
    saved: Saved | None = None
    failure: FetchError | None = None
    left: int = 0


def fetch_all(
    addresses: Sequence[str], folder: Folder, web: Web, limit: int | None = None
) -> Iterator[Fetched]:
    """What becomes of each address, and of each entry where it is that of a feed; `limit` entries at most."""
    for number, address in enumerate(addresses, 1):
        left = len(addresses) - number
        try:
            yield from _one(tidy(address), folder, web, (limit, left))
        except FetchError as error:
            yield Fetched(address, failure=error, left=left)


def _one(address: str, folder: Folder, web: Web, bounds: tuple[int | None, int]) -> Iterator[Fetched]:
    limit, left = bounds
    known = folder.known(address)
    reply = web.get(address, known.etag, known.modified)
    links = None if reply.unchanged else _links(reply)
    if links is None:
        yield Fetched(address, folder.keep(address, reply), left=left)
        return
    failed = False
    for number, link in enumerate(links[:limit], 1):
        try:
            saved = _page(link, folder, web)
            yield Fetched(link, saved, left=left + len(links[:limit]) - number)
        except FetchError as error:
            failed = True
            yield Fetched(link, failure=error, left=left + len(links[:limit]) - number)
    if not failed and len(links[:limit]) == len(links):  # else the next time must see the whole feed again
        folder.note(Known(address, "", reply.etag, reply.modified))


def _page(address: str, folder: Folder, web: Web) -> Saved:
    known = folder.known(address)
    return folder.keep(address, web.get(address, known.etag, known.modified))


def _links(reply: Reply) -> list[str] | None:
    """The addresses in a feed; None when this is no feed."""
    try:
        links = links_of(reply.data)
    except ValueError as error:
        raise FetchError(reply.address, str(error)) from error
    if links is None:
        return None
    return list(dict.fromkeys(tidy(urljoin(reply.address, link)) for link in links))
