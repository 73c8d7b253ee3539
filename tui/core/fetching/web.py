"""The network, politely: one request at a time with a pause between, as the site's robots.txt wishes it."""

from __future__ import annotations

import gzip
import http.client
import ssl
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Callable
from email.message import Message
from http import HTTPStatus
from io import BytesIO
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from msgspec import Struct

from tui import __version__
from tui.core.errors import FetchError
from tui.core.fetching.robots import Robots
from tui.core.readers.about import PIECE, Room

AGENT = f"Blotter/{__version__} (saves pages for one reader; one request at a time)"
SCHEMES = ("http", "https")
REDIRECTS = (301, 302, 303, 307, 308)
MOST_REDIRECTS = 5
LARGEST = 64 << 20
"""Bytes of one page or document."""
LONGEST = 120.0
"""Seconds that one reply may take in all, however steadily it drips."""


class Reply(Struct, frozen=True):
    """What a server sent; `unchanged` when it is what was had before."""

    address: str
    data: bytes = b""
    content_type: str = ""
    etag: str = ""
    modified: str = ""
    unchanged: bool = False


class Web:
    """Asks servers, one at a time."""

    def __init__(
        self, pause: float = 1.0, timeout: float = 20.0, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._pause = pause
        self._timeout = timeout
        self._sleep = sleep
        self._robots: dict[str, Robots] = {}
        self._free_at = 0.0
        self._opener = _opener()

    def get(self, address: str, etag: str = "", modified: str = "") -> Reply:
        """The page at an address, following it where it moved; raises FetchError."""
        at = address
        for _ in range(MOST_REDIRECTS + 1):
            self._check(at)
            headers = {"If-None-Match": etag, "If-Modified-Since": modified}
            status, head, data = self._ask(at, {name: value for name, value in headers.items() if value})
            if status in REDIRECTS and (target := head.get("Location")):
                at = tidy(urljoin(at, target))
                continue
            return _reply(address, at, status, head, data)
        raise FetchError(address, f"it moves on more than {MOST_REDIRECTS} times")

    def _check(self, address: str) -> None:
        """Raises FetchError where the site does not want such visits."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._robots:
            self._robots[site] = self._robots_of(site)
        if not self._robots[site].allows(address, AGENT):
            raise FetchError(address, self._robots[site].reason)

    def _robots_of(self, site: str) -> Robots:
        at = f"{site}/robots.txt"
        for _ in range(MOST_REDIRECTS + 1):
            status, head, data = self._ask(at, {})
            if status not in REDIRECTS or not head.get("Location"):
                return Robots.of(status, data)
            at = tidy(urljoin(at, head["Location"]))
        return Robots.of(HTTPStatus.NOT_FOUND, b"")

    def _ask(self, address: str, headers: dict[str, str]) -> tuple[int, Message, bytes]:
        """One request, once it is time for it."""
        self._sleep(max(0.0, self._free_at - time.monotonic()))
        request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"} | headers)
        try:
            with self._opener.open(request, timeout=self._timeout) as reply:
                return reply.status, reply.headers, _body(address, reply)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, b""
        except (OSError, http.client.HTTPException, ValueError, zlib.error, EOFError) as error:
            raise FetchError(address, _reason(error)) from error
        finally:
            site = "://".join(urlsplit(address)[:2])
            delay = self._robots[site].delay(AGENT) if site in self._robots else 0.0
            self._free_at = time.monotonic() + max(self._pause, delay)


def tidy(address: str) -> str:
    """An address as it is asked for; raises FetchError for what is none on the web."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError as error:
        raise FetchError(address, f"not an address: {error}") from error
    if parts.scheme not in SCHEMES or not host:
        raise FetchError(address, "only addresses that begin with http:// or https:// are fetched")
    host = f"[{host}]" if ":" in host else host
    path, query = quote(parts.path, "/%:@!$&'()*+,;=~-._"), quote(parts.query, "/%:@!$&'()*+,;=~-._?")
    return urlunsplit((parts.scheme, host + port, path or "/", query, ""))


class _AsItIs(urllib.request.HTTPRedirectHandler):
    """Redirects are given back, so that each step can be looked at."""

    def redirect_request(self, *_: Any) -> None:
        """None: do not follow."""


def _opener() -> urllib.request.OpenerDirector:
    """Knows http and https and nothing else; the user's proxies are honoured."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(context=ssl.create_default_context()),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _AsItIs(),
    ):
        opener.add_handler(handler)
    return opener


def _body(address: str, reply: Any) -> bytes:
    """The whole body, within the bounds of size and time."""
    end, pieces, size = time.monotonic() + LONGEST, [], 0
    while piece := reply.read1(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > LARGEST:
            raise ValueError(f"it is larger than {LARGEST >> 20} MB")
        if time.monotonic() > end:
            raise ValueError(f"it was not here after {LONGEST:.0f} seconds")
    if reply.length:
        raise ValueError("the connection broke before all of it was here")
    data = b"".join(pieces)
    packed = (reply.headers.get("Content-Encoding") or "").lower() in {"gzip", "x-gzip"}
    return Room(LARGEST).unpack(gzip.GzipFile(fileobj=BytesIO(data))) if packed else data


def _reply(address: str, at: str, status: int, head: Message, data: bytes) -> Reply:
    if status == HTTPStatus.NOT_MODIFIED:
        return Reply(at, unchanged=True)
    if status != HTTPStatus.OK:
        raise FetchError(address, _refusal(status, head))
    return Reply(
        at, data, head.get("Content-Type") or "", head.get("ETag") or "", head.get("Last-Modified") or ""
    )


def _refusal(status: int, head: Message) -> str:
    wait = head.get("Retry-After")
    try:
        words = HTTPStatus(status).phrase
    except ValueError:
        words = "an answer that has no name"
    return f"the server says {status} {words}" + (f"; try again after {wait}" if wait else "")


def _reason(error: BaseException) -> str:
    """What went wrong, without the wrappings of the libraries."""
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, TimeoutError):
        return "the server did not answer in time"
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    if isinstance(cause, http.client.HTTPException):
        return f"the server's answer is damaged: {type(cause).__name__}"
    return str(cause)
