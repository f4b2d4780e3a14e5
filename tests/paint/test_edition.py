"""Files written: names, whole or not at all, clear refusals."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from reader.errors import OutputError
from reader.paint.book import Binding
from reader.paint.edition import print_edition
from reader.paint.page import Press
from tests.paint.frames import HIGH, WIDE, frame, line, sheet

SHEET = sheet(frame(line("今起", 10, 50, 12)))


def test_a_single_sheet_keeps_the_name_it_was_given(press: Press, tmp_path: Path) -> None:
    target = tmp_path / "page.png"
    assert print_edition([SHEET], press, Binding(), target, 144) == (target,)
    image = QImage(str(target))
    assert (image.width(), image.height()) == (2 * WIDE, 2 * HIGH)
    assert round(image.dotsPerMeterX() * 0.0254) == 144


def test_several_sheets_are_numbered(press: Press, tmp_path: Path) -> None:
    written = print_edition([SHEET] * 3, press, Binding(), tmp_path / "page.PNG", 36)
    assert [path.name for path in written] == ["page-01.PNG", "page-02.PNG", "page-03.PNG"]
    assert sorted(tmp_path.iterdir()) == sorted(written)


def test_a_pdf_holds_them_all(press: Press, tmp_path: Path) -> None:
    target = tmp_path / "issue.pdf"
    assert print_edition([SHEET] * 3, press, Binding(), target, 36) == (target,)
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


def test_another_suffix_is_refused(press: Press, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.pdf or \.png"):
        print_edition([SHEET], press, Binding(), tmp_path / "page.gif", 36)


def test_a_picture_too_large_is_refused(press: Press, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="too large at 20000 dpi"):
        print_edition([SHEET], press, Binding(), tmp_path / "page.png", 20_000)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(press: Press, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written"):
        print_edition([SHEET], press, Binding(), tmp_path / "none" / "page.pdf", 36)
