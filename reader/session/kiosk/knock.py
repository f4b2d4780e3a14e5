"""The staff's knock on a kiosk: presses in a corner in, whether the door opens out.

Five taps, the last held, so that neither a child's drumming nor a cleaning
cloth opens the pad.

Source:
    FreeKiosk (five taps in a corner), kiosk-satellite 120 (the last held)
"""

from dataclasses import dataclass

TAPS = 5
TAP_SECONDS = 0.8
"""A tap is shorter."""
GAP_SECONDS = 1.5
"""Two taps follow each other sooner."""
HOLD_SECONDS = 2.0
"""The last tap is held as long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knock:
    """How far somebody has got.

    Attributes:
        taps: Taps done, the one under way not counted.
        pressed: Monotonic time at which the last press began; None before any.
        is_down: Whether the finger is on the glass.
    """

    taps: int = 0
    pressed: float | None = None
    is_down: bool = False


NOBODY = Knock()
"""Nobody knocks."""


def press(knock: Knock, now: float, *, is_in_corner: bool) -> Knock:
    """Lay a finger on the glass."""
    if not is_in_corner:
        return NOBODY
    is_late = knock.pressed is None or now - knock.pressed > GAP_SECONDS
    return Knock(taps=0 if is_late else knock.taps, pressed=now, is_down=True)


def release(knock: Knock, now: float) -> Knock:
    """Lift the finger: a short press is a tap, a long one begins anew."""
    if not knock.is_down or knock.pressed is None or now - knock.pressed > TAP_SECONDS:
        return NOBODY
    # A sixth short tap begins no second knock: the fifth was not held.
    taps = knock.taps + 1 if knock.taps + 1 < TAPS else 0
    return Knock(taps=taps, pressed=knock.pressed)


def is_answered(knock: Knock, now: float) -> bool:
    """Tell whether the last tap has been held long enough."""
    is_last = knock.is_down and knock.taps == TAPS - 1
    return is_last and knock.pressed is not None and now - knock.pressed >= HOLD_SECONDS
