"""Which articles of a page are advertisements, and the boxes that these may well have.

A page of advertisements is no page of articles: a display advertisement has a
box of its own, as large as what it says weighs; small ones stand in columns
(``layout/notices/classified``).
"""

import math
from collections.abc import Iterator, Sequence

from reader.layout.makeup.cuts import Choice
from reader.layout.notices.classified import rubric_in
from reader.layout.notices.display import PAD, least_height, plates_of
from reader.layout.setting.compositor import Compositor
from reader.layout.setting.grid import Grid
from reader.model.article import Article, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Page
from reader.notation.notice import FORMAL, Rubric, signature_start

_SECTIONS = ("广告", "廣告")
_MOST = 12
"""Advertisements of a page that each have a box; of more, those without pictures are small."""
_LONGEST, _LONGEST_SMALL = 400, 150
"""Characters of an advertisement that is not set as an article; of a small one."""
_GIVE = 0.3
"""How readily a box takes more rows, for each of its rows."""
_SHAPE, _AWAY = 1.5, 8.0
"""Width of a box in its heights, and what one costs that is e times wider or narrower."""
_HEIGHTS, _OFF = (1.0, 0.75), 5.0
"""Heights of a box that are tried, in the one that its copy weighs, beside the least that
holds it; cost of e times less. Make-up keeps three."""
_PLATES, _SMALLER = (1.0, 0.8, 0.6, 0.4), 4.0
"""Widths of a picture, in the width of the box, that are tried; cost of one of no width."""
_HIGHEST = 0.4
"""Share of the page that a picture's height is counted for at most; it is made to fit."""
_A_BOX, _A_CHARACTER, _A_PICTURE = 60.0, 0.5, 70.0
"""What a box, each of its characters and its picture weigh."""


def displays(page: Page) -> frozenset[str]:
    """Return the ids of the articles that are advertisements with a box of their own.

    Those that say no more than a rubric's item does stand together with their
    neighbours, where these are such items too. Beside a long article or a table
    none has a box.
    """
    is_paid = any(each in page.section for each in _SECTIONS)
    if not is_paid or not all(map(_is_short, page.articles)):
        return frozenset()
    smalls = [is_small(article) for article in page.articles]
    shown = [
        article
        for at, article in enumerate(page.articles)
        if not (smalls[at] and any(_beside(smalls, at)))
    ]
    if len(shown) > _MOST:
        shown = [article for article in shown if _has_picture(article)][:_MOST]
    return frozenset(article.id for article in shown)


def _beside(smalls: Sequence[bool], at: int) -> Iterator[bool]:
    yield from smalls[max(0, at - 1) : at]
    yield from smalls[at + 1 : at + 2]


def is_small(article: Article) -> bool:
    """Tell whether an advertisement is a small one: a few lines under a rubric."""
    rubric = rubric_in(article)
    if rubric in (None, Rubric.PUBLIC_SERVICE, Rubric.OBITUARY) or _has_picture(article):
        return False
    texts = _texts(article)
    is_letter = rubric in FORMAL and signature_start(texts) < len(texts)
    return not is_letter and sum(map(len, texts)) <= _LONGEST_SMALL


def _has_picture(article: Article) -> bool:
    return any(isinstance(block, Picture) for block in article.blocks)


def _texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks if isinstance(block, Paragraph | Crosshead)]


def _is_short(article: Article) -> bool:
    has_table = any(isinstance(block, Table) for block in article.blocks)
    # What does not go in a box at its least size would go on no sheet.
    return not has_table and sum(len(part) for part in _all_texts(article)) <= _LONGEST


def _all_texts(article: Article) -> Iterator[str]:
    yield from (article.headline, article.kicker, article.deck, *_texts(article))
    yield from (byline.text for byline in article.bylines)
    yield from (jump.text for jump in article.jumps)
    for block in article.blocks:
        if isinstance(block, Picture):
            yield from (block.caption, block.credit)


def mass(article: Article) -> float:
    """Return how much an advertisement weighs on its page."""
    length = len(article.headline) + sum(map(len, _texts(article)))
    return _A_BOX + _A_CHARACTER * length + _A_PICTURE * _has_picture(article)


def box_choices(
    article: Article, width: float, page: Grid, share: float, compositor: Compositor
) -> Iterator[Choice]:
    """Yield the heights that a box of a width may well have.

    Args:
        article: The advertisement.
        width: In points.
        page: The grid.
        share: Of the page that the box should have.
        compositor: Type.
    """
    pitch = page.pitch
    whole = share * page.area.width * page.area.height
    away = _AWAY * math.log(width / math.sqrt(_SHAPE * whole)) ** 2
    pad = PAD * compositor.size
    height = least_height(article, width, compositor)
    plates = plates_of(article, compositor)
    if not plates:
        least = math.ceil((height + pad) / pitch)
        for part in _HEIGHTS:
            rows = max(least, round(part * whole / width / pitch))
            yield Choice(rows=rows, give=rows * _GIVE, cost=away - _OFF * math.log(part))
            if rows == least:
                return
        yield Choice(rows=least, give=least * _GIVE, cost=away + _OFF)
        return
    most = _HIGHEST * page.area.height
    high = (width - 2 * pad) * sum(plate[1] / plate[0] for plate in plates) / len(plates) ** 2
    for part in _PLATES:
        rows = math.ceil((height + min(part * high, most) + 2 * pad) / pitch)
        yield Choice(rows=rows, give=rows * _GIVE, cost=away + _SMALLER * (1 - part))
