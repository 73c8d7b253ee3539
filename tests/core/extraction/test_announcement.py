"""What an article announces, from its headline or its first sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest

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
        ("Lake Harlow at Dusk", "other"),
    ],
)
def test_the_headline_tells_the_event(headline: str, expected: str) -> None:
    assert announced(headline) == expected


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        ("The crackdown resulted in 46 arrests for theft.", "arrest"),
        ("A Marlow man was sentenced today to four years in prison.", "sentencing"),
        ("A woman has been indicted for fraud, the district attorney announced.", "charges"),
        ("The office is in Port Ellery. A man was convicted today of arson.", "conviction"),
    ],
)
def test_without_a_telling_headline_the_first_sentences_do(story: str, expected: str) -> None:
    assert announced("Marlow County News", story) == expected
    stated = find_announcement(document(story))
    assert stated is not None
    assert stated.value == expected


def test_the_words_that_decided_are_pinned() -> None:
    text = "The crackdown resulted in 46 arrests for theft."
    stated = find_announcement(document(text))
    assert stated is not None
    assert stated.span is not None
    assert stated.span.of(text) == "46 arrests"


def test_what_nothing_tells_is_other_without_words() -> None:
    assert find_announcement(document("Lake Harlow lies still.")) == Stated("other")
