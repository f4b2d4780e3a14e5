"""Where a hand holds a sheet in, how the sheet is folded out: pure geometry.

The sheet lies flat from (0, 0) to (width, height), y down. Paper does not
stretch: the hand never comes further from either end of the spine than the
place it grips is.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Polygon = tuple[Point, ...]

_LEAST_LIFT = 1e-3
"""Shares of the width; a hand nearer to where it gripped has folded nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A sheet in a hand.

    Attributes:
        grip_y: Where the outer edge was gripped, 0 (top) to 1 (foot).
        hand_x: How far the gripped edge has been carried, 0 (lies flat as at
            the beginning) to 1 (lies flat, turned over the spine).
        hand_y: Height of the hand, 0 to 1; may leave the sheet a little.
        is_rightward: The spine is at the sheet's right and the edge is carried
            to the right; otherwise the spine is at its left.
    """

    grip_y: float = 1.0
    hand_x: float = 0.0
    hand_y: float = 1.0
    is_rightward: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """A sheet folded along a straight crease.

    Attributes:
        grip: Where the sheet was gripped.
        hand: Where that point is now.
        lying: What still lies flat of the sheet; empty when all is turned.
        lifted: What is folded away, where it lay; what is beneath shows there.
        flap: The same, where it is now: its back is seen.
    """

    grip: Point
    hand: Point
    lying: Polygon
    lifted: Polygon
    flap: Polygon

    def mirrored(self, point: Point) -> Point:
        """Return where a point of the lifted part is now: its mirror image in the crease."""
        (gx, gy), (hx, hy) = self.grip, self.hand
        nx, ny = hx - gx, hy - gy
        x, y = point
        middle_x, middle_y = (gx + hx) / 2, (gy + hy) / 2
        share = 2 * ((x - middle_x) * nx + (y - middle_y) * ny) / (nx * nx + ny * ny)
        return (x - share * nx, y - share * ny)


def away_from_crease(fold: Fold, reach: float, *, is_towards_hand: bool) -> tuple[Point, Point]:
    """Return the middle of grip and hand, on the crease, and a point straight away from it.

    Args:
        fold: The fold.
        reach: How far the point is from the crease; no further than hand and grip are.
        is_towards_hand: Whether it lies on the flap's side.
    """
    (gx, gy), (hx, hy) = fold.grip, fold.hand
    far = math.dist(fold.grip, fold.hand)
    share = min(reach, far / 2) / far * (1 if is_towards_hand else -1)
    middle = ((gx + hx) / 2, (gy + hy) / 2)
    return middle, (middle[0] + (hx - gx) * share, middle[1] + (hy - gy) * share)


def near_crease(fold: Fold, reach: float, *, is_towards_hand: bool) -> Polygon:
    """Return what of the flap, or of what is uncovered, lies so near to the crease.

    Args:
        fold: The fold.
        reach: As in ``away_from_crease``.
        is_towards_hand: Whether of the flap.
    """
    start, end = away_from_crease(fold, reach, is_towards_hand=is_towards_hand)
    polygon = fold.flap if is_towards_hand else fold.lifted
    return cut(polygon, end, (start[0] - end[0], start[1] - end[1]))


def fold_sheet(width: float, height: float, hold: Hold) -> Fold | None:
    """Fold a sheet as a hand holds it.

    Args:
        width: Of the sheet, above 0.
        height: Of the sheet, above 0.
        hold: Where the hand is.

    Returns:
        The fold, in the sheet's coordinates; None while it lies flat.
    """
    grip = (width, min(max(hold.grip_y, 0.0), 1.0) * height)
    wanted = (width - 2 * width * hold.hand_x, hold.hand_y * height)
    hand = _within_reach(wanted, grip, height)
    if math.dist(grip, hand) < _LEAST_LIFT * width:
        return None
    fold = _fold(width, height, grip, hand)
    return _seen_from_the_right(fold, width) if hold.is_rightward else fold


def _within_reach(hand: Point, grip: Point, height: float) -> Point:
    """Bring a hand back to where the paper lets it go."""
    for _ in range(8):  # each end of the spine may pull it off the other's circle again
        for end in ((0.0, 0.0), (0.0, height)):
            reach, far = math.dist(grip, end), math.dist(hand, end)
            if far > reach:
                share = reach / far
                hand = (
                    end[0] + (hand[0] - end[0]) * share,
                    end[1] + (hand[1] - end[1]) * share,
                )
    return hand


def _fold(width: float, height: float, grip: Point, hand: Point) -> Fold:
    sheet: Polygon = ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))
    middle = ((grip[0] + hand[0]) / 2, (grip[1] + hand[1]) / 2)
    towards_grip = (grip[0] - hand[0], grip[1] - hand[1])
    towards_hand = (-towards_grip[0], -towards_grip[1])
    lifted = cut(sheet, middle, towards_grip)
    fold = Fold(
        grip=grip, hand=hand, lying=cut(sheet, middle, towards_hand), lifted=lifted, flap=()
    )
    flap = tuple(fold.mirrored(point) for point in lifted)
    return Fold(grip=grip, hand=hand, lying=fold.lying, lifted=lifted, flap=flap)


def _seen_from_the_right(fold: Fold, width: float) -> Fold:
    def over(points: Polygon) -> Polygon:
        return tuple((width - x, y) for x, y in points)

    return Fold(
        grip=over((fold.grip,))[0],
        hand=over((fold.hand,))[0],
        lying=over(fold.lying),
        lifted=over(fold.lifted),
        flap=over(fold.flap),
    )


def cut(polygon: Polygon, through: Point, side: Point) -> Polygon:
    """Return what of a convex polygon lies on one side of a line.

    Args:
        polygon: Convex corners in order.
        through: A point of the line.
        side: A vector across the line, towards what is kept; not null.

    Returns:
        The corners kept, in order; empty when nothing is.

    Source:
        Sutherland and Hodgman, Reentrant polygon clipping, 1974
    """
    kept: list[Point] = []
    before = polygon[-1] if polygon else (0.0, 0.0)
    height_before = _height(before, through, side)
    for point in polygon:
        height = _height(point, through, side)
        if (height > 0) != (height_before > 0) and height != height_before:
            share = height_before / (height_before - height)
            crossing = (
                before[0] + (point[0] - before[0]) * share,
                before[1] + (point[1] - before[1]) * share,
            )
            kept.append(crossing)
        if height > 0:
            kept.append(point)
        before, height_before = point, height
    return tuple(kept)


def hull(points: Iterable[Point]) -> Polygon:
    """Return the corners, in order, of the smallest convex polygon round some points.

    Source:
        Andrew, Another efficient algorithm for convex hulls in two dimensions, 1979
    """
    ordered = sorted(set(points))
    return (*_chain(ordered)[:-1], *_chain(ordered[::-1])[:-1])


def _chain(points: list[Point]) -> list[Point]:
    """Return the corners on one side of points in order, from the first to the last."""
    kept: list[Point] = []
    for x, y in points:
        while len(kept) > 1:
            (x1, y1), (x2, y2) = kept[-2:]
            if (x2 - x1) * (y - y1) > (y2 - y1) * (x - x1):
                break
            kept.pop()
        kept.append((x, y))
    return kept


def _height(point: Point, through: Point, side: Point) -> float:
    return (point[0] - through[0]) * side[0] + (point[1] - through[1]) * side[1]
