"""The public bodies and organisations an article names, with their level of government and their part."""

from __future__ import annotations

import time

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.agencies.find import find_agencies


def found(text: str) -> list[tuple[str, str, str]]:
    return [(agency.name, str(agency.level), str(agency.role)) for agency in find_agencies(document(text))]


def names(text: str) -> list[str]:
    return [agency.name for agency in find_agencies(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port Merrow Police Department took part.", ("Port Merrow Police Department", "municipal")),
        ("Ashby police took part.", ("Ashby Police", "municipal")),
        ("The National City Police Department took part.", ("National City Police Department", "municipal")),
        ("The Federal Park Police took part.", ("Federal Park Police", "federal")),
        ("Officers of the Ashby PD took part.", ("Ashby PD", "municipal")),
        ("Quillan County Police took part.", ("Quillan County Police", "county")),
        ("The U.S. Marshals Service took part.", ("U.S. Marshals Service", "federal")),
        (
            "The federal Drug Enforcement Administration took part.",
            ("Drug Enforcement Administration", "federal"),
        ),
        ("The Ohio State Fire Marshal took part.", ("Ohio State Fire Marshal", "state")),
        ("The Quillan County Detectives took part.", ("Quillan County Detectives", "county")),
        (
            "The Ohio Commission on Environmental Quality took part.",
            ("Ohio Commission on Environmental Quality", "state"),
        ),
        (
            "The Ohio Labor Commissioner's Office took part.",
            ("Ohio Labor Commissioner's Office", "state"),
        ),
        ("The Ohio State Police took part.", ("Ohio State Police", "state")),
        ("The Merrow Tribal Police Department took part.", ("Merrow Tribal Police Department", "tribal")),
        ("The Royal Thai Police took part.", ("Royal Thai Police", "foreign")),
        ("Mexican authorities took part.", ("Mexican authorities", "foreign")),
        ("MRTA Police took part.", ("MRTA Police", "municipal")),
        ("The Quillan County Sheriff's Office took part.", ("Quillan County Sheriff's Office", "county")),
        ("Quillan County sheriff's deputies took part.", ("Quillan County Sheriff's Office", "county")),
        ("The Quillan County Sheriff's Police took part.", ("Quillan County Sheriff's Police", "county")),
        (
            "The Quillan County Probation Department took part.",
            ("Quillan County Probation Department", "county"),
        ),
        ("The Ashby fire department took part.", ("Ashby Fire Department", "municipal")),
        (
            "The Quillan County coroner's office took part.",
            ("Quillan County Coroner's Office", "county"),
        ),
        ("The U.S. Secret Service took part.", ("U.S. Secret Service", "federal")),
        ("HSI took part.", ("HSI", "federal")),
        ("The Board of Parole Hearings granted parole.", ("Board of Parole Hearings", "state")),
        (
            "The Mexican Attorney General's Office took part.",
            ("Mexican Attorney General's Office", "foreign"),
        ),
        ("The Ashby D.A.'s Office took part.", ("Ashby District Attorney's Office", "county")),
        (
            "The Office of the New York State Comptroller took part.",
            ("Office of the New York State Comptroller", "state"),
        ),
        (
            "NYC Administration for Children's Services took part.",
            ("NYC Administration for Children's Services", "municipal"),
        ),
        ("IRS-CI took part.", ("IRS-CI", "federal")),
        ("USPIS took part.", ("USPIS", "federal")),
        (
            "ASHBY—The Quillan County Sheriff's Office took part.",
            ("Quillan County Sheriff's Office", "county"),
        ),
        ("*Ashby Police Department took part.", ("Ashby Police Department", "municipal")),
        (
            "The Police Department of the District of Columbia and Metropolitan Police Department took part.",
            ("Metropolitan Police Department", "municipal"),
        ),
        (
            "The Ohio Department of Insurance Fraud Day was held by the Ohio Department of Insurance.",
            ("Ohio Department of Insurance", "state"),
        ),
        ("The Ohio Department of Justice took part.", ("Ohio Department of Justice", "state")),
        ("The Ohio Attorney General's Office took part.", ("Ohio Attorney General's Office", "state")),
        ("The Ohio Office of Attorney General took part.", ("Ohio Attorney General's Office", "state")),
        (
            "Ohio State Attorney General Ann Lee took part.",
            ("Ohio State Attorney General's Office", "state"),
        ),
        ("The state Bureau of Automotive Repair took part.", ("Bureau of Automotive Repair", "state")),
        (
            "The New York State Office of Court Administration took part.",
            ("New York State Office of Court Administration", "state"),
        ),
        (
            "The New York City Department of Investigation took part.",
            ("New York City Department of Investigation", "municipal"),
        ),
        (
            "The Marlow Crimes Against Children Task Force took part.",
            ("Marlow Crimes Against Children Task Force", "multi"),
        ),
        ("The Quillan Valley Gang task force took part.", ("Quillan Valley Gang Task Force", "multi")),
        (
            "The Marlow Together Against Trafficking coalition took part.",
            ("Marlow Together Against Trafficking", "multi"),
        ),
        ("Mothers Against Drunk Driving took part.", ("Mothers Against Drunk Driving", "community")),
        (
            "The Ashby Society for the Prevention of Cruelty to Animals took part.",
            ("Ashby Society for the Prevention of Cruelty to Animals", "community"),
        ),
    ],
)
def test_a_body_is_named_in_full_with_its_level_of_government(text: str, expected: tuple[str, str]) -> None:
    assert [(name, level) for name, level, _ in found(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "An Ashby police officer was charged with theft.",
        "An Ashby Fire Department captain was convicted of arson.",
        "He was employed as a senior corporal with the Ashby Police Department.",
        "Quillan County Prosecutors say so.",
        "An investigator with the Ashby Fire Department was charged with arson.",
        "Then-Deputy District Attorney Ann Lee prosecuted the case.",
        "He lied to the Ashby Club Board of Directors, which found out.",
        "Undercover police arrested him during National Police Week.",
        "MAN SENT TO PRISON FOR HITTING POLICE CAR WHILE FLEEING ASHBY",
        "He was ordered to pay the Appellate Division, Second Department.",
        "He stole from Ashby Meals, a nonprofit for seniors.",
        "She works for the Quillan County Probation Department.",
        "He is a former Ashby Police Department sergeant.",
        "He was a 20-year veteran of the Quillan County Sheriff's Office.",
        "The case was heard in Quillan County Superior Court.",
        "He was arraigned before Quillan County Superior Court Judge Ann Lee.",
        "Deputy District Attorney Ann Lee prosecuted the case.",
        "He lied in trouble.\nDeputy District Attorney Ann Lee prosecuted the case.",
        "District Attorney Ann Lee praised the jury.",
        "He stole from the Ashby Homeowners Association, which found out.",
        "The Gang Unit and the Homicide Bureau met at Ashby Police Headquarters.",
        "Two police officers and three sheriff's deputies came.",
        "He attended Ashby High School and Marlow General Hospital.",
        "The Human Trafficking coalition met.",
        "He is being held in Department 12.",
        "He gave to the Center for Harbour Life.",
        "He spoke to the Quillan County Board of Supervisors.",
        "She is the chairman of the Ashby Harbour Foundation.",
    ],
)
def test_employers_venues_units_and_titles_are_no_agencies(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ashby, Marlow and Port Merrow police departments took part.",
            ["Ashby Police Department", "Marlow Police Department", "Port Merrow Police Department"],
        ),
        (
            "The Ellery PD, the Ashby, Marlow and Wexcombe police departments took part.",
            [
                "Ellery PD",
                "Ashby Police Department",
                "Marlow Police Department",
                "Wexcombe Police Department",
            ],
        ),
        (
            "The police departments of Ashby, Port Merrow and Wexcombe took part.",
            ["Ashby Police Department", "Port Merrow Police Department", "Wexcombe Police Department"],
        ),
        ("Ashby and Marlow police took part.", ["Ashby Police", "Marlow Police"]),
        ("He fled to Wexcombe, and Ashby police took part.", ["Ashby Police"]),
        (
            "Sheriff's offices in Quillan, Marlow and Ashby counties took part.",
            [
                "Quillan County Sheriff's Office",
                "Marlow County Sheriff's Office",
                "Ashby County Sheriff's Office",
            ],
        ),
        (
            "The Ashby and Marlow County Sheriff's Departments took part.",
            ["Ashby County Sheriff's Department", "Marlow County Sheriff's Department"],
        ),
        (
            "District attorneys from Quillan, Port Merrow and Ashby counties took part.",
            [
                "Quillan County District Attorney's Office",
                "Port Merrow County District Attorney's Office",
                "Ashby County District Attorney's Office",
            ],
        ),
        (
            "The case was filed by the district attorneys of Quillan and Ashby Counties.",
            ["Quillan County District Attorney's Office", "Ashby County District Attorney's Office"],
        ),
        (
            "The U.S. Attorney's Offices for the Eastern and Southern Districts of Ohio took part.",
            [
                "U.S. Attorney's Office for the Eastern District of Ohio",
                "U.S. Attorney's Office for the Southern District of Ohio",
            ],
        ),
    ],
)
def test_a_list_names_each_of_its_bodies(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ashby District Attorney Ann Lee today announced that a man was sentenced.",
            "Ashby District Attorney's Office",
        ),
        (
            "United States Attorney for the Eastern District of Ohio Ann Lee announced a plea.",
            "United States Attorney's Office for the Eastern District of Ohio",
        ),
        (
            "Acting United States Attorney Ann B. Lee for the District of New Jersey announced charges.",
            "United States Attorney's Office for the District of New Jersey",
        ),
        ("U.S. Attorney Ann Lee announced the indictment.", "U.S. Attorney's Office"),
        (
            "U.S. Attorney Ann Lee announced charges. The Ashby District Attorney's Office assisted.",
            "U.S. Attorney's Office",
        ),
        (
            "DA Lee said so. Quillan County Sheriff's deputies took part.",
            "Quillan County District Attorney's Office",
        ),
        (
            "Quillan County State's Attorney Ann Lee announced charges.",
            "Quillan County State's Attorney's Office",
        ),
    ],
)
def test_the_office_that_announces_leads(text: str, expected: str) -> None:
    assert found(text)[0][0] == expected
    assert found(text)[0][2] == "lead"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Lee was arrested, according to the Marlow County Sheriff's Office. "
            "He will be charged by the Office of the Ohio Attorney General.",
            ["lead", "prosecuting"],
        ),
        (
            "The Marlow Police Department says two barns were burned. They were joined by the Sutton County "
            "District Attorney's Office, which is set to prosecute the case.",
            ["lead", "prosecuting"],
        ),
        (
            "Nine men were held. They robbed a bank, according to the Ashby Police Department. "
            "Quillan County District Attorney Ann Poe announced the charges.",
            ["investigating", "lead"],
        ),
    ],
)
def test_who_tells_the_news_first_leads_and_who_gets_the_case_prosecutes(text: str, roles: list[str]) -> None:
    assert [role for _, _, role in found(text)] == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Lee was sentenced, announced U.S. Attorney Ann Poe; Tom Ray, head of the Secret Service, "
            "Ohio Office; and Ashby Police Chief Bo Day.",
            ["lead", "investigating", "investigating"],
        ),
        (
            "Quillan County District Attorney Ann Poe and Ashby Police Chief Bo Day announced the arrest.",
            ["lead", "investigating"],
        ),
        (
            "U.S. Attorney Ann Poe and Ohio Attorney General Bo Day today jointly announced a plea.",
            ["lead", "lead"],
        ),
        (
            "The Quillan County District Attorney's Office and the Ashby County Clerk's Office announce it.",
            ["lead", "lead"],
        ),
        (
            "The announcement was made today by District Attorney Ann Poe and FBI Assistant Director Bo Day.",
            ["lead", "investigating"],
        ),
        (
            "Lee robbed an Ashby County Probation Department aide, Ashby County District Attorney Ann Poe "
            "announced. She praised the FBI.",
            ["other", "lead", "other"],
        ),
        (
            "District Attorney Ann Poe announced that the Ashby Police Department closed its doors.",
            ["lead", "other"],
        ),
    ],
)
def test_those_who_announce_together_lead_or_investigated(text: str, roles: list[str]) -> None:
    assert [role for _, _, role in found(text)] == roles


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The case was investigated by the Ashby Police Department.", "investigating"),
        ("Lee was arrested on Monday, June 8, in Marlow by the Ashby Police Department.", "investigating"),
        ("The Ashby Police Department assisted.", "assisting"),
        ("She thanked the Ashby Police Department.", "assisting"),
        ("She thanked the Ashby Police Department for its thorough investigation.", "investigating"),
        ("The Ashby Police Department, as well as others, took part.", "assisting"),
        ("WHO: Ann Lee, Ashby Police Chief", "assisting"),
        ("The following agencies assisted:\nAshby Police Department\nMarlow Fire Department", "assisting"),
        ("The FBI arrested her with the Ashby Police Department.", "investigating"),
        ("An Ashby police officer stopped the car.", "investigating"),
        ("INVESTIGATING AGENCIES\nAshby Police Department\nMarlow Fire Department", "investigating"),
        ("Thai authorities arrested her.", "assisting"),
        ("Harbor Light House, a local nonprofit, assisted.", "assisting"),
        ("The charges were announced by the Ashby Police Department.", "investigating"),
        ("The sweep was organized by the Ashby Gang Task Force.", "lead"),
        ("She read of the Ashby Police Department.", "other"),
        ("Merrow Together, a coalition of 20 charities, assisted.", "assisting"),
        ("Crime Stoppers is offering a reward of $2,000.", "assisting"),
        ("The fair is held with the Ashby Neighborhood Alliance.", "assisting"),
        ("The FBI and the U.S. Marshals Service arranged his return.", "assisting"),
        ("Nine men were arrested, the Quillan County Sheriff's Office said. The FBI watched.", "lead"),
        ("The Ashby Police Department is asking for the public's help.", "lead"),
        ("ASHBY, Ohio - The Ashby Police Department answered 212 calls last week.", "lead"),
        ("It was a concerted effort over a year by the Ashby Police Department.", "investigating"),
        ("He made an effort to hide what was seized, which by the Ashby Police Department's count", "other"),
        ("They teamed up with the Ashby Police Department.", "assisting"),
        ("Lee was charged by the Ashby Police Department.", "investigating"),
        ("She thanked the Ashby Police Department, who investigated.", "investigating"),
        ("Police officers from Petlow and Quillan assisted.", "assisting"),
        ("Officers from the Ashby Police Department assisted.", "assisting"),
        ("Officers from the Ashby Police Department met a man whom nobody assisted.", "investigating"),
        ("WHO:\nBo Day, FBI Special Agent in Charge", "assisting"),
        ("The plea stands, said Ann Lee, Special Agent in Charge of the FBI.", "investigating"),
        ("The plea stands, said FBI Special Agent in Charge Ann Lee.", "investigating"),
        ("The case was investigated by detectives of the Ashby Police Department.", "investigating"),
        ("It was a joint effort between the Ashby Police Department and others.", "investigating"),
        ("An ongoing probe involving the FBI has begun.", "investigating"),
        ("The inquiry was conducted jointly with the FBI.", "investigating"),
        ("The matter was handled by the FBI.", "investigating"),
        ("He stole files from the Ashby Police Department and provided them to others.", "other"),
        ("The Ashby Police Department and the FBI provided them.", "assisting"),
        ("She reported the abuse to the Ashby Police Department in 2019.", "investigating"),
        ("He surrendered in June to the Ashby Police Department.", "investigating"),
        ("Also assisting in the search were the FBI and others.", "assisting"),
        ("Agencies that took part in the sweep included the FBI.", "assisting"),
        ("The departments involved in the sweep were the FBI and others.", "assisting"),
        ("The case was investigated by a team including the FBI.", "investigating"),
        ("Anyone with information is asked to call the Ashby Police Department.", "investigating"),
        ("Lee ran off, the Ashby Police Department's critics wrote.", "other"),
        ("The Quillan County Medical Examiner's Office determined the cause.", "assisting"),
        ("The Ashby City Council launched it.", "other"),
        ("The U.S. Attorney's Office would not say.", "other"),
        ("The Royal Canadian Mounted Police investigated.", "investigating"),
        ("Lee was arrested in Faro by the Portuguese Judicial Police.", "assisting"),
        ("Officers of the RCMP executed seven search warrants.", "investigating"),
        ("The Ashby Police Department raided a home.", "investigating"),
    ],
)
def test_the_part_is_told_by_the_clause(text: str, role: str) -> None:
    assert found(text)[0][2] == role


@pytest.mark.parametrize(
    "text",
    [
        "Lee was sentenced today by Quillan County Superior Court Judge Ann Roe.",
        "Quillan County Superior Court Judge Ann Roe sentenced him.",
        "Quillan County Superior Court denied the motion.",
    ],
)
def test_a_court_counts_when_it_acts(text: str) -> None:
    assert found(text) == [("Quillan County Superior Court", "county", "court")]


def test_another_body_leads_when_it_announces_before_a_prosecutor_is_named() -> None:
    text = "The Ashby Fire Department announced the results. The Ashby District Attorney's Office waits."
    assert [role for _, _, role in found(text)] == ["lead", "other"]


def test_another_prosecutor_named_late_does_not_lead() -> None:
    text = f"A man was sentenced. {'He ran. ' * 100}The Ohio Attorney General's Office handled the appeal."
    assert found(text) == [("Ohio Attorney General's Office", "state", "other")]


def test_other_forms_are_those_the_article_prints() -> None:
    (agency,) = find_agencies(document("DA Lee of Ashby. The Ashby DA's Office charged him."))
    assert agency.aliases == ()


def test_a_number_of_officers_is_no_part_of_the_name() -> None:
    assert names("Two Ashby police officers came to Ashby.") == ["Ashby Police"]
    assert names("Officers of the Three Rivers Police Department came to Ashby.") == [
        "Three Rivers Police Department"
    ]


def test_a_headline_gives_an_office_whose_place_the_text_confirms() -> None:
    text = "BOARD PASSES ASHBY COUNTY DISTRICT ATTORNEY LEE'S PLAN\nVoters in Ashby County agreed."
    assert names(text) == ["Ashby County District Attorney's Office"]


def test_a_headline_that_leaves_no_doubt_of_a_county_names_its_office() -> None:
    told = "\nWe applaud the ruling on ghost guns."
    assert names(f"JOINT STATEMENT OF QUILLAN COUNTY STATE'S ATTORNEY ANN LEE{told}") == [
        "Quillan County State's Attorney's Office"
    ]
    assert names(f"MAN PRAISES QUILLAN COUNTY STATE'S ATTORNEY ANN LEE{told}") == []


def test_short_forms_and_acronyms_are_mentions_of_the_one_body() -> None:
    text = (
        "The Quillan County District Attorney's Office (QCDA) charged him. QCDA thanked the Ashby Police "
        "Department (APD). APD arrested him, and the District Attorney's Office said so."
    )
    office, police = find_agencies(document(text))
    assert (office.name, police.name) == (
        "Quillan County District Attorney's Office",
        "Ashby Police Department",
    )
    assert {"QCDA", "District Attorney's Office"} <= set(office.aliases)
    assert [mention.of(text) for mention in police.mentions] == ["APD", "APD"]


def test_a_borough_and_its_county_have_one_prosecutor() -> None:
    text = (
        "Brooklyn District Attorney Ann Lee spoke. The Kings County District Attorney's Office charged him."
    )
    assert names(text) == ["Kings County District Attorney's Office"]


def test_an_agency_of_a_department_is_named_once() -> None:
    text = (
        "U.S. Immigration and Customs Enforcement's (ICE) Homeland Security Investigations (HSI) took part."
    )
    (body,) = find_agencies(document(text))
    assert body.name == "U.S. Immigration and Customs Enforcement's Homeland Security Investigations"
    assert "HSI" in body.aliases


def test_the_county_of_an_office_comes_from_the_one_county_named() -> None:
    text = "The Sheriff's Office found him. Quillan County District Attorney Ann Lee charged him."
    assert names(text) == ["Quillan County Sheriff's Office", "Quillan County District Attorney's Office"]


def test_every_span_lies_on_the_words_that_name_the_body() -> None:
    text = "Ashby, Marlow and Port Merrow police took part with the FBI."
    spans = [agency.span.of(text) for agency in find_agencies(document(text))]
    assert spans == ["Ashby", "Marlow", "Port Merrow police", "FBI"]


def test_hostile_text_is_read_in_linear_time() -> None:
    started = time.perf_counter()
    for unit in (
        "Police, and Police ",
        "Ashby and Marlow, ",
        "District Attorney of X, Y, ",
        "by arrested by the ",
    ):
        find_agencies(document(unit * 5_000))
    assert time.perf_counter() - started < 10


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        (
            "ASHBY - Attorney General Gale Orme and the Division of Criminal Justice announced that "
            "Poe was sentenced. "
            "Attorney General Orme credited the Quillan County Prosecutor's Office.",
            "Attorney General's Office",
        ),
        (
            "Merrow Attorney General Gale Orme, along with the district attorneys of Ashby, Sutton "
            "and Alder counties, "
            "today announced a settlement.",
            "Merrow Attorney General's Office",
        ),
        (
            "Bo Day, the United States Attorney for the Central District of Merrow, and Cy Roe, the "
            "Assistant Director in Charge of the Alder Field Office of the FBI, announced a verdict. "
            "She praised the Sutton County District Attorney's Office.",
            "United States Attorney's Office for the Central District of Merrow",
        ),
        (
            "A jury convicted a Tarnwick baker of perjury, announced U.S. Attorney Ann Poe. The Alder "
            "Commonwealth's Attorney's Office assisted.",
            "U.S. Attorney's Office",
        ),
        (
            "Acting Deputy Assistant Attorney General Cy Roe of the Justice Department's Harbor "
            "Division made the announcement. The U.S. Attorney's Office for the District of Pellmore "
            "assisted.",
            "Justice Department",
        ),
        (
            "District Attorney Ann Lee announced charges against Poe. Ashby Police arrested him.",
            "District Attorney's Office",
        ),
        (
            "Poe is guilty of arson, announced District Attorney Ann Lee. A San Merrow County jury found so.",
            "San Merrow County District Attorney's Office",
        ),
        (
            "The FBI arrested Poe. District Attorney Ann Lee of Quillan County filed the case.",
            "Quillan County District Attorney's Office",
        ),
    ],
)
def test_the_office_that_heads_the_announcement_leads(text: str, lead: str) -> None:
    assert [name for name, _, role in found(text) if role == "lead"] == [lead]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ashby, Mo., Police Department investigated.",
            ("Ashby Police Department", "municipal", "investigating"),
        ),
        (
            "The Ashby Police Department's Auto Theft Task Force investigated.",
            ("Ashby Police Department", "municipal", "investigating"),
        ),
        ("He thanked the FBI's Safe Streets Task Force.", ("FBI", "federal", "assisting")),
        (
            "The Quillan County Precinct 5 Constable's Office investigated.",
            ("Quillan County Precinct 5 Constable's Office", "county", "investigating"),
        ),
        (
            "The Department of Labor-Office of Inspector General investigated.",
            ("Department of Labor-Office of Inspector General", "federal", "investigating"),
        ),
        (
            "The VA Office of Inspector General investigated.",
            ("VA Office of Inspector General", "federal", "investigating"),
        ),
        (
            "The Small Business Administration Office of General Counsel assisted.",
            ("Small Business Administration", "federal", "assisting"),
        ),
        (
            "It was joined by the Center for Family Justice.",
            ("Center for Family Justice", "community", "assisting"),
        ),
        (
            "The Merrow Department of Social Services worked closely with the FBI.",
            ("Merrow Department of Social Services", "municipal", "assisting"),
        ),
        (
            "The Quillan County Medical Examiner ruled the death a homicide.",
            ("Quillan County Medical Examiner", "county", "assisting"),
        ),
        (
            "The Quillan County Board of Supervisors launched the fund.",
            ("Quillan County Board of Supervisors", "county", "other"),
        ),
        (
            "The office received a grant from the Merrow Bar Foundation.",
            ("Merrow Bar Foundation", "community", "other"),
        ),
        (
            "The fund of members of the Ashby Harbour Alliance assisted.",
            ("Ashby Harbour Alliance", "community", "assisting"),
        ),
        (
            "The Bureau of Criminal Apprehension assisted.",
            ("Bureau of Criminal Apprehension", "state", "assisting"),
        ),
        (
            "It was a joint investigation with the Marlow Metropolitan Enforcement Group.",
            ("Marlow Metropolitan Enforcement Group", "multi", "investigating"),
        ),
        (
            "The FBI led. Trial Attorney Jo Ray and Assistant U.S. Attorneys Rick J. Doe and Bo Ray "
            "for the Southern "
            "District of Merrow are prosecuting the case. The Justice Department announced the plea.",
            ("U.S. Attorney's Office for the Southern District of Merrow", "federal", "prosecuting"),
        ),
        (
            "With the assistance of the Bureau of Narcotics Investigation, and the Ashby Police Department.",
            ("Ashby Police Department", "municipal", "assisting"),
        ),
    ],
)
def test_bodies_are_named_as_other_offices_name_them(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The FBI investigated, under the Health Care Fraud Strike Force Program.",
            "Health Care Fraud Strike Force",
        ),
        (
            "The Ashby Police Department's Auto Theft Task Force investigated.",
            "Department's Auto Theft Task Force",
        ),
        ("Assistant U.S. Attorney Rick Doe prosecuted the case.", "U.S. Attorney's Office"),
        ("District Attorney Ann Lee praised the jury.", "District Attorney's Office"),
    ],
)
def test_units_programmes_and_aides_without_a_district_are_no_bodies(text: str, name: str) -> None:
    assert name not in names(text)


def test_a_police_commissioner_and_the_initials_of_his_force_are_one() -> None:
    assert names("New York City Police Commissioner Dale Fenn spoke. The NYPD investigated.") == [
        "New York City Police"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "It was led by the attorneys general of Ohio, Virginia and the District of Columbia, "
            "along with the FBI.",
            [
                ("Ohio Attorney General's Office", "state"),
                ("Virginia Attorney General's Office", "state"),
                ("District of Columbia Attorney General's Office", "state"),
                ("FBI", "federal"),
            ],
        ),
        (
            "The Merrow State Police Bureau of Criminal Investigation assisted.",
            [("Merrow State Police", "state")],
        ),
        (
            "The Department of Housing and Urban Development referred the complaint.",
            [("Department of Housing and Urban Development", "federal")],
        ),
        ("A coalition of 42 attorneys general won.", []),
    ],
)
def test_offices_of_several_states_and_bureaus_of_a_force_are_told_apart(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(name, level) for name, level, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Attorney General's Organized Crime Task Force led the probe.",
            ["Attorney General's Organized Crime Task Force"],
        ),
        (
            "The Northern Ohio Violent Gang and Safe Streets Task Force led the probe.",
            ["Northern Ohio Violent Gang and Safe Streets Task Force"],
        ),
        ("The FBI and Safe Streets Task Force met.", ["FBI", "Safe Streets Task Force"]),
        (
            "The Ohio Department of Public Safety-Criminal Investigation Division assisted.",
            ["Ohio Department of Public Safety"],
        ),
        ("The Quillan County Regional Narcotics Team assisted.", ["Quillan County Regional Narcotics Team"]),
        (
            "Police officers from Petlow and Ashby met.",
            ["Petlow Police Department", "Ashby Police Department"],
        ),
        ("Police officers from Texas and Ohio assisted.", []),
        ("Police officers from Petlow assisted.", []),
        (
            "Men were held in Quillan County, according to Sheriff Tom Dill.",
            ["Quillan County Sheriff's Office"],
        ),
        ("It rained, according to Sheriff Tom Dill.", []),
        ("They voted for Sheriff Tom Dill in Quillan County.", []),
        ("Sheriff Tom Dill was arrested in Quillan County.", []),
        ("Five of the defendants, including Ashby County Sheriff Tom Dill, were arraigned.", []),
    ],
)
def test_a_name_is_read_to_both_its_ends_and_a_sheriff_stands_for_his_office(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


JOINED = "Joining Attorney General Tarn are {} the attorneys general of Iowa and Maine."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Attorney General Tarn today announced a brief. "
            + JOINED.format("California Attorney General Lee Orrin, who led the group, and"),
            {"": "lead", "California": "assisting", "Iowa": "assisting", "Maine": "assisting"},
        ),
        (
            "Ohio Attorney General Ann Tarn today announced a brief. " + JOINED.format(""),
            {"Ohio": "lead", "Iowa": "assisting", "Maine": "assisting"},
        ),
        (
            "The Ohio Attorney General's Office announced a brief. " + JOINED.format(""),
            {"Ohio": "lead", "Iowa": "assisting", "Maine": "assisting"},
        ),
    ],
)
def test_whose_office_a_title_means_is_told_by_the_name_of_its_holder(
    text: str, expected: dict[str, str]
) -> None:
    roles = {name.removesuffix("Attorney General's Office").strip(): role for name, _, role in found(text)}
    assert roles == expected


def test_initials_that_a_text_gives_to_another_body_are_that_body() -> None:
    text = "Lee was suspended by the Ohio Department of Human Services (DHS). He told the DHS nothing."
    assert names(text) == ["Ohio Department of Human Services"]


def test_a_unit_named_before_its_department_is_the_department() -> None:
    text = "The Prison Division of the Ohio Department of Human Services took part."
    assert names(text) == ["Ohio Department of Human Services"]


def test_several_forces_may_be_called_services() -> None:
    assert names("They thanked the Ashby, Marlow and Trenley Police Services.") == [
        "Ashby Police Services",
        "Marlow Police Services",
        "Trenley Police Services",
    ]


def test_police_whose_news_it_is_lead_before_a_prosecutor_named_far_below() -> None:
    text = "The Ohio State Police have charged Ann Lee with arson.\n\n" + "The barn burned all night. " * 30
    text += "\n\nThe case is being prosecuted by the Quillan County Prosecutor's Office."
    assert [role for _, _, role in found(text)] == ["lead", "prosecuting"]


def test_who_prosecutes_jointly_with_the_office_prosecutes_too() -> None:
    text = "Quillan County District Attorney Ann Poe announced the plea. "
    text += "The case is prosecuted jointly with the Ohio Attorney General's Office."
    assert [role for _, _, role in found(text)] == ["lead", "prosecuting"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Ohio Department of Justice announced the plea. "
            "The case was investigated with help from a unit and "
            "prosecuted by the Quillan County District Attorney's Office.",
            ["lead", "prosecuting"],
        ),
        (
            "The Justice Department announced the plea. It ends here, said Ann Poe, U.S. Attorney for the "
            "District of Ohio.",
            ["lead", "prosecuting"],
        ),
        (
            "The Justice Department announced it. They thanked the U.S. Attorney for the District of Ohio.",
            ["lead", "assisting"],
        ),
        ("The Justice Department announced the plea. Attorney General Ann Poe spoke.", ["lead"]),
        ("The U.S. attorney's office in Merrow said that he was charged.", ["lead"]),
    ],
)
def test_the_offices_of_one_government_are_told_apart(text: str, expected: list[str]) -> None:
    assert [role for _, _, role in found(text)] == expected


def test_officers_of_a_force_told_by_its_initials_are_no_other_force() -> None:
    assert names("Two NYPD police officers arrested him.") == ["NYPD"]


def test_a_department_of_no_place_may_be_the_nations() -> None:
    [department] = find_agencies(document("The Department of Health and Human Services assisted."))
    assert department.level == "federal"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rule was passed unanimously by the Quillan County Board of Supervisors.", True),
        ("The Ashby City Council voted unanimously to pass the rule.", True),
        ("She was honored by the Merrow Association of Counties.", True),
        ("She attended a meeting of the Ashby City Council.", False),
        ("He was hired by the Department of Marine Poetry.", False),
    ],
)
def test_who_gave_or_made_what_the_news_is_about_belongs_to_it(text: str, expected: bool) -> None:
    assert bool(names(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She reported it to QCSD, who arrested him.", ["QCSD"]),
        ("The Quillan County Sheriff's Department arrested him. QCSD deputies searched.", 1),
        ("She wrote to AUSD and to TISD, who knew nothing.", []),
        ("He has PTSD and was never treated.", []),
        ("The Merrow Court of Appeals will decide whether he goes free.", 1),
        ("He knows the Merrow Court of Appeals.", []),
    ],
)
def test_short_names_and_courts_to_come_are_bodies_too(text: str, expected: list[str] | int) -> None:
    found_names = names(text)
    assert (len(found_names) if isinstance(expected, int) else found_names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ohio Attorney General Ann Poe announced a plea. The Ohio Department of Justice prosecuted.",
            [("Ohio Attorney General's Office", "state", "lead")],
        ),
        (
            "Attorney General Ann Poe announced a plea. The Ohio Department of Justice's Fraud Unit helped. "
            "DOJ prosecutes such fraud.",
            [("Ohio Department of Justice", "state", "lead")],
        ),
        (
            "Attorney General Ann Poe announced a plea. As Attorney General Bo Day did, she thanked the FBI. "
            "The Ohio Office of Attorney General's Fraud Section investigated.",
            [("Ohio Attorney General's Office", "state", "lead"), ("FBI", "federal", "assisting")],
        ),
        (
            "Attorney General Ann Poe announced a plea with Maine Attorney General Bo Day. "
            "The Ohio Department of Justice investigated.",
            [
                ("Attorney General's Office", "state", "lead"),
                ("Ohio Department of Justice", "state", "investigating"),
            ],
        ),
        (
            "The Civil Division of the Justice Department and the Office of Inspector General of the "
            "Department of Labor investigated.",
            [
                ("Justice Department", "federal", "investigating"),
                ("Office of Inspector General of the Department of Labor", "federal", "investigating"),
            ],
        ),
    ],
)
def test_an_attorney_general_and_the_department_he_heads_are_one(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert sorted(found(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was arrested by the Quillan County Gang Response Team (GRT). GRT is a multi-agency group.",
            ["Quillan County Gang Response Team"],
        ),
        (
            "He was arrested by the Ashby Car-Theft Detail (ACTD). ACTD is a county-wide task force.",
            ["Ashby Car-Theft Detail"],
        ),
        (
            "The Ashby Car-Theft Squad, which is made up of detectives from three cities, arrested him.",
            ["Ashby Car-Theft Squad"],
        ),
        (
            "The Quillan County Regional Burglary Unit arrested him.",
            ["Quillan County Regional Burglary Unit"],
        ),
        ("The Quillan County Burglary Unit arrested him.", []),
        ("The Burglary Unit consists of two prosecutors of the office.", []),
        ("The Ashby Burglary Unit works with a task force.", []),
    ],
)
def test_a_unit_is_a_body_where_several_agencies_make_it_up(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_offices_that_are_included_are_listed_by_their_places() -> None:
    text = "Other district attorneys' offices that took part include Ashby, Port Merrow and Quillan."
    assert names(text) == [
        f"{place} District Attorney's Office" for place in ("Ashby", "Port Merrow", "Quillan")
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("An inquiry into the home was started by the Ashby Fire Department.", "investigating"),
        ("The team is comprised of members of the Ashby Fire Department.", "assisting"),
        ("Agencies involved in the investigation include the Ashby Fire Department.", "investigating"),
        ("Trial Attorney Ann Poe of the Ashby Fire Department's counsel is also assisting.", "prosecuting"),
        ("The Ashby Fire Department requested an independent investigation by a team.", "other"),
        ("The team is made up of investigators from the Ashby Fire Department.", "assisting"),
    ],
)
def test_who_began_a_case_investigates_and_who_makes_up_a_team_assists(text: str, role: str) -> None:
    assert found(text) == [("Ashby Fire Department", "municipal", role)]
