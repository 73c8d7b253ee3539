"""The proper names of operations, campaigns and task actions."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.operations import find_operations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Operation Clean Slate ended on Friday.", "Operation Clean Slate"),
        ('"Operation: Clean Slate" is aimed at buyers.', "Operation: Clean Slate"),
        ("The sweep was named Operation 'Clean Slate' by deputies.", "Operation Clean Slate"),
        ("The code-named Operation Blue Fin II.", "Operation Blue Fin II"),
        ("During Operation Sweet Dreams' second week, 20 were held.", "Operation Sweet Dreams"),
        ("Operation Salt and Iron, with the FBI, ended.", "Operation Salt and Iron"),
        ("Operation Night Owl and FBI agents met.", "Operation Night Owl"),
        ("Operation Hammer 2021 began.", "Operation Hammer 2021"),
        ("The county ran Operation S.T.O.P. in May.", "Operation S.T.O.P."),
        ("His part in FBI Operation Black Rock was told.", "Operation Black Rock"),
        ("Multi-agency Operation Lights Out Leads to 30 Arrests", "Operation Lights Out"),
        ("OPERATION CLEAN SLATE NETS 20 ARRESTS", "OPERATION CLEAN SLATE"),
        ('Police held 20 in a sweep dubbed "Clean Slate" on Friday.', "Clean Slate"),
        ('The "Stop the Guns" campaign began.', "Stop the Guns"),
        ("The case is part of Project Safe Neighborhoods, a program.", "Project Safe Neighborhoods"),
        ("Money came from the Quillan Safe Streets Initiative.", "Quillan Safe Streets Initiative"),
    ],
)
def test_an_operation_is_known_by_its_proper_name(text: str, name: str) -> None:
    assert [operation.name for operation in find_operations(document(text))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The Operation Center opened.",
        "The hotline is in full operation.",
        "METHOD OF OPERATION Unity's owners paid.",
        "He works for the Sting Operation Team.",
        "The Auto Theft Operation, leading to arrests, ended.",
        "Operation of the vehicle was unlawful.",
        "The hotline is in Operation Monday.",
        'The man dubbed the "Blue Bandit" robbed a bank.',
        'The so-called "emergency" rules ended.',
        "The mayor's Campaign chairman spoke.",
    ],
)
def test_common_names_and_nicknames_are_no_operations(text: str) -> None:
    assert find_operations(document(text)) == []


def test_an_operation_named_again_is_one_with_mentions() -> None:
    text = (
        "OPERATION CLEAN SLATE NETS 20\n"
        'The sweep, "Operation Clean Slate," ended. Operation Clean Slate was the first.'
    )
    (operation,) = find_operations(document(text))
    assert operation.name == operation.span.of(text) == "Operation Clean Slate"
    assert len(operation.mentions) == 2


def test_a_name_with_a_place_before_it_is_the_name_without() -> None:
    text = "The Gun Tracing Kit Initiative grew. The Ashby Gun Tracing Kit Initiative paid."
    assert [operation.name for operation in find_operations(document(text))] == ["Gun Tracing Kit Initiative"]


def test_hostile_text_is_read_in_linear_time() -> None:
    for unit in ("Operation X ", 'dubbed "', "Operation Of The ", "A B C Initiative "):
        find_operations(document(unit * 20_000))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The case is part of Project LANTERN, which began in May.", ["Project LANTERN"]),
        ("He was held under Project Quiet Harbor.", ["Project Quiet Harbor"]),
        ("Project Quiet Harbor is a joint initiative of two offices.", ["Project Quiet Harbor"]),
        ("Project Quiet Harbor gave them a bed.", []),
        ("The Ashby Housing Project Manager spoke.", []),
        ("Project Manager Milo Tarn, an officer of the effort, spoke.", []),
    ],
)
def test_a_project_is_an_operation_when_the_words_make_it_an_action(text: str, names: list[str]) -> None:
    assert [operation.name for operation in find_operations(document(text))] == names
