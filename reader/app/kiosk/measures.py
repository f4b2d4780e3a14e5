"""The sizes of a kiosk's parts, in logical pixels, from the size of its screen.

A screen on a wall is read from further off the larger it is, and a bare X
session scales nothing: so the parts grow with the screen's shorter side.
"""

from dataclasses import dataclass, replace

from reader.app.dress.theme import TOUCH_TARGET_PX

DESIGNED_FOR = 1080
"""The shorter side the sizes below are drawn for."""
CONTENTS_PX = 440
ARTICLE_SHARE = 0.45
"""Of the room beside the contents that an article gets, the page the rest."""
LEAST_LINE = 22
"""Em of a line that is still read with ease, white at its sides included."""
LEAST_UNIT = 0.62
"""On the smallest screens (800 by 480) type must still be read and buttons be hit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Sizes of one screen.

    Attributes:
        unit: Logical pixels for one at 1080.
        is_tall: Whether the screen stands upright.
        is_narrow: Whether it has no room for an article beside the page.
        is_cramped: Whether it is narrower than the smallest parts were drawn for.
    """

    unit: float
    is_tall: bool
    is_narrow: bool
    is_cramped: bool = False

    def px(self, designed: float) -> int:
        """Return a size as designed for 1080 on this screen."""
        return round(designed * self.unit)

    @property
    def target(self) -> int:
        """Side of the smallest button."""
        return max(self.px(64), TOUCH_TARGET_PX)

    @property
    def contents(self) -> int:
        """Width of the contents beside the page; two pages still lie in the rest."""
        return self.px(CONTENTS_PX)

    @property
    def text(self) -> int:
        """Size of the window's own type."""
        return max(self.px(19), 13)

    @property
    def article(self) -> int:
        """Size of an article's body."""
        return max(self.px(28), 18)

    @property
    def drift(self) -> int:
        """How far still parts move either way."""
        return max(self.px(5), 3)


def measures(width: int, height: int) -> Measures:
    """Return the sizes for a screen of so many logical pixels."""
    unit = max(min(width, height) / DESIGNED_FOR, LEAST_UNIT)
    is_tall, is_cramped = height > width, width < LEAST_UNIT * DESIGNED_FOR
    sizes = Measures(unit=unit, is_tall=is_tall, is_narrow=is_tall, is_cramped=is_cramped)
    beside = (width - sizes.contents) * ARTICLE_SHARE
    return replace(sizes, is_narrow=sizes.is_tall or beside < LEAST_LINE * sizes.article)
