"""What the tests of all formats share: reading bytes, and `blotter extract` over good and broken files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from tui.cli import cli
from tui.core.readers import Columns, Contents, read_contents

STORY = (
    "PORT MERROW, Calif. — Quillan County District Attorney Ada Thornbury announced today that detectives "
    "made 46 arrests over nine days and seized $120,000 in cash.\n\nThe defendant was sentenced to 12 years "
    "in state prison for robbery."
)
"""An invented release with facts in it; a sample of each format holds these words."""


def contents(name: str, data: bytes | str, columns: Columns | None = None) -> Contents:
    """What is read out of a file of that name."""
    data = data.encode() if isinstance(data, str) else data
    return read_contents(data, name, name, columns or Columns())


def words(text: str) -> str:
    """A text without its line ends, which differ from format to format."""
    return " ".join(text.split())


def extracted(folder: Path, *options: str) -> tuple[dict[str, dict[str, Any]], str, int]:
    """What `blotter extract` writes for a folder: records by id, messages, exit status."""
    done = CliRunner().invoke(cli, ["extract", "--jobs", "1", str(folder), *options])
    records = [json.loads(line) for line in done.stdout.splitlines()]
    return {record["id"]: record for record in records}, done.stderr, done.exit_code


def assert_read_and_extracted(
    folder: Path, name: str, data: bytes, part: str = "", story: str = STORY
) -> None:
    """A good file, opened as a person would, gives the story and its facts."""
    folder.joinpath(name).write_bytes(data)
    records, messages, status = extracted(folder)
    record = records[name + part]
    assert (messages, status) == ("", 0)
    assert words(story) in words(record["text"])
    assert {46} <= {count["value"] for count in record["counts"]}
    assert any(penalty["value"] == 12 for penalty in record["penalties"])


def assert_broken_are_named(
    folder: Path, broken: dict[str, tuple[bytes, str]], good: str, data: bytes
) -> None:
    """Every broken file is named with its reason, the good one among them delivered, the status 1."""
    assert len(broken) >= 10
    for name, (sample, _) in broken.items():
        folder.joinpath(name).write_bytes(sample)
    folder.joinpath(good).write_bytes(data)
    records, messages, status = extracted(folder)
    assert status == 1
    assert {name.partition("#")[0] for name in records} == {good}
    lines = {Path(line.partition(": ")[2].partition(": ")[0]).name: line for line in messages.splitlines()}
    assert lines.keys() == broken.keys()
    for name, (_, reason) in broken.items():
        assert reason in lines[name], lines[name]
        assert "fault in Blotter" not in lines[name]
