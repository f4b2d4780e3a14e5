"""Holds the window open while something typed at the desk is not kept, until a person answers."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox
from typing_extensions import override

from reader.app.catalogue.title_desk import TitleDesk
from reader.app.catalogue.words import listed
from reader.app.language import wording
from reader.app.parts.dialog_icons import dress_question
from reader.app.window.window import ReadingWindow


class Door(QObject):
    """What the window closes by once there are records to keep.

    Signals:
        stayed: The cataloguer goes back to a record: its slug.
    """

    stayed = Signal(str)

    def __init__(self, window: ReadingWindow, titles: TitleDesk) -> None:
        super().__init__(window)
        self._window = window
        self._titles = titles
        self._is_open = False
        window.installEventFilter(self)

    def _let_out(self) -> None:
        """Close the window if all is kept by now; else ask."""
        slugs = self._titles.unkept()
        if slugs:
            self._ask(slugs)
        else:
            self._go()

    def _go(self) -> None:
        self._is_open = True
        self._window.close()

    def _ask(self, slugs: tuple[str, ...]) -> None:
        box = QMessageBox(self._window)
        names = listed(map(wording.title_name, slugs))
        box.setText(self.tr("What was typed in the record of %1 is not kept.").replace("%1", names))
        box.setInformativeText(self.tr("If the window closes, it is lost."))
        back = box.addButton(self.tr("Back to the Record"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(self.tr("Close Anyway"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        dress_question(box)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.finished.connect(
            lambda: self._go() if box.clickedButton() is leave else self.stayed.emit(slugs[0])
        )
        box.open()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_held = event.type() is QEvent.Type.Close and not self._is_open and self._titles.unkept()
        if is_held and watched is self._window:
            event.ignore()
            self._titles.keep(self._let_out)
            return True
        return super().eventFilter(watched, event)
