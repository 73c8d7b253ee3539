from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.counts.find import find_counts
from tui.core.model import Modality, Penalty, PenaltyKind, Qualifier, Span


def found(text: str) -> list[tuple[float, str, str]]:
    return [(count.value, count.what, str(count.qualifier)) for count in find_counts(document(text), [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deputies made 46 total arrests in Port Ellery.", [(46, "arrests", "exact")]),
        ("The fire killed two firefighters.", [(2, "firefighters", "exact")]),
        ("Two officers were badly injured.", [(2, "officers", "exact")]),
        ("Two officers were thanked.", []),
        ("Officers found six .40 caliber shell casings.", [(6, "caliber shell casings", "exact")]),
        ("Three defendants were arraigned; two remain fugitives.", [(3, "defendants", "exact")]),
        ("She ran 3 illegal dispensaries.", [(3, "illegal dispensaries", "exact")]),
        ("Of 40 people, 31 were charged.", [(40, "people", "exact"), (31, "people charged", "exact")]),
        ("Milo Tarn, 31, charged with theft, fled.", []),
        ("It joins more than 30 organizations.", [(30, "organizations", "over")]),
        ("The bureau has 250-plus employees.", [(250, "employees", "over")]),
        ("Just under 100 county employees were heard.", [(100, "county employees", "under")]),
        ("She has 10 or more prior convictions.", [(10, "convictions", "over")]),
        ("Four North Gang members fled.", [(4, "north gang members", "exact")]),
        ("All four Marlow County Commissioners agreed.", [(4, "marlow county commissioners", "exact")]),
        ("Over two dozen guns were found.", [(24, "guns", "over")]),
        ("They seized 500 felony and misdemeanor warrants.", [(500, "warrants", "exact")]),
        ("The tip came from two of Garrow's victims.", [(2, "victims", "exact")]),
        ("Police hold four of the five stolen paintings.",
         [(4, "stolen paintings", "exact"), (5, "stolen paintings", "exact")]),
        ("Nearly 40 miles of road were searched.", []),
        ("He drove nearly 40 miles with her car.", [(40, "miles", "about")]),
        ("More than 200 local, state and federal officers took part.", [(200, "officers", "over")]),
        ("Some 40 city and county officers took part.", [(40, "officers", "about")]),
        ("A coalition of 34 attorneys general sent a letter.", [(34, "attorneys general", "exact")]),
    ],
)  # fmt: skip
def test_a_plural_noun_behind_a_number_is_counted(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He faces three felony counts of forging checks.", [(3, "felony counts", "exact")]),
        ("She faces two counts of child abduction.", [(2, "child abduction counts", "exact")]),
        ("He faces two counts of aggravated sexual assault.", [(2, "sexual assault counts", "exact")]),
        ("He faces five counts of filing false returns.", [(5, "counts", "exact")]),
        ("A 15-count federal indictment was unsealed.", [(15, "counts", "exact")]),
        ("Attempted Murder in the Second Degree, two counts; Robbery (three counts)",
         [(2, "attempted murder counts", "exact"), (3, "robbery counts", "exact")]),
        ("In Marlow, two counts were dropped.", [(2, "counts", "exact")]),
        ("Following felony counts:\n(8) Money laundering\n(3) Grand theft\n",
         [(8, "money laundering counts", "exact"), (3, "grand theft counts", "exact")]),
    ],
)  # fmt: skip
def test_counts_of_an_indictment_are_named_by_their_offence(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15 charged in Marlow County sweep", [(15, "people charged", "exact")]),
        ("Two others were injured in the crash.", [(2, "people injured", "exact")]),
        ("After a 17-day trial the jury agreed.", [(17, "trial days", "exact")]),
        ("Most are sworn peace officers (182) by now.", [(182, "sworn peace officers", "exact")]),
        ("Of the rest, 41 were boys and 23 were girls.", [(41, "boys", "exact"), (23, "girls", "exact")]),
        ("They found 90 pounds of marijuana.", [(90, "pounds of marijuana", "exact")]),
        ("Police took 26,000 rounds of ammunition.", [(26000, "rounds of ammunition", "exact")]),
        ("Jury Trials: 65\nDismissed: 12\n", [(65, "jury trials", "exact")]),
        (
            "They made 54 arrests, including 31 for theft and nine for arson.",
            [(54, "arrests", "exact"), (31, "theft arrests", "exact"), (9, "arson arrests", "exact")],
        ),
        (
            "They seized 22 guns: 10 handguns, seven rifles and five shotguns.",
            [
                (22, "guns", "exact"),
                (10, "handguns", "exact"),
                (7, "rifles", "exact"),
                (5, "shotguns", "exact"),
            ],
        ),
        (
            "The sweep led to 277 arrests: 209 for theft, 51 for fraud, and 17 on warrants.",
            [
                (277, "arrests", "exact"),
                (209, "theft arrests", "exact"),
                (51, "fraud arrests", "exact"),
                (17, "warrants arrests", "exact"),
            ],
        ),
    ],
)
def test_counts_without_a_plural_noun_behind_them_are_found(text, expected):
    assert found(text) == expected


def test_a_table_of_one_cell_a_line_counts_its_first_column():
    text = "Cases Filed\nJan-25\nFeb-25\nFelony Theft\n271\n68\nPetty Theft\n3,434\n900\nEnd of table."
    assert found(text) == [(271, "felony theft cases", "exact"), (3434, "petty theft cases", "exact")]


def test_a_table_with_headings_counts_every_column_but_the_shares():
    text = (
        "Overview\nDetention Requests\nCases Granted\nDetention Rate\n"
        "Firearm Felonies\n202\n115\n58%\nCrimes on Trains\n42\n34\n85%\n"
    )
    values = [(value, what) for value, what, _ in found(text)]
    assert values == [(202, "detention requests"), (115, "cases"), (42, "detention requests"), (34, "cases")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Garrow stabbed her over 22 times with a knife.", [(22, "times stabbed", "over")]),
        (
            "Garrow fired a gun with a long magazine at a man who was walking home with his wife from a"
            " market more than 25 times.",
            [(25, "times fired", "over")],
        ),
        ("In all, 25 were seriously injured.", [(25, "people injured", "exact")]),
        ("Nineteen are in custody.", [(19, "people in custody", "exact")]),
        ("Four remain at large.", [(4, "people at large", "exact")]),
        ("Four remain in the city.", []),
        ("He is accused of shooting Ashby nine times in the chest.", [(9, "times shot", "exact")]),
        ("Merrow fired a total of 15 times at the car.", [(15, "times fired", "exact")]),
        ("He stabbed her three times.", []),
        ("He stabbed her. She had called 12 times that day.", []),
        ("The shot man is 16 times more likely to be hurt.", []),
        ("She was struck at 10 times the legal limit.", []),
    ],
)
def test_blows_are_counted_by_their_verb_when_they_are_many(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A juvenile was also recovered during the stings.", [(1, "juveniles recovered", "exact")]),
        ("Detectives rescued a missing child from the house.", [(1, "children rescued", "exact")]),
        ("A woman was also killed.", [(1, "women killed", "exact")]),
        ("A woman was killed.", []),
        ("A man was arrested.", []),
        ("Officers recovered a stolen handgun.", []),
    ],
)
def test_one_person_counts_only_when_rescued_or_added(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "She called 911 operators twice.",
        "The 45-year-old man fled. Two 14 year old",
        "He lived at 211 Temple Street in Room 418.",
        "On May 5, 2019 arrests were announced.",
        "He was sentenced to 45 years and 90 days.",
        "One of them left; no one was hurt.",
        "The 3rd Precinct and District 4 officers came.",
        "About 58 percent of victims agreed, or 58% of cases.",
        "They lost $300 and two thousand dollars.",
        "He was shot three times and drove 70 miles per hour.",
        "He has one felony count of theft.",
        "Two cars and three windows were damaged.",
        "The Four Seasons hotel and Six Flags closed.",
        "A mother of two arrested in Port Ellery",
        "He must complete 40 hours of community service.",
        "There were 15 more arrests than last year.",
        "Senate Bill (SB) 1742 victims may claim costs, and HB 1815 provides agents.",
        "In case 12 victims differ, Section 240 crimes apply, Doe 2 victims too.",
    ],
)
def test_what_is_no_count_or_does_not_matter_is_left_out(text):
    assert found(text) == []


def test_statements_of_one_count_are_one_item_with_mentions():
    text = "The raid resulted in 46 arrests.\n\nIn all there were 46 total arrests and 30 convictions."
    arrests, convictions = find_counts(document(text), [])
    assert [span.of(text) for span in (arrests.span, *arrests.mentions)] == ["46 arrests", "46 total arrests"]
    assert (convictions.value, convictions.mentions) == (30, ())


def test_people_under_another_name_are_the_same_people_but_not_in_one_breath():
    apart = "Ten men convicted.\n\n" + "The court in Marlow County heard the evidence for a week. " * 2
    assert [count.what for count in find_counts(document(apart + "All ten defendants left."), [])] == ["men"]
    assert len(find_counts(document("He hurt two sisters and their two nieces."), [])) == 2


def test_counts_of_different_things_of_one_kind_stay_apart():
    assert len(found("Two felony convictions and two misdemeanor convictions were noted.")) == 2


def test_a_noun_of_the_text_beats_one_made_from_a_participle():
    assert found("4 Charged in Harbor Theft\n\nProsecutors charged four individuals.") == [
        (4, "individuals", "exact")
    ]


def test_those_arrested_and_the_arrests_are_one_count_but_not_those_arrested_and_the_victims():
    text = "Over 100 arrested in Ashby\n\nDeputies made over 100 arrests and told 100 victims."
    stated = find_counts(document(text), [])
    assert [(count.what, len(count.mentions)) for count in stated] == [("arrests", 1), ("victims", 0)]


def test_words_that_state_another_fact_are_not_counted():
    text = "He got 90 days and 12 classes; 30 cases remain."
    penalty = Penalty(
        span=Span(text.index("30"), len(text)), form=PenaltyKind.JAIL, modality=Modality.IMPOSED
    )
    assert find_counts(document(text), [penalty]) == []


def test_a_headline_without_the_hedge_yields_to_the_number_below_it():
    text = "Three Dozen Dogs Rescued\nNearly three dozen dogs were rescued."
    [count] = find_counts(document(text), [])
    assert count.qualifier is Qualifier.ABOUT
    assert [span.of(text) for span in (count.span, *count.mentions)] == [
        "Nearly three dozen dogs",
        "Three Dozen Dogs",
    ]


def test_the_span_holds_the_hedge_and_the_noun():
    text = "The coalition of more than 30 organizations met."
    [count] = find_counts(document(text), [])
    assert count.span.of(text) == "more than 30 organizations"
    assert count.qualifier is Qualifier.OVER
    assert count.rule == "counts.noun + organizations"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A jury indicted 19 men, 18 of whom have now been arrested.",
         [(19, "men", "exact"), (18, "men arrested", "exact")]),
        ("Of the 90 workers held, 24 were named as victims.",
         [(90, "workers", "exact"), (24, "workers", "exact")]),
        ("They held 17 suspects, nine of them women.",
         [(17, "suspects", "exact"), (9, "women", "exact")]),
        ("They held 17 suspects, and two of them were children.",
         [(17, "suspects", "exact"), (2, "children", "exact")]),
        ("He was convicted on 11 of 16 counts.", [(11, "counts", "exact"), (16, "counts", "exact")]),
        ("They held 17 suspects. Nine of them fled.", [(17, "suspects", "exact")]),
        ("They held 17 suspects, 40 of whom fled.", [(17, "suspects", "exact")]),
        ("They held 17 suspects and, by 9, were home.", [(17, "suspects", "exact")]),
    ],
)  # fmt: skip
def test_a_share_counts_what_its_whole_does(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They found 24 pounds (11 kilograms) of heroin.", [(24, "pounds of heroin", "exact")]),
        ("Counts of 5 grams of heroin carry five years.", [(5, "grams of heroin", "exact")]),
        ("He sold about one pound of heroin.", [(1, "pounds of heroin", "about")]),
        ("He was charged with possessing one pound of heroin.", []),
        ("They found one pound of the drug.", []),
        ("They seized a pair of guns.", [(2, "guns", "exact")]),
        ("They seized a pair of scissors.", []),
        ("In the last three weeks Troopers made stops.", []),
        ("Police held 20 northern New York men.", [(20, "new york men", "exact")]),
        ("Police trained 20 new northern officers.", [(20, "northern officers", "exact")]),
    ],
)  # fmt: skip
def test_measures_pairs_and_spans_of_time_are_told_apart(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They had information about two thefts.", [(2, "thefts", "exact")]),
        ("About 20 thefts were told.", [(20, "thefts", "about")]),
        ("Judge Pell on Feb. 9 sentenced Milo Tarn.", []),
        ("In May 12 men were held.", [(12, "men", "exact")]),
        ("It was enough fentanyl to kill five million people.", []),
        ("He planned to kill ten people.", [(10, "people", "exact")]),
        ("He had a magazine capable of holding more than 10 rounds.", []),
        ("He fired a magazine, and 10 rounds hit the wall.", [(10, "rounds", "exact")]),
    ],
)  # fmt: skip
def test_days_might_bes_and_what_a_magazine_holds_are_no_counts(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They seized 24kg of heroin and 5 kg of cocaine.",
         [(24, "kg of heroin", "exact"), (5, "kg of cocaine", "exact")]),
        ("The vehicle was a 3kg van.", []),
        ('They made 13 "significant" arrests.', [(13, "significant arrests", "exact")]),
        ("They joined eight False Claims Act lawsuits.", [(8, "claims act lawsuits", "exact")]),
        ("The jury returned after more than 13 hours' deliberations.", []),
        ("A courier carried ten kilos of cocaine alone.", [(10, "kilos of cocaine", "exact")]),
    ],
)  # fmt: skip
def test_units_quotes_and_laws_stand_between_a_number_and_its_noun(text, expected):
    assert found(text) == expected
