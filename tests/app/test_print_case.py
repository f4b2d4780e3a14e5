"""Pictures of sheets serve until there are newer ones, and no longer."""

from PySide6.QtGui import QImage

from reader.app.reading.print_case import CACHE_BYTES, Print, PrintCase, Want
from reader.layout.sheet.frame import Rect
from reader.session.desk.opening import Leaf

FRONT, INSIDE = Leaf(page="01"), Leaf(page="02")
WHOLE = Rect(x=0, y=0, width=100, height=150)


def picture(pixels: int = 4) -> Print:
    image = QImage(pixels, pixels, QImage.Format.Format_RGB32)
    return Print(image=image, region=WHOLE, scale=1.0)


def want(leaf: Leaf) -> Want:
    return Want(leaf=leaf, scale=1.0)


def test_a_former_picture_serves_until_there_is_a_new_one() -> None:
    case, old, new = PrintCase(), picture(), picture()
    case.keep(want(FRONT), old, frozenset((FRONT,)))
    case.make_former((FRONT,))
    assert case.whole(FRONT) is old
    assert not case.is_printed(FRONT)
    case.keep(want(FRONT), new, frozenset((FRONT,)))
    assert case.whole(FRONT) is new
    assert case.is_printed(FRONT)


def test_a_former_picture_does_not_come_back_when_the_new_one_is_thrown_away() -> None:
    case = PrintCase()
    case.keep(want(FRONT), picture(), frozenset((FRONT,)))
    case.make_former((FRONT,))
    case.keep(want(FRONT), picture(), frozenset((FRONT,)))
    large = picture(round((CACHE_BYTES / 4) ** 0.5) + 1)
    case.keep(want(INSIDE), large, frozenset((INSIDE,)))
    assert case.whole(FRONT) is None
    assert case.whole(INSIDE) is large
