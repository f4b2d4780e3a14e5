"""Chooses words on a scan: Shift and a drag in, marked words out, which are copied."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from typing_extensions import override

from reader.app.language import reasons, wording
from reader.app.reading.desk_paint import Mark, MarkKind
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.app.reading.page_view import PageView
from reader.session.desk.opening import Leaf
from reader.session.scan_selecting import Chosen, Point, chosen_between, has_words


class ScanChooser(QObject):
    """Watches the page view for a drag with Shift over a scan that has words.

    Signals:
        told: A sentence for the message bar.
    """

    told = Signal(str)

    def __init__(self, view: PageView, navigator: Navigator, supply: PageSupply) -> None:
        super().__init__(view)
        self._view = view
        self._navigator = navigator
        self._supply = supply
        self._from: tuple[Leaf, Point] | None = None
        self._chosen: Chosen | None = None
        view.installEventFilter(self)
        navigator.moved.connect(self.let_go)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the command for words does."""
        return {"copy_words": self.copy}

    def copy(self) -> None:
        """Copy the words chosen, or say how to choose some."""
        if self._chosen is None:
            self.told.emit(reasons.choose_on_scan())
            return
        QGuiApplication.clipboard().setText(self._chosen.text)
        self.told.emit(wording.copied(" ".join(self._chosen.text.split())[:60]))

    def let_go(self) -> None:
        """Choose nothing."""
        self._from = self._chosen = None
        self._navigator.marks.show(MarkKind.CHOSEN, {})

    def _begin(self, at: Point) -> bool:
        found = self._view.desk.leaf_at(*at)
        sheet = self._supply.sheet(found[0]) if found is not None else None
        if found is None or sheet is None or not has_words(sheet):
            return False
        self._from = (found[0], found[1:])
        return True

    def _reach(self, at: Point) -> None:
        """Choose the words as far as the hand has come."""
        if self._from is None:
            return
        leaf, start = self._from
        sheet = self._supply.sheet(leaf)
        home = next((home for each, home in self._view.desk.places() if each == leaf), None)
        if sheet is None or home is None:
            return
        desk = self._view.desk
        x, y = desk.camera.to_desk(desk.window, *at)
        self._chosen = chosen_between(sheet, start, (x - home.x, y - home.y))
        if self._chosen is not None:
            mark = Mark(kind=MarkKind.CHOSEN, rects=self._chosen.rects)
            self._navigator.marks.show(MarkKind.CHOSEN, {leaf: (mark,)})

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        at = (event.position().x(), event.position().y())
        if event.type() is QEvent.Type.MouseButtonPress:
            is_left = event.button() is Qt.MouseButton.LeftButton
            if is_left and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return self._begin(at)
            if self._chosen is not None:
                self.let_go()
        elif event.type() is QEvent.Type.MouseMove and self._from is not None:
            self._reach(at)
            return True
        elif event.type() is QEvent.Type.MouseButtonRelease and self._from is not None:
            self._reach(at)
            self._from = None
            return True
        return False
