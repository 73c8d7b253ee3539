"""A web server on loopback whose pages a test writes down, and which remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Answer:
    """What the server says at an address; a cut answer ends before its time, a slow one never does."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})
    cut: int = 0


@dataclass
class Site:
    """The pages by path, and each request with its headers in the order they came."""

    address: str = ""
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    stop: threading.Event = field(default_factory=threading.Event)

    def page(self, path: str, body: str | bytes, **headers: str) -> Answer:
        """Put a page at a path; header names are written with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        self.answers[path] = Answer(data, headers={"Content-Type": "text/html; charset=utf-8"} | named)
        return self.answers[path]

    @property
    def paths(self) -> list[str]:
        """What was asked for, without the robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def served() -> Iterator[Site]:
    """A site for the length of a test."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name the standard library calls
            site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = site.answers.get(self.path, Answer(b"", 404))
            if answer.status == 0:
                site.stop.wait(10)
                return
            given = self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")
            have = answer.headers.get("ETag"), answer.headers.get("Last-Modified")
            unchanged = any(value and value == ours for value, ours in zip(given, have, strict=True))
            self.send_response(304 if unchanged else answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            if not unchanged:
                self.wfile.write(answer.body[: len(answer.body) - answer.cut])

        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        site.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()
