"""The desk with an opening on it, seen through the window: gestures in, a new desk out."""

from dataclasses import dataclass, field, replace

from reader.layout.sheet.frame import Rect
from reader.layout.sheet.turned import laid_rect
from reader.session.choices import Fit
from reader.session.desk.camera import (
    MARGIN_PX,
    READABLE_SCALE,
    Camera,
    Hold,
    Window,
    fitted,
    kept_on_sheets,
    panned,
    revealed,
    showing,
    zoomed,
)
from reader.session.desk.lying_desk import laid_window, stood_camera
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.turning import CORNER, EDGE, Turn, Way

BROADSHEET = (1106.0, 1559.0)
"""Points of a 对开 page (390 by 550 mm): the size taken until a page is laid out."""
COLUMNS_IN_VIEW = 2.2
"""Widths of a column in view when a page is brought to reading size."""
BANDS_IN_VIEW = 1.5
"""Heights of a band then: the first has the lead's heading above it, in larger type."""

_NO_WINDOW = Window(width_px=1, height_px=1)
_NOWHERE = Camera(scale=1, x=0, y=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What lies on the desk and how it is seen.

    Attributes:
        now: The opening that lies open; None before an issue is open.
        before: The opening before it; None at the first.
        after: The opening after it; None at the last.
        width: Of one sheet.
        height: Of one sheet.
        window: Size of the view.
        fit: What decides the scale.
        camera: Where the window looks.
        bound_right: True for a paper set vertically: later pages lie to the left.
        held: The camera after the last zoom, and what the hand held; None before the first.
    """

    now: Opening | None = None
    before: Opening | None = None
    after: Opening | None = None
    width: float = BROADSHEET[0]
    height: float = BROADSHEET[1]
    window: Window = _NO_WINDOW
    fit: Fit = Fit.PAGE
    camera: Camera = _NOWHERE
    bound_right: bool = False
    held: tuple[Camera, Hold] | None = field(default=None, compare=False)

    def places(self) -> tuple[tuple[Leaf, Rect], ...]:
        """The leaves that lie open and where."""
        return self.now.places(self.width, self.height) if self.now is not None else ()

    def beyond(self, way: Way) -> Opening | None:
        """The opening that a turn leads to; None at the end."""
        return self.after if way is Way.ONWARD else self.before

    @property
    def onward(self) -> int:
        """1 where later pages lie to the right, -1 where they lie to the left."""
        return -1 if self.bound_right else 1

    def sheets(self, opening: Opening | None = None) -> Rect:
        """The ground an opening covers; of the one that lies open when None is given."""
        shown = opening or self.now
        places = shown.places(self.width, self.height) if shown is not None else ()
        if not places:
            return Rect(x=0, y=0, width=self.width, height=self.height)
        left = min(rect.x for _, rect in places)
        right = max(rect.right for _, rect in places)
        return Rect(x=left, y=0, width=right - left, height=self.height)

    def refitted(self) -> "Desk":
        """Look anew as the fit says; a free camera only stays on the sheets."""
        if self.fit is Fit.FREE:
            camera = kept_on_sheets(self.camera, self.sheets(), self.window)
        else:
            camera = fitted(self.fit, self.sheets(), self.window)
        return replace(self, camera=camera)

    def resized(self, width_px: float, height_px: float) -> "Desk":
        """Give the window another size; what was read at its top at full width stays there."""
        window = replace(self.window, width_px=max(width_px, 1), height_px=max(height_px, 1))
        resized = replace(self, window=window).refitted()
        if self.fit is not Fit.WIDTH:
            return resized
        _, top = self.camera.to_desk(self.window, 0, MARGIN_PX)
        _, head = resized.camera.to_desk(window, 0, MARGIN_PX)
        return resized.panned(0, (head - top) * resized.camera.scale)

    def covered(self, foot_px: float) -> "Desk":
        """Have something stand over the window's foot: a page that ends there is moved up.

        Args:
            foot_px: Its height; 0 when it has gone.
        """
        covered = replace(self, window=replace(self.window, foot_px=foot_px))
        if self.fit is Fit.PAGE:
            return covered.refitted()
        lowest = replace(self.camera, y=self.sheets().bottom)
        is_at_foot = self.camera.y >= kept_on_sheets(lowest, self.sheets(), self.window).y
        camera = lowest if is_at_foot else self.camera
        return replace(covered, camera=kept_on_sheets(camera, self.sheets(), covered.window))

    def zoomed(self, factor: float, at_px: tuple[float, float] | None = None) -> "Desk":
        """Zoom about a pixel of the window, or about its centre."""
        centre = (self.window.width_px / 2, self.window.height_px / 2)
        hold = self.held[1] if self.held is not None and self.held[0] == self.camera else None
        camera, hold = zoomed(self.camera, factor, self.window, at_px or centre, hold)
        camera = kept_on_sheets(camera, self.sheets(), self.window)
        return replace(self, fit=Fit.FREE, camera=camera, held=(camera, hold))

    def panned(self, dx_px: float, dy_px: float) -> "Desk":
        """Move the paper with the hand."""
        camera = panned(self.camera, dx_px, dy_px)
        camera = kept_on_sheets(camera, self.sheets(), self.window)
        fit = self.fit if self.fit is not Fit.PAGE else Fit.FREE
        return replace(self, fit=fit, camera=camera)

    def showing(self, leaf: Leaf, area: Rect) -> "Desk":
        """Bring an area of a leaf to the window's width."""
        home = self._home(leaf)
        moved = replace(area, x=area.x + home.x, y=area.y + home.y)
        camera = showing(moved, self.sheets(), self.window)
        return replace(self, fit=Fit.FREE, camera=camera)

    def revealed(self, leaf: Leaf, area: Rect) -> "Desk":
        """Move no more than needed to have an area of a leaf in view."""
        if self.fit is Fit.PAGE:
            return self
        home = self._home(leaf)
        moved = replace(area, x=area.x + home.x, y=area.y + home.y)
        return replace(self, camera=revealed(self.camera, moved, self.sheets(), self.window))

    def brought_near(self, columns: tuple[Rect, ...], *, is_down: bool = False) -> "Desk":
        """Bring the first column to reading size; its neighbours stay half in sight.

        Args:
            columns: On the desk, at least one; where text runs down, what articles have of bands.
            is_down: Whether text runs down: the right end of the first is brought near then,
                and no more than lets each be seen in all its height.
        """
        sheets, window, first = self.sheets(), self.window, columns[0]
        width = first.width * COLUMNS_IN_VIEW
        if is_down:
            width = max(first.height * BANDS_IN_VIEW, *(each.height for each in columns))
            first, sheets, window = laid_rect(first), laid_rect(sheets), laid_window(window)
        left = first.x + first.width / 2 - width / 2
        camera = showing(replace(first, x=left, width=width), sheets, window)
        return replace(self, fit=Fit.FREE, camera=stood_camera(camera) if is_down else camera)

    def on_desk(self, columns: dict[Leaf, tuple[Rect, ...]]) -> tuple[Rect, ...]:
        """Place the columns of the leaves that lie open on the desk, in reading order."""
        places = reversed(self.places()) if self.bound_right else self.places()
        return tuple(
            replace(column, x=column.x + home.x, y=column.y + home.y)
            for leaf, home in places
            for column in columns.get(leaf, ())
        )

    def at_head(self, *, foot: bool = False) -> "Desk":
        """Look at the head of the first column after a turn, or at the foot after one back."""
        if self.fit is Fit.PAGE:
            return self.refitted()
        sheets = self.sheets()
        edge = 1e6 if foot else -1e6
        x = self.camera.x if self.fit is Fit.WIDTH else edge * (-1 if self.bound_right else 1)
        camera = kept_on_sheets(replace(self.camera, x=x, y=edge), sheets, self.window)
        return replace(self, camera=camera)

    def glance(self, way: Way, share: float) -> Camera:
        """Return where to look while a sheet falls: from what lies open to what will.

        Args:
            way: Which way the sheet turns.
            share: How much of the fall is done, 0 to 1.
        """
        there = self.beyond(way)
        if there is None or self.fit is Fit.FREE:
            return self.camera
        start = fitted(self.fit, self.sheets(), self.window)
        end = fitted(self.fit, self.sheets(there), self.window)
        y = self.camera.y if self.fit is Fit.WIDTH else _between(start.y, end.y, share)
        return Camera(
            scale=_between(start.scale, end.scale, share),
            x=_between(start.x, end.x, share),
            y=y,
        )

    def seen_at(self, leaf: Leaf, area: Rect) -> Rect:
        """Return where an area of a leaf is in the window, in pixels."""
        home, scale = self._home(leaf), self.camera.scale
        x, y = self.camera.to_window(self.window, home.x + area.x, home.y + area.y)
        return Rect(x=x, y=y, width=area.width * scale, height=area.height * scale)

    def is_near(self) -> bool:
        """Whether the reader has zoomed in by hand, so that only a part is in view."""
        return self.fit is Fit.FREE and not self.is_whole()

    def fitting_page(self) -> "Desk":
        """Show the whole opening."""
        return replace(self, fit=Fit.PAGE).refitted()

    def leaf_at(self, x_px: float, y_px: float) -> tuple[Leaf, float, float] | None:
        """Return the leaf under a pixel and the point on it; None where the desk is bare."""
        x, y = self.camera.to_desk(self.window, x_px, y_px)
        for leaf, home in self.places():
            if home.contains(x, y):
                return leaf, x - home.x, y - home.y
        return None

    def is_whole(self) -> bool:
        """Whether the sheets fit in the window."""
        sheets = self.sheets()
        return (
            sheets.width * self.camera.scale <= self.window.width_px
            and sheets.height * self.camera.scale <= self.window.height_px
        )

    def is_readable(self) -> bool:
        """Whether body type can be read, or no more can be done for it."""
        return not self.is_whole() or self.camera.scale >= READABLE_SCALE

    def grip(self, x_px: float, y_px: float) -> tuple[Way, float] | None:
        """Tell whether a pixel lies at an edge that can be turned.

        Returns:
            The way it would turn and the height gripped (0 to 1); None elsewhere.
        """
        x, y = self.camera.to_desk(self.window, x_px, y_px)
        sheets = self.sheets()
        if not (sheets.contains(x, y) and self.now is not None):
            return None
        reach = self.width * EDGE
        edge = "right" if x > sheets.right - reach else "left" if x < sheets.x + reach else ""
        if not edge:
            return None
        way = Way.ONWARD if (edge == "right") is not self.bound_right else Way.BACK
        return (way, y / self.height) if self.beyond(way) is not None else None

    def corner(self, x_px: float, y_px: float) -> tuple[Way, float] | None:
        """Tell whether a pixel lies at a corner that a turn begins with.

        Returns:
            The way it would turn, and 0 for an upper corner or 1 for a lower; None elsewhere,
            and where the sheet that would turn is not seen yet.
        """
        found = self.grip(x_px, y_px)
        if found is None or self.now is None or CORNER <= found[1] <= 1 - CORNER:
            return None
        way, height = found
        comes_back = way is Way.BACK and not self.now.is_spread
        return None if comes_back else (way, float(round(height)))

    def hand(self, turn: Turn, x_px: float, y_px: float) -> tuple[float, float]:
        """Return how far a hand at a pixel carries a turn, and its height (0 to 1)."""
        x, y = self.camera.to_desk(self.window, x_px, y_px)
        is_leftwards = (turn.way is Way.ONWARD) is not self.bound_right
        from_right = (self.width - x) / (2 * self.width)
        carried = from_right if is_leftwards else 1 - from_right
        if not is_leftwards and self.now is not None and not self.now.is_spread:
            carried = x / self.width
        return carried, y / self.height

    def middle(self, turn: Turn) -> float:
        """Return how far a hand in the middle of what lies open carries a turn."""
        sheets = self.sheets()
        centre = (sheets.x + sheets.width / 2, self.height / 2)
        return self.hand(turn, *self.camera.to_window(self.window, *centre))[0]

    def _home(self, leaf: Leaf) -> Rect:
        return next((home for each, home in self.places() if each == leaf), self.sheets())


def _between(start: float, end: float, share: float) -> float:
    return start + (end - start) * share
