"""A reader's day with the real window: real keys, real mouse, screens compared."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from reader.app.commands import View
from reader.session.choices import Fit
from reader.session.settings import Language
from tests.e2e import pictures
from tests.e2e.conftest import SAMPLES

pytestmark = [pytest.mark.xcb, pytest.mark.qt_log_ignore("XIGrabDevice")]


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
def test_the_first_day_from_the_front_page_to_the_shelf(
    start, tmp_path: Path, language: Language
) -> None:
    def compare(name: str, folder: Path, *pages: QWidget) -> None:
        pictures.compare(f"{name}-{language}", folder, *pages)

    reader = start(language)
    assert reader.page == "01"
    compare("front", tmp_path, reader.room.desk.view)
    reader.press("Page_Down")
    reader.until(lambda: reader.page == "02")
    reader.rest()
    compare("spread", tmp_path, reader.room.desk.view)
    reader.press("j", "Return")
    reader.until(lambda: reader.page == "01")
    reader.rest()
    reader.press("alt+Left")
    reader.until(lambda: reader.page == "02")
    reader.press("r")
    reader.until(reader.room.desk.article.isVisible)
    reader.rest()
    compare("article", tmp_path, reader.room.desk.view)
    reader.press("ctrl+b")
    reader.rest()
    compare("panes", tmp_path, reader.room.desk.view, reader.room.desk.article)
    reader.press("Escape", "Escape")
    reader.press("ctrl+f")
    reader.write("17")
    reader.until(lambda: reader.room.desk.finding._model.rowCount() > 0)
    reader.rest()
    compare("find", tmp_path, reader.room.desk.view)
    reader.press("Escape", "ctrl+l")
    reader.until(lambda: len(reader.room.shelf._model._covers) == 4)
    reader.rest()
    compare("shelf", tmp_path, reader.room.shelf.issues)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
def test_what_else_a_reader_and_a_librarian_see(start, tmp_path: Path, language: Language) -> None:
    def compare(name: str, *pages: QWidget) -> None:
        pictures.compare(f"{name}-{language}", tmp_path, *pages)

    reader = start(language)
    desk, view = reader.room.desk, reader.room.desk.view
    reader.press("j", "p")
    reader.rest()
    compare("peek", view)
    reader.press("Escape", "r", "ctrl+d")
    reader.until(lambda: desk.articles.is_settled and len(desk.marker.notes) == 1)
    reader.press("ctrl+period")
    reader.rest()
    compare("type", view, desk.article)
    reader.press("Escape", "ctrl+b", "Escape", "ctrl+b", "Escape", "ctrl+b")
    reader.room.window.messages.hide()
    reader.rest()
    compare("marks", view)
    reader.press("ctrl+shift+f")
    reader.write("17")
    reader.until(lambda: desk.finding._model.rowCount() > 0)
    reader.rest()
    compare("library", view)
    reader.press("Escape", "ctrl+k")
    reader.until(lambda: reader.room.views.current is View.CATALOGUE)
    reader.rest()
    compare("catalogue")
    reader.press("ctrl+k", "ctrl+shift+k")
    reader.until(lambda: reader.room.views.current is View.CORRECT)
    reader.rest()
    compare("correcting", reader.room.office.desk(View.CORRECT).widget.picture)
    reader.press("ctrl+shift+k", "ctrl+l")
    reader.until(lambda: reader.room.shelf.issues.model().rowCount() == SAMPLES)
    reader.rest()
    reader.press(*["Right"] * SAMPLES, "Return")
    reader.until(lambda: reader.room.reading.issue.title != "澜江日报")
    reader.press("Page_Down")
    reader.rest()
    compare("vertical", view)


def test_a_command_without_a_key_is_reached_through_the_menus(start, tmp_path: Path) -> None:
    reader = start()
    for theme in ("sepia", "contrast"):
        action = reader.room.actions[f"theme_{theme}"]
        reader.press("Alt_L", "Right", "Right", "Down")
        colours = action.associatedObjects()[0]
        assert isinstance(colours, QMenu)
        for wanted, key in ((colours.menuAction(), "Right"), (action, "Return")):
            menu = QApplication.activePopupWidget()
            assert wanted in menu.actions()
            for _ in menu.actions():
                if menu.activeAction() is not wanted:
                    reader.press("Down")
            reader.press(key)
        reader.until(lambda: action.isChecked() and QApplication.activePopupWidget() is None)  # noqa: B023 (asked at once)
        reader.rest()
        # The page is printed anew when all that is seen of the window is in its new colours.
        reader.rest()
        pictures.compare(theme, tmp_path, reader.room.desk.view)


@pytest.mark.parametrize("language", [Language.CHINESE, Language.ENGLISH])
def test_the_calendar_the_settings_and_the_keys(start, tmp_path: Path, language: Language) -> None:
    reader = start(language)
    reader.press("ctrl+l")
    reader.until(lambda: reader.room.shelf._model.rowCount() == 4)
    reader.room.shelf._looks.button(2).click()
    reader.rest()
    pictures.compare(f"calendar-{language}", tmp_path)
    reader.press("Escape", "ctrl+comma")
    reader.rest()
    pictures.compare(f"settings-{language}", tmp_path, reader.room.desk.view)
    reader.press("Escape")
    # No window manager gives the keyboard back.
    reader.room.window.activateWindow()
    reader.rest()
    reader.press("F1")
    reader.until(reader.room.sheets.help.isVisible)
    reader.rest()
    pictures.compare(f"help-{language}", tmp_path, reader.room.desk.view)
    reader.press("Escape")
    reader.until(lambda: not reader.room.sheets.help.isVisible())


def test_bookmark_page_and_window_are_there_again(start) -> None:
    reader = start()
    reader.press("Page_Down", "Page_Down")
    reader.until(lambda: reader.page == "04")
    reader.press("ctrl+d")
    reader.until(lambda: len(reader.room.desk.marker.notes) == 1)
    reader.press("F9")
    reader.until(lambda: not reader.room.window.docks["contents_dock"].isVisible())
    start.stop()
    again = start()
    assert again.page == "04"
    assert [note.page for note in again.room.desk.marker.notes] == ["04"]
    assert not again.room.window.docks["contents_dock"].isVisible()


def test_the_mouse_turns_zooms_and_presses(start) -> None:
    reader = start()
    view = reader.room.desk.view
    desk = view.desk
    sheets = desk.sheets()
    corner = desk.camera.to_window(desk.window, sheets.right - 12, sheets.bottom - 12)
    corner_x, corner_y = (round(v) for v in corner)
    origin = view.mapToGlobal(view.rect().topLeft())
    start_at = (origin.x() + corner_x, origin.y() + corner_y)
    reader.drag(start_at, (start_at[0] - view.width() * 7 // 10, start_at[1] - 60))
    reader.until(lambda: reader.page == "02")
    reader.rest()
    middle = (origin.x() + view.width() // 3, origin.y() + view.height() // 2)
    reader.click(*middle, button=5)
    reader.until(lambda: reader.page == "04")
    reader.rest()
    reader.click(*middle)
    reader.click(*middle)
    reader.until(lambda: view.desk.fit is Fit.FREE)
    assert view.desk.camera.scale > desk.camera.scale * 1.5
    assert not reader.room.desk.article.isVisible()


def test_the_window_speaks_english_and_changes_its_language(start) -> None:
    reader = start(Language.ENGLISH)
    assert reader.room.actions["next_page"].text() == "Next Page"
    reader.press("ctrl+comma")
    reader.rest()
    former = reader.room
    reader.press("Up")  # the language is the first choice; Chinese comes before English
    reader.until(lambda: reader.room is not former and bool(reader.page))
    assert reader.room.actions["next_page"].text() == "下一版"


def test_the_night_is_dark(start, tmp_path: Path) -> None:
    reader = start()
    reader.press("ctrl+shift+n")
    reader.rest()
    pictures.compare("night", tmp_path, reader.room.desk.view)
