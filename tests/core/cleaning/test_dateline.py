"""Which opening words are a dateline and which are not."""

from __future__ import annotations

import pytest

from tui.core.cleaning.dateline import dateline_at


@pytest.mark.parametrize(
    ("text", "place", "published"),
    [
        ("PORT ELLERY – A man", "PORT ELLERY", None),
        ("Nov. 17—PORT ELLERY — A man", "PORT ELLERY", None),
        ("CHICAGO: A man", "CHICAGO", None),
        ("PORT ELLERY, Calif. – A man", "PORT ELLERY, Calif.", None),
        ("Port Ellery, Calif. - A man", "Port Ellery, Calif.", None),
        ("PORT ELLERY, CA — A man", "PORT ELLERY, CA", None),
        ("PORT ELLERY\n– A man", "PORT ELLERY", None),
        ("PORT\xa0ELLERY – A man", "PORT\xa0ELLERY", None),
        ("PORT ELLERY\n, TENNESSEE – A man", "PORT ELLERY\n, TENNESSEE", None),
        ("ELLERY– A man", "ELLERY", None),
        ("ELLERY -- A man", "ELLERY", None),
        ("MARLOW/PORT ELLERY – A man", "MARLOW/PORT ELLERY", None),
        ("Ellery – A man", "Ellery", None),
        ("(ELLERY) – A man", "ELLERY", None),
        ("(Ellery, Texas) – A man", "Ellery, Texas", None),
        ("(ELLERY)\nA man", "ELLERY", None),
        ("ST. ANNE, Mo. – A man", "ST. ANNE, Mo.", None),
        ("ELLERY-ON-SEA, N.C. – A man", "ELLERY-ON-SEA, N.C.", None),
        ("MARLOW COUNTY, Wash. – A man", "MARLOW COUNTY, Wash.", None),
        ("ELLERY, Ark. (AP) — A man", "ELLERY, Ark.", None),
        ("PORT ELLERY, VA--(Presswire - December 18, 2009) - A man", "PORT ELLERY, VA", "2009-12-18"),
        ("PORT ELLERY, Jan. 5, 2021 /XYNewswire/ -- A man", "PORT ELLERY", "2021-01-05"),
        ("PORT ELLERY, March 3, 2022 (WORLD NEWSWIRE) -- A man", "PORT ELLERY", "2022-03-03"),
        ("PORT ELLERY--(TRADE WIRE)--A man", "PORT ELLERY", None),
        ("ELLERY, Ark. (KAIT) - A man", "ELLERY, Ark.", None),
        ("ELLERY (May 3, 2021) — A man", "ELLERY", "2021-05-03"),
        ("ELLERY (May 3, 2021) A man", "ELLERY", "2021-05-03"),
        ("Ellery – August 20, 2024\nA man", "Ellery", "2024-08-20"),
        ("Ellery-June 26, 2025\n– A man", "Ellery", "2025-06-26"),
        ("(Ellery) – Jan. 6, 2026 – A man", "Ellery", "2026-01-06"),
        ("Ellery, November 12, 2025\n– A man", "Ellery", "2025-11-12"),
        ("ELLERY, June 5 – A man", "ELLERY", None),
        ("Ellery, Florida\n, A man", "Ellery, Florida", None),
        ("Ellery, Florida,\nA man", "Ellery, Florida", None),
        ("May 3, 2021 – ELLERY, Calif. – A man", "ELLERY, Calif.", "2021-05-03"),
        ("May 3, 2021 (ELLERY, CA) – A man", "ELLERY, CA", "2021-05-03"),
        ("ELLERY, N.J. (Marlow News) — A man", "ELLERY, N.J.", None),
        ("ELLERY and MARLOW – A man", "ELLERY and MARLOW", None),
        ("ELLERY & MARLOW – A man", "ELLERY & MARLOW", None),
        ("ELLERY, TX | A man", "ELLERY, TX", None),
        ("**ELLERY** – A man", "ELLERY", None),
        ("ELLERY, Minn. [KXQZ] – A man", "ELLERY, Minn.", None),
        ("May 3, 2021, Ellery, N.Y. – A man", "Ellery, N.Y.", "2021-05-03"),
        ("ELLERY/May 3, 2021: A man", "ELLERY", "2021-05-03"),
        ("ELLERY, N.Y. ... A man was held", "ELLERY, N.Y.", None),
        ("ELLERY, CA A man was held", "ELLERY, CA", None),
        ("Port Ellery, Fla. Troopers held a man", "Port Ellery, Fla.", None),
        ("Ellery, N.J. Troopers held a man", "Ellery, N.J.", None),
        ("Ellery, Fla.\nA man was held on Monday night after a chase.", "Ellery, Fla.", None),
    ],
)
def test_a_place_set_off_from_the_story_is_a_dateline(text: str, place: str, published: str | None) -> None:
    found = dateline_at(text, 0)
    assert found is not None
    assert (text[found.start : found.end], found.published) == (place, published)


@pytest.mark.parametrize(
    "text",
    [
        "A man was held in Port Ellery – and fled",
        "The man – a clerk – was held",
        "WHO: District Attorney Quill",
        "WHAT – A march",
        "UPDATE – A man was held",
        "MEDIA ADVISORY – A march",
        "District Attorney Quill – who won – said",
        "Ada Roe, 33, was held",
        "Ada Roe\n(ELLERY) – A man",
        "On June 5, 2025, a man was held",
        "June 5, 2025 – A man was held",
        "Port Ellery Man Held After Chase – Two Hurt",
        "Published April 14, 2025\nA man was held",
        "ELLERY, CA MAN HELD AFTER CHASE",
        "Ellery, Fla. Man Held After Chase",
        "Ellery, Fla. man held after chase",
        "Ellery, California A man was held",
        "Ada Roe, Mara Quill and others were held",
        "Ellery, Fla.\nRoom 4",
        "WAIT ... a man was held",
        "ELLERY: A man",
        "Chicago: A man",
        "(WQXZ) — A man",
        "PORT STAFF REPORTS\nJan. 21, 2020\nA man",
        "Ada Roe\nJan. 21, 2020\nA man",
        "Texas",
        "",
        "– A man",
        "((((",
        "FILE - The courthouse of Port Merrow is shown in a picture from 2019.",
    ],
)
def test_other_openings_are_none(text: str) -> None:
    assert dateline_at(text, 0) is None


def test_a_strict_reading_wants_capitals_or_a_state() -> None:
    assert dateline_at("Ellery – A man", 0, strict=True) is None
    assert dateline_at("ELLERY – A man", 0, strict=True) is not None
    assert dateline_at("Ellery, Ohio – A man", 0, strict=True) is not None
