"""Charges: each offence by its name, its statute, its places in the text and whose it is."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article, document
from tui.core.extraction.charges.find import find_charges
from tui.core.extraction.document import Document
from tui.core.model import Category, Charge, Person, Span, Stated


def found(text: str, *defendants: str) -> list[Charge]:
    people = []
    for name in defendants:
        spans = [Span(*match.span()) for match in re.finditer(re.escape(name), text)]
        people.append(
            Person(span=spans[0], mentions=tuple(spans[1:]), name=name, category=Category.DEFENDANT)
        )
    return find_charges(document(text, "2024-03-15"), people)


def told(text: str) -> list[str]:
    """Each offence, with its statute in brackets, in alphabetical order."""
    return sorted(
        charge.offence + (f" [{charge.statute}]" if charge.statute else "") for charge in found(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe was charged with PC 187(a), murder.", ["murder [PC 187(a)]"]),
        ("Roe was booked for PC 647(b) - soliciting prostitution.", ["soliciting prostitution [PC 647(b)]"]),
        (
            "Roe was charged with murder, a violation of Penal Code section 187(a).",
            ["murder [Penal Code section 187(a)]"],
        ),
        (
            "Roe is charged with sex trafficking of a minor, in violation of 18 U.S.C. § 1591.",
            ["sex trafficking of a minor [18 U.S.C. § 1591]"],
        ),
        ("Roe pleaded guilty to wire fraud (18 U.S.C. 1343).", ["wire fraud [18 U.S.C. 1343]"]),
        (
            "Roe was convicted of Murder in the Second Degree (Penal Law § 125.25).",
            ["murder in the second degree [Penal Law § 125.25]"],
        ),
        (
            "Roe was charged with Penal Code section 288(a), lewd act upon a child, and PC 288.2, "
            "sending harmful matter.",
            ["lewd act upon a child [Penal Code section 288(a)]", "sending harmful matter [PC 288.2]"],
        ),
    ],
)
def test_an_offence_carries_the_statute_printed_with_it(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was convicted of Murder in the Second Degree, a class A-1 felony.",
            ["murder in the second degree"],
        ),
        (
            "Roe was charged in an indictment with two counts of second-degree murder, one count of "
            "first-degree assault and two counts of second-degree criminal possession of a weapon.",
            ["second-degree murder", "first-degree assault", "second-degree criminal possession of a weapon"],
        ),
        (
            "The defendant is charged with Murder in the Second Degree, two counts of Criminal "
            "Possession of a Weapon in the Second Degree, and Reckless Endangerment in the First "
            "Degree.",
            [
                "murder in the second degree",
                "criminal possession of a weapon in the second degree",
                "reckless endangerment in the first degree",
            ],
        ),
        (
            "The defendant was charged with Assault 2nd Degree and Menacing 3rd Degree.",
            ["assault 2nd degree", "menacing 3rd degree"],
        ),
        (
            "The defendant was arraigned on a complaint charging him with grand larceny in the third "
            "degree, identity theft in the first degree, scheme to defraud in the first degree, and "
            "criminal possession of stolen property in the third degree.",
            [
                "grand larceny in the third degree",
                "identity theft in the first degree",
                "scheme to defraud in the first degree",
                "criminal possession of stolen property in the third degree",
            ],
        ),
        (
            "He was charged with manslaughter in the second degree, criminally negligent homicide, "
            "and leaving the scene of an incident without reporting.",
            [
                "manslaughter in the second degree",
                "criminally negligent homicide",
                "leaving the scene of an incident without reporting",
            ],
        ),
        (
            "He was charged with operating a motor vehicle while under the influence of alcohol, "
            "aggravated vehicular homicide, and vehicular manslaughter in the first degree.",
            [
                "operating a motor vehicle while under the influence of alcohol",
                "aggravated vehicular homicide",
                "vehicular manslaughter in the first degree",
            ],
        ),
        (
            "Roe was convicted of one count each of kidnapping, first-degree robbery and "
            "second-degree assault.",
            ["kidnapping", "first-degree robbery", "second-degree assault"],
        ),
        (
            "Roe is charged with the following:\n• 1 count Racketeering 1st Degree Felony\n• 3 "
            "counts Grand Theft 3rd Degree Felony",
            ["racketeering", "grand theft"],
        ),
        (
            "CHARGES: Robbery in the First Degree, Burglary in the Second Degree",
            ["robbery in the first degree", "burglary in the second degree"],
        ),
        (
            "Roe was convicted by a jury of Manslaughter in the First Degree, as a lesser included "
            "offense of Murder in the Second Degree.",
            ["manslaughter in the first degree"],
        ),
        (
            "If convicted of the top count of Murder in the Second Degree, Roe faces 25 years to life.",
            ["murder in the second degree"],
        ),
        (
            "Roe was charged with third-degree murder, possessing an instrument of crime, and "
            "carrying a firearm without a license.",
            [
                "third-degree murder",
                "possessing an instrument of crime",
                "carrying a firearm without a license",
            ],
        ),
        (
            "Roe entered a guilty plea to one count of Criminal Sale of a Controlled Substance in "
            "the Third Degree.",
            ["criminal sale of a controlled substance in the third degree"],
        ),
        (
            "Roe has been charged with second-degree murder as a hate crime.",
            ["second-degree murder as a hate crime"],
        ),
        (
            "Roe was charged with criminal contempt in the first degree for violating an order of "
            "protection.",
            ["criminal contempt in the first degree"],
        ),
        (
            "Roe was charged with unlawful surveillance in the second degree.",
            ["unlawful surveillance in the second degree"],
        ),
        (
            "Roe was charged with promoting prison contraband in the first degree.",
            ["promoting prison contraband in the first degree"],
        ),
        (
            "Roe was charged with robbery in the first degree and robbery in the second degree.",
            ["robbery in the first degree", "robbery in the second degree"],
        ),
        (
            "MOE CONVICTED OF MURDER\nASHBY, Calif. — A man was convicted today of first-degree murder.",
            ["first-degree murder"],
        ),
        ("Roe was convicted of 2 nd degree robbery.", ["2 nd degree robbery"]),
        (
            "John Roe was arraigned Tuesday before Justice Lee Poe on a three-count indictment "
            "charging him with murder in the second degree, and two counts of criminal possession of "
            "a weapon in the second degree.",
            ["murder in the second degree", "criminal possession of a weapon in the second degree"],
        ),
        (
            "Roe, 34, of Ashby, pleaded guilty to attempted murder in the second degree, a class B "
            "violent felony, and criminal possession of a weapon in the second degree, a class C "
            "violent felony.",
            ["attempted murder in the second degree", "criminal possession of a weapon in the second degree"],
        ),
        (
            "Roe is variously charged with Enterprise Corruption, Grand Larceny in the Fourth "
            "Degree, Criminal Possession of Stolen Property in the Fourth Degree, Conspiracy in the "
            "Fifth Degree, and other related charges.",
            [
                "enterprise corruption",
                "grand larceny in the fourth degree",
                "criminal possession of stolen property in the fourth degree",
                "conspiracy in the fifth degree",
            ],
        ),
        (
            "Roe was convicted of Course of Sexual Conduct Against a Child in the First Degree and "
            "Predatory Sexual Assault Against a Child.",
            [
                "course of sexual conduct against a child in the first degree",
                "predatory sexual assault against a child",
            ],
        ),
        (
            "Roe was found guilty of criminal sale of a firearm in the first degree and conspiracy "
            "in the fourth degree.",
            ["criminal sale of a firearm in the first degree", "conspiracy in the fourth degree"],
        ),
        (
            "Roe was charged with second degree assault, fourth degree criminal mischief and menacing.",
            ["second degree assault", "fourth degree criminal mischief", "menacing"],
        ),
        (
            "Roe was convicted of murder in the first degree, with special circumstances of robbery "
            "and burglary.",
            ["murder in the first degree", "special circumstances of robbery", "burglary"],
        ),
        (
            "Roe was convicted of first-degree murder with the special circumstance of lying in wait.",
            ["first-degree murder", "special circumstance of lying in wait"],
        ),
    ],
)
def test_a_degree_belongs_to_the_name_and_a_class_of_felony_does_not(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was arrested on charges of aggravated assault with a deadly weapon and evading "
            "arrest with a vehicle.",
            ["aggravated assault with a deadly weapon", "evading arrest with a vehicle"],
        ),
        (
            "Roe pleaded guilty to conspiracy to commit wire fraud and aggravated identity theft.",
            ["conspiracy to commit wire fraud", "aggravated identity theft"],
        ),
        (
            "Roe pleaded guilty before U.S. District Judge Ann Moe to a two-count information "
            "charging him with conspiracy to commit bank fraud and money laundering.",
            ["conspiracy to commit bank fraud", "money laundering"],
        ),
        (
            "Roe was found guilty of:\n- Lewd Acts Upon a Child (11 counts)\n- Child Endangerment (2 "
            "counts)\nHe will be sentenced on May 3.",
            ["lewd acts upon a child", "child endangerment"],
        ),
        (
            "Roe was charged with:\n1. Attempted Murder\n2. Aggravated Battery with a Firearm\n3. "
            "Unlawful Use of a Weapon by a Felon",
            ["attempted murder", "aggravated battery with a firearm", "unlawful use of a weapon by a felon"],
        ),
        (
            "Charges:\nPossession of a Controlled Substance\nPossession of Drug Paraphernalia",
            ["possession of a controlled substance", "possession of drug paraphernalia"],
        ),
        (
            "John Roe, 34, of Ashby, was arrested for possession of methamphetamine for sale and "
            "felon in possession of ammunition.",
            ["possession of methamphetamine for sale", "felon in possession of ammunition"],
        ),
        (
            "Roe was booked into the Quillan County Jail on suspicion of attempted murder, "
            "carjacking and felony evading.",
            ["attempted murder", "carjacking", "evading"],
        ),
        (
            "Roe was indicted on 12 counts of mail fraud, four counts of money laundering, and one "
            "count of obstruction of justice.",
            ["mail fraud", "money laundering", "obstruction of justice"],
        ),
        (
            "The jury found Roe guilty of felony murder, aggravated assault, and possession of a "
            "firearm during the commission of a felony.",
            [
                "felony murder",
                "aggravated assault",
                "possession of a firearm during the commission of a felony",
            ],
        ),
        (
            "Roe was charged with aggravated assault, simple assault, recklessly endangering another "
            "person, and terroristic threats.",
            [
                "aggravated assault",
                "simple assault",
                "recklessly endangering another person",
                "terroristic threats",
            ],
        ),
        (
            "Roe was charged with involuntary deviate sexual intercourse, unlawful contact with a "
            "minor, corruption of minors and indecent assault.",
            [
                "involuntary deviate sexual intercourse",
                "unlawful contact with a minor",
                "corruption of minors",
                "indecent assault",
            ],
        ),
        (
            "Roe pleaded no contest to felony vandalism and misdemeanor hit-and-run.",
            ["vandalism", "hit-and-run"],
        ),
        (
            "Roe was charged with one count of mayhem and one count of torture with an enhancement "
            "for great bodily injury.",
            ["mayhem", "torture"],
        ),
        (
            "A jury convicted Roe of murder and found true the special circumstance of lying in wait.",
            ["murder", "special circumstance of lying in wait"],
        ),
        (
            "He faces charges including assault on a police officer and resisting arrest.",
            ["assault on a police officer", "resisting arrest"],
        ),
        (
            "Roe was charged with making terroristic threats and falsely reporting an incident.",
            ["making terroristic threats", "falsely reporting an incident"],
        ),
        (
            "Roe was charged with interstate transportation of stolen goods and trafficking in "
            "counterfeit goods.",
            ["interstate transportation of stolen goods", "trafficking in counterfeit goods"],
        ),
        (
            "Roe was charged with RICO conspiracy and murder in aid of racketeering.",
            ["rico conspiracy", "murder in aid of racketeering"],
        ),
        (
            "Roe was charged with filing false tax returns, tax evasion and failure to pay over "
            "employment taxes.",
            ["filing false tax returns", "tax evasion", "failure to pay over employment taxes"],
        ),
        (
            "Roe was charged with securities fraud, making false statements to a federal agent and "
            "destruction of records.",
            ["securities fraud", "making false statements to a federal agent", "destruction of records"],
        ),
        (
            "Roe was charged with home invasion, aggravated battery to a senior citizen and unlawful "
            "restraint.",
            ["home invasion", "aggravated battery to a senior citizen", "unlawful restraint"],
        ),
        (
            "Roe was charged with aggravated discharge of a firearm, armed habitual criminal, and "
            "aggravated unlawful use of a weapon.",
            [
                "aggravated discharge of a firearm",
                "armed habitual criminal",
                "aggravated unlawful use of a weapon",
            ],
        ),
        (
            "Roe was charged with trespassing on school grounds and disorderly conduct.",
            ["trespassing on school grounds", "disorderly conduct"],
        ),
        (
            "Roe was convicted of continuous sexual abuse of a young child and indecency with a "
            "child by contact.",
            ["continuous sexual abuse of a young child", "indecency with a child by contact"],
        ),
        (
            "Roe was convicted of burglary of a habitation, theft of property over $30,000 and "
            "unauthorized use of a motor vehicle.",
            [
                "burglary of a habitation",
                "theft of property over $30,000",
                "unauthorized use of a motor vehicle",
            ],
        ),
        (
            "Roe was charged with prohibited possession of a weapon and misconduct involving weapons.",
            ["prohibited possession of a weapon", "misconduct involving weapons"],
        ),
        ("Roe was charged with murder and attempted murder.", ["murder", "attempted murder"]),
        (
            "A man was sentenced today.\nCharges\nSentence\nJohn Roe, 34, Ashby\n(4) Continuous "
            "sexual abuse of a child\nLewd acts upon a child under 14\n70 years in state prison",
            ["continuous sexual abuse of a child", "lewd acts upon a child under 14"],
        ),
        (
            "The charges include conspiracy, perjury, recording false documents, willfully failing "
            "to file tax returns, and filing false tax returns.",
            [
                "conspiracy",
                "perjury",
                "recording false documents",
                "failing to file tax returns",
                "filing false tax returns",
            ],
        ),
        (
            "Roe was charged with theft, unauthorised dredging of lakes, and arson.",
            ["theft", "unauthorised dredging of lakes", "arson"],
        ),
        (
            "The jury found Roe guilty of murder and found true the allegation of causing great "
            "bodily injury.",
            ["murder", "causing great bodily injury"],
        ),
        (
            "He is charged with aggravated assault, criminal conspiracy to engage in aggravated "
            "assault, which are both felonies, as well as simple assault and reckless endangerment.",
            [
                "aggravated assault",
                "criminal conspiracy to engage in aggravated assault",
                "simple assault",
                "reckless endangerment",
            ],
        ),
        (
            "Roe faces charges of assault of a law enforcement officer, possession of an instrument "
            "of crime, simple assault, and recklessly endangering another person.",
            [
                "assault of a law enforcement officer",
                "possession of an instrument of crime",
                "simple assault",
                "recklessly endangering another person",
            ],
        ),
        (
            "Roe was arrested and charged with resisting arrest, disorderly conduct, disturbing the "
            "peace and assault on a law enforcement officer.",
            [
                "resisting arrest",
                "disorderly conduct",
                "disturbing the peace",
                "assault on a law enforcement officer",
            ],
        ),
        (
            "Roe was charged with possession of narcotics, possession of narcotic paraphernalia, and "
            "resisting or obstructing arrest.",
            [
                "possession of narcotics",
                "possession of narcotic paraphernalia",
                "resisting or obstructing arrest",
            ],
        ),
        (
            "The defendant was charged with possession of a firearm by a prohibited person and two "
            "counts of violation of probation.",
            ["possession of a firearm by a prohibited person", "violation of probation"],
        ),
        (
            "She was arraigned on an indictment in which she is charged with murder, manslaughter "
            "and endangering the welfare of a child for allegedly causing the death of a boy.",
            ["murder", "manslaughter", "endangering the welfare of a child"],
        ),
        (
            "Five suspects were charged with conspiracy, grand theft, and deceitful practices as "
            "foreclosure consultants.",
            ["conspiracy", "grand theft"],
        ),
        (
            "Roe was arraigned on charges of driving while ability impaired by drugs and aggravated "
            "vehicular homicide.",
            ["driving while ability impaired by drugs", "aggravated vehicular homicide"],
        ),
        (
            "Roe is charged with possession of child sexual abuse material and distribution of child "
            "pornography.",
            ["possession of child sexual abuse material", "distribution of child pornography"],
        ),
        (
            "Roe is charged with two counts of gross vehicular manslaughter while intoxicated and "
            "one count of driving with a blood alcohol content of 0.08 percent or more.",
            [
                "gross vehicular manslaughter while intoxicated",
                "driving with a blood alcohol content of 0.08 percent or more",
            ],
        ),
        (
            "Roe was charged by complaint with one count of dealing in firearms without a license "
            "and one count of being a felon in possession of a firearm.",
            ["dealing in firearms without a license", "felon in possession of a firearm"],
        ),
        (
            "Roe was charged with one count each of conspiracy to transmit information to damage a protected "
            "computer, transmitting information to damage a protected computer and attempted transmission of "
            "information to damage a protected computer.",
            [
                "attempted transmission of information to damage a protected computer",
                "conspiracy to transmit information to damage a protected computer",
                "transmitting information to damage a protected computer",
            ],
        ),
        ("An Ashby man was summonsed for trespassing.", ["trespassing"]),
    ],
)
def test_every_offence_of_a_list_is_found_whatever_joins_it(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was convicted of conspiracy to defraud the United States, mail fraud and perjury.",
            ["conspiracy to defraud the United States", "mail fraud", "perjury"],
        ),
        (
            "Roe was charged with conspiracy to commit offenses against the United States.",
            ["conspiracy to commit offenses against the United States"],
        ),
        (
            "Roe was charged with conspiracy to defraud the Ashby Savings Bank, mail fraud and perjury.",
            ["conspiracy to defraud", "mail fraud", "perjury"],
        ),
        (
            "Roe was sentenced to 108 months for assault resulting in serious bodily injury.",
            ["assault resulting in serious bodily injury"],
        ),
        (
            "Roe was charged with assault resulting in the death of his brother.",
            ["assault"],
        ),
        (
            "Charged with corrupt organizations and theft by unlawful taking are:",
            ["corrupt organizations", "theft by unlawful taking"],
        ),
        (
            "Roe was charged with conspiracy to distribute and possess with intent to distribute fentanyl.",
            ["conspiracy to distribute and possess with intent to distribute fentanyl"],
        ),
        (
            "Roe pleaded guilty to one count of possession with intent to distribute 500 grams or "
            "more of methamphetamine.",
            ["possession with intent to distribute 500 grams or more of methamphetamine"],
        ),
        (
            "Roe pled guilty to being a felon in possession of a firearm.",
            ["felon in possession of a firearm"],
        ),
        ("Roe faces 11 counts of lewd acts on a child under 14.", ["lewd acts on a child under 14"]),
        ("Roe was arrested for DUI.", ["dui"]),
        ("Roe was accused of murder.", ["murder"]),
        ("Ashby Man Charged With Murder After Shooting", ["murder"]),
        ("ASHBY MAN INDICTED FOR MURDER IN FATAL STABBING", ["murder"]),
        ("Port Merrow Woman Sentenced to 10 Years for Manslaughter", ["manslaughter"]),
        ("Roe, who was on parole for burglary, was charged with arson.", ["arson"]),
        ("Roe was charged with endangering the welfare of a child.", ["endangering the welfare of a child"]),
        (
            "Roe pleaded guilty to one count of engaging in a pattern of criminal conduct.",
            ["engaging in a pattern of criminal conduct"],
        ),
        ("Roe was charged with hate-crime assault.", ["hate-crime assault"]),
        (
            "The defendant was charged with murder with a special circumstance allegation of lying in wait.",
            ["murder"],
        ),
        (
            "Roe was sentenced for his role in a conspiracy to smuggle cigarettes.",
            ["conspiracy to smuggle cigarettes"],
        ),
        ("Roe was sentenced to 60 months in prison for receiving bribes.", ["receiving bribes"]),
        ("The complaint charges Roe with bank robbery.", ["bank robbery"]),
        ("The indictment alleges one count of access device fraud.", ["access device fraud"]),
        (
            "Both men are charged with engaging in organized criminal activity.",
            ["engaging in organized criminal activity"],
        ),
        ("Roe was arrested on an outstanding warrant for burglary.", ["burglary"]),
        ("Roe faces a charge of tampering with physical evidence.", ["tampering with physical evidence"]),
        ("Roe was charged Tuesday with animal cruelty, police said.", ["animal cruelty"]),
        ("Roe was charged with robbery, prosecutors said, and jailed.", ["robbery"]),
        ("Roe was charged with violating the Travel Act and the Mann Act.", ["violating the travel act"]),
        (
            "Roe was charged with aggravated unlicensed operation of a motor vehicle.",
            ["aggravated unlicensed operation of a motor vehicle"],
        ),
        (
            "Roe pleaded guilty to possession of an unregistered firearm.",
            ["possession of an unregistered firearm"],
        ),
        ("Roe pleaded guilty to official misconduct.", ["official misconduct"]),
        (
            "Roe was charged with discharging a firearm in furtherance of a drug trafficking crime.",
            ["discharging a firearm in furtherance of a drug trafficking crime"],
        ),
        ("Roe was convicted of Hobbs Act robbery.", ["hobbs act robbery"]),
        ("Roe pleaded guilty to illegal reentry after deportation.", ["illegal reentry after deportation"]),
        ("Roe was charged with assaulting a federal officer.", ["assault on a federal officer"]),
        ("Roe, charged with capital murder, was denied bail.", ["capital murder"]),
        (
            "Roe was found guilty of injury to a child causing serious bodily injury.",
            ["injury to a child causing serious bodily injury"],
        ),
        (
            "Roe was convicted of intoxication manslaughter with a vehicle.",
            ["intoxication manslaughter with a vehicle"],
        ),
        (
            "Ashby Man Charged With Assault\nRoe was charged with two counts of assault with a "
            "deadly weapon.",
            ["assault with a deadly weapon"],
        ),
        ("Roe was found guilty of robbery by means of force or fear.", ["robbery by means of force or fear"]),
        ("Roe was charged with burglary after breaking a window.", ["burglary"]),
        ("Roe was convicted of murdering his wife.", ["murder"]),
        ("Roe was convicted of his wife's murder.", ["murder"]),
        ("Roe was convicted of sexually assaulting a student.", ["sexual assault on a student"]),
        (
            "Roe was charged with two counts of manufacturing, copying or reproducing false "
            "prescription blanks.",
            ["manufacturing, copying or reproducing false prescription blanks"],
        ),
        ("Roe was charged with annoying or molesting a child.", ["annoying or molesting a child"]),
        ("Roe pleaded not guilty to arson.", ["arson"]),
        ("Officers arrested 12 people on suspicion of soliciting prostitution.", ["soliciting prostitution"]),
        (
            "Roe was sentenced to life in prison after being found guilty of kidnapping of a minor.",
            ["kidnapping of a minor"],
        ),
        ("Roe pleaded guilty to tax evasion as part of a deal with prosecutors.", ["tax evasion"]),
        ("Roe was charged with murder in the death of his brother.", ["murder"]),
        ("Roe was charged with manslaughter in connection with the crash.", ["manslaughter"]),
        ("Roe was charged with vehicular homicide for the deaths of three people.", ["vehicular homicide"]),
        (
            "The jury convicted Roe of one count of sex trafficking by force, fraud, or coercion.",
            ["sex trafficking by force, fraud, or coercion"],
        ),
        (
            "Roe pleaded guilty to a criminal information charging him with willful violation of a "
            "health care kickback statute.",
            ["willful violation of a health care kickback statute"],
        ),
        (
            "Roe was charged with assault by means of force likely to produce great bodily injury.",
            ["assault by means of force likely to produce great bodily injury"],
        ),
        ("Roe was charged with felony hit and run resulting in death.", ["hit and run resulting in death"]),
        ("Roe was indicted for the murder of Jane Poe.", ["murder"]),
        ("Roe was charged with the sexual abuse of three girls.", ["sexual abuse"]),
        (
            "Roe was charged by complaint with one count of bank fraud, which carries a maximum "
            "sentence of 30 years.",
            ["bank fraud"],
        ),
        (
            "The defendants conspired to distribute heroin. They are charged with narcotics "
            "conspiracy and firearms offenses.",
            ["narcotics conspiracy"],
        ),
        *(
            (f"Roe was charged with {offence}.", [offence])
            for offence in (
                "interfering with a peace officer",
                "interfering with an emergency telephone call",
                "interference with official acts",
                "interference with a flight crew",
                "tampering with an electronic monitoring device",
                "engaging in a drug trafficking operation",
            )
        ),
        *(
            (f"Roe was charged with {offence}.", [offence.lower()])
            for offence in (
                "possession of a Class B substance",
                "possession of a class D drug with intent to distribute",
                "possession of a Schedule II controlled substance",
                "distribution of a Schedule I controlled substance",
            )
        ),
        ("Roe was charged with theft, a Class C felony.", ["theft"]),
        ("Roe was charged with Class E felony assault.", ["assault"]),
        ("Roe was charged with D.U.I. and theft.", ["d.u.i.", "theft"]),
    ],
)
def test_an_offence_is_named_in_full_and_ends_where_the_story_begins(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "Roe is accused of pointing a gun at his neighbor.",
        "He was acquitted of murder.",
        "He got life in prison on each kidnapping count and 20 years in prison for the rest.",
        "He faces 20 years on the top counts and a mandatory consecutive sentence of two years.",
        "Roe has a prior conviction for robbery.",
        "Roe, 22, of Ashby: murder, robbery, burglary.",
        "Prosecutors dropped a burglary charge.",
        "Roe was charged with stabbing his brother to death.",
        "Roe was previously convicted of burglary in Port Merrow.",
        "Anyone convicted of burglary may face prison.",
        "You were convicted of unlawfully carrying a weapon.",
        "From 1996 to 2000, the defendant was convicted of sale of cocaine.",
        "Charges were filed against 82 people who were a part of a drug trafficking operation.",
        "Roe was charged in connection with a drug trafficking organization.",
    ],
)
def test_conduct_talk_denials_and_earlier_cases_are_no_charges(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe is charged with first-, second-, and third-degree robbery, and grand larceny.",
            ["first-degree robbery", "grand larceny", "second-degree robbery", "third-degree robbery"],
        ),
        (
            "Roe was convicted of second- and third-degree arson.",
            ["second-degree arson", "third-degree arson"],
        ),
        (
            "Roe is charged with first and second degree burglary and menacing.",
            ["first degree burglary", "menacing", "second degree burglary"],
        ),
        (
            "Roe is charged with Assault in the First, Second and Third Degrees and Menacing.",
            [
                "assault in the first degree",
                "assault in the second degree",
                "assault in the third degree",
                "menacing",
            ],
        ),
        (
            "Roe faces two counts of Rape in the 1st and 2nd Degree.",
            ["rape in the 1st degree", "rape in the 2nd degree"],
        ),
        ("Roe was convicted of second-degree Burglary.", ["second-degree burglary"]),
        ("Roe suffered second- and third-degree burns before he was charged with arson.", ["arson"]),
        ("Roe was convicted of robbery in the first trial.", ["robbery"]),
    ],
)
def test_degrees_told_together_are_an_offence_each(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


def test_each_of_several_degrees_stands_at_its_own_words() -> None:
    text = "Roe was convicted of second- and third-degree arson."
    assert [text[charge.span.start : charge.span.end] for charge in found(text)] == [
        "second- and third-degree arson",
        "third-degree arson",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe is charged with Unlawful Transfer of a Firearm (F-3), False Statements (F-3), Robbery (F-1) "
            "and Theft (M1).",
            ["false statements", "robbery", "theft", "unlawful transfer of a firearm"],
        ),
        (
            "Roe is charged with Robbery in the 1st Degree (a B violent felony), Manslaughter in the 2nd "
            "Degree (a C felony), and Menacing.",
            ["manslaughter in the 2nd degree", "menacing", "robbery in the 1st degree"],
        ),
        (
            "Roe is charged with Murder in the Second Degree, a class A-I felony, and Arson.",
            ["arson", "murder in the second degree"],
        ),
        (
            "Roe was sentenced to seven years in prison on third-degree Arson, two years for Perjury, and "
            "six months for Criminal Mischief, each to run consecutively.",
            ["criminal mischief", "perjury", "third-degree arson"],
        ),
        (
            "Roe was sentenced to six months in jail for arson and nine months in jail for forgery.",
            ["arson", "forgery"],
        ),
        ("Roe pleaded no contest Attempted Murder and Carjacking.", ["attempted murder", "carjacking"]),
        ("Roe pleaded no contest in Ashby Court to arson.", ["arson"]),
        (
            "The charges include a domestic violence designation. Roe was charged with arson.",
            ["arson"],
        ),
        (
            "Roe is charged with Unsworn Falsification to Authorities and Forgery.",
            ["forgery", "unsworn falsification to authorities"],
        ),
        (
            "Roe was convicted of assault on a child under eight with force likely to produce great bodily "
            "injury, and arson.",
            ["arson", "assault on a child under eight with force likely to produce great bodily injury"],
        ),
        (
            "Roe pleaded guilty to Robbery in the First Degree, a B violent felony; and Scheme to Defraud "
            "in the First Degree (a D felony).",
            ["robbery in the first degree", "scheme to defraud in the first degree"],
        ),
        (
            'Roe was indicted for Burglary in the Second Degree, a Class "C" violent felony, and Petit '
            'Larceny, a Class "A" misdemeanor.',
            ["burglary in the second degree", "petit larceny"],
        ),
        (
            "Roe was found guilty of Murder in the Second Degree [a class A-I felony], Arson and Burglary.",
            ["arson", "burglary", "murder in the second degree"],
        ),
        (
            "Roe is charged with Strangulation 2, Assault 3 and Criminal Mischief 4th Degree.",
            ["assault 3", "criminal mischief 4th degree", "strangulation 2"],
        ),
        ("Roe is charged with robbery in Room 3, and arson.", ["arson", "robbery"]),
        (
            "Roe was convicted of lewd acts with a child under the age of fourteen, and arson.",
            ["arson", "lewd acts with a child under the age of fourteen"],
        ),
        ("Roe was convicted of possession of a pistol and seven rifles.", ["possession of a pistol"]),
        ("Roe was sentenced to four years in prison on Monday for arson.", ["arson"]),
        ("Roe served four years on the town council.", []),
        ("Roe was charged in connection with the hit and run. He is charged with murder.", ["murder"]),
    ],
)
def test_a_list_goes_on_past_codes_grades_and_terms(text: str, expected: list[str]) -> None:
    assert told(text) == sorted(expected)


def test_an_offence_of_headline_and_story_is_one_charge_with_its_places() -> None:
    text = (
        "Ashby Man Convicted of Attempted Murder\n"
        "A jury today convicted John Roe of attempting to murder a neighbor. "
        "Roe was found guilty of one count of attempted murder in the first degree."
    )
    (charge,) = found(text, "John Roe")
    assert charge.offence == "attempted murder in the first degree"
    assert [text[span.start : span.end] for span in charge.mentions] == [
        "Attempted Murder",
        "attempting to murder",
    ]


def test_offences_that_differ_only_in_a_detail_of_one_list_stay_apart() -> None:
    text = (
        "Roe was charged with lewd acts on a child. The complaint lists two counts of lewd acts on a child "
        "under 14 and three counts of lewd acts on a child between 14 and 15 years old."
    )
    assert told(text) == [
        "lewd acts on a child between 14 and 15 years old",
        "lewd acts on a child under 14",
    ]


def test_a_paraphrase_counts_only_where_nothing_formal_is_said() -> None:
    assert told("Roe is accused of robbing a bakery.") == ["robbery"]
    assert told("Roe is accused of robbing a bakery. He was charged with grand theft.") == ["grand theft"]


@pytest.mark.parametrize(
    ("headline", "story", "expected"),
    [
        ("Ashby Trafficking Conviction", "Roe was led away.", ["trafficking"]),
        ("Ashby Trafficking Conviction", "Roe was convicted of arson.", ["arson"]),
        ("More Murder Convictions This Year", "The office keeps count.", []),
        ("Roe Sentenced", "His burglary conviction of 1996 was a strike.", []),
    ],
)
def test_a_conviction_in_a_headline_takes_the_name_before_it(
    headline: str, story: str, expected: list[str]
) -> None:
    titled = replace(article(f"{headline}\n{story}"), title=Stated(headline, Span(0, len(headline))))
    assert [charge.offence for charge in find_charges(Document(titled), [])] == expected


def test_a_headline_only_tells_what_the_story_names() -> None:
    headline = "Ashby Driver Convicted of DUI Murder"
    story = "A jury found Roe guilty of one count of murder and driving under the influence."
    page = article(f"{headline}\n{story}")
    titled = replace(page, title=Stated(headline, Span(0, len(headline))))
    told = {charge.offence for charge in find_charges(Document(titled), [])}
    assert told == {"murder", "driving under the influence"}
    alone = replace(titled, text=f"{headline}\nThe trial lasted two weeks.")
    assert [charge.offence for charge in find_charges(Document(alone), [])] == ["dui murder"]


def test_an_enhancement_leaves_its_offence_to_be_told() -> None:
    text = (
        "Poe was sentenced to life for second degree murder, with an enhancement for personal use of a knife."
    )
    assert told(text) == ["personal use of a knife", "second degree murder"]


def test_what_was_allegedly_done_is_a_paraphrase() -> None:
    text = "Poe was indicted for allegedly possessing stolen property. He faces one count of grand theft."
    assert told(text) == ["grand theft"]


def test_each_defendant_bears_the_charges_of_his_own_sentence() -> None:
    text = "John Roe was charged with arson. Ann Moe was charged with perjury."
    charges = found(text, "John Roe", "Ann Moe")
    assert {charge.offence: charge.person for charge in charges} == {"arson": "Roe", "perjury": "Moe"}


def test_a_charge_of_two_defendants_is_tied_to_neither() -> None:
    text = "John Roe was charged with arson. Ann Moe was also charged with arson."
    (charge,) = found(text, "John Roe", "Ann Moe")
    assert charge.person is None


def test_the_words_of_a_charge_lie_in_the_text() -> None:
    text = "Roe was charged with two counts of Grand Theft (Penal Code section 487) and arson."
    for charge in found(text):
        assert text[charge.span.start : charge.span.end].lower() == charge.offence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Poe is charged with Criminal Possession of a Weapon in the Second and Third Degrees, "
            "Conspiracy in the Fourth Degree and related charges.",
            [
                "conspiracy in the fourth degree",
                "criminal possession of a weapon in the second degree",
                "criminal possession of a weapon in the third degree",
            ],
        ),
        (
            "Poe was charged with murder, tampering with physical evidence and concealment of a "
            "human corpse.",
            ["concealment of a human corpse", "murder", "tampering with physical evidence"],
        ),
        (
            "She filed 14 charges against the teacher, including lewd acts with a child and robbery.",
            ["lewd acts with a child", "robbery"],
        ),
        (
            "Those indicted are:\nTina Bole, 33, Ashby: Theft (F3), Telecommunications Fraud (F4)\n"
            "Lew Marsh, 41, Merrow: Trafficking in Drugs (F5)",
            ["telecommunications fraud", "theft", "trafficking in drugs"],
        ),
        (
            "Poe pleaded guilty to theft by swindle, theft by failure to make required disposition and "
            "failure to stop and render aid.",
            [
                "failure to stop and render aid",
                "theft by failure to make required disposition",
                "theft by swindle",
            ],
        ),
        (
            "Poe was charged with gunrunning, a Class 1 felony punishable by up to 15 years in prison, "
            "robbery, a 20-year felony, and aggravated battery to a child.",
            ["aggravated battery to a child", "gunrunning", "robbery"],
        ),
        (
            "Poe was convicted of conspiracy to defraud the United States and money laundering.",
            ["conspiracy to defraud the United States", "money laundering"],
        ),
        (
            "Poe was charged with assaulting, resisting, or impeding a federal officer, depredation of "
            "government property and entering a restricted building.",
            [
                "assaulting, resisting, or impeding a federal officer",
                "depredation of government property",
                "entering a restricted building",
            ],
        ),
        (
            "Poe was sentenced to 25 years on three counts of rape and 10 years for assault with "
            "intent to maim.",
            ["assault with intent to maim", "rape"],
        ),
        (
            "Poe got 36 months of supervision and was sentenced to 30 months of post-prison supervision for "
            "sexual abuse in the second degree, and official misconduct in the first degree.",
            ["official misconduct in the first degree", "sexual abuse in the second degree"],
        ),
        (
            "The charge of falsification of records in a federal investigation, and witness "
            "tampering stands.",
            ["falsification of records", "witness tampering"],
        ),
        (
            "Poe was charged with besmirching a statue in Merrow, cyberstalking and swatting.",
            ["cyberstalking", "swatting"],
        ),
        (
            "Poe pleaded guilty to violating the Act to Prevent Pollution from Ships and perjury.",
            ["perjury", "violating the act to prevent pollution from ships"],
        ),
        (
            "Charges include unlawful sexual conduct with a minor and compelling prostitution.",
            ["compelling prostitution", "unlawful sexual conduct with a minor"],
        ),
        (
            "Charges: 2 counts of Grand Theft, Workers' Compensation Fraud",
            ["grand theft", "workers' compensation fraud"],
        ),
        ("Poe was convicted of carjacking resulting in death.", ["carjacking resulting in death"]),
        (
            "A grand jury indicted Poe for Insurance Fraud of $40,000 or more and Forgery of $65,000 or "
            "more, two third-degree felonies.",
            ["forgery", "insurance fraud"],
        ),
        (
            "Poe was charged with theft over $10,000 and less than $50,000, forgery, and criminal damage to "
            "property exceeding $500.",
            ["criminal damage to property exceeding $500", "forgery", "theft over $10,000"],
        ),
        (
            "Poe was indicted on six counts of unlawful restraint with a victim under 10, a Class D felony, "
            "and possession of stolen property, a Class E felony.",
            ["possession of stolen property", "unlawful restraint"],
        ),
        (
            "Poe is charged with five counts of aggravated robbery with a victim between 60 and 75 and "
            "four counts of attempted aggravated robbery.",
            ["aggravated robbery", "attempted aggravated robbery"],
        ),
        (
            "Poe was found guilty of conspiracy, possession of an instrument of crime, and violations of the "
            "Uniform Firearms Act.",
            ["conspiracy", "possession of an instrument of crime", "violations of the uniform firearms act"],
        ),
        (
            "Poe pleaded guilty to one count of offering a false instrument for filing in the first degree.",
            ["offering a false instrument for filing in the first degree"],
        ),
        (
            "Poe, 41, of Ashby, was charged with Theft by Unlawful Taking (F3) and Criminal Conspiracy (F3).",
            ["criminal conspiracy", "theft by unlawful taking"],
        ),
        (
            "A jury convicted Poe of first-degree murder with the special circumstance of murder during the "
            "commission of a robbery and burglary.",
            ["first-degree murder", "special circumstance of murder during the commission of a robbery"],
        ),
        (
            "The jury convicted Roe of murder with special circumstances for murder during the commission of "
            "rape and murder during the commission of kidnapping.",
            [
                "murder",
                "murder during the commission of kidnapping",
                "special circumstances for murder during the commission of rape",
            ],
        ),
        (
            "The special circumstances sentencing enhancements for murder for financial gain and murder "
            "during the commission of robbery were found true.",
            [
                "murder during the commission of robbery",
                "murder for financial gain",
            ],
        ),
        (
            "A jury found Poe guilty of murder and found true the special circumstance allegation of "
            "multiple murders.",
            ["murder", "special circumstance allegation of multiple murders"],
        ),
        (
            "Poe pleaded guilty to one count of burglary with sentencing enhancements and allegations for "
            "property loss over $200,000.",
            ["burglary", "property loss over $200,000"],
        ),
        (
            "Poe is charged with one count of burglary and faces enhancements for property loss over "
            "$200,000, which if found true would add a year.",
            ["burglary"],
        ),
        (
            "Poe pleaded guilty to two counts of operation and maintenance of a slot machine.",
            ["operation and maintenance of a slot machine"],
        ),
        (
            "Poe was found guilty of driving while intoxicated, a misdemeanor, theft by deception, and "
            "hindering apprehension.",
            ["driving while intoxicated", "hindering apprehension", "theft by deception"],
        ),
        (
            "Poe was charged with possession of a controlled substance, to wit, fentanyl, and maintaining a "
            "drug house.",
            ["maintaining a drug house", "possession of a controlled substance"],
        ),
        (
            "Poe was charged with two counts of contributing to the delinquency of a minor, one count of "
            "sexual penetration of a child 10 years or younger, and one count of oral copulation under color "
            "of authority.",
            [
                "contributing to the delinquency of a minor",
                "oral copulation under color of authority",
                "sexual penetration of a child 10 years or younger",
            ],
        ),
        (
            "Poe faces one count of driving with a blood alcohol concentration of .08 percent, one count of "
            "possession of a controlled substance in a correctional facility, and one count of using untrue "
            "statements in the purchase or sale of a security.",
            [
                "driving with a blood alcohol concentration of .08 percent",
                "possession of a controlled substance in a correctional facility",
                "using untrue statements in the purchase or sale of a security",
            ],
        ),
        (
            "Poe faces two counts of theft, however, one count of which, respectively, is old.",
            ["theft"],
        ),
        (
            "The grand jury returned 7 Indictments of Aggravated Assault with a Deadly Weapon.",
            ["aggravated assault with a deadly weapon"],
        ),
        (
            "Poe was convicted of theft, a felony count of arson and perjury.",
            ["arson", "perjury", "theft"],
        ),
        ("A jury found Poe guilty in the Bo Day aggravated arson trial.", ["aggravated arson"]),
        ("Poe was indicted for the Dakota Attempted Carjacking.", ["attempted carjacking"]),
    ],
)
def test_offences_of_offices_of_every_state_are_read_in_full(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("He announced the guilty plea of SANDRA MEEKS, 47, to robbery, and arson.", "sandra meeks"),
        (
            "Poe faces 20 years on the wire fraud count and a mandatory consecutive two-year sentence for "
            "aggravated identity theft.",
            "mandatory consecutive two-year sentence",
        ),
        (
            "Poe was convicted of attempting to commit a lewd act with a girl and indecent exposure to five "
            "female neighbours in Ashby.",
            "five",
        ),
        ("Each count of theft by swindle over $35,000 carries a maximum sentence of a year.", "carries"),
        ("Poe was convicted of stabbing a clerk in an alley, and waited for the police.", "stabbing a clerk"),
        ("Poe was convicted in the murder of a Stanton Sales manager.", "sales"),
    ],
)
def test_names_and_punishments_are_no_offences(text: str, offence: str) -> None:
    assert not any(offence in charge for charge in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Suspects were charged with burglary and grand theft.", ["burglary", "grand theft"]),
        ("Men were arrested for robbery.", ["robbery"]),
        ("Suspects can be charged with burglary if they enter a store.", []),
        ("Suspects charged with burglary are often released.", []),
        ("Prosecutors see that most suspects were charged with burglary.", []),
        ("Some tried defendants who faced charges ranging from theft to murder.", []),
    ],
)
def test_a_bare_plural_that_opens_a_sentence_speaks_of_this_case(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Counts involving Wire Fraud carry up to 20 years.", ["wire fraud"]),
        ("The wire fraud counts each carry up to 20 years.", ["wire fraud"]),
        ("Roe faces two counts related to the sale of heroin.", ["sale of heroin"]),
        ("Roe faces two counts stemming from the beating of the men.", []),
        ("Roe was charged with counts involving two tenants over the age of 70.", []),
        ("The attorneys honoured faced charges ranging from theft to murder.", []),
        (
            "The charge of Use of a Communication Facility carries up to four years.",
            ["use of a communication facility"],
        ),
        ("Most face charges related to the sale of heroin.", ["sale of heroin"]),
        ("The men face charges stemming from a gang-related assault.", ["gang-related assault"]),
        ("The men face charges related to the fire.", []),
        (
            "Roe faces charges of arson, theft and charges related to the robbery of a bank.",
            ["arson", "robbery of a bank", "theft"],
        ),
        ("Roe had state warrants for burglary and theft.", ["burglary", "theft"]),
        ("Police got search warrants for theft suspects' homes.", []),
        (
            "The counts in a 20-count criminal complaint including felony forgery were read.",
            [],
        ),
    ],
)
def test_what_charges_and_counts_are_about_is_an_offence(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The men are charged with crimes ranging from trespass to attempted murder.",
            ["attempted murder", "trespass"],
        ),
        (
            "They were held on charges ranging from possession with intent to distribute to murder.",
            ["murder", "possession with intent to distribute"],
        ),
        ("They face sentences ranging from five to ten years.", []),
        ("Prosecutors charged Jo Poe with theft, and Ann Roe and Al Moe with arson.", ["arson", "theft"]),
        ("Poe was convicted of robbery and Roe of murder.", ["murder", "robbery"]),
        ("Poe pleaded guilty to robbery, Roe to arson and Moe to theft.", ["arson", "robbery", "theft"]),
        ("Poe was charged with robbery and Roe of Ashby saw murder.", ["robbery"]),
        ("Poe was charged with robbery and met with murder suspects.", ["robbery"]),
        (
            "Poe was charged with theft as well as being in possession of a stolen firearm.",
            ["possession of a stolen firearm", "theft"],
        ),
        (
            "Five charged with smuggling cigarettes overseas and possessing explosives",
            ["possessing explosives", "smuggling cigarettes"],
        ),
        (
            "Charges include drug trafficking and firearms violations.",
            ["drug trafficking", "firearms violations"],
        ),
        (
            "Poe was charged with probation violation and fugitive from justice.",
            ["fugitive from justice", "probation violation"],
        ),
    ],
)
def test_a_list_goes_on_to_its_real_end(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Poe was charged with criminal sale and criminal possession of a controlled substance.",
            ["criminal possession of a controlled substance", "criminal sale of a controlled substance"],
        ),
        (
            "Poe was charged with drug possession and criminal possession of a weapon.",
            ["criminal possession of a weapon", "drug possession"],
        ),
        ("Poe was charged with theft and possession of a weapon.", ["possession of a weapon", "theft"]),
    ],
)
def test_an_object_printed_once_belongs_to_both(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poe was convicted of selling controlled substances including, heroin.", "controlled substances"),
        ("Poe was convicted of first-degree murder for shooting another man.", "first-degree murder"),
        ("Poe faces two counts of racketeering involving businesses in Ashby.", "racketeering"),
        ("Poe faces two counts of racketeering involving a minor.", "racketeering involving a minor"),
    ],
)
def test_a_name_ends_where_its_story_begins(text: str, expected: str) -> None:
    assert all(offence.endswith(expected) for offence in told(text))
    assert told(text)


def test_the_charges_of_a_crowd_are_not_the_one_named_defendants() -> None:
    text = "Twelve people were charged with arson. Jo Poe was charged with theft."
    assert {charge.offence: charge.person for charge in found(text, "Jo Poe")} == {
        "arson": None,
        "theft": "Poe",
    }


def test_what_was_told_of_before_is_no_offence_beside_a_named_one() -> None:
    assert told("Poe was charged with theft. He pleaded guilty to possessing the firearms.") == ["theft"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The indictment charges conspiracy and wire fraud.", ["conspiracy", "wire fraud"]),
        (
            "The complaint charges possession with intent to distribute heroin.",
            ["possession with intent to distribute heroin"],
        ),
        ("The indictment charges Jo Poe, 33, with arson and theft.", ["arson", "theft"]),
        ("The store charges shoplifting suspects a fee.", []),
        ("Poe is held without bail on charges of murder.", ["murder"]),
        ("Poe was arraigned without charges of murder.", []),
        ("Poe faces a slew of charges, among them arson and theft.", ["arson", "theft"]),
        ("Poe was arraigned on robbery and assault charges.", ["assault", "robbery"]),
        ("Poe faces drug trafficking and weapons charges.", ["drug trafficking"]),
        ("Poe spoke of the robbery and the charges.", []),
        ("Poe spoke of the robbery and criminal charges.", []),
    ],
)
def test_indictments_and_kinds_of_charges_name_offences(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poe previously pleaded guilty to wire fraud and was sentenced today.", ["wire fraud"]),
        ("Poe previously pled guilty on Jan. 3, 2024, to arson.", ["arson"]),
        ("Poe has previously been convicted of burglary.", []),
        ("The sheriff said Poe would be charged with murder and theft.", ["murder", "theft"]),
        ("Anyone with a knife could be charged with murder.", []),
        ("Poe was arraigned on murder and weapons charges.", ["murder"]),
        ("Poe was arraigned Monday on charges of theft.", ["theft"]),
        ("Poe was arraigned on a 12-count indictment charging her with theft.", ["theft"]),
        (
            "Poe admitted conspiracy to supply cocaine and possession of a knife.",
            ["conspiracy to supply cocaine", "possession of a knife"],
        ),
        ("Poe admitted he had been at the harbour.", []),
        ("A 25-count grand jury indictment charging 8 people was unsealed.", []),
        (
            "Poe pleaded guilty before Ann Loe of the Southern District of Quillan to money laundering.",
            ["money laundering"],
        ),
        ("Poe pleaded guilty and admitted that he tried to murder the clerk.", []),
        ("The others, who pleaded guilty, each face up to 10 years of federal imprisonment.", []),
        ("Poe pleaded guilty to murder charges for the stranglings of two men.", ["murder"]),
        ("Poe pleaded guilty to taking part in the same conspiracy.", []),
    ],
)
def test_a_charge_is_led_to_by_the_words_of_its_own_clause(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Poe was charged with mail and wire fraud.", ["mail fraud", "wire fraud"]),
        ("Poe was charged with mail, wire and bank fraud.", ["bank fraud", "mail fraud", "wire fraud"]),
        (
            "Poe is charged with conspiracy to commit mail, wire and securities fraud; and theft.",
            ["conspiracy to commit mail, wire and securities fraud", "theft"],
        ),
        ("Poe was charged with arson and wire fraud.", ["arson", "wire fraud"]),
        (
            "Poe faces one count of conspiracy to commit health care fraud and wire fraud, and one of theft.",
            ["conspiracy to commit health care fraud and wire fraud", "theft"],
        ),
        ("Poe was charged with wire fraud and mail fraud.", ["mail fraud", "wire fraud"]),
        ("Poe pleaded guilty to 2nd degree robbery.", ["2nd degree robbery"]),
        ("Poe is charged with bid rigging and price fixing.", ["bid rigging", "price fixing"]),
        (
            "Poe was charged with sexual penetration of a person unable to give consent, and theft.",
            ["sexual penetration of a person unable to give consent", "theft"],
        ),
        ("Poe was charged with theft from a clerk unable to see.", ["theft"]),
        ("Poe was sentenced for making false statements to a federal agency.", ["making false statements"]),
        (
            "Poe was charged with mischief by damaging property, causing a disturbance, "
            "assault with a knife, uttering threats and breaching court orders.",
            [
                "assault with a knife", "breaching court orders", "causing a disturbance",
                "mischief by damaging property", "uttering threats",
            ],
        ),
        (
            "Poe was charged with vehicular homicide, failing to drive within a lane, following too closely, "
            "and speeding.",
            ["failing to drive", "following too closely", "speeding", "vehicular homicide"],
        ),
        (
            "Poe was indicted for kidnapping and having weapons while under disability.",
            ["having weapons while under disability", "kidnapping"],
        ),
        ("Poe was indicted for arson by promoting and using a sham scheme.", ["arson"]),
        (
            "Poe was convicted of lewd and lascivious molestation of a victim under 12 and sexual battery.",
            ["lewd and lascivious molestation of a victim under 12", "sexual battery"],
        ),
        (
            "Poe was charged with one count of Murder 1, two counts of Assault 2 with a Firearm and Unlawful "
            "Possession of a Firearm in the First Degree.",
            ["assault 2 with a firearm", "murder 1", "unlawful possession of a firearm in the first degree"],
        ),
        (
            "Poe was charged with break and enter, theft under $5,000 and failing to comply with an order.",
            ["break and enter", "failing to comply", "theft under $5,000"],
        ),
        (
            "Poe is charged with brandishing a firearm during and in relation to a crime of violence.",
            ["brandishing a firearm during and in relation to a crime of violence"],
        ),
        (
            "Poe was charged with Bank Fraud under 18 U.S.C. Section 1344 and False Statements to a "
            "Financial Institution under 18 U.S.C. Section 1014.",
            [
                "bank fraud [18 U.S.C. Section 1344]",
                "false statements to a financial institution [18 U.S.C. Section 1014]",
            ],
        ),
        ("Poe is charged with firearm offenses carrying up to 10 years.", []),
        (
            "Poe was charged with drug and weapons offenses, burglary and false imprisonment.",
            ["burglary", "false imprisonment"],
        ),
        (
            "Poe was indicted for theft by fraud, a third-degree crime, and falsifying medical records.",
            ["falsifying medical records", "theft by fraud"],
        ),
        ("Poe was charged with evading while driving recklessly.", ["evading while driving recklessly"]),
        ("Poe was charged with possession of a fraudulently.", []),
        ("Poe was charged with filing false returns to hide his theft.", ["filing false returns"]),
        (
            "Poe has been charged with possession with intent to supply Class A drugs and theft.",
            ["possession with intent to supply class a drugs", "theft"],
        ),
    ],
)  # fmt: skip
def test_lists_of_offences_share_words_and_outlast_strange_ones(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_list_with_an_offence_a_line_goes_on_past_strange_ones_to_its_end() -> None:
    text = (
        "A jury convicted Poe of:\n\nconspiring to use weapons of mass destruction,\n\n"
        "receiving military training from a foreign army,\n\nattempting to leave the country, and\n\n"
        "using explosives against soldiers.\n\nTo date, seven men have been convicted.\n"
    )
    assert told(text) == [
        "attempting to leave the country",
        "conspiring to use weapons of mass destruction",
        "receiving military training from a foreign army",
        "using explosives against soldiers",
    ]
    assert told("Poe was charged with the following:\nTheft\nPort Merrow\nMedia Contact\nArson") == ["theft"]
    assert told("Charges:\nTheft\nFailure to Comply with Order (two counts)\n") == [
        "failure to comply with order",
        "theft",
    ]
    assert told("Charges:\nTheft\nFlight from Police\nArson\n") == ["arson", "flight from police", "theft"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Roe was charged with Persons Not to Possess a Firearm, Firearms Not to be Carried Without a "
            "License, and Simple Assault.",
            [
                "firearms not to be carried without a license",
                "persons not to possess a firearm",
                "simple assault",
            ],
        ),
        (
            "The office filed three charges in case QC1234 against Otis Crake of Ashby, including arson, and "
            "two counts of assault by a peace officer under color of authority.",
            ["arson", "assault by a peace officer under color of authority"],
        ),
        (
            "Roe was indicted on 15 counts involving several people, including arson and child neglect.",
            ["arson", "child neglect"],
        ),
        ("Roe, already convicted of arson, was charged with robbery.", ["robbery"]),
        ("A jury has already returned; it convicted Roe of arson.", ["arson"]),
        ("Roe pleaded to a charge regarding the sale of hundreds of illegal gambling devices.", []),
    ],
)
def test_names_that_are_whole_sentences_and_counts_that_involve_someone(
    text: str, expected: list[str]
) -> None:
    assert told(text) == expected
