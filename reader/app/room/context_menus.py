"""Menus under the pointer: a right press in, the commands that make sense there shown."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.app.reading.finger_hold import FingerHold
from reader.app.reading_desk import ReadingDesk
from reader.app.shelf.shelf_view import ShelfView
from reader.app.window.actions import Actions
from reader.session.following import Destination

_CITATIONS = ("cite_2025", "cite_2015", "cite_bibtex", "cite_ris", "cite_csl")
_ARTICLE = (
    *("read_article", "read_aloud", "", "bookmark", "note", ""),
    *("copy_text", "copy_shared", "copy_quotation", *_CITATIONS, ""),
    *("save_clipping", "save_article_pdf", "mail_text", ""),
)
_PAGE = ("bookmark", "", "print", "save_pdf", "")
_SEEING = ("fit_page", "fit_width", "zoom_in", "zoom_out")
_PASSAGE = (
    "highlight",
    "note",
    "bookmark",
    "",
    "copy_quotation",
    *_CITATIONS,
    "",
    "read_aloud",
    "",
)


class ContextMenus(QObject):
    """Shows the menus of page, text and shelf.

    Signals:
        shown: A menu is about to be shown: the ``QMenu``.
    """

    shown = Signal(object)

    def __init__(self, actions: Actions, desk: ReadingDesk, shelf: ShelfView) -> None:
        super().__init__(desk)
        self._actions = actions
        self._desk = desk
        self._shelf = shelf
        FingerHold(desk.view)
        self._attach(desk.view, self._ask_page)
        self._attach(desk.article.text, self._ask_text)
        self._attach(shelf.issues, self._ask_shelf)

    def _attach(self, widget: QWidget, ask: Callable[[QPoint], None]) -> None:
        widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        widget.customContextMenuRequested.connect(ask)

    def _ask_page(self, at: QPoint) -> None:
        """Offer what can be done with the article under the pointer, which is then at hand."""
        found = self._desk.view.article_under(at.x(), at.y())
        if found is not None:
            leaf, article = found
            there = Destination(page=leaf.page, article=article)
            self._desk.navigator.go(there, remember=False)
        names = _ARTICLE if found is not None else _PAGE
        self._show(self._desk.view, at, (*names, *_SEEING))

    def _ask_text(self, at: QPoint) -> None:
        text = self._desk.article.text
        menu = self._menu(text)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(text.textCursor().hasSelection())
        copy.triggered.connect(text.copy)
        self._actions.fill(menu, _PASSAGE)
        menu.addAction(self.tr("Choose All")).triggered.connect(text.selectAll)
        self._pop(menu, text.viewport().mapToGlobal(at))

    def _ask_shelf(self, at: QPoint) -> None:
        issues = self._shelf.issues
        index = issues.indexAt(at)
        if not index.isValid():
            self._show(issues, at, ("open_file", "open_folder"))
            return
        issues.setCurrentIndex(index)
        menu = self._menu(issues)
        menu.addAction(self.tr("Open")).triggered.connect(lambda: issues.activated.emit(index))
        self._actions.fill(menu, ("", "take_out", "", "open_file", "open_folder"))
        self._pop(menu, issues.viewport().mapToGlobal(at))

    def _show(self, widget: QWidget, at: QPoint, names: tuple[str, ...]) -> None:
        menu = self._menu(widget)
        self._actions.fill(menu, names)
        self._pop(menu, widget.mapToGlobal(at))

    def _menu(self, widget: QWidget) -> QMenu:
        menu = QMenu(widget)
        self._actions.keep_keys_of(menu)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _pop(self, menu: QMenu, at: QPoint) -> None:
        self.shown.emit(menu)
        menu.popup(at)
