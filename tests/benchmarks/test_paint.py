"""Painting against Qt's own: a page against a QTextDocument, a turn against a blit.

Ratios within one run; a frame of the turn at 2000 × 1400 and 3840 × 2160, beside a folding
corner painted plainly by the same painter.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPolygonF,
    QTextDocument,
    QTransform,
)

from reader.layout.sheet.frame import Frame, Run
from reader.paint.faces import load_faces
from reader.paint.fold import Fold, Hold, Polygon, fold_sheet
from reader.paint.footprint import fold_footprint
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Two pages side by side on a screen, the right one to be turned.

    Attributes:
        screen: What is painted on.
        picture: Of every page.
        left: Where the left page lies.
        place: Where the right one does.
    """

    screen: QImage
    picture: QImage
    left: QPointF
    place: QRectF

    def blit(self) -> None:
        """Paint both pages, nothing else."""
        painter = QPainter(self.screen)
        painter.drawImage(self.left, self.picture)
        painter.drawImage(self.place.topLeft(), self.picture)
        painter.end()

    def plain_frame(self, hold: Hold) -> None:
        """Paint a folded corner as plainly as can be: all of it, with one gradient."""
        painter = QPainter(self.screen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawImage(self.left, self.picture)
        painter.drawImage(self.place.topLeft(), self.picture)
        fold = fold_sheet(self.place.width(), self.place.height(), hold)
        if fold is not None:
            painter.translate(self.place.topLeft())
            painter.setClipPath(outline(fold.lifted))
            painter.drawImage(0, 0, self.picture)
            painter.setClipPath(outline(fold.flap))
            painter.setTransform(turned_over(fold, self.place.width()), combine=True)
            painter.drawImage(0, 0, self.picture)
            gradient = QLinearGradient(QPointF(*fold.grip), QPointF(*fold.hand))
            gradient.setColorAt(0.5, QColor(0, 0, 0, 90))
            gradient.setColorAt(0.7, QColor(0, 0, 0, 0))
            painter.fillRect(QRectF(self.picture.rect()), gradient)
        painter.end()

    def frame(self, hold: Hold, before: Hold) -> None:
        """Paint what the page view does of a frame."""
        sheet = Sheet(
            place=self.place,
            front=self.picture,
            back=self.picture,
            under=self.picture,
            paper=QColor("white"),
            lies_painted=True,
        )
        seen, was = (fold_footprint(self.place, each, lies_painted=True) for each in (hold, before))
        region = seen.changed_since(was)
        painter = QPainter(self.screen)
        painter.setClipRegion(region - seen.covered)
        painter.fillRect(self.screen.rect(), QColor("gray"))
        painter.drawImage(self.left, self.picture)
        painter.drawImage(self.place.topLeft(), self.picture)
        painter.setClipRegion(region)
        paint_turn(painter, sheet, hold)
        painter.end()


def outline(corners: Polygon) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    return path


def turned_over(fold: Fold, width: float) -> QTransform:
    """The mirroring in the crease, of a page that is seen from behind."""
    (ox, oy), (ux, uy), (vx, vy) = (fold.mirrored(each) for each in ((0, 0), (1, 0), (0, 1)))
    mirrored = QTransform(ux - ox, uy - oy, vx - ox, vy - oy, ox, oy)
    return QTransform(-1, 0, 0, 1, width, 0) * mirrored


def worked(work: Callable[[], None]) -> float:
    """The work of all threads: what else the machine does at the time is not in it."""
    start = time.process_time()
    work()
    return time.process_time() - start


def hold_at(share: float) -> Hold:
    return Hold(hand_x=share, hand_y=1 - 0.3 * share * (1 - share))


@pytest.mark.parametrize("window", [(2000, 1400, 900), (3840, 2160, 1400)])
def test_a_frame_of_the_turn_takes_at_most_twenty_blits(
    qapp: QGuiApplication, window: tuple[int, int, int]
) -> None:
    wide, high, sheet_wide = window
    faces = load_faces()
    press = Press(faces=faces, palette=PALETTES[Theme.PAPER], pictures=lambda path: None)
    picture = raster(page_of_text(), press, sheet_wide / 960)
    table = Table(
        screen=QImage(wide, high, QImage.Format.Format_RGB32),
        picture=picture,
        left=QPointF(wide // 2 - sheet_wide, 20),
        place=QRectF(wide // 2, 20, sheet_wide, picture.height()),
    )
    table.blit()
    blits: list[float] = []
    plain: list[float] = []
    ours: list[float] = []
    for at in range(1, 61):
        hold, before = hold_at(at / 60), hold_at((at - 1) / 60)
        ours.append(worked(lambda hold=hold, before=before: table.frame(hold, before)))
        plain.append(worked(lambda hold=hold: table.plain_frame(hold)))
        blits.append(worked(table.blit))
    ratio = sorted(ours)[57] / statistics.median(blits)
    told = ", ".join(
        f"{name} median {statistics.median(each) * 1000:.1f}, p95 {sorted(each)[57] * 1000:.1f}"
        for name, each in (("a turn", ours), ("a plain fold", plain), ("two blits", blits))
    )
    print(f"{wide}×{high}, ms of work: {told}; {ratio:.1f} times the blits")  # noqa: T201
    assert ratio <= MOST_OF_BLIT
