"""Icons are drawn in the colours of the theme, and every command has the one it names."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from reader.app.commands import COMMANDS
from reader.app.parts.icons import icon

TEXT, MUTED = QColor("#204080"), QColor("#c0c0c0")


def darkest(drawn: QIcon, mode: QIcon.Mode) -> str:
    """Return the colour of the pixel that has the most ink."""
    image = drawn.pixmap(QSize(48, 48), 1.0, mode).toImage()
    inked = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
    return max(inked, key=lambda colour: colour.alpha()).name()


@pytest.mark.parametrize("name", sorted({each.icon for each in COMMANDS if each.icon}))
def test_a_command_has_an_icon_in_the_colours_asked_for(name: str) -> None:
    drawn = icon(name, TEXT, MUTED)
    assert darkest(drawn, QIcon.Mode.Normal) == TEXT.name()
    assert darkest(drawn, QIcon.Mode.Disabled) == MUTED.name()


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_once_for_each_size_and_state() -> None:
    drawn = icon("find", TEXT, MUTED)
    small, large = QSize(16, 16), QSize(40, 40)
    first = drawn.pixmap(small, 1.0)
    assert drawn.pixmap(small, 1.0).cacheKey() == first.cacheKey()
    assert drawn.pixmap(large, 1.0).size() == large
    assert darkest(drawn, QIcon.Mode.Disabled) == MUTED.name()
    assert darkest(drawn, QIcon.Mode.Normal) == TEXT.name()
