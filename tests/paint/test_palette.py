"""Every theme can be read."""

import pytest
from PySide6.QtGui import QColor

from reader.layout.sheet.frame import Ink
from reader.paint.palette import PALETTES, Theme

TYPE = (Ink.TEXT, Ink.MUTED, Ink.ACCENT, Ink.LINK)


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ink", TYPE)
def test_type_stands_out_from_paper_and_tints(theme: Theme, ink: Ink) -> None:
    palette = PALETTES[theme]
    for ground in (palette.paper, palette.inks[Ink.TINT]):
        light, dark = sorted((luminance(ground), luminance(palette.inks[ink])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("theme", Theme)
def test_every_ink_has_a_colour_and_paper_ink_is_the_paper(theme: Theme) -> None:
    palette = PALETTES[theme]
    assert set(palette.inks) == set(Ink)
    assert palette.inks[Ink.PAPER] == palette.paper
