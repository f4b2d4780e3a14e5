"""A sheet in the air: a hand or a key in, the turn frame by frame out."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from reader.session.desk.turning import (
    LIFT_SECONDS,
    Turn,
    Way,
    carried,
    fall_seconds,
    fallen,
    falls_over,
    lifted,
)
from reader.session.settings import Motion

FRAME_MS = 16
"""Sixty frames a second."""
CATCH_SECONDS = 0.08
"""Stretch of the hand's way that tells its speed when it lets go."""


class Turner(QObject):
    """Moves one sheet at a time.

    Attributes:
        style: How sheets turn; never ``SYSTEM``.

    Signals:
        moved: The sheet is somewhere else, or lies flat again.
        turned: The sheet has fallen over: the way it was turned.
    """

    moved = Signal()
    turned = Signal(object)

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.style = Motion.FOLD
        self._clock = clock
        self._turn: Turn | None = None
        self._left: Turn | None = None
        self._let_go_at = 0.0
        self._is_over = True
        self._way_of_hand: list[tuple[float, float]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._fall)
        self._corner: tuple[Way, float] | None = None
        self._height, self._is_wanted, self._stirred_at = 0.0, False, 0.0
        self._stir = QTimer(self)
        self._stir.setInterval(FRAME_MS)
        self._stir.timeout.connect(self._lift)

    @property
    def corner(self) -> Turn | None:
        """A corner that is lifted while all sheets lie flat; None when none is."""
        if self._corner is None or self._turn is not None:
            return None
        return lifted(*self._corner, self._height)

    def hover(self, corner: tuple[Way, float] | None) -> None:
        """Lift a corner for a hand that is near it, as which way it would turn and its height.

        None lays it down again.
        """
        self._is_wanted = corner is not None and self.style is Motion.FOLD
        if self._is_wanted and corner != self._corner:
            self._corner, self._height = corner, 0.0
        if self._corner is not None and not self._stir.isActive():
            self._stirred_at = self._clock()
            self._stir.start()

    def _lift(self) -> None:
        now = self._clock()
        share = (now - self._stirred_at) / LIFT_SECONDS
        self._stirred_at = now
        height = min(max(self._height + (share if self._is_wanted else -share), 0.0), 1.0)
        is_moved, self._height = height != self._height, height
        if height == float(self._is_wanted):
            self._stir.stop()
            if not self._is_wanted:
                self._corner = None
        if is_moved:
            self.moved.emit()

    @property
    def turn(self) -> Turn | None:
        """The sheet in the air; None when all lie flat."""
        return self._turn

    @property
    def is_held(self) -> bool:
        """Whether a hand holds the sheet."""
        return self._turn is not None and not self._timer.isActive()

    @property
    def share_fallen(self) -> float:
        """How much of its fall onto the other side a sheet has done; 0 while it is held."""
        if self._turn is None or self._left is None or not self._timer.isActive():
            return 0.0
        rest = 1.0 - self._left.hand_x
        if not self._is_over or rest <= 0:
            return 0.0
        return (self._turn.hand_x - self._left.hand_x) / rest

    def grip(self, way: Way, grip_y: float) -> None:
        """Take a sheet at its edge."""
        self.finish()
        self._drop()
        self._turn = Turn(way=way, grip_y=grip_y, hand_y=grip_y)
        self._way_of_hand = [(self._clock(), 0.0)]
        self.moved.emit()

    def carry(self, hand_x: float, hand_y: float) -> None:
        """Carry the edge that is held."""
        if self._turn is None:
            return
        self._turn = carried(self._turn, hand_x, hand_y)
        now = self._clock()
        self._way_of_hand = [*self._lately(now), (now, hand_x)]
        self.moved.emit()

    def _lately(self, now: float) -> list[tuple[float, float]]:
        """Return the last stretch of the hand's way; nothing of it when the hand has rested."""
        return [step for step in self._way_of_hand if now - step[0] <= CATCH_SECONDS]

    def let_go(self, middle: float = 0.5) -> None:
        """Let the sheet fall either way.

        Args:
            middle: How far a hand in the middle of what lies open has carried it.
        """
        if self._turn is None:
            return
        lately = self._lately(self._clock())
        taken = lately[-1][0] - lately[0][0] if lately else 0.0
        speed = (lately[-1][1] - lately[0][1]) / taken if taken > 0 else 0.0
        self._go_down(over=falls_over(self._turn, speed, middle))

    def turn_by_key(self, way: Way) -> None:
        """Turn a sheet without a hand; one still in the air falls at once."""
        self.finish()
        self._drop()
        self._turn = Turn(way=way)
        self._go_down(over=True)

    def finish(self) -> None:
        """Bring the sheet in the air down at once, to the side it was falling to."""
        if self._turn is None:
            return
        is_over = self._timer.isActive() and self._is_over
        self._lie(over=is_over)

    def _drop(self) -> None:
        """Let the corner lie that a hand was near: the sheet itself is taken."""
        self._stir.stop()
        self._corner, self._height, self._is_wanted = None, 0.0, False

    def _go_down(self, *, over: bool) -> None:
        """Begin the fall; without motion there is none."""
        if self.style is Motion.NONE:
            self._lie(over=over)
            return
        self._left = self._turn
        self._is_over = over
        self._let_go_at = self._clock()
        self._timer.start()

    def _fall(self) -> None:
        assert self._left is not None
        took = fall_seconds(self._left, over=self._is_over)
        share = (self._clock() - self._let_go_at) / took
        if share >= 1:
            self._lie(over=self._is_over)
            return
        self._turn = fallen(self._left, share, over=self._is_over)
        self.moved.emit()

    def _lie(self, *, over: bool) -> None:
        assert self._turn is not None
        way = self._turn.way
        self._timer.stop()
        self._turn = None
        if over:
            self.turned.emit(way)
        self.moved.emit()
