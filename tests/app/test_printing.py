"""What lies open is shown as it will be printed, and printed."""

import gc
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from reader.app.taking.printer import print_pictures
from tests.app.conftest import Enter


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_the_preview_shows_the_sheets_that_lie_open(qtbot: QtBot, enter: Enter) -> None:
    opened = enter()
    room = opened.room
    room.actions["spread"].trigger()
    room.actions["last_page"].trigger()
    qtbot.waitUntil(lambda: room.desk.turner.turn is None and len(room.desk.view.desk.places()) > 0)
    room.actions["print"].trigger()
    found = lambda: room.window.findChildren(QPrintPreviewDialog)  # noqa: E731 (asked again and again)
    qtbot.waitUntil(lambda: bool(found()) and found()[0].isVisible())
    dialog = found()[0]
    gc.collect()  # The dialog does not keep its printer.
    preview = dialog.findChildren(QPrintPreviewWidget)[0]
    preview.updatePreview()
    qtbot.waitUntil(lambda: preview.pageCount() == len(room.desk.view.desk.places()))
    dialog.close()
    qtbot.waitUntil(lambda: not found())


def test_a_sheet_fills_the_paper_and_keeps_its_shape(tmp_path: Path) -> None:
    tall = QImage(500, 1000, QImage.Format.Format_RGB32)
    tall.fill(QColor("#c02020"))
    wide = QImage(1000, 250, QImage.Format.Format_RGB32)
    wide.fill(QColor("#2020c0"))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pictures((tall, wide), printer)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert len(book) == 2
        shares = [inked(page) for page in book]
    assert shares[0] == (0.5, "tall")
    assert shares[1] == (0.25, "wide")


def inked(page: pypdfium2.PdfPage) -> tuple[float, str]:
    """Return the narrow side over the long side of what is not white, and its shape."""
    bitmap = page.render(scale=1)
    seen = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_BGR888,
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    grey, line = bytes(seen.constBits()), seen.bytesPerLine()
    rows = [grey[y * line : y * line + seen.width()] for y in range(seen.height())]
    high = sum(1 for row in rows if min(row) < 200)
    wide = sum(1 for column in zip(*rows, strict=True) if min(column) < 200)
    return round(min(high, wide) / max(high, wide), 2), "tall" if high > wide else "wide"
