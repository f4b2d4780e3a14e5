"""What a kiosk does by itself: a state and a moment in, the next state and what to do out.

No clock is read here; the caller says what time it is, in monotonic seconds
and in the time of the day, so that months can be tried in a second.
"""

import dataclasses
import datetime
import math
from dataclasses import dataclass
from enum import StrEnum

from reader.session.kiosk.settings import KioskSettings


class Deed(StrEnum):
    """What the window is to do."""

    GO_HOME = "go_home"
    """Show today's front page and wipe every trace of the visitor."""
    TURN = "turn"
    """Turn to the next page by itself."""
    SHOW_UPDATE = "show_update"
    """Show the newest issue, which came while somebody read."""
    DARKEN = "darken"
    LIGHTEN = "lighten"


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskState:
    """Where a kiosk stands between two ticks.

    Attributes:
        touched: When it was last touched; None when nobody has since it went home.
        turned: When a page last turned by itself, or home was shown.
        has_update: A newer issue waits for the visitor to leave.
        is_dark: The screen is dark by the hours of the day.
    """

    touched: float | None = None
    turned: float = 0.0
    has_update: bool = False
    is_dark: bool = False


def touch(state: KioskState, now: float) -> tuple[KioskState, tuple[Deed, ...]]:
    """A hand was laid on the screen; it lights a dark one for as long as somebody stays."""
    deeds = (Deed.LIGHTEN,) if state.is_dark else ()
    return dataclasses.replace(state, touched=now, is_dark=False), deeds


def issue_arrived(state: KioskState) -> tuple[KioskState, tuple[Deed, ...]]:
    """A newer good issue is in the library: shown at once, but never under a finger."""
    if state.touched is None:
        return dataclasses.replace(state, has_update=False), (Deed.SHOW_UPDATE,)
    return dataclasses.replace(state, has_update=True), ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The time and what goes on.

    Attributes:
        now: Monotonic seconds.
        of_day: Time of the day on the wall.
        is_reading_aloud: While it speaks, idle time does not run.
        is_held: A finger rests on the glass: somebody is there.
    """

    now: float
    of_day: datetime.time
    is_reading_aloud: bool = False
    is_held: bool = False


def tick(
    state: KioskState, moment: Moment, settings: KioskSettings
) -> tuple[KioskState, tuple[Deed, ...]]:
    """Say what is due; called about once a second, at whatever pace."""
    if state.touched is not None and (moment.is_reading_aloud or moment.is_held):
        return dataclasses.replace(state, touched=moment.now), ()
    if state.touched is not None:
        if moment.now - state.touched < settings.idle:
            return state, ()
        deeds = (Deed.GO_HOME, Deed.SHOW_UPDATE) if state.has_update else (Deed.GO_HOME,)
        return KioskState(turned=moment.now), deeds
    is_dark = settings.is_dark(moment.of_day)
    if is_dark != state.is_dark:
        deed = Deed.DARKEN if is_dark else Deed.LIGHTEN
        return dataclasses.replace(state, is_dark=is_dark, turned=moment.now), (deed,)
    if settings.attract and not is_dark and moment.now - state.turned >= settings.attract:
        return dataclasses.replace(state, turned=moment.now), (Deed.TURN,)
    return state, ()


DRIFT_SECONDS = 3600.0
"""In this time still parts have once gone round, too slowly for the eye."""


def drift(now: float, reach: float) -> tuple[float, float]:
    """Return how far still parts stand from their place, against burn-in.

    Args:
        now: Monotonic seconds.
        reach: The greatest distance either way.

    Returns:
        Right and down. Both run along a curve that does not soon come back to
        the same points, and never jumps.
    """
    turn = 2 * math.pi * now / DRIFT_SECONDS
    return reach * math.sin(turn), reach * math.sin(turn * _GOLDEN)


_GOLDEN = (1 + math.sqrt(5)) / 2
