"""The settings sheet: every choice takes effect at once."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from reader.app.settings_sheet import SettingsSheet
from reader.session.settings import Language, Motion, Settings, Theme
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


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


def test_without_motion_a_page_turns_at_once(qtbot: QtBot, enter: Callable[..., Open]) -> None:
    opened = enter(Settings(motion=Motion.NONE))
    opened.room.actions["next_page"].trigger()
    assert opened.room.reading is not None
    assert opened.room.reading.leaf.page in ("02", "03")
    assert opened.room.desk.turner.turn is None
