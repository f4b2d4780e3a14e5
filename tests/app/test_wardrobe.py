from itertools import permutations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QExposeEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.app.commands import View
from reader.app.dress.wardrobe import Wardrobe
from reader.app.parts.file_dialog import FileDialog
from tests.app.conftest import Enter

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

RED, BLUE = "QLabel { color: #ff0000; }", "QLabel { color: #0000ff; }"


class Dressed:
    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(80, 60)
        qtbot.addWidget(self.window)
        self.seen, self.hidden = self.part(), self.part()
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.seen)
        rows.addWidget(self.hidden)
        self.hidden.hide()
        self.wardrobe = Wardrobe(self.window, (self.seen, self.hidden))
        self.wardrobe.dress(RED)
        self.window.show()

    def part(self) -> QWidget:
        part = QWidget(self.window)
        QLabel("Word", part)
        return part


class _Restyled(QObject):
    """Notes the parts whose style changes, in order."""

    def __init__(self, part: QWidget, order: list[QWidget]) -> None:
        super().__init__(part)
        self._order = order

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange:
            assert isinstance(watched, QWidget)
            self._order.append(watched)
        return False


@pytest.fixture
def dressed(qtbot: QtBot) -> Dressed:
    return Dressed(qtbot)


def colour(part: QWidget) -> str:
    (label,) = part.findChildren(QLabel)
    label.ensurePolished()
    return label.palette().windowText().color().name()


def test_what_is_seen_is_dressed_first_and_the_rest_soon(qtbot: QtBot, dressed: Dressed) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    order: list[QWidget] = []
    for part in (dressed.hidden, dressed.seen):
        part.installEventFilter(_Restyled(part, order))
    dressed.wardrobe.dress(BLUE)
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    assert order == [dressed.seen, dressed.hidden]
    assert colour(dressed.seen) == colour(dressed.hidden) == "#0000ff"


def test_what_comes_with_its_window_is_dressed_before_it_is_shown(qtbot: QtBot) -> None:
    dressed = Dressed(qtbot)
    assert colour(dressed.seen) == "#ff0000"
    assert not dressed.wardrobe.is_held


class _Painted(QObject):
    """Notes each time a widget is painted whether the window waited then."""

    def __init__(self, part: QWidget, wardrobe: Wardrobe) -> None:
        super().__init__(part)
        self.held: list[bool] = []
        self._wardrobe = wardrobe
        part.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.held.append(self._wardrobe.is_held)
        return False


def test_nothing_is_painted_in_two_themes_nor_anything_twice(
    qtbot: QtBot, dressed: Dressed
) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    assert not dressed.wardrobe.is_held
    (label,) = dressed.seen.findChildren(QLabel)
    painted = _Painted(label, dressed.wardrobe)
    dressed.wardrobe.dress(BLUE)
    assert dressed.wardrobe.is_held
    dressed.seen.update()
    QCoreApplication.sendPostedEvents()
    assert painted.held == []
    qtbot.waitUntil(lambda: painted.held != [])
    assert painted.held == [False]
    assert colour(dressed.seen) == "#0000ff"


def lay_bare(window: QWidget) -> None:
    """Have a window painted as Qt does when what lay over it has closed."""
    surface, bare = window.windowHandle(), QRegion(window.rect())
    event = QPaintEvent(bare)
    QCoreApplication.sendEvent(surface, event)
    if not event.isAccepted():
        QCoreApplication.sendEvent(surface, QExposeEvent(bare))


def test_a_menu_that_closes_has_nothing_painted_in_two_themes(
    qtbot: QtBot, dressed: Dressed
) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    (label,) = dressed.seen.findChildren(QLabel)
    painted = _Painted(label, dressed.wardrobe)
    dressed.wardrobe.dress(BLUE)
    dressed.seen.update()
    lay_bare(dressed.window)
    assert painted.held == []
    qtbot.waitUntil(lambda: painted.held != [])
    assert painted.held == [False]
    dressed.seen.update()
    lay_bare(dressed.window)
    assert painted.held == [False, False]


def test_a_part_is_dressed_before_it_is_seen(qtbot: QtBot, dressed: Dressed) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    dressed.wardrobe.dress(BLUE)
    qtbot.waitUntil(lambda: not dressed.wardrobe.is_held)
    dressed.hidden.show()
    assert dressed.wardrobe.is_held
    qtbot.waitUntil(lambda: not dressed.wardrobe.is_held)
    assert colour(dressed.hidden) == "#0000ff"


def test_painting_begins_again_in_a_turn_of_its_own(qtbot: QtBot, dressed: Dressed) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    dressed.wardrobe.dress(BLUE)
    dressed.wardrobe._dress_next()
    assert dressed.seen not in dressed.wardrobe._behind
    assert dressed.wardrobe.is_held
    dressed.wardrobe._dress_next()
    assert not dressed.wardrobe.is_held
    assert dressed.hidden in dressed.wardrobe._behind


def test_what_is_hidden_waits_while_the_window_is_painted(qtbot: QtBot, dressed: Dressed) -> None:
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    dressed.wardrobe.dress(BLUE)
    for _ in range(2):
        dressed.wardrobe._dress_next()
    assert dressed.wardrobe._behind == [dressed.hidden]
    QCoreApplication.sendEvent(dressed.window, QEvent(QEvent.Type.UpdateRequest))
    dressed.wardrobe._dress_next()
    assert dressed.wardrobe._behind == [dressed.hidden]
    dressed.wardrobe._dress_next()
    assert dressed.wardrobe.is_done


def test_a_dialog_that_is_behind_is_dressed_before_it_is_shown(
    qtbot: QtBot, dressed: Dressed
) -> None:
    dialog = QDialog(dressed.window)
    QLabel("Word", dialog)
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    dressed.wardrobe.dress(BLUE)
    dialog.show()
    assert colour(dialog) == "#0000ff"


def test_a_dialog_is_dressed_and_follows(qtbot: QtBot, dressed: Dressed) -> None:
    dialog = QDialog(dressed.window)
    QLabel("Word", dialog)
    dialog.show()
    assert colour(dialog) == "#ff0000"
    dressed.wardrobe.dress(BLUE)
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    assert colour(dialog) == "#0000ff"


def test_a_dialog_for_files_is_dressed_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    fitted: list[QWidget] = []
    wardrobe = Wardrobe(window, (), fitted.append)
    wardrobe.dress("QLabel { color: red }")
    dialog = FileDialog(window)
    dialog.ensurePolished()
    assert fitted == [dialog]
    assert dialog.styleSheet() == "QLabel { color: red }"


def test_a_dialog_that_is_gone_is_forgotten(qtbot: QtBot, dressed: Dressed) -> None:
    dialog = QDialog(dressed.window)
    dialog.show()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not dressed.window.findChildren(QDialog))
    dressed.wardrobe.dress(BLUE)
    qtbot.waitUntil(lambda: dressed.wardrobe.is_done)
    assert colour(dressed.seen) == "#0000ff"


def test_a_part_taken_in_later_is_dressed_like_the_others(qtbot: QtBot, dressed: Dressed) -> None:
    late = dressed.part()
    dressed.wardrobe.take_in(late)
    assert colour(late) == "#ff0000"


def test_the_catalogue_is_dressed_in_many_small_parts(qtbot: QtBot, enter: Enter) -> None:
    room = enter().room
    dressed = []
    room.views.made.connect(dressed.append)
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    qtbot.waitUntil(room.window.isVisible)
    whole = room.window.findChild(QWidget, "catalogue")
    assert whole is not None
    count = len(whole.findChildren(QWidget))
    sizes = [len(part.findChildren(QWidget)) for part in dressed]
    assert not any(part.isAncestorOf(other) for part, other in permutations(dressed, 2))
    assert count * 0.9 < sum(sizes) < count
    assert max(sizes) < count / 3
    assert all(part.styleSheet() for part in dressed)
