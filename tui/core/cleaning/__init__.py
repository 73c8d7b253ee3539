"""Page -> Article: finds the story on a page and reads what the layout around it gives away.

Nothing is removed or rewritten: the article is a slice of the page, and every span indexes that slice.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tui.core.cleaning.block import is_block
from tui.core.cleaning.dateline import Dateline, dateline_of
from tui.core.cleaning.header import Header, read_header
from tui.core.cleaning.headline import Headline, Repeat, titled_headline, without_label, without_site
from tui.core.cleaning.language import language_of
from tui.core.cleaning.layout import Layout
from tui.core.cleaning.lead import carries, opens_story
from tui.core.cleaning.not_article import EMPTY, answer_reason, blank_reason, list_reason
from tui.core.cleaning.notices import past_notices
from tui.core.cleaning.printed import heads_release, printed_headline
from tui.core.cleaning.published import (
    Bearing,
    date_alone,
    date_below,
    date_in,
    date_opening,
    dates_above,
    dates_beside,
)
from tui.core.cleaning.story import Story, bare_story, is_site_page, site_story
from tui.core.model import Article, Page, Span, Stated

DATELINE_LINES = 12
MOST_PROSE = 6
"""Lines of the story, and lines of prose among them, in which a dateline is looked for."""


class _Sheet(Struct, frozen=True):
    """A page with its story found: the headline printed over it, the first line below that, the body."""

    page: Page
    layout: Layout
    story: Story
    printed: Repeat | None
    lead: int
    begin: int
    end: int

    def span(self, start: int, end: int) -> Span | None:
        """Offsets in the raw text as a span of the article; None for what lies outside it."""
        return Span(start - self.begin, end - self.begin) if self.begin <= start < end <= self.end else None


def article_of(page: Page) -> Article:
    """The article on a page; one that says why when the page holds none."""
    if reason := blank_reason(page.raw):
        return _no_article(page, reason)
    header = read_header(page.raw)
    layout = Layout(page.raw, past_notices(page.raw, header.end))
    if reason := answer_reason(layout):
        return _no_article(page, reason)
    headline = titled_headline(layout, page.title or header.title)
    is_site = is_site_page(layout, headline)
    story = site_story(layout, headline) if is_site else bare_story(layout)
    if reason := list_reason(layout, story, is_site):
        return _no_article(page, reason)
    return _article(_sheet(page, layout, story), header, headline) if story else _no_article(page, EMPTY)


def _no_article(page: Page, reason: str) -> Article:
    return Article(
        id=page.id,
        source=page.source,
        sha256=page.sha256,
        text=page.raw,
        body=(0, len(page.raw)),
        not_article=reason,
        publisher=page.publisher,
        address=page.address,
    )


def _sheet(page: Page, layout: Layout, story: Story) -> _Sheet:
    printed = story.repeat or printed_headline(layout, story.first, story.stop)
    lead = printed.last_line + 1 if printed else story.first
    while lead + 1 < story.stop and not _is_lead(layout, lead):
        lead += 1
    begin = _begin(layout, story, printed)
    end = layout.starts[-1] if story.whole else layout.last(story.stop - 1)
    return _Sheet(page, layout, story, printed, lead, begin, max(end, begin))


def _is_lead(layout: Layout, index: int) -> bool:
    """Whether a line of prose is the story's rather than a lone one in the block above it."""
    return (
        layout.prose[index] > 0
        and not is_block(layout, index)
        and (carries(layout, index) or opens_story(layout, index))
    )


def _begin(layout: Layout, story: Story, printed: Repeat | None) -> int:
    """Where the body begins: at the headline, unless more than the head of a release stands above it."""
    if printed and (story.repeat or heads_release(layout, story.first, printed.first_line)):
        return printed.start
    return layout.begin if story.whole else layout.first(story.first)


def _article(sheet: _Sheet, header: Header, headline: Headline | None) -> Article:
    page = sheet.page
    text = page.raw[sheet.begin : sheet.end]
    dateline = _dateline(sheet)
    return Article(
        id=page.id,
        source=page.source,
        sha256=page.sha256,
        text=text,
        body=(sheet.begin, sheet.end),
        language=language_of(text),
        title=_title(sheet, page.title or header.title, headline),
        published=_published(sheet, page.published or header.published, dateline),
        dateline=_place(sheet, dateline) if dateline else None,
        publisher=page.publisher,
        address=page.address,
    )


def _title(sheet: _Sheet, given: str | None, headline: Headline | None) -> Stated | None:
    printed = sheet.printed
    span = sheet.span(printed.start, printed.end) if printed else None
    if headline or given:
        words = headline.text if headline else given or ""
        return Stated(" ".join(words.split()), span if headline else None)
    if printed is None:
        return None
    words = " ".join(sheet.page.raw[printed.start : printed.end].split())
    return Stated(without_label(without_site(words)), span)


def _published(sheet: _Sheet, given: str | None, dateline: Dateline | None) -> Stated | None:
    if given and _is_iso(given):
        return Stated(given)
    found = dates_above(sheet.layout, sheet.lead)
    if found is None and dateline and dateline.published:
        return Stated(dateline.published)
    if found is None or found.changed:
        beside = (
            _beside_headline(sheet)
            or dates_beside(sheet.layout, sheet.lead)
            or date_alone(sheet.layout, sheet.lead)
            or date_opening(sheet.layout, sheet.lead)
            or date_below(sheet.layout, sheet.story.stop)
        )
        found = beside if beside and not (found and beside.changed) else found
    return Stated(found.iso, sheet.span(found.start, found.end)) if found else None


def _beside_headline(sheet: _Sheet) -> Bearing | None:
    """The date that some sites set behind the headline or before it, in its line."""
    printed, layout, raw = sheet.printed, sheet.layout, sheet.page.raw
    if printed is None:
        return None
    behind = date_in(raw, printed.end, layout.last(printed.last_line))
    return behind or date_in(raw, layout.first(printed.first_line), printed.start)


def _is_iso(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _dateline(sheet: _Sheet) -> Dateline | None:
    """The first dateline below the headline; far from the lead only one that is beyond doubt."""
    layout, story = sheet.layout, sheet.story
    first = sheet.printed.last_line + 1 if sheet.printed else story.first
    seen = 0
    for index in range(first, min(sheet.lead + DATELINE_LINES, story.stop)):
        if layout.lines[index]:
            strict = seen > 0 or index < sheet.lead - 3
            if found := dateline_of(layout, index, strict):
                return found
            seen += layout.prose[index] > 0
        if seen == MOST_PROSE:
            break
    return None


def _place(sheet: _Sheet, dateline: Dateline) -> Stated:
    words = " ".join(sheet.page.raw[dateline.start : dateline.end].split())
    return Stated(words.replace(" ,", ","), sheet.span(dateline.start, dateline.end))
