"""What an article says is not given, not known or not released."""

from __future__ import annotations

import pytest

from tests.core.extraction.support import document
from tui.core.extraction.withheld.find import find_withheld


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "A juvenile was recovered, though no more information was given.",
            "more information about the juvenile",
        ),
        (
            "The investigation in this case is ongoing and no further information will be released.",
            "further information about the investigation",
        ),
        (
            "No additional information or interviews will be available until the press conference.",
            "additional information or interviews until the press conference",
        ),
        ("No details about the crash were immediately available.", "details about the crash"),
        ("He will be arraigned at the annex. The time is to be determined.", "time of the arraignment"),
        ("He was arraigned. The time and place are to be determined.", "time and place of the arraignment"),
        ("The cause of death has yet to be determined.", "cause of death"),
        ("The victim's name has not been released.", "victim's name"),
        ("The names of the officers, who were not hurt, have not been released.", "names of the officers"),
        ("The suspect has not been identified.", "identity of the suspect"),
        ("Authorities have not released the identity of the boy.", "identity of the boy"),
        ("Officials are withholding the name of the officer.", "name of the officer"),
        ("The juvenile, whose name is being withheld, was booked.", "name"),
        ("Police did not say what led to the shooting.", "what led to the shooting"),
        ("A spokesman for the Port Ellery police declined to comment on the case.", "comment on the case"),
        ("The sheriff did not immediately respond to a request for comment.", "comment"),
        ("It is not yet known whether alcohol was a factor.", "whether alcohol was a factor"),
        ("Investigators do not know whether he approached others.", "whether he approached others"),
        ("No motive has been established.", "motive"),
        ("It was unclear if she had an attorney.", "if she had an attorney"),
        ("The motive remains unknown.", "motive"),
        ("A man was shot, but his condition was not immediately known.", "condition"),
        ("The jurors are unable to confirm any of the reports made.", "confirmation of the reports made"),
        ("No booking photo available:", "booking photo"),
        (
            "No interviews will be available prior to the hearing and attendees will be asked to leave.",
            "interviews prior to the hearing",
        ),
        (
            "It is unclear whether the man who called knew that the three others in the car were armed.",
            "whether the man who called knew that the three others",
        ),
    ],
)
def test_what_is_kept_back_is_named_in_a_few_words(text: str, what: str) -> None:
    assert [item.what for item in find_withheld(document(text))] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "The defendant was not released from custody.",
        "An unknown man, unknown to her, ran.",
        "Bail was not set, and he was not known to police.",
        "His whereabouts were unknown when the warrant was issued.",
        "The witness did not say goodbye.",
        "He refused to identify himself to the clerk.",
        "No one was hurt and no arrests were made.",
        "The investigation is ongoing.",
        "They do not know him, and she did not know whether to stay.",
        "No motive has been more common.",
        "The clerk was unable to identify the robber.",
        "Judgment was withheld by the court.",
        "The rapes were investigated but the defendant was not identified.",
        "Lee is not named in any police report.",
        "The request was to be released on bail.",
    ],
)
def test_what_did_not_happen_in_the_story_is_not_kept_back(text: str) -> None:
    assert find_withheld(document(text)) == []


def test_an_item_said_twice_is_one_with_two_mentions() -> None:
    text = "The motive remains unknown.\nAs of noon, the motive has not been determined."
    (item,) = find_withheld(document(text))
    assert item.span.of(text) == "remains unknown"
    assert [mention.of(text) for mention in item.mentions] == ["has not been determined"]


def test_hostile_text_is_read_in_linear_time() -> None:
    for unit in ("not released ", "no information ", "The time and ", "it is not known whether "):
        find_withheld(document(unit * 20_000))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Identities of those held have not been released.", ["identities of those held"]),
        ("No exact amounts were provided.", ["exact amounts"]),
        ("No reason was given for the raid.", ["reason"]),
        ("The department did not specify when the raid took place.", ["when the raid took place"]),
        ("Police did not comment when reached on Monday.", ["comment"]),
        ("The release did not state how much was taken.", ["how much was taken"]),
        ("No injuries were announced.", []),
        ("The Attorney General has not been given the file.", []),
        ("The witness did not state his name.", []),
    ],
)
def test_bare_nouns_and_questions_are_kept_back_too(text: str, what: list[str]) -> None:
    assert [item.what for item in find_withheld(document(text))] == what
