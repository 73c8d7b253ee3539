"""The words that say how a punishment is meant: threatened, asked for, served, handed out, ordered."""

from __future__ import annotations

import re
from functools import cache

_TO_PRISON = r"(?=\s(?:(?:state|federal|county|a)\s)?(?:prison|jail)\b)"
_SOMEONE_TO = (
    r"(?=\s(?:(?!of|in|for|are|were|will|is|was|and|that|on|from|based|under|ranging|totaling|between|to)"
    r"[\w'-]+\s){1,6}to\b)"
)

_BIDDEN = (
    "(?:"
    + "|".join(rf"(?<={word}\ssentence)" for word in (r"\bto", "will", "ould", "may", "ight", "can"))
    + ")"
)
_SET_BY_LAW = (
    r"\s(?:set|fixed|prescribed|established|required)\s(?:by|under)"
    r"(?=\s(?:[a-z]+\s){0,2}(?:law|lawmakers|legislature|statute|code)\b)"
)
_AN_ORDER = r"(?=\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:judgment|order|forfeiture|injunction))"
_BORNE = (
    r"\s(?:also\s|then\s)?(?:serve|spend|pay|register|forfeit|complete|undergo|surrender|perform|submit"
    r"|attend|remain|lose|begin|start|be\son)"
)

CUES: dict[str, tuple[str, ...]] = {
    "face": (
        r"fac(?:e|es|ed|ing)",
        r"carr(?:y|ies|ied|ying)",
        r"punish(?:able|ed\s(?:by|with))",
        r"p(?:unishment|enalt(?:y|ies))\srang(?:e|es|ing)\sfrom",
        r"sentences?\srang(?:e|es|ing)\sfrom",
        r"p(?:unishment|enalt(?:y|ies))(?=\sfor\s(?:[^\s.;:]+\s){1,40}?(?:is|are|includes?)\s)",
        r"provid(?:es|ing)\sfor\s(?:a|an|up)",
        r"could\s(?:\w+\s)?(?:spend|serve|go\sto|end\sup)",
        r"m(?:ay|ight)\s(?:\w+\s)?(?:spend|serve|go\sto|end\sup)",
        r"look(?:s|ing)\sat",
        r"expos(?:ed|es|ure)",
        r"eligible\sfor",
        rf"sentence{_SET_BY_LAW}",
        rf"p(?:unishment|enalty){_SET_BY_LAW}",
        r"subject\sto\s(?:a|an|up)",
        r"guidelines?\s(?:call|range|recommend|suggest)\w*",
        r"range\sof\spunishment",
        r"punishment\srange",
        r"sentencing\srange",
    ),
    "most": ("maximum", "max"),
    "least": (r"mandatory\sminimum", "minimum"),
    "seek": (
        r"seek(?:s|ing)?",
        r"sought(?<!as\ssought)(?!\sby)",
        r"ask(?:s|ed|ing)?\s(?:for|the|that|judge|jur|superior)\w*",
        r"request(?:s|ed|ing)?",
        r"recommend(?:s|ed|ing|ation)?",
        r"advocat(?:e|es|ed|ing)\sfor",
        r"argu(?:ed|ing)\sfor",
        r"push(?:ed|ing)\sfor",
        r"plea\soffer",
        r"negotiated\s(?:plea|sentence|deal|agreement|bargain)\s(?:is|was|of|includes|required)",
        r"plea\s(?:plea|sentence|deal|agreement|bargain)\s(?:is|was|of|includes|required)",
        r"offer(?:s|ed)?",
        r"urg(?:e|ed|ing)",
        r"deserv(?:e|es|ed|ing)",
        r"call(?:s|ed|ing)\sfor",
        r"propos(?:e|es|ed|ing)",
        "objected",
        r"wants?(?=\s(?:\w+\s){1,3}to\s(?:serve|spend|receive|get|go)\b)",
        r"promised(?=\s(?:\w+\s){0,3}sentence)",
        r"in\s(?:exchange|return)\sfor",
    ),
    "serve": (
        r"served(?<!be\sserved)(?<!time\sserved)(?!\swith)",
        "serving",
        "spent",
        r"credit\sfor",
        "credited",
    ),
    "give": (
        r"sentenc(?:ed|ing)",
        rf"sentences{_SOMEONE_TO}",
        r"sentence\s(?:him|her|them)",
        rf"sentence{_BIDDEN}(?=\s\w)",
        r"re-?sentenc(?:ed|ing)",
        rf"re-?sentences{_SOMEONE_TO}",
        r"re-?sentence(?=\s\w)",
        r"receiv(?:e|es|ed|ing)",
        r"gets?",
        "got",
        "given",
        "gives",
        "gave",
        "handed",
        r"hand(?:s|ed|ing)\sdown",
        r"accept(?:s|ed|ing)?",
        "condemned",
        r"ple(?:d|aded)\sguilty\sto(?=\s(?:\d+|\w+|\w+-\w+)[\s-](?:years?|months?)\b)",
        "nets",
        "earns",
        "jailed",
        "imprisoned",
        r"returned\swith",
        r"secur(?:e|es|ed|ing)(?=\s(?:an?|the|\d+|life|\w+-year|\w+-\w+-year|\w+\syears?)\b)",
        r"sent\sto(?<!has\ssent\sto)(?<!have\ssent\sto)(?<!had\ssent\sto)(?<!he\ssent\sto)(?<!we\ssent\sto)",
        rf"s(?:ent|ends)(?=\s(?:[a-z'.-]+\s){{1,4}}to{_TO_PRISON.replace('(?=', '(?:')})",
        "sends",
        r"committed\sto(?=\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:hospital|prison|institution|custody|department|facility)\b)",
        rf"head(?:s|ed|ing)\s(?:back\s)?(?:to|for){_TO_PRISON}",
        rf"go(?:ing|es)\s(?:back\s)?(?:to|for){_TO_PRISON}",
        rf"return(?:s|ed)\s(?:back\s)?(?:to|for){_TO_PRISON}",
        rf"bound\s(?:back\s)?(?:to|for){_TO_PRISON}",
    ),
    "order": (
        r"order(?:ed|ing)",
        r"orders(?!\sof)",
        r"order(?=\s(?:him|her|them|that|the|restitution)\b)",
        "issued",
        r"served\swith",
        r"requir(?:ed|es)\s(?:to|him|her|them)",
        "must",
        r"impos(?:e|es|ed|ing)",
        r"agree(?:s|d|ing)\sto",
        r"subject\sto",
        "placed",
        r"placing",
        "places",
        "fined",
        r"assess(?:ed|es|ing)?",
        r"mandat(?:ed|ing)",
        r"forfeit(?:s|ed|ing)?",
        "granted",
        rf"entered{_AN_ORDER}",
        rf"signed{_AN_ORDER}",
        r"pay(?:s|ing)?",
        "paid",
        r"ha(?:ve|s)\sto",
        r"ban(?:ned|s)",
        r"bar(?:red|s)",
        r"prohibit(?:ed|s)",
        "forbidden",
        "disqualified",
        r"suspend(?:ed|ing)",
        r"revok(?:ed|ing)",
        r"surrender(?:ed|ing)",
        r"los(?:es|t|e)(?=\s(?:\w+\s){1,4}(?:licen[sc]e|privileges))",
        rf"will{_BORNE}",
        rf"shall{_BORNE}",
        rf"'ll{_BORNE}",
    ),
    "undone": (
        r"vacat(?:e|es|ed|ing)",
        r"overturn(?:s|ed|ing)",
        r"commut(?:e|es|ed|ing)",
        r"revers(?:ed|es|ing)",
    ),
    "noun": (
        r"sentences?\s(?:of|to|is|was)",
        r"sentences?:",
        "sentence",
        r"terms?\s(?:of|to|is|was)",
        r"p(?:unishment|enalt(?:y|ies))(?:\s(?:of|to|is|was)|:)",
    ),
}
"""Each sort of cue with the patterns of its words; where two fit at one place, the earlier sort has it."""


@cache
def cue_pattern() -> re.Pattern[str]:
    """One pattern for all cues; the group that matched tells the sort, by its name up to the "_".

    Cues of one first letter stand together behind it: at most places of a text none of them is tried.
    """
    by_letter: dict[str, dict[str, list[str]]] = {}
    for sort, patterns in CUES.items():
        for pattern in patterns:
            by_letter.setdefault(pattern[0], {}).setdefault(sort, []).append(pattern[1:])
    letters = []
    for index, (letter, sorts) in enumerate(by_letter.items()):
        rests = (f"(?P<{sort}_{index}>{'|'.join(patterns)})" for sort, patterns in sorts.items())
        letters.append(f"{letter}(?:{'|'.join(rests)})")
    return re.compile(rf"\b(?:{'|'.join(letters)})(?:\b|(?<=:))")
