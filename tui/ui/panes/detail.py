"""What is lit, in full: its attributes, where it stands, and the sentence that states it."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.core.cite import sentence_around
from tui.core.outline import attributes, places
from tui.core.session import State
from tui.ui.highlight import shown


class Detail(Widget):
    """One to three lines beneath the panes."""

    DEFAULT_CSS = """
    Detail { height: auto; max-height: 3; min-height: 1; padding: 0 2; color: $foreground; }
    """

    state: reactive[State | None] = reactive(None, layout=True)

    def render(self) -> Content:
        if self.state is None:
            return Content("reading …")
        return self._item() or self._article()

    def _item(self) -> Content | None:
        assert self.state is not None
        item, article = self.state.item, self.state.record.article
        if item is None:
            return None
        said = " ─ ".join(attributes(item))
        words = places(item).words
        quoted = f"\n“{shown(sentence_around(article, words[0]))}”" if words else ""
        return Content.assemble((shown(said), "bold"), quoted)

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
        return Content.styled("Move onto a fact to light its words; ? explains the keys and colours", "dim")
