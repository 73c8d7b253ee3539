"""The headline of a page: the title in its first line, and the places where it is printed again."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from tui.core.cleaning.layout import SET_AROUND, SET_BEFORE, Layout, as_entry
from tui.core.cleaning.line import answers
from tui.core.cleaning.marks import is_sign_off, names_office
from tui.core.cleaning.words import section
from tui.core.patterns import pattern_of

# A pattern that begins with a set of characters leaps from one to the next.
PARTS = pattern_of(r"[\s|»](?:(?<=\s)(?:\s*[|•»·–—-]+\s+|\s*[|»]\s*|::\s)|(?<=[|»])\s*)")
"""What sets the name of a site off from the title of a page."""

LEADING_LABEL = pattern_of(r"[\W_]{0,3}(?P<label>[^\W\d][^\d:–—|-]{6,40}?)(?:\s*[:–—|-]\s*|\s{3,90})")
"""The words before a first colon or dash, which may be a label such as "Press Release"."""

BEGINNING = 4
"""Letters by which a line may begin the headline, when its first word is shorter."""

MOST_LINES = 8
"""Lines over which a printed headline may be broken."""

SHORTEST = 12
"""Letters a line needs to be told as a headline by its repetition."""

WORD = pattern_of(r"\w+")
FEWEST_WORDS = 5
SHARED = 0.75
"""Words of a title, and the share of them, by which a headline in other words is told."""

SENTENCE_ENDS = (".", "!", "?", "”", '"')
TOLD = 60
"""Words in whole sentences above the first repeat of a title by which it stands below the story.

Where far more is told below it, as under the terms of a translation service, it heads that.
The name of an office that the first line gives needs but one: it may stand at the foot as well.
"""

MORE = 2
"""How many times as much that is."""

MARKS = {code: None for code in range(128) if not chr(code).isalnum()}
SET_MARKS = "’–—“”"
"""What is no letter among the plain characters, and in what is set with care."""

LABEL_OPENING = 8
"""Characters in which a label before a headline begins."""

MOST_PARTS = 4
MOST_LABELS = 3
LONGEST = 700
ADDITION = 1.7
"""How much longer than the title of the page the headline printed above the story may be."""


class Repeat(Struct, frozen=True):
    """One place where a headline is printed: offsets in the raw text and the lines it takes."""

    start: int
    end: int
    first_line: int
    last_line: int


class Headline(Struct, frozen=True):
    """The title of a page and every place below its first line where it is printed again."""

    text: str
    repeats: tuple[Repeat, ...]


def titled_headline(layout: Layout, title: str | None) -> Headline | None:
    """The headline that the first line, or the given title, shares with lines further down."""
    first = layout.next_filled(0)
    if first == len(layout) or not (title or _is_title(layout.lines[first])):
        return None
    begin = first if title else first + 1
    offices = []
    for candidate in [title] if title else _candidates(layout.lines[first]):
        if names_office(candidate):
            offices += [candidate] if layout.lines[first].startswith(candidate) or title else []
        elif repeats := _above_story(layout, begin, _repeats(layout, candidate, begin), TOLD):
            return Headline(without_label(candidate), repeats)
    for office in offices:
        if repeats := _above_story(layout, begin, _repeats(layout, office, begin), told=1):
            return Headline(without_label(office), repeats)
    return None


def _above_story(layout: Layout, begin: int, repeats: tuple[Repeat, ...], told: int) -> tuple[Repeat, ...]:
    """The repeats, but for a page that names itself only in the list of news below its story."""
    if not repeats:
        return ()
    above = range(begin, repeats[0].first_line)
    if any(answers(layout.lines[i]) or is_sign_off(layout.lines[i]) for i in above):
        return ()
    before = _told(layout, above)
    stands_below = (
        before >= told and _told(layout, range(repeats[0].last_line + 1, len(layout))) < MORE * before
    )
    return () if stands_below else repeats


def _told(layout: Layout, lines: range) -> int:
    """The words that some lines hold in whole sentences."""
    return sum(layout.prose[index] for index in lines if layout.lines[index].endswith(SENTENCE_ENDS))


def _is_title(line: str) -> bool:
    return len(line) <= LONGEST and (line[-1] != "." or PARTS.search(line) is not None)


def reworded(layout: Layout, headline: Headline, begin: int, stop: int) -> Repeat | None:
    """The headline printed between two lines in other words than the title, told by the words they share."""
    words = set(_words(headline.text))
    if len(words) < FEWEST_WORDS:
        return None
    for first in range(begin, stop):
        last, shared = first, set[str]()
        while last < stop and (own := _words(layout.lines[last])) and _mostly_in(own, words):
            shared.update(own)
            last += 1
        if len(shared & words) >= SHARED * len(words):
            return Repeat(_opening(layout, first), layout.last(last - 1), first, last - 1)
    return None


def _words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def _mostly_in(own: list[str], words: set[str]) -> bool:
    return sum(1 for word in own if word in words) > len(own) / 2


def without_label(text: str) -> str:
    """A headline without "FOR IMMEDIATE RELEASE:" and the like before it."""
    for _ in range(MOST_LABELS):
        if not text[:LABEL_OPENING].lstrip(SET_AROUND).lower().startswith(_label_beginnings()):
            break
        match = LEADING_LABEL.match(text)
        if match is None or match["label"].strip().lower() not in labels() or match.end() == len(text):
            break
        text = text[match.end() :]
    return text


def without_site(line: str) -> str:
    """The first line of a page without the name of its site at the end."""
    cuts = list(PARTS.finditer(line))
    while cuts and _names_site(line[cuts[-1].end() :]):
        line = line[: cuts.pop().start()]
    return line


@lru_cache(maxsize=512)
def key_of(text: str) -> str:
    """The letters and digits of a text, by which its repetition is told whatever its blanks and marks."""
    for mark in SET_MARKS:
        text = text.replace(mark, "")
    letters = text.translate(MARKS) if text.isascii() else "".join(filter(str.isalnum, text))
    return letters.lower()


@cache
def labels() -> frozenset[str]:
    """What stands before a headline or in a line of its own to say that the sheet is a release."""
    return frozenset(section("headline")["labels"])


@cache
def _label_beginnings() -> tuple[str, ...]:
    """The first letters of labels, by which nearly every line is told from one that bears any."""
    return tuple({label[:BEGINNING] for label in labels()})


@cache
def _openings() -> frozenset[str]:
    return frozenset(section("headline")["openings"])


@cache
def _site_words() -> frozenset[str]:
    return frozenset(section("headline")["site_words"])


def _names_site(part: str) -> bool:
    words = part.lower().split()
    return 0 < len(words) <= 14 and not _site_words().isdisjoint(words)


def _candidates(line: str) -> list[str]:
    """The first line whole, then without more and more at its end, then the longest part behind another."""
    cuts = list(PARTS.finditer(line))[-MOST_PARTS:]
    heads = [line, *(line[: cut.start()] for cut in reversed(cuts))]
    if cuts and names_office(line[cuts[-1].end() :]):
        heads.append(heads.pop(0))  # a head broken before its office spells both
    tails = [line[cut.end() :] for cut in cuts if len(line) - cut.end() > len(line) / 2]
    inner = [line[a.end() : b.start()] for a, b in pairwise(cuts)]
    candidates = [*heads, *tails, *sorted(inner, key=len, reverse=True)[:1]]
    candidates += [rest for text in candidates if (rest := _without_office(text)) != text]
    return [text for text in candidates if len(text) >= SHORTEST and len(key_of(text)) >= SHORTEST]


def _without_office(text: str) -> str:
    """A title without the office before its first colon, which only the tab of a browser shows."""
    match = LEADING_LABEL.match(text)
    return text[match.end() :] if match and names_office(match["label"]) else text


def _repeats(layout: Layout, title: str, begin: int) -> tuple[Repeat, ...]:
    """Every place from line `begin` on where the title is printed, whole or broken over lines."""
    forms = {title, without_label(title), _without_opening(title)}
    keys = {key_of(form) for form in forms}
    beginnings = {opening for form in forms if (opening := _opening_of(form))}
    openings = {index for opening in beginnings for index in layout.lines_opening(opening)}
    inner = set(layout.lines_with(title)) - openings
    found: list[Repeat] = []
    for index in sorted(index for index in openings | inner if index >= begin):
        match = _inner_match(layout, index, title) if index in inner else _match(layout, index, keys)
        if match and (not found or match.first_line > found[-1].last_line):
            found.append(match)
    return tuple(found)


def _without_opening(title: str) -> str:
    """A title without a word such as "Media Advisory" or "Update" before its first colon or dash."""
    match = LEADING_LABEL.match(title)
    return title[match.end() :] if match and match["label"].strip().lower() in _openings() else title


def _opening_of(title: str) -> str:
    """What the first line of a repeat begins with: the first word, or the first letters."""
    title = title.lstrip(SET_BEFORE)
    word = WORD.match(title)
    return title[: max(BEGINNING, word.end() if word else 0)].lower()


def _match(layout: Layout, index: int, keys: set[str]) -> Repeat | None:
    """The repeat that begins with a line, if its letters spell one of the keys."""
    line = layout.lines[index]
    opening = key_of(line[:SHORTEST])
    if not any(key.startswith(opening) for key in keys) or as_entry(line) in labels():
        return None
    spelled = ""
    for last in range(index, min(index + MOST_LINES, len(layout))):
        spelled += key_of(layout.lines[last])
        if spelled in keys or any(_prolongs(spelled, key) for key in keys):
            return Repeat(_opening(layout, index), layout.last(last), index, last)
        if not any(key.startswith(spelled) for key in keys):
            return None
    return None


def _prolongs(spelled: str, key: str) -> bool:
    return len(key) >= 2 * SHORTEST and spelled.startswith(key) and len(spelled) <= ADDITION * len(key)


def _inner_match(layout: Layout, index: int, title: str) -> Repeat | None:
    """The repeat that ends a line which opens with a label or a date, such as "June 5, 2026: Headline"."""
    line = layout.lines[index]
    at = line.index(title)
    before, after = line[:at].rstrip(), line[at + len(title) :]
    if after.strip() or len(before) > 40 or not before.endswith((":", "-", "–", "—", "|", "#", "»")):
        return None
    start = layout.first(index) + at
    return Repeat(start, start + len(title), index, index)


def _opening(layout: Layout, index: int) -> int:
    """Where the words of a line begin, behind marks such as `#` and labels such as "Press Release:"."""
    line = layout.lines[index]
    rest = without_label(line.lstrip("#> "))
    return layout.last(index) - len(rest)
