"""What is lit, in full: its attributes, where it stands, and the sentence that states it."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.cite import sentence_parts
from tui.core.describe import LABELS
from tui.core.outline import attributes, places
from tui.core.state import State
from tui.ui.highlight import shown

LEGEND = Content("  ").join(
    Content.styled(label, f"$mark-{kind}") for kind, label in (*LABELS.items(), ("inferred", "Inferred"))
)
"""Which colour is which kind of fact."""


RAGGED = 20
"""Cells that lines broken between words may leave empty."""


class Detail(Widget):
    """One to three lines beneath the panes."""

    DEFAULT_CSS = """
    Detail { height: 3; padding: 0 2; color: $foreground; }
    """

    state: reactive[State | None] = reactive(None)

    def render(self) -> Content:
        if self.state is None:
            return Content.styled("Nothing is open yet; o opens a file or a folder", "$mark-quiet")
        return self._item() or self._article()

    def _item(self) -> Content | None:
        assert self.state is not None
        item, article = self.state.item, self.state.record.article
        if item is None:
            return None
        said = _one_line(" ─ ".join(attributes(item)), self.size.width)
        words = places(item).words
        if not words:
            return Content.styled(said, "bold")
        room = self.size.width * (self.size.height - 1) - RAGGED
        before, stated, after = _fitted(sentence_parts(article, words[0]), room)
        kind = self.state.fact.kind if self.state.fact else "inferred"
        lit = (stated, f"bold $mark-{kind}")
        return Content.assemble((said, "bold"), "\n“", before.lstrip(), lit, after.rstrip(), "”")

    def _article(self) -> Content:
        assert self.state is not None
        record = self.state.record
        if record.article.not_article is not None:
            return Content(f"Not an article: {shown(record.article.not_article)}. It is shown without facts.")
        if record.article.language != "en":
            return Content(
                f"This seems to be written in another language ({shown(record.article.language)}); "
                "Blotter reads facts in English only."
            )
        return Content.assemble(
            ("Move onto a fact to light its words; ? explains the keys and colours.\n", "$mark-quiet"), LEGEND
        )


def _fitted(sentence: tuple[str, str, str], room: int) -> tuple[str, str, str]:
    """As much of a sentence as there is room for, with the words that matter in it."""
    before, words, after = map(shown, sentence)
    spare = max(0, room - len(words))
    kept = max(spare // 2, spare - len(after))
    if len(before) > kept:
        before = "… " + before[len(before) - kept :].partition(" ")[2]
    kept = max(0, spare - len(before))
    if len(after) > kept:
        after = after[:kept].rpartition(" ")[0] + " …"
    return before, words, after


def _one_line(text: str, width: int) -> str:
    """The first line must not take the sentence's room."""
    text = shown(text)
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)) + "…"
