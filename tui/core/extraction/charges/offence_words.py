"""The words of an offence's name and the part each plays there, as `offences.toml` lists them."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache, lru_cache

from msgspec import Struct

from tui.core.extraction.lexicon import table


class Kind(IntEnum):
    """What a word does in an offence's name; the first three may stand in it with nothing around them."""

    UNKNOWN = 0
    HEAD = 1
    PART = 2
    STOP = 3
    PREPOSITION = 4
    JOIN = 5
    ARTICLE = 6


UNKNOWN, HEAD, PART, STOP, PREPOSITION, JOIN, ARTICLE = Kind
"""The parts by bare name: every word is asked for its own, and to look one up in the class costs more."""


class Vocabulary(Struct, frozen=True):
    """The tables of `offences.toml`, ready for look-up."""

    kinds: dict[str, Kind]
    families: dict[str, str]
    pairs: dict[str, frozenset[str]]
    complements: dict[str, frozenset[str]]
    joined: dict[str, frozenset[str]]
    victims: frozenset[str]
    generic: frozenset[str]
    plain: tuple[str, ...]
    whole: tuple[str, ...]
    fixed: tuple[str, ...]
    gerunds: frozenset[str]
    dangling: frozenset[str]
    numbered: frozenset[str]
    personal: frozenset[str]
    needy: frozenset[str]
    proper: frozenset[str]
    conduct: dict[str, str]


ORDINALS = frozenset("first second third fourth fifth 1st 2nd 3rd 4th 5th".split())
"""Degrees by number."""
ONLY_GRADED = ORDINALS | {f"{ordinal}-degree" for ordinal in ORDINALS} | {"degree", "attempted"}
"""Words before an offence's own name, which may have a capital even so: "second-degree Burglary"."""
CLASSES = frozenset({"felony", "felonies", "misdemeanor", "misdemeanors"})
"""What a degree right before them classes; the name is over there."""
CLASSED = frozenset({"charges", "offences", "offenses", "crimes"})
"""What "carrying" tells the punishment of."""
CARDINALS = frozenset("two three four five six seven eight nine ten several multiple".split())
"""What counts victims: "exposure to five girls" names no aim."""
AGES = frozenset("six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen".split())
"""Ages the law draws a line at: "a child under fourteen"."""
TIES = frozenset(
    {
        "act",
        "aid",
        "benefit",
        "color",
        "commission",
        "course",
        "furtherance",
        "means",
        "purpose",
        "use",
        "incapable",
    }
)
"""Nouns behind a preposition that take an "of" of their own: "murder in aid of racketeering"."""
FAILING = frozenset({"fail", "failing", "failure", "refusal", "refusing", "unable"})
"""Behind these "to" goes on with any duty."""
ENGAGED = frozenset({"engage", "engaging", "participate", "participating", "participation", "resulting"})
"""Behind these "in" goes on with any offence."""
ACTS = frozenset({"violate", "violating", "violation", "violations"})
BOUNDS = ("under", "over", "between")
"""Behind these a figure may stand: "a child under eight"."""
PERSONAL = frozenset({"killing", "assault", "sex", "vice", "liberty", "care"})
"""Families of offences against someone: "of" goes on only with the victim as the law calls him."""


@cache
def vocabulary() -> Vocabulary:
    """The offence vocabulary, read from the lexicon once."""
    data = table("offences")
    families = {word: family for family, words in data["heads"].items() for word in words.split()}
    pairs = {word: frozenset(partners.split()) for word, partners in data["paired"].items()}
    complements = {word: frozenset(after.split()) for word, after in data["complements"].items()}
    kinds: dict[str, Kind] = {}
    for words, kind in (
        (data["words"]["stops"].split(), STOP),
        (data["words"]["parts"].split(), PART),
        (data["words"]["victims"].split(), PART),
        (data["gerunds"]["formal"].split(), PART),
        (pairs, PART),
        (families, HEAD),
        (data["conduct"], HEAD),
        (complements, PREPOSITION),
        (("and", "or", "&", "and/or"), JOIN),
        (("a", "an", "the", "any"), ARTICLE),
    ):
        kinds.update(dict.fromkeys(words, kind))
    return Vocabulary(
        kinds=kinds,
        families=families | {gerund: families.get(noun, "") for gerund, noun in data["conduct"].items()},
        pairs=pairs,
        complements=complements,
        joined={word: frozenset(after.split()) for word, after in data["joined"].items()},
        victims=frozenset(data["words"]["victims"].split()),
        generic=frozenset(data["words"]["generic"].split()),
        plain=tuple(data["names"]["plain"]),
        whole=tuple(data["names"]["whole"]),
        fixed=tuple(data["names"]["fixed"]),
        gerunds=frozenset(data["gerunds"]["formal"].split()),
        dangling=frozenset(data["words"]["dangling"].split()),
        personal=frozenset(data["words"]["personal"].split()),
        proper=frozenset(data["words"]["proper"].split()),
        needy=frozenset(data["words"]["needy"].split()),
        numbered=frozenset(data["words"]["numbered"].split()),
        conduct=data["conduct"],
    )


KNOWN_WORDS = 16_384
"""Words of which the part they play is remembered."""


@lru_cache(KNOWN_WORDS)
def singular(word: str) -> str:
    """A noun without its plural ending: "robberies" is "robbery"."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


@lru_cache(KNOWN_WORDS)
def kind_of(word: str) -> Kind:
    """The part a word plays, singular or plural."""
    kinds = vocabulary().kinds
    return kinds.get(word) or kinds.get(singular(word), UNKNOWN)


def heads_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words that make a phrase the name of an offence, in order, singular."""
    return _heads(tuple(words))


@lru_cache(KNOWN_WORDS)
def _heads(words: tuple[str, ...]) -> tuple[str, ...]:
    known = vocabulary()
    forms = [singular(word) for word in words]
    present = {*forms, *words}
    return tuple(
        form
        for form in forms
        if form in known.families or (form in known.pairs and not known.pairs[form].isdisjoint(present))
    )


NO_ADVERBS = frozenset("apply assembly comply family rely reply supply".split())


def dangles(word: str, before: str) -> bool:
    """Whether no name ends with a word: "aggravated", "fraudulently", though "driving recklessly"."""
    if word.endswith("ly") and word not in NO_ADVERBS:
        return not before.endswith("ing")
    return word in vocabulary().dangling and before != "or"


def compound(word: str, start: int, opens: bool) -> tuple[str, int, Kind]:
    """The offence at the end of a reporter's compound: of "shooting-murder" the murder."""
    how, _, offence = word.rpartition("-")
    if kind_of(offence) is HEAD:
        return (offence, start + len(how) + 1, HEAD) if opens else (word, start, HEAD)
    part = kind_of(offence) is PART and not word[0].isdigit()
    return word, start, PART if part else UNKNOWN


def done_to_someone(words: Sequence[str]) -> bool:
    """Whether the word that names the offence so far is of a family done to someone."""
    known = vocabulary()
    heads = heads_of(words)
    return bool(heads) and (heads[-1] in known.personal or known.families.get(heads[-1]) in PERSONAL)


def fixed_end(lowered: str, start: int) -> int:
    """The end of a phrase whose commas are part of the name; 0 where none begins."""
    fixed = vocabulary().fixed
    if not lowered.startswith(fixed, start):
        return 0
    return next(start + len(phrase) for phrase in fixed if lowered.startswith(phrase, start))
