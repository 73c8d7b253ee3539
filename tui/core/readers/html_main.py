"""Which part of a web page is the article: the part it calls so, or else where most of the prose lies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

NEVER = "script, style, noscript, template, svg, iframe, object, select, button, [hidden]"
AROUND = (
    "nav, header, footer, aside, form, [role=navigation], [role=search], [role=banner], [role=contentinfo]"
)
HEADLINES = "article header, main header"
"""These hold the headline and date; the header of a page holds its menu."""
WRAPPING = ("form", "header")
"""Of these, the ones that some sites put around the article."""
NAMED = ("[itemprop=articleBody]", "article", "main", "[role=main]")
"""Parts that say what they are, the likelier first."""
PROSE = 80
"""Characters from which a piece of text in one element is prose and no label or entry of a menu."""
MOST = 0.6
"""Share of a page's prose that a part which calls itself the article has at least."""
NEARLY_ALL = 0.85
"""Share of the prose around it that an inner element must have to be the article instead."""


class _Weight(Struct):
    """How much prose lies in an element, and whether the page's heading does."""

    prose: int = 0
    has_heading: bool = False


class _Weights(Struct):
    """The weight of every element of a page, summed once."""

    by_node: dict[int, _Weight] = field(default_factory=dict)

    def of(self, node: LexborNode) -> _Weight:
        return self.by_node.setdefault(node.mem_id, _Weight())


def main_part(tree: LexborHTMLParser) -> tuple[LexborNode, frozenset[int]]:
    """The element that holds the article, and the ids of those in it that are none of the article's."""
    root = tree.body or tree.root
    if root is None:
        raise ValueError("this is not a web page: there is nothing in it")
    never = {node.mem_id for node in root.css(NEVER)}
    around = _around(root, _weighed(root, never))
    weights = _weighed(root, never | around)
    return _named(root, weights) or _narrowed(root, weights), frozenset(never | around)


def _around(root: LexborNode, weights: _Weights) -> set[int]:
    """Menus and the like, but not what holds the article: some sites put all of a page in a form."""
    total = weights.of(root).prose
    found = set()
    for node in root.css(AROUND):
        share = MOST if node.tag in WRAPPING else NEARLY_ALL
        if weights.of(node).prose <= total * share:
            found.add(node.mem_id)
    return found - {node.mem_id for node in root.css(HEADLINES)} - {root.mem_id}


def _named(root: LexborNode, weights: _Weights) -> LexborNode | None:
    """The part that the page calls its article, where most of the prose is in one such part."""
    total = weights.of(root).prose
    for selector in NAMED:
        nodes = [node for node in root.css(selector) if weights.of(node).prose >= total * MOST]
        if nodes and total:
            return min(nodes, key=lambda node: weights.of(node).prose)
    return None


def _narrowed(root: LexborNode, weights: _Weights) -> LexborNode:
    """The innermost element that still has nearly all the prose, and the heading where there is one."""
    best = root
    while True:
        weight = weights.of(best)
        least = max(1, weight.prose * NEARLY_ALL)
        inner = next((child for child in _elements(best) if weights.of(child).prose >= least), None)
        if inner is None or inner.tag in {"p", "span", "b", "font"}:
            return best
        if weight.has_heading and not weights.of(inner).has_heading:
            return best
        best = inner


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next


def _weighed(root: LexborNode, skipped: set[int]) -> _Weights:
    """Adds up prose from the inside out; what a link says is no prose."""
    weights = _Weights()
    nodes = [node for node in root.traverse(include_text=True) if node.is_element_node or node.is_text_node]
    for node in reversed(nodes):
        weight = weights.of(node)
        if node.is_text_node:
            weight.prose = _length(node)
        elif node.tag == "a" or node.mem_id in skipped:
            weight.prose, weight.has_heading = 0, False
        elif node.tag == "h1":
            weight.has_heading = True
        parent = node.parent
        if parent is not None and node.mem_id != root.mem_id:
            above = weights.of(parent)
            above.prose += weight.prose
            above.has_heading |= weight.has_heading
    return weights


def _length(node: LexborNode) -> int:
    length = len((node.text(deep=False) or "").strip())
    return length if length >= PROSE else 0
