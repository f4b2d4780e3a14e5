"""Pages as scanned in the window: which form a page has, and the command that changes it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.app.language import reasons
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply
from reader.session.page_form import PageForm
from reader.session.reading import Reading


class ScanDesk(QObject):
    """Keeps the command that switches between scan and typeset page true to the page.

    Signals:
        form_chosen: What the open paper's pages are to be shown as: a ``PageForm``.
        told: A sentence for the message bar.
    """

    form_chosen = Signal(object)
    told = Signal(str)

    def __init__(
        self, view: QWidget, navigator: Navigator, supply: PageSupply, action: QAction
    ) -> None:
        super().__init__(view)
        self._view = view
        self._navigator = navigator
        self._supply = supply
        self._action = action
        self._told_of = ""
        navigator.moved.connect(self._show)
        supply.laid_out.connect(self._follow)

    def switch(self) -> None:
        """Show the scans of the open paper in place of typeset pages, or these again."""
        reading = self._navigator.reading
        if reading is None:
            return
        page = reading.issue.page(reading.leaf.page)
        if page is None or page.facsimile is None:
            self.told.emit(reasons.no_scan())
        elif not page.articles:
            self.told.emit(reasons.no_text())
        else:
            is_scan = self._is_scan(reading)
            self.form_chosen.emit(PageForm.TYPESET if is_scan else PageForm.SCANNED)
        self._show(reading)

    def _is_scan(self, reading: Reading) -> bool:
        sheet = self._supply.sheet(reading.leaf)
        return sheet is not None and sheet.is_facsimile

    def _follow(self, label: str) -> None:
        reading = self._navigator.reading
        if reading is not None and label == reading.leaf.page:
            self._show(reading)

    def _show(self, reading: Reading) -> None:
        """Check the command, and say once an issue that a scan has no text."""
        is_scan = self._is_scan(reading)
        self._action.setChecked(is_scan)
        page = reading.issue.page(reading.leaf.page)
        is_bare = is_scan and page is not None and not page.articles
        # A screen reader tells it of every such page, the message bar once.
        self._view.setAccessibleDescription(reasons.no_text() if is_bare else "")
        if is_bare and self._told_of != reading.key:
            self._told_of = reading.key
            self.told.emit(reasons.no_text())
