"""The table of commands."""

from collections import Counter

from PySide6.QtGui import QKeySequence

from reader.app.commands import COMMANDS, GROUPS, Group, command
from reader.app.help_sheet import help_html
from reader.app.icons import _NAMES


def test_no_key_is_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for each in COMMANDS for key in each.keys)
    assert [key for key, times in keys.items() if times > 1 or not key] == []


def test_names_are_unique_and_every_command_has_words_in_both_languages() -> None:
    assert len({each.name for each in COMMANDS}) == len(COMMANDS)
    for each in COMMANDS:
        assert each.words.text("zh") != each.words.text("en")
        assert any("\u4e00" <= c <= "\u9fff" for c in each.words.zh) or "PDF" in each.words.zh
        assert each.words.en.isascii() or each.words.en.endswith("…")


def test_every_icon_named_is_there() -> None:
    assert {each.icon for each in COMMANDS if each.icon} <= set(_NAMES)


def test_what_changes_the_next_visitors_view_is_not_for_a_kiosk() -> None:
    assert not command("bookmark").in_kiosk
    assert not command("quit").in_kiosk
    assert command("next_page").in_kiosk


def test_the_help_sheet_has_every_group_and_key() -> None:
    for language in ("zh", "en"):
        html = help_html(language)
        assert all(GROUPS[group].text(language) in html for group in Group)
        assert "F9" in html
