"""CSV, TSV, JSON and JSON lines: one article per row, its columns found by their names or by being told."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.core.readers.support import (
    STORY,
    assert_broken_are_named,
    assert_read_and_extracted,
    contents,
    extracted,
)
from tui.core.readers import Columns

ROW = {
    "id": 7,
    "headline": "Forty-six arrested",
    "full_text": STORY,
    "pub_date": "2021-03-04",
    "office": "Ashby",
}
DEEP = b"[" * 200_000


def as_csv(rows: list[dict[str, object]], **dialect: str) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]), **dialect)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


SAMPLES = {
    "a.csv": as_csv([ROW]),
    "b.csv": as_csv([ROW], delimiter=";"),
    "c.tsv": as_csv([ROW], delimiter="\t"),
    "d.csv": b"\xef\xbb\xbf" + as_csv([ROW]),
    "e.csv": as_csv([ROW]).decode().encode("utf-16"),
    "f.jsonl": json.dumps(ROW).encode() + b"\n",
    "g.ndjson": b"\r\n".join([json.dumps(ROW).encode()] * 2),
    "h.json": json.dumps([ROW, ROW]).encode(),
    "i.json": json.dumps({"count": 1, "tags": ["x"], "articles": [ROW]}, indent=1).encode(),
}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_row_is_an_article_with_its_title_day_and_publisher(name: str) -> None:
    found = contents(name, SAMPLES[name])
    page = found.pages[0]
    assert found.flaws == ()
    assert page.id == f"{name}#1"
    assert page.raw.splitlines() == STORY.splitlines()
    assert (page.title, page.published, page.publisher) == ("Forty-six arrested", "2021-03-04", "Ashby")


@pytest.mark.parametrize("name", SAMPLES)
def test_tables_are_read_and_their_facts_taken_out(name: str, tmp_path: Path) -> None:
    assert_read_and_extracted(tmp_path, name, SAMPLES[name], "#1")


def test_a_json_file_with_one_article_is_that_article() -> None:
    [page] = contents("a.json", json.dumps({"Title": "T", "body": "Words.", "date": "May 3, 2024"})).pages
    assert (page.id, page.raw, page.title, page.published) == ("a.json", "Words.", "T", "2024-05-03")


@pytest.mark.parametrize(
    ("header", "text"),
    [("Text", "b"), ("ARTICLE TEXT", "b"), ("press-release", "b"), ("Body ", "b"), ("full_text", "b")],
)
def test_the_column_of_the_text_is_known_by_its_usual_names(header: str, text: str) -> None:
    assert contents("a.csv", f"url,{header}\na,{text}\n").pages[0].raw == text


def test_of_two_columns_that_may_be_the_text_the_likelier_one_is() -> None:
    assert contents("a.csv", "description,text\nshort,long\n").pages[0].raw == "long"


def test_columns_are_named_by_a_person(tmp_path: Path) -> None:
    table = "Was,text,When,Kopf\nWords.,no,2024-05-03,Head\n"
    tmp_path.joinpath("a.csv").write_text(table)
    records, _, status = extracted(
        tmp_path, "--text-column", "was", "--title-column", "Kopf", "--date-column", "When"
    )
    record = records["a.csv#1"]
    assert (status, record["text"], record["title"], record["published"]) == (
        0,
        "Words.",
        "Head",
        "2024-05-03",
    )
    [again] = contents("a.csv", table).pages
    assert again.raw == "no"


def test_columns_named_once_are_not_remembered_for_the_next_reading(tmp_path: Path) -> None:
    tmp_path.joinpath("a.csv").write_text("other,text\nOne.,Two.\n")
    assert extracted(tmp_path)[0]["a.csv#1"]["text"] == "Two."
    assert extracted(tmp_path, "--text-column", "other")[0]["a.csv#1"]["text"] == "One."
    assert extracted(tmp_path)[0]["a.csv#1"]["text"] == "Two."


def test_without_a_column_of_text_the_columns_are_listed_and_the_way_out_named() -> None:
    assert contents("a.csv", "id,when,what\n1,2,3\n").reason == (
        "no column is known to hold text among id, when, what; name it with --text-column"
    )
    assert contents("a.csv", "id,text\n1,2\n", Columns("nope")).reason == (
        "it has no column 'nope'; its columns are id, text"
    )


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T23:59:00-08:00", "2024-05-03"),
        ("2024-05-03 10:00", "2024-05-03"),
        (20240503, "2024-05-03"),
        (1714694400, "2024-05-03"),
        (1714694400000, "2024-05-03"),
        ("05/03/2024", "2024-05-03"),
        ("May 3, 2024", "2024-05-03"),
        ("Fri, 3 May 2024 09:00:00 +0200", "2024-05-03"),
        ("2024-02-31", None),
        ("yesterday", None),
        (True, None),
        (float("inf"), None),
        (["2024"], None),
        (None, None),
    ],
)
def test_days_are_read_in_the_forms_people_use(value: object, day: str | None) -> None:
    assert contents("a.json", json.dumps({"text": "Words.", "date": value})).pages[0].published == day


def test_what_blotter_writes_is_read_back(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    first.mkdir()
    again.mkdir()
    first.joinpath("a.csv").write_bytes(SAMPLES["a.csv"])
    [record] = extracted(first)[0].values()
    again.joinpath("facts.jsonl").write_text(json.dumps(record) + "\n")
    [copy] = extracted(again)[0].values()
    for name in ("text", "title", "published", "publisher", "counts", "penalties"):
        assert copy[name] == record[name]


def test_bad_rows_are_named_and_the_good_ones_delivered(tmp_path: Path) -> None:
    rows = [
        '{"text": "One."}',
        "{",
        '{"text": 3}',
        '{"text": " "}',
        "[]",
        '{"title": "x"}',
        '{"text": "Two."}',
    ]
    found = contents("a.jsonl", "\n".join(rows))
    assert [(page.id, page.raw) for page in found.pages] == [("a.jsonl#1", "One."), ("a.jsonl#7", "Two.")]
    assert [flaw.part for flaw in found.flaws] == [f"row {number}" for number in range(2, 7)]
    tmp_path.joinpath("a.jsonl").write_text("\n".join(rows))
    records, messages, status = extracted(tmp_path)
    assert (list(records), status) == (["a.jsonl#1", "a.jsonl#7"], 1)
    assert "row 3: its text is no text but a number" in messages


def test_rows_before_a_broken_quotation_are_delivered() -> None:
    found = contents("a.csv", 'id,text\n1,"One."\n2,"Two.\n')
    assert [page.raw for page in found.pages] == ["One."]
    assert "quoting is broken at line 3" in found.reason


def test_half_a_character_does_not_stop_what_is_written(tmp_path: Path) -> None:
    tmp_path.joinpath("a.json").write_text('[{"text": "Officers made 12 arrests. \\ud83d"}]')
    records, messages, status = extracted(tmp_path)
    assert (records["a.json#1"]["text"], messages, status) == ("Officers made 12 arrests. ?", "", 0)


BROKEN_CSV = {
    "empty.csv": (b"", "it is empty"),
    "blank.csv": (b"\n\n  \n", "it is empty"),
    "nuls.csv": (b"\x00" * 300, "this is a binary file"),
    "no-text.csv": (b"a,b\n1,2\n", "no column is known to hold text among a, b"),
    "header.csv": (b"id,text\n", "there is no article in it"),
    "open-quote.csv": (b'id,text\n1,"words', "its quoting is broken at line 2"),
    "text-after-quote.csv": (b'id,text\n1,"words"words\n', "its quoting is broken at line 2"),
    "wide.csv": (b"," * 200_000, "its first line has 200001 columns"),
    "short.csv": (b"id,text\n1\n2\n", "row 1: its text is missing"),
    "blanks.tsv": (b"id\ttext\n1\t\n", "row 1: its text is empty"),
    "prose.csv": (
        b"Officers made 12 arrests.\nThey did.\n",
        "no column is known to hold text among Officers",
    ),
    "zip.csv": (b"PK\x03\x04" + b"\x00\x01\x02" * 300, "this is a binary file"),
}
BROKEN_JSON = {
    "empty.json": (b"", "not valid JSON"),
    "cut.json": (b'[{"text": "Words', "not valid JSON: Unterminated string"),
    "nuls.json": (b"\x00" * 300, "this is a binary file"),
    "number.json": (b"42", "it holds no list of objects"),
    "strings.json": (b'["Officers made 12 arrests."]', "it holds no list of objects"),
    "no-text.json": (b'[{"id": 1, "when": 2}]', "no column is known to hold text among id, when"),
    "wrong-type.json": (b'[{"text": {"a": 1}}]', "row 1: its text is no text but an object"),
    "null.json": (b'[{"text": null}]', "row 1: its text is missing"),
    "deep.json": (DEEP, "it is nested too deeply"),
    "deep-value.json": (b'{"text":' * 100_000, "it is nested too deeply"),
    "digits.json": (b'[{"text": ' + b"9" * 100_000 + b"}]", "not valid JSON"),
    "lines.json": (b'{"text": "a"}\n{"text": "b"}\n', "not valid JSON: Extra data"),
    "empty.jsonl": (b"\n\n", "it is empty"),
    "cut.jsonl": (b'{"text": "Wor', "row 1: not valid JSON"),
    "deep.jsonl": (DEEP, "row 1: it is nested too deeply"),
    "list.jsonl": (b"[1]\n", "row 1: it is a list, not an object"),
    "null.ndjson": (b"null\n", "row 1: it is null, not an object"),
}


def test_broken_tables_are_named_and_the_rest_delivered(tmp_path: Path) -> None:
    assert_broken_are_named(tmp_path, BROKEN_CSV, "good.csv", SAMPLES["a.csv"])


def test_broken_json_is_named_and_the_rest_delivered(tmp_path: Path) -> None:
    assert_broken_are_named(tmp_path, BROKEN_JSON, "good.jsonl", SAMPLES["f.jsonl"])
