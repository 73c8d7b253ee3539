"""Every key of the browser in one table: bindings, footer and help are all made from it.

Keys are rebound by id under `[keys]` in ~/.config/blotter/config.toml: `"search.open" = "slash,ctrl+f"`.
"""

# ruff: noqa: E501 - a table is read by its rows, one key a line
from __future__ import annotations

from typing import Any, NamedTuple

from textual.binding import Binding, BindingType

from tui.core.citation import PLAIN
from tui.core.config import cite_style, config_file, read_config
from tui.core.errors import DataError


class Key(NamedTuple):
    """A key, what it does and how the help explains it; `shown` puts it in the footer."""

    id: str
    keys: str
    action: str
    label: str
    tooltip: str
    shown: bool = False


KEYS: dict[str, tuple[Key, ...]] = {
    "Search and terms": (
        Key("search.open", "slash", "screen.search", "Search", "Search as you type, everywhere", True),
        Key("search.next", "n", "screen.step('match', 1)", "Next", "Go to the next match", True),
        Key("search.previous", "N", "screen.step('match', -1)", "Previous", "Go to the match before"),
        Key("terms.toggle", "t", "screen.toggle_terms", "Terms", "Light your own terms, or not", True),
        Key("terms.list", "T", "screen.show('terms')", "Term list", "Your terms and their hits here"),
        Key("terms.next", "right_parenthesis", "screen.step('term', 1)", "Next term", "Go to the next hit of a term"),
        Key("terms.previous", "left_parenthesis", "screen.step('term', -1)", "Term before", "Go to the hit before"),
    ),
    "Facts": (
        Key("fact.next", "right_square_bracket", "screen.step('fact', 1)", "Next fact", "Light the next fact in reading order", True),
        Key("fact.previous", "left_square_bracket", "screen.step('fact', -1)", "Fact before", "Light the fact before"),
        Key("cite", "y", "screen.cite", "Cite", "Copy the lit fact, or the selected text, with its source", True),
        Key("cite.style", "Y", "screen.show('citing')", "Cite as", "Choose how y cites: plain, Markdown or BibTeX"),
        Key("back", "escape", "screen.back", "Back", "From the words back to the list; else clear search and light"),
    ),
    "Review": (
        Key("review.accept", "a", "judge('accepted')", "Accept", "Accept the lit fact", True),
        Key("review.reject", "x", "judge('rejected')", "Reject", "Reject the lit fact: it stays listed, struck out", True),
        Key("review.edit", "e", "edit", "Change", "Change what the lit fact states", True),
        Key("review.add", "plus", "add", "Add", "Add a fact in the selected words, the match or the lit words"),
        Key("review.merge", "m", "merge", "Merge", "Say that the lit agency or person is the same as another"),
        Key("review.note", "i", "annotate", "Note", "Write a note on the lit fact"),
        Key("review.accept_all", "A", "accept_all", "Accept all", "Accept all of the lit fact's kind here that are undecided"),
        Key("review.next", "full_stop", "undecided(1)", "Undecided", "Go to the next fact nobody has decided on, in any article", True),
        Key("review.previous", "comma", "undecided(-1)", "Undecided before", "Go to the undecided fact before"),
        Key("review.undo", "u", "undo", "Undo", "Take back your last decision"),
        Key("review.redo", "ctrl+r", "redo", "Redo", "Do again what you took back"),
        Key("review.lost", "L", "screen.show('lost')", "Lost", "Decisions whose words are not in the article any more"),
    ),
    "Panes": (
        Key("pane.articles", "0", "focus_pane(0)", "Articles", "Go to the list of articles"),
        Key("pane.article", "1", "focus_pane(1)", "Article", "Go to the article"),
        Key("pane.facts", "2", "focus_pane(2)", "Facts", "Go to the facts"),
        Key("pane.agencies", "3", "focus_pane(3)", "Agencies", "Go to the agencies"),
        Key("pane.penalties", "4", "focus_pane(4)", "Penalties", "Go to the penalties"),
        Key("pane.next", "tab", "cycle(1)", "Next pane", "Go to the next pane"),
        Key("pane.previous", "shift+tab", "cycle(-1)", "Pane before", "Go to the pane before"),
        Key("pane.left", "left,h", "aside(-1)", "Left", "To the pane on the left"),
        Key("pane.right", "right,l", "aside(1)", "Right", "To the pane on the right"),
        Key("pane.zoom", "z", "zoom", "Zoom", "Give the pane the whole screen, or take it back", True),
        Key("jump", "f,apostrophe", "screen.show('jump')", "Jump", "Put a letter on everything in sight; press one to go there", True),
    ),
    "Blotter": (
        Key("open", "o", "screen.show('open')", "Open", "Open a file or a folder", True),
        Key("article.next", "greater_than_sign,J", "screen.step('article', 1)", "Next article", "Open the next article"),
        Key("article.previous", "less_than_sign,K", "screen.step('article', -1)", "Article before", "Open the article before"),
        Key("articles.sort", "s", "screen.arrange('order')", "Sort", "List the articles in another order"),
        Key("articles.failures", "exclamation_mark", "screen.show('failures')", "Not read", "What could not be read, and why"),
        Key("articles.copies", "C", "screen.arrange('copies')", "Copies", "List articles with the same text once, or each of them"),
        Key("compare", "c", "screen.show('compare')", "Compare", "Set another article beside this one, fact by fact"),
        Key("export", "E", "screen.show('export')", "Export", "Take facts away as a table, a report or a page"),
        Key("overview", "v", "screen.show('overview')", "Overview", "What the folder holds, counted; each figure leads to its articles"),
        Key("roster", "b", "screen.show('roster')", "Agencies of all", "The agencies of all articles, their roles and names"),
        Key("reading.again", "R", "app.reading('again')", "Read again", "Take in what has changed on the disk, and go on reading"),
        Key("reading.pause", "p", "app.reading('pause')", "Pause", "Hold up the reading of a folder, or go on"),
        Key("reading.stop", "X", "app.reading('stop')", "Stop reading", "Leave the rest of a folder until it is opened"),
        Key("help", "question_mark,f1", "screen.show('help')", "Help", "Every key, and which colour is which kind of fact", True),
        Key("copy", "ctrl+c", "screen.copy_or_quit", "Copy", "Copy the selected text; without any, leave"),
        Key("quit", "q,ctrl+q", "app.quit", "Quit", "Leave Blotter", True),
    ),
    "Moving": (
        Key("move.up", "up,k", "move(-1)", "Up", "A line up"),
        Key("move.down", "down,j", "move(1)", "Down", "A line down"),
        Key("move.page_up", "pageup,ctrl+b,backspace", "move_page(-1.0)", "Page up", "A page up"),
        Key("move.page_down", "pagedown,ctrl+f,space", "move_page(1.0)", "Page down", "A page down"),
        Key("move.half_up", "ctrl+u", "move_page(-0.5)", "Half up", "Half a page up"),
        Key("move.half_down", "ctrl+d", "move_page(0.5)", "Half down", "Half a page down"),
        Key("move.top", "home,g", "move_to_end(-1)", "Top", "To the first line"),
        Key("move.end", "end,G", "move_to_end(1)", "End", "To the last line"),
        Key("move.enter", "enter", "enter", "Words", "From a line of a list to its words in the article, and back", True),
    ),
}  # fmt: skip
"""The table, by the headings of the help screen."""

IN_SEARCH = (
    Key("search.regex", "alt+r", "switch('regex')", "Regex", "Search for a regular expression"),
    Key("search.word", "alt+w", "switch('whole_word')", "Word", "Match whole words only"),
    Key("search.case", "alt+c", "switch('match_case')", "Case", "Mind capitals always; else only once you type one"),
    Key("search.complete", "tab", "complete", "Complete", "Take over the field or the words suggested, as the right arrow does"),
    Key("search.earlier", "up", "recall(-1)", "Earlier", "The search before"),
    Key("search.later", "down", "recall(1)", "Later", "The search after"),
    Key("search.keep", "enter", "keep", "Keep", "Leave the line, keep the matches lit"),
    Key("search.clear", "escape", "clear", "Clear", "Leave the line and clear the search"),
)  # fmt: skip
"""Keys that live only while the search line is open."""

KEY_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "backspace": "Backspace",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "f1": "F1",
    "ctrl+r": "Ctrl+R",
    "alt+r": "Alt+R",
    "alt+w": "Alt+W",
    "alt+c": "Alt+C",
}
"""Keys whose names would otherwise be signs that not every font has."""

SEARCH = "screen.search"
"""Opens the search line before the next key is looked at: what is typed at once goes into it, not to the panes."""
MOVING, PANES, REVIEW = "Moving", "Panes", "Review"


def bindings(*groups: str) -> list[BindingType]:
    """The bindings of these groups of the table."""
    return [_binding(key, priority=key.action == SEARCH) for group in groups for key in KEYS[group]]


def search_bindings() -> list[BindingType]:
    """The bindings of the search line."""
    return [_binding(key, priority=True) for key in IN_SEARCH]


def _binding(key: Key, priority: bool = False) -> Binding:
    return Binding(
        key.keys, key.action, key.label, id=key.id, tooltip=key.tooltip, show=key.shown, priority=priority
    )


class Config(NamedTuple):
    """What the reader's own configuration says, and what in it is unknown."""

    keymap: dict[str, str] = {}
    theme: str | None = None
    unknown: tuple[str, ...] = ()
    watch: bool = False
    cite_style: str = PLAIN


def load_config() -> Config:
    """The reader's own configuration; raises DataError when it is damaged."""
    path, data = config_file(), read_config()
    asked: Any = data.get("keys", {})
    if not isinstance(asked, dict) or not all(isinstance(key, str) for key in asked.values()):
        raise DataError(f'{path}: [keys] holds lines such as "search.open" = "slash"')
    known = {key.id for group in (*KEYS.values(), IN_SEARCH) for key in group}
    theme = data.get("theme")
    return Config(
        {name: key for name, key in asked.items() if name in known},
        theme if isinstance(theme, str) else None,
        tuple(name for name in asked if name not in known),
        data.get("watch") is True,
        cite_style(data),
    )
