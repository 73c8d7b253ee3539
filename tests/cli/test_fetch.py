"""`blotter fetch` as people run it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.core.fetching.site import served
from tui.cli import cli


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["fetch", "--pause", "0.2", *args])


def test_saved_files_are_listed_and_failures_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "new" / "pages"
    with served() as site:
        site.page("/a", "<title>Arrests \x1b[2J in Ashby</title><p>Officers made 12 arrests.")
        done = run(f"{site.address}/a", f"{site.address}/b", "-o", str(folder))
        assert done.exit_code == 1
        assert done.stdout == f"{folder / 'arrests-2j-in-ashby.html'}\n"
        assert done.stderr == f"blotter: {site.address}/b: the server says 404 Not Found\n"
        again = run(f"{site.address}/a", "-o", str(folder))
    assert (again.exit_code, again.stdout) == (0, "")
    assert again.stderr == "blotter: 1 unchanged since they were last fetched\n"


@pytest.mark.parametrize(
    "args", [(), ("http://a.example",), ("-o", "folder"), ("x", "-o", "f", "--pause", "0")]
)
def test_wrong_usage_ends_with_status_2(args: tuple[str, ...]) -> None:
    assert CliRunner().invoke(cli, ["fetch", *args]).exit_code == 2


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    tmp_path.joinpath("file").write_text("x")
    assert run("http://127.0.0.1:9/", "-o", str(tmp_path / "file")).exit_code == 2
