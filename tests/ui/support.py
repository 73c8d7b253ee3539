"""A record of the bundled article written by hand, so that tests of the browser do not hang on the rules."""

from __future__ import annotations

from datetime import date

from textual.pilot import Pilot

from tui.core.model import (
    Agency,
    Article,
    Category,
    Charge,
    Comparison,
    Count,
    Inferred,
    Level,
    Modality,
    Operation,
    Penalty,
    PenaltyKind,
    Period,
    Person,
    Qualifier,
    Quote,
    Record,
    Relation,
    Role,
    Span,
    Stated,
    Unit,
    Withheld,
    ordered,
)
from tui.ui.app import BlotterApp


def at(article: Article, words: str, number: int = 0) -> Span:
    """Where words stand in the article."""
    start = -1
    for _ in range(number + 1):
        start = article.text.index(words, start + 1)
    return Span(start, start + len(words))


def facts_by_hand(record: Record) -> Record:
    """The facts of the bundled article; other articles have none."""
    article = record.article
    if "hot-spots" not in article.id:
        return record

    def agency(words: str, level: Level, role: Role = Role.ASSISTING) -> Agency:
        return Agency(span=at(article, words), name=words.replace("\n", " "), level=level, role=role)

    arrests = Count(
        span=at(article, "46 arrests"), mentions=(at(article, "46 total arrests"),), value=46, what="arrests"
    )
    twice = Comparison(
        span=at(article, "more than twice as many arrests as 2019"),
        mentions=(at(article, "more than twice as many arrests as last year"),),
        measure="arrests",
        relation=Relation.MORE,
        factor=2,
        qualifier=Qualifier.OVER,
        baseline="2019",
    )
    facts = [
        Operation(span=at(article, "Operation: Hot Spots"), name="Operation: Hot Spots"),
        arrests,
        Count(span=at(article, "A juvenile"), value=1, what="juvenile recovered"),
        Count(
            span=at(article, "more than 30 organizations"),
            value=30,
            what="organizations",
            qualifier=Qualifier.OVER,
        ),
        twice,
        Charge(span=at(article, "soliciting for prostitution"), offence="soliciting for prostitution"),
        Charge(span=at(article, "human trafficking"), offence="human trafficking"),
        Period(
            span=at(article, "between September and mid-November"),
            start=date(2020, 9, 1),
            end=date(2020, 11, 15),
            approximate=True,
        ),
        Person(span=at(article, "Schubert"), name="Schubert", category=Category.OFFICIAL, title="DA"),
        Quote(
            span=at(article, "“In this time of the COVID-19 pandemic, human traffickers and sex buyers remain"
                    " a significant public safety threat,\""),
            speaker="Schubert",
            begins="In this time of the",
        ),
        Withheld(span=at(article, "no more information was given"), what="about the juvenile"),
        agency("Sacramento County District Attorney's Office", Level.COUNTY, Role.LEAD),
        agency("Sacramento County Sheriff’s Office", Level.COUNTY),
        agency("Sacramento Police Department", Level.MUNICIPAL),
        agency("Rancho Cordova Police Department", Level.MUNICIPAL),
        agency("Folsom Police Department", Level.MUNICIPAL),
        agency("California Department of Justice and Parole", Level.STATE),
        agency("FBI", Level.FEDERAL),
        Penalty(
            span=at(article, "180 days in county jail"),
            form=PenaltyKind.JAIL,
            modality=Modality.MAXIMUM,
            value=180,
            unit=Unit.DAY,
            condition="if convicted",
        ),
        Penalty(
            span=at(article, "search and seizure"),
            form=PenaltyKind.SEARCH_AND_SEIZURE,
            modality=Modality.IMPOSED,
            condition="if convicted",
        ),
        Penalty(
            span=at(article, "stay away from the involved locations"),
            form=PenaltyKind.STAY_AWAY,
            modality=Modality.POSSIBLE,
            condition="if convicted",
        ),
    ]  # fmt: skip
    inferred = Inferred(
        what="22 arrests or fewer in 2019",
        basis="implied baseline",
        sources=(arrests, twice),
        value=22,
        qualifier=Qualifier.UNDER,
    )
    return Record(article, Stated("arrest", at(article, "arrests")), ordered(facts), (inferred,))


def browser(*paths: object) -> BlotterApp:
    """The browser on files, or on the bundled article, with the facts written above."""
    return BlotterApp([str(path) for path in paths], facts=facts_by_hand)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing is being read, searched or painted any more."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def screen_text(app: BlotterApp) -> str:
    """All that stands on the screen."""
    return "\n".join(
        "".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()
    )


def lit_words(app: BlotterApp) -> list[str]:
    """What is reversed in the article: the words of the lit item, line by line."""
    pane = app.browser.panes.article
    strips = [pane.render_line(y) for y in range(pane.size.height)]
    return [
        segment.text
        for strip in strips
        for segment in strip
        if segment.style is not None and segment.style.reverse and segment.style.bold
    ]
