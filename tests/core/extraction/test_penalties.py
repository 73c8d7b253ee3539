"""Penalties: what a text states as punishment, how long or how much, and how it is meant."""

from __future__ import annotations

import re

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.money import find_money
from tui.core.extraction.penalties.find import find_penalties
from tui.core.model import Category, Penalty, Person, Span


def found(text: str, *defendants: str) -> list[Penalty]:
    people = []
    for name in defendants:
        spans = [Span(*match.span()) for match in re.finditer(re.escape(name), text)]
        people.append(
            Person(span=spans[0], mentions=tuple(spans[1:]), name=name, category=Category.DEFENDANT)
        )
    return find_penalties(document(text, "2024-03-15"), people)


def told(text: str) -> list[str]:
    """Each penalty as "kind modality value unit", without value where there is none."""
    return [
        f"{penalty.form} {penalty.modality}"
        + (f" {round(penalty.value, 2):g} {penalty.unit}" if penalty.value is not None else "")
        for penalty in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe was sentenced to 11 years and 4 months in state prison.", ["prison imposed 136 month"]),
        ("Roe was sentenced to 12 years, four months in state prison.", ["prison imposed 148 month"]),
        ("Roe was sentenced to one year and one day in prison.", ["prison imposed 366 day"]),
        ("Roe was sentenced to a year and a day in prison.", ["prison imposed 366 day"]),
        ("Roe was sentenced to a year and a half in jail.", ["jail imposed 1.5 year"]),
        ("Roe faces 10 years plus 75 to life.", ["life maximum 85 year"]),
        ("Roe received a sentence of 50 years-to-life in prison.", ["life imposed 50 year"]),
        ("Man Sentenced to 25-to-Life for 1994 Killing", ["life imposed 25 year"]),
        ("He was sentenced to 25 years to life plus 20 years.", ["life imposed 45 year"]),
        (
            "He was sentenced to consecutive terms of 25 years to life and 15 years to life.",
            ["life imposed 40 year"],
        ),
        ("The judge imposed two 25-year terms, to be served concurrently.", ["prison imposed 25 year"]),
        ("The judge imposed two consecutive 25-year terms.", ["prison imposed 50 year"]),
        ("Roe received a 10-year prison term.", ["prison imposed 10 year"]),
        ("Roe received a 10- year prison term.", ["prison imposed 10 year"]),
        ("Roe received a 10 -year prison term.", ["prison imposed 10 year"]),
        ("Roe was sentenced to a 37-month term of imprisonment.", ["prison imposed 37 month"]),
        ("He was sentenced to an indeterminate term of 5 to 15 years in prison.", ["prison imposed 5 year"]),
        ("He was sentenced to 1-3 years indeterminate in state prison.", ["prison imposed 1 year"]),
        (
            "She was sentenced to one-and-a-third to four years in state prison.",
            ["prison imposed 16 month"],
        ),
        ("She was sentenced to one and one-third to four years.", ["prison imposed 16 month"]),
        ("Roe was sentenced to 8 1/3 to 25 years' imprisonment.", ["prison imposed 100 month"]),
        ("He was sentenced to 11½ to 23 months in prison.", ["prison imposed 11.5 month"]),
        ("He faces from 3½ to 15 years in prison.", ["prison minimum 3.5 year", "prison maximum 15 year"]),
        (
            "She faces between two and 10 years in prison.",
            ["prison minimum 2 year", "prison maximum 10 year"],
        ),
        ("The court sentenced Roe to 20-to-40 years in state prison.", ["prison imposed 20 year"]),
        ("Roe was sentenced to five (5) years in prison.", ["prison imposed 5 year"]),
        ("He faces up to 8-1/3 to 25 years in prison.", ["prison maximum 25 year"]),
        (
            "Punishment ranges from five years to 99 years.",
            ["prison minimum 5 year", "prison maximum 99 year"],
        ),
        ("He was sentenced to 10 years in prison with credit for time served.", ["prison imposed 10 year"]),
        (
            "Roe received three years for the burglary, two years for the theft and one year for the gun.",
            ["prison imposed 3 year", "prison imposed 2 year", "jail imposed 1 year"],
        ),
    ],
)
def test_a_length_is_read_in_every_way_courts_state_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He was sentenced to an indeterminate term of 5 to 15 years in prison.", (5, 15, "year")),
        ("The others received sentences of six to 11 months in county jail.", (6, 11, "month")),
        ("Roe was sentenced to 8 1/3 to 25 years' imprisonment.", (100, 300, "month")),
        ("Prosecutors asked for 10 to 12 years in prison.", (10, 12, "year")),
        ("Roe was sentenced to 15 years to life in prison.", (15, None, "year")),
        ("Roe was sentenced to 15 years in prison.", (15, None, "year")),
    ],
)
def test_a_range_handed_out_is_one_punishment_with_both_its_ends(text: str, ends: tuple[object, ...]) -> None:
    (penalty,) = found(text)
    assert (penalty.value, penalty.most, penalty.unit) == ends


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was sentenced to nearly five years in prison. A judge gave Roe to 57 months in prison.",
            ["prison imposed 57 month"],
        ),
        (
            "Roe was sentenced to 151 months in prison. He got more than 12 years in prison.",
            ["prison imposed 151 month"],
        ),
        (
            "Roe was sentenced to five years in prison. Poe was sentenced to 57 months in prison.",
            ["prison imposed 5 year", "prison imposed 57 month"],
        ),
        ("Roe was sentenced to more than 30 years in prison.", ["prison imposed 30 year"]),
        (
            "Roe was sentenced to nearly five years in prison. Roe was sentenced to prison.",
            ["prison imposed 5 year"],
        ),
    ],
)
def test_a_rounded_length_is_the_exact_one_told_elsewhere(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_the_exact_words_of_a_rounded_length_are_its_evidence() -> None:
    text = "Roe was sentenced to nearly five years in prison. Judge Poe sentenced Roe to 57 months in prison."
    (penalty,) = found(text)
    assert text[penalty.span.start : penalty.span.end] == "57 months in prison"
    assert [text[span.start : span.end] for span in penalty.mentions] == ["five years in prison"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was sentenced to life without the possibility of parole.", ["life imposed"]),
        ("Ashby Man Gets Life", ["life imposed"]),
        ("Roe will spend the rest of his life in prison.", ["life imposed"]),
        ("He faces two life sentences without the possibility of parole.", ["life maximum"]),
        (
            "He was sentenced to life in prison with the possibility of parole after 25 years.",
            ["life imposed 25 year"],
        ),
        ("Roe faces a possible sentence of death or life without parole.", ["death maximum", "life maximum"]),
        ("The state is seeking life without parole.", ["life sought"]),
        ("A jury recommended the death penalty for Roe.", ["death sought"]),
        ("Roe was sentenced to death.", ["death imposed"]),
        ("The charge carries a mandatory sentence of life imprisonment.", ["life minimum"]),
        ("He was sentenced to time served.", ["jail served"]),
    ],
)
def test_life_and_death_need_no_length(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe faces a maximum of 25 years in prison on the top count.", ["prison maximum 25 year"]),
        ("If convicted, Roe faces up to 15 years in prison.", ["prison maximum 15 year"]),
        ("Roe, who faces 15 years in prison, will be sentenced on May 4.", ["prison maximum 15 year"]),
        ("He could be sentenced to as much as seven years in prison.", ["prison maximum 7 year"]),
        ("If found guilty, Roe could spend the rest of his life in prison.", ["life maximum"]),
        ("A class D felony is punishable by up to seven years.", ["prison maximum 7 year"]),
        (
            "The maximum penalty for wire fraud is 20 years in prison.",
            ["prison maximum 20 year"],
        ),
        (
            "The charge provides for a sentence of no greater than 20 years in prison.",
            ["prison maximum 20 year"],
        ),
        (
            "Assault carries up to seven years in prison and mischief up to four years.",
            ["prison maximum 7 year", "prison maximum 4 year"],
        ),
        ("He faces anywhere from probation to 15 years in prison.", ["prison maximum 15 year"]),
        (
            "Penalty: up to six months in jail and/or a $1,000 fine",
            ["jail maximum 6 month", "fine maximum 1000 usd"],
        ),
        (
            "It is punishable by six months to two years in a state jail.",
            ["jail minimum 0.5 year", "jail maximum 2 year"],
        ),
        (
            "Roe faces a mandatory minimum of 15 years and up to life in prison.",
            ["prison minimum 15 year", "life maximum"],
        ),
        (
            "The charge carries a mandatory minimum sentence of five years in prison, "
            "up to 40 years in prison, "
            "at least four years of supervised release and a fine of up to $5 million.",
            [
                "prison minimum 5 year",
                "prison maximum 40 year",
                "supervised_release minimum 4 year",
                "fine maximum 5e+06 usd",
            ],
        ),
        (
            "One count carries a maximum sentence of 20 years in prison; "
            "the other carries a mandatory sentence of two years in prison.",
            ["prison maximum 20 year", "prison minimum 2 year"],
        ),
    ],
)
def test_what_is_threatened_is_bound_from_above_or_below(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ashby Man Gets 15 Years for Stabbing", ["prison imposed 15 year"]),
        ("ASHBY MAN SENTENCED\nTO THREE YEARS IN PRISON FOR THEFT", ["prison imposed 3 year"]),
        ("CAREER CRIMINAL SENTENCED TO 105 YEARS\nTO LIFE FOR MURDER", ["life imposed 105 year"]),
        ("Roe was sentenced May 4, 2023 to life.", ["life imposed"]),
        ("25 Years to Life for Man Who Shot Rival", ["life imposed 25 year"]),
        ("Port Merrow Man Heads to Prison for 12 Years", ["prison imposed 12 year"]),
        ("Former Clerk Jailed for Two Years Over Thefts", ["prison imposed 2 year"]),
        ("A jury gave Roe 60 years.", ["prison imposed 60 year"]),
        ("The judge sent Roe to prison for 11 years.", ["prison imposed 11 year"]),
        ("A 99-year prison sentence was handed down.", ["prison imposed 99 year"]),
        ("Judge Ames sentences Lee Roe to 12 years in prison.", ["prison imposed 12 year"]),
        (
            "The jury assessed his punishment at 60 years in prison and a $10,000 fine.",
            ["prison imposed 60 year", "fine imposed 10000 usd"],
        ),
        ("He was sentenced to the maximum term of 15 years.", ["prison imposed 15 year"]),
        ("He was sentenced to 20 years, the maximum under the law.", ["prison imposed 20 year"]),
        ("Roe pleaded guilty to 25 years in prison.", ["prison imposed 25 year"]),
        ("Kim Poe has already been sentenced to 10 years in prison.", ["prison imposed 10 year"]),
        (
            "His co-defendant previously pleaded guilty and was sentenced to three years in prison.",
            ["prison imposed 3 year"],
        ),
        ("When he is caught Roe will begin serving his 99-year sentence.", ["prison imposed 99 year"]),
    ],
)
def test_what_was_handed_out_is_imposed(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He was sentenced to 11 years, although the People asked for 18 years in prison.",
            ["prison imposed 11 year", "prison sought 18 year"],
        ),
        (
            "The People requested 25 years to life; the court imposed 18 years to life.",
            ["life sought 25 year", "life imposed 18 year"],
        ),
        ("The defense asked for 10 years but the judge imposed 20 years.", ["prison imposed 20 year"]),
        ("The plea offer was 12 years.", ["prison sought 12 year"]),
        ("The jury recommended Roe receive the death penalty.", ["death sought"]),
        (
            "The People asked that Roe serve 10 years and pay a $500 fine.",
            ["prison sought 10 year", "fine sought 500 usd"],
        ),
        ("Prosecutors want Roe to serve 10 years in prison.", ["prison sought 10 year"]),
        ("He could have received up to 18 years in state prison.", ["prison maximum 18 year"]),
        (
            "Roe pleaded guilty in exchange for a promised sentence of five years in prison.",
            ["prison sought 5 year"],
        ),
        ("He is expected to be sentenced to 7 years in prison on June 5.", ["prison sought 7 year"]),
        ("Under the plea, he will be sentenced to 15 years to life on May 2.", ["life sought 15 year"]),
        (
            "Judge Ames indicated that he would sentence the defendant to 20 years to life.",
            ["life sought 20 year"],
        ),
        ("The judge may order him to stay away from the hotel.", ["stay_away possible"]),
        ("She may be ordered to pay restitution.", ["restitution possible"]),
        ("He should be sentenced to life in prison.", ["life sought"]),
        ("The government will seek forfeiture of the house.", ["forfeiture sought"]),
        ("He is currently serving a 60-year sentence for another murder.", ["prison served 60 year"]),
        (
            "Roe could face 50 years to life, concurrent to the 60 year sentence he is currently serving.",
            ["life maximum 50 year", "prison served 60 year"],
        ),
        (
            "Sentencing guidelines call for 37 to 46 months in prison.",
            ["prison minimum 37 month", "prison maximum 46 month"],
        ),
    ],
)
def test_asked_for_ordered_possible_and_served_are_told_apart(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was sentenced to 12 years in prison and five years' post-release supervision.",
            ["prison imposed 12 year", "supervised_release imposed 5 year"],
        ),
        ("He was sentenced to lifetime supervised release.", ["supervised_release imposed"]),
        (
            "Roe was placed on 24 months of informal probation, including six months in jail.",
            ["probation imposed 24 month", "jail imposed 6 month"],
        ),
        ("He was placed on deferred adjudication for ten years.", ["probation imposed 10 year"]),
        (
            "Roe received 10 years probated for six years.",
            ["prison imposed 10 year", "probation imposed 6 year"],
        ),
        ("She was sentenced to a conditional discharge.", ["probation imposed"]),
        (
            "He was ordered to complete 100 hours of community service and 20 days of community labor.",
            ["community_service imposed 100 hour", "community_service imposed 20 day"],
        ),
        ("He must register as a sexually violent predator.", ["registration imposed"]),
        ("He must register as a sex offender for 10 years.", ["registration imposed 10 year"]),
        ("Roe faces lifetime registration as a sex offender.", ["registration maximum"]),
        ("She will be placed on the sex offender registry.", ["registration imposed"]),
        ("He is prohibited from contacting the victims.", ["stay_away imposed"]),
        ("Full, final orders of protection were issued in favor of the victims.", ["stay_away imposed"]),
        ("The judge issued a 10-year criminal protective order.", ["stay_away imposed 10 year"]),
        (
            "A protective order was issued requiring him to have no contact with the victim.",
            ["stay_away imposed"],
        ),
        ("He is subject to search terms.", ["search_and_seizure imposed"]),
        ("He was ordered to stay at least 100 yards away from the victims.", ["stay_away imposed"]),
        ("The order prohibits Roe from having any contact with the victim.", ["stay_away imposed"]),
        ("The judge signed a no-contact order.", ["stay_away imposed"]),
        ("Roe was served with a no-contact protective order.", ["stay_away imposed"]),
        ("Roe was ordered to submit to electronic searches.", ["search_and_seizure imposed"]),
        ("Roe will be required to submit a DNA sample.", ["other imposed"]),
        (
            "Roe's nursing license will be revoked and he will be on probation for 10 years.",
            ["licence imposed", "probation imposed 10 year"],
        ),
        ("Roe will be subject to search and seizure.", ["search_and_seizure imposed"]),
        ("She must complete a 52-week batterer's intervention program.", ["treatment imposed 52 week"]),
        (
            "Roe was ordered to stay away from Ashby, complete a New Start program, and pay $500 in fines.",
            ["stay_away imposed", "treatment imposed", "fine imposed 500 usd"],
        ),
        ("He was ordered to attend 26 weeks of anger management classes.", ["treatment imposed 26 week"]),
        ("His license will be suspended for three years.", ["licence imposed 3 year"]),
        ("A judge suspended his driver's license for one year.", ["licence imposed 1 year"]),
        ("She must surrender her nursing license.", ["licence imposed"]),
        ("He must install an ignition interlock device for one year.", ["other imposed 1 year"]),
        ("The judge barred Roe from owning pets for five years.", ["other imposed 5 year"]),
        (
            "He was sentenced to 10 years in prison and prohibited from owning firearms.",
            ["prison imposed 10 year", "other imposed"],
        ),
        ("Roe received a 10-year ban on owning animals.", ["other imposed 10 year"]),
    ],
)
def test_every_kind_of_order_is_known(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "penalties", "sums"),
    [
        (
            "The firm will pay $157,500 in civil penalties and $36,800 in costs.",
            ["civil_penalty imposed 157500 usd"],
            [36_800],
        ),
        (
            "It agreed to pay a $2.5 million settlement, including $2 million in civil penalties.",
            ["civil_penalty imposed 2e+06 usd"],
            [2_500_000],
        ),
        ("She must pay $12,345 in restitution.", ["restitution imposed 12345 usd"], []),
        ("He was ordered to pay $54,321 to the victims.", ["restitution imposed 54321 usd"], []),
        ("He was ordered to repay $45,000.", ["restitution imposed 45000 usd"], []),
        ("He never repaid the $45,000.", [], [45_000]),
        (
            "She must forfeit $250,000 and pay a fine of $10,000.",
            ["forfeiture imposed 250000 usd", "fine imposed 10000 usd"],
            [],
        ),
        ("Roe was ordered to pay a $300 restitution fine.", ["fine imposed 300 usd"], []),
        (
            "She was ordered to pay restitution of $624,930 to Ashby Bank and $83,138 to the county.",
            ["restitution imposed 624930 usd", "restitution imposed 83138 usd"],
            [],
        ),
        ("Roe was fined after stealing goods worth $900.", [], [900]),
        ("He forfeited his $50,000 bail.", [], [50_000]),
        ("He stole $9,000 and was fined $500.", ["fine imposed 500 usd"], [9_000]),
        ("Roe agreed to forfeit his house and two vehicles.", ["forfeiture imposed"], []),
        ("Bail was set at $100,000 bond or $50,000 cash.", [], [100_000, 50_000]),
        ("She stole $45,000 in fines paid by drivers.", [], [45_000]),
        ("A $10,000 reward is offered.", [], [10_000]),
    ],
)
def test_a_sum_is_a_penalty_or_money_never_both(text: str, penalties: list[str], sums: list[float]) -> None:
    facts = found(text)
    assert told(text) == penalties
    assert [money.value for money in find_money(document(text), facts)] == sums


@pytest.mark.parametrize(
    "text",
    [
        "He will be eligible for parole after serving 30 years.",
        "He won't be eligible for parole for 28 years.",
        "Roe must serve at least 30 years before becoming eligible for parole.",
        "In 2012, Roe was sentenced to four years in prison for robbery.",
        "Roe, who had previously served 10 years in prison, was on parole at the time.",
        "Roe was previously convicted of rape and sentenced to 8 years in state prison in 1998.",
        "An appeals court overturned his life sentence.",
        "The court vacated his sentence of 25 years to life.",
        "Prosecutors will not seek the death penalty.",
        "Roe was convicted of failing to register as a sex offender.",
        "Roe is a registered sex offender.",
        "He violated a protective order by calling her.",
        "A temporary restraining order was granted.",
        "He was released on bail and ordered to stay away from the victim.",
        "The defendant was on probation for burglary at the time.",
        "He drove while his license was suspended.",
        "Felons are prohibited from possessing firearms.",
        "As a convicted felon, Roe was prohibited from owning a gun.",
        "Juveniles are prohibited from being in public during these hours.",
        "Senate Bill 5 would increase the penalty to 10 years in prison.",
        "If you drive drunk, you face six months in jail.",
        "They lived together for a minimum of three years.",
        "The victim, a 10-year veteran of the force, was killed.",
        "The judge gave Roe 10 days to appeal.",
        "Roe faces charges of murder and life insurance fraud.",
        "The jail houses 2,000 inmates.",
        "The board denied parole.",
        "Interns commit a minimum of eight weeks to the work.",
        "The District Attorney will decide whether he will seek the death penalty.",
        "A man was sentenced today for beating her to death with a lamp.",
        "A man faces trial today for stabbing them to death.",
        "The defendant is ineligible to receive probation.",
        "If probation is granted, he must report to the county.",
        "The average sentence was 12 years in prison.",
        "Under current law the crime is punishable by up to six months in jail.",
        "Victims may be eligible for restitution.",
        "The program helps victims receive restitution and counseling.",
        "Victims were offered counseling.",
        "The program will serve teens with counseling and drug treatment.",
        "He was ordered to pay for the victim's counseling.",
        "He spent two years in treatment for his injuries.",
        "The office is committed to community service.",
        "She received a community service award.",
        "The victim was granted a protective order.",
        "The Fourth Amendment bars unreasonable search and seizure.",
        "The defendant was released on supervised release.",
        "Roe has spent the past 18 months in jail awaiting trial.",
        "She was elected to a four-year term.",
        "Judge Ames was appointed to a term of six years.",
        "She got a three-year degree.",
        "She was given six months to live.",
        "Officers got life lessons from the students.",
        "Survivors who seek orders of protection go to the courthouse.",
        "The order lists his bond with house arrest and GPS monitor.",
        "Had he been convicted, Roe would have received a sentence of 10 years in prison.",
        "He must answer for the loss of life he caused.",
        "Applicants must complete a lengthy licensing course.",
    ],
)
def test_what_is_no_punishment_in_this_case_is_left_out(text: str) -> None:
    assert told(text) == []


def test_years_that_pass_after_a_sentence_are_no_part_of_it() -> None:
    assert told("Roe received a 20-year sentence nearly 38 years after the crime.") == [
        "prison imposed 20 year"
    ]


def test_names_in_a_list_bear_what_the_lines_above_it_announce() -> None:
    text = (
        "The following were sentenced:\nLee Roe, 33, Ashby - 5 years in prison\nKim Poe: 3 years' probation"
    )
    assert told(text) == ["prison imposed 5 year", "probation imposed 3 year"]
    text = "The defendants and their maximum sentences, if convicted, are:\nLee Roe: 12 years in prison"
    assert told(text) == ["prison maximum 12 year"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was convicted of arson in May 2021 and sentenced to 12 years in prison.",
            ["prison imposed 12 year"],
        ),
        (
            "A man who was chased in May has been sentenced to 25 years to life in prison.",
            ["life imposed 25 year"],
        ),
        ("Roe may be sentenced to 12 years in prison.", ["prison maximum 12 year"]),
        ("Roe may then be sentenced to 12 years in prison.", ["prison maximum 12 year"]),
        (
            "Roe was sentenced to four years in prison on the burglary, three years for the assault, and one "
            "year for the forgery.",
            ["prison imposed 4 year", "prison imposed 3 year", "prison imposed 1 year"],
        ),
        (
            "Roe was sentenced to two years in jail for burglary and two years for forgery.",
            ["jail imposed 2 year"],
        ),
        (
            "Roe was sentenced to four years in prison. Poe was sentenced to one year.",
            ["prison imposed 4 year", "jail imposed 1 year"],
        ),
        ("The sentence set by state law is 25 years to life in prison.", ["life maximum 25 year"]),
        ("The sentence set by the judge is 25 years to life in prison.", ["life imposed 25 year"]),
        (
            "Roe was sentenced to 25 years, 20 to serve and the balance on probation.",
            ["prison imposed 25 year", "probation imposed"],
        ),
        ("Roe was sentenced to 20 years, serve 10.", ["prison imposed 20 year"]),
        (
            "Roe was sentenced to 8 1/3 to 25 years in prison and Poe to two and a half years.",
            ["prison imposed 100 month", "prison imposed 2.5 year"],
        ),
        ("Roe was convicted of violating the terms of a domestic violence restraining order.", []),
        ("Roe was ordered to obey a domestic violence restraining order.", ["stay_away imposed"]),
        ("The office gave the council an account of forfeiture program funds.", []),
        (
            "Roe could be sentenced to 11 years in prison and fined up to $20,000.",
            ["prison maximum 11 year", "fine maximum 20000 usd"],
        ),
        (
            "Roe was sentenced to 11 years in prison and fined $20,000.",
            ["prison imposed 11 year", "fine imposed 20000 usd"],
        ),
    ],
)
def test_the_words_around_a_penalty_tell_its_kind_and_how_it_is_meant(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_each_defendant_bears_his_own_penalty() -> None:
    text = (
        "Lee Roe and Kim Poe were convicted. Roe was sentenced to 10 years in prison. "
        "Poe was sentenced to 10 years in prison and three years of probation."
    )
    bearers = [(penalty.person, penalty.value) for penalty in found(text, "Lee Roe", "Kim Poe")]
    assert bearers == [("Roe", 10), ("Poe", 10), ("Poe", 3)]


def test_headline_and_body_state_one_penalty() -> None:
    text = "Ashby Man Gets 12 Years\nLee Roe was sentenced today to 12 years in state prison."
    [penalty] = found(text, "Lee Roe")
    assert [span.of(text) for span in (penalty.span, *penalty.mentions)] == [
        "12 Years",
        "12 years in state prison",
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("12 years in state prison", "prison imposed 12 year"),
        ("90 days in jail", "jail imposed 90 day"),
        ("life without parole", "life imposed"),
    ],
)
def test_a_headlines_prison_is_the_sentence_below(sentence: str, expected: str) -> None:
    text = f"Ashby Man Sent to Prison\nLee Roe was sentenced today to {sentence}."
    assert told(text) == [expected]


def test_a_headline_names_no_one_of_several_defendants_until_the_body_does() -> None:
    text = "Ashby Man Gets 12 Years\nKim Poe was acquitted. Lee Roe was sentenced to 12 years in prison."
    [penalty] = found(text, "Kim Poe", "Lee Roe")
    assert (penalty.person, len(penalty.mentions)) == ("Roe", 1)


def test_what_a_charge_carries_is_no_ones_in_particular() -> None:
    text = "Lee Roe and Kim Poe were indicted. The charge of fraud carries up to 10 years in prison."
    [penalty] = found(text, "Lee Roe", "Kim Poe")
    assert penalty.person is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Lee Roe and Kim Poe pleaded guilty and were each sentenced to 10 years in prison.", None),
        ("Lee Roe and Kim Poe were sentenced to 10 years in prison.", None),
        ("After Lee Roe and Kim Poe were arrested, Poe was sentenced to 10 years in prison.", "Poe"),
    ],
)
def test_a_penalty_of_two_defendants_is_tied_to_neither(text: str, person: str | None) -> None:
    [penalty] = found(text, "Lee Roe", "Kim Poe")
    assert penalty.person == person


def test_what_two_couples_bear_alike_is_two_penalties() -> None:
    text = (
        "Lee Roe and Kim Poe were sentenced to 10 years in prison. Al Moe and Jo Coe were sentenced to 10 "
        "years in prison."
    )
    bearers = [
        (penalty.value, penalty.person) for penalty in found(text, "Lee Roe", "Kim Poe", "Al Moe", "Jo Coe")
    ]
    assert bearers == [(10, None), (10, None)]


def test_someone_else_a_sentence_is_about_bears_what_it_states() -> None:
    text = (
        "Lee Roe was sentenced to 10 years in prison. Kim Poe has been convicted and is serving a life term."
    )
    people = [
        Person(span=Span(0, 7), name="Lee Roe", category=Category.DEFENDANT),
        Person(span=Span(text.index("Kim"), text.index("Kim") + 7), name="Kim Poe", category=Category.OTHER),
    ]
    bearers = [(penalty.form, penalty.person) for penalty in find_penalties(document(text), people)]
    assert bearers == [("prison", "Roe"), ("life", "Poe")]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If convicted on all counts, Roe faces up to 15 years in prison.", "if convicted"),
        ("Roe faces up to 15 years in prison if found guilty.", "if convicted"),
        ("Those convicted must serve 180 days in jail.", None),
        ("Roe faces up to 15 years in prison.", None),
        ("Roe faces up to 15 years in prison upon his conviction.", "if convicted"),
        ("Roe was sentenced to four years in prison upon his conviction for arson.", None),
    ],
)
def test_what_hangs_on_a_conviction_says_so(text: str, condition: str | None) -> None:
    [penalty] = found(text)
    assert penalty.condition == condition


def test_an_order_tells_in_the_articles_words_what_it_consists_of() -> None:
    [penalty] = found("He was ordered to stay away from the Ashby Motel.")
    assert penalty.what == "the Ashby Motel"


def test_a_paragraph_may_open_with_a_word_that_states_a_penalty() -> None:
    assert not found("Roe spoke of a new law\nBan the sale of fireworks, he said.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe was sentenced to serve a four-year term of probation.", ["probation imposed 4 year"]),
        (
            "Roe was sentenced to eight years in state prison, including four years of parole ineligibility.",
            ["prison imposed 8 year"],
        ),
        (
            "Roe faces a statutory maximum of life in prison, a mandatory minimum of 22 years, and "
            "five years of "
            "supervised release.",
            ["life maximum", "prison minimum 22 year", "supervised_release maximum 5 year"],
        ),
        (
            "Roe was bound over for embezzlement, a 20-year felony, and trespass, a 93-day misdemeanor.",
            ["prison maximum 20 year", "jail maximum 93 day"],
        ),
        ("Roe faces a maximum penalty of 10 years.", ["prison maximum 10 year"]),
        (
            "Judge Lee sentenced Roe to a total term of 33 years in prison, and Moe to 27 years.",
            ["prison imposed 33 year", "prison imposed 27 year"],
        ),
        ("Roe was elected to a maximum of two terms of 10 years.", []),
        ("Roe owns a 20-year mortgage.", []),
        (
            "Poe got five years, Moe 10 and Roe 15 years in prison.",
            ["prison imposed 5 year", "prison imposed 10 year", "prison imposed 15 year"],
        ),
        (
            "Poe was sentenced to 10 years in prison, Moe to eight years and Roe to six.",
            ["prison imposed 10 year", "prison imposed 8 year", "prison imposed 6 year"],
        ),
        (
            "Poe, who faced up to 15 years, was sentenced to seven.",
            ["prison maximum 15 year", "prison imposed 7 year"],
        ),
        (
            "Poe got 12 years in prison on May 4, Room 12, and Moe, 22, waits.",
            ["prison imposed 12 year"],
        ),
        (
            "Poe faces up to life in prison on the murder charge and up to 10 years on each assault count.",
            ["life maximum", "prison maximum 10 year"],
        ),
        (
            "The court imposed an aggregate term of not less than 10 nor more than 20 years.",
            ["prison imposed 10 year"],
        ),
        (
            "Poe was ordered to pay $3,000 in restitution to the bank, $500 to the shop and a $200 fine.",
            ["restitution imposed 3000 usd", "restitution imposed 500 usd", "fine imposed 200 usd"],
        ),
        (
            "He was sentenced to the maximum under the law: 20 years for manslaughter and 10 for assault.",
            ["prison imposed 20 year", "prison imposed 10 year"],
        ),
        (
            "On May 4, 2009, Poe was sentenced to 22 years to life in prison in this case.",
            ["life imposed 22 year"],
        ),
        ("He was placed on lifetime supervision.", ["supervised_release imposed"]),
        ("It took the jury three hours to sentence Poe to death.", ["death imposed"]),
        (
            "Poe was sentenced to probation for five years with the condition that he attend drug treatment.",
            ["probation imposed 5 year", "treatment imposed"],
        ),
        ("The judge ordered 40 hours of community work.", ["community_service imposed 40 hour"]),
        ("The judge barred Poe from owning animals for 10 years.", ["other imposed 10 year"]),
        ("Poe was ordered to submit a DNA sample.", ["other imposed"]),
        ("Police were ordered to look again, and that DNA sample was entered into a database.", []),
        ("The family asked for no restitution from Poe.", []),
        ("The court barred the men from whispering as the hearing dragged on.", []),
    ],
)
def test_terms_are_read_as_other_offices_word_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was sentenced to 60 months in prison and a 5-year term of supervised release.",
            ["prison imposed 60 month", "supervised_release imposed 5 year"],
        ),
        ("Roe received a prison sentence of eight years for fraud.", ["prison imposed 8 year"]),
        ("Roe was given a jail term of six months.", ["jail imposed 6 month"]),
        (
            "Roe must pay a $200 special assessment and a $37,245 money judgment.",
            ["other imposed 200 usd", "forfeiture imposed 37245 usd"],
        ),
        (
            "Roe must pay a special assessment to the Federal Crime Victims Fund in the amount of $100.",
            ["other imposed 100 usd"],
        ),
        ("The council approved a special assessment of $300 for sidewalks.", []),
        (
            "Roe got 13 years, less than the 27 years recommended by prosecutors.",
            ["prison imposed 13 year", "prison sought 27 year"],
        ),
        ("The sentence was below the 10 years in prison prosecutors had sought.", ["prison sought 10 year"]),
    ],
)
def test_a_term_is_told_by_what_stands_behind_it(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was the longest prison term ever sought for a mayor on charges of corruption.",
        "The probation office will find him a home following his prison sentence.",
        "Roe was the subject of a protection order which prohibited him from using force.",
        "Roe violated a restraining order that prohibited him from contacting his wife.",
    ],
)
def test_what_is_compared_pointed_back_at_or_long_in_force_is_no_penalty(text: str) -> None:
    assert told(text) == []


def test_an_order_just_issued_is_a_penalty_whatever_it_forbids() -> None:
    text = "The judge sentenced Roe and issued an order that prohibited him from owning guns."
    assert told(text) == ["other imposed"]


def test_what_both_face_is_no_ones_in_particular() -> None:
    text = "Jo Poe was charged with fraud. Al Roe pleaded guilty too. Both face up to 20 years in prison."
    assert {penalty.person for penalty in found(text, "Jo Poe", "Al Roe")} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "She will begin a five-year term of supervised release after her release.",
            ["supervised_release imposed 5 year"],
        ),
        (
            "Poe was sentenced to 20 months in prison with five years of supervision after imprisonment.",
            ["prison imposed 20 month", "supervised_release imposed 5 year"],
        ),
        ("Poe was sent to a young offender institution for seven years.", ["prison imposed 7 year"]),
        (
            "Poe was jailed for five years and Roe to three years and three months.",
            ["prison imposed 5 year", "prison imposed 39 month"],
        ),
        ("Poe was jailed for five years and fled to Ashby three years later.", ["prison imposed 5 year"]),
        ("The penalties for arson are ten years to life imprisonment.", ["life maximum 10 year"]),
        (
            "The penalty for smuggling is up to 10 years in prison and a fine.",
            ["prison maximum 10 year", "fine maximum"],
        ),
        (
            "Poe is prohibited from having any direct or indirect contact with the victim.",
            ["stay_away imposed"],
        ),
        ("Poe is prohibited from working with minors as a term of his probation.", ["other imposed"]),
        ("A store is prohibited from selling fireworks, the court said.", []),
        ("Poe was disqualified from driving for 18 months.", ["licence imposed 18 month"]),
        ("Poe must complete 200 hours of unpaid work.", ["community_service imposed 200 hour"]),
        ("Poe deserves life in prison, the prosecutor said.", ["life sought"]),
        ("Prosecutors asked for life and the jury agreed.", ["life sought"]),
        (
            "The judge gave Poe probation for a year, so she will not serve prison time.",
            ["probation imposed 1 year"],
        ),
        ("Poe must pay $15,500 to the government as a civil penalty.", ["civil_penalty imposed 15500 usd"]),
    ],
)
def test_a_term_stands_behind_whatever_hands_it_out(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jo Poe and Ann Roe were sentenced to 85 and 51 months in prison, respectively.", ["Poe", "Roe"]),
        ("Jo Poe and Ann Roe were sentenced to 85 months in prison.", [None]),
        ("Jo Poe, aka Joey, 30, and Ann Roe, 20, of Ashby, got 10 years in prison.", [None]),
        ("Jo Poe, 30, got two years in prison. Ann Roe got 10 years in prison.", ["Poe", "Roe"]),
        (
            "Jo Poe, 30, and Ann Roe fled. Poe got two years in prison. A nurse got 12 months in jail.",
            ["Poe", None],
        ),
        (
            "Jo Poe, 30, and Ann Roe fled. Poe was caught. A judge sentenced her to 12 months in jail.",
            ["Poe"],
        ),
    ],
)
def test_a_penalty_is_that_of_the_subject_of_its_clause(text: str, expected: list[str | None]) -> None:
    assert [penalty.person for penalty in found(text, "Jo Poe", "Ann Roe")] == expected


def test_a_line_of_a_table_may_open_with_what_only_says_that_it_must_be() -> None:
    text = "Sentence\n10 years in prison\nMandatory lifetime sex offender registration\nJune 2, 2023\n"
    assert told(text) == ["prison imposed 10 year", "registration imposed"]
    assert told("Sentence\nReformers oppose lifetime sex offender registration\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge sentenced the firm to a term of probation.", ["probation imposed"]),
        ("A judge sentenced Otis Crake to probation for theft.", ["probation imposed"]),
        ("He was sentenced for walking away from his probation.", []),
        ("The judge, who sentenced him in May, spoke to probation officers.", []),
    ],
)
def test_whoever_is_sentenced_to_probation_may_stand_behind_the_verb(text: str, expected: list[str]) -> None:
    assert told(text) == expected
