"""Labels stand at the middle of their fields, for a mouse and for fingers."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.app.catalogue.title_form import TitleForm
from reader.app.dress.theme import COLOURS, style_sheet
from reader.app.finding.filters import Filters
from reader.app.parts.field_label import FieldLabel
from reader.app.room.settings_sheet import SettingsSheet
from reader.model.record import TitleRecord
from reader.session.settings import Settings, Theme

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
PAPER = COLOURS[Theme.PAPER]


def title_form(parent: QWidget) -> QWidget:
    form = TitleForm(parent)
    form.show_record(TitleRecord(slug="a", name="甲报"))
    form.type_again({"issn": "1234-5678"})
    return form


def filters(parent: QWidget) -> QWidget:
    return Filters(PAPER, parent)


def settings(parent: QWidget) -> QWidget:
    return SettingsSheet(Settings(), parent)


@pytest.mark.parametrize("is_touch", [False, True])
@pytest.mark.parametrize("make", [title_form, filters, settings])
def test_a_label_stands_at_the_middle_of_its_field(qtbot: QtBot, make, is_touch: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    form = make(window)
    window.setStyleSheet(style_sheet(PAPER, is_touch=is_touch))
    form.resize(1000, 900)
    window.resize(1000, 900)
    window.show()
    form.show()
    qtbot.waitExposed(window)
    beside = [each for each in form.findChildren(FieldLabel) if each.isVisible() and each.text()]
    assert len(beside) >= 4
    qtbot.waitUntil(lambda: not [each.text() for each in beside if not is_in_the_middle(each)])


def is_in_the_middle(label: FieldLabel) -> bool:
    field = label.buddy()
    middles = [each.mapTo(label.window(), QPoint(0, each.height() // 2)) for each in (label, field)]
    return abs(middles[0].y() - middles[1].y()) <= 2
