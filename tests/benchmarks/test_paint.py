"""Painting against Qt's own: a page against a QTextDocument, a turn against a blit.

Ratios within one run; a frame of the turn at 2000 × 1400 and 3840 × 2160.
"""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QPainter,
    QTextDocument,
)

from reader.layout.sheet.frame import Frame, Run
from reader.paint.faces import load_faces
from reader.paint.fold import Hold
from reader.paint.page import Press, paint_frame
from reader.paint.palette import PALETTES, Theme
from reader.paint.raster import raster
from reader.paint.turning import Sheet, paint_turn
from reader.typeset.face import Face

BODY = "海港新区今天开通首条夜间公交线路沿途经过三座码头和一座灯塔市民今后夜里也能乘车回家"
CHARACTERS = 8000
ROUNDS = 15
MOST_OF_DOCUMENT = 2.5
MOST_OF_BLIT = 20


def page_of_text() -> Frame:
    """A page of five columns of 18 characters."""
    size, gap, measure = 9.0, 14.0, 18
    runs = []
    for start in range(0, CHARACTERS, measure):
        row, column = divmod(start // measure, 5)
        text = "".join(BODY[(start + at) % len(BODY)] for at in range(measure))
        x = 30 + column * (measure + 1.5) * size
        xs, ys = tuple(x + at * size for at in range(measure)), (40 + row * gap,) * measure
        runs.append(Run(text=text, xs=xs, ys=ys, face=Face(), size=size))
    return Frame(width=960, height=1320, items=tuple(runs))


def median(work: Callable[[], None]) -> float:
    work()
    return statistics.median(times(work))


def times(work: Callable[[], None]) -> list[float]:
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return taken


def test_a_page_of_8000_characters_is_painted_in_at_most_2_5_documents(
    qapp: QGuiApplication,
) -> None:
    faces = load_faces()
    press = Press(faces=faces, palette=PALETTES[Theme.PAPER], pictures=lambda path: None)
    page = page_of_text()
    document = QTextDocument()
    font = QFont("Noto Serif SC")
    font.setPixelSize(9)
    document.setDefaultFont(font)
    document.setTextWidth(18 * 9)
    document.setPlainText((BODY * 300)[:CHARACTERS])
    document.size()
    image = QImage(960, 1320, QImage.Format.Format_RGB32)
    tall = QImage(170, round(document.size().height()) + 1, QImage.Format.Format_RGB32)

    def ours() -> None:
        painter = QPainter(image)
        paint_frame(painter, page, press, 1.0)
        painter.end()

    def theirs() -> None:
        painter = QPainter(tall)
        document.drawContents(painter)
        painter.end()

    ratio = median(ours) / median(theirs)
    print(f"page of {CHARACTERS} characters: {ratio:.2f} times QTextDocument")  # noqa: T201
    assert ratio <= MOST_OF_DOCUMENT


@pytest.mark.parametrize("window", [(2000, 1400, 900), (3840, 2160, 1400)])
def test_a_frame_of_the_turn_takes_at_most_twenty_blits(
    qapp: QGuiApplication, window: tuple[int, int, int]
) -> None:
    wide, high, sheet_wide = window
    faces = load_faces()
    press = Press(faces=faces, palette=PALETTES[Theme.PAPER], pictures=lambda path: None)
    picture = raster(page_of_text(), press, sheet_wide / 960)
    place = QRectF(wide / 2, 20, sheet_wide, picture.height())
    sheet = Sheet(place=place, front=picture, back=picture, under=picture, paper=QColor("white"))
    screen = QImage(wide, high, QImage.Format.Format_RGB32)

    def blit() -> None:
        painter = QPainter(screen)
        painter.drawImage(wide // 2 - sheet_wide, 20, picture)
        painter.drawImage(wide // 2, 20, picture)
        painter.end()

    def frame_at(share: float) -> tuple[float, float]:
        start, worked = time.perf_counter(), time.process_time()
        painter = QPainter(screen)
        painter.drawImage(wide // 2 - sheet_wide, 20, picture)
        paint_turn(painter, sheet, Hold(hand_x=share, hand_y=1 - 0.3 * share * (1 - share)))
        painter.end()
        return time.process_time() - worked, time.perf_counter() - start

    def blit_time() -> float:
        start = time.process_time()
        blit()
        return time.process_time() - start

    blit()
    blits = statistics.median(blit_time() for _ in range(ROUNDS))
    frame_at(0.5)
    frames = [frame_at(at / 60) for at in range(60)]
    # The work of all threads: what else the machine does at the time is not in it.
    worked, took = (sorted(each)[57] for each in zip(*frames, strict=True))
    ratio = worked / blits
    print(  # noqa: T201
        f"turn at {wide}×{high}: p95 {took * 1000:.1f} ms on the clock,"
        f" {worked * 1000:.1f} ms of work, {ratio:.1f} times a blit"
    )
    assert ratio <= MOST_OF_BLIT
