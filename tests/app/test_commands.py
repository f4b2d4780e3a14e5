"""The table of commands."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from reader.app.commands import COMMANDS, GROUPS, Group, command, words
from reader.app.help_sheet import help_html
from reader.app.icons import _NAMES
from reader.session.kiosk_offer import OFFERABLE


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
