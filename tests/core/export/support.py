"""A plain record and a hostile one, both of invented places, and files made of them."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from tui.core.export import FORMATS
from tui.core.export.wanted import Wanted
from tui.core.model import (
    Agency,
    Article,
    Category,
    Charge,
    Count,
    Fact,
    Inferred,
    Level,
    Mark,
    Modality,
    Money,
    Penalty,
    PenaltyKind,
    Period,
    Person,
    Qualifier,
    Quote,
    Record,
    Role,
    Span,
    Stated,
    Unit,
    Verdict,
    ordered,
)

HEADLINE = "Sheriff arrests 12 in Port Merrow sweep"

TEXT = """Sheriff arrests 12 in Port Merrow sweep

PORT MERROW, May 4, 2021 — The Quillan County Sheriff's Office made 12 arrests on May 3, 2021, nine of
them for burglary. "We are not done," said Sheriff Pat Moore, 51. Each faces up to 3 years in prison. Deputies
found $5,000."""

EVIL = """=HYPERLINK("http://x.example","b") <script>alert(1)</script>

-2+3 men | `of` *Ashby* & [Port](javascript:alert(2)) \x1b[31m\x07\x00 \u202eedils\u202c שלום עולם \ud800
<!-- 12 arrests --> ]]> {{7*7}} @SUM(1,1)\r\n\t=cmd|' /C calc'!A0 \\| end"""


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(text: str, name: str = "merrow.txt", **others: object) -> Article:
    plain = Article(id=name, source=name, sha256="5e" * 32, text=text, body=(0, len(text)))
    return replace(plain, **others)  # type: ignore[arg-type]


def record() -> Record:
    """Every shape of attribute: a list, a date, a number, a choice, none; one rejected, one accepted."""
    accepted = Mark(Verdict.ACCEPTED, "checked by phone", "ann", "2024-05-03T10:00:00+00:00")
    arrests = Count(span=at("12 arrests"), mentions=(at("12 in"),), value=12, what="arrests", mark=accepted)
    nine = Count(span=at("nine"), value=9, what="burglary arrests", qualifier=Qualifier.EXACT)
    facts: list[Fact] = [
        Agency(
            span=at("Quillan County Sheriff's Office"),
            name="Quillan County Sheriff's Office",
            level=Level.COUNTY,
            role=Role.LEAD,
            aliases=("QCSO", "Sheriff's Office"),
            rule="agencies.sheriff",
        ),
        Person(span=at("Pat Moore"), name="Pat Moore", category=Category.OFFICIAL, age=51, title="Sheriff"),
        Charge(span=at("burglary"), offence="burglary"),
        Penalty(
            span=at("up to 3 years in prison"),
            form=PenaltyKind.PRISON,
            modality=Modality.MAXIMUM,
            value=3,
            unit=Unit.YEAR,
        ),
        arrests,
        nine,
        Money(span=at("$5,000"), value=5000, mark=Mark(Verdict.REJECTED, by="ann")),
        Period(span=at("May 3, 2021"), start=date(2021, 5, 3), end=date(2021, 5, 3)),
        Quote(span=at('"We are not done,"'), speaker="Moore", begins="We are not done"),
    ]
    inferred = Inferred("3 arrests not for burglary", "parts and whole", (arrests, nine), 3, agrees=True)
    about = article(
        TEXT,
        title=Stated(
            "Sheriff arrests 12 in Port Merrow sweep", at("Sheriff arrests 12 in Port Merrow sweep")
        ),
        published=Stated("2021-05-04", at("May 4, 2021")),
        publisher="Quillan Courier",
        address="https://courier.example/2021/05/sweep?id=1&x=2",
    )
    return Record(about, Stated("arrest", at("arrests")), ordered(facts), (inferred,))


def evil() -> Record:
    """A record in which everything that can be hostile is."""
    whole = Span(0, len(EVIL))
    mark = Mark(Verdict.EDITED, "=1+1 <img src=x onerror=alert(3)> | note", "@ann\x1b[2J")
    facts: list[Fact] = [
        Agency(
            span=at("*Ashby*", EVIL),
            name="+Ashby <b>PD</b> | x",
            level=Level.COUNTY,
            role=Role.LEAD,
            aliases=("@a", "=b"),
        ),
        Person(span=at("-2+3 men", EVIL), name="-2+3 men", category=Category.OTHER, mark=mark),
        Count(span=at("12 arrests", EVIL), value=-12, what="=arrests\r\n| --- |"),
        Quote(span=whole, speaker='"><script>alert(4)</script>', begins="\t=cmd|' /C calc'!A0"),
        Charge(span=at("\t=cmd|' /C calc'!A0", EVIL), offence="\u202e=evil \ud800 שלום"),
    ]
    about = article(
        EVIL,
        name="=evil\x1b]0;x\x07<i>.txt",
        title=Stated('=HYPERLINK("http://x.example","b") <script>alert(1)</script>'),
        address="javascript:alert(5)//https://ok.example",
        publisher="@Ashby\nCourier",
        language='en" onload="x',
    )
    return Record(about, Stated("arrest"), ordered(facts), (Inferred("<u>12</u> | x", "", (facts[2],)),))


def made(name: str, *records: Record, wanted: Wanted = Wanted()) -> str:  # noqa: B008 - frozen
    return b"".join(FORMATS[name].pieces(records, wanted)).decode()
