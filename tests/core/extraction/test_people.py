"""People: who is named, as what, and what is never taken for a person.  All names are invented."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.agencies import find_agencies
from tui.core.extraction.people import find_people
from tui.core.model import Person


def people(text: str) -> list[Person]:
    doc = document(text)
    return find_people(doc, find_agencies(doc))


PARTS = [
    ("Quillan County District Attorney Ann Poe said so.", "Ann Poe", "official"),
    ("The case is prosecuted by Deputy District Attorney Barrie Plum.", "Barrie Plum", "attorney"),
    ("Assistant State's Attorney Otis Fenwick tried the case.", "Otis Fenwick", "attorney"),
    ("Attorney General Cora Quince thanked the office.", "Cora Quince", "official"),
    ("Judge Stanley Blumen Jr. set sentencing for October.", "Stanley Blumen Jr.", "judge"),
    ("Sgt. Wren Oakley of the Ashby Police Department led the search.", "Wren Oakley", "official"),
    ("Milo Tarn, 44, of Ashby, was sentenced to 13 years in prison.", "Milo Tarn", "defendant"),
    ("Vessel Orrin Tarn, Port Merrow, pleaded guilty to theft.", "Vessel Orrin Tarn", "defendant"),
    ("Police arrested Dora Finch on Monday.", "Dora Finch", "defendant"),
    ("He is accused of the murder of Hazel Tarn.", "Hazel Tarn", "victim"),
    ("Officers found that Hazel Tarn, 81, had been stabbed.", "Hazel Tarn", "victim"),
    ("Jane Doe 2 told her teacher.", "Jane Doe 2", "victim"),
    ("Ashby Superior Court Judge Milo Tarn, 72, was convicted of murder.", "Milo Tarn", "defendant"),
    ('"We are glad," said Avik Marrow, founder of the Ashby Fund.', "Avik Marrow", "other"),
    ("JUDGE ROWENA O'DELL SENTENCES MAN", "Rowena O'Dell", "judge"),
]


@pytest.mark.parametrize(("text", "name", "category"), PARTS)
def test_a_person_has_the_part_that_title_or_clause_gives(text: str, name: str, category: str) -> None:
    assert [(person.name, person.category.value) for person in people(text)] == [(name, category)]


NOBODY = [
    "The Stanley P. Orrin Courthouse was closed on Monday.",
    "Stafford Man Gets 45 Years for Robbery",
    "The store sold Kate Spade and Michael Kors bags.",
    "The Commissioners Court Unanimously Approves Funds",
    "He drove along Ann Poe Boulevard to Port Merrow.",
    "Mission Viejo, 14 miles away, was calm.",
    "For Immediate Release\nAnn Poe\nChief of Staff\nOffice: 714-555-0134\nA sweep was held.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_places_bodies_brands_and_contacts_are_nobody(text: str) -> None:
    assert people(text) == []


def test_a_person_is_one_however_often_and_however_shortly_named() -> None:
    text = (
        "Prosecutors charged Milo R. Tarn. Milo Tarn, 44, of Port Merrow, is accused of theft. "
        "Tarn's car was found. Tarn fled."
    )
    [tarn] = people(text)
    assert (tarn.name, tarn.age, tarn.residence) == ("Milo R. Tarn", 44, "Port Merrow")
    assert tarn.aliases == ("Milo Tarn", "Tarn")
    assert [span.of(text) for span in tarn.mentions] == ["Milo Tarn", "Tarn", "Tarn"]


def test_one_title_before_several_names_belongs_to_each() -> None:
    found = people("Assistant United States Attorneys Jason Crowe, Orla Pike and Bo Dell tried the case.")
    assert [(person.name, person.title) for person in found] == [
        ("Jason Crowe", "Assistant United States Attorney"),
        ("Orla Pike", "Assistant United States Attorney"),
        ("Bo Dell", "Assistant United States Attorney"),
    ]
