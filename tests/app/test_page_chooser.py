"""The page to turn to is typed or chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.app.reading.page_chooser import PageChooser
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def chosen() -> list[str]:
    return []


@pytest.fixture
def chooser(qtbot: QtBot, chosen: list[str]) -> Iterator[PageChooser]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    chooser = PageChooser(small_issue(), "01", chosen.append, window)
    chooser.open()
    yield chooser
    window.close()


def answer(qtbot: QtBot, chooser: PageChooser, typed: str) -> None:
    """Type over what stands there, as the field that has the keyboard takes it."""
    field = chooser.findChild(QLineEdit)
    assert field is not None
    if typed:
        field.insert(typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_field_to_type_in_is_named(chooser: PageChooser) -> None:
    field = chooser.findChild(QLineEdit)
    assert field is not None
    interface = QAccessible.queryAccessibleInterface(field)
    assert interface.text(QAccessible.Text.Name) == "转到某版"


@pytest.mark.parametrize(
    ("typed", "page"), [("5", "05"), ("05", "05"), ("第3版", "03"), ("本地", "02"), ("", "01")]
)
def test_a_page_is_typed_by_number_or_section(
    qtbot: QtBot, chooser: PageChooser, chosen: list[str], typed: str, page: str
) -> None:
    answer(qtbot, chooser, typed)
    assert chosen == [page]
    assert not chooser.isVisible()


def test_a_page_that_is_not_there_is_said_not_to_be(
    qtbot: QtBot, chooser: PageChooser, chosen: list[str]
) -> None:
    answer(qtbot, chooser, "88")
    assert chosen == []
    assert chooser.isVisible()
    assert any("88" in label.text() for label in chooser.findChildren(QLabel))
    field = chooser.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "8")
    assert field.text() == "8", "what was refused does not complete it"
    chooser.reject()
    assert chosen == []
