"""The button that empties a field."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS, LEAST_TARGET_PX, TOUCH_TARGET_PX, style_sheet
from reader.app.parts.clear_field import ClearField
from reader.session.settings import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.mark.parametrize(("is_touch", "least"), [(False, LEAST_TARGET_PX), (True, TOUCH_TARGET_PX)])
def test_the_button_that_empties_a_field_is_large_enough(
    qtbot: QtBot, is_touch: bool, least: int
) -> None:
    field = ClearField()
    qtbot.addWidget(field)
    field.setStyleSheet(style_sheet(COLOURS[Theme.PAPER], is_touch=is_touch))
    field.show()
    field.resize(260, field.sizeHint().height())
    field.setText("桥" * 40)
    field.grab()  # Qt scrolls the text when it paints it.
    (button,) = field.findChildren(QToolButton)
    assert min(button.width(), button.height()) >= least
    assert field.rect().contains(button.geometry())
    assert field.cursorRect().right() <= button.x()
    corner = QPoint(button.width() - 2, button.height() - 2)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=corner)
    assert field.text() == ""


def test_the_button_says_what_it_does(qtbot: QtBot) -> None:
    field = ClearField()
    qtbot.addWidget(field)
    (button,) = field.findChildren(QToolButton)
    assert button.accessibleName() == button.toolTip() == "清空"
