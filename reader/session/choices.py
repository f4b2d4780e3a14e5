"""How a page may lie in the window: plain values that are kept and chosen from."""

from enum import StrEnum


class Fit(StrEnum):
    """What decides the scale when the window's size changes."""

    PAGE = "page"
    WIDTH = "width"
    FREE = "free"


class Arrangement(StrEnum):
    """How many pages lie side by side."""

    SINGLE = "single"
    SPREAD = "spread"
    BY_WINDOW = "by_window"


class TextDirection(StrEnum):
    """Which way articles are set for reading."""

    BY_PAPER = "by_paper"
    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"
