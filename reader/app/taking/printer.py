"""Prints the pages that lie open: pictures made off the main thread in, a preview to print from."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from reader.app.dialog_icons import dress_preview
from reader.app.jobs import Jobs
from reader.app.reading.navigator import Navigator
from reader.app.reading.page_supply import PageSupply, Press
from reader.layout.frame import LaidOutPage, Rect

LONGEST_PX = 5600
"""Longer side of a page's picture: 480 dots an inch on A4, in 90 MB."""

SHARE = 0.9
"""Of the window that the preview takes."""


class Printer(QObject):
    """Shows the preview of what lies open."""

    def __init__(
        self,
        jobs: Jobs,
        navigator: Navigator,
        supply: PageSupply,
        make_press: Callable[[], Press | None],
    ) -> None:
        super().__init__(navigator)
        self._jobs = jobs
        self._navigator = navigator
        self._supply = supply
        self._make_press = make_press
        self._printer: QPrinter | None = None

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the command for printing does."""
        return {"print": self.preview}

    def preview(self) -> None:
        """Make the pictures of what lies open, then show the preview."""
        press = self._make_press()
        sheets = self._navigator.open_sheets()
        if press is not None and sheets:
            self._jobs.run(partial(_pictures, press, sheets), self.show_preview)

    def show_preview(self, pictures: tuple[QImage, ...]) -> None:
        """Show pictures as they will be printed, a sheet each."""
        # The dialog does not keep the printer it is given.
        printer = self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        first = pictures[0]
        is_wide = first.width() > first.height()
        printer.setPageOrientation(
            QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
        )
        parent = self._navigator.parent()
        window = parent.window() if isinstance(parent, QWidget) else None
        dialog = QPrintPreviewDialog(printer, window)
        dress_preview(dialog)
        dialog.paintRequested.connect(partial(print_pictures, pictures))
        if window is not None:
            dialog.resize(window.size() * SHARE)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _pictures(press: Press, sheets: tuple[LaidOutPage, ...]) -> tuple[QImage, ...]:
    made = []
    for sheet in sheets:
        frame = sheet.frame
        scale = LONGEST_PX / max(frame.width, frame.height)
        whole = Rect(x=0, y=0, width=frame.width, height=frame.height)
        made.append(press.picture(sheet, whole, scale))
    return tuple(made)


def print_pictures(pictures: tuple[QImage, ...], printer: QPrinter) -> None:
    """Print pictures, each as large as the paper lets it be."""
    painter = QPainter(printer)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number, picture in enumerate(pictures):
        if number:
            printer.newPage()
        paper = printer.pageLayout().paintRectPixels(printer.resolution())
        share = min(paper.width() / picture.width(), paper.height() / picture.height())
        wide, high = picture.width() * share, picture.height() * share
        left, top = (paper.width() - wide) / 2, (paper.height() - high) / 2
        painter.drawImage(QRectF(left, top, wide, high), picture, QRectF(picture.rect()))
    painter.end()
