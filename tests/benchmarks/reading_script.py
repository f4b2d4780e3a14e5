"""What a reader does in some minutes, step by step: a program in, the steps out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)

from reader.app.commands import View
from reader.app.program import Program
from reader.app.reading.note_sheet import NoteSheet
from reader.session.settings import Language

Step = tuple[str, Callable[[], object]]

_TURNS = ("next_page", "next_page", "previous_page", "last_page", "first_page", "next_page")
_ARTICLES = ("next_article", "next_article", "previous_article", "next_article")
_ZOOMS = ("zoom_in", "zoom_in", "zoom_in", "zoom_out", "zoom_in", "next_column", "next_column")
_FITS = ("fit_width", "next_column", "next_page", "fit_page")
_THEMES = ("theme_night", "theme_sepia", "theme_contrast", "theme_night", "theme_paper")
_MARKS = ("bookmark", "undo", "redo", "bookmark", "bookmarks", "close_pane")
_JUMPS = ("next_link", "peek", "follow", "back", "forward", "back")
_SHEETS = ("settings", "help", "print", "save_pdf", "go_to_page", "type", "export_bookmarks")
_SPOKEN = ("read_aloud", "close_pane", "read_digest", "close_pane")
_WHOLE_SCREEN = ("full_screen", "next_page", "previous_page", "full_screen")
_TAKEN = ("copy_text", "cite_2025")
_DIRECTIONS = ("pages_down", "pages_down", "bound_right", "bound_right")
_ISSUES = ("previous_issue", "next_page", "previous_issue", "next_page", "next_issue", "next_issue")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingScript:
    """A reader who does everything once a round.

    Attributes:
        program: What is used.
        large: Key of an issue of many pages.
        size: Of the window.
        folder: Where files are written.
    """

    program: Program
    large: str
    size: tuple[int, int]
    folder: Path

    def steps(self) -> Iterator[Step]:
        """Yield what is done, by name."""
        yield from self._commands(*_TURNS, *_ZOOMS, *_FITS)
        yield from self._commands("read_article", *_ARTICLES)
        yield from self._resizings("with an article")
        yield from self._commands(*_THEMES, "vertical", "next_article", "vertical", "close_pane")
        yield from self._text_sizes()
        yield from self._notes()
        yield from self._commands(*_DIRECTIONS)
        yield from self._commands(*_JUMPS, *_MARKS)
        yield from self._typing("bookmarks", "marks", "99 水")
        yield from self._sorting()
        yield from self._typing("contents", "contents", "江水")
        yield from self._typing("find", "finding", "的一")
        yield from self._commands("find_next", "find_next", "find_library", "close_pane")
        yield from self._commands("thumbnails", *_THEMES, "thumbnails")
        yield from self._commands(*_SPOKEN, *_WHOLE_SCREEN)
        yield from self._shelf()
        yield from self._catalogue()
        yield from self._commands("spread", *_TURNS, *_THEMES, "single", *_TURNS)
        yield from self._resizings("alone")
        for name in _SHEETS:
            yield from self._commands(name)
            yield f"{name}, closed", close_dialogs
        yield from self._commands(*_TAKEN)
        yield "marks, written", self._write_marks
        yield from self._menus()
        yield from self._correcting()
        yield from self._languages()
        yield "a large issue", lambda: self._open(self.large)
        yield from self._commands("thumbnails", *_TURNS, "read_article", *_ARTICLES, "thumbnails")
        yield from self._commands("close_pane", "shelf", "shelf", *_ISSUES)

    def _commands(self, *names: str) -> Iterator[Step]:
        for name in names:
            yield name, lambda name=name: self.program.room.actions[name].trigger()

    def _open(self, key: str) -> None:
        self.program.room.shelf_desk.issue_wanted.emit(key)

    def _resizings(self, what: str) -> Iterator[Step]:
        width, height = self.size
        window = self.program.room.window
        for share in (0.9, 0.7, 1.0):
            yield (
                f"window resized, {what}",
                partial(window.resize, round(width * share), round(height * share)),
            )

    def _typing(self, command: str, name: str, words: str) -> Iterator[Step]:
        """Open a pane and type in its first field, letter by letter, then take all out."""
        desk = self.program.room.desk
        panes = {"marks": desk.bookmarks, "contents": desk.contents, "finding": desk.finding}
        if command != "contents":
            yield from self._commands(command)
        yield from _typed(panes[name], name, words)
        if command != "contents":
            yield from self._commands("close_pane")

    def _sorting(self) -> Iterator[Step]:
        """Sort all that was marked by place and by name."""
        yield from self._commands("bookmarks")
        _, orders = self.program.room.desk.bookmarks.findChildren(QComboBox)
        for place in (1, 2, 0):
            text = orders.itemText(place)
            yield f"marks, sorted: {text}", partial(orders.setCurrentIndex, place)
        yield from self._commands("close_pane")

    def _shelf(self) -> Iterator[Step]:
        shelf = self.program.room.shelf
        yield from self._commands("shelf")
        yield from _typed(shelf, "shelf", "江城 19")
        for place in (1, 2, 0):
            button = shelf.findChildren(QButtonGroup)[0].button(place)
            yield f"shelf as {button.text()}", button.click
        yield from self._commands(*_THEMES)
        yield from self._resizings("with the shelf")
        yield from self._commands("shelf")

    def _catalogue(self) -> Iterator[Step]:
        yield from self._commands("catalogue")
        while self.program.room.views.current is not View.CATALOGUE:
            yield "catalogue, coming", lambda: None
        parts = self.program.room.window.findChild(QWidget, "catalogue")
        assert parts is not None
        tabs = parts.findChild(QTabWidget)
        assert isinstance(tabs, QTabWidget)
        for place in (*range(1, tabs.count()), 0):
            yield f"catalogue: {tabs.tabText(place)}", partial(tabs.setCurrentIndex, place)
        yield from self._commands(*_THEMES, "catalogue")

    def _correcting(self) -> Iterator[Step]:
        yield from self._commands("correct")
        while self.program.room.views.current is not View.CORRECT:
            yield "corrector, coming", lambda: None
        yield from self._commands(*_THEMES, "correct")

    def _text_sizes(self) -> Iterator[Step]:
        """Set an article in other sizes."""
        yield from self._commands("read_article")
        for size in (24, 15, 19):
            yield "text size", partial(self._choose, text_size=size)
        yield from self._commands("close_pane")

    def _notes(self) -> Iterator[Step]:
        """Highlight words and note something on others, and think better of both."""
        yield from self._commands("read_article")
        for name in ("highlight", "undo", "note"):
            if name != "undo":
                yield "words chosen", self._choose_words
            yield from self._commands(name)
        while (sheet := self.program.room.window.findChild(NoteSheet)) is None:
            yield "note, coming", lambda: None
        (field,) = sheet.findChildren(QPlainTextEdit)
        for end in range(1, 5):
            yield "typing a note", partial(field.setPlainText, "水位待查"[:end])
        yield "note, kept", sheet.findChildren(QPushButton)[0].click
        yield from self._commands("undo", "close_pane")

    def _choose_words(self) -> None:
        text = self.program.room.desk.article.text
        cursor = QTextCursor(text.document())
        cursor.movePosition(cursor.MoveOperation.NextWord, cursor.MoveMode.KeepAnchor, 2)
        text.setTextCursor(cursor)

    def _write_marks(self) -> None:
        self.program.room.desk.marker.export(self.folder / "marks.md")

    def _languages(self) -> Iterator[Step]:
        """Have the window built anew in the other language, and again in the first."""
        for language in (Language.CHINESE, Language.ENGLISH):
            yield f"language {language}", partial(self._choose, language=language)
            yield f"language {language}, settings closed", close_dialogs

    def _choose(self, **changes: object) -> None:
        room = self.program.room
        room.take_settings(replace(room.settings, **changes))  # type: ignore[arg-type]  # names checked by replace

    def _menus(self) -> Iterator[Step]:
        bar = self.program.room.window.menuBar()
        for action in bar.actions():
            menu = action.menu()
            assert isinstance(menu, QMenu)
            yield f"menu {action.text()}", partial(menu.popup, bar.mapToGlobal(bar.rect().center()))
            yield f"menu {action.text()}, closed", menu.close


def close_dialogs() -> None:
    """Close what stands open over the window."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            widget.close()


def _typed(pane: QWidget, name: str, words: str) -> Iterator[Step]:
    field = pane.findChildren(QLineEdit)[0]
    for end in range(1, len(words) + 1):
        yield f"typing in {name}", partial(field.setText, words[:end])
    yield f"typing in {name}, all out", field.clear
