"""Page -> Article: finds the story on a page and reads what the layout around it gives away.

Nothing is removed or rewritten: the article is a slice of the page, and every span indexes that slice.
"""

from __future__ import annotations

from datetime import date

from tui.core.cleaning.dateline import Dateline, dateline_at
from tui.core.cleaning.header import Header, read_header
from tui.core.cleaning.headline import Headline, Repeat, titled_headline, without_label, without_site
from tui.core.cleaning.language import language_of
from tui.core.cleaning.layout import Layout
from tui.core.cleaning.not_article import answer_reason, blank_reason, list_reason
from tui.core.cleaning.printed import is_block, printed_headline
from tui.core.cleaning.published import dates_above, dates_below
from tui.core.cleaning.story import Story, bare_story, is_site_page, site_story
from tui.core.model import Article, Page, Span, Stated

DATELINE_LINES = 12
MOST_PROSE = 6
"""Lines of the story, and lines of prose among them, in which a dateline is looked for."""


def article_of(page: Page) -> Article:
    """The article on a page; one that says why when the page holds none."""
    if reason := blank_reason(page.raw):
        return _no_article(page, reason)
    header = read_header(page.raw)
    layout = Layout(page.raw, header.end)
    if reason := answer_reason(layout):
        return _no_article(page, reason)
    headline = titled_headline(layout, page.title or header.title)
    is_site = is_site_page(layout, headline)
    story = site_story(layout, headline) if is_site else bare_story(layout)
    reason = list_reason(layout, story) if is_site else None
    if story is None or reason:
        return _no_article(page, reason or "the file holds no text")
    return _article(page, layout, header, headline, story)


def _article(page: Page, layout: Layout, header: Header, headline: Headline | None, story: Story) -> Article:
    printed = story.repeat or printed_headline(layout, story.first, story.prose)
    begin = _begin(layout, story, printed)
    end = layout.starts[-1] if story.whole else layout.last(max(story.stop - 1, story.first))
    dateline = _dateline(layout, story, printed)
    text = page.raw[begin:end]
    return Article(
        id=page.id,
        source=page.source,
        sha256=page.sha256,
        text=text,
        body=(begin, end),
        language=language_of(text),
        title=_title(page, layout, header, headline, printed, begin, end),
        published=_published(page, layout, header, story, dateline, begin, end),
        dateline=_stated(page.raw, dateline, begin, end) if dateline else None,
        publisher=page.publisher,
    )


def _no_article(page: Page, reason: str) -> Article:
    return Article(
        id=page.id,
        source=page.source,
        sha256=page.sha256,
        text=page.raw,
        body=(0, len(page.raw)),
        not_article=reason,
        publisher=page.publisher,
    )


def _begin(layout: Layout, story: Story, printed: Repeat | None) -> int:
    """Where the body begins: at the headline, unless other lines than a release's head stand above it."""
    if printed and (story.repeat or (printed.first_line > story.first and is_block(layout, story.first))):
        return printed.start
    return layout.begin if story.whole else layout.first(story.first)


def _title(
    page: Page,
    layout: Layout,
    header: Header,
    headline: Headline | None,
    printed: Repeat | None,
    begin: int,
    end: int,
) -> Stated | None:
    span = _span(printed.start, printed.end, begin, end) if printed else None
    given = page.title or header.title or (headline.text if headline else None)
    if given:
        return Stated(" ".join(given.split()), span if headline else None)
    if printed is None:
        return None
    words = " ".join(page.raw[printed.start : printed.end].split())
    return Stated(without_label(without_site(words)), span)


def _published(
    page: Page, layout: Layout, header: Header, story: Story, dateline: Dateline | None, begin: int, end: int
) -> Stated | None:
    given = page.published or header.published
    if given and _is_iso(given):
        return Stated(given)
    above = dates_above(layout, 0, story.prose)
    if above:
        return Stated(above.iso, _span(above.start, above.end, begin, end))
    if dateline and dateline.published:
        return Stated(dateline.published)
    below = dates_below(layout, story.stop)
    return Stated(below.iso, _span(below.start, below.end, begin, end)) if below else None


def _is_iso(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _dateline(layout: Layout, story: Story, printed: Repeat | None) -> Dateline | None:
    first = printed.last_line + 1 if printed else story.first
    seen = 0
    for index in range(first, min(story.prose + DATELINE_LINES, story.stop)):
        if not layout.lines[index]:
            continue
        if found := dateline_at(layout.raw, layout.first(index), strict=seen > 0 or index < story.prose - 3):
            return found
        seen += layout.prose[index] > 0
        if seen == MOST_PROSE:
            break
    return None


def _stated(raw: str, dateline: Dateline, begin: int, end: int) -> Stated:
    value = " ".join(raw[dateline.start : dateline.end].split()).replace(" ,", ",")
    return Stated(value, _span(dateline.start, dateline.end, begin, end))


def _span(start: int, end: int, begin: int, stop: int) -> Span | None:
    """Offsets in the raw text as a span of the article; None for what lies outside it."""
    return Span(start - begin, end - begin) if begin <= start < end <= stop else None
