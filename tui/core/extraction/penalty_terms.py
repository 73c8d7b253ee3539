"""What a sentence names as punishments: terms of time, sums of money, and forms that go without either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.core.extraction.numbers import Number
from tui.core.extraction.penalty_length import Length, find_lengths
from tui.core.extraction.penalty_words import FIXED_FORMS, TERM_FORMS, forms, phrases
from tui.core.model import PenaltyKind, Unit

YEAR_OF_DAYS = 366
"""Custody of no stated kind is prison above a year and jail up to it."""

AFTER = 90
"""How far after a length the word that tells what it is a length of may stand."""

AFTER_JOINED = 36
"""The same after a joined length, whose noun must be near: "a 30-year state prison sentence"."""

CUT = re.compile(
    r"\b(?:for|after|and|plus|when|before|because|if|as\swell|while|following|or|but)\b|[,;:()]|\.\s"
)
NOUN_BEFORE = re.compile(
    r"\b(?:(?P<prison>prison|imprisonment|penitentiary|incarceration|behind\sbars)|(?P<jail>jail)|(?P<probation>probation|community\ssupervision)"
    r"|(?P<supervised_release>supervised\srelease|post-release\ssupervision)|(?P<parole>parole)|(?P<community_service>community\sservice))"
    r"(?:\s(?:term|time|sentence|range|exposure))?s?\s"
    r"(?:of|for|lasting|ranging\sfrom|between|totaling|is|term\sof|sentence\sof)"
    r"(?:\s(?:up\sto|at\sleast|a|an|the|next|maximum\sof|more\sthan|about|nearly|between|period\sof|term\sof|minimum\sof|no\sless\sthan|either))*\s$"
)
LED_TO = re.compile(
    r"(?:\b(?:sentenc\w+|him|her|them|up|amount\w*|\w*defendant|[a-z-]+)\sto"
    r"|\b(?:terms?|sentences?|maximum|minimum|total|penalty|punishment|combined|sentencing|exposure)\s(?:of|is|was|to)"
    r"|\b(?:fac(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|gets?|got|given|serves?|serving|handed|imposed|carr(?:y|ies)|accepted|assessed|earns|credit\sfor|nets|draws|seek\w*|sought|sentenced|was|offered|recommended|requested|asked\sfor|maximum|minimum))"
    r"(?:\s(?:a|an|the|about|nearly|over|more|than|at|least|up|to|additional|possible|potential|maximum|minimum|mandatory|most|total|of|between|from|anywhere|another|combined|full|indeterminate|determinate|term|sentence|aggregate|concurrent|consecutive|as|much|many|only|just|exactly|state\sprison\sterm\sof|effective|ranging|no|less))*\s$"
)
JOINING = re.compile(r"(?:,|\b(?:and|plus|or|then))\s(?:an?\s|an\sadditional\s|another\s|up\sto\s)?$")
NOT_BARE = re.compile(r"\s(?:of\s(?!which)|from\b|in\sa\srow|between\b|on\sthe\sjob|worth)|%")
NAMED = re.compile(
    r"(?:\s(?:state|federal|county|prison|jail))*\s(?:sentences?|terms?|imprisonment|behind)\b"
)
IN_PRISON = re.compile(
    r"(?:\s(?:in|behind)\s(?:(?:a|the|state|federal|california|texas)\s)*(?:prison|bars|custody)\b)?"
    r"(?:,?\swith(?:out)?\s(?:(?:the|any|a)\s)?(?:(?:possibility|chance|eligibility|benefit|hope)\s(?:of|for)\s)?(?:parole|release)\b)?"
)


BARE = re.compile(
    r"(?:\b(?:sentenced|sentences?|condemned|him|her|them|sent|defendants?)\sto\s|"
    r"\b(?:fac(?:e|es|ing)|gets?|receiv(?:es|ed|e)|or|and|to|serving|serve|years|maximum\sof|sentence\sof|given|plus)\s"
    r"(?:up\sto\s|a\smaximum\sof\s|a\ssentence\sof\s|possible\s|potential\s|multiple\s|consecutive\s)?)"
    r"(?P<form>(?:(?:state|federal|county)\s)?(?:prison|jail)|life|death|probation)\b(?!-|\s(?:and\slimb|of|for\s(?:the|his|her)\sdeath|or\sdeath\ssituation"
    r"|officers?|departments?|insurance|skills|violations?|on\sthe|inmates?|guards?|cell|changing|safety|support))"
)
SUM_NOUN = re.compile(
    r"(?:\s(?:million|thousand|billion))?(?:\s(?:in|of|as|a|worth\sof|to\spay|total|mandatory|full|court-ordered|victim|state|federal|criminal)\b){0,4}[\s-]"
    r"(?:(?P<fine>fines?)|(?P<restitution>restitution)|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies)|civil\sfines?)|(?P<forfeiture>forfeitures?)|(?P<penalty>penalt(?:y|ies)))\b"
)
NOUN_SUM = re.compile(
    r"\b(?:(?P<fine>fine[sd]?)|(?P<restitution>restitution|reimburse\w*)|(?P<civil_penalty>civil\s(?:monetary\s)?penalt(?:y|ies))"
    r"|(?P<forfeiture>forfeit\w*))\b(?:\s(?!and\b|or\b|plus\b)[a-z']+){0,7}\s?$"
)
GOES_TO_VICTIMS = re.compile(
    r"[^.;,]{0,20}\s(?:to|back\sto)\s(?:(?:the|his|her|their|its|all|those|each)\s)*(?:victims?|famil(?:y|ies)|estate)\b"
)
DONATED = re.compile(r"\b(?:donate|donation\sof|contribute)(?:\s\w+){0,2}\s$")
NO_PENALTY_BEFORE = re.compile(
    r"\b(?:violat\w+|disobey\w+|disregard\w+|fail(?:ed|ing|ure|s)?|breach\w*|counts?\sof|convicted\sof|guilty\sof|charged\swith|obtain\w*|filed|granted|sought|history\sof|while\son"
    r"|on|from|off|revok\w+|victim|terms\sof|conditions\sof|despite|driving|ignor\w+)"
    r"(?:\s(?:a|an|the|his|her|their|to|of|active|existing|criminal|court|annually|properly|previous|with|update|formal|informal|state|federal|felony|misdemeanor))*\s$"
)
NOT_HERE = re.compile(
    r"\s(?:officer|department|violation|hearing|board|fund|program\smanager|agent|search|period|condition|revocation|terms?\b|case|services?\b|unit|status|center|laws?\b|requirements?|website|is\sa\b)"
)
STAYING = re.compile(
    r"[^.;]{3,120}?(?=[.;]|,?\sand\s(?:was|is|must|to|will|has|order|may|pay)|,\s(?:and|but|which)\s|$)"
)
FORBIDDEN = re.compile(
    r"(?:\bprohibited\sfrom|\bbarred\sfrom|\bbanned\sfrom|\bforbidden\s(?:from|to)|[,y]\s(?:and\s|to\s|must\s)?not(?:\sto)?(?=\s(?:participate|possess|own|use|have|work|associate|be|enter|drive|consume|drink|hold)))"
    r"\s[^,.;]{3,90}"
)
LICENCE = re.compile(
    r"\b(?:licen[sc]es?|driving\sprivileges)\s(?:\w+\s){0,4}(?:suspended|revoked)\b"
    r"|\b(?:surrender\w*|lose|los[st]|loss\sof|forfeit\w*|revocation\sof|suspension\sof|suspend\w*|revok\w+)\s(?:\w+'?s?\s){0,5}?(?:licen[sc]e|driving\sprivileges)\b"
    r"|\blicen[sc]e\s(?:suspension|revocation)\b"
)


SENTENCES = frozenset({"sentence", "sentences", "prison", "term", "imprisonment", "jail", "prison sentence"})


@dataclass(frozen=True, slots=True)
class Term:
    """A punishment as named, before it is known whether it was faced, sought or ordered.

    `guessed` marks a form taken from the length alone, `own` one that needs no verb ("his 30-year sentence").
    """

    start: int
    end: int
    form: PenaltyKind
    value: float | None = None
    unit: Unit | None = None
    least: float | None = None
    what: tuple[int, int] | None = None
    guessed: bool = False
    own: bool = False
    entry: str = ""


def find_terms(low: str, start: int, end: int, numbers: Sequence[Number]) -> list[Term]:
    """What is named as a punishment between `start` and `end` of the lower-case text, in order."""
    terms = list(_of_time(low, start, end, find_lengths(low, start, end, numbers)))
    terms += _of_money(low, start, end, numbers)
    for more in (_fixed(low, start, end), _bare(low, start, end), _clauses(low, start, end)):
        taken = [(term.start, term.end) for term in terms]
        terms += [term for term in more if all(term.end <= a or term.start >= b for a, b in taken)]
    return sorted(terms, key=lambda term: term.start)


def _of_time(low: str, start: int, end: int, lengths: list[Length]) -> Iterator[Term]:
    last = start
    for index, length in enumerate(lengths):
        following = lengths[index + 1].start if index + 1 < len(lengths) else end
        term = _named(low, length, min(following, end)) or _bare_length(low, start, last, length)
        if term is not None:
            yield term
            last = term.end


def _named(low: str, length: Length, following: int) -> Term | None:
    """A length with the noun it belongs to, after it or before it."""
    noun, limit = None, min(following, length.end + (AFTER_JOINED if length.joined else AFTER))
    if limit > length.end:
        cut = CUT.search(low, length.end, limit)
        noun = phrases(TERM_FORMS).search(low, length.end, cut.start() if cut else limit)
    if noun is None or NOT_HERE.match(low, noun.end()):
        return _named_before(low, length)
    form = forms(TERM_FORMS)[noun[0].replace("\n", " ")]
    if form is not None and not length.life:
        return _term(length, length.start, noun.end(), form, noun[0])
    return _term(length, length.start, noun.end(), None, noun[0])


def _named_before(low: str, length: Length) -> Term | None:
    floor = max(0, length.start - 70)
    before = NOUN_BEFORE.search(low[floor : length.start])
    if before is None:
        return None
    form = PenaltyKind(before.lastgroup or "")
    return _term(length, floor + before.start(), length.end, None if length.life else form, before[0].strip())


def _term(length: Length, start: int, end: int, form: PenaltyKind | None, entry: str) -> Term:
    guessed = form is None and not length.life
    if length.life:
        form = PenaltyKind.LIFE
    elif form is None:
        form = PenaltyKind.PRISON if length.days > YEAR_OF_DAYS else PenaltyKind.JAIL
    return Term(
        start,
        end,
        form,
        length.value,
        length.unit,
        length.least,
        (start, end),
        guessed,
        _is_sentence(length, entry),
        entry,
    )


def _is_sentence(length: Length, entry: str) -> bool:
    return length.joined and entry in SENTENCES


def _bare_length(low: str, start: int, last: int, length: Length) -> Term | None:
    """A length without a noun, right after the word that hands it out or after another term."""
    if length.unit is Unit.HOUR or NOT_BARE.match(low, length.end):
        return None
    if length.life:
        return _term(length, length.start, length.end, None, "life")
    before = low[max(start, length.start - 60) : length.start]
    near = last > start and length.start - last < 60
    if LED_TO.search(before) or (near and JOINING.search(before)):
        return _term(length, length.start, length.end, None, "length")
    return None


def _of_money(low: str, start: int, end: int, numbers: Sequence[Number]) -> Iterator[Term]:
    for number in numbers:
        if number.start <= start or low[number.start - 1] != "$":
            continue
        found = _sum_form(low, start, end, number)
        if found is not None:
            form, a, b, entry = found
            yield Term(a, b, form, number.value, Unit.USD, None, (a, b), entry=entry)


def _sum_form(low: str, start: int, end: int, number: Number) -> tuple[PenaltyKind, int, int, str] | None:
    after = SUM_NOUN.match(low, number.end, end)
    if after is not None:
        return _form_of(after.lastgroup), number.start - 1, after.end(), after[after.lastgroup or 0]
    floor = max(start, number.start - 90)
    before = NOUN_SUM.search(low, floor, number.start - 1)
    if before is not None and "$" not in before[0]:
        return _form_of(before.lastgroup), before.start(), number.end, before[before.lastgroup or 0]
    if DONATED.search(low, floor, number.start - 1):
        return PenaltyKind.OTHER, number.start - 1, number.end, "donate"
    if GOES_TO_VICTIMS.match(low, number.end, end) and re.search(
        r"\b(?:pay|repay|return)\b", low[floor : number.start]
    ):
        return PenaltyKind.RESTITUTION, number.start - 1, number.end, "victims"
    return None


def _form_of(group: str | None) -> PenaltyKind:
    return PenaltyKind.FINE if group in (None, "penalty") else PenaltyKind(group)


def _fixed(low: str, start: int, end: int) -> Iterator[Term]:
    for match in phrases(FIXED_FORMS).finditer(low, start, end):
        form = forms(FIXED_FORMS)[match[0].replace("\n", " ")]
        if form is None or NO_PENALTY_BEFORE.search(low[max(start, match.start() - 45) : match.start()]):
            continue
        if NOT_HERE.match(low, match.end()) and form is not PenaltyKind.LIFE:
            continue
        yield _fixed_term(low, match, end, form)


def _fixed_term(low: str, match: re.Match[str], end: int, form: PenaltyKind) -> Term:
    (start, stop), entry = match.span(), match[0]
    what = (start, stop)
    if form is PenaltyKind.LIFE:
        stop = _with_prison(low, stop)
        what = (start, stop)
    elif form is PenaltyKind.STAY_AWAY and entry.endswith(("from", "with")):
        places = STAYING.match(low, stop + 1, end)
        if places is not None:
            what, stop = (stop + 1, places.end()), places.end()
    return Term(start, stop, form, what=what, entry=entry)


def _with_prison(low: str, stop: int) -> int:
    """Past the "in state prison" and "without parole" that may follow "life"."""
    more = IN_PRISON.match(low, stop)
    return more.end() if more else stop


def _bare(low: str, start: int, end: int) -> Iterator[Term]:
    """A lone "life", "death", "prison" or "jail" as the object of "sentenced to", "faces" or "sent to"."""
    for match in BARE.finditer(low, start, end):
        start, stop = match.span("form")
        yield Term(
            start, _with_prison(low, stop), PenaltyKind(match["form"].split()[-1]), entry=match["form"]
        )


def _clauses(low: str, start: int, end: int) -> Iterator[Term]:
    for match in LICENCE.finditer(low, start, end):
        if not NO_PENALTY_BEFORE.search(low[max(start, match.start() - 45) : match.start()]):
            yield Term(match.start(), match.end(), PenaltyKind.LICENCE, what=match.span(), entry="licence")
    for match in FORBIDDEN.finditer(low, start, end):
        begin = match.start() + len(match[0]) - len(match[0].lstrip(",y "))
        yield Term(begin, match.end(), PenaltyKind.OTHER, what=(begin, match.end()), entry="forbidden")
