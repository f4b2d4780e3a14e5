"""The colours of a theme: what an ink means in, a colour out."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor

from reader.layout.sheet.frame import Ink


class Theme(StrEnum):
    """The papers a page can be printed on."""

    PAPER = "paper"
    SEPIA = "sepia"
    NIGHT = "night"
    CONTRAST = "contrast"
    PRINT = "print"
    """For a PDF, which the printer's own paper colours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours of one theme.

    Attributes:
        paper: Of the sheet.
        inks: Of each ink; text inks reach 4.5:1 on the paper (WCAG 2.2 1.4.3).
        picture_dim: How much of the paper's colour veils pictures, 0 to 1.
        scan_dim: The same for pages as scanned, whose white paper would glare;
            black type keeps 4.5:1 on it.
    """

    paper: QColor
    inks: Mapping[Ink, QColor]
    picture_dim: float = 0.0
    scan_dim: float = 0.0


def _palette(paper: str, inks: str, picture_dim: float = 0.0, scan_dim: float = 0.0) -> Palette:
    """Build a palette; the inks stand in the order of ``Ink``."""
    colours = [QColor(name) for name in inks.split()]
    return Palette(
        paper=QColor(paper),
        inks=dict(zip(Ink, colours, strict=True)),
        picture_dim=picture_dim,
        scan_dim=scan_dim,
    )


PALETTES: Mapping[Theme, Palette] = {
    Theme.PAPER: _palette("#fbf8f1", "#1c1a17 #5d574e #a3161d #1f4f82 #fbf8f1 #f1ebdd #8f8778"),
    Theme.SEPIA: _palette("#f2e6cf", "#33261a #66533d #8c1d18 #234a70 #f2e6cf #e8d8ba #9a8566"),
    Theme.NIGHT: _palette(
        "#1d1f22", "#d8d4cb #a09a8f #ff9a8f #8fbdf0 #1d1f22 #282b2f #5a5c5f", 0.25, 0.35
    ),
    Theme.CONTRAST: _palette("#000000", "#ffffff #ffffff #ffd84a #8be9ff #000000 #1c1c1c #ffffff"),
    Theme.PRINT: _palette("#ffffff", "#000000 #4d4d4d #a3161d #1f4f82 #ffffff #efebe2 #4d4d4d"),
}
