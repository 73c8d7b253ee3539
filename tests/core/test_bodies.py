"""Records as bytes: what goes in comes out, under the name and path the file has by then."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from msgspec.structs import replace

from tests.core.strategies import records
from tui.core.bodies import packed, unpacked
from tui.core.jsonform import to_json
from tui.core.model import Mark, Record, Verdict


@given(records())
def test_a_record_survives_being_packed(record: Record) -> None:
    article = record.article
    [back] = unpacked(packed((record,), article.id), article.id, article.source)
    assert back == record
    assert to_json(back, explain=True) == to_json(record, explain=True)


@given(records())
def test_a_file_that_was_moved_gives_its_records_its_new_name(record: Record) -> None:
    record = replace(record, article=replace(record.article, id="old.zip#1", source="/a/old.zip"))
    [back] = unpacked(packed((record,), "old.zip"), "new.zip", "/b/new.zip")
    assert (back.article.id, back.article.source) == ("new.zip#1", "/b/new.zip")


@given(records())
def test_rules_and_marks_are_kept(record: Record) -> None:
    mark = Mark(Verdict.ACCEPTED, by="Ada", at="2024-05-03T10:00:00")
    marked = replace(
        record, facts=tuple(replace(one, rule="r.x", mark=mark) for one in record.facts), inferred=()
    )
    [back] = unpacked(packed((marked,), ""), "", "")
    assert [(one.rule, one.mark) for one in back.facts] == [("r.x", mark)] * len(record.facts)


@pytest.mark.parametrize("body", [b"", b"[]", b"\xff\x00", packed((), "")[:-1], b"\x91\x91\x01"])
def test_bytes_of_another_make_are_refused(body: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        unpacked(body, "", "")
