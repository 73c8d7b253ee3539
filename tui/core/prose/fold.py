"""One text to match against: every character stands where it stood, but blanks, quotes and dashes are plain.

Offsets found in folded text hold in the original.  After folding `'` and `"` are the only quotation
marks, `-` the only hyphen, `—` the only dash; a line that goes on in the next one ends in a blank, so
that the `\\n` left over are the ends of paragraphs, headings and list items.
"""

from __future__ import annotations

from tui.core.patterns import pattern_of

PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"',
    "‐": "-", "‑": "-", "‒": "—", "–": "—", "―": "—",
    "\xa0": " ", "\t": " ", "\r": " ", "\v": " ", "\f": " ", "\x00": " ", "\x85": " ",
    "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200a": " ", "\u202f": " ",
    "\u200b": " ", "\u200e": " ", "\u200f": " ", "\u2028": " ", "\u2029": " ", "\ufeff": " ",
}  # fmt: skip
"""Characters and their plain form; one to one, so that no offset shifts."""

WRAPPED_LINE = 60
"""Characters from which a line without an end mark is taken to be wrapped rather than a heading."""

GOES_ON = pattern_of(r"\s*(?:[a-z]|[,;:.)\]%](?!\w)|—\s*[a-z])")
LEFT_OPEN = pattern_of(r"(?:[,—&-]|\b(?:and|or|the|of|a|an|to|in|for|with|by|at|on|from|that|who|his|her))$")
LAST = 5
"""Characters that the last word of a line left open has, and one more."""

NEWLINE = pattern_of(r"\r?\n")
CLOSING = "\"')]"
END_MARKS = (".", "!", "?", ":", ";")


def fold(text: str) -> str:
    """`text` with plain quotation marks, dashes and blanks and with wrapped lines joined; same length."""
    for character, plain in PLAIN.items():
        if character in text:
            text = text.replace(character, plain)
    return _join_lines(text) if "\n" in text else text


def flowed(text: str) -> str:
    """`text` with wrapped lines joined by a blank and everything else as it is; same length."""
    joined = fold(text)
    pieces, start = [], 0
    for match in NEWLINE.finditer(text):
        if joined[match.end() - 1] != "\n":
            pieces += [text[start : match.start()], " " * len(match[0])]
            start = match.end()
    return "".join([*pieces, text[start:]])


def _join_lines(text: str) -> str:
    lines = text.split("\n")
    wrapped = _hard_wrapped(lines)
    pieces = [lines[0]]
    before = lines[0]  # the last line with anything on it
    blanks = 0
    for line in lines[1:]:
        joined = _continues(before, line, blanks, wrapped)
        pieces.append(" " if joined else "\n")
        pieces.append(line)
        if line.strip():
            before, blanks = line, 0
        else:
            blanks += 1
    return "".join(pieces)


def _continues(before: str, line: str, blanks: int, wrapped: bool) -> bool:
    """Whether `line` is the rest of the sentence that `before` began."""
    if not line.strip() or not before.strip() or _ends(before):
        return False
    if blanks:
        return blanks == 1 and len(before) >= WRAPPED_LINE and line.lstrip()[:1].islower()
    if GOES_ON.match(line) or _is_left_open(before.rstrip()):
        return True
    return wrapped and len(before) >= WRAPPED_LINE


def _hard_wrapped(lines: list[str]) -> bool:
    """Whether the page breaks its lines at a fixed width: most long lines then stop in mid-sentence."""
    long = [line for line in lines if len(line) >= WRAPPED_LINE]
    if len(long) < 4 or max(map(len, long)) > 140:
        return False
    return sum(1 for line in long if not _ends(line)) > len(long) / 2


def _ends(line: str) -> bool:
    """Whether a mark ends a line, quotation marks and brackets behind it left out."""
    return line.rstrip().rstrip(CLOSING).endswith(END_MARKS)


def _is_left_open(line: str) -> bool:
    return LEFT_OPEN.search(line, max(0, len(line) - LAST)) is not None
