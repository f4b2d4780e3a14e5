"""The reading window, driven as a reader drives it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from reader.app.commands import View
from reader.app.dress.theme import COLOURS, Colours
from reader.app.language import wording
from reader.app.parts.rows import ROW_ROLE
from reader.app.reading import page_view
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.print_case import Want
from reader.app.reading.turn_paint import Motion as Shown
from reader.app.reading.turner import CATCH_SECONDS
from reader.app.work.librarian import Librarian
from reader.errors import LibraryError
from reader.layout.sheet.frame import Link, LinkKind
from reader.library.library import Library
from reader.model.issue import Masthead
from reader.session.choices import Arrangement, Fit
from reader.session.desk.opening import Leaf
from reader.session.desk.turning import Way
from reader.session.following import Destination
from reader.session.settings import Language, Motion, Settings, Theme
from reader.session.trail import Place
from tests.app.rooms import Open, fill, open_room, read
from tests.session.issues import small_issue

# The offscreen platform says so of every window with a least size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
SINGLE = Settings(arrangement=Arrangement.SINGLE)


def page(opened: Open) -> str:
    assert opened.room.reading is not None
    return opened.room.reading.leaf.page


def is_at(opened: Open, label: str) -> Callable[[], bool]:
    return lambda: page(opened) == label


def press(qtbot: QtBot, opened: Open, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(opened.room.desk.view, key, modifier)


def middle_of(opened: Open, link: Link) -> QPoint:
    leaf = opened.room.desk.view.desk.places()[0][0]
    return opened.room.desk.view.to_window(leaf, link.rects[0]).center().toPoint()


def links(opened: Open) -> tuple[Link, ...]:
    sheet = opened.room.desk.supply.sheet(Leaf(page=page(opened)))
    assert sheet is not None
    return sheet.frame.links


def jump_on(opened: Open, article: str, index: int = 0) -> Link:
    return next(link for link in links(opened) if (link.article, link.index) == (article, index))


class PaintedRegions(QObject):
    """Which parts of a widget were painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.regions: list[QRect] = []
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(event.region().boundingRect())
        return False


def click(qtbot: QtBot, opened: Open, at: QPoint) -> None:
    qtbot.mouseClick(opened.room.desk.view, Qt.MouseButton.LeftButton, pos=at)


def test_page_keys_turn_the_pages_one_by_one(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    press(qtbot, opened, Qt.Key.Key_PageDown)
    qtbot.waitUntil(is_at(opened, "02"))
    press(qtbot, opened, Qt.Key.Key_PageUp)
    qtbot.waitUntil(is_at(opened, "01"))


def test_fast_repeated_turns_are_all_made(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    for _ in range(4):
        press(qtbot, opened, Qt.Key.Key_PageDown)
    qtbot.waitUntil(is_at(opened, "05"))


def test_what_is_asked_for_while_a_sheet_turns_is_meant_for_the_page_it_shows(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    desk = opened.room.desk
    qtbot.waitUntil(lambda: desk.supply.sheet(Leaf(page="02")) is not None)
    press(qtbot, opened, Qt.Key.Key_PageDown)
    assert desk.turner.turn is not None
    press(qtbot, opened, Qt.Key.Key_J)
    assert (page(opened), desk.turner.turn) == ("02", None)
    assert desk.links._at is not None
    press(qtbot, opened, Qt.Key.Key_PageDown)
    press(qtbot, opened, Qt.Key.Key_R)
    qtbot.waitUntil(desk.article.isVisible)
    assert opened.room.reading.article.startswith("03/")


def test_end_leads_to_the_last_page_and_back_returns(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    press(qtbot, opened, Qt.Key.Key_End)
    qtbot.waitUntil(is_at(opened, "06"))
    press(qtbot, opened, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(is_at(opened, "01"))
    press(qtbot, opened, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(is_at(opened, "06"))


def test_a_jump_line_leads_to_the_other_page_and_is_announced(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    click(qtbot, opened, middle_of(opened, jump_on(opened, "01/a1")))
    qtbot.waitUntil(is_at(opened, "02"))
    assert opened.room.reading is not None
    assert opened.room.reading.article == "02/a1"
    assert "02" in opened.announced[-1]
    assert "01" in opened.announced[-1]


def test_a_jump_line_leads_back_again(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(replace(SINGLE, fit=Fit.PAGE))
    click(qtbot, opened, middle_of(opened, jump_on(opened, "01/a1")))
    qtbot.waitUntil(is_at(opened, "02"))
    qtbot.waitUntil(lambda: opened.room.desk.supply.sheet(Leaf(page="02")) is not None)
    click(qtbot, opened, middle_of(opened, jump_on(opened, "02/a1")))
    qtbot.waitUntil(is_at(opened, "01"))


def test_a_link_to_a_page_not_held_explains_itself(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    click(qtbot, opened, middle_of(opened, jump_on(opened, "01/a2")))
    qtbot.waitUntil(lambda: opened.room.window.messages.isVisible())
    assert "第9版" in opened.room.window.messages.sentence
    assert page(opened) == "01"


@pytest.mark.parametrize("language", [Language.ENGLISH], indirect=True)
def test_an_english_window_names_pages_in_english(
    qtbot: QtBot, enter: Enter, language: Language
) -> None:
    opened = enter(replace(SINGLE, language=language))
    assert opened.room.window._place[1] == "Page 01 of 6  要闻"
    text = read(qtbot, opened)
    said = text.toPlainText().split("\n")
    assert said[0] == "Page 01 · 要闻"
    assert "Continued on Page 02" in said
    assert opened.room.desk.article._where.text() == "Pages 01, 02, 03"
    assert text.isVisible()


def test_the_pointer_over_a_link_is_a_hand(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view

    def is_hand_over_the_link() -> bool:
        # The window may still be taking its size: the link is where it is now.
        qtbot.mouseMove(view, QPoint(1, 1))
        qtbot.mouseMove(view, middle_of(opened, jump_on(opened, "01/a1")))
        return view.cursor().shape() is Qt.CursorShape.PointingHandCursor

    qtbot.waitUntil(is_hand_over_the_link)


def test_an_article_pressed_opens_its_whole_story(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    place = jump_on(opened, "01/a1")
    click(qtbot, opened, middle_of(opened, place) + QPoint(0, 60))
    qtbot.waitUntil(lambda: opened.room.desk.articles.is_settled)
    text = opened.room.desk.article.text.toPlainText()
    assert text.index("河边的桥修好了") < text.index("两岸的人都来看") < text.index("桥头的灯亮了")
    assert "第02版" in text


def test_a_double_press_zooms_into_the_column_and_back(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view
    before = view.desk.camera.scale
    at = middle_of(opened, jump_on(opened, "01/a1")) + QPoint(0, 60)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view.desk.camera.scale > 1.5 * before
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert view.desk.fit is Fit.PAGE
    assert not opened.room.desk.article.isVisible()


def test_a_sheet_dragged_past_the_middle_turns(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view
    window = view.desk.window
    right = QPoint(*(round(v) for v in view.desk.camera.to_window(window, 490, 480)))
    left = QPoint(*(round(v) for v in view.desk.camera.to_window(window, -200, 480)))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=right)
    qtbot.mouseMove(view, right - QPoint(40, 0))
    qtbot.mouseMove(view, left)
    qtbot.wait(120)
    qtbot.mouseMove(view, left + QPoint(1, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=left)
    qtbot.waitUntil(is_at(opened, "02"))


def test_the_first_page_is_painted_at_no_scale_but_its_own(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    ask = PageSupply._ask

    def note(supply: PageSupply, want: Want, urgency: int) -> None:
        if supply.sheet(want.leaf) is not None:
            asked.append(want.scale)
        ask(supply, want, urgency)

    monkeypatch.setattr(PageSupply, "_ask", note)
    view = enter(SINGLE).room.desk.view
    assert set(asked) == {view.desk.camera.scale}


@pytest.mark.parametrize("motion", [Motion.FOLD, Motion.SLIDE])
def test_no_more_is_painted_than_a_sheet_in_the_air_covers(
    qtbot: QtBot, enter: Enter, motion: Motion
) -> None:
    room = enter(replace(SINGLE, motion=motion)).room
    room.window.resize(1800, 700)
    view = room.desk.view
    qtbot.waitUntil(lambda: view.width() > 1200)
    painted = PaintedRegions(view)
    room.desk.turner.grip(Way.ONWARD, 0.95)
    shares = iter(range(1, 50))

    def is_painted_in_part() -> bool:
        room.desk.turner.carry(next(shares) / 100, 0.9)
        # A picture that has become ready meanwhile has all painted.
        return any(0 < each.width() < view.width() / 2 for each in painted.regions)

    qtbot.waitUntil(is_painted_in_part)
    painted.regions.clear()
    room.desk.turner.finish()
    qtbot.waitUntil(lambda: view.rect() in painted.regions)


def is_shown_as_painted_whole(opened: Open) -> bool:
    """Whether what frames have left on the screen is what painting all of it anew shows."""
    window = opened.room.window
    return window.screen().grabWindow(window.winId()).toImage() == window.grab().toImage()


@pytest.mark.parametrize("way", list(Way))
def test_a_turn_on_the_screen_looks_as_if_every_frame_were_painted_whole(
    qtbot: QtBot, enter: Enter, way: Way
) -> None:
    opened = enter(SINGLE)
    press(qtbot, opened, Qt.Key.Key_PageDown)
    turner = opened.room.desk.turner
    qtbot.waitUntil(lambda: page(opened) == "02" and turner.turn is None)
    turner.grip(way, 0.95)
    for hand in ((0.1, 0.9), (0.4, 0.7), (0.55, 0.3), (0.5, 0.9)):
        turner.carry(*hand)
        qtbot.waitUntil(lambda: is_shown_as_painted_whole(opened))
    turner.finish()


def test_so_does_a_turn_from_the_front_page_to_a_spread_beside_it(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(Settings(arrangement=Arrangement.SPREAD))
    turner = opened.room.desk.turner
    qtbot.waitUntil(lambda: opened.room.desk.view.desk.after is not None)
    seen = opened.room.desk.view.desk.camera
    clock = [0.0]
    monkeypatch.setattr(turner, "_clock", lambda: clock[-1])
    turner.turn_by_key(Way.ONWARD)
    for seconds in (0.1, 0.2, 0.3):
        clock.append(seconds)
        turner._fall()
        qtbot.waitUntil(lambda: is_shown_as_painted_whole(opened))
    assert opened.room.desk.view.desk.camera != seen
    turner.finish()


def test_nothing_is_painted_beneath_a_sheet_in_the_air(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view
    clips: list[QRegion] = []
    monkeypatch.setattr(
        page_view, "draw_ground", lambda painter, *_: clips.append(painter.clipRegion())
    )
    opened.room.desk.turner.grip(Way.ONWARD, 0.95)
    opened.room.desk.turner.carry(0.4, 0.95)
    view.repaint()
    flap = view.desk.camera.to_window(view.desk.window, 200, 300)
    assert clips[-1].contains(QPoint(2, 2))
    assert not clips[-1].contains(QPoint(*(round(each) for each in flap)))
    opened.room.desk.turner.finish()


def test_a_sheet_dragged_slides_where_no_motion_is_wished(
    qtbot: QtBot, enter: Enter, monkeypatch
) -> None:
    shown: list[Shown] = []
    monkeypatch.setattr(page_view, "paint_sheet_in_air", lambda *args: shown.append(args[2]))
    opened = enter(replace(SINGLE, motion=Motion.NONE))
    view = opened.room.desk.view
    right = QPoint(*(round(v) for v in view.desk.camera.to_window(view.desk.window, 490, 480)))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=right)
    qtbot.mouseMove(view, right - QPoint(40, 0))
    qtbot.waitUntil(lambda: len(shown) > 0)
    assert all(motion.is_slide for motion in shown)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=right)


def test_a_corner_carried_over_a_page_alone_and_let_go_there_turns_it(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    view = opened.room.desk.view

    def at(x: float) -> QPoint:
        there = view.desk.camera.to_window(view.desk.window, x, 480)
        return QPoint(*(round(each) for each in there))

    for x, lands in ((300, "01"), (200, "02")):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(490))
        qtbot.mouseMove(view, at(400))
        qtbot.wait(round(2000 * CATCH_SECONDS))
        qtbot.mouseMove(view, at(x))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(x))
        qtbot.waitUntil(lambda: opened.room.desk.turner.turn is None)
        assert page(opened) == lands


def test_a_bookmark_is_there_again_after_a_restart(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    opened = enter(SINGLE)
    press(qtbot, opened, Qt.Key.Key_PageDown)
    qtbot.waitUntil(is_at(opened, "02"))
    press(qtbot, opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)
    opened.room.window.close()
    with Library.open(library_path) as library:
        assert [(note.page, note.name) for note in library.notes()] == [("02", "第02版\uff1a本地")]
    again = enter(opened.room.settings)
    assert page(again) == "02"
    qtbot.waitUntil(lambda: len(again.room.desk.marker.notes) == 1)


def test_a_second_press_takes_the_bookmark_off_and_undo_brings_it_back(
    qtbot: QtBot, enter: Enter
) -> None:
    opened = enter(SINGLE)
    command = opened.room.actions["bookmark"]
    assert (command.text(), command.toolTip()) == ("加书签", "加书签  (Ctrl+D)")
    command.trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)
    assert (command.text(), command.toolTip()) == ("移除书签", "移除书签  (Ctrl+D)")
    command.trigger()
    qtbot.waitUntil(lambda: opened.room.desk.marker.notes == ())
    assert command.text() == "加书签"
    opened.room.actions["undo"].trigger()
    qtbot.waitUntil(lambda: len(opened.room.desk.marker.notes) == 1)


def test_a_wide_window_shows_a_spread_and_a_narrow_one_a_page(qtbot: QtBot, enter: Enter) -> None:
    opened = enter()
    opened.room.window.docks["contents_dock"].hide()
    opened.room.window.resize(1500, 800)
    qtbot.waitUntil(
        lambda: (
            opened.room.desk.view.desk.now is not None and opened.room.desk.view.desk.now.is_spread
        )
    )
    opened.room.window.resize(800, 900)
    qtbot.waitUntil(
        lambda: (
            opened.room.desk.view.desk.now is not None
            and not opened.room.desk.view.desk.now.is_spread
        )
    )


def test_the_status_names_all_pages_that_lie_open(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    room = opened.room
    room.desk.navigator.go(Destination(page="02"))
    qtbot.waitUntil(lambda: "第02版" in room.window.place.text())
    room.actions["spread"].trigger()
    assert "第02–03版  本地" in room.window.place.text()
    room.desk.navigator.turn(Way.ONWARD)
    qtbot.waitUntil(lambda: "第04–05版" in room.window.place.text())
    assert "第04–05版" in opened.announced[-1]


def test_night_chosen_by_night_is_day_again(qtbot: QtBot, enter: Enter) -> None:
    room = enter(SINGLE).room
    for wanted in (Theme.NIGHT, Theme.SYSTEM, Theme.NIGHT):
        room.actions["theme_night"].trigger()
        assert room.settings.theme is wanted
        assert room.actions["theme_night"].isChecked() is (wanted is Theme.NIGHT)
    room.follow_system(is_dark=True)
    room.actions["theme_night"].trigger()
    assert room.settings.theme is Theme.PAPER


def test_another_size_of_type_has_nothing_but_the_article_painted_anew(
    enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = enter(SINGLE).room
    told: list[Colours] = []
    for part in (room.desk.view, room.desk.contents, room.desk.bookmarks):
        monkeypatch.setattr(part, "show_colours", told.append)
    room._choose(text_size=31)
    assert told == []
    room._choose(theme=Theme.SEPIA)
    assert told == [COLOURS[Theme.SEPIA]] * 3


def test_a_page_keeps_its_picture_until_it_is_printed_in_the_new_colours(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(SINGLE).room
    supply, (leaf, _) = room.desk.supply, room.desk.view.desk.places()[0]
    before = supply.whole(leaf)
    assert before is not None
    room.actions["theme_night"].trigger()
    former = supply.whole(leaf)
    assert former is not None
    assert former.image.cacheKey() == before.image.cacheKey()
    assert not supply.is_printed(leaf)
    assert not room.desk.navigator.is_printed
    sheet = supply._sheets[leaf.page][0]
    wide = replace(sheet, frame=replace(sheet.frame, width=2 * sheet.frame.width))
    supply._sheets[leaf.page] = (wide,)
    stretched = supply.whole(leaf)
    assert stretched is not None
    assert stretched.region.width == wide.frame.width
    supply._sheets[leaf.page] = (sheet,)
    qtbot.waitUntil(lambda: supply.is_printed(leaf))
    now = supply.whole(leaf)
    assert now is not None
    assert now.image.cacheKey() != before.image.cacheKey()


def test_the_window_follows_the_system_into_the_dark_unless_told_otherwise(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(SINGLE).room
    room.follow_system(is_dark=True)
    assert room._colours() is COLOURS[Theme.NIGHT]
    assert room.desk.view._colours is COLOURS[Theme.NIGHT]
    room.actions["theme_sepia"].trigger()
    room.follow_system(is_dark=False)
    assert room.desk.view._colours is COLOURS[Theme.SEPIA]
    room.actions["theme_system"].trigger()
    assert room.desk.view._colours is COLOURS[Theme.PAPER]


def test_every_theme_can_be_chosen_and_is_kept(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    kept: list[Settings] = []
    opened.room.settings_changed.connect(kept.append)
    for theme in Theme:
        opened.room.actions[f"theme_{theme}"].trigger()
        assert kept[-1].theme is theme
        assert opened.room.actions[f"theme_{theme}"].isChecked()


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
def test_the_help_sheet_opens_in_either_language(
    qtbot: QtBot, enter: Enter, language: Language
) -> None:
    opened = enter(SINGLE)
    opened.room.actions["help"].trigger()
    qtbot.waitUntil(lambda: opened.room.sheets.help.isVisible())
    title = "快捷键一览" if language is Language.CHINESE else "Keys at a glance"
    assert opened.room.sheets.help.windowTitle() == title
    opened.room.sheets.help.close()


def test_digest_entries_on_the_page_are_links(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    entry = next(link for link in links(opened) if link.kind is LinkKind.DIGEST)
    click(qtbot, opened, middle_of(opened, entry))
    qtbot.waitUntil(is_at(opened, "02"))


def test_words_found_in_the_issue_are_listed_and_lead_there(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    press(qtbot, opened, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    pane = opened.room.desk.finding
    qtbot.waitUntil(pane._words.hasFocus)
    pane._words.insert("桥头")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 1)
    qtbot.keyClick(pane._words, Qt.Key.Key_Return)
    qtbot.waitUntil(is_at(opened, "03"))


def test_words_found_in_the_library_open_the_article(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    other = replace(small_issue(3), number=8, title="山中日报")
    other_key = fill(library_path, other)[0]
    opened = enter(SINGLE)
    opened.room.actions["find_library"].trigger()
    pane = opened.room.desk.finding
    pane._words.insert("集市")
    qtbot.waitUntil(lambda: pane._model.rowCount() == 2)
    lines = [pane._model.index(i).data(ROW_ROLE) for i in range(2)]
    assert {line.place.issue for line in lines} > {other_key}
    pane.line_pressed.emit(next(line for line in lines if line.place.issue == other_key))
    qtbot.waitUntil(
        lambda: opened.room.reading is not None and opened.room.reading.key == other_key
    )


def test_escape_closes_one_thing_after_another(qtbot: QtBot, enter: Enter) -> None:
    opened = enter(SINGLE)
    opened.room.actions["bookmarks"].trigger()
    opened.room.actions["read_article"].trigger()
    docks = opened.room.window.docks
    press(qtbot, opened, Qt.Key.Key_Escape)
    assert not opened.room.desk.article.isVisible()
    assert docks["bookmarks_dock"].isVisible()
    press(qtbot, opened, Qt.Key.Key_Escape)
    assert not docks["bookmarks_dock"].isVisible()


@pytest.mark.parametrize("name", ["bookmarks", "find"])
def test_escape_closes_the_pane_that_the_keyboard_is_in_before_the_article(
    qtbot: QtBot, enter: Enter, name: str
) -> None:
    room = enter(SINGLE).room
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.actions["read_article"].trigger()
    room.actions[name].trigger()
    assert room.panes.is_right_open()
    room.actions["close_pane"].trigger()
    assert not room.panes.is_right_open()
    assert room.desk.article.isVisible()
    room.actions["close_pane"].trigger()
    assert not room.desk.article.isVisible()


@pytest.mark.parametrize(("width", "stays"), [(1280, False), (1700, True)])
def test_the_contents_give_way_where_three_panes_would_leave_no_page(
    enter: Enter, width: int, stays: bool
) -> None:
    room = enter().room
    room.window.resize(width, 800)
    contents, bookmarks = (room.window.docks[f"{name}_dock"] for name in ("contents", "bookmarks"))
    contents.show()
    room.actions["read_article"].trigger()
    assert contents.isVisible()
    room.actions["bookmarks"].trigger()
    assert bookmarks.isVisible()
    assert contents.isVisible() is stays
    room.actions["bookmarks"].trigger()
    assert contents.isVisible()
    room.actions["bookmarks"].trigger()
    room.desk.article.hide()
    assert bookmarks.isVisible()
    assert contents.isVisible()


def test_the_window_looks_where_it_looked_when_it_was_closed(qtbot: QtBot, enter: Enter) -> None:
    room = enter(Settings(arrangement=Arrangement.SINGLE)).room
    for _ in range(8):
        room.actions["zoom_in"].trigger()
    room.actions["next_column"].trigger()
    seen = room.desk.view.desk.camera
    room.window.close()
    again = enter(room.settings).room
    assert again.desk.view.desk.fit is Fit.FREE
    qtbot.waitUntil(lambda: again.desk.view.desk.camera == seen)


def test_another_issue_is_seen_whole_whatever_was_zoomed_into_before(
    qtbot: QtBot, enter: Enter, library_path
) -> None:
    (other,) = fill(library_path, replace(small_issue(), number=8))
    opened = enter(Settings(arrangement=Arrangement.SINGLE))
    room, first = opened.room, opened.room.reading.key

    def fit_of(key: str) -> Fit:
        with qtbot.waitSignal(room.desk.navigator.opened):
            opened.librarian.fetch(key)
        return room.desk.view.desk.fit

    room.actions["zoom_in"].trigger()
    assert fit_of(first) is Fit.FREE, "the same issue is looked at as before"
    assert fit_of(other) is Fit.PAGE
    room.actions["fit_width"].trigger()
    assert fit_of(first) is Fit.WIDTH


@pytest.mark.parametrize(("name", "told"), [("next_issue", "更晚"), ("previous_issue", "更早")])
def test_beyond_the_issues_held_the_reader_is_told(
    qtbot: QtBot, enter: Enter, name: str, told: str
) -> None:
    room = enter().room
    room.actions[name].trigger()
    qtbot.waitUntil(lambda: told in room.window.messages.sentence)
    assert room.window.messages.isVisible()


def test_from_the_full_screen_a_window_comes_back_as_large_as_it_was(
    qtbot: QtBot, enter: Enter
) -> None:
    window = enter().room.window
    for largest in (False, True):
        window.setWindowState(
            Qt.WindowState.WindowMaximized if largest else Qt.WindowState.WindowNoState
        )
        window.toggle_full_screen()
        qtbot.waitUntil(window.isFullScreen)
        window.toggle_full_screen()
        qtbot.waitUntil(lambda: not window.isFullScreen())
        assert window.isMaximized() is largest


@pytest.mark.parametrize(("announced", "told"), [(None, 6), (12, 12), (4, 6)])
def test_a_page_is_told_of_all_that_were_printed(
    qtbot: QtBot, enter: Enter, library_path, announced: int | None, told: int
) -> None:
    masthead = Masthead(pages_announced=announced)
    (key,) = fill(library_path, replace(small_issue(), number=8, masthead=masthead))
    opened = enter(SINGLE)
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading.key == key)
    assert opened.room.window._place[1:] == wording.places(opened.room.reading.open_pages(), told)
    assert f"共{told}版" in opened.room.window._place[-1]


def test_a_message_stands_over_the_page_when_panes_change_sides(qtbot: QtBot, enter: Enter) -> None:
    room = enter().room
    room.window.resize(1280, 800)
    contents, bookmarks = (room.window.docks[f"{name}_dock"] for name in ("contents", "bookmarks"))
    contents.hide()
    bookmarks.show()
    messages, view = room.window.messages, room.desk.view
    messages.hold("桥头有信。")

    def middle(widget: QWidget) -> int:
        return widget.mapTo(room.window, widget.rect().center()).x()

    qtbot.waitUntil(lambda: abs(middle(messages) - middle(view)) <= 1)
    before = middle(view)
    room.window.resizeDocks([bookmarks], [contents.sizeHint().width()], Qt.Orientation.Horizontal)
    bookmarks.hide()
    contents.show()
    qtbot.waitUntil(lambda: middle(view) > before + 50)
    assert abs(middle(messages) - middle(view)) <= 1


def test_space_goes_on_at_the_head_of_the_next_page_and_passes_none_over(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(SINGLE).room
    view = room.desk.view
    view.setFocus()
    view.zoom(4)
    for _ in range(60):
        if room.reading.leaf.page != "01":
            break
        qtbot.keyClick(view, Qt.Key.Key_Space)
        if room.desk.turner.turn is not None:
            # Pressed again while the sheet is in the air: it falls, and nothing is passed over.
            qtbot.keyClick(view, Qt.Key.Key_Space)
    assert room.reading.leaf.page == "02"
    assert room.desk.turner.turn is None
    left, top = view.desk.camera.to_desk(view.desk.window, 0, 0)
    assert left < 50
    assert top < 50
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: room.reading.leaf.page == "01" and room.desk.turner.turn is None)
    _, foot = view.desk.camera.to_desk(view.desk.window, view.width(), view.height())
    assert foot > 440


def test_the_page_has_the_keyboard_again_when_the_pane_that_had_it_is_closed(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(SINGLE).room
    for name in ("thumbnails", "bookmarks", "contents"):
        pane = {"thumbnails": room.desk.strip, "bookmarks": room.desk.bookmarks}.get(
            name, room.desk.contents
        )
        room.actions[name].trigger()
        if not pane.isVisible():
            room.actions[name].trigger()
        focused = room.window.focusWidget()
        assert focused is pane or pane.isAncestorOf(focused), name
        room.actions[name].trigger()
        assert not pane.isVisible()
        assert room.window.focusWidget() is room.desk.view, name


def test_the_keyboard_goes_from_an_article_that_closes_straight_to_the_page(
    qtbot: QtBot, enter: Enter, qapp: QApplication
) -> None:
    room = enter(SINGLE).room
    room.window.resize(1280, 800)
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.actions["read_article"].trigger()
    qtbot.waitUntil(room.desk.article.text.hasFocus)
    passed: list[QWidget] = []
    listening = qapp.focusChanged.connect(lambda _, now: passed.append(now))
    room.actions["close_pane"].trigger()
    qapp.focusChanged.disconnect(listening)
    assert not room.desk.article.isVisible()
    assert passed == [room.desk.view]


def test_the_panes_are_as_wide_as_before_when_a_wide_view_was_looked_at(
    qtbot: QtBot, enter: Enter
) -> None:
    room = enter(SINGLE).room
    room.window.resize(1280, 800)
    dock = room.window.docks["contents_dock"]
    room.window.resizeDocks([dock], [400], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: dock.width() == 400)
    room.actions["catalogue"].trigger()
    qtbot.waitUntil(lambda: room.views.current is View.CATALOGUE)
    room.actions["catalogue"].trigger()
    room.actions["find"].trigger()
    room.window.repaint()
    QApplication.processEvents()
    assert dock.width() == 400


def test_a_place_that_cannot_be_kept_is_told_once_until_one_can(
    qtbot: QtBot, enter: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = enter(SINGLE)
    place = Place(issue=opened.room.reading.key, page="02")
    told: list[str] = []
    opened.librarian._counter.jobs.refused.connect(told.append)

    def refuse(*_: object) -> None:
        raise LibraryError("library.sqlite", "the disk is full.")

    for work, count in ((refuse, 1), (refuse, 1), (lambda *_: None, 1), (refuse, 2)):
        answered: list[None] = []
        monkeypatch.setattr(Library, "set_position", work)
        opened.librarian.keep_position(place)
        opened.librarian.do(lambda: None, answered.append)
        qtbot.waitUntil(lambda: bool(answered))  # noqa: B023 (asked at once)
        assert len(told) == count


def test_places_refused_by_a_full_disk_are_kept_when_there_is_room_again(
    qtbot: QtBot, enter: Enter, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    librarian = enter(SINGLE).librarian
    _refuse_places(qtbot, librarian, monkeypatch)
    answered: list[None] = []
    librarian.keep_position(Place(issue="last", page="04"))
    librarian.do(lambda: None, answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    with Library.open(library_path) as library:
        assert library.position("other").page == "03"
        assert library.last_read().issue == "last"


def test_a_place_refused_by_a_full_disk_is_kept_at_the_latest_when_the_window_closes(
    qtbot: QtBot, library_path: Path, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_room(library_path, SINGLE)
    _refuse_places(qtbot, opened.librarian, monkeypatch)
    opened.close()
    with Library.open(library_path) as library:
        assert library.position("other").page == "03"
        assert library.last_read().issue == "another"


def _refuse_places(qtbot: QtBot, librarian: Librarian, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in two issues while the disk is full."""
    answered: list[None] = []

    def refuse(*_: object) -> None:
        raise LibraryError("library.sqlite", "the disk is full.")

    with monkeypatch.context() as full:
        full.setattr(Library, "set_position", refuse)
        librarian.keep_position(Place(issue="other", page="03"))
        librarian.keep_position(Place(issue="another", page="02"))
        librarian.do(lambda: None, answered.append)
        qtbot.waitUntil(lambda: bool(answered))
