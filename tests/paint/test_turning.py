"""A turn painted: what lies, what is lifted, and what is on the back are where they belong."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from reader.paint.fold import Hold
from reader.paint.turning import Sheet, paint_slide, paint_turn

WIDE, HIGH = 200, 300
DESK, PAPER = QColor("#808080"), QColor("#fbf8f1")
FRONT, BACK, UNDER = QColor("#dd3333"), QColor("#33dd33"), QColor("#3333dd")


def plain(colour: QColor) -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def back() -> QImage:
    """A back whose left half, as it will lie, is black."""
    image = plain(BACK)
    painter = QPainter(image)
    painter.fillRect(0, 0, WIDE // 2, HIGH, QColor("black"))
    painter.end()
    return image


def a_sheet() -> Sheet:
    return Sheet(
        place=QRectF(WIDE + 50, 50, WIDE, HIGH),
        front=plain(FRONT),
        back=back(),
        under=plain(UNDER),
        paper=PAPER,
    )


def painted(sheet: Sheet, hold: Hold, *, is_slide: bool = False) -> QImage:
    image = QImage(3 * WIDE + 100, HIGH + 100, QImage.Format.Format_RGB32)
    image.fill(DESK)
    painter = QPainter(image)
    (paint_slide if is_slide else paint_turn)(painter, sheet, hold)
    painter.end()
    return image


def hue(image: QImage, sheet: Sheet, x: float, y: float) -> str:
    """Name what is seen at shares of the sheet's width and height."""
    at = sheet.place.topLeft() + QPointF(x * WIDE, y * HIGH)
    colour = image.pixelColor(at.toPoint())
    if colour.lightness() < 40:
        return "black"
    if colour.saturation() < 60:
        return "paper" if colour.lightness() > 180 else "desk"
    return {0: "front", 1: "back", 2: "under"}[((colour.hue() + 60) % 360) // 120]


@pytest.mark.parametrize("paint_it", [False, True])
def test_before_the_hand_moves_only_the_front_is_seen(
    qapp: QGuiApplication, paint_it: bool
) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(), is_slide=paint_it)
    assert {hue(image, sheet, x / 10, 0.5) for x in range(1, 10)} == {"front"}


def test_half_way_back_and_under_are_seen(qapp: QGuiApplication) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(grip_y=0.5, hand_x=0.4, hand_y=0.5))
    # The edge is at 0.2 of the width, the crease at 0.6.
    assert hue(image, sheet, 0.1, 0.5) == "front"
    assert hue(image, sheet, 0.3, 0.5) == "black"
    assert hue(image, sheet, 0.9, 0.5) == "under"


def test_a_turned_sheet_shows_its_back_the_right_way_round(qapp: QGuiApplication) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(hand_x=1.0))
    assert hue(image, sheet, -0.75, 0.5) == "black"
    assert hue(image, sheet, -0.3, 0.5) == "back"
    assert hue(image, sheet, 0.7, 0.5) == "under"


def test_a_right_bound_sheet_is_turned_to_the_right(qapp: QGuiApplication) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(hand_x=1.0, is_rightward=True))
    assert hue(image, sheet, 1.3, 0.5) == "black"
    assert hue(image, sheet, 1.75, 0.5) == "back"
    assert hue(image, sheet, 0.3, 0.5) == "under"


def test_a_bare_back_is_paper(qapp: QGuiApplication) -> None:
    sheet = replace(a_sheet(), back=None)
    image = painted(sheet, Hold(hand_x=1.0))
    assert hue(image, sheet, -0.5, 0.5) == "paper"


def test_what_is_not_ready_beneath_is_blank_paper(qapp: QGuiApplication) -> None:
    sheet = replace(a_sheet(), under=None)
    for is_slide in (False, True):
        image = painted(sheet, Hold(hand_x=0.8, hand_y=1.0), is_slide=is_slide)
        assert hue(image, sheet, 0.9, 0.2) == "paper"


def test_the_flap_casts_a_shadow_on_what_it_covers(qapp: QGuiApplication) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(grip_y=0.5, hand_x=0.4, hand_y=0.5))
    near = image.pixelColor((sheet.place.topLeft() + QPointF(0.17 * WIDE, 150)).toPoint())
    far = image.pixelColor((sheet.place.topLeft() + QPointF(0.05 * WIDE, 150)).toPoint())
    assert near.lightness() < far.lightness()


def test_pictures_of_another_size_are_fitted(qapp: QGuiApplication) -> None:
    sheet = replace(a_sheet(), under=plain(UNDER).scaled(50, 75))
    image = painted(sheet, Hold(hand_x=1.0))
    assert hue(image, sheet, 0.9, 0.9) == "under"


@pytest.mark.parametrize("is_rightward", [False, True])
def test_a_slide_stays_within_the_sheet(qapp: QGuiApplication, is_rightward: bool) -> None:
    sheet = a_sheet()
    image = painted(sheet, Hold(hand_x=0.5, is_rightward=is_rightward), is_slide=True)
    left, right = hue(image, sheet, 0.25, 0.5), hue(image, sheet, 0.75, 0.5)
    assert (left, right) == (("under", "front") if is_rightward else ("front", "under"))
    assert hue(image, sheet, -0.1, 0.5) == hue(image, sheet, 1.1, 0.5) == "desk"


@pytest.mark.parametrize("is_rightward", [False, True])
@pytest.mark.parametrize("paper", ["#fdfaf2", "#000000"])
def test_a_sheet_that_slides_is_told_from_a_like_one_beneath(
    qapp: QGuiApplication, paper: str, is_rightward: bool
) -> None:
    same = plain(QColor(paper))
    sheet = replace(a_sheet(), front=same, under=same, paper=QColor(paper))
    lying = painted(sheet, Hold(is_rightward=is_rightward), is_slide=True)
    image = painted(sheet, Hold(hand_x=0.5, is_rightward=is_rightward), is_slide=True)
    middle = sheet.place.center().toPoint()
    assert lying.pixelColor(middle) == QColor(paper)
    seen = [image.pixelColor(middle + QPoint(x, 0)) for x in range(-20, 21)]
    assert any(each != QColor(paper) for each in seen[18:23]), "an edge"
    assert QColor(paper) in (seen[0], seen[-1]), "within the reach of its shadow"


@pytest.mark.parametrize("paper", ["#000000", "#1d1f22"])
def test_the_edge_of_a_dark_paper_is_lighter_than_the_paper(
    qapp: QGuiApplication, paper: str
) -> None:
    dark = plain(QColor(paper))
    sheet = replace(a_sheet(), front=dark, back=dark, under=dark, paper=QColor(paper))
    picture = painted(sheet, Hold(grip_y=1.0, hand_x=0.4, hand_y=0.8))
    place = sheet.place.toRect()
    seen = (
        picture.pixelColor(x, y).lightnessF()
        for x in range(place.left() + 2, place.right() - 2)
        for y in range(place.top() + 2, place.bottom() - 2)
    )
    assert max(seen) > QColor(paper).lightnessF() + 0.3
