"""The settings sheet: every choice takes effect at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QSpinBox,
    QStyle,
    QStyleOptionButton,
    QStyleOptionSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS, style_sheet
from reader.app.room.settings_sheet import SettingsSheet
from reader.app.room.type_card import TypeCard
from reader.session.choices import Arrangement
from reader.session.settings import Language, Motion, Settings, Theme
from tests.app.rooms import Open, read

pytestmark = pytest.mark.qt_log_ignore(
    "does not support propagateSizeHints",
    "does not support raise",
    "does not support grabbing the keyboard",
)


RING_PX = 2


def choose(sheet: SettingsSheet, name: str, value: object) -> None:
    box = sheet.findChild(QComboBox, name)
    assert box is not None
    box.setCurrentIndex(box.findData(value))


def test_choices_are_taken_and_kept(qtbot: QtBot, enter: Callable[..., Open]) -> None:
    opened = enter(Settings())
    kept: list[Settings] = []
    opened.room.settings_changed.connect(kept.append)
    opened.room.actions["settings"].trigger()
    sheet = opened.room.window.findChild(SettingsSheet)
    assert sheet is not None
    choose(sheet, "theme", Theme.NIGHT)
    assert opened.room.actions["theme_night"].isChecked()
    choose(sheet, "motion", Motion.SLIDE)
    assert opened.room.desk.turner.style is Motion.SLIDE
    with qtbot.waitSignal(opened.room.language_changed):
        choose(sheet, "language", Language.ENGLISH)
    assert kept[-1].theme is Theme.NIGHT
    assert kept[-1].language is Language.ENGLISH
    sheet.close()


def test_the_sheet_is_made_in_one_turn_of_the_event_loop_and_shown_in_another(
    qtbot: QtBot, enter: Callable[..., Open]
) -> None:
    room = enter(Settings()).room
    room.actions["settings"].trigger()
    sheet = room.window.findChild(SettingsSheet)
    assert isinstance(sheet, SettingsSheet)
    QApplication.sendPostedEvents()
    assert not sheet.isVisible()
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.width() >= 440
    sheet.close()


def test_without_motion_a_page_turns_at_once(qtbot: QtBot, enter: Callable[..., Open]) -> None:
    opened = enter(Settings(motion=Motion.NONE))
    opened.room.actions["next_page"].trigger()
    assert opened.room.reading is not None
    assert opened.room.reading.leaf.page in ("02", "03")
    assert opened.room.desk.turner.turn is None


def test_the_type_of_articles_is_set_beside_them_and_seen_at_once(
    qtbot: QtBot, enter: Callable[..., Open]
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    room = opened.room
    room.window.resize(1800, 900)
    text = read(qtbot, opened)
    room.actions["type"].trigger()
    card = room.window.findChild(TypeCard)
    assert card is not None
    assert card.isVisible()
    assert card.focusWidget() is not None
    size, measure = card.findChildren(QSpinBox)
    (gap,) = card.findChildren(QDoubleSpinBox)
    wide = room.desk.article.width()
    measure.setValue(20)
    qtbot.waitUntil(lambda: text.setting("zh-Hans").measure == 20 and room.desk.articles.is_settled)
    assert room.desk.article.width() < wide
    size.setValue(30)
    gap.setValue(1.2)
    choose_in = card.findChild(QComboBox, "theme")
    choose_in.setCurrentIndex(choose_in.findData(Theme.SEPIA))
    qtbot.waitUntil(lambda: text.story is not None and text.story.size == 30)
    kept = room.settings
    assert (kept.measure, kept.text_size, kept.line_gap) == (20, 30, 1.2)
    assert kept.theme is Theme.SEPIA
    card.close()


def test_the_keys_that_enlarge_enlarge_what_has_the_keyboard(
    qtbot: QtBot, enter: Callable[..., Open]
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    room = opened.room
    room.window.resize(1280, 800)  # a narrower one has room for the article alone
    text, view = read(qtbot, opened), room.desk.view
    qtbot.waitUntil(text.hasFocus)
    scale = view.desk.camera.scale
    room.actions["zoom_in"].trigger()
    assert room.settings.text_size > Settings().text_size
    assert view.desk.camera.scale == scale
    view.setFocus()
    room.actions["zoom_in"].trigger()
    assert view.desk.camera.scale > scale


def test_a_box_to_check_begins_where_the_fields_above_it_do(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = SettingsSheet(Settings(), window)
    sheet.setStyleSheet(style_sheet(COLOURS[Theme.PAPER]))
    sheet.show()
    (touch,) = sheet.findChildren(QCheckBox)
    option = QStyleOptionButton()
    touch.initStyleOption(option)
    square = touch.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, touch)
    field = sheet.findChild(QComboBox, "motion")
    edge = field.mapTo(sheet, QPoint(0, 0)).x()
    assert touch.mapTo(sheet, QPoint(0, 0)).x() == edge, "the ring round the box"
    assert touch.mapTo(sheet, square.topLeft()).x() - edge <= RING_PX


@pytest.mark.parametrize(("is_touch", "least"), [(False, 24), (True, 44)])
def test_the_steps_of_a_number_are_targets_for_the_hand(
    qtbot: QtBot, is_touch: bool, least: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = SettingsSheet(Settings(), window)
    sheet.setStyleSheet(style_sheet(COLOURS[Theme.PAPER], is_touch=is_touch))
    sheet.show()
    number = sheet.findChildren(QSpinBox)[0]
    option = QStyleOptionSpinBox()
    number.initStyleOption(option)
    steps = [
        number.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, number)
        for part in (QStyle.SubControl.SC_SpinBoxUp, QStyle.SubControl.SC_SpinBoxDown)
    ]
    assert all(min(step.width(), step.height()) >= least for step in steps)
    assert not steps[0].intersects(steps[1])
