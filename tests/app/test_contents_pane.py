"""The contents pane and its model."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reader.app.dress.theme import COLOURS
from reader.app.reading.contents_model import IS_READ_ROLE, ContentsModel
from reader.app.reading.contents_pane import ContentsPane, _Metrics
from reader.session.choices import Arrangement
from reader.session.contents import Entry, EntryKind, contents
from reader.session.settings import Settings, Theme
from tests.app.rooms import Open
from tests.session.issues import small_issue

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

ENTRIES = contents(small_issue())
Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(ContentsModel(ENTRIES))


def test_the_entry_being_read_is_marked_with_its_page() -> None:
    model = ContentsModel(ENTRIES)
    model.mark_read("02", "02/a1")
    marked = [
        index.data()
        for article in ("", "02/a1", "01/a1")
        for index in model.indexes_of(article[:2] or "02", article)
        if index.data(IS_READ_ROLE)
    ]
    assert marked == ["第02版  本地", "桥\uff08续\uff09"]
    model.mark_read("03", "")
    assert not model.indexes_of("02", "02/a1")[0].data(IS_READ_ROLE)


def test_a_screen_reader_hears_a_headline_once_and_the_tip_shows_it_once() -> None:
    model = ContentsModel(ENTRIES)
    model.mark_read("02", "02/a1")
    (index, *_) = model.indexes_of("02", "02/a1")
    name = index.data()
    assert name not in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert index.data(Qt.ItemDataRole.ToolTipRole).count(name) == 1


def make(qtbot: QtBot) -> ContentsPane:
    pane = ContentsPane(COLOURS[Theme.PAPER])
    qtbot.addWidget(pane)
    pane.resize(320, 600)
    pane.show()
    pane.show_entries(ENTRIES)
    return pane


def test_contents_shown_again_begin_at_their_head(qtbot: QtBot) -> None:
    pane = make(qtbot)
    pane.resize(320, 200)
    bar = pane._tree.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    pane._tree.scrollToBottom()
    assert bar.value() == bar.maximum()
    pane.show_entries(ENTRIES)
    qtbot.wait(50)
    assert bar.value() == 0


def test_lines_are_laid_out_anew_for_another_width_only(qtbot: QtBot, monkeypatch) -> None:
    pane = make(qtbot)
    qtbot.wait(50)
    asked: list[int] = []
    monkeypatch.setattr(
        type(pane._tree), "scheduleDelayedItemsLayout", lambda _: asked.append(1), raising=False
    )
    pane.resize(320, 900)
    assert not asked
    pane.resize(400, 900)
    assert asked


def test_another_issue_s_contents_are_laid_out_once(qtbot: QtBot, monkeypatch) -> None:
    pane = make(qtbot)
    pane.mark_read("02", "")
    laid_out: list[int] = []
    monkeypatch.setattr(type(pane._tree), "doItemsLayout", lambda _: laid_out.append(1))
    pane.show_entries(ENTRIES[1:])
    assert len(laid_out) <= 2
    assert not pane._line_read().isValid()
    assert pane._shown.rowCount() == len(ENTRIES) - 1


def test_typing_narrows_the_entries_and_return_goes_to_the_first(qtbot: QtBot) -> None:
    pane = make(qtbot)
    pane._filter.insert("集市")
    with qtbot.waitSignal(pane.entry_pressed) as pressed:
        qtbot.keyClick(pane._filter, Qt.Key.Key_Return)
    assert pressed.args[0].article == "01/a2"


def test_the_entry_being_read_is_the_current_one_again_after_a_filter(qtbot: QtBot) -> None:
    pane = make(qtbot)
    pane.mark_read("02", "02/a1")
    before = pane._tree.currentIndex().data()
    pane._filter.setText("集市")
    assert pane._tree.currentIndex().data() != before
    pane._filter.clear()
    assert pane._tree.currentIndex().data() == before


HEAD = "江口新设一百二十六处歇脚长椅与书报亭"


@pytest.mark.parametrize(("second", "drawn"), [({}, []), ({HEAD: 10}, [(HEAD[:10], HEAD[10:])])])
def test_a_headline_in_two_lines_is_parted_where_its_words_are(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, second: dict[str, int], drawn: list
) -> None:
    lines: list[tuple[str, str]] = []
    monkeypatch.setattr(
        "reader.app.reading.contents_pane.draw_two_lines", lambda *args: lines.append(args[2])
    )
    pane = make(qtbot)
    pane.resize(220, 600)
    pane.show_entries(
        (Entry(kind=EntryKind.ARTICLE, text=HEAD), Entry(kind=EntryKind.ARTICLE, text="桥"))
    )
    pane.grab()
    assert lines == []
    pane.show_second_lines({**second, "桥": 0})
    pane.grab()
    assert lines == drawn


def test_the_lines_of_an_issue_s_headlines_are_found_beside_the_work(
    qtbot: QtBot, enter: Enter
) -> None:
    pane = enter(SINGLE).room.desk.contents
    name = ENTRIES[-1].entries[0].text
    qtbot.waitUntil(lambda: pane._delegate._second.get(name) == len(name) - 2)


def test_a_filter_that_leaves_nothing_says_so(qtbot: QtBot) -> None:
    pane = make(qtbot)
    pane._filter.insert("集市")
    assert not pane._empty.isVisible()
    pane._filter.insert("没有的字")
    assert pane._empty.isVisible()
    assert not pane._tree.isVisible()
    pane._filter.clear()
    assert not pane._empty.isVisible()
    assert pane._tree.isVisible()


def test_a_press_on_an_entry_tells_it(qtbot: QtBot) -> None:
    pane = make(qtbot)
    index = pane._shown.index(1, 0)
    with qtbot.waitSignal(pane.entry_pressed) as pressed:
        pane._tree.clicked.emit(index)
    assert pressed.args[0].page == "01"


def test_a_long_headline_takes_two_lines(qtbot: QtBot) -> None:
    pane = make(qtbot)
    short = pane._tree.sizeHintForIndex(pane._shown.index(0, 0, pane._shown.index(1, 0))).height()
    pane.resize(150, 600)
    qtbot.waitUntil(
        lambda: (
            pane._tree.sizeHintForIndex(pane._shown.index(0, 0, pane._shown.index(1, 0))).height()
            > short
        )
    )


@given(text=st.text("潮水码头夜航，。—⸺… Wil15", max_size=40), ems=st.floats(1, 30))
def test_whether_words_fit_is_told_as_if_they_were_set(
    qapp: QApplication, text: str, ems: float
) -> None:
    font = QApplication.font()
    room = round(ems * QFontMetricsF(font).horizontalAdvance("国"))
    assert _Metrics(font).fits(text, room) == (QFontMetricsF(font).horizontalAdvance(text) <= room)


def test_few_headlines_are_set_to_be_measured(qapp: QApplication, monkeypatch) -> None:
    metrics = _Metrics(QApplication.font())
    monkeypatch.setattr(metrics, "_exact", None)
    room = round(10 * metrics._em)
    assert metrics.fits("夜里开船" * 2, room)
    assert not metrics.fits("夜里开船" * 3, room)


def reds(pane: ContentsPane) -> int:
    """Return how many pixels of the tree are of the colour of what is found."""
    image = pane._tree.viewport().grab().toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(pixel.red() > pixel.green() + 80 for pixel in pixels)


def test_words_found_by_the_filter_are_marked_in_their_entries(qtbot: QtBot) -> None:
    pane = make(qtbot)
    assert reds(pane) == 0
    pane._filter.insert("集市")
    qtbot.waitUntil(lambda: reds(pane) > 0)
    many = reds(pane)
    pane._filter.setText("集")
    qtbot.waitUntil(lambda: 0 < reds(pane) < many)
    pane._filter.clear()
    qtbot.waitUntil(lambda: reds(pane) == 0)
