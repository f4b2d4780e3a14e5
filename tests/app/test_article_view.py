"""The article view: text set by the engine that stays real text to Qt and screen readers."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QGuiApplication,
    QPaintEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.app.dress.theme import COLOURS
from reader.app.reading.article_document import to_offset, to_units
from reader.app.reading.article_text import ArticleText
from reader.app.reading.make_ready import MakeReady
from reader.app.reading.marked import Marked, MarkKind
from reader.app.window.toolbar import Toolbar
from reader.layout.reading.set_story import SetStory
from reader.layout.sheet.frame import Ink, Run
from reader.layout.sheet.passage import Part
from reader.model.article import Article, Paragraph
from reader.model.issue import Issue, Masthead, Page
from reader.model.locus import Locus
from reader.paint.palette import PALETTES
from reader.paint.palette import Theme as Paper
from reader.session.choices import TextDirection
from reader.session.desk.opening import Arrangement, Leaf
from reader.session.following import Destination
from reader.session.page_form import PageLook
from reader.session.settings import Settings, Theme
from tests.app.rooms import Open, fill, open_room, read, square_press
from tests.session.issues import small_issue

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
ACROSS = Settings(arrangement=Arrangement.SINGLE)
DOWN = replace(ACROSS, direction=TextDirection.VERTICAL)
LONG = "渡口的灯亮了，𠮷先生上了末班船。" * 90
NEVER_MS = 3_600_000
BOTH = pytest.mark.parametrize("settings", [ACROSS, DOWN], ids=["across", "down"])


@pytest.fixture
def key(library_path) -> str:
    """A paper set vertically, with one long article on its front page."""
    issue = small_issue()
    story = Article(id="01/a3", headline="夜航", blocks=(Paragraph(text=LONG),))
    front = replace(issue.pages[0], articles=(*issue.pages[0].articles, story))
    return fill(library_path, replace(issue, pages=(front, *issue.pages[1:])))[0]


def is_set(text: ArticleText, *, is_down: bool) -> bool:
    return text.story is not None and text.story.is_vertical is is_down


def bar_of(text: ArticleText) -> QScrollBar:
    """Return the bar along which a text is read."""
    return text.horizontalScrollBar() if text.is_vertical else text.verticalScrollBar()


def read_long(qtbot: QtBot, opened: Open) -> ArticleText:
    opened.room.desk.articles.open("01/a3")
    qtbot.waitUntil(lambda: opened.room.desk.articles.is_settled)
    return opened.room.desk.article.text


def place_of(text: ArticleText, words: str) -> int:
    """Return the position in Qt's document at which words begin."""
    whole = text.toPlainText()
    return to_units(whole, whole.index(words))


@BOTH
def test_the_type_of_an_article_is_made_before_it_is_shown(
    qtbot: QtBot, enter: Enter, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(settings)
    desk, shown = opened.room.desk, []
    show = ArticleText.show_story

    def show_story(text: ArticleText, parts: tuple[Part, ...], story: SetStory) -> None:
        view = text.viewport()
        runs = story.runs_from(0, view.width() if story.is_vertical else view.height())
        left = list(desk.articles._type._portions(runs, text.devicePixelRatioF()))
        shown.append((len(runs) > 0, left))
        show(text, parts, story)

    monkeypatch.setattr(ArticleText, "show_story", show_story)
    read(qtbot, opened)
    assert shown == [(True, [])]


def test_the_type_of_the_part_that_was_asked_for_is_made_first(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, made = enter(ACROSS).room.desk, []
    prepare = MakeReady.prepare

    def told(ready: MakeReady, runs: tuple[Run, ...], *rest: object) -> None:
        made.append({run.source.article for run in runs if run.source and run.source.article})
        prepare(ready, runs, *rest)

    monkeypatch.setattr(MakeReady, "prepare", told)
    desk.articles.open("02/a1")
    qtbot.waitUntil(lambda: desk.articles.is_settled)
    assert "02/a1" in made[0]
    assert "01/a1" not in made[0]


def test_another_article_takes_the_place_of_one_whose_type_is_made(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, shown = enter(ACROSS).room.desk, []
    clock = desk.articles._type._next
    show = ArticleText.show_story

    def show_story(text: ArticleText, parts: tuple[Part, ...], story: SetStory) -> None:
        shown.append(parts[0].article.id)
        show(text, parts, story)

    monkeypatch.setattr(ArticleText, "show_story", show_story)
    clock.setInterval(NEVER_MS)
    desk.articles.open("01/a3")
    qtbot.waitUntil(lambda: desk.articles._type.is_busy)
    clock.setInterval(0)
    desk.articles.open("01/a2")
    qtbot.waitUntil(lambda: desk.articles.is_settled)
    assert shown == ["01/a2"]


@BOTH
def test_screen_readers_have_the_text_its_place_and_its_selection(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    text = read(qtbot, enter(settings))
    told = QAccessible.queryAccessibleInterface(text)
    spoken = told.textInterface()
    whole = spoken.text(0, spoken.characterCount())
    assert whole == text.toPlainText()
    assert "清晨，桥上来了第一辆车。" in whole
    assert told.text(QAccessible.Text.Name) == "文章"
    spoken.setSelection(0, 4, 9)
    assert text.textCursor().selectedText() == whole[4:9].replace("\n", "\u2029")
    spoken.setCursorPosition(7)
    assert spoken.cursorPosition() == 7
    qtbot.waitUntil(lambda: text._placed.is_ready)
    box = spoken.characterRect(whole.index("清晨"))
    assert text.viewport().rect().contains(text.viewport().mapFromGlobal(box.center()))


@BOTH
def test_what_a_hand_chooses_is_what_stands_under_it(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text = read_long(qtbot, opened)
    at = place_of(text, "先生")
    start, end = (text._placed.ground(at + step) for step in (0, 1))
    shift = QPointF(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    first = (start.topLeft() + QPointF(1, 1) - shift).toPoint()
    last = (end.bottomRight() - QPointF(1, 1) - shift).toPoint()
    qtbot.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=first)
    qtbot.mouseMove(text.viewport(), last)
    qtbot.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert text.textCursor().selectedText() == "先生"
    (passage,) = text.passages()
    assert (passage.exact, passage.start) == ("先生", LONG.index("先生"))
    text.copy()
    assert QGuiApplication.clipboard().text() == "先生"


@BOTH
def test_a_jump_in_the_text_is_a_link_that_leads_on(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text = read(qtbot, opened)
    ground = text._placed.ground(place_of(text, "下转第2版"))
    shift = QPoint(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    at = ground.center().toPoint() - shift
    assert text.anchorAt(at) == "jump:0#01/a1"
    qtbot.mouseMove(text.viewport(), at - QPoint(60, 60))
    qtbot.mouseMove(text.viewport(), at)
    qtbot.waitUntil(lambda: text.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    assert text._placed.hovered
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "02")


@BOTH
def test_a_link_rested_on_shows_where_it_leads_and_goes_there(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text, links = read(qtbot, opened), opened.room.desk.text_links
    ground = text._placed.ground(place_of(text, "下转第2版"))
    shift = QPoint(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    at = ground.center().toPoint() - shift
    beside = at - (QPoint(-80, 0) if text.is_vertical else QPoint(0, 80))
    qtbot.mouseMove(text.viewport(), beside)
    qtbot.mouseMove(text.viewport(), at)
    qtbot.waitUntil(links.card.isVisible)
    card = links.card.geometry()
    assert not card.contains(at)
    assert text.viewport().rect().contains(card)
    assert "第02版" in links.card.accessibleName()
    assert "桥" in links.card.accessibleName()
    qtbot.mouseMove(text.viewport(), beside)
    qtbot.waitUntil(lambda: not links.card.isVisible())
    qtbot.mouseMove(text.viewport(), at)
    qtbot.waitUntil(links.card.isVisible)
    links.card._go.click()
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page == "02")
    assert not links.card.isVisible()


def test_the_keyboard_peeks_at_a_link_in_the_text(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(ACROSS)
    text, desk = read(qtbot, opened), opened.room.desk
    qtbot.waitUntil(text.hasFocus)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_P)
    assert desk.text_links.card.isVisible()
    assert not desk.links.card.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not desk.text_links.card.isVisible()
    assert desk.article.isVisible()


def test_the_seams_of_the_pages_are_seen(qtbot: QtBot, enter: Enter) -> None:
    said = read(qtbot, enter(ACROSS)).toPlainText().split("\n")
    assert said[0] == "第01版　要闻"
    assert "接第02版" in said
    assert said.index("接第02版") < said.index("接第03版")


def test_a_command_turns_the_text_and_the_choice_is_kept(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(ACROSS)
    text = read_long(qtbot, opened)
    room = opened.room
    action = room.actions["vertical"]
    assert not action.isChecked()
    action.trigger()
    qtbot.waitUntil(lambda: text.story is not None and text.story.is_vertical)
    assert action.isChecked()
    assert room.settings.direction is TextDirection.VERTICAL
    bar = text.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    action.trigger()
    qtbot.waitUntil(lambda: text.story is not None and not text.story.is_vertical)
    assert room.settings.direction is TextDirection.HORIZONTAL


def test_keys_and_wheel_follow_the_lines_of_a_vertical_text(qtbot: QtBot, enter: Enter) -> None:
    text = read_long(qtbot, enter(DOWN))
    text.setFocus()
    start = place_of(text, LONG[:4])
    cursor = text.textCursor()
    cursor.setPosition(start)
    text.setTextCursor(cursor)
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert text.textCursor().position() == start + 1
    before = text._placed.ground(start + 1)
    qtbot.keyClick(text, Qt.Key.Key_Left)
    beside = text._placed.ground(text.textCursor().position())
    assert beside.right() <= before.left() + 1
    assert abs(beside.top() - before.top()) <= text.story.size
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert text.textCursor().hasSelection()
    bar = text.horizontalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(text, Qt.Key.Key_PageDown)
    assert bar.value() < bar.maximum()
    here = bar.value()
    at = QPointF(text.viewport().rect().center())
    turn = QWheelEvent(
        at,
        text.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(text.viewport(), turn)
    assert bar.value() > here


@BOTH
def test_a_larger_size_keeps_the_line_that_is_read_in_view(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text = read_long(qtbot, opened)
    at = place_of(text, LONG[:4]) + to_units(LONG, 300)
    text.scroll_to(at)
    opened.room.desk.article.size_wanted.emit(1)
    qtbot.waitUntil(lambda: text.story is not None and text.story.size == 21)
    view = text._edge.view()
    first = text._placed.first_in(view)
    assert abs(first - at) < 60


@BOTH
def test_a_text_set_the_other_way_and_back_is_at_the_line_that_was_read(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text = read_long(qtbot, opened)
    bar = bar_of(text)
    bar.setValue((bar.minimum() + bar.maximum()) // 2)
    read_at, place, was_down = text.first_seen(), bar.value(), text.is_vertical
    for is_down in (not was_down, was_down):
        opened.room.actions["vertical"].trigger()
        qtbot.waitUntil(partial(is_set, text, is_down=is_down))
        assert text._edge.view().intersects(text._placed.ground(read_at[0]))
        assert text.first_seen() == read_at
    assert bar.value() == place


@BOTH
def test_an_article_left_open_is_open_again_at_the_line_that_was_read(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    opened = enter(settings)
    text = read_long(qtbot, opened)
    bar = bar_of(text)
    bar.setValue((bar.minimum() + bar.maximum()) // 2)
    read_at, place = text.first_seen(), bar.value()
    opened.room.window.close()
    kept = opened.room.settings
    assert (kept.article, (kept.article_from, kept.article_inside)) == ("01/a3", read_at)
    assert read_at[0] > 0
    again = enter(kept).room
    qtbot.waitUntil(lambda: again.desk.articles.shown == "01/a3" and again.desk.articles.is_settled)
    text = again.desk.article.text
    bar = bar_of(text)
    assert text.first_seen() == read_at
    assert bar.value() == place
    assert again.reading.article == "01/a3"
    again.desk.article.hide()
    again.window.close()
    assert again.settings.article == ""


def test_the_open_text_is_that_of_the_article_gone_to(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(ACROSS)
    desk = opened.room.desk
    text = read(qtbot, opened)
    assert desk.articles.shown == "01/a1"
    desk.navigator.go(Destination(page="01", article="01/a3"))
    qtbot.waitUntil(lambda: "末班船" in text.toPlainText() and desk.articles.is_settled)
    assert desk.articles.shown == "01/a3"
    desk.article.hide()
    desk.navigator.go(Destination(page="01", article="01/a1"))
    assert desk.articles.shown == ""
    assert "末班船" in text.toPlainText()


def test_a_part_of_the_story_gone_to_is_scrolled_to(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(replace(ACROSS, text_size=60))
    desk = opened.room.desk
    text = read(qtbot, opened)
    assert text.verticalScrollBar().value() == 0
    desk.navigator.go(Destination(page="02", article="02/a1"))
    qtbot.waitUntil(lambda: text.verticalScrollBar().value() > 0)
    number = [passage.article for passage in text.story.passages].index("02/a1")
    assert text.first_seen()[0] == text.document().findBlockByNumber(number).position()
    assert text.story.passages[0].article == "01/a1"
    desk.article.hide()
    desk.articles.open_at(Leaf(page="02"), "02/a1")
    qtbot.waitUntil(lambda: desk.articles.is_settled)
    assert text.first_seen()[0] == text.document().findBlockByNumber(number).position()


def test_only_the_issue_last_read_has_its_article_opened_again(
    qtbot: QtBot, enter: Enter, library_path: Path
) -> None:
    other = fill(library_path, replace(small_issue(), number=8))[0]
    opened = enter(replace(ACROSS, issue=other, article="01/a3"))
    assert opened.room.desk.articles.shown == ""
    opened.librarian.fetch(other)
    qtbot.waitUntil(lambda: opened.room.reading is not None and opened.room.reading.key == other)
    assert opened.room.desk.articles.shown == ""


def test_the_width_a_hand_gives_articles_is_kept(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(ACROSS)
    opened.room.window.resize(1280, 800)  # a narrower one has room for the article alone
    read_long(qtbot, opened)
    desk = opened.room.desk
    handle = desk._split.handle(1)
    from_, to = handle.rect().center(), handle.rect().center() + QPoint(-40, 0)
    before = desk.article.width()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=from_)
    qtbot.mouseMove(handle, to)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=to)
    given = desk.article.width()
    assert given > before + 20
    opened.room.window.close()
    again = enter(opened.room.settings)
    again.room.window.resize(1280, 800)
    read_long(qtbot, again)
    assert again.room.desk.article.width() == given


def test_page_and_article_are_laid_out_once_when_the_window_is_resized(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(Settings())
    desk, window = opened.room.desk, opened.room.window
    window.resize(1000, 1000)
    read_long(qtbot, opened)
    seen: list[tuple[int, bool]] = []
    desk.view.shape_changed.connect(
        lambda width, _: seen.append((width, desk.navigator.reading.is_spread))
    )
    # So wide that beside an article still as narrow as before there would be room for a spread.
    window.resize(2200, 1200)
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.waitUntil(lambda: desk.articles.is_settled)
    assert seen == [(desk.view.width(), False)]
    assert desk.article.width() == desk.article.text.wanted_width()


def test_an_article_has_its_room_when_the_window_or_a_pane_beside_it_gives_more(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(ACROSS)
    desk, window = opened.room.desk, opened.room.window
    window.resize(750, 600)
    contents = window.docks["contents_dock"]
    contents.show()
    qtbot.waitUntil(lambda: desk.middle.width() < 650)
    read_long(qtbot, opened)
    assert not contents.isVisible(), "it gives way"
    qtbot.waitUntil(lambda: abs(desk.article.width() - desk.middle.width() * 9 // 20) <= 4)
    window.resize(2400, 900)
    qtbot.waitUntil(lambda: desk.article.width() >= desk.article.text.wanted_width())
    desk.give_width(400)
    window.resize(2300, 900)
    qtbot.waitUntil(lambda: desk.article.width() == 400)


def test_a_text_whose_lines_run_down_has_room_for_many_of_them(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(ACROSS)
    opened.room.window.resize(2500, 1400)
    desk = opened.room.desk
    qtbot.waitUntil(lambda: desk.middle.width() > 2000)
    read_long(qtbot, opened)
    across = desk.article.width()
    opened.room.actions["vertical"].trigger()
    down = desk.article.width()
    assert 1.3 * across < down < desk.view.width()
    opened.room.actions["vertical"].trigger()
    assert desk.article.width() == across


@BOTH
def test_all_of_a_sentence_is_brought_in_view(
    qtbot: QtBot, enter: Enter, settings: Settings
) -> None:
    text = read_long(qtbot, enter(settings))
    first = place_of(text, LONG[:20])

    def is_seen(at: int) -> bool:
        ground = text._placed.ground(first + to_units(LONG, at))
        return text._edge.view().intersects(ground)

    last = next(at for at in range(len(LONG)) if not is_seen(at + 1))
    text.reveal(Locus(article="01/a3", block=0, start=last - 9, end=last + 40))
    assert is_seen(last + 39)
    assert is_seen(last - 9)
    text.reveal(Locus(article="01/a3", block=0, start=0, end=len(LONG)))
    assert is_seen(0)


def test_marks_of_each_kind_stand_in_the_text_together(qtbot: QtBot, enter: Enter) -> None:
    text = read_long(qtbot, enter(ACROSS))
    there = Locus(article="01/a3", block=0, start=3, end=5)
    text.show_marked((Marked(locus=there, colour="#ffd84a"),))
    text.show_marked((Marked(locus=there, colour="#8ec3f0"),), MarkKind.SPOKEN)
    assert [extra.cursor.selectedText() for extra in text.extraSelections()] == ["灯亮"] * 2
    text.show_marked((), MarkKind.SPOKEN)
    assert len(text.extraSelections()) == 1


def test_a_place_wanted_before_its_text_is_there_is_shown_when_it_is(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(ACROSS)
    text = opened.room.desk.article.text
    wanted = Locus(article="01/a3", block=0, start=400, end=402)
    opened.room.desk.articles.open("01/a3")
    text.reveal(wanted)
    qtbot.waitUntil(lambda: opened.room.desk.articles.is_settled)
    cursor = text.textCursor()
    assert to_offset(LONG, cursor.position() - cursor.block().position()) == 400


def test_rare_characters_count_as_one_here_and_as_two_with_qt() -> None:
    assert to_units("甲𠮷乙", 2) == 3
    assert to_offset("甲𠮷乙", 3) == 2
    assert to_offset("甲𠮷乙", 99) == 3
    assert to_offset("甲乙", 1) == 1


def vertical_issue() -> Issue:
    pages = tuple(
        Page(label=f"A{n}", number=n, articles=(Article(id=f"A{n}/a1", headline=f"第{n}條"),))
        for n in range(1, 5)
    )
    masthead = Masthead(direction="vertical")
    return Issue(title="濱海晨報", number=8, language="zh-Hant", masthead=masthead, pages=pages)


@pytest.fixture
def paper(qtbot: QtBot, library_path) -> Open:
    """A room in which a paper set vertically lies open as spreads."""
    (key,) = fill(library_path, vertical_issue())
    opened = open_room(library_path, Settings(arrangement=Arrangement.SPREAD))
    opened.room.window.resize(1200, 800)
    opened.room.window.show()
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading is not None)
    yield opened
    opened.close()


def open_pages(opened: Open) -> list[str]:
    return [leaf.page for leaf, _ in opened.room.desk.view.desk.places()]


def test_a_paper_set_vertically_turns_the_other_way(qtbot: QtBot, paper: Open) -> None:
    room = paper.room
    assert room.actions["bound_right"].isChecked()
    view = room.desk.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: open_pages(paper) == ["A3", "A2"])
    assert room.reading.leaf.page == "A2"
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: open_pages(paper) == ["A1"])
    assert room.desk.strip.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert room.desk.articles.is_vertical


def test_its_buttons_stand_the_way_its_pages_lie(paper: Open) -> None:
    actions = paper.room.actions
    names = paper.room.window.findChild(Toolbar).names
    assert names.index("next_page") < names.index("previous_page")
    assert actions["next_page"].shortcuts()[1].toString() == "Left"


def test_a_hand_turns_the_paper_over_and_the_title_is_remembered(qtbot: QtBot, paper: Open) -> None:
    room = paper.room
    room.actions["bound_right"].trigger()
    assert room.settings.turned_over == ("濱海晨報",)
    assert not room.actions["bound_right"].isChecked()
    view = room.desk.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: open_pages(paper) == ["A2", "A3"])
    room.actions["bound_right"].trigger()
    assert room.settings.turned_over == ()
    assert open_pages(paper) == ["A3", "A2"]


def test_a_hand_sets_the_pages_of_a_paper_across_and_binds_them_to_suit(
    qtbot: QtBot, library_path
) -> None:
    looks: list[bool | None] = []

    def press(*asked: object) -> object:
        look = asked[2]
        assert isinstance(look, PageLook)
        looks.append(look.is_down)
        return square_press()

    (key,) = fill(library_path, vertical_issue())
    opened = open_room(library_path, Settings(arrangement=Arrangement.SPREAD), press)
    room = opened.room
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: room.reading is not None)
    assert room.actions["pages_down"].isChecked()
    assert looks[-1] is True
    room.actions["pages_down"].trigger()
    assert room.settings.turned_pages == room.settings.turned_over == ("濱海晨報",)
    assert not room.actions["pages_down"].isChecked()
    assert not room.actions["bound_right"].isChecked()
    assert looks[-1] is False
    room.actions["pages_down"].trigger()
    assert room.settings.turned_pages == room.settings.turned_over == ()
    assert looks[-1] is True
    opened.close()


@pytest.mark.parametrize("theme", [Theme.PAPER, Theme.SEPIA, Theme.NIGHT, Theme.CONTRAST])
def test_chosen_text_is_seen_to_be_chosen_and_stays_legible(
    qtbot: QtBot, enter: Enter, theme: Theme
) -> None:
    text = read_long(qtbot, enter(replace(ACROSS, theme=theme)))
    at = place_of(text, LONG[:4])
    cursor = text.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 3, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    ground = text._placed.ground(at)
    corner = ground.topLeft().toPoint() - QPoint(0, text.verticalScrollBar().value())
    shown = text.viewport().grab().toImage()
    chosen = shown.pixelColor(corner + QPoint(2, 2))
    bare = QColor(COLOURS[theme].paper)
    ink = PALETTES[Paper(theme.value)].inks[Ink.TEXT]
    assert contrast(chosen, bare) > 1.25
    assert contrast(ink, chosen) > 4.5


def contrast(one: QColor, two: QColor) -> float:
    """Return the contrast of two colours, by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class Painted(QObject):
    """Keeps what of a widget is painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.rects: list[QRect] = []
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return super().eventFilter(watched, event)


def test_all_of_a_vertical_text_is_painted_anew_for_a_selection_and_a_mark(
    qtbot: QtBot, enter: Enter
) -> None:
    text = read_long(qtbot, enter(DOWN))
    painted = Painted(text.viewport())
    text.viewport().update()
    qtbot.waitUntil(lambda: bool(painted.rects))
    QApplication.processEvents()
    painted.rects.clear()
    cursor = text.textCursor()
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    qtbot.waitUntil(lambda: text.viewport().rect() in painted.rects)
    painted.rects.clear()
    there = Locus(article="01/a1", block=0, start=0, end=2)
    text.show_marked((Marked(locus=there, colour="#ff0000"),))
    qtbot.waitUntil(lambda: text.viewport().rect() in painted.rects)


def test_an_article_opened_by_key_is_the_one_read_and_the_next_one_follows_it(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(Settings(arrangement=Arrangement.SINGLE)).room
    assert room.reading.article == ""
    room.actions["read_article"].trigger()
    assert room.reading.article == "01/a1"
    assert room.desk.contents._model._read == ("01", "01/a1")
    room.actions["next_article"].trigger()
    assert room.reading.article == "01/a2"


def test_the_pages_of_a_story_are_named_in_full_beside_a_narrow_text(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(ACROSS)
    read(qtbot, opened)
    article = opened.room.desk.article
    article.setParent(None)
    qtbot.addWidget(article)
    article.show()
    where = article._where
    (down,) = article._directions
    narrow = article._row.minimumSize().width()
    named = where.fontMetrics().horizontalAdvance(where.text())
    of_steps = article._wide(article._smaller) + article._wide(article._larger)
    narrower = narrow - of_steps - where.minimumSizeHint().width() + named - 1
    for width, spared in ((900, 0), (narrow, 1), (narrower, 2), (900, 0)):
        article.resize(width, 500)
        QApplication.processEvents()
        assert article._smaller.isHidden() is article._larger.isHidden() is (spared > 0)
        assert down.isHidden() is (spared > 1)
        assert where.fontMetrics().horizontalAdvance(where.text()) <= where.width()
    opened.room.actions["type"].setVisible(False)
    article.resize(narrow, 500)
    assert not article._smaller.isHidden(), "there is no other way to another size"


def test_a_text_that_is_seen_whole_has_no_handle_to_scroll_it_by(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    text = read(qtbot, opened)
    bar = text.verticalScrollBar()
    assert bar.isEnabled() is (bar.maximum() > 0)
    opened.room.window.resize(1200, 300)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.isEnabled()
    opened.room.window.resize(1200, 4000)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert not bar.isEnabled()


def test_a_vertical_text_stays_at_its_head_when_it_has_less_room(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SINGLE, direction=TextDirection.VERTICAL))
    opened.room.window.resize(1280, 400)
    text = read(qtbot, opened)
    bar = text.horizontalScrollBar()
    head = text.first_seen()
    assert head[0] == 0
    wide = text.viewport().width()
    opened.room.desk._split.setSizes([1000, text.width() - 90])
    qtbot.waitUntil(lambda: text.viewport().width() < wide and opened.room.desk.articles.is_settled)
    assert text.first_seen() == head
    assert bar.value() == bar.maximum()
