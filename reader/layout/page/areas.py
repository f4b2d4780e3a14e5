"""The grounds of what was placed in, those of each article out."""

from collections.abc import Sequence

from reader.layout.sheet.frame import Area, Rect
from reader.layout.story.story import Story


def only_article(story: Story, areas: Sequence[Area]) -> str:
    """Return the article that all of a story's ground is of; empty for a run of several.

    What goes on from an earlier sheet has no heading, but pictures as well as text.
    """
    if story.article is not None:
        return story.article.id
    texts = {area.article for area in areas}
    found = texts | {figure.source.article for figure in story.figures}
    return found.pop() if story.is_rest and len(found) == 1 else ""


def joined(areas: Sequence[Area]) -> tuple[Area, ...]:
    """Give each article one area, of all its rectangles."""
    rects: dict[str, list[Rect]] = {}
    for area in areas:
        rects.setdefault(area.article, []).extend(area.rects)
    return tuple(Area(article=article, rects=tuple(each)) for article, each in rects.items())
