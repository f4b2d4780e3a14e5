"""A kiosk's window, its clocks moved by hand."""

import dataclasses
import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from reader.app.kiosk.kiosk_room import LOOK_EVERY
from reader.app.reading.speaker import Speaker
from reader.library.library import Library
from reader.model.dating import DateStatus, Dating
from reader.session.arrivals import Arrived
from reader.session.desk.turning import Way
from reader.session.reading_aloud import Utterance
from reader.session.settings import Language
from tests.app.kiosk.conftest import Set
from tests.app.kiosk.kiosks import LANDSCAPE, Kiosk, newer_issue
from tests.app.rooms import fill
from tests.session.issues import small_issue


def _traces(kiosk: Kiosk) -> dict[str, object]:
    """Return all that tells one visitor of another."""
    desk, hall = kiosk.room.desk, kiosk.room.hall
    reading = kiosk.room.reading
    assert reading is not None
    return {
        "reading": dataclasses.replace(reading, sheets=()),
        "camera": (kiosk.view.desk.fit, kiosk.view.desk.camera),
        "marks": desk.navigator.marks.of_kind,
        "focus": (kiosk.view._focused, kiosk.view._hovered),
        "settings": kiosk.room.presenter.settings,
        "article": desk.article.isVisible(),
        "panels": [panel.isVisible() for panel in (hall.contents, hall.finding, hall.staff)],
        "strip": desk.strip.isVisible(),
        "words": desk.finding._words.text(),
        "found": desk.finding._model.rowCount(),
        "filter": desk.contents._filter.text(),
        "scroll": desk.contents._tree.verticalScrollBar().value(),
        "entry": desk.contents._tree.currentIndex().data(),
        "message": kiosk.window.messages.isVisible(),
        "back": kiosk.room.actions["back"].isEnabled(),
        "clipboard": QApplication.clipboard().text(QClipboard.Mode.Clipboard),
        "keyboard": QApplication.focusWidget() is kiosk.view,
    }


def test_the_newest_issue_opens_at_its_front_page(set_up: Set) -> None:
    kiosk = set_up()
    assert kiosk.window.has_paper
    assert kiosk.page == "01"
    kiosk.pass_by(1)
    assert kiosk.beats[-1] == f"{kiosk.room.reading.key}/01"


@pytest.mark.parametrize("size", [(540, 960), LANDSCAPE])
def test_every_trace_of_a_visitor_is_wiped_when_the_idle_time_is_over(
    set_up: Set, qtbot: QtBot, size: tuple[int, int]
) -> None:
    kiosk = set_up(size=size, keyboard=True)
    kiosk.room.go_home()
    kiosk.room.desk.view.setFocus()
    fresh = _traces(kiosk)
    do, desk = kiosk.room.actions, kiosk.room.desk
    kiosk.tap(kiosk.view)
    for name in ("find", "contents", "next_page", "zoom_in", "theme_night", "single", "thumbnails"):
        do[name].trigger()
    desk.finding._words.setText("桥")
    desk.finding._tell()
    desk.contents._filter.setText("集市")
    desk.contents._filter.setFocus()
    desk.articles.open("01/a1")
    desk.articles._resize(3)
    do["next_link"].trigger()
    QApplication.clipboard().setText("桥")
    qtbot.waitUntil(lambda: desk.article.isVisible() and desk.turner.turn is None)
    assert not any(_traces(kiosk)[name] == fresh[name] for name in ("reading", "settings", "words"))
    kiosk.pass_by(61)
    qtbot.waitUntil(kiosk.is_idle)
    assert _traces(kiosk) == fresh


def test_a_visitor_is_not_sent_home_before(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.view)
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    kiosk.pass_by(59)
    assert kiosk.page == "02"


def test_the_button_starts_again_at_once(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    kiosk.tap(kiosk.room.hall.buttons._home)
    assert kiosk.page == "01"


def test_a_new_issue_appears_between_visitors_never_under_a_finger(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.view)
    newer = newer_issue(library_path)
    kiosk.tell(newer, Arrived(key=key, title="河畔晚报", revision="1"))
    for _ in range(LOOK_EVERY):
        kiosk.pass_by(1)
    qtbot.waitUntil(lambda: kiosk.room._home is not None and kiosk.room._home.arrived == newer)
    assert kiosk.room.reading.key == key
    kiosk.pass_by(61)
    assert kiosk.room.reading.key == newer.key
    assert kiosk.page == "01"


def test_a_new_issue_appears_at_once_when_nobody_is_there(
    set_up: Set, qtbot: QtBot, library_path: Path
) -> None:
    kiosk = set_up()
    newer = newer_issue(library_path)
    kiosk.tell(newer)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)


def test_an_issue_that_cannot_be_printed_never_replaces_a_good_one(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()
    pages = small_issue().pages
    torn = (*pages[:-1], dataclasses.replace(pages[-1], section="破"))
    newer = newer_issue(library_path, pages=torn)
    kiosk.tell(newer, Arrived(key=key, title="河畔晚报", revision="1"))
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: bool(kiosk.room.newsstand.arrivals.troubles) and kiosk.is_idle())
    kiosk.room.newsstand.look()
    qtbot.waitUntil(kiosk.is_idle)
    assert kiosk.room.reading.key == key
    assert "ZeroDivisionError" in kiosk.room.newsstand.arrivals.troubles[0].what
    mended = dataclasses.replace(newer, revision="2")
    fill(library_path, dataclasses.replace(small_issue(), date=_date(newer), number=8))
    kiosk.tell(mended)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)


def _date(arrived: Arrived) -> Dating:
    day = datetime.date.fromisoformat(arrived.key.split("/")[1])
    return Dating(value=day, status=DateStatus.KNOWN)


def test_visitors_write_nothing(set_up: Set, qtbot: QtBot, library_path: Path, key: str) -> None:
    before = library_path.read_bytes()
    kiosk = set_up()
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02" and kiosk.is_idle())
    librarian, refused = kiosk.room._around.librarian, []
    librarian.ask(
        lambda library: library.set_position(key, "02"), refused.append, 0, refused.append
    )
    qtbot.waitUntil(lambda: bool(refused))
    assert "文件只读" in str(refused[0])
    with Library.open(library_path) as library:
        assert library.last_read() is None
    assert library_path.read_bytes() == before


def test_without_anything_to_show_there_is_a_calm_page(set_up: Set, library_path: Path) -> None:
    library_path.unlink()
    kiosk = set_up(is_empty=True, title="河畔晚报")
    for _ in range(10):
        kiosk.pass_by(5)
    assert not kiosk.window.has_paper
    assert not kiosk.window.messages.isVisible()
    assert kiosk.window._layers.calm._paper.text() == "河畔晚报"
    assert kiosk.beats[-1] == ""


def test_it_shows_what_is_held_before_the_newsagent_has_told_anything(
    set_up: Set, qtbot: QtBot, key: str
) -> None:
    kiosk = set_up(is_empty=True)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.page == "01")
    assert kiosk.room.reading.key == key


def test_the_first_touch_of_a_dark_screen_only_lights_it(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up(dark_from="22:00", dark_until="06:00", motion="fold")
    kiosk.clock.wall = kiosk.clock.wall.replace(hour=23)
    kiosk.pass_by(1)
    assert kiosk.window.is_dark
    there = kiosk.at(kiosk.room.hall.buttons._buttons["next_page"])
    kiosk.press(there)
    kiosk.release(there)
    QApplication.processEvents()
    assert not kiosk.window.is_dark
    assert kiosk.room.desk.turner.turn is None
    qtbot.waitUntil(lambda: not kiosk.window._darkness.isVisible())
    kiosk.press(there)
    kiosk.release(there)
    assert kiosk.room.desk.turner.turn is not None
    kiosk.pass_by(61)
    kiosk.pass_by(1)
    assert kiosk.window.is_dark
    kiosk.key(Qt.Key.Key_PageDown)
    QApplication.processEvents()
    assert kiosk.room.desk.turner.turn is None
    assert not kiosk.window.is_dark
    kiosk.pass_by(61)
    kiosk.pass_by(1)
    kiosk.clock.wall = kiosk.clock.wall.replace(hour=6)
    kiosk.pass_by(1)
    QApplication.processEvents()
    assert not kiosk.window.is_dark


def test_a_touch_that_comes_as_a_mouse_lights_it_by_its_move_and_presses_nothing(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up(dark_from="22:00", dark_until="06:00", motion="fold")
    kiosk.clock.wall = kiosk.clock.wall.replace(hour=23)
    kiosk.pass_by(1)
    darkness = kiosk.window._darkness
    # No machine is so slow that the touch would be over before the press.
    darkness._going.setInterval(60_000)
    there = kiosk.at(kiosk.room.hall.buttons._buttons["next_page"])
    QTest.mouseMove(kiosk.window.windowHandle(), there - QPoint(0, 200))
    qtbot.waitUntil(lambda: not kiosk.window.is_dark)
    kiosk.press(there)
    kiosk.release(there)
    assert kiosk.room.desk.turner.turn is None
    assert darkness._going.isActive()
    kiosk.window.show_dark(is_dark=True)
    assert not darkness._going.isActive()
    assert kiosk.window.is_dark


def test_earlier_and_later_issues_are_offered_where_there_are_any(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()

    def offered() -> tuple[bool, ...]:
        return tuple(button.isEnabled() for button in kiosk.room.hall._issue_buttons)

    qtbot.waitUntil(lambda: offered() == (False, False))
    newer = newer_issue(library_path)
    kiosk.tap(kiosk.view)
    kiosk.tell(newer, Arrived(key=key, title="河畔晚报", revision="1"))
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: offered() == (False, True))
    assert kiosk.room.reading.key == key
    kiosk.room.actions["next_issue"].trigger()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)
    qtbot.waitUntil(lambda: offered() == (True, False))


def test_pages_turn_by_themselves_and_begin_anew_after_the_last(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up(attract=20.0, title="河畔晚报")
    seen = []
    for _ in range(6):
        before = kiosk.page
        kiosk.pass_by(20)
        qtbot.waitUntil(lambda was=before: kiosk.page != was)
        seen.append(kiosk.page)
    assert seen == ["02", "03", "04", "05", "06", "01"]
    assert kiosk.window._invitation.isVisible()
    assert not kiosk.room.actions["back"].isEnabled()
    kiosk.tap(kiosk.view)
    assert not kiosk.window._invitation.isVisible()
    kiosk.pass_by(20)
    assert kiosk.page == "01"


def test_after_the_last_page_another_paper_has_its_turn(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up(attract=20.0)
    other = newer_issue(library_path, title="海边早报", pages=small_issue(1).pages)
    kiosk.tell(Arrived(key=key, title="河畔晚报", revision="1"), other)
    kiosk.room.newsstand.look()
    kiosk.room.desk.navigator.to_end(Way.ONWARD)
    qtbot.waitUntil(lambda: kiosk.page == "06")
    kiosk.pass_by(20)
    qtbot.waitUntil(lambda: kiosk.room.reading.key == other.key)
    kiosk.pass_by(20)
    qtbot.waitUntil(lambda: kiosk.room.reading.key == key)
    assert kiosk.page == "01"


def test_it_does_not_go_home_while_it_reads_aloud_but_does_when_paused(
    set_up: Set, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.view)
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    speaker = type(kiosk.room.desk.reciter.speaker)
    monkeypatch.setattr(speaker, "is_heard", True)
    for _ in range(5):
        kiosk.room.desk.reciter.speaker.spoken.emit(Utterance(text="桥。", page="02"))
        kiosk.pass_by(100)
        assert kiosk.page == "02"
    monkeypatch.setattr(speaker, "is_heard", False)
    kiosk.pass_by(61)
    assert kiosk.page == "01"


def test_a_voice_that_has_got_stuck_does_not_keep_it_from_going_home(
    set_up: Set, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.view)
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    speaker = kiosk.room.desk.reciter.speaker
    monkeypatch.setattr(type(speaker), "is_heard", True)
    speaker.spoken.emit(Utterance(text="桥。", page="02"))
    kiosk.pass_by(170)
    assert kiosk.page == "02"
    kiosk.pass_by(20)
    kiosk.pass_by(61)
    assert kiosk.page == "01"


@pytest.mark.parametrize("has_voice", [True, False])
def test_reading_aloud_is_offered_where_there_is_a_voice(
    set_up: Set, monkeypatch: pytest.MonkeyPatch, has_voice: bool
) -> None:
    monkeypatch.setattr(Speaker, "has_voice", lambda *_: has_voice)
    kiosk = set_up()
    assert kiosk.room.hall.buttons._buttons["read_aloud"].isVisible() is has_voice
    assert not kiosk.room.hall.buttons._buttons["facsimile"].isVisible()


def test_a_window_that_died_under_a_visitor_opens_where_it_was(
    set_up: Set, qtbot: QtBot, key: str
) -> None:
    kiosk = set_up(place=f"{key}/03")
    qtbot.waitUntil(lambda: kiosk.page == "03")
    kiosk.pass_by(61)
    assert kiosk.page == "01"


def test_a_window_that_died_on_an_issue_that_is_gone_opens_the_newest(
    set_up: Set, qtbot: QtBot, key: str
) -> None:
    kiosk = set_up(place="河畔晚报/no-1/03")
    assert (kiosk.room.reading.key, kiosk.page) == (key, "01")
    assert "未收藏" in kiosk.room.newsstand.arrivals.troubles[0].what


def test_the_wall_clock_may_jump_without_anything_happening(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.tap(kiosk.view)
    kiosk.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: kiosk.page == "02")
    for days in (400, -900, 20000):
        kiosk.clock.wall += datetime.timedelta(days=days)
        kiosk.pass_by(1)
    assert kiosk.page == "02"
    assert kiosk.window._layers.nameplate._hour.text() == "12:00"


def test_still_parts_drift_without_being_laid_out_anew(set_up: Set) -> None:
    kiosk = set_up()
    size, places = kiosk.view.size(), set()
    for _ in range(60):
        kiosk.pass_by(60)
        places.add(kiosk.window.frame.pos().toTuple())
        assert kiosk.view.size() == size
        assert kiosk.window.rect().contains(kiosk.window.frame.geometry())
    assert len(places) > 10


def test_on_a_tall_screen_an_article_covers_the_page_and_back_uncovers_it(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up()
    kiosk.room.desk.articles.open("01/a1")
    qtbot.waitUntil(lambda: kiosk.room.desk.article.isVisible())
    assert not kiosk.view.isVisible()
    kiosk.room.actions["back"].setEnabled(True)
    kiosk.room.actions["back"].trigger()
    assert kiosk.view.isVisible()
    assert not kiosk.room.desk.article.isVisible()


def test_on_a_wide_screen_contents_page_and_article_lie_side_by_side(
    set_up: Set, qtbot: QtBot
) -> None:
    kiosk = set_up(size=LANDSCAPE)
    kiosk.room.desk.articles.open("01/a1")
    qtbot.waitUntil(lambda: kiosk.room.desk.article.isVisible())
    assert kiosk.view.isVisible()
    assert kiosk.room.hall.contents.isVisible()


def test_earlier_issues_can_be_read_and_home_is_today(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()
    newer = newer_issue(library_path)
    kiosk.tell(newer, Arrived(key=key, title="河畔晚报", revision="1"))
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)
    kiosk.tap(kiosk.view)
    kiosk.room.actions["previous_issue"].trigger()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == key)
    kiosk.pass_by(61)
    assert kiosk.room.reading.key == newer.key


def test_what_comes_after_the_visitor_has_gone_is_not_shown(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()
    newer = newer_issue(library_path)
    kiosk.tell(newer)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)
    kiosk.room.actions["previous_issue"].trigger()
    kiosk.room.go_home()
    qtbot.waitUntil(kiosk.is_idle)
    assert kiosk.room.reading.key == newer.key


def test_all_buttons_are_large_enough_for_a_finger(set_up: Set, qtbot: QtBot) -> None:
    kiosk = set_up()
    kiosk.room.desk.articles.open("01/a1")
    qtbot.waitUntil(lambda: kiosk.room.desk.article.isVisible())
    kiosk.room.actions["contents"].trigger()
    kiosk.room.hall.staff.answer()
    QApplication.processEvents()
    buttons = [b for b in kiosk.window.findChildren(QAbstractButton) if b.isVisible()]
    assert len(buttons) > 20
    small = {
        b.accessibleName() or b.text(): b.size() for b in buttons if min(b.size().toTuple()) < 44
    }
    assert small == {}


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH], indirect=True)
@pytest.mark.parametrize("size", [(1080, 1920), (800, 480)])
def test_everything_has_room_whatever_the_paper_is_called(
    set_up: Set, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], language: Language
) -> None:
    monkeypatch.setattr(Speaker, "has_voice", lambda *_: True)
    kiosk = set_up(size=size, keyboard=True)
    kiosk.room.hall.buttons.offer("facsimile", is_useful=True)
    for name in ("晚报", "全国水利水电工程质量监督信息导报海外增刊"):
        kiosk.window.show_paper(name)
        kiosk.window.show_place("2026-05-18  第12345期  第A01版  要闻", "10–11 / 24")
        kiosk.window.show_time(kiosk.clock.wall.replace(month=12, day=24))
        assert kiosk.window._paper.minimumSizeHint().width() <= kiosk.window.frame.width()
        calm = kiosk.window._layers.calm
        assert calm.minimumSizeHint().width() <= kiosk.window.frame.width()


def test_a_library_put_back_from_a_backup_is_opened_anew(
    set_up: Set, qtbot: QtBot, library_path: Path, key: str
) -> None:
    kiosk = set_up()
    backup, damaged = library_path.with_name("backup"), library_path.with_name("damaged")
    newer = newer_issue(backup)
    kiosk.tell(newer)
    damaged.write_bytes(b"\0" * 5000)
    damaged.replace(library_path)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(kiosk.is_idle)
    backup.replace(library_path)
    kiosk.pass_by(10)
    kiosk.room.newsstand.look()
    qtbot.waitUntil(lambda: kiosk.room.reading.key == newer.key)


def test_a_library_that_stays_unreadable_is_told_when_nobody_is_there(
    set_up: Set, qtbot: QtBot, library_path: Path
) -> None:
    library_path.write_bytes(b"\0" * 5000)
    kiosk = set_up(is_empty=True)
    qtbot.waitUntil(kiosk.is_idle)
    kiosk.tell(Arrived(key="河畔晚报/no-8", title="河畔晚报"))
    with qtbot.waitSignal(kiosk.room.library_lost):
        for _ in range(8):
            kiosk.clock.pass_by(200)
            kiosk.room.newsstand.look()
            qtbot.waitUntil(kiosk.is_idle)
    assert not kiosk.window.has_paper
