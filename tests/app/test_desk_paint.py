"""How what is marked on a sheet is drawn, across and down."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.app.dress.theme import COLOURS
from reader.app.reading.desk_paint import (
    RIBBON_PX,
    Mark,
    MarkKind,
    draw_ground,
    draw_marks,
    draw_sheet,
    link_marks,
)
from reader.app.reading.print_case import Print
from reader.layout.sheet.frame import Link, LinkKind, Rect
from reader.paint.palette import Theme
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening

BLUE = "#0000ff"
LINE, CHARACTER = Rect(x=40, y=20, width=10, height=50), Rect(x=40, y=20, width=10, height=10)
CAPTION = Rect(x=10, y=40, width=60, height=10)


def ruled(mark: Mark, *, is_down: bool, scale: float = 1.0) -> QRectF:
    """Return the box around what is drawn as strongly as a rule."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    sheet = QRectF(0, 0, 100, 100)
    draw_marks(painter, sheet, scale, (mark,), COLOURS[Theme.PAPER], is_down=is_down)
    painter.end()
    strong = [(x, y) for x in range(100) for y in range(100) if image.pixelColor(x, y).red() < 40]
    xs, ys = {x for x, _ in strong}, {y for _, y in strong}
    return QRectF(min(xs), min(ys), len(xs), len(ys))


@pytest.mark.parametrize("kind", [MarkKind.NOTE, MarkKind.LINK])
@pytest.mark.parametrize("rect", [LINE, CHARACTER])
def test_the_rule_of_a_vertical_line_stands_at_its_right(kind: MarkKind, rect: Rect) -> None:
    rule = ruled(Mark(kind=kind, rects=(rect,), colour=BLUE, remark="潮"), is_down=True)
    assert rule.left() >= rect.right - 2
    assert rule.height() >= rect.height - 1
    assert rule.width() < 5


@pytest.mark.parametrize("kind", [MarkKind.NOTE, MarkKind.LINK])
def test_the_rule_of_a_caption_set_across_on_such_a_page_lies_below_it(kind: MarkKind) -> None:
    rule = ruled(Mark(kind=kind, rects=(CAPTION,), colour=BLUE, remark="潮"), is_down=True)
    assert rule.top() >= CAPTION.bottom - 2
    assert rule.width() >= CAPTION.width - 1


def test_the_ribbon_of_a_vertical_line_hangs_above_it_not_in_the_line_beside() -> None:
    ribbon = ruled(Mark(kind=MarkKind.BOOKMARK, rects=(LINE,), colour=BLUE), is_down=True)
    assert ribbon.bottom() <= LINE.y
    assert abs(ribbon.center().x() - LINE.x - LINE.width / 2) <= 1
    across = ruled(Mark(kind=MarkKind.BOOKMARK, rects=(CAPTION,), colour=BLUE), is_down=True)
    assert across.right() <= CAPTION.x


def test_a_ribbon_is_smaller_on_a_page_that_is_small_itself() -> None:
    mark = Mark(
        kind=MarkKind.BOOKMARK, rects=(Rect(x=400, y=200, width=60, height=10),), colour=BLUE
    )
    widths = [ruled(mark, is_down=False, scale=scale).width() for scale in (0.1, 0.2)]
    assert widths[0] < widths[1] < RIBBON_PX[0]


def test_the_ground_of_an_article_is_marked_until_it_is_large_enough_to_be_read() -> None:
    leaf = Leaf(page="01")
    far = Desk(now=Opening(leaves=(leaf,)), width=1000, height=1500).resized(600, 700)
    near = far.zoomed(3)
    ground, jump = (
        (leaf, Link(rects=(LINE,), kind=kind)) for kind in (LinkKind.ARTICLE, LinkKind.JUMP)
    )
    kinds = [
        [mark.kind for mark in link_marks(desk, leaf, hovered, None)]
        for hovered in (ground, jump)
        for desk in (far, near)
    ]
    assert kinds == [[MarkKind.ZONE], [], [MarkKind.LINK], [MarkKind.LINK]]


@pytest.mark.parametrize("region", [Rect(x=0, y=0, width=60, height=80), CAPTION, None])
def test_desk_and_sheet_leave_no_pixel_as_it_was(region: Rect | None) -> None:
    colours = COLOURS[Theme.PAPER]
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    prints = []
    if region is not None:
        picture = QImage(int(region.width), int(region.height), QImage.Format.Format_RGB32)
        picture.fill(QColor("white"))
        prints.append(Print(image=picture, region=region, scale=1.0))
    sheet = QRectF(10.5, 8.25, 60, 80)
    painter = QPainter(image)
    draw_ground(painter, image.rect(), [sheet], colours)
    draw_sheet(painter, sheet, 1.0, tuple(prints), colours)
    painter.end()
    assert image.pixelColor(95, 2) == QColor(colours.desk)
    seen = (image.pixelColor(x, y) for x in range(100) for y in range(100))
    assert all(colour.green() for colour in seen)


@pytest.mark.parametrize("theme", list(COLOURS))
def test_the_edge_of_a_sheet_is_told_from_the_desk(theme: Theme) -> None:
    colours = COLOURS[theme]
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sheet = QRectF(20, 20, 30, 30)
    draw_ground(painter, image.rect(), [sheet], colours)
    draw_sheet(painter, sheet, 1.0, (), colours)
    painter.end()
    edge = {image.pixelColor(x, 35).name() for x in range(18, 23)}
    assert len(edge) > 1
    assert QColor(colours.line).name() in edge or colours.desk != colours.paper


@pytest.mark.parametrize("broken", [0.0, 0.3, 0.5, 0.7])
def test_the_shadow_begins_at_the_edge_of_a_sheet_between_two_pixels(broken: float) -> None:
    colours = COLOURS[Theme.PAPER]
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture = QImage(50, 50, QImage.Format.Format_RGB32)
    picture.fill(QColor(colours.paper))
    whole = Print(image=picture, region=Rect(x=0, y=0, width=49.6, height=49.6), scale=1.0)
    sheet = QRectF(25 + broken, 25 + broken, 49.6, 49.6)
    draw_ground(painter, image.rect(), [sheet], colours)
    draw_sheet(painter, sheet, 1.0, (whole,), colours)
    painter.end()
    row = [image.pixelColor(x, 50) for x in range(100)]
    darkest = [at for at, colour in enumerate(row) if colour.lightness() < 170]
    paper = [at for at, colour in enumerate(row) if colour == QColor(colours.paper)]
    assert min(paper) - 1 in darkest
    assert max(paper) + 1 in darkest


def test_one_ring_stands_round_the_lines_of_a_link_that_touch() -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    lines = (Rect(x=20, y=20, width=60, height=12), Rect(x=20, y=34, width=30, height=12))
    mark = Mark(kind=MarkKind.FOCUS, rects=lines)
    draw_marks(painter, QRectF(0, 0, 100, 100), 1.0, (mark,), COLOURS[Theme.PAPER])
    painter.end()
    down_the_text = [image.pixelColor(35, y) != QColor("white") for y in range(15, 52)]
    crossed = sum(now and not before for before, now in pairwise([False, *down_the_text]))
    assert crossed == 2, "above the first line and below the last"


def test_lines_of_a_mark_that_overlap_are_marked_once() -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    lines = (Rect(x=20, y=20, width=60, height=15), Rect(x=20, y=35, width=60, height=15))
    mark = Mark(kind=MarkKind.NOTE, rects=lines, colour=BLUE)
    draw_marks(painter, QRectF(0, 0, 100, 100), 1.0, (mark,), COLOURS[Theme.PAPER])
    painter.end()
    assert len({image.pixel(50, y) for y in range(22, 48)}) == 1
