"""The table of commands."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from reader.app.commands import COMMANDS, GROUPS, LETTERS, Group, command, words
from reader.app.dress.theme import COLOURS, interface_font
from reader.app.parts.icons import _NAMES
from reader.app.room.help_sheet import HelpSheet, help_html
from reader.app.window.actions import Actions
from reader.session.kiosk.offer import OFFERABLE
from reader.session.settings import Theme


def test_no_key_is_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for each in COMMANDS for key in each.keys)
    assert [key for key, times in keys.items() if times > 1 or not key] == []


def test_names_are_unique_and_every_command_has_words_in_both_languages() -> None:
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)
    for each in COMMANDS:
        assert each.text.replace("…", "").isascii()
        assert words(each.text) != each.text
        assert any("\u4e00" <= c <= "\u9fff" for c in words(each.text))


def test_every_icon_named_is_there() -> None:
    assert {each.icon for each in COMMANDS if each.icon} <= set(_NAMES)


def test_what_changes_the_next_visitors_view_is_not_for_a_kiosk() -> None:
    assert {each.name for each in COMMANDS} >= OFFERABLE
    assert not command("bookmark").in_kiosk
    assert not command("quit").in_kiosk
    assert command("next_page").in_kiosk


def test_the_help_sheet_has_every_group_and_key() -> None:
    html = help_html()
    assert all(words(GROUPS[group]) in html for group in Group)
    assert "F9" in html


def test_what_can_be_switched_shows_its_mark_in_the_menu_where_an_icon_would_hide_it() -> None:
    owner = QObject()
    actions = Actions(owner)
    actions.show_colours(COLOURS[Theme.PAPER])
    for each in COMMANDS:
        assert actions[each.name].isIconVisibleInMenu() is not each.is_switch
    assert not actions["contents"].icon().isNull()


def test_the_menus_are_divided_and_never_begin_or_end_with_a_rule(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = Actions(bar)
    actions.fill_menus(bar)
    for menu in (entry.menu() for entry in bar.actions()):
        rules = [entry.isSeparator() for entry in menu.actions()]
        runs = "".join("-" if rule else "x" for rule in rules).strip("-").split("-")
        assert not rules[-1]
        assert all(0 < len(run) <= 6 for run in runs)


def test_commands_of_one_kind_stand_in_a_menu_of_their_own(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    actions = Actions(bar)
    actions.fill_menus(bar)
    of_view = bar.actions()[list(Group).index(Group.VIEW)].menu()
    (colours,) = (entry for entry in of_view.actions() if entry.menu() is not None)
    assert colours.text() == "颜色"
    assert [entry.text() for entry in colours.menu().actions()] == [
        "随系统", "纸白", "旧报", "夜间", "高对比度"
    ]  # fmt: skip
    assert "颜色：夜" in actions["theme_night"].toolTip()


def test_the_letter_of_a_menu_stands_in_its_name_or_behind_it(qtbot: QtBot) -> None:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    Actions(bar).fill_menus(bar)
    assert len(set(LETTERS.values())) == len(Group)
    for entry, group in zip(bar.actions(), Group, strict=True):
        name, letter = words(GROUPS[group]), LETTERS[group]
        assert entry.text() in (f"{name}(&{letter})", name.replace(letter, f"&{letter}", 1))
        assert entry.text() != name


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_keys_of_a_command_are_told_apart_and_the_sheet_is_no_wider_than_its_window(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = HelpSheet(window)
    sheet.resize(1080, 300)
    sheet.show()
    text = sheet.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() > 0)
    assert text.horizontalScrollBar().maximum() == 0
    assert "Ctrl+Shift+Z / Ctrl+Y" in text.toPlainText()
    text.setFont(interface_font())
    sheet.resize(1080, 770)
    qtbot.waitUntil(lambda: text.verticalScrollBar().maximum() == 0)
