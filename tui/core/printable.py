"""Text from the world made safe to print: what could command a terminal or reorder a line becomes visible.

One character for one, so that offsets hold.
"""

from __future__ import annotations

CONTROL_PICTURES = 0x2400
"""Unicode's pictures of the control characters, in their order: U+241B shows an escape."""

BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))

STAND_INS = {
    **{code: CONTROL_PICTURES + code for code in range(0x20) if chr(code) not in "\t\n"},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(BIDI_CONTROLS, 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
    0x2028: 0x2424,
    0x2029: 0x2424,
}
"""What stands for each character that must not reach a terminal; tab and newline are left."""


def printable(text: str) -> str:
    """`text` of the same length with stand-ins for control and direction characters; newlines stay."""
    # Translating is slow and nearly always changes nothing; the check is fast.
    return text if text.isascii() and text.replace("\n", " ").isprintable() else text.translate(STAND_INS)


def one_line(text: str) -> str:
    """`text` as a single safe line, for titles, file names and messages."""
    return " ".join(printable(text).split())


def counted(number: int, thing: str) -> str:
    """How many of a thing: "1 fact", "2,310 facts"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
