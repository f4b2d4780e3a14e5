"""What a printer is given: type as fonts, drawings in their colours, paper of the right size."""

from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from reader.errors import PrinterError
from reader.layout.sheet.frame import Frame, LaidOutPage, Plate, Rect
from reader.paint.impression import print_sheets
from reader.paint.page import Press
from reader.paint.pictures import read_picture
from tests.paint.frames import frame, line, sheet

GRADED = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs>
<linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#fa0"/>
</linearGradient></defs><rect width="100" height="100" fill="url(#g)"/></svg>"""


def printed(sheets: tuple[LaidOutPage, ...], press: Press, path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    print_sheets(sheets, press, printer)


def test_type_reaches_the_printer_as_glyphs_of_a_font(press: Press, tmp_path: Path) -> None:
    printed((sheet(frame(line("海港日报", 20, 40, 9))),), press, tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as book:
        fonts = book.pages[0].Resources.Font
        described = [each.DescendantFonts[0].FontDescriptor for each in fonts.values()]
        assert described
        assert all("/FontFile2" in each or "/FontFile3" in each for each in described)


def test_each_sheet_has_paper_of_its_size_and_way(press: Press, tmp_path: Path) -> None:
    tall = sheet(Frame(width=300, height=500, items=(line("甲", 20, 40, 9),)))
    wide = sheet(Frame(width=500, height=300, items=(line("乙", 20, 40, 9),)))
    printed((tall, wide), press, tmp_path / "out.pdf")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        assert [tuple(round(side) for side in page.get_size()) for page in book] == [
            (300, 500),
            (500, 300),
        ]


def test_a_drawing_keeps_its_colours(press: Press, tmp_path: Path) -> None:
    picture = read_picture(GRADED)
    coloured = Press(faces=press.faces, palette=press.palette, pictures=lambda _: picture)
    plate = Plate(rect=Rect(x=50, y=50, width=100, height=100), image="a.svg")
    page = sheet(Frame(width=200, height=200, items=(plate,)))
    printed((page,), coloured, tmp_path / "out.pdf")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as book:
        shown = book[0].render(scale=1).to_pil()
    red, green, blue = shown.getpixel((100, 100))
    assert red > 200
    assert 40 < green < 130
    assert blue < 40
    assert shown.getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_does_not_begin_is_told_of(press: Press, tmp_path: Path) -> None:
    with pytest.raises(PrinterError, match="printer does not answer"):
        printed((sheet(frame(line("甲", 20, 40, 9))),), press, tmp_path / "none" / "out.pdf")
