"""What a line tells by itself, read with string methods, because every line of a page is asked."""

from __future__ import annotations

CLOSING = "\"'”’)"
"""Marks that may stand between the end of a sentence and the end of its line."""

SENTENCE_MARKS = (".", "!", "?")
END_MARKS = (*SENTENCE_MARKS, ":")

QUESTIONS = frozenset("who what when where why how qué quién cuándo dónde".split())
"""What a media advisory answers; a line that opens with one and a colon belongs to the story."""

LONGEST_QUESTION = 16
"""Characters in which the colon behind a question stands."""

TITLE_SHARE = 0.75
"""Share of a line's longer words that are capitalised in a headline set in title case."""

OPENINGS = frozenset("WHQCDwhqcd")


def closes(line: str, marks: tuple[str, ...] = SENTENCE_MARKS) -> bool:
    """Whether a line ends with one of the marks, quotation marks and brackets behind it left out."""
    return line.rstrip(CLOSING).endswith(marks)


def answers(line: str) -> bool:
    """Whether a line opens with one of the questions that a media advisory answers, and a colon."""
    return line[:1] in OPENINGS and ":" in line[:LONGEST_QUESTION] and asks(line[: line.index(":")])


def asks(words: str) -> bool:
    """Whether words are one of the questions that a media advisory answers."""
    return words.rstrip().lower() in QUESTIONS


def in_title_case(line: str) -> bool:
    """Whether nearly all longer words of a line are capitalised."""
    words = [word for word in line.split() if len(word) > 3 and word[0].isalpha()]
    return sum(1 for word in words if word[0].isupper()) >= TITLE_SHARE * len(words)
