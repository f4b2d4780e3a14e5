"""What a screen reader finds on the painted page."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from reader.app.reading.article_text import ArticleText
from reader.app.reading.page_access import interface_of
from reader.session.choices import Arrangement
from reader.session.settings import Settings
from tests.app.rooms import Open, read

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

Enter = Callable[..., Open]
NAME, ROLE = QAccessible.Text.Name, QAccessible.Role


@pytest.fixture
def opened(enter: Enter) -> Open:
    QAccessible.installFactory(interface_of)
    return enter(Settings(arrangement=Arrangement.SINGLE))


def below(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield what lies below an interface, as it is read."""
    for index in range(told.childCount()):
        child = told.child(index)
        yield child
        yield from below(child)


def page_of(opened: Open) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(opened.room.desk.view)


def names(opened: Open, role: QAccessible.Role) -> list[str]:
    return [each.text(NAME) for each in below(page_of(opened)) if each.role() is role]


def test_the_articles_of_a_page_are_told_in_print_order(opened: Open) -> None:
    page = opened.room.reading.issue.pages[0]
    leaf = page_of(opened).child(0)
    assert page_of(opened).role() is ROLE.Document
    assert "第01版" in leaf.text(NAME)
    told = [each.text(NAME) for each in below(leaf) if each.role() is ROLE.Section]
    assert [name for name in told if name in {a.headline for a in page.articles}] == [
        article.headline for article in page.articles
    ]


def test_what_is_told_has_its_parent_and_its_place_in_the_window(opened: Open) -> None:
    window = opened.room.window.geometry()
    for child in below(page_of(opened)):
        above = child.parent()
        assert above.child(above.indexOfChild(child)) is child
        assert window.intersects(child.rect())
        assert not child.state().offscreen


def test_an_article_is_opened_by_its_action(qtbot: QtBot, opened: Open) -> None:
    article = next(
        each
        for each in below(page_of(opened))
        if each.role() is ROLE.Section and each.actionInterface().actionNames()
    )
    article.actionInterface().doAction("Press")
    qtbot.waitUntil(opened.room.desk.article.isVisible)


def test_a_link_is_followed_by_its_action_and_the_tree_is_renewed(
    qtbot: QtBot, opened: Open
) -> None:
    links = [each for each in below(page_of(opened)) if each.role() is ROLE.Link]
    assert len(links) == len(opened.room.desk.supply.sheet(opened.room.reading.leaf).frame.links)
    links[0].actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: opened.room.reading.leaf.page != "01")
    qtbot.waitUntil(lambda: opened.room.desk.turner.turn is None)
    assert "第01版" not in page_of(opened).child(0).text(NAME)


def test_a_piece_of_the_page_is_a_text_of_its_own(opened: Open) -> None:
    links = [each for each in below(page_of(opened)) if each.role() is ROLE.Link]
    assert links
    for link in links:
        text = link.textInterface()
        assert text.text(0, text.characterCount()) == link.text(NAME)
        assert link.actionInterface().actionNames()


def test_what_has_parts_has_no_text_and_no_value_of_its_own(opened: Open) -> None:
    article = next(each for each in below(page_of(opened)) if each.role() is ROLE.Section)
    assert article.textInterface() is None
    assert article.valueInterface() is None
    assert article.actionInterface() is not None


def test_what_is_scrolled_away_is_told_as_offscreen(opened: Open) -> None:
    for _ in range(12):
        opened.room.desk.view.zoom(1.2)
    assert any(each.state().offscreen for each in below(page_of(opened)))


def test_what_is_shown_without_being_asked_for_is_said(qtbot: QtBot, opened: Open) -> None:
    room, said = opened.room, opened.announced
    room.window.messages.say("Etwas")
    assert said[-1] == "Etwas"
    room.actions["find"].trigger()
    room.desk.finding._words.setText("桥")
    qtbot.waitUntil(lambda: "查到" in said[-1], timeout=3000)
    room.shelf.receiving.begin()
    room.shelf.receiving.end()
    assert "已收" in said[-1]


def test_a_link_that_the_keyboard_comes_to_is_read_and_where_it_leads_is_said(
    qtbot: QtBot, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[QAccessible.Role, str, bool]] = []

    def tell(event: QAccessibleEvent) -> None:
        if event.type() is QAccessible.Event.Focus:
            now = event.accessibleInterface()
            told.append((now.role(), now.text(NAME), now.state().focused))

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    room = opened.room
    room.window.activateWindow()
    qtbot.waitUntil(room.window.isActiveWindow)
    room.desk.view.setFocus()
    links = {each.text(NAME) for each in below(page_of(opened)) if each.role() is ROLE.Link}
    room.actions["next_link"].trigger()
    role, words, is_focused = told[-1]
    assert (role, is_focused) == (ROLE.Link, True)
    assert words in links
    assert words not in opened.announced[-1], "it would be said twice"
    assert "版" in opened.announced[-1]
    room.actions["close_pane"].trigger()
    assert told[-1][0] is ROLE.Document
    assert not any(each.state().focused for each in below(page_of(opened)))


def test_turning_says_the_page_and_its_section(qtbot: QtBot, opened: Open) -> None:
    view = QAccessible.queryAccessibleInterface(opened.room.desk.view)
    assert view.text(NAME).startswith("第01版")
    opened.room.actions["next_page"].trigger()
    qtbot.waitUntil(lambda: opened.announced[-1] == "第02版  本地")
    assert view.text(NAME) == "第02版 本地"
    # Qt would tell that the name is another, and the page would be said twice.
    assert not opened.room.desk.view.accessibleName()


def test_the_text_of_an_article_is_a_document_that_can_be_walked_through(
    qtbot: QtBot, opened: Open
) -> None:
    text = read(qtbot, opened)
    told = QAccessible.queryAccessibleInterface(text)
    assert told.role() is ROLE.Document
    assert told.state().focusable
    assert told.state().readOnly
    assert told.text(NAME) == "文章"
    spoken = told.textInterface()
    assert "清晨" in spoken.text(0, spoken.characterCount())
    spoken.setCursorPosition(3)
    assert text.textCursor().position() == 3
    spoken.setSelection(0, 1, 4)
    assert text.textCursor().selectedText() == text.toPlainText()[1:4]
    assert told.valueInterface() is None


def test_nothing_of_qt_is_held_beyond_the_text_it_told_of(qtbot: QtBot, opened: Open) -> None:
    shown = read(qtbot, opened)
    text = ArticleText(shown._look, shown._placed._draw, opened.room.window)
    assert QAccessible.queryAccessibleInterface(text).state().readOnly
    delete(text)
    held = [each for each in gc.get_objects() if isinstance(each, QAccessibleInterface)]
    assert not any(map(isValid, held))
