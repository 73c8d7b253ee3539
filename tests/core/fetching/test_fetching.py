"""Pages saved from a server on loopback: politely, safely named, never over what a person changed."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.core.fetching.site import Answer, Site, served
from tests.core.readers.support import STORY, extracted, words
from tests.core.readers.test_html import PAGE
from tui.core.fetched import MEMORY
from tui.core.fetching import Fetched, fetch_all
from tui.core.fetching.folder import Folder, Outcome
from tui.core.fetching.naming import ending_for, stem_for
from tui.core.fetching.web import Web, tidy


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with served() as site:
        yield site


def fetch(
    folder: Path, *addresses: str, limit: int | None = None, pauses: list[float] | None = None
) -> list[Fetched]:
    sleep = pauses.append if pauses is not None else lambda _: None
    return list(fetch_all(addresses, Folder(folder), Web(timeout=2, sleep=sleep), limit))


def outcomes(results: Sequence[Fetched]) -> list[str]:
    return [str(one.failure.reason if one.failure else one.saved and one.saved.outcome) for one in results]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_page_is_saved_byte_for_byte_under_its_title_and_can_be_read(site: Site, tmp_path: Path) -> None:
    site.page("/news/1", PAGE)
    [one] = fetch(tmp_path, f"{site.address}/news/1")
    assert one.saved is not None and one.saved.path is not None
    assert one.saved.path.name == "forty-six-arrested-quillan-county-da.html"
    assert one.saved.path.read_bytes() == PAGE.encode()
    records, messages, status = extracted(tmp_path)
    assert (list(records), messages, status) == ([one.saved.path.name], "", 0)
    assert words(STORY) in words(records[one.saved.path.name]["text"])


def test_a_record_of_a_saved_page_names_the_address_it_came_from(site: Site, tmp_path: Path) -> None:
    site.page("/release", STORY, Content_Type="text/plain")
    fetch(tmp_path, f"{site.address}/release")
    (tmp_path / "other.txt").write_text(STORY)
    records, _, _ = extracted(tmp_path)
    assert records["release.txt"]["address"] == f"{site.address}/release"
    assert "address" not in records["other.txt"]
    assert extracted(tmp_path)[0] == records


def test_the_folder_remembers_where_each_page_came_from_and_when(site: Site, tmp_path: Path) -> None:
    site.page("/a", "<title>T</title><p>x", ETag='"1"')
    fetch(tmp_path, f"{site.address}/a")
    [line] = (tmp_path / MEMORY).read_text().splitlines()
    known = json.loads(line)
    assert (known["address"], known["file"], known["etag"]) == (f"{site.address}/a", "t.html", '"1"')
    assert known["fetched"].endswith("+00:00")


@pytest.mark.parametrize("header", ["ETag", "Last_Modified"])
def test_a_page_had_before_is_asked_for_only_if_it_changed(site: Site, tmp_path: Path, header: str) -> None:
    site.page("/a", "<p>One", **{header: "Thu, 04 Mar 2021 10:00:00 GMT"})
    address = f"{site.address}/a"
    assert outcomes(fetch(tmp_path, address)) == ["new"]
    assert outcomes(fetch(tmp_path, address)) == ["unchanged"]
    asked = site.asked[-1][1]
    assert asked.get("if-none-match") or asked.get("if-modified-since")
    site.page("/a", "<p>Two", **{header: "Fri, 05 Mar 2021 10:00:00 GMT"})
    assert outcomes(fetch(tmp_path, address)) == ["updated"]
    assert [path.read_text() for path in tmp_path.glob("*.html")] == ["<p>Two"]


def test_a_page_without_a_version_is_compared_by_its_bytes(site: Site, tmp_path: Path) -> None:
    site.page("/a", "<p>One")
    assert outcomes(fetch(tmp_path, f"{site.address}/a") + fetch(tmp_path, f"{site.address}/a")) == [
        "new",
        "unchanged",
    ]


def test_what_a_person_changed_is_never_overwritten(site: Site, tmp_path: Path) -> None:
    site.page("/a", "<p>One", ETag='"1"')
    fetch(tmp_path, f"{site.address}/a")
    tmp_path.joinpath("a.html").write_text("My notes.")
    assert outcomes(fetch(tmp_path, f"{site.address}/a")) == ["unchanged"]
    site.page("/a", "<p>Two", ETag='"2"')
    [one] = fetch(tmp_path, f"{site.address}/a")
    assert one.saved is not None and one.saved.outcome is Outcome.BESIDE
    assert tmp_path.joinpath("a.html").read_text() == "My notes."
    assert tmp_path.joinpath("a-2.html").read_text() == "<p>Two"


def test_a_file_that_was_there_before_is_never_overwritten(site: Site, tmp_path: Path) -> None:
    tmp_path.joinpath("a.html").write_text("Mine.")
    site.page("/a", "<p>One")
    fetch(tmp_path, f"{site.address}/a")
    assert (tmp_path / "a.html").read_text() == "Mine."
    assert names(tmp_path) == ["a-2.html", "a.html"]


def test_a_page_that_was_deleted_here_is_fetched_again(site: Site, tmp_path: Path) -> None:
    site.page("/a", "<p>One", ETag='"1"')
    fetch(tmp_path, f"{site.address}/a")
    tmp_path.joinpath("a.html").unlink()
    assert outcomes(fetch(tmp_path, f"{site.address}/a")) == ["new"]
    assert names(tmp_path) == ["a.html"]


def test_a_link_is_not_followed_out_of_the_folder(site: Site, tmp_path: Path) -> None:
    folder, outside = tmp_path / "pages", tmp_path / "outside.html"
    folder.mkdir()
    os.symlink(outside, folder / "a.html")
    site.page("/a", "<p>One")
    fetch(folder, f"{site.address}/a")
    assert not outside.exists()
    assert (folder / "a-2.html").read_text() == "<p>One"


def test_a_memory_that_was_tampered_with_leads_nowhere(site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    (folder / MEMORY).parent.mkdir(parents=True)
    (tmp_path / "victim.html").write_text("mine")
    site.page("/a", "<p>One")
    line = {"address": f"{site.address}/a", "file": "../victim.html", "sha256": "0"}
    (folder / MEMORY).write_text(json.dumps(line) + '\n[1]\n{"address"\nnull\n' + "[" * 100_000 + "\n")
    assert outcomes(fetch(folder, f"{site.address}/a")) == ["new"]
    assert (tmp_path / "victim.html").read_text() == "mine"


def feed(site: Site, *paths: str) -> str:
    items = "".join(f"<item><title>x</title><link>{path}</link></item>" for path in paths)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>{items}</channel></rss>"


def test_each_entry_of_a_feed_is_saved(site: Site, tmp_path: Path) -> None:
    site.page("/feed", feed(site, f"{site.address}/1", "/2", "/2", "/3"), Content_Type="application/rss+xml")
    for number in (1, 2):
        site.page(f"/{number}", f"<title>Page {number}</title>x")
    results = fetch(tmp_path, f"{site.address}/feed")
    assert outcomes(results) == ["new", "new", "the server says 404 Not Found"]
    assert [one.left for one in results] == [2, 1, 0]
    assert names(tmp_path) == ["page-1.html", "page-2.html"]


def test_a_feed_is_seen_whole_again_until_all_of_it_was_had(site: Site, tmp_path: Path) -> None:
    site.page("/feed", feed(site, "/1", "/2"), ETag='"1"')
    site.page("/1", "<p>One", ETag='"1"')
    assert outcomes(fetch(tmp_path, f"{site.address}/feed")) == ["new", "the server says 404 Not Found"]
    site.page("/2", "<p>Two", ETag='"1"')
    assert outcomes(fetch(tmp_path, f"{site.address}/feed", limit=1)) == ["unchanged"]
    assert outcomes(fetch(tmp_path, f"{site.address}/feed")) == ["unchanged", "new"]
    assert outcomes(fetch(tmp_path, f"{site.address}/feed")) == ["unchanged"]
    assert site.paths[-1] == "/feed"


def test_requests_come_one_at_a_time_with_a_pause(site: Site, tmp_path: Path) -> None:
    site.page("/a", "<p>a")
    site.page("/b", "<p>b")
    pauses: list[float] = []
    fetch(tmp_path, f"{site.address}/a", f"{site.address}/b", pauses=pauses)
    assert [path for path, _ in site.asked] == ["/robots.txt", "/a", "/b"]
    assert pauses[0] == 0
    assert all(0.9 < pause <= 1 for pause in pauses[1:])
    assert all(headers["user-agent"].startswith("Blotter/") for _, headers in site.asked)


def test_the_pause_a_site_wishes_is_kept(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 7\n")
    site.page("/a", "<p>a")
    site.page("/b", "<p>b")
    pauses: list[float] = []
    fetch(tmp_path, f"{site.address}/a", f"{site.address}/b", pauses=pauses)
    assert 6 < pauses[2] <= 7


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, tmp_path: Path) -> None:
    site.page("/robots.txt", "User-agent: *\nDisallow: /private\n")
    site.page("/private/a", "<p>a")
    site.page("/b", "<p>b")
    site.answers["/moved"] = Answer(status=302, headers={"Location": "/private/a"})
    addresses = [f"{site.address}{path}" for path in ("/private/a", "/moved", "/b")]
    reason = "the site's robots.txt asks programs not to read this page"
    assert outcomes(fetch(tmp_path, *addresses)) == [reason, reason, "new"]
    assert site.paths == ["/moved", "/b"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(404, "new"), (403, "asks programs not to"), (500, "cannot be had"), (503, "cannot")],
)
def test_a_site_without_rules_is_open_and_one_that_hides_them_is_not(
    site: Site, tmp_path: Path, status: int, outcome: str
) -> None:
    site.answers["/robots.txt"] = Answer(status=status)
    site.page("/a", "<p>a")
    assert outcome in outcomes(fetch(tmp_path, f"{site.address}/a"))[0]


def test_a_page_that_moved_is_found_and_a_loop_is_left(site: Site, tmp_path: Path) -> None:
    site.answers["/old"] = Answer(status=301, headers={"Location": "/new"})
    site.answers["/loop"] = Answer(status=302, headers={"Location": "/loop"})
    site.page("/new", "<p>x")
    results = fetch(tmp_path, f"{site.address}/old", f"{site.address}/loop")
    assert outcomes(results) == ["new", "it moves on more than 5 times"]
    assert site.paths.count("/loop") == 6


@pytest.mark.parametrize(
    ("path", "answer", "reason"),
    [
        ("/gone", Answer(status=410), "the server says 410 Gone"),
        (
            "/busy",
            Answer(status=429, headers={"Retry-After": "120"}),
            "429 Too Many Requests; try again after 120",
        ),
        ("/odd", Answer(status=599), "the server says 599 an answer that has no name"),
        ("/picture", Answer(b"x", headers={"Content-Type": "image/png"}), "it is of the type image/png"),
        ("/cut", Answer(b"x" * 5000, cut=100), "the connection broke before all of it was here"),
        ("/never", Answer(status=0), "the server did not answer in time"),
        ("/huge", Answer(b"x" * ((64 << 20) + 1)), "it is larger than 64 MB"),
        (
            "/file",
            Answer(status=302, headers={"Location": "file:///etc/passwd"}),
            "only addresses that begin",
        ),
        ("/ftp", Answer(status=302, headers={"Location": "ftp://127.0.0.1/x"}), "only addresses that begin"),
        (
            "/bomb",
            Answer(gzip.compress(bytes(80 << 20)), headers={"Content-Encoding": "gzip"}),
            "what is packed in it is larger than 64 MB",
        ),
        ("/packed", Answer(b"not packed", headers={"Content-Encoding": "gzip"}), "Not a gzipped file"),
    ],
)
def test_what_cannot_be_had_is_named_with_the_reason_and_the_rest_saved(
    site: Site, tmp_path: Path, path: str, answer: Answer, reason: str
) -> None:
    site.answers[path] = answer
    site.page("/good", "<p>Good")
    results = fetch(tmp_path, f"{site.address}{path}", f"{site.address}/good")
    assert reason in outcomes(results)[0]
    assert outcomes(results)[1] == "new"
    assert names(tmp_path) == ["good.html"]


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "only addresses that begin with http:// or https://"),
        ("/etc/passwd", "only addresses that begin"),
        ("ftp://quillan.example/a", "only addresses that begin"),
        ("javascript:alert(1)", "only addresses that begin"),
        ("http://", "only addresses that begin"),
        ("http://[::1", "not an address"),
        ("http://quillan.example:port/", "not an address"),
        ("http://" + "x" * 70 + ".example/", "not an address"),
        ("http://127.0.0.1:9/", "Connection refused"),
    ],
)
def test_what_is_no_address_on_the_web_is_refused(tmp_path: Path, address: str, reason: str) -> None:
    assert reason in outcomes(fetch(tmp_path, address))[0]
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("address", "tidied"),
    [
        ("HTTP://Quillan.Example", "http://quillan.example/"),
        ("https://quillan.example/a b?c=d e#part", "https://quillan.example/a%20b?c=d%20e"),
        ("https://quillan.example/a%20b", "https://quillan.example/a%20b"),
        ("https://müller.example/ö", "https://xn--mller-kva.example/%C3%B6"),
        ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    ],
)
def test_addresses_are_asked_for_in_their_proper_form(address: str, tidied: str) -> None:
    assert tidy(address) == tidied


@pytest.mark.parametrize(
    ("title", "address", "stem"),
    [
        ("Man sentenced &amp; fined | Quillan DA", "http://q.example/x", "man-sentenced-fined-quillan-da"),
        ("../../etc/passwd", "http://q.example/x", "etc-passwd"),
        ("", "http://q.example/news/Big%20Case.html", "big-case"),
        ("", "http://q.example/release?id=7", "release-id-7"),
        ("", "http://q.example/", "q-example"),
        ("", "http://q.example/..%2f..%2fx", "x"),
        ("CON", "http://q.example/x", "con-page"),
        ("é" * 300, "http://q.example/x", "é" * 80),
        ("\x00\x1b[2J", "http://q.example/x", "2j"),
        ("日本の記事", "http://q.example/x", "日本の記事"),
    ],
)
def test_a_file_has_a_name_that_is_safe_everywhere(title: str, address: str, stem: str) -> None:
    assert stem_for(f"<title>{title}</title>".encode(), ".html", address) == stem


def test_a_title_is_read_right_however_long_the_page() -> None:
    for length in (65535, 65536):
        page = f"<title>Café</title>{'é' * length}"
        assert stem_for(f"x{page}".encode(), ".html", "http://q.example/") == "café"
        assert stem_for(page.encode(), ".html", "http://q.example/") == "café"


@pytest.mark.parametrize(
    ("kind", "address", "suffix"),
    [
        ("text/html; charset=utf-8", "http://q.example/a.php", ".html"),
        ("application/pdf", "http://q.example/a", ".pdf"),
        ("application/octet-stream", "http://q.example/a.docx", ".docx"),
        ("", "http://q.example/a.pdf?x=1", ".pdf"),
        ("", "http://q.example/a", ".html"),
        ("TEXT/PLAIN", "http://q.example/a", ".txt"),
    ],
)
def test_a_file_has_the_ending_of_its_type(kind: str, address: str, suffix: str) -> None:
    assert ending_for(kind, address) == suffix
