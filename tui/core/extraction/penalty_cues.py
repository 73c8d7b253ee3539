"""The words that say how a punishment is meant: threatened, asked for, served, handed out, ordered."""

from __future__ import annotations

import re
from functools import cache

_TO_PRISON = r"(?=\s(?:(?:state|federal|county|a)\s)?(?:prison|jail)\b)"
_SOMEONE_TO = (
    r"(?=\s(?:(?!of|in|for|are|were|will|is|was|and|that|on|from|based|under|ranging|totaling|between|to)"
    r"[\w'-]+\s){1,6}to\b)"
)

CUES: dict[str, tuple[str, ...]] = {
    "face": (
        r"fac(?:e|es|ed|ing)",
        r"carr(?:y|ies|ied|ying)",
        r"punish(?:able|ed\s(?:by|with))",
        r"(?:punishment|sentences?|penalt(?:y|ies))\srang(?:e|es|ing)\sfrom",
        r"provid(?:es|ing)\sfor\s(?:a|an|up)",
        r"(?:could|may|might)\s(?:\w+\s)?(?:spend|serve|go\sto|end\sup)",
        r"look(?:s|ing)\sat",
        r"expos(?:ed|es|ure)",
        r"eligible\sfor",
        r"subject\sto\s(?:a|an|up)",
        r"guidelines?\s(?:call|range|recommend|suggest)\w*",
        r"(?:range\sof\spunishment|punishment\srange|sentencing\srange)",
    ),
    "most": ("maximum", "max"),
    "least": (r"mandatory\sminimum", "minimum"),
    "seek": (
        r"seek(?:s|ing)?",
        r"(?<!as\s)sought(?!\sby)",
        r"ask(?:s|ed|ing)?\s(?:for|the|that|judge|jur|superior)\w*",
        r"request(?:s|ed|ing)?",
        r"recommend(?:s|ed|ing|ation)?",
        r"advocat(?:e|es|ed|ing)\sfor",
        r"argu(?:ed|ing)\sfor",
        r"push(?:ed|ing)\sfor",
        r"plea\soffer",
        r"(?:negotiated\s|plea\s)(?:plea|sentence|deal|agreement|bargain)\s(?:is|was|of|includes|required)",
        r"offer(?:s|ed)?",
        r"urg(?:e|ed|ing)",
        r"call(?:s|ed|ing)\sfor",
        r"propos(?:e|es|ed|ing)",
        "objected",
        r"wants?(?=\s(?:\w+\s){1,3}to\s(?:serve|spend|receive|get|go)\b)",
        r"promised(?=\s(?:\w+\s){0,3}sentence)",
        r"in\s(?:exchange|return)\sfor",
    ),
    "serve": (r"(?<!be\s)(?<!time\s)served(?!\swith)", "serving", "spent", r"credit\sfor", "credited"),
    "give": (
        r"(?:re-?)?sentenc(?:ed|ing)",
        rf"(?:re-?)?sentences{_SOMEONE_TO}",
        r"(?:re-?)?sentence\s(?:him|her|them)",
        r"(?:(?<=\bto\s)|(?<=will\s)|(?<=ould\s)|(?<=may\s)|(?<=ight\s)|(?<=can\s))(?:re-?)?sentence(?=\s\w)",
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
        r"(?<!has\s)(?<!have\s)(?<!had\s)(?<!he\s)(?<!we\s)sent\sto",
        rf"s(?:ent|ends)(?=\s(?:[a-z'.-]+\s){{1,4}}to{_TO_PRISON.replace('(?=', '(?:')})",
        "sends",
        r"committed\sto(?=\s(?:(?:an?|the)\s)?(?:\w+\s)?(?:hospital|prison|institution|custody|department|facility)\b)",
        rf"(?:head(?:s|ed|ing)|going|goes|returns|returned|bound)\s(?:back\s)?(?:to|for){_TO_PRISON}",
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
        r"(?:entered|signed)(?=\s(?:an?|the)\s(?:[\w-]+\s){0,3}(?:judgment|order|forfeiture|injunction))",
        r"pay(?:s|ing)?",
        "paid",
        r"ha(?:ve|s)\sto",
        r"ban(?:ned|s)",
        r"bar(?:red|s)",
        r"prohibit(?:ed|s)",
        "forbidden",
        r"suspend(?:ed|ing)",
        r"revok(?:ed|ing)",
        r"surrender(?:ed|ing)",
        r"los(?:es|t|e)(?=\s(?:\w+\s){1,4}(?:licen[sc]e|privileges))",
        r"(?:will|shall|'ll)\s(?:also\s|then\s)?(?:serve|spend|pay|register|forfeit|complete|undergo|surrender|perform|submit"
        r"|attend|remain|lose|be\son)",
    ),
    "undone": (
        r"vacat(?:e|es|ed|ing)",
        r"overturn(?:s|ed|ing)",
        r"commut(?:e|es|ed|ing)",
        r"revers(?:ed|es|ing)",
    ),
    "noun": (
        r"(?:sentences?|terms?|punishment|penalt(?:y|ies))\s(?:of|to|is|was)",
        r"(?:sentences?|punishment|penalt(?:y|ies)):",
        "sentence",
    ),
}
"""Each sort of cue with the patterns of its words; where two fit at one place, the earlier sort has it."""


@cache
def cue_pattern() -> re.Pattern[str]:
    """One pattern for all cues; the group that matched tells the sort."""
    sorts = (f"(?P<{name}>{'|'.join(patterns)})" for name, patterns in CUES.items())
    return re.compile(rf"\b(?:{'|'.join(sorts)})(?:\b|(?<=:))")
