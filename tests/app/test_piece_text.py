"""The text that a screen reader finds in a painted paragraph, and where its characters stand."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from reader.app.reading.piece_text import PieceText
from reader.layout.sheet.frame import Posture, Rect, Run
from reader.session.choices import Arrangement
from reader.session.page_twin import TwinKind, TwinLine, TwinPiece
from reader.session.settings import Settings
from reader.typeset.face import Face
from tests.app.rooms import Open

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
TOLD = "𠮷日桥"
"""The first character is outside the basic plane: two units to Qt."""
ACROSS = Run(text=TOLD, xs=(60.0, 160.0, 260.0), ys=(100.0, 100.0, 100.0), face=Face(), size=100)
DOWN = Run(
    text=TOLD,
    xs=(100.0, 100.0, 100.0),
    ys=(60.0, 160.0, 260.0),
    face=Face(),
    size=100,
    posture=Posture.UPRIGHT,
)


@pytest.fixture
def opened(enter: Enter) -> Open:
    return enter(Settings(arrangement=Arrangement.SINGLE))


def text_of(opened: Open, run: Run, start: int = 0) -> PieceText:
    view = opened.room.desk.view
    whole = Rect(x=0, y=0, width=400, height=400)
    line = TwinLine(rect=whole, start=start, type=run)
    piece = TwinPiece(kind=TwinKind.TEXT, text=TOLD, rects=(whole,), lines=(line,))
    return PieceText(view, view.desk.places()[0][0], piece)


def test_text_is_counted_as_qt_counts_it(opened: Open) -> None:
    text = text_of(opened, ACROSS)
    assert text.characterCount() == 4
    assert text.text(0, 4) == TOLD
    assert text.text(2, 3) == "日"
    assert text.cursorPosition() == text.selectionCount() == 0


@pytest.mark.parametrize("run", [ACROSS, DOWN], ids=["across", "down"])
def test_every_character_has_its_place_on_the_screen(opened: Open, run: Run) -> None:
    text = text_of(opened, run)
    places = [text.characterRect(each) for each in (0, 2, 3)]
    firsts = [(each.left(), each.top()) for each in places]
    assert firsts == sorted(firsts)
    assert len(set(firsts)) == 3
    assert len({each.left() for each in places}) == (3 if run is ACROSS else 1)
    assert [text.offsetAtPoint(each.center()) for each in places] == [0, 2, 3]


def test_beside_the_page_and_between_its_characters_there_is_none(opened: Open) -> None:
    text, view = text_of(opened, ACROSS), opened.room.desk.view
    assert text.offsetAtPoint(view.mapToGlobal(QPoint(-9, -9))) == -1
    below = text.characterRect(0).bottomLeft() + QPoint(2, 20)
    assert text.offsetAtPoint(below) == -1


def test_a_character_on_another_sheet_has_no_place_on_this(opened: Open) -> None:
    text = text_of(opened, ACROSS, start=3)
    assert text.characterRect(0) == QRect()
    before = opened.room.desk.view.desk
    text.scrollToSubstring(0, 2)
    assert opened.room.desk.view.desk == before


def test_a_screen_reader_brings_what_it_reads_into_view(qtbot: QtBot, opened: Open) -> None:
    view = opened.room.desk.view
    for _ in range(12):
        view.zoom(1.2)
    text = text_of(opened, ACROSS)
    seen = QRect(view.mapToGlobal(QPoint(0, 0)), view.size())
    assert not seen.contains(text.characterRect(0).center())
    text.scrollToSubstring(0, 2)
    qtbot.waitUntil(lambda: seen.contains(text.characterRect(0).center()))
