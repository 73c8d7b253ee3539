"""Operations: the proper names of operations, campaigns and task actions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from tui.core.extraction.agencies.terms import terms
from tui.core.extraction.agencies.walk import walk_left
from tui.core.extraction.document import Document
from tui.core.extraction.lexicon import alternatives, table
from tui.core.extraction.places import each_whole
from tui.core.model import Operation, Span
from tui.core.patterns import pattern_of

SHORTEST_TAIL = 3
"""Words a name needs for another that ends with it to be the same."""
LONGEST_NAME = 8
"""Words an operation's name may have after "Operation"."""

QUOTED = pattern_of(r"""["'](?P<name>[A-Z0-9][^"\n]{2,60}?)[,.]?["'](?!\w)""")
OPENING_QUOTE = pattern_of(r"[\"'](?<=\s.)")
LONGEST_TIE = 40
"""Characters of "referred to as the" and the like before a quoted name."""
WORD = pattern_of(
    r"(?:\s(?P<joiner>of|and|on|to|for|of\sthe|on\sthe|the))?\s(?P<word>(?:[A-Z0-9]|'N)[\w'&.-]*)"
)
ABBREVIATED = pattern_of(r"(?:[A-Z]\.){2,}$")
YEAR = pattern_of(r"(?:19|20)\d\d")
INITIALS = pattern_of(r"[A-Z]{2,5}")
COLON = pattern_of(r":?\s?(?=[\"'\sA-Z0-9])")
STAFF = pattern_of(
    r"Project\s(?:Manager|Director|Coordinator|Leader|Lead|Officer|Team|Attorney|Specialist)\b"
)
ACRONYM = pattern_of(r"Project:?\s[\"']?(?:[A-Z]\.?){3,}\b")
PART_OF = pattern_of(
    r"\b(?:part\sof|under|dubbed|called|known\sas|codenamed|code-named|pursuant\sto)\s(?:the\s)?[\"']?$"
)
EXPLAINED = pattern_of(
    r"[\"']?,?[\"']?\s(?:\([A-Z]{2,6}\),?\s)?(?:which\sis\s|is\s)?an?\s(?:[\w'-]+\s){0,6}?"
    r"(?:initiative|operation|effort|crackdown|strategy|campaign|sweep|investigation)\b"
)
"""How a project is told to be an action of the police rather than a house, a charity or a study."""
ENDINGS = ("Initiative", "Campaign")


class Lexicon(Struct, frozen=True):
    """The word lists of operations, with the pattern of what ties a quoted name to an action."""

    common: frozenset[str]
    led_in_by: frozenset[str]
    actions: frozenset[str]
    verbs: frozenset[str]
    named_actions: frozenset[str]
    tying: frozenset[str]
    ties: re.Pattern[str]
    before_action: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """The word lists, built when the first article is read."""
    lists = table("operations")
    ties = alternatives(lists["ties"])
    return Lexicon(
        common=frozenset(lists["common"].split()),
        led_in_by=frozenset(lists["led_in_by"].split()),
        actions=frozenset(lists["actions"].split()),
        verbs=frozenset(lists["verbs"].split()),
        named_actions=frozenset(lists["named_actions"]),
        tying=frozenset(tie.replace("-", " ").split()[0] for tie in lists["ties"]),
        ties=re.compile(rf"\b{ties}\s(?:the\s)?$"),
        before_action=re.compile(
            rf"[\"'](?P<name>[A-Z0-9][^\"'\n]{{3,50}})[\"']\s{alternatives(lists['named_actions'])}\b"
        ),
    )


def find_operations(doc: Document) -> list[Operation]:
    """Every operation once, with the places that name it again."""
    text, said = doc.text, doc.words
    found = [*_named(doc, "Operation"), *_named(doc, "OPERATION")] if "operation" in said else []
    found += _tied(text, said)
    found += [operation for head in ENDINGS if head.lower() in said for operation in _ending(doc, head)]
    found += _projects(doc) if "project" in said else ()
    return _merged(sorted(found, key=lambda operation: operation.span)) if found else []


def _named(doc: Document, head: str) -> Iterator[Operation]:
    """ "Operation Clean Slate", "Operation: Clean Slate", "Operation 'Clean Slate'"."""
    text = doc.text
    for start in each_whole(text, head):
        end = _name_end(text, start, start + len(head))
        if end is not None and _begins_name(doc, start):
            yield _operation(doc.text, start, end, f"operation.named + {head}")


def _name_end(text: str, start: int, end: int) -> int | None:
    """Where the name that begins with "Operation" ends; None when no name follows."""
    colon = COLON.match(text, end)
    if colon is None:
        return None
    quoted = QUOTED.match(text, colon.end())
    if quoted is not None:
        return quoted.end("name")
    place = end + 1 if text[end] == ":" else end
    first = WORD.match(text, place)
    if (
        first is None
        or first["word"].lower().rstrip(".") in lexicon().common
        or first.start("word") - place > 4
    ):
        return None
    if text[end - 1].isupper() and not first["word"].isupper():
        return None
    return _without_stop(text, _run_end(text, first))


def _run_end(text: str, first: re.Match[str]) -> int:
    """The end of the capitalised words that follow the first of a name."""
    place, step = first.end(), WORD.match(text, first.end())
    for _ in range(LONGEST_NAME - 1):
        if step is None or text[place - 1] == "." or not _goes_on(step):
            break
        place = step.end()
        step = WORD.match(text, place)
    return place


def _goes_on(step: re.Match[str]) -> bool:
    """Whether a word belongs to a name: no verb of a headline, no figure but a year, no agency beside it."""
    word = step["word"]
    if word.lower() in lexicon().verbs or (step["joiner"] and INITIALS.fullmatch(word)):
        return False
    return not word.isdigit() or YEAR.fullmatch(word) is not None


def _without_stop(text: str, end: int) -> int:
    """The end of a name without the full stop of its sentence or the possessive behind it."""
    if ABBREVIATED.search(text, max(0, end - 12), end):
        return end
    end -= text[end - 1] in ".'"
    return end - 2 if text[end - 2 : end] == "'s" else end


def _begins_name(doc: Document, start: int) -> bool:
    """Whether "Operation" begins a name, rather than end a phrase such as "Sting Operation"."""
    before = doc.text[max(0, start - 24) : start].rstrip(" ")
    if not before or not before[-1].isalpha():
        return True
    word = before.split()[-1]
    led_in = word.lower() in lexicon().led_in_by or word.endswith("'s")
    return led_in or word.islower() or INITIALS.fullmatch(word) is not None


def _tied(text: str, said: frozenset[str]) -> Iterator[Operation]:
    """ "a sweep dubbed 'Clean Slate'", "the 'Clean Slate' sweep": a quoted name tied to an action."""
    if ('"' not in text and "'" not in text) or said.isdisjoint(lexicon().actions):
        return
    for match in lexicon().before_action.finditer(text) if said & lexicon().named_actions else ():
        if "Operation" not in match["name"]:
            yield _operation(text, match.start("name"), match.end("name"), "operation.quoted")
    for opening in OPENING_QUOTE.finditer(text) if said & lexicon().tying else ():
        quoted = QUOTED.match(text, opening.start())
        if quoted is None or "Operation" in quoted["name"]:
            continue
        tie = lexicon().ties.search(text, max(0, quoted.start() - LONGEST_TIE), quoted.start())
        if tie is None:
            continue
        before = re.split(r"[.\n]", text[max(0, tie.start() - 60) : tie.start()])[-1]
        if not lexicon().actions.isdisjoint(before.lower().replace(",", " ").split()):
            yield _operation(text, quoted.start("name"), quoted.end("name"), "operation.tied")


def _ending(doc: Document, head: str) -> Iterator[Operation]:
    """ "the Safe Streets Initiative": in running text, where the name's beginning is certain."""
    text, title = doc.text, doc.article.title
    for start in each_whole(text, head):
        begin = walk_left(text, start, terms())
        if title is not None and title.span is not None and start < title.span.end:
            continue
        if text[begin:start].count(" ") > 1 and re.match(
            r"[\s.,;)\"']*(?:\(|[a-z.,;]|$)", text[start + len(head) :]
        ):
            yield _operation(text, begin, start + len(head), f"operation.ending + {head}")


def _projects(doc: Document) -> Iterator[Operation]:
    """ "Project Safe Streets" anywhere; other projects where the words tell that they are actions."""
    text = doc.text
    for start in each_whole(text, "Project"):
        end = _name_end(text, start, start + len("Project"))
        if end is None or STAFF.match(text, start) or not _begins_name(doc, start):
            continue
        if text.startswith("Project Safe", start) or _is_action(text, start, end):
            yield _operation(text, start, end, "operation.project")


def _is_action(text: str, start: int, end: int) -> bool:
    """Whether a project is spelled as an acronym, known, led to by "as part of" or explained as an effort."""
    name = text[start:end]
    if ACRONYM.search(name) or name.startswith(tuple(table("operations")["projects"])):
        return True
    led = PART_OF.search(text, max(0, start - 40), start)
    return led is not None or EXPLAINED.match(text, end) is not None


def _operation(text: str, start: int, end: int, rule: str) -> Operation:
    name = " ".join(text[start:end].replace('"', "").replace(" '", " ").split())
    return Operation(span=Span(start, end), name=name, rule=rule)


def _merged(found: list[Operation]) -> list[Operation]:
    """One item for each name, the shortest that a longer one repeats."""
    kept: list[Operation] = []
    for operation in sorted(found, key=lambda one: len(one.name)):
        known = next((place for place, one in enumerate(kept) if _same(one.name, operation.name)), None)
        if known is None:
            kept.append(operation)
        else:
            kept[known] = _joined(kept[known], operation)
    return sorted(kept, key=lambda one: one.span)


def _same(known: str, name: str) -> bool:
    """Whether a longer name is the known one with words of a headline behind it or of a place before it."""
    short, long = f" {_plain(known)} ", f" {_plain(name)} "
    return long.startswith(short) or (short.count(" ") > SHORTEST_TAIL and long.endswith(short))


def _plain(name: str) -> str:
    return name.lower().replace(":", "").replace('"', "").replace("'", "")


def _joined(one: Operation, other: Operation) -> Operation:
    """Two statements of one operation: its words are those stated first with a mixed case."""
    length = one.span.end - one.span.start
    again = Span(other.span.start, min(other.span.end, other.span.start + length))
    if one.name.isupper() and not other.name.isupper():
        return replace(other, mentions=tuple(sorted((*other.mentions, one.span, *one.mentions))))
    return replace(one, mentions=tuple(sorted((*one.mentions, again))))
