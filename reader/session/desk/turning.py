"""Turning a sheet: hand and time in, how far the sheet has turned out.

The sheet is measured in its own width and height (0 to 1); a turn is drawn by
``paint.turning``, which needs nothing but the value ``Turn``.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

FALL_SECONDS = 0.42
"""Time of a whole turn by key; shorter hides which way it went, longer makes one wait."""
FLICK = 1.2
"""Sheet widths a second above which the hand's direction decides, not its place."""
EDGE = 0.09
"""Share of a sheet's width, at its outer edge, that can be gripped."""

CORNER = 0.12
"""Share of a sheet's height, from top and foot, whose edge is its corner."""
LIFT_SECONDS = 0.14
"""Time in which a corner is lifted for a hand that comes near it, or lies down again."""
_LIFTED_X, _LIFTED_Y = 0.028, 0.025
"""How far it is lifted, in what a hand carries an edge, and in the sheet's height."""


class Way(StrEnum):
    """Which way the pages are turned."""

    ONWARD = "onward"
    BACK = "back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A sheet in the air.

    Attributes:
        way: Towards later pages or earlier ones.
        grip_y: Where the edge was gripped, 0 (top) to 1 (foot).
        hand_x: How far the gripped edge has been carried, 0 (lies flat as at
            the beginning) to 1 (lies flat, turned).
        hand_y: Height of the hand, 0 to 1; may leave the sheet a little.
    """

    way: Way
    grip_y: float = 1.0
    hand_x: float = 0.0
    hand_y: float = 1.0


def carried(turn: Turn, hand_x: float, hand_y: float) -> Turn:
    """Carry the edge to where the hand is, no further than flat on either side."""
    return replace(turn, hand_x=min(max(hand_x, 0.0), 1.0), hand_y=min(max(hand_y, -0.25), 1.25))


def lifted(way: Way, grip_y: float, share: float) -> Turn:
    """Return a sheet whose corner is lifted, as far as to show that it can be taken.

    Args:
        way: It would be turned.
        grip_y: 0 for the upper corner, 1 for the lower.
        share: How much of its way up the corner has done, 0 to 1.
    """
    eased = share * (2 - share)
    inwards = _LIFTED_Y if grip_y < 0.5 else -_LIFTED_Y
    return Turn(way=way, grip_y=grip_y, hand_x=_LIFTED_X * eased, hand_y=grip_y + inwards * eased)


def falls_over(turn: Turn, speed: float, middle: float = 0.5) -> bool:
    """Tell which way a sheet falls when let go: True when it turns over.

    Args:
        turn: The sheet as the hand leaves it.
        speed: Of the hand, in sheet widths a second, positive towards turned.
        middle: How far a hand in the middle of what lies open has carried it.
    """
    if abs(speed) > FLICK:
        return speed > 0
    # Past the upright, above the fold of a spread, the paper's own weight carries it. Beside
    # a page alone no hand goes so far: it would have to leave the page, and often the window.
    return turn.hand_x > middle


def fallen(turn: Turn, share: float, *, over: bool) -> Turn:
    """Return the sheet on its way down.

    Args:
        turn: The sheet as the hand left it.
        share: How much of the fall is done, 0 to 1.
        over: Whether it turns over or falls back.
    """
    eased = share * share * (3 - 2 * share)
    end = 1.0 if over else 0.0
    hand_x = turn.hand_x + (end - turn.hand_x) * eased
    hand_y = turn.hand_y + (turn.grip_y - turn.hand_y) * eased
    lift = 0.0 if turn.hand_x else 0.10 * 4 * eased * (1 - eased)
    # A turn by key is carried in a shallow bow, as a hand would.
    return replace(turn, hand_x=hand_x, hand_y=hand_y - (lift if turn.grip_y > 0.5 else -lift))


def fall_seconds(turn: Turn, *, over: bool) -> float:
    """Return how long the rest of the way takes."""
    rest = 1.0 - turn.hand_x if over else turn.hand_x
    return max(FALL_SECONDS * rest, 0.08)
