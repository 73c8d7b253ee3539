"""The words the public format uses for what varies in a fact: roles, levels, modalities and the like."""

from __future__ import annotations

from enum import StrEnum


class Announcement(StrEnum):
    """The one event an article announces."""

    ARREST = "arrest"
    CHARGES = "charges"
    PLEA = "plea"
    CONVICTION = "conviction"
    SENTENCING = "sentencing"
    SETTLEMENT = "settlement"
    POLICY = "policy"
    STATEMENT = "statement"
    ALERT = "alert"
    AWARD = "award"
    COMMUNITY = "community"
    OTHER = "other"


class Level(StrEnum):
    """The government an agency belongs to; `multi` for bodies made of several."""

    MUNICIPAL = "municipal"
    COUNTY = "county"
    STATE = "state"
    FEDERAL = "federal"
    TRIBAL = "tribal"
    FOREIGN = "foreign"
    COMMUNITY = "community"
    MULTI = "multi"


class Role(StrEnum):
    """What an agency did in the event."""

    LEAD = "lead"
    INVESTIGATING = "investigating"
    PROSECUTING = "prosecuting"
    ASSISTING = "assisting"
    COURT = "court"
    OTHER = "other"


class Category(StrEnum):
    """What a person is in the story."""

    DEFENDANT = "defendant"
    OFFICIAL = "official"
    ATTORNEY = "attorney"
    JUDGE = "judge"
    VICTIM = "victim"
    OTHER = "other"


class PenaltyKind(StrEnum):
    """The form a punishment takes."""

    JAIL = "jail"
    PRISON = "prison"
    LIFE = "life"
    DEATH = "death"
    PROBATION = "probation"
    PAROLE = "parole"
    SUPERVISED_RELEASE = "supervised_release"
    FINE = "fine"
    RESTITUTION = "restitution"
    FORFEITURE = "forfeiture"
    CIVIL_PENALTY = "civil_penalty"
    COMMUNITY_SERVICE = "community_service"
    REGISTRATION = "registration"
    STAY_AWAY = "stay_away"
    SEARCH_AND_SEIZURE = "search_and_seizure"
    TREATMENT = "treatment"
    LICENCE = "licence"
    OTHER = "other"


class Modality(StrEnum):
    """How certain a punishment is: what could be, what was asked for, what was ordered."""

    MAXIMUM = "maximum"
    MINIMUM = "minimum"
    IMPOSED = "imposed"
    SOUGHT = "sought"
    POSSIBLE = "possible"
    SERVED = "served"


class Unit(StrEnum):
    """The unit a penalty's value is measured in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    USD = "usd"


class Qualifier(StrEnum):
    """How a number is hedged: "more than", "fewer than", "about", or not at all."""

    EXACT = "exact"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


class Verdict(StrEnum):
    """What a reader decided of a fact."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    ADDED = "added"


class Relation(StrEnum):
    """Which way a comparison goes."""

    MORE = "more"
    FEWER = "fewer"
    SAME = "same"
