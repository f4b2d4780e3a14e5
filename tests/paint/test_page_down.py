"""A page that is set down, painted: upright characters from the upper right on."""

from pathlib import Path

from PySide6.QtGui import QImage, QPainter

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import Rect
from reader.paint.page import Press, paint_frame
from reader.parse.folder.issue_folder import read_issue_folder

SAMPLE = Path(__file__).parents[2] / "issues" / "濱海晨報" / "2026-04-11"


def ink_share(image: QImage, rect: Rect) -> float:
    """Return the share of dark points of a rectangle, one in four looked at."""
    xs = range(round(rect.x), round(rect.right), 2)
    ys = range(round(rect.y), round(rect.bottom), 2)
    dark = sum(image.pixelColor(x, y).lightness() < 128 for x in xs for y in ys)
    return dark / (len(xs) * len(ys))


def test_every_band_of_a_page_set_down_is_full_of_type(press: Press) -> None:
    issue = read_issue_folder(SAMPLE).issue
    (sheet,) = lay_out_page(issue, issue.pages[1], Design(), press.faces, lambda _: None)
    assert sheet.is_down
    frame = sheet.frame
    image = QImage(round(frame.width), round(frame.height), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_frame(painter, frame, press, 1.0)
    painter.end()
    bands = [ink_share(image, band) for band in sheet.columns]
    between = [
        ink_share(image, Rect(x=one.x, y=one.bottom + 2, width=one.width, height=3))
        for one in sheet.columns[:-1]
    ]
    assert min(bands) > 0.05
    assert max(between) < min(bands)
