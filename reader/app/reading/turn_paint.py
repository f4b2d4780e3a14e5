"""A sheet in the air: a desk, a turn and the pictures of its pages in, a frame painted."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from reader.app.reading.print_case import Print
from reader.paint.fold import Hold
from reader.paint.footprint import Footprint, fold_footprint, slide_footprint
from reader.paint.turning import Sheet, paint_slide, paint_turn
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.turning import Turn, Way

PrintOf = Callable[[Leaf], Print | None]
"""Answers a leaf with the picture of its whole sheet once there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """A turn and how it is shown.

    Attributes:
        turn: The sheet in the air.
        is_slide: Whether the sheet slides instead of folding.
    """

    turn: Turn
    is_slide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """What a turn moves.

    Attributes:
        front: The leaf that is seen before; None when that side is bare.
        back: The leaf on the other side; None for a bare back.
        under: The leaf that is uncovered; None for the bare desk.
        left: Left edge of the sheet, in points on the desk.
        hold: Where the hand is.
    """

    front: Leaf | None
    back: Leaf | None
    under: Leaf | None
    left: float
    hold: Hold


def sides_of(desk: Desk, turn: Turn) -> Sides | None:
    """Return what a turn moves; None when there is nothing to turn to."""
    now = desk.now
    there = desk.after if turn.way is Way.ONWARD else desk.before
    if now is None or there is None:
        return None
    is_leftward = (turn.way is Way.ONWARD) is not desk.bound_right
    if now.is_spread and there.is_spread:
        return _of_spread(desk, now, there, turn, is_leftward=is_leftward)
    if turn.way is Way.ONWARD:
        hold = _hold(turn, carried=turn.hand_x, is_rightward=desk.bound_right)
        return Sides(front=now.leaves[0], back=None, under=there.leaves[0], left=0, hold=hold)
    # One page at a time: the page before comes back from beyond the spine.
    hold = _hold(turn, carried=1 - turn.hand_x, is_rightward=desk.bound_right)
    return Sides(front=there.leaves[0], back=None, under=now.leaves[0], left=0, hold=hold)


def _of_spread(desk: Desk, now: Opening, there: Opening, turn: Turn, *, is_leftward: bool) -> Sides:
    # The hand takes the right sheet and lays it to the left, or the left one to the right.
    taken, other = (1, 0) if is_leftward else (0, 1)
    return Sides(
        front=now.leaves[taken],
        back=there.leaves[other],
        under=there.leaves[taken],
        left=0 if is_leftward else -desk.width,
        hold=_hold(turn, carried=turn.hand_x, is_rightward=not is_leftward),
    )


def _hold(turn: Turn, *, carried: float, is_rightward: bool) -> Hold:
    return Hold(grip_y=turn.grip_y, hand_x=carried, hand_y=turn.hand_y, is_rightward=is_rightward)


def paint_sheet_in_air(
    painter: QPainter, desk: Desk, motion: Motion, print_of: PrintOf, paper: QColor
) -> None:
    """Paint the sheet that is turned over the sheets that lie on the desk.

    Args:
        painter: In the view's logical pixels; what lies on the desk is painted already.
        desk: What lies on the desk.
        motion: The turn.
        print_of: The pictures; a page not ready yet is shown as bare paper.
        paper: Colour of the paper.
    """
    sides = sides_of(desk, motion.turn)
    if sides is None:
        return
    sheet = Sheet(
        place=_place(desk, sides),
        front=_image(sides.front, print_of, paper) or _bare(paper),
        back=_image(sides.back, print_of, paper),
        under=_image(sides.under, print_of, paper),
        paper=paper,
        lies_painted=_lies_painted(desk, sides),
    )
    paint = paint_slide if motion.is_slide else paint_turn
    paint(painter, sheet, sides.hold)


def changed(desk: Desk, before: Motion | None, now: Motion | None) -> QRegion | None:
    """Return all of a view that may look different from the frame before; None for any of it.

    Args:
        desk: What lies on the desk, where it lay before.
        before: What was in the air.
        now: What is in the air.
    """
    if before is None or now is None or before.turn.way is not now.turn.way:
        return None
    return footprint_of(desk, now).changed_since(footprint_of(desk, before))


def footprint_of(desk: Desk, motion: Motion | None) -> Footprint:
    """Return the parts of a view that a turn touches; none where there is no turn.

    Args:
        desk: What lies on the desk.
        motion: The turn.
    """
    sides = sides_of(desk, motion.turn) if motion is not None else None
    if motion is None or sides is None:
        return Footprint()
    place = _place(desk, sides)
    if motion.is_slide:
        return slide_footprint(place)
    return fold_footprint(place, sides.hold, lies_painted=_lies_painted(desk, sides))


def _place(desk: Desk, sides: Sides) -> QRectF:
    """Return where the sheet that is turned lies flat, in the view's logical pixels."""
    x, y = desk.camera.to_window(desk.window, sides.left, 0)
    scale = desk.camera.scale
    return QRectF(x, y, desk.width * scale, desk.height * scale)


def _lies_painted(desk: Desk, sides: Sides) -> bool:
    return desk.now is not None and sides.front in desk.now.leaves


def _image(leaf: Leaf | None, print_of: PrintOf, paper: QColor) -> QImage | None:
    if leaf is None:
        return None
    ready = print_of(leaf)
    return ready.image if ready is not None else _bare(paper)


def _bare(paper: QColor) -> QImage:
    sheet = QImage(8, 8, QImage.Format.Format_RGB32)
    sheet.fill(paper)
    return sheet
