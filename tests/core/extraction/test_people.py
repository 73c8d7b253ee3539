"""People: who is named, as what, and what is never taken for a person.  All names are invented."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.agencies.find import find_agencies
from tui.core.extraction.people.find import find_people
from tui.core.model import Person


def people(text: str, published: str | None = None) -> list[Person]:
    doc = document(text, published)
    return find_people(doc, find_agencies(doc))


PARTS = [
    (
        "It ends here, said U.S. Attorney Nora Tarn for the Northern District of Merrow.",
        "Nora Tarn",
        "official",
    ),
    ("U.S. Attorney Nora Tarn of the District of Merrow spoke.", "Nora Tarn", "official"),
    ("Quillan County District Attorney Ann Poe said so.", "Ann Poe", "official"),
    ("U.S. Attorney Cora L. Quince announced the plea.", "Cora L. Quince", "official"),
    ("Ashby Dist. Atty. Ann Poe said so.", "Ann Poe", "official"),
    ("U.S. Atty. Gen. Ann Poe said so.", "Ann Poe", "official"),
    ("Deputy Dist. Atty. Ann Poe tried the case.", "Ann Poe", "attorney"),
    ("Asst. U.S. Atty. Ann Poe tried the case.", "Ann Poe", "attorney"),
    ("Quillan County Prosecuting Attorney Leda Marsh spoke.", "Leda Marsh", "official"),
    ("Attorney General Cora Quince thanked the office.", "Cora Quince", "official"),
    ("Sgt. Wren Oakley of the Ashby Police Department led the search.", "Wren Oakley", "official"),
    ("Special Agent in Charge Marcus Lindel made the announcement.", "Marcus Lindel", "official"),
    ("Chief of Detectives James Essock attended.", "James Essock", "official"),
    ("Deputy Commissioner of Public Information Marcus Shepley attended.", "Marcus Shepley", "official"),
    ("Ann Poe was appointed as the office's new Chief of Staff.", "Ann Poe", "official"),
    ("The case is prosecuted by Deputy District Attorney Barrie Plum.", "Barrie Plum", "attorney"),
    ("Assistant State's Attorney Otis Fenwick tried the case.", "Otis Fenwick", "attorney"),
    ("Assistant Attorney General Otis Fenwick tried the case.", "Otis Fenwick", "attorney"),
    ("We thank lead prosecutor Haley Prett for her work.", "Haley Prett", "attorney"),
    ("His attorney, Paul Loom, asked for mercy.", "Paul Loom", "attorney"),
    ("Assistant Attorneys General Otis Fenwick tried the case.", "Otis Fenwick", "attorney"),
    ("Mayor-elect Karen Bassett attended.", "Karen Bassett", "official"),
    ("Judge Stanley Blumen Jr. set sentencing for October.", "Stanley Blumen Jr.", "judge"),
    ("U.S. District Judge Lewis A. Karlan presided.", "Lewis A. Karlan", "judge"),
    ("JUDGE ROWENA O'DELL SENTENCES MAN", "Rowena O'Dell", "judge"),
    ("Milo Tarn, 44, of Ashby, was sentenced to 13 years in prison.", "Milo Tarn", "defendant"),
    ("Vessel Orrin Tarn, Port Merrow, pleaded guilty to theft.", "Vessel Orrin Tarn", "defendant"),
    ("Police arrested Dora Finch on Monday.", "Dora Finch", "defendant"),
    ("Milo Tarn faces up to ten years if convicted.", "Milo Tarn", "defendant"),
    ("In People v. Anders Holt the verdict stood.", "Anders Holt", "defendant"),
    ("MILO TARN, 28, is charged in an indictment with arson.", "Milo Tarn", "defendant"),
    ("Ashby Superior Court Judge Milo Tarn, 72, was convicted of murder.", "Milo Tarn", "defendant"),
    ("He is accused of the murder of Hazel Tarn.", "Hazel Tarn", "victim"),
    ("Supreme Court Justice Hazel Tarn remanded the defendant.", "Hazel Tarn", "judge"),
    ("A jury found former Ashby police officer Bo Dell not guilty in the case.", "Bo Dell", "defendant"),
    ("The deckhand's mother, Ionelle Whitlorne, asked for prison.", "Ionelle Whitlorne", "other"),
    ("Officers found that Hazel Tarn, 81, had been stabbed.", "Hazel Tarn", "victim"),
    ("The man is accused of following Hazel Tarn, 24, home.", "Hazel Tarn", "victim"),
    ("He was convicted in the shooting of Deputy Orla Pike.", "Orla Pike", "victim"),
    ("The victim, 19-year-old college student Emily Roark, had gone.", "Emily Roark", "victim"),
    ("The body of Simone Tarn was found.", "Simone Tarn", "victim"),
    ("Jane Doe 2 told her teacher.", "Jane Doe 2", "victim"),
    ('"We are glad," said Avik Marrow, founder of the Ashby Fund.', "Avik Marrow", "other"),
    ("Dora Finch, director of the Ashby College clinic, spoke.", "Dora Finch", "other"),
    ("Dora Finch, the victim's sister, asked for prison.", "Dora Finch", "other"),
    ("Dora Finch, the victim, asked for prison.", "Dora Finch", "victim"),
    ("After the sentencing, Dora Finch hugged her sister.", "Dora Finch", "other"),
    ("He stabbed his uncle, Orrin Tarn, 61, with a fork.", "Orrin Tarn", "victim"),
    ("He was stabbed by Milo Tarn in the yard.", "Milo Tarn", "defendant"),
    ("The verdict in Milo Tarn's murder trial brought relief.", "Milo Tarn", "defendant"),
    ("Milo Tarn's murder shocked the town.", "Milo Tarn", "victim"),
    ("The jury in the Milo Tarn trial was sworn in.", "Milo Tarn", "other"),
    ("SUPERINTENDENT BO DELL ON THE GUN LAW", "Bo Dell", "official"),
    ("Borough President Ida Oakley attended.", "Ida Oakley", "official"),
    ("Foundation President Ida Oakley attended.", "Ida Oakley", "other"),
    ("He was seen with Gus Lane, prosecutors said.", "Gus Lane", "other"),
    ("Gus Lane, Chief of the Fraud Division said.", "Gus Lane", "official"),
    ("District Attorney Ida Oakley today announced that a man has been indicted.", "Ida Oakley", "official"),
    ("She thanked Detective Wren Roe of the Ashby Police Department.", "Wren Roe", "official"),
    ("Assistant Attorney General Otis Fenwick of the Merrow Division spoke.", "Otis Fenwick", "official"),
    ("Assistant Attorney General for National Security John P. Marl spoke.", "John P. Marl", "official"),
    ("Gus Lane, an owner of that firm, was sentenced to probation.", "Gus Lane", "defendant"),
    ("Gus Lane, also charged in the indictment, had lent a hand.", "Gus Lane", "defendant"),
    ("Captain Gus Lane, who charged the two drivers, spoke.", "Gus Lane", "official"),
    ("Attorney General Quince joined the brief.", "Quince", "official"),
    (
        "Police laid charges against Darlton KELBRY, and KELBRY is due in court.",
        "Darlton Kelbry",
        "defendant",
    ),
    ("The suspect, Kum Cha Shugat, lives nearby.", "Kum Cha Shugat", "defendant"),
    ("Deputy Chief Gus Lane prosecuted the case.", "Gus Lane", "attorney"),
    ("District Attorney Gus Lane prosecuted the case.", "Gus Lane", "official"),
    ("Detective Gus Lane, who worked on the case, spoke.", "Gus Lane", "official"),
    ("She reviewed the custodial death of Gus Lane.", "Gus Lane", "other"),
    ("She reviewed the officer-involved shooting of Gus Lane.", "Gus Lane", "other"),
    ("Indiana Prosecutor Gus Lane spoke.", "Gus Lane", "official"),
    ("Crown Prosecutor Gus Lane spoke.", "Gus Lane", "attorney"),
    ("It ends, said Gus Lane, U.S. Attorney for the District of Merrow.", "Gus Lane", "official"),
    ("Gus Lane, Assistant Attorney General for the Civil Division, spoke.", "Gus Lane", "official"),
    ("Gus Lane, Secretary of the Department of Human Services, spoke.", "Gus Lane", "official"),
    ("Gus Lane, secretary of the Merrow Human Services Foundation, spoke.", "Gus Lane", "other"),
    ("She identified the defendant as Gus Lane, 17, of Ashby.", "Gus Lane", "defendant"),
    ("She identified the boy as Gus Lane, 12, of Ashby.", "Gus Lane", "victim"),
    ("Commander Gus Lane and others currently await trial.", "Gus Lane", "official"),
    ("Gus Lane currently awaits trial.", "Gus Lane", "defendant"),
    ("The victim's mother, Gus Lane, wept.", "Gus Lane", "other"),
    ("He shot and killed 33-year-old Senior Corporal Gus Lane in May.", "Gus Lane", "victim"),
    ("He hit Senior Corporal Gus Lane, who arrested him.", "Gus Lane", "official"),
    (
        "It ends, said Assistant Attorney General Gus Lane for the Merrow and Lakes Division.",
        "Gus Lane",
        "official",
    ),
    ("Officers found Gus Lane, 35, suffering from wounds.", "Gus Lane", "victim"),
    ("The jury acquitted Gus Lane of all charges.", "Gus Lane", "defendant"),
    ("They identified Gus Lane as a suspect.", "Gus Lane", "defendant"),
    ("They identified Gus Lane as a friend.", "Gus Lane", "other"),
    ("She spoke of the abuse by Gus Lane.", "Gus Lane", "defendant"),
    ("Assistant Director-in-Charge Gus Lane spoke.", "Gus Lane", "official"),
]


@pytest.mark.parametrize(("text", "name", "category"), PARTS)
def test_a_person_has_the_part_that_title_or_clause_gives(text: str, name: str, category: str) -> None:
    assert [(person.name, person.category.value) for person in people(text)] == [(name, category)]


STORIES = [
    (
        "An arrest was made in the murder of Hazel Tarn, Ashby Sheriff Bo Dell said.",
        {"Hazel Tarn": "victim", "Bo Dell": "official"},
    ),
    (
        "He announced the indictment of Orrin Tarn, 28, and Bo Dell, 31, for robbery.",
        {"Orrin Tarn": "defendant", "Bo Dell": "defendant"},
    ),
    (
        "Orrin Tarn, 19, Bo Dell, 20, and Milo Quince, 21, were arrested in Ashby.",
        {"Orrin Tarn": "defendant", "Bo Dell": "defendant", "Milo Quince": "defendant"},
    ),
    (
        "Those convicted of soliciting are:\nOrrin Tarn, 47, Ashby\nFilo Dell, 30, Port Merrow\n",
        {"Orrin Tarn": "defendant", "Filo Dell": "defendant"},
    ),
    (
        "Bo Dell, who killed Hazel Tarn, was sentenced today.",
        {"Bo Dell": "defendant", "Hazel Tarn": "victim"},
    ),
    (
        "Bo Dell, 34, pleaded guilty to manslaughter. Dell was hospitalized. Dell had been stabbed.",
        {"Bo Dell": "defendant"},
    ),
    (
        "A jury convicted Bo Dell of murder. Dell drove closer to Tarn and fired. Hazel Tarn died.",
        {"Bo Dell": "defendant", "Hazel Tarn": "victim"},
    ),
    (
        "He was convicted in the murder trial of Bo Dell. The murder of Hazel Tarn shocked Ashby.",
        {"Bo Dell": "defendant", "Hazel Tarn": "victim"},
    ),
    (
        "Sheriff Ida Oakley and Commissioner Gus Lane, today announced that a man was charged.",
        {"Ida Oakley": "official", "Gus Lane": "official"},
    ),
    (
        "She thanked the detectives who worked on the case: Wren Oakley, Gus Lane and Ida Marsh.",
        {"Wren Oakley": "official", "Gus Lane": "official", "Ida Marsh": "official"},
    ),
    (
        "Cases for his co-defendants—Milo Tarn, Gus Lane, and Ida Marsh—remain pending.",
        {"Milo Tarn": "defendant", "Gus Lane": "defendant", "Ida Marsh": "defendant"},
    ),
    (
        "Assistant State's Attorney's\nOtis Fenwick\nand\nHaley Prett\nwill try the case.",
        {"Otis Fenwick": "attorney", "Haley Prett": "attorney"},
    ),
    (
        "Sheriff Ann Poe said Bo Dell was charged with theft.",
        {"Ann Poe": "official", "Bo Dell": "defendant"},
    ),
]


@pytest.mark.parametrize(("text", "parts"), STORIES)
def test_clauses_tell_who_did_it_and_to_whom(text: str, parts: dict[str, str]) -> None:
    assert {person.name: person.category.value for person in people(text)} == parts


NOBODY = [
    "Six Gang Members Indicted in Murder of Innocent Bystander",
    "The Stanley P. Orrin Courthouse was closed on Monday.",
    "Stafford Man Gets 45 Years for Robbery",
    "The store sold Kate Spade and Michael Kors bags.",
    "The Commissioners Court Unanimously Approves Funds",
    "He drove along Ann Poe Boulevard to Port Merrow.",
    "Mission Viejo, 14 miles away, was calm.",
    "They met at the Ann Poe shopping center.",
    "He beat a man with a post on the Tallgrass Reservation in Ohio.",
    "Megan's Law and the Adam Walsh Act apply.",
    "Roe v. Wade was cited.",
    "The grant came from the Bureau of Justice Assistance.",
    "He was charged with Witness Tampering and Aggravated Arson, a Class B Misdemeanor.",
    "It was called Operation Will Find, and we will find them.",
    "Thirteen Charged in Roundup of MAJOR COPPER THEFT RING",
    "DEPUTY FINDS TIN WHISTLE",
    "Quince Fenwick Oakley & Tarn was hired as counsel.",
    "For Immediate Release\nAnn Poe\nChief of Staff\nOffice: 714-555-0134\nA sweep was held.",
    "Contact: Ann Poe\n714-555-0134\nA sweep was held.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_places_bodies_brands_and_contacts_are_nobody(text: str) -> None:
    assert people(text) == []


DETAILS = [
    ("Sgt. Milo Tarn, of Ashby Police, spoke.", None, None),
    ("Milo Tarn, 44, of Park Ridge, was arrested.", 44, "Park Ridge"),
    ("The ring was led by an inmate named Milo Tarn who is 57 years old.", 57, None),
    ("Milo Tarn, 44, of Port Merrow, was charged.", 44, "Port Merrow"),
    ("Milo Tarn (44) of Port Merrow was charged.", 44, "Port Merrow"),
    ("Milo Tarn, age 44, of Trenley, N.J., was charged.", 44, "Trenley, N.J."),
    ("Milo Tarn, then 44, was charged.", 44, None),
    ("Milo Tarn, who was 44 at the time, was charged.", 44, None),
    ("44-year-old Port Merrow resident Milo Tarn was charged.", 44, "Port Merrow"),
    ("Forty-four-year-old Milo Tarn was charged.", None, None),
    ("The thirty-seven-year-old Milo Tarn was charged.", 37, None),
    ('Milo Tarn, also known as "Slim," 27, was charged.', 27, None),
    ("Milo Tarn, of the 400 block of Main Street in Ashby, was charged.", None, "Ashby"),
    ("Milo Tarn, 12 counts in hand, was charged.", None, None),
]


@pytest.mark.parametrize(("text", "age", "residence"), DETAILS)
def test_age_and_residence_stand_beside_the_name(text: str, age: int | None, residence: str | None) -> None:
    [tarn] = people(text)
    assert (tarn.age, tarn.residence) == (age, residence)


def test_a_colon_ends_the_residence_that_heads_a_list() -> None:
    [tarn] = people("Milo Tarn, 60, of Trenley, Ohio:\n\nTwo counts of theft")
    assert tarn.residence == "Trenley, Ohio"


def test_both_of_a_place_is_said_of_all_in_the_row() -> None:
    found = people("Milo Tarn, 29, and Bo Dell, 31, both of Trenley, were charged. Al Orrin, 40, was not.")
    assert [person.residence for person in found] == ["Trenley", "Trenley", None]


def test_the_one_accused_has_the_age_that_the_opening_gives_him() -> None:
    text = "A 44-year-old Ashby man was charged today with arson. Milo Tarn is accused of burning a barn."
    assert [(person.age, person.rule) for person in people(text)] == [(44, "people.unnamed before")]


def test_an_age_beside_a_name_is_not_that_of_the_accused() -> None:
    found = people("Bo Dell was convicted. The victim, 37-year-old Hazel Tarn, was found shot.")
    assert [(person.name, person.age) for person in found] == [("Bo Dell", None), ("Hazel Tarn", 37)]


@pytest.mark.parametrize(("day", "age"), [("2024-05-02", 33), ("2024-05-03", 34), (None, None)])
def test_a_day_of_birth_gives_the_age_on_the_day_of_the_article(day: str | None, age: int | None) -> None:
    [tarn] = people("Milo Tarn (dob 5/3/90) was charged.", day)
    assert (tarn.age, tarn.rule) == (age, "people.born" if age else "people.named")


def test_a_person_is_one_however_often_and_however_shortly_named() -> None:
    text = (
        "Prosecutors charged Milo R. Tarn. Milo Tarn, 44, of Port Merrow, is accused of theft. "
        "Tarn's car was found. Tarn fled."
    )
    [tarn] = people(text)
    assert (tarn.name, tarn.age, tarn.residence) == ("Milo R. Tarn", 44, "Port Merrow")
    assert tarn.aliases == ("Milo Tarn", "Tarn")
    assert [span.of(text) for span in tarn.mentions] == ["Milo Tarn", "Tarn", "Tarn"]


MERGED = [
    ("DA Ann O'Dell Poe spoke. It is true, O'Dell Poe said. DA Poe left.", ["Ann O'Dell Poe"]),
    ("DA Ann Poe spoke. The mother thanked DA Poe.", ["Ann Poe"]),
    ("State Attorney Ann Fernandez Poe spoke. State Attorney Ann Fernanez Poe left.", ["Ann Fernandez Poe"]),
    ("ANN POE CHARGED\nAnn Poe, 30, was charged. POE is held.", ["Ann Poe"]),
    ("Judge Poe ruled. Ann Poe, 30, was charged.", ["Poe", "Ann Poe"]),
    ("Jane Doe #1 and Jane Doe #2 spoke. Jane Doe left.", ["Jane Doe #1", "Jane Doe #2"]),
    ("Joaquin del Valle Quince, 44, was charged. Quince fled.", ["Joaquin del Valle Quince"]),
    ('Ronald "Ronnie" Gale, 44, was killed. Gale was a cook.', ["Ronald Gale"]),
]


@pytest.mark.parametrize(("text", "names"), MERGED)
def test_forms_of_one_name_make_one_person(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


def test_a_shared_surname_alone_means_the_grown_up_first_named() -> None:
    text = "Lada Tarn, 32, was arrested. The child was 2-year-old Kam Tarn. Tarn has no lawyer."
    lada, kam = people(text)
    assert (len(lada.mentions), len(kam.mentions)) == (1, 0)
    assert (lada.category.value, kam.category.value) == ("defendant", "victim")


def test_other_names_are_aliases_and_not_other_people() -> None:
    [tarn] = people('Ona Tarn, aka "Slim," was arrested. Tarn was living under the name "Ann Poe."')
    assert tarn.aliases == ("Tarn", "Slim", "Ann Poe")


TITLE_OF_CHAIR = "Quillan County Board of Supervisors Chair"
TITLED = [
    (
        "Assistant United States Attorneys Jason Crowe, Orla Pike and Bo Dell tried the case.",
        [(name, "Assistant United States Attorney") for name in ("Jason Crowe", "Orla Pike", "Bo Dell")],
    ),
    (
        "Assistant D.A.s Jane Hollow (Chief of the Violence Bureau) and Samuel Teak tried the case.",
        [(name, "Assistant District Attorney") for name in ("Jane Hollow", "Samuel Teak")],
    ),
    (
        "Quillan County District Attorney (QCDA) Ann Poe spoke.",
        [("Ann Poe", "Quillan County District Attorney")],
    ),
    ("Quillan County Board of Supervisors Chair Ann Poe spoke.", [("Ann Poe", TITLE_OF_CHAIR)]),
    ("DA Poe said so.", [("Poe", "District Attorney")]),
    ("The office of former Mayor Ann Poe.", [("Ann Poe", "former Mayor")]),
    ("Commissioner Dr. Elba Quince spoke.", [("Elba Quince", "Commissioner")]),
    ("Ann Poe, president of the Ashby Board, spoke.", [("Ann Poe", "president of the Ashby Board")]),
]


@pytest.mark.parametrize(("text", "titles"), TITLED)
def test_a_title_belongs_to_every_name_it_stands_before(text: str, titles: list[tuple[str, str]]) -> None:
    assert [(person.name, person.title) for person in people(text)] == titles


STRANGE = [
    (
        "Cases against two more defendants, Kum Cha Shugat and Suk Hur Starn, go on.",
        ["Kum Cha Shugat", "Suk Hur Starn"],
    ),
    (
        "Milo Tarn, Bo Dell, Ann Poe, Yormak Reverin and Yohel Britan came.",
        ["Milo Tarn", "Bo Dell", "Ann Poe", "Yormak Reverin", "Yohel Britan"],
    ),
    ("The prize went to Ann Poe, Bo Dell, Zulpa Movern and Trenley Springs.", ["Ann Poe", "Bo Dell"]),
    ("Gus Lane, also known as Santos, 42, is in jail.", ["Gus Lane"]),
    ("Gus Lane, aka Crimen or Mecri, 24, of Ashby, was charged.", ["Gus Lane"]),
    ("He read a Merrow NOTICE. Project MARBLE was praised.", []),
    ("Justice Department Settles Lawsuit Against Marlow County", []),
    (
        "Assistant Attorney General for National Security John P. Marl spoke. "
        "It ends here, said Assistant Attorney General Marl.",
        ["John P. Marl"],
    ),
    (
        "Alabor Gbangbal was the operator of a shop. If convicted, Gbangbal faces three years.",
        ["Alabor Gbangbal"],
    ),
    ("Marlow Robotek sold parts. Robotek built a plant. Robotek said it would pay.", []),
    ("Crosby LP pleaded guilty.", []),
    ("A 24-year-old New Rochelle man was charged.", []),
    ("Quillan County Prosecutor Ann Poe spoke. Prosecutor Poe thanked all.", ["Ann Poe"]),
    ("Ann Poe, 45, was sentenced. Judge Poe presided.", ["Ann Poe", "Poe"]),
    ("Milo Carrilan, 44, died. The car hit Milo Carilan at noon.", ["Milo Carrilan"]),
    ("Milo Carrilan, 44, died. The car hit Mila Carilan, 9, at noon.", ["Milo Carrilan", "Mila Carilan"]),
    (
        "Assistant U.S. Attorney Hazel Tarn of the Eastern District of Virginia tried the case.",
        ["Hazel Tarn"],
    ),
    (
        "Assistant U.S. Attorneys Hazel Tarn and Bo Dell of the District of Ohio tried it.",
        ["Hazel Tarn", "Bo Dell"],
    ),
]


@pytest.mark.parametrize(("text", "names"), STRANGE)
def test_who_is_a_person_is_told_by_row_title_and_what_stands_beside(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


def test_children_may_be_named_by_a_first_name_alone() -> None:
    text = "Bo Dell was arrested for abducting his daughters, Heather, then 10, and Paris, then 3."
    found = [(person.name, person.category.value, person.age) for person in people(text)]
    assert found == [("Bo Dell", "defendant", None), ("Heather", "victim", 10), ("Paris", "victim", 3)]


def test_rosters_name_people_surname_first() -> None:
    text = "Arrested during the sting:\nPruitt, Shanelle Ann, 41, of Camden\n- Holt, Anders (29)\n"
    found = [(person.name, person.age, person.residence) for person in people(text)]
    assert found == [("Shanelle Ann Pruitt", 41, "Camden"), ("Anders Holt", 29, None)]


def test_every_span_holds_the_name_as_printed() -> None:
    text = "“MILO TARN,” said Judge José Núñez, “is guilty.”\nMilo\u00a0Tarn, 44, was sentenced."
    found = {person.name: person.span.of(text) for person in people(text)}
    assert found == {"José Núñez": "José Núñez", "Milo Tarn": "Milo\u00a0Tarn"}


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("New York Attorney General Cora Quince spoke.", "Cora Quince", "New York Attorney General"),
        ("New Jersey State Police Colonel Bo Dee spoke.", "Bo Dee", "New Jersey State Police Colonel"),
        ("New Police Chief Ann Poe spoke.", "Ann Poe", "Police Chief"),
        (
            "Ann Poe, Special Agent in Charge of the U.S. Secret Service, spoke.",
            "Ann Poe",
            "Special Agent in Charge of the U.S. Secret Service",
        ),
        (
            "Ann Poe, Director of the Bureau of Alcohol, Tobacco, Firearms and Explosives, spoke.",
            "Ann Poe",
            "Director of the Bureau of Alcohol, Tobacco, Firearms and Explosives",
        ),
        ("U.S. Attorney, Ann M. Poe III, said so.", "Ann M. Poe III", "U.S. Attorney"),
        ("The Police Chief, Ann Poe, said so.", "Ann Poe", "Police Chief"),
        (
            "United States Attorney for the District of Arizona Ann Poe said so.",
            "Ann Poe",
            "United States Attorney for the District of Arizona",
        ),
        (
            "U.S. Attorney for the District of New Jersey, Ann Poe, said so.",
            "Ann Poe",
            "U.S. Attorney for the District of New Jersey",
        ),
        (
            "State's Attorney for Quillan County Ann Poe said so.",
            "Ann Poe",
            "State's Attorney for Quillan County",
        ),
        (
            "Five of the defendants, including Ashby Sheriff Ann Poe, were arraigned.",
            "Ann Poe",
            "Ashby Sheriff",
        ),
    ],
)
def test_a_title_is_read_whole_whatever_stands_in_it(text: str, name: str, title: str) -> None:
    assert [(person.name, person.title) for person in people(text)] == [(name, title)]


def test_a_title_between_two_names_belongs_to_the_first() -> None:
    text = "Ann Poe, District Attorney, Tom Hay, Sheriff, and others met."
    assert [(person.name, person.title) for person in people(text)] == [
        ("Ann Poe", "District Attorney"),
        ("Tom Hay", "Sheriff"),
    ]


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Five of the defendants, including Ashby Sheriff Ann Poe, will appear in court.", "defendant"),
        ("Those arrested included Mayor Ann Poe.", "defendant"),
        ("Several officials, including Ashby Sheriff Ann Poe, attended the arraignment.", "official"),
    ],
)
def test_an_official_among_the_accused_is_one_of_them(text: str, category: str) -> None:
    assert [str(person.category) for person in people(text)] == [category]


def test_father_and_son_are_two_people() -> None:
    text = "Ivan Roper, Sr., 60, was convicted. Ivan Roper, Jr. was convicted too. Ivan Roper wept."
    assert [(person.name, person.age) for person in people(text)] == [
        ("Ivan Roper Sr.", 60),
        ("Ivan Roper Jr.", None),
    ]


@pytest.mark.parametrize(
    ("text", "residence"),
    [
        (
            "A Merrow, South Dakota, man was sentenced. Ann Poe was convicted of arson.",
            "Merrow, South Dakota",
        ),
        ("A Petlow man was sentenced. Ann Poe was convicted of arson in Petlow.", "Petlow"),
        ("A 32-year-old from Petlow was sentenced. Ann Poe was convicted of arson.", "Petlow"),
        ("A Merovian man was sentenced. Ann Poe was convicted of arson.", None),
        ("A Petlow man was killed in Petlow. Ann Poe was convicted of murder.", None),
        ("A Petlow man was sentenced in Petlow. Ann Poe and Bo Dee were convicted.", None),
    ],
)
def test_the_one_accused_lives_where_the_opening_says(text: str, residence: str | None) -> None:
    assert people(text)[0].residence == residence


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("The 11-year-old victims Ann Poe and Bo Dee were found.", [11, 11]),
        ("In July, 23-year-olds Ann Poe and Bo Dee were at work.", [23, 23]),
        ("The 11-year-old victim Ann Poe and Bo Dee were found.", [11, None]),
    ],
)
def test_an_age_told_of_several_is_that_of_each(text: str, ages: list[int | None]) -> None:
    assert [person.age for person in people(text)] == ages


@pytest.mark.parametrize(("day", "age"), [("2026-06-01", 53), ("2026-12-01", 54), ("2026-11-20", None)])
def test_a_month_of_birth_gives_the_age_in_any_other_month(day: str, age: int | None) -> None:
    [tarn] = people("Milo Tarn (DOB 11/1972) was sentenced.", day)
    assert tarn.age == age


def test_a_title_in_small_letters_before_several_names_is_that_of_each() -> None:
    found = people("Two police officers, Gus Lane and Ann Poe, of the 48th precinct, responded.")
    assert [(person.name, person.title) for person in found] == [
        ("Gus Lane", "police officer"),
        ("Ann Poe", "police officer"),
    ]


@pytest.mark.parametrize(
    ("text", "residence"),
    [
        ("Milo Tarn, 23, of Featherbed Lane, was charged.", None),
        ("Milo Tarn, 23, of Marlow Avenue, Brooklyn, was charged.", "Brooklyn"),
        ("Milo Tarn, 23, of Grand Terrace, was charged.", "Grand Terrace"),
    ],
)
def test_nobody_is_from_a_street(text: str, residence: str | None) -> None:
    [tarn] = people(text)
    assert tarn.residence == residence


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sheriff Ann Friday spoke on Friday. Sheriff Friday thanked the court.", ["Ann Friday"]),
        ("Sheriff Ann Friday told of a plea.", []),
        ("The search began when Sheriff Friday met them, and ended Friday.", []),
        ("Orla Bishop, 28, was convicted of arson.", ["Orla Bishop"]),
        ("Zebalon Bishop, 28, was convicted of arson.", ["Zebalon Bishop"]),
        ("Zebalon Bishop Ann Poe prayed.", ["Ann Poe"]),
        ("Drunk Driver, 28, was convicted of arson.", []),
        ("William Driver pleaded guilty to arson. Driver will be sentenced in May.", ["William Driver"]),
    ],
)
def test_days_titles_and_trades_are_surnames_where_a_name_says_so(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Otis Crake, a retired Ashby police captain, pleaded guilty last week to fraud.", "defendant"),
        ("Otis Crake, an Ashby police captain, spoke last week.", "official"),
        ("The firm settles allegations that Dr. Otis Crake ran a scheme.", "defendant"),
        ("It said Otis Crake, Assistant Attorney General in charge of the Fraud Division.", "official"),
    ],
)
def test_who_left_an_office_is_seen_by_what_the_law_did(text: str, part: str) -> None:
    [person] = people(text)
    assert (person.name, str(person.category)) == ("Otis Crake", part)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Merlan Tobe Bone Clinic paid. Merlan Tobe was charged with fraud.", []),
        ("A jury heard it. Merlan Tobe was charged with fraud.", ["Merlan Tobe"]),
        ("Ann Poe was charged with fraud. The Ann Poe Clinic closed.", ["Ann Poe"]),
    ],
)
def test_a_strange_name_that_is_a_firms_elsewhere_is_nobodys(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names
