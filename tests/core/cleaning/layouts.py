"""Pages as offices, broadcasters and papers lay them out, with what a careful reader takes from each.

Every page is invented.  `body` gives the first and the last words of the article.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.core.cleaning.support import STORY

LAST = "whose office prosecuted the case."


class Sheet(NamedTuple):
    """A page and what is stated on it."""

    raw: str
    title: str | None
    published: str | None
    dateline: str | None
    first: str
    last: str = LAST


SHEETS = {
    "federal site with the office before and the department behind the title": Sheet(
        "Northern District of Marlow | Port Ellery Man Sentenced for Robbery of Jewellery Shop | Department of "
        "Public Law\nSkip to main content\nAn official website of the government\nHere’s how you know\nSearch\n"
        "About\nNews\nPress Release\nPort Ellery Man Sentenced for Robbery of Jewellery Shop\nThursday, June 5, 2025\n"
        f"Share\nFor Immediate Release\nU.S. Attorney's Office, Northern District of Marlow\nPORT ELLERY – {STORY}\n"
        "Updated June 6, 2025\nTopic\nViolent Crime\nComponent\nUSAO - Marlow\nPress Release Number: 25-101\n"
        "Related Content\nPress Release\nTwo Men Were Charged With Arson of a Mill in the Valley\nJune 4, 2025",
        "Port Ellery Man Sentenced for Robbery of Jewellery Shop",
        "2025-06-05",
        "PORT ELLERY",
        "Port Ellery Man",
    ),
    "borough office without a dateline": Sheet(
        "Jeweller’s Robber Gets 12 Years – Marlow District Attorney’s Office\nHome\nAbout\nContact Us\n"
        "Jeweller’s Robber Gets 12 Years\nFOR IMMEDIATE RELEASE\nThursday, June 5, 2025\n"
        f"Jeweller’s Robber Gets 12 Years\nMasked Men Tied Up the Owner and Fled in a Stolen Van\n{STORY}\n#\n###\n"
        "Marlow District Attorney\n350 Quay Street\nPort Ellery, NY 11201",
        "Jeweller’s Robber Gets 12 Years",
        "2025-06-05",
        None,
        "Jeweller’s Robber",
        "#",
    ),
    "dateline with a date in brackets": Sheet(
        "Skip to main content\nBack to news\nSearch\nMenu\n\nOffice Wins 12 Years for Robbery of Jeweller\n\n"
        f"PORT ELLERY (May 3, 2021) — {STORY}\n\nShare",
        "Office Wins 12 Years for Robbery of Jeweller",
        "2021-05-03",
        "PORT ELLERY",
        "Office Wins",
    ),
    "date in brackets without a dash": Sheet(
        f"Office Wins 12 Years for Robbery of Jeweller\n\nPORT ELLERY (May 3, 2021) {STORY}",
        "Office Wins 12 Years for Robbery of Jeweller",
        "2021-05-03",
        "PORT ELLERY",
        "Office Wins",
    ),
    "metadata line, headline, agency in the dateline": Sheet(
        f" date 2024-01-03 Robber of jeweller gets 12 years\nPORT ELLERY, Ark. (KAIT) - {STORY}",
        "Robber of jeweller gets 12 years",
        "2024-01-03",
        "PORT ELLERY, Ark.",
        "Robber of jeweller",
    ),
    "metadata line, then the scraps of an app": Sheet(
        " date 2023-02-10 Open in App\nPort Ellery, NY\nMarlow Post\n\nRobber of jeweller gets 12 years\n\n"
        f"By Amy Wood,\n\n7 days ago\n\n{STORY}",
        "Robber of jeweller gets 12 years",
        "2023-02-10",
        None,
        "Open in App",
    ),
    "news agency copy": Sheet(
        "STATE NEWS\n\nRobber of a jeweller gets 12 years, prosecutors say\n\nJan 3, 2024, 9:10 AM\n\n"
        f"BY NEWS DESK\n\n\nPORT ELLERY, Ark. (AP) — {STORY}",
        "Robber of a jeweller gets 12 years, prosecutors say",
        "2024-01-03",
        "PORT ELLERY, Ark.",
        "STATE NEWS",
    ),
    "broadcaster’s page copied as text": Sheet(
        "Robber of jeweller gets 12 years in Marlow County\nThe man had planned the robbery for weeks.\n\n"
        f"Author: Jo Reed\nPublished: 5:38 PM PST November 16, 2020\nUpdated: 7:02 PM PST November 17, 2020\n\n"
        f"MARLOW COUNTY, Calif. — {STORY}",
        "Robber of jeweller gets 12 years in Marlow County",
        "2020-11-16",
        "MARLOW COUNTY, Calif.",
        "Robber of jeweller",
    ),
    "no headline at all": Sheet(
        f" date 2020-11-16 The robber of a jeweller was caught after 12 days – a record.\n\nMARLOW, Calif. — {STORY}\n",
        None,
        "2020-11-16",
        "MARLOW, Calif.",
        "The robber of",
    ),
    "sheriff’s sheet with a letterhead": Sheet(
        "MARLOW COUNTY SHERIFF’S OFFICE\nSheriff Tom Bray\nNEWS RELEASE\nDate: 3/14/2025\nContact: Sgt. Lee Park, "
        f"PIO\n(555) 555-0134\nRobber of Jeweller Arrested After Chase\n{STORY}",
        "Robber of Jeweller Arrested After Chase",
        "2025-03-14",
        None,
        "Robber of Jeweller",
    ),
    "printed sheet, hard-wrapped": Sheet(
        "March 14, 2025 Contact: Lee Park\nMarlow County Prosecutor’s Office\n555-555-0134 (Office)\nlee@marlow.example\n"
        "Robber of jeweller gets 12 years in prison for a crime that shook the whole town of\nPort Ellery for months\n"
        "A Port Ellery man was sentenced on Friday to 12 years in prison for the robbery of a\njewellery shop, "
        "announced Prosecutor Mara Quill, whose office prosecuted the case.\n"
        "Old Mill Building • 1 N. Quay Blvd., L.B. 9 • Port Ellery, Texas 75207-4399 • 555/555-0134\n",
        "Robber of jeweller gets 12 years in prison for a crime that shook the whole town of Port Ellery for months",
        "2025-03-14",
        None,
        "Robber of jeweller",
    ),
    "label and headline in one line": Sheet(
        "June 17, 2025 Contact: Lee Park\nMarlow County District Attorney’s Office\n555-555-0134\n"
        "FOR IMMEDIATE RELEASE: Documented Robber Sentenced to 12 Years in First\nCase Solved by Mail\n"
        f"(Port Ellery, Texas) — {STORY}",
        "Documented Robber Sentenced to 12 Years in First Case Solved by Mail",
        "2025-06-17",
        "Port Ellery, Texas",
        "Documented Robber",
    ),
    "printed date beats the site’s date": Sheet(
        "ROBBER GETS 12 YEARS IN PRISON - Marlow County District Attorney\nSkip to content\nSearch for\nPress\n3 min read\n"
        "ROBBER GETS 12 YEARS IN PRISON\nAuthor\nLee Park\nPublished\nMarch 2, 2005\nHome\nPress\n"
        "ROBBER GETS 12 YEARS IN PRISON\nFor Immediate Release\nCase # 03F1\nSeptember\n12, 2003\nLee Park\nChief of Staff\n"
        f"Office: 555-555-0134\nROBBER GETS\n12 YEARS IN PRISON\n*Two others await trial\nPORT ELLERY\n– {STORY}\n###\n"
        "Share\nLatest Posts\nA Man Who Robbed a Bank in the Valley Was Sentenced to Prison for Life\nMay 1, 2026\nPress",
        "ROBBER GETS 12 YEARS IN PRISON",
        "2003-09-12",
        "PORT ELLERY",
        "ROBBER GETS\n12",
    ),
    "date before the headline, blog": Sheet(
        f"Wednesday, April 14, 2010\n\n3 Robbers of Jeweller Arrested\n\n{STORY}",
        "3 Robbers of Jeweller Arrested",
        "2010-04-14",
        None,
        "3 Robbers",
    ),
    "date and headline in one line among menus": Sheet(
        "Robber Convicted in Port Ellery  | Marlow County District Attorney's Office\nSkip to main content\nHome\nMedia\n"
        "News Releases\n2026\nJanuary\nFebruary\nSearch form\nSearch\nJune 5, 2026: Robber Convicted in Port Ellery\n"
        f"Contact:\nMedia Division\n(555) 555-2000\nmedia@marlow.example\nThe jury took an hour\nPORT ELLERY — {STORY}\n"
        "Home\nSelect Language\nAfrikaans\nAlbanian\nPowered by\nTranslate\n© 2025 Marlow County",
        "Robber Convicted in Port Ellery",
        "2026-06-05",
        "PORT ELLERY",
        "Robber Convicted",
    ),
    "advisory of questions": Sheet(
        "MEDIA ADVISORY: Verdict Expected in Port Ellery Case - Marlow District Attorney\nHome\nSearch\nNews\n"
        "MEDIA ADVISORY: Verdict Expected in Port Ellery Case\nAdmin | March 18, 2026\nfor immediate release\n"
        "Verdict Expected in Port Ellery Case\nWHO:\nDistrict Attorney Mara Quill\nWHAT:\nPress Conference\nWHEN:\n"
        "March 18, 2026 2:00 PM\nWHERE:\n1350 Quay Street, Port Ellery, FL 33136\n#####\nCall Ed\nRelated Posts\nNews",
        "MEDIA ADVISORY: Verdict Expected in Port Ellery Case",
        "2026-03-18",
        None,
        "Verdict Expected",
        "Port Ellery, FL 33136",
    ),
    "Markdown": Sheet(
        f"# Robber gets 12 years\n\n*June 5, 2025*\n\nPORT ELLERY, Wash. -- {STORY}\n",
        "Robber gets 12 years",
        "2025-06-05",
        "PORT ELLERY, Wash.",
        "# Robber",
    ),
    "header of entries": Sheet(
        f"---\ntitle: Robber gets 12 years\ndate: 2025-06-05\ntags: robbery\n---\nPORT ELLERY, Wash. -- {STORY}\n",
        "Robber gets 12 years",
        "2025-06-05",
        "PORT ELLERY, Wash.",
        "PORT ELLERY",
    ),
    "note of three lines": Sheet(
        "Suspect at large.\nBlack van, no plates.\nCall 555-555-0134.",
        None,
        None,
        None,
        "Suspect at large.",
        "Call 555-555-0134.",
    ),
    "Spanish sheet": Sheet(
        "14 de enero de 2025 Contacto: Lee Park\nOficina del Fiscal del Condado de Marlow\n555-555-0134 (Oficina)\n"
        "Para Publicación Inmediata: Condenan a Doce Años al Ladrón de la Joyería\n(Puerto Elería) – El fiscal del condado "
        "anunció hoy que el acusado fue condenado a doce años de prisión por el robo de una joyería.\n",
        "Condenan a Doce Años al Ladrón de la Joyería",
        "2025-01-14",
        "Puerto Elería",
        "Condenan a Doce",
        "robo de una joyería.",
    ),
    "city with a date after a comma": Sheet(
        f"Robber of Jeweller Gets 12 Years\nPort Ellery, November 12, 2025\n– {STORY}",
        "Robber of Jeweller Gets 12 Years",
        "2025-11-12",
        "Port Ellery",
        "Robber of",
    ),
    "category glued to the date": Sheet(
        "Skip to main content\nSearch\nMenu\nNovember 7, 2017Robbery\n\nOffice, city police arrest three for robbery\n\n"
        f"PORT ELLERY, Puerto Rico – {STORY}\n\nUpdated: 11/08/2017",
        "Office, city police arrest three for robbery",
        "2017-11-07",
        "PORT ELLERY, Puerto Rico",
        "Office, city police",
    ),
}
