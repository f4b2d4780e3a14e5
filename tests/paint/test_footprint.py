"""What a sheet in the air touches: no more is painted, and no less than looks different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPolygonF, QRegion

from reader.paint.fold import Hold, Polygon, hull
from reader.paint.footprint import (
    CELL,
    Footprint,
    fold_footprint,
    region_round,
    region_within,
    slide_footprint,
)
from reader.paint.turning import Sheet, paint_turn

WIDE, HIGH = 300, 420
PLACE = QRectF(WIDE + 60.5, 70.25, WIDE, HIGH)
ROOM = (3 * WIDE + 120, HIGH + 140)
HANDS = [(0.02, 0.98), (0.05, 0.9), (0.3, 0.8), (0.34, 0.7), (0.6, 0.75), (0.58, 0.1), (0.97, 0.9)]


def printed(ink: str) -> QImage:
    """A page whose every pixel tells where it is."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(QColor(ink))
    painter = QPainter(image)
    for at in range(0, HIGH, 7):
        painter.setPen(QColor.fromHsv(at % 360, 120, 200))
        painter.drawLine(0, at, WIDE, (at * 3) % HIGH)
    painter.end()
    return image


def a_sheet(*, lies_painted: bool) -> Sheet:
    return Sheet(
        place=PLACE,
        front=printed("#ddaaaa"),
        back=printed("#aaddaa"),
        under=printed("#aaaadd"),
        paper=QColor("white"),
        lies_painted=lies_painted,
    )


def paint_ground(painter: QPainter, sheet: Sheet) -> None:
    painter.fillRect(0, 0, *ROOM, QColor("#808080"))
    painter.drawImage(PLACE.topLeft(), sheet.front if sheet.lies_painted else sheet.under)


def paint_frame(image: QImage, sheet: Sheet, hold: Hold, region: QRegion) -> Footprint:
    """Paint a region of a frame as the page view does."""
    seen = fold_footprint(sheet.place, hold, lies_painted=sheet.lies_painted)
    painter = QPainter(image)
    painter.setClipRegion(region - seen.covered)
    paint_ground(painter, sheet)
    painter.setClipRegion(region)
    paint_turn(painter, sheet, hold)
    painter.end()
    return seen


def bare_screen() -> QImage:
    image = QImage(*ROOM, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    return image


@pytest.mark.parametrize("is_rightward", [False, True])
@pytest.mark.parametrize("lies_painted", [False, True])
@pytest.mark.parametrize("grip_y", [0.0, 0.5, 1.0])
def test_frames_painted_where_they_changed_are_those_painted_whole(
    qapp: QGuiApplication, *, is_rightward: bool, lies_painted: bool, grip_y: float
) -> None:
    sheet = a_sheet(lies_painted=lies_painted)
    holds = [
        Hold(grip_y=grip_y, hand_x=x, hand_y=y, is_rightward=is_rightward)
        for x, y in (*HANDS, *HANDS[::-2])
    ]
    everything = QRegion(0, 0, *ROOM)
    kept = bare_screen()
    before = paint_frame(kept, sheet, holds[0], everything)
    for hold in holds[1:]:
        now = fold_footprint(PLACE, hold, lies_painted=lies_painted)
        paint_frame(kept, sheet, hold, now.changed_since(before))
        whole = bare_screen()
        painter = QPainter(whole)
        paint_ground(painter, sheet)
        paint_turn(painter, sheet, hold)
        painter.end()
        assert kept == whole
        before = now


@pytest.mark.parametrize("grip_y", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("hand_x", [0.0, 0.03, 0.4, 0.8, 1.0])
@pytest.mark.parametrize("is_rightward", [False, True])
def test_a_turn_paints_nothing_outside_what_it_touches(
    qapp: QGuiApplication, *, is_rightward: bool, grip_y: float, hand_x: float
) -> None:
    hold = Hold(grip_y=grip_y, hand_x=hand_x, hand_y=grip_y * 0.9, is_rightward=is_rightward)
    image = bare_screen()
    painter = QPainter(image)
    paint_turn(painter, a_sheet(lies_painted=True), hold)
    painter.end()
    seen = fold_footprint(PLACE, hold, lies_painted=True)
    bare = bare_screen()
    outside = QRegion(image.rect()) - seen.stirred - seen.lifted
    assert all(image.copy(each) == bare.copy(each) for each in outside)


def test_what_is_covered_is_painted_by_the_turn_alone(qapp: QGuiApplication) -> None:
    for lies_painted in (False, True):
        hold = Hold(hand_x=0.4, hand_y=0.8)
        image = bare_screen()
        painter = QPainter(image)
        paint_turn(painter, a_sheet(lies_painted=lies_painted), hold)
        painter.end()
        covered = fold_footprint(PLACE, hold, lies_painted=lies_painted).covered
        assert not covered.isEmpty()
        magenta = QColor("magenta").rgb()
        assert all(
            image.pixel(x, y) != magenta
            for each in covered
            for x in range(each.left(), each.right() + 1, 3)
            for y in range(each.top(), each.bottom() + 1, 3)
        )


def test_what_lies_flat_and_what_was_bared_before_is_left_alone(qapp: QGuiApplication) -> None:
    corner = [Hold(hand_x=x, hand_y=0.95) for x in (0.03, 0.05)]
    before, now = (fold_footprint(PLACE, hold, lies_painted=True) for hold in corner)
    assert now.changed_since(before).boundingRect().height() < HIGH / 2
    far = [Hold(grip_y=0.5, hand_x=x, hand_y=0.5) for x in (0.80, 0.82)]
    before, now = (fold_footprint(PLACE, hold, lies_painted=True) for hold in far)
    beside_the_edge = PLACE.topRight() + QPointF(-40, HIGH / 2)
    assert not now.changed_since(before).contains(beside_the_edge.toPoint())


def test_a_sheet_that_lies_flat_touches_nothing_but_what_it_covers(qapp: QGuiApplication) -> None:
    assert fold_footprint(PLACE, Hold(), lies_painted=True) == Footprint()
    lying = fold_footprint(PLACE, Hold(), lies_painted=False)
    assert lying.covered.contains(PLACE.center().toPoint())
    assert lying.stirred.isEmpty()


def test_a_sheet_that_slides_touches_its_place(qapp: QGuiApplication) -> None:
    seen = slide_footprint(PLACE)
    assert seen.stirred == QRegion(PLACE.toAlignedRect())
    assert PLACE.toAlignedRect().contains(seen.covered.boundingRect())
    assert seen.covered.contains(PLACE.center().toPoint())


points = st.tuples(st.floats(-300, 900), st.floats(-300, 900))
polygons = st.lists(points, min_size=3, max_size=6).map(hull).filter(lambda each: len(each) > 2)


@given(polygon=polygons, margin=st.floats(0, 60))
def test_a_region_round_a_polygon_holds_all_of_it(polygon: Polygon, margin: float) -> None:
    region = region_round(polygon, margin)
    for (x1, y1), (x2, y2) in zip(polygon, polygon[1:] + polygon[:1], strict=True):
        for share in (0.0, 0.2, 0.4, 0.6, 0.8):
            x, y = x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
            for dx, dy in ((-margin, 0), (margin, 0), (0, -margin), (0, margin)):
                assert region.contains(QPointF(x + dx, y + dy).toPoint())
    bounds = QPolygonF([QPointF(*each) for each in polygon]).boundingRect().toAlignedRect()
    out = round(margin) + 4 * CELL
    assert bounds.adjusted(-out, -out, out, out).contains(region.boundingRect())


@given(polygon=polygons)
def test_a_polygon_holds_all_of_a_region_within_it(polygon: Polygon) -> None:
    outline = QPolygonF([QPointF(*each) for each in polygon])
    for rect in region_within(polygon):
        for x in (rect.left(), rect.right() + 1):
            for y in (rect.top(), rect.bottom() + 1):
                assert outline.containsPoint(QPointF(x, y), Qt.FillRule.OddEvenFill)


def test_a_large_polygon_is_held_but_for_its_outline() -> None:
    inner = region_within(((0, 0), (400, 0), (400, 300), (0, 300)))
    assert inner.contains(QRect(4 * CELL, 4 * CELL, 400 - 8 * CELL, 300 - 8 * CELL))


def test_no_polygon_has_no_region() -> None:
    assert region_round((), 10.0).isEmpty()
    assert region_within(()).isEmpty()
