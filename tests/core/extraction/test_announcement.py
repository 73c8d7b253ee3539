"""What an article announces, from its headline or its first sentences."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from tests.core.extraction.support import article, document
from tui.core.extraction.announcement import find_announcement
from tui.core.extraction.document import Document
from tui.core.model import Span, Stated


def announced(headline: str, story: str = "") -> str:
    text = f"{headline}\n{story}"
    titled = replace(article(text), title=Stated(headline, Span(0, len(headline))))
    stated = find_announcement(Document(titled))
    assert stated is not None
    return stated.value


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Port Ellery Man Sentenced to 45 Years", "sentencing"),
        ("Ex-Treasurer Gets 4 Years for Embezzling From Church", "sentencing"),
        ("Judge Hands Down 40-Year Term in Slaying of Miller", "sentencing"),
        ("Port Ellery Man Held for Trial in Fatal Crash", "charges"),
        ("Shred Day Set for Saturday in Port Ellery", "community"),
        ("Office Marks Crime Victims' Rights Week", "community"),
        ("Prosecutors Secure 90-Year Sentence for Convicted Killer", "sentencing"),
        ("Convicted Felon Sentenced for Possessing Gun", "sentencing"),
        ("Judge Sentences Killer to Death", "sentencing"),
        ("Third Defendant Pleads Guilty in Bribery Case", "plea"),
        ("Former Nurse Agrees to Plead Guilty to Stealing Fentanyl", "plea"),
        ("Jury Convicts Marlow Man of Attempted Murder in the Second Degree", "conviction"),
        ("Jury Finds Man Guilty of Arson", "conviction"),
        ("SIX MEN CONVICTED IN AUGUST OF LOITERING", "conviction"),
        ("MEDIA ADVISORY: 4 Charged in Drug Overdose Death", "charges"),
        ("Convicted Sex Offender Charged With New Assaults", "charges"),
        ("Man Charged After Arrest in Fatal Hit-and-Run", "charges"),
        ("PIANO TEACHER TO BE ARRAIGNED FOR THEFT", "charges"),
        ("D.A. Indicts Eight in Gun Trafficking Ring", "charges"),
        ("Marlow Man Faces Up to 20 Years in Prison for Arson", "charges"),
        ("Suspect Pleads Not Guilty in Stabbing", "charges"),
        ("Deputies Arrest Two Suspects in Thefts", "arrest"),
        ("3 arrested after high-speed chase ends in crash, police say", "arrest"),
        ("Operation Clean Harbor Nets 46 Arrests", "arrest"),
        ("Three Arrested on Forgery Charges", "arrest"),
        ("Fugitive Wanted for Murder Captured in Mexico", "arrest"),
        ("Hospital Agrees to Pay $5.2 Million to Resolve Allegations", "settlement"),
        ("Walco to Pay $500,000 in Civil Penalties for Dumping", "settlement"),
        ("Attorney General Announces New Rules for Ghost Guns", "policy"),
        ("District Attorney Implements Charging Protocol", "policy"),
        ("JANE ROE APPOINTED BY DISTRICT ATTORNEY AS NEW SPOKESPERSON", "policy"),
        ("Statement By District Attorney Jane Roe Regarding the Conviction of John Doe", "statement"),
        ("District Attorney Issues Statement on Court Decision", "statement"),
        ("DA SEEKS PUBLIC’S HELP IDENTIFYING VICTIMS OF TEACHER CHARGED WITH MOLESTING", "alert"),
        ("Sheriff Warns Residents of Phone Scam", "alert"),
        ("County DA Announces $500K Federal Grant", "award"),
        ("Deputy District Attorney Honored as Prosecutor of the Year", "award"),
        ("Police Department to Host Coffee With a Cop", "community"),
        ("VOTER PROTECTION TASK FORCE READY TO ASSIST VOTERS", "community"),
        ("MOTHER FACES TRIAL FOR PLOTTING MURDER", "other"),
        ("No Charges Against Officers in Fatal Shooting", "other"),
        ("Judge Dismisses Case Against Doctor", "other"),
        ("Man Who Killed Wife Denied Parole", "other"),
        ("Attorney General Marrow Sues Landlord Over Lead Paint", "charges"),
        ("AG Hale Files Suit Against Robocaller", "charges"),
        ("Attorney General Hale Joins Lawsuit Challenging Postal Service Changes", "charges"),
        ("AG Marrow, 20 states challenge rule on car emissions", "charges"),
        ("Attorney General Marrow Secures $2 Million From Predatory Lender", "settlement"),
        ("AG Marrow Announces $26 Billion Agreement With Opioid Distributors", "settlement"),
        ("Attorney General Hale Obtains Consent Judgment Against Moving Company", "settlement"),
        ("Corvo Health to Pay $4 Million to Resolve False Claims Act Allegations", "settlement"),
        ("Court Orders Larch Towing to Pay $600,000 for Illegal Tows", "settlement"),
        ("Attorney General Hale Leads Coalition Supporting Gun Safety Rule", "statement"),
        ("Attorney General Marrow Urges FCC to Block Illegal Robocalls", "statement"),
        ("AG Hale Files Brief Supporting Affordable Care Act", "statement"),
        ("Former Officer Pleads Guilty and Is Sentenced to 3 Years", "sentencing"),
        ("Ashby Man Pleads Guilty, Sentenced to 10 Years for Child Pornography", "sentencing"),
        ("Ashby Physician Agrees to Plead Guilty to Health Care Fraud", "plea"),
        ("Millgate Woman Admits Role in COVID Relief Fraud", "plea"),
        ("Judge Resentences Man Convicted as Teen to 40 Years", "sentencing"),
        ("Federal Jury Convicts Two of Sex Trafficking", "conviction"),
        ("Bo Lund Found Guilty in Larch Street Murders", "conviction"),
        ("Four Men Indicted in Scheme to Steal Catalytic Converters", "charges"),
        ("Grand Jury Returns Indictment Against Former Treasurer", "charges"),
        ("Criminal Complaint Filed Against Man in Stabbing of Nurse", "charges"),
        ("Trio charged with armed robbery spree", "charges"),
        ("Police Arrest Man in Connection With Weekend Shooting", "arrest"),
        ("Detectives Arrest Homicide Suspect in Nevada", "arrest"),
        ("Search Warrant Leads to Arrests, Guns and Drugs", "arrest"),
        ("DUI Checkpoint Nets Three Arrests", "arrest"),
        ("Missing At-Risk Adult: Cy Marsh", "alert"),
        ("Police Seek Witnesses to Hit-and-Run", "alert"),
        ("Consumer Alert: Price Gouging After the Storm", "alert"),
        ("Attorney General Warns Consumers About Rental Scams", "alert"),
        ("Tips for Safe Holiday Shopping From the Attorney General", "alert"),
        ("AG Marrow Offers Tips to Avoid Charity Scams", "alert"),
        ("Ashby Police Receive $50,000 Grant From Office of Traffic Safety", "award"),
        ("DA's Office Awarded $1.2 Million to Clear Rape Kit Backlog", "award"),
        ("Deputy Attorney General Receives National Award", "award"),
        ("DA Hale Appoints New Chief of Staff", "policy"),
        ("Ann Hale Sworn In as 35th Attorney General", "policy"),
        ("DA Hale Announces New Cold Case Unit", "policy"),
        ("Governor Signs Bill Sponsored by Attorney General on Elder Abuse", "policy"),
        ("DA's Office Launches Online Portal for Police Misconduct", "policy"),
        ("AG Hale Releases Report on Hate Crimes", "policy"),
        ("Attorney General's Statement on Supreme Court Decision", "statement"),
        ("DA Hale Statement on Not Guilty Verdict in Marsh Trial", "statement"),
        ("AG Marrow Issues Statement on Verdict in Marsh Case", "statement"),
        ("District Attorney Hale Condemns Attack on Synagogue", "statement"),
        ("Jury Acquits Deputy in Fatal Shooting", "other"),
        ("DA Hale Declines to Prosecute Officers in Larch Street Shooting", "other"),
        ("Appeals Court Affirms Murder Conviction of Bo Lund", "other"),
        ("State Supreme Court Upholds Conviction in Bridge Murder", "other"),
        ("Conviction Review Unit Moves to Vacate 1994 Murder Conviction", "other"),
        ("Jury Selection Begins in Trial of Former Mayor", "other"),
        ("Take Back the Night Walk Set for April 12", "community"),
        ("Coffee With the DA in Millgate on Saturday", "community"),
        ("Join Us for National Night Out", "community"),
        ("Drug Take-Back Day Is April 24", "community"),
        ("Citizens Police Academy Now Accepting Applications", "community"),
        ("Gun Buyback Event Collects 214 Firearms", "community"),
        ("Leader of Drug Ring Headed to Prison for 20 Years", "sentencing"),
        ("Former Teacher to Serve 15 Years for Abuse of Student", "sentencing"),
        ("Ashby man gets probation for assault on officer", "sentencing"),
        ("Gang Member Receives Life Sentence for 2016 Murder", "sentencing"),
        ("Man Gets 25 to Life for Killing Ex-Girlfriend", "sentencing"),
        ("18-Year-Old Arraigned on Murder Charge in Park Stabbing", "charges"),
        ("Ashby Businessman Charged With Tax Evasion", "charges"),
        ("$1.3 Million Bail Set for Man Charged in Arson Fires", "charges"),
        ("Extradited Fugitive Appears in Court on Murder Charges", "charges"),
        ("Attorney General Hale Reaches Settlement With Landlord", "settlement"),
        ("Company Fined $90,000 for Oil Spill", "settlement"),
        ("Nursing Home Chain Will Pay $1.1 Million Over Billing", "settlement"),
        ("U.S. Attorney Announces Crackdown on Mail Theft; 31 Charged", "charges"),
        ("Operation Night Harbor Results in 17 Federal Indictments", "charges"),
        ("Robber of Marlow Deli Pleads Guilty, Will Be Sentenced to 20 Years", "plea"),
        ("Robber of Marlow Deli Will Be Sentenced Friday to 20 Years", "sentencing"),
        ("Missing 12-Year-Old Ashby Girl", "alert"),
        ("Court Orders Landlord to Pay Tenants $400,000", "settlement"),
        ("Lake Harlow at Dusk", "other"),
        ("Pell Expands Home Nurse Probe to Ashby", "other"),
        ("Pell Expands Home Nurse Visits to Ashby", "policy"),
    ],
)
def test_the_headline_tells_the_event(headline: str, expected: str) -> None:
    assert announced(headline) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("The crackdown resulted in 46 arrests for theft.", "arrest"),
        ("A Marlow man was sentenced today to four years in prison.", "sentencing"),
        ("Bo Lund pleaded guilty today to wire fraud and will be sentenced on June 3.", "plea"),
        ("A jury found Bo Lund guilty of arson; he will be sentenced on June 3.", "conviction"),
        ("A woman has been indicted for fraud, the district attorney announced.", "charges"),
        ("The office is in Port Ellery. A man was convicted today of arson.", "conviction"),
        (
            "Quillan County District Attorney Ann Hale today announced that Bo Lund, 33, of "
            "Millgate, was arraigned before Judge Marl on an indictment charging him with "
            "assault.",
            "charges",
        ),
        (
            "District Attorney Kit Thorne announced that Bo Lund pleaded guilty before Judge "
            "Marl to assault and will be sentenced on May 3 to five years in prison.",
            "plea",
        ),
        (
            "Attorney General Lena Marrow today filed a complaint in Superior Court alleging "
            "that Larch Towing cheated drivers.",
            "charges",
        ),
        (
            "Ashby Police detectives arrested a 33-year-old man on suspicion of robbing a bank on Tuesday.",
            "arrest",
        ),
        (
            "A former nurse was sentenced in federal court to 18 months in prison for stealing drugs.",
            "sentencing",
        ),
        (
            "The Ashby Police Department is asking the public for help finding a missing teenager.",
            "alert",
        ),
        (
            "Attorney General Marrow, leading a coalition of 18 states, today sent a letter "
            "to Congress urging it to pass the bill.",
            "statement",
        ),
        (
            "District Attorney Ann Hale today issued the following statement after a jury acquitted Bo Lund.",
            "statement",
        ),
        (
            "A Millgate man was convicted by a jury today of killing his neighbor, District "
            "Attorney Ann Hale said.",
            "conviction",
        ),
        (
            "Attorney General Marrow today announced an agreement with Corvo under which the "
            "company will pay $4 million.",
            "settlement",
        ),
    ],
)
def test_without_a_telling_headline_the_first_sentences_do(story: str, expected: str) -> None:
    assert announced("Marlow County News", story) == expected
    stated = find_announcement(document(story))
    assert stated is not None
    assert stated.value == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("Twelve men from Ashby were sentenced last week for their roles in the ring.", "sentencing"),
        ("A clerk was convicted today by a jury that was sentenced to sit all week.", "conviction"),
        ("A clerk will be sentenced in May for her role in the ring.", "conviction"),
    ],
)
def test_a_sentence_told_by_the_opening_beats_a_headline_that_calls_convicted(story, expected) -> None:
    assert announced("Twelve Convicted in Ashby Theft Ring", story) == expected


def test_the_words_that_decided_are_pinned() -> None:
    text = "The crackdown resulted in 46 arrests for theft."
    stated = find_announcement(document(text))
    assert stated is not None
    assert stated.span is not None
    assert stated.span.of(text) == "46 arrests"


def test_what_nothing_tells_is_other_without_words() -> None:
    assert find_announcement(document("Lake Harlow lies still.")) == Stated("other")


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Parole Denied for Inmate Convicted of Killing a Baker in Ashby", "other"),
        ("Parole Hearing for Man Convicted of Murder Is Put Off", "other"),
        ("Man Convicted of Killing a Baker in Ashby", "conviction"),
        ("Mother of Two Convicted of Theft", "conviction"),
        ("Chief of Police Convicted of Bribery", "conviction"),
        ("Deputies Arrest Minor for Burglary, Looking for Two Others", "arrest"),
        ("Police Looking for Driver Who Fled", "alert"),
        ("Sheriff Seeks Potential Additional Victims of Man Charged With Theft", "alert"),
        ("Teacher Pled No Contest to Theft", "plea"),
        ("Clerk Faces One Count of Theft", "charges"),
        ("Quillan Intervenes in Lawsuits Against Hospital Chain", "charges"),
        ("Prosecutor Expands Probe Into Harbour Contracts", "other"),
        ("Prosecutor Expands Victim Services", "policy"),
        ("Device Maker to Pay Nearly $4 Million to Resolve Fraud Allegations", "settlement"),
        ("Quillan Resolves Lawsuit Against Hotel in Ashby", "settlement"),
        ("60th Felony Conviction Obtained in Software Piracy Crackdown", "conviction"),
    ],
)
def test_who_is_only_described_does_not_make_the_news(headline: str, expected: str) -> None:
    assert (
        announced(headline, "Jo Poe of Ashby said no more on Monday at the harbour in the rain.") == expected
    )


@pytest.mark.parametrize(
    ("headline", "story", "expected"),
    [
        (
            "Office Secures Felony Conviction of Ashby Firm",
            "An Ashby firm has pleaded guilty to fraud.",
            "plea",
        ),
        (
            "Ashby Man Convicted of Fraud",
            "A man was convicted after his brother pleaded guilty.",
            "conviction",
        ),
        ("Imprisoned Arsonist Indicted on Charges of Fraud", "A grand jury met.", "charges"),
        ("Arsonist Imprisoned for Fraud", "A judge spoke.", "sentencing"),
    ],
)
def test_a_plea_is_told_by_the_opening_and_an_imprisoned_man_is_only_described(
    headline: str, story: str, expected: str
) -> None:
    assert announced(headline, story) == expected
