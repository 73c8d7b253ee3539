"""Pages that hold no article say so in words, and short texts that do are not turned away."""

from __future__ import annotations

import pytest

from tests.core.cleaning.support import STORY, article
from tui.core.cleaning.not_article import EMPTY, ERROR_PAGE, LIST_PAGE, NO_PROSE, ROBOT_CHECK, SIGN_UP

MENU = "Marlow Police\nSkip to content\nSearch\nHome\nContact Us\n"
ENTRY = "May 3, 2021\nMan Held for the Robbery of a Shop in the Old Town\n"
TEASER = "A man was sentenced today for the robbery of a shop in the old town.\nRead more...\n"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", EMPTY),
        (" \n\t\n ", EMPTY),
        ("\x00\x00", EMPTY),
        ("---\n---", EMPTY),
        (
            "Pardon Our Interruption\nAs you were browsing something made us think you were a bot.",
            ROBOT_CHECK,
        ),
        ("Just a moment...\nChecking your browser", ROBOT_CHECK),
        ("404 Not Found\nnginx", ERROR_PAGE),
        ("Access Denied\nYou don't have permission to access this.", ERROR_PAGE),
        (MENU, NO_PROSE),
        (MENU + TEASER * 4 + "Site Map", LIST_PAGE),
        (
            MENU
            + "Press Releases\n"
            + "May 3, 2021\nMan Held for the Robbery of a Shop in the Old Town\n" * 5,
            LIST_PAGE,
        ),
        ("News of the Marlow Police\nSubscribe to\nFull name (optional)\nEmail\nSubscribe", SIGN_UP),
    ],
)
def test_a_page_without_an_article_says_why(raw: str, reason: str) -> None:
    found = article(raw)
    assert found.not_article == reason
    assert found.text == raw


@pytest.mark.parametrize(
    "raw",
    [
        "Man held.",
        "Suspect at large.\nBlack van.\nCall 555-555-0134.",
        STORY,
        f"{MENU}{STORY}\nSite Map",
        "Access Denied to Court Files, Judge Rules in Robbery Case, to the Dismay of the Press\n" + STORY,
        "MEDIA ADVISORY\nWHO: District Attorney Quill\nWHAT: Press conference\nWHEN: Today",
    ],
)
def test_a_short_article_is_one(raw: str) -> None:
    assert article(raw).not_article is None
