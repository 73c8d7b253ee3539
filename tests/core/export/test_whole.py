"""A file is written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.core.export import write_whole


def test_what_was_there_stays_when_writing_fails(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"half"
        raise ValueError

    path = tmp_path / "facts.csv"
    path.write_text("before")
    with pytest.raises(ValueError):
        write_whole(path, broken())
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_the_permissions_of_a_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "facts.csv"
    path.write_text("before")
    path.chmod(0o640)
    write_whole(path, [b"after"])
    assert (path.read_text(), path.stat().st_mode & 0o777) == ("after", 0o640)
