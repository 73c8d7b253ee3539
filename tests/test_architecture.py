"""The house rules that a linter does not know."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "tui").rglob("*.py"))
LONGEST_MODULE = 300
MOST_METHODS = 20


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_its_classes_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST_MODULE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            methods = [part for part in node.body if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
            assert len(methods) <= MOST_METHODS, node.name


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("tui.core.session", "textual"),
        ("tui.core.session", "rich"),
        ("tui.core.library", "textual"),
        ("tui.cli.extract", "textual"),
        ("tui.cli.read", "textual"),
    ],
)
def test_a_module_loads_without_what_it_does_not_need(module: str, absent: str) -> None:
    code = f"import {module}, sys; print({absent!r} in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"


def test_no_fact_of_the_bundled_article_is_written_down_outside_tests() -> None:
    article = ROOT / "data" / "articles" / "operation-hot-spots.toml"
    others = [
        path
        for folder in ("tui", "data")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".toml"} and path != article
    ]
    assert others
    for path in others:
        text = path.read_text(encoding="utf-8")
        for fact in ("Schubert", "Hot Spots", "Rancho Cordova", "Elk Grove"):
            if path.name == "places.toml":
                continue  # a table of all places of some size holds these two cities as well
            assert fact not in text, f"{path} knows {fact}"


def test_no_work_is_described_by_all_that_it_is_given() -> None:
    """Textual would spell out every argument: of a folder's records that takes a second and 300 MB."""
    found = 0
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or len(node.args.args) < 2:
                continue
            for call in (one for one in node.decorator_list if isinstance(one, ast.Call)):
                if isinstance(call.func, ast.Name) and call.func.id == "work":
                    found += 1
                    assert "description" in {one.arg for one in call.keywords}, f"{path}: {node.name}"
    assert found


def test_nothing_but_fetching_can_use_the_network() -> None:
    network = {"socket", "http.client", "urllib.request", "urllib.robotparser", "requests", "httpx", "ssl"}
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        }
        names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        assert path.parent.name == "fetching" or not names & network, path
