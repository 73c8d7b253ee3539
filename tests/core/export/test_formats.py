"""Every format gives back what it was given, and nothing hostile in an article survives in any."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.export.support import EVIL, TEXT, article, evil, made, record
from tui.core.describe import describe
from tui.core.errors import ExportError
from tui.core.export import FORMATS, format_of
from tui.core.export.csv_table import FORMULA, defused
from tui.core.export.markdown import escaped
from tui.core.export.wanted import USUAL, Wanted
from tui.core.jsonform import from_json, to_json
from tui.core.model import KINDS, Count, Quote, Record, Span, Verdict, ordered
from tui.core.printable import printable

GOLDEN = Path(__file__).parent / "golden"
TEXT_FORMATS = [name for name, form in FORMATS.items() if not form.binary]
COMMANDING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]"
)


class Page(HTMLParser):
    """What a browser would make of a page: its tags with attributes, and the text between some of them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.lit: list[str] = []
        self._inside = self._marked = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = self._inside or dict(attrs).get("class") == "text"
        if tag == "mark" and self._inside:
            self._marked = True
            self.lit.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "div"
        self._marked = self._marked and tag != "mark"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.text += data
        if self._marked:
            self.lit[-1] += data


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_a_file_is_what_it_was(name: str) -> None:
    golden = GOLDEN / f"facts{FORMATS[name].endings[0]}"
    assert made(name, record()) == golden.read_bytes().decode()


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_nothing_that_commands_a_terminal_or_turns_a_line_is_written(name: str) -> None:
    assert not COMMANDING.search(made(name, evil()))
    assert "שלום" in made(name, evil())


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_no_article_is_a_file_as_well(name: str) -> None:
    assert isinstance(made(name), str)


def test_json_lines_come_back_whole() -> None:
    for one in (record(), evil()):
        assert from_json(json.loads(made("jsonl", one, wanted=Wanted(states=USUAL | {"rejected"})))) == one
    assert json.loads(made("json", record())) == [json.loads(made("jsonl", record()))]


def test_a_table_holds_a_line_for_every_fact_with_its_source() -> None:
    first, *_ = rows = list(csv.DictReader(io.StringIO(made("csv", record()), newline="")))
    assert [row["kind"] for row in rows] == [fact.kind for fact in record().facts if fact.kind != "money"]
    assert first["name"] == "Quillan County Sheriff's Office"
    assert first["aliases"] == "QCSO; Sheriff's Office"
    assert first["published"] == "2021-05-04"
    for row in rows:
        assert TEXT[int(row["char_start"]) : int(row["char_end"])] == row["evidence"]
    [arrests] = [row for row in rows if row["what"] == "arrests"]
    assert (arrests["value"], arrests["review"], arrests["note"]) == ("12", "accepted", "checked by phone")


def test_a_table_of_one_kind_has_only_its_columns() -> None:
    text = made("csv", record(), wanted=Wanted(("dates",)))
    [row] = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["start"], row["end"], row["approximate"]) == ("2021-05-03", "2021-05-03", "false")
    assert not {"kind", "offence", "modality"} & set(row)


def test_every_line_of_a_table_is_as_long_as_the_first_and_ends_as_the_standard_says() -> None:
    text = made("csv", record(), evil())
    assert len({len(row) for row in csv.reader(io.StringIO(text, newline=""), strict=True)}) == 1
    assert text.endswith("\r\n")


def test_no_cell_of_words_is_a_formula() -> None:
    numbers = {"value", "age", "char_start", "char_end"}
    for row in csv.DictReader(io.StringIO(made("csv", evil()), newline="")):
        for name, cell in row.items():
            assert name in numbers or not cell.startswith(FORMULA), (name, cell)
    assert "-12" in made("csv", evil())


@given(st.text())
def test_defused_words_never_begin_as_a_formula_and_lose_nothing(words: str) -> None:
    safe = defused(words)
    assert not safe.startswith(FORMULA)
    plain = printable(words.replace("\r\n", "\n").replace("\r", "\n"))
    assert safe in (plain, f"'{plain}")


def test_a_page_lights_every_fact_and_holds_the_text_to_the_letter() -> None:
    page = Page(made("html", record(), wanted=Wanted(states=USUAL | {"rejected"})))
    assert page.text == TEXT
    assert page.lit == [
        *("12 in", "Quillan County Sheriff's Office", "12 arrests", "May 3, 2021", "nine", "burglary"),
        *('"We are not done,"', "Pat Moore", "up to 3 years in prison", "$5,000"),
    ]
    targets = {attrs["id"] for tag, attrs in page.tags if tag == "a" and "id" in attrs}
    links = {str(attrs["href"])[1:] for tag, attrs in page.tags if str(attrs.get("href")).startswith("#")}
    assert links == targets and len(targets) == len(record().facts)


def test_a_page_runs_and_loads_nothing() -> None:
    for page in (Page(made("html", evil())), Page(made("html", record()))):
        assert not {"script", "img", "iframe", "link", "object", "form", "b", "i", "u"} & {
            tag for tag, _ in page.tags
        }
        for _, attrs in page.tags:
            assert not any(name.startswith("on") or name in ("src", "action", "style") for name in attrs)
            assert str(attrs.get("href", "#")).startswith(("#", "https://courier.example"))
    assert Page(made("html", evil())).text == printable(EVIL.replace("\r\n", " \n"))


def test_facts_in_facts_are_cut_without_losing_a_letter() -> None:
    text = "He said 12 men and 3 women came."
    spans = [(Quote, 0, 32), (Count, 8, 14), (Count, 8, 26), (Count, 19, 26)]
    facts = [
        Count(span=Span(start, end), value=1, what=str(start))
        if kind is Count
        else Quote(span=Span(start, end), speaker=None, begins="He said")
        for kind, start, end in spans
    ]
    page = Page(made("html", Record(article(text), facts=ordered(facts))))
    assert page.text == text
    assert page.lit == ["He said ", "12 men", " and ", "3 women", " came."]


@settings(max_examples=50)
@given(st.text(min_size=1, max_size=60), st.data())
def test_a_page_of_any_text_and_any_places_holds_the_text(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    pairs = data.draw(st.lists(places.filter(lambda pair: pair[0] < pair[1]), max_size=6))
    facts = [Count(span=Span(*pair), value=1, what="x") for pair in pairs]
    page = Page(made("html", Record(article(text), facts=ordered(facts))))
    # The parser itself reads a lone carriage return's stand-in and all others as they are.
    assert page.text == printable(text.replace("\r\n", " \n"))


def test_a_report_has_a_table_of_every_kind_and_its_tables_hold() -> None:
    for one in (record(), evil()):
        text = made("md", one)
        rows = [line for line in text.splitlines() if line.startswith("|")]
        assert rows
        assert {len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) for row in rows} == {6}
    assert "<https://courier.example/2021/05/sweep?id=1&x=2>" in made("md", record())
    assert not re.search(r"(?<!\\)[<`\[]", made("md", evil()))


@given(st.text())
def test_escaped_text_holds_no_sign_of_markdown(text: str) -> None:
    assert not re.search(r"[\\`*_{}\[\]<>#|~$&!\n]", re.sub(r"\\.", "", escaped(text)))


def test_langextract_lines_name_the_words_at_their_places() -> None:
    data = json.loads(made("langextract", record()))
    assert (data["document_id"], data["text"]) == ("merrow.txt", TEXT)
    for item in data["extractions"]:
        place = item["char_interval"]
        assert TEXT[place["start_pos"] : place["end_pos"]] == item["extraction_text"]
        assert item["alignment_status"] == "match_exact"
        assert all(isinstance(value, str | list) for value in item["attributes"].values())
    [penalty] = [item for item in data["extractions"] if item["extraction_class"] == "penalties"]
    assert penalty["attributes"] == {"form": "prison", "modality": "maximum", "value": "3", "unit": "year"}


def test_parquet_gives_back_typed_columns() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    data = b"".join(FORMATS["parquet"].pieces([record(), evil()], Wanted()))
    table = parquet.read_table(io.BytesIO(data))
    rows = table.to_pylist()
    assert [row["kind"] for row in rows[:8]] == [f.kind for f in record().facts if f.kind != "money"]
    assert str(table.schema.field("start").type) == "date32[day]"
    assert [row["value"] for row in rows if row["what"] == "arrests"] == [12.0]
    assert [row["name"] for row in rows if row["kind"] == "people"] == ["Pat Moore", "-2+3 men"]


def test_parquet_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"pip install 'blotter-tui\[parquet\]'"):
        list(FORMATS["parquet"].pieces([record()], Wanted()))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.JSONL", "jsonl"),
        ("a.langextract.jsonl", "langextract"),
        ("a.htm", "html"),
        ("a.markdown", "md"),
        ("a.parquet", "parquet"),
        ("a.xlsx", None),
        ("csv", None),
    ],
)
def test_an_ending_names_a_format(name: str, form: str | None) -> None:
    found = format_of(Path(name))
    assert (found.name if found else None) == form


def test_what_was_rejected_stays_unless_it_is_asked_for() -> None:
    [usual] = Wanted().chosen([record()])
    assert "money" not in {fact.kind for fact in usual.facts}
    [rejected] = Wanted(states=frozenset({"rejected"})).chosen([record()])
    assert [fact.kind for fact in rejected.facts] == ["money"]
    [accepted] = Wanted(states=frozenset({Verdict.ACCEPTED})).chosen([record()])
    assert [describe(fact).value for fact in accepted.facts] == ["12 arrests"]


def test_what_is_inferred_goes_only_with_all_that_it_comes_from() -> None:
    [usual] = Wanted().chosen([record()])
    assert len(usual.inferred) == 1
    [accepted] = Wanted(states=frozenset({Verdict.ACCEPTED})).chosen([record()])
    assert not accepted.inferred
    assert to_json(accepted)["inferred"] == []


def test_only_some_kinds_leave_no_other_list() -> None:
    data = json.loads(made("jsonl", record(), wanted=Wanted(("counts",))))
    assert set(data) & {*KINDS, "inferred"} == {"counts"}
    assert "### Counts" in made("md", record(), wanted=Wanted(("counts",)))
    assert "### Agencies" not in made("md", record(), wanted=Wanted(("counts",)))


if __name__ == "__main__":
    for name in TEXT_FORMATS:
        (GOLDEN / f"facts{FORMATS[name].endings[0]}").write_bytes(made(name, record()).encode())
