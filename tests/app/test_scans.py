"""Pages as scanned in the real window, painted by the real press."""

import functools
import io
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from reader.app.language import reasons
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.work.librarian import Fetched
from reader.app.work.press import IssuePress
from reader.app.work.scan_case import ScanCase, prune
from reader.collate.labels import relabel
from reader.layout.sheet.frame import LinkKind
from reader.library.library import Library
from reader.model.issue import Facsimile, Issue, Page
from reader.model.printed import CollatedIssue
from reader.notation.word_boxes import write_word_boxes
from reader.paint.faces import load_faces
from reader.paint.palette import Theme
from reader.session.choices import Arrangement
from reader.session.desk.opening import Leaf
from reader.session.following import Destination
from reader.session.page_form import PageForm, page_look
from reader.session.settings import Settings
from tests.app.rooms import Open, open_room
from tests.layout.scans import scanned_page, words

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

FRONT = Leaf(page="01")


def _give(octets: bytes) -> bytes:
    return octets


def _scan(wide: int) -> bytes:
    octets = io.BytesIO()
    Image.new("L", (wide, wide * 7 // 5), 220).save(octets, "JPEG")
    return octets.getvalue()


def issue() -> Issue:
    front = scanned_page()
    bare = Page(label="02", number=2, facsimile=Facsimile(path="images/02.jpg"))
    coarse = replace(relabel(front, "03"), number=3, facsimile=Facsimile(path="images/03.jpg"))
    text = replace(relabel(front, "04"), number=4, facsimile=None, words="")
    return Issue(title="江边日报", number=5, pages=(front, bare, coarse, text))


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    path = tmp_path / "library.sqlite"
    files = {
        "images/01.jpg": functools.partial(_give, _scan(1300)),
        "images/02.jpg": functools.partial(_give, _scan(400)),
        "images/03.jpg": functools.partial(_give, _scan(410)),
        "words/01.tsv": functools.partial(_give, write_word_boxes(words())),
    }
    with Library.open(path) as library:
        key = library.accession(CollatedIssue(issue=issue(), files=files)).key
    faces = load_faces()

    def press(fetched: Fetched, paper: Theme, form: PageForm) -> IssuePress:
        scans = ScanCase(path, fetched.key, tmp_path / "scans")
        return IssuePress(fetched, faces, paper, scans, form)

    opened = open_room(path, Settings(arrangement=Arrangement.SINGLE), press)
    opened.room.window.resize(900, 900)
    opened.room.window.show()
    opened.librarian.fetch(key)
    qtbot.waitUntil(lambda: opened.room.reading is not None)
    qtbot.waitUntil(lambda: opened.room.desk.supply.whole(FRONT) is not None)
    yield opened
    opened.close()


def is_scan(room: Open, label: str) -> bool:
    sheet = room.room.desk.supply.sheet(Leaf(page=label))
    return sheet is not None and sheet.is_facsimile


def pixel(room: Open, x: float, y: float) -> QPoint:
    """Return the pixel of a place on the front page, in fractions of it."""
    desk = room.room.desk.view.desk
    ((_, home),) = desk.places()[:1]
    px, py = desk.camera.to_window(desk.window, home.x + x * home.width, home.y + y * home.height)
    return QPoint(round(px), round(py))


def test_a_page_is_shown_as_scanned_where_its_scan_can_be_read(qtbot: QtBot, room: Open) -> None:
    supply = room.room.desk.supply
    assert is_scan(room, "01")
    supply.want_thumbnails(("02", "03", "04"), 60)
    qtbot.waitUntil(lambda: len(supply.counts()) == 4)
    assert [is_scan(room, label) for label in ("02", "03", "04")] == [True, False, False]


def test_one_key_leads_to_the_typeset_page_and_back(qtbot: QtBot, room: Open) -> None:
    action = room.room.actions["facsimile"]
    supply = room.room.desk.supply
    assert action.isChecked()
    action.trigger()
    assert supply.prints(FRONT), "the scan is seen until the page is set"
    qtbot.waitUntil(lambda: supply.sheet(FRONT) is not None and not is_scan(room, "01"))
    qtbot.waitUntil(lambda: not action.isChecked())
    assert page_look(room.room.settings, issue()).form is PageForm.TYPESET
    action.trigger()
    qtbot.waitUntil(lambda: is_scan(room, "01") and action.isChecked())
    qtbot.waitUntil(lambda: supply.is_printed(FRONT))


def test_an_article_lights_up_under_the_pointer_and_a_click_opens_it(
    qtbot: QtBot, room: Open
) -> None:
    view = room.room.desk.view
    at = pixel(room, 0.2, 0.7)
    with qtbot.waitSignal(view.link_hovered) as hovered:
        qtbot.mouseMove(view, at)
    assert hovered.args is not None
    assert (hovered.args[1].kind, hovered.args[1].article) == (LinkKind.ARTICLE, "01/a1")
    with qtbot.waitSignal(view.article_pressed) as pressed:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
    assert pressed.args == [FRONT, "01/a1"]
    qtbot.waitUntil(room.room.desk.article.isVisible)


def test_the_keyboard_walks_the_articles_and_opens_them(qtbot: QtBot, room: Open) -> None:
    actions = room.room.actions
    for _ in range(3):  # the jump and the digest entry come first
        actions["next_link"].trigger()
    assert "河边的桥修好了" in room.announced[-1]
    actions["follow"].trigger()
    qtbot.waitUntil(room.room.desk.article.isVisible)


def test_hits_are_marked_at_their_words(qtbot: QtBot, room: Open) -> None:
    desk = room.room.desk
    room.room.actions["find"].trigger()
    desk.finding._words.insert("第一辆车")
    qtbot.waitUntil(lambda: bool(hits(room)))
    (mark,) = hits(room)
    ((_, home),) = desk.view.desk.places()
    (rect,) = mark.rects
    assert rect.x == pytest.approx((0.05 + 0.02 * 7) * home.width, abs=1)
    assert rect.y == pytest.approx(0.2 * home.height, abs=1)


def hits(room: Open) -> list[Mark]:
    marks = room.room.desk.view._marks.get(FRONT, ())
    return [mark for mark in marks if mark.kind is MarkKind.HIT]


def test_words_are_chosen_with_shift_and_copied(qtbot: QtBot, room: Open) -> None:
    view, copy = room.room.desk.view, room.room.actions["copy_words"]
    told: list[str] = []
    room.room.desk.chooser.told.connect(told.append)
    copy.trigger()
    assert told == [reasons.choose_on_scan()]
    start, end = pixel(room, 0.055, 0.127), pixel(room, 0.105, 0.127)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, shift, start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, shift, end)
    copy.trigger()
    assert QGuiApplication.clipboard().text() == "河边的"
    kinds = {mark.kind for mark in view._marks[FRONT]}
    assert MarkKind.CHOSEN in kinds
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=end)
    assert MarkKind.CHOSEN not in {mark.kind for mark in view._marks.get(FRONT, ())}
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_a_bookmark_hangs_beside_its_headline(qtbot: QtBot, room: Open) -> None:
    desk = room.room.desk
    desk.navigator.go(Destination(page="01", article="01/a2"))
    room.room.actions["bookmark"].trigger()
    qtbot.waitUntil(
        lambda: any(m.kind is MarkKind.BOOKMARK for m in desk.view._marks.get(FRONT, ()))
    )
    (mark,) = (m for m in desk.view._marks[FRONT] if m.kind is MarkKind.BOOKMARK)
    ((_, home),) = desk.view.desk.places()
    assert mark.rects[0].x == pytest.approx(0.6 * home.width, abs=1)


def test_a_page_without_text_says_so_once(qtbot: QtBot, room: Open) -> None:
    told: list[str] = []
    room.room.desk.scans.told.connect(told.append)
    navigator = room.room.desk.navigator
    for label in ("02", "01", "02"):
        navigator.go(Destination(page=label))
        qtbot.waitUntil(
            lambda: (
                navigator.reading is not None
                and navigator.reading.leaf.page == label  # noqa: B023 (waited for in this turn)
                and room.room.desk.turner.turn is None
            )
        )
    assert told == [reasons.no_text()]
    assert room.room.desk.view.accessibleDescription() == reasons.no_text()
    room.room.actions["facsimile"].trigger()
    assert is_scan(room, "02")
    assert room.room.actions["facsimile"].isChecked()


@pytest.mark.parametrize(
    "name", ["read_aloud", "read_article", "copy_text", "cite_ris", "save_clipping"]
)
def test_where_there_is_no_article_to_be_read_or_taken_away_that_is_said(
    qtbot: QtBot, room: Open, name: str
) -> None:
    messages = room.room.window.messages
    room.room.desk.navigator.go(Destination(page="02"))
    qtbot.waitUntil(lambda: room.room.reading.leaf.page == "02" and is_scan(room, "02"))
    messages.say("")
    room.room.actions[name].trigger()
    assert messages.sentence == reasons.no_text()


def test_a_page_is_printed_as_it_is_shown(qtbot: QtBot, room: Open, tmp_path: Path) -> None:
    room.room.takings.desk.writer.write_pages(("01",), tmp_path / "out.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "out.pdf").exists())
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        (scan,) = pdf.pages[0].obj.Resources.XObject.values()
        assert scan.read_raw_bytes() == _scan(1300)


def test_the_folder_of_scans_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number, name in enumerate(("old", "kept", "new")):
        (tmp_path / name).write_bytes(bytes(100))
        os.utime(tmp_path / name, (number, number))
    prune(tmp_path, 250, keep="kept")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "new"]
