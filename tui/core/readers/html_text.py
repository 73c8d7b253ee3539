"""An element of a web page as lines: one per block, an empty one between paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl table pre figure section article main header hr".split()
)
BLOCKS = PARAGRAPHS | frozenset(
    """div li dt dd tr caption address figcaption footer aside nav form fieldset details summary center body
    html tbody thead tfoot option""".split()
)
CELLS = frozenset(("td", "th"))
SPACES = re.compile(r"[ \t\n\r\f\v]+")
GAPS = re.compile(r"\n{3,}")


class _Lines:
    """Text put together piece by piece, with the spaces and line ends a browser would show."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._end = "\n\n"

    def words(self, text: str) -> None:
        """Text as it runs: white space of any kind is one space, and none at the beginning of a line."""
        text = SPACES.sub(" ", text)
        if text.startswith(" ") and self._end[-1:] in {"\n", " ", "\t"}:
            text = text[1:]
        self._add(text)

    def verbatim(self, text: str) -> None:
        """Text whose line ends are meant."""
        self._add(text.replace("\r\n", "\n").replace("\r", "\n"))

    def line_end(self) -> None:
        """A line end, whatever stands before."""
        self._add("\n")

    def block(self, apart: bool) -> None:
        """The edge of a block; paragraphs stand apart."""
        missing = (2 if apart else 1) - (len(self._end) - len(self._end.rstrip("\n")))
        if missing > 0:
            self._add("\n" * missing)

    def cell(self) -> None:
        """The edge between two cells of a row."""
        if self._end[-1:] not in {"\n", "\t"}:
            self._add("\t")

    def text(self) -> str:
        """All of it, without spaces at line ends."""
        lines = (line.rstrip(" \t") for line in "".join(self._pieces).split("\n"))
        return GAPS.sub("\n\n", "\n".join(lines)).strip()

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._end = (self._end + text)[-2:]


def text_of(root: LexborNode, skipped: frozenset[int]) -> str:
    """The words in an element as a browser would lay them out, without those in the elements skipped."""
    lines = _Lines()
    node: LexborNode | None = root
    while node is not None:
        inner = None
        if node.mem_id not in skipped:
            _enter(node, lines)
            inner = node.first_child
        while inner is None and node is not None and node.mem_id != root.mem_id:
            if node.mem_id not in skipped:
                _leave(node, lines)
            inner, node = node.next, node.parent
        node = inner
    return lines.text()


def _enter(node: LexborNode, lines: _Lines) -> None:
    if node.is_text_node:
        text = node.text(deep=False) or ""
        if _is_verbatim(node):
            lines.verbatim(text)
        else:
            lines.words(text)
    elif node.tag == "br":
        lines.line_end()
    elif node.tag in CELLS:
        lines.cell()
    elif node.tag in BLOCKS:
        lines.block(apart=node.tag in PARAGRAPHS)


def _leave(node: LexborNode, lines: _Lines) -> None:
    if node.tag in BLOCKS:
        lines.block(apart=node.tag in PARAGRAPHS)


def _is_verbatim(node: LexborNode) -> bool:
    return node.parent is not None and node.parent.tag == "pre"
