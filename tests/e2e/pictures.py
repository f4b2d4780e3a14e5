"""Screens compared with what they looked like before, small and grey, with a tolerance.

On a screen of 1280 by 800, and on one of 3840 by 2160 with QT_SCALE_FACTOR=1.5, the factor
that the window chooses there.

After a wanted change of looks, run with DAODU_RENEW_PICTURES=1 and look at every
picture before it is committed.
"""

import os
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QWidget

EXPECTED = Path(__file__).parent / "expected"
SIZE = QSize(256, 160)
MOST_BRIGHTNESS = 12.0
"""Of 255: a page that is blank, too large or another one is further off."""
MOST_MEAN = 5.0
"""Mean difference of 255: fonts are smoothed a little differently on each machine."""
MOST_FAR = 0.04
"""Share of pixels that may be far off."""
FAR = 48


def screen() -> QImage:
    """Take a picture of the window's part of the screen."""
    shot = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    small = shot.scaled(
        SIZE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    # It counts in its own pixels, whatever the screen's factor is.
    small.setDevicePixelRatio(1)
    return small.convertToFormat(QImage.Format.Format_Grayscale8)


def screen_size() -> QSize:
    """Return the screen's size in logical pixels."""
    return QGuiApplication.primaryScreen().size()


def picture_of(name: str) -> Path:
    """Return where the picture of a state is; each width of screen has its own."""
    size = screen_size() * QGuiApplication.primaryScreen().devicePixelRatio()
    return EXPECTED / f"{name}-{size.width()}.png"


def pixels(image: QImage) -> bytes:
    rows = bytes(image.constBits())
    line = image.bytesPerLine()
    return b"".join(rows[y * line : y * line + image.width()] for y in range(image.height()))


def compare(name: str, folder: Path, *pages: QWidget) -> None:
    """Compare the screen with the picture of that name.

    Args:
        name: Of the state.
        folder: Where the screen is kept when it differs.
        pages: Widgets that show typeset pages; only their mean brightness
            counts, for how a page is made up is tested elsewhere.
    """
    seen, path = screen(), picture_of(name)
    if os.environ.get("DAODU_RENEW_PICTURES"):
        seen.save(str(path))
        return
    assert path.exists(), f"no picture of {name} yet"
    expected = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    unlike = [page.objectName() for page in pages if not _alike(seen, expected, page)]
    for page in pages:
        for image in (seen, expected):
            _cover(image, page)
    off = [abs(a - b) for a, b in zip(pixels(seen), pixels(expected), strict=True)]
    mean, far = sum(off) / len(off), sum(1 for each in off if each > FAR) / len(off)
    if unlike or mean > MOST_MEAN or far > MOST_FAR:
        screen().save(str(folder / f"{name}.png"))
        raise AssertionError(
            f"{name} looks different: mean {mean:.1f}, far {far:.3f}, pages {unlike};"
            f" see {folder}/{name}.png"
        )


def _place(page: QWidget) -> QRect:
    """Return where a widget is in a small picture of the screen."""
    corner = page.mapToGlobal(page.rect().topLeft())
    whole = screen_size()
    wide, high = SIZE.width() / whole.width(), SIZE.height() / whole.height()
    return QRect(
        round(corner.x() * wide),
        round(corner.y() * high),
        round(page.width() * wide),
        round(page.height() * high),
    ).intersected(QRect(0, 0, SIZE.width(), SIZE.height()))


def _alike(seen: QImage, expected: QImage, page: QWidget) -> bool:
    means = []
    for image in (seen, expected):
        part = pixels(image.copy(_place(page)))
        means.append(sum(part) / len(part))
    return abs(means[0] - means[1]) <= MOST_BRIGHTNESS


def _cover(image: QImage, page: QWidget) -> None:
    painter = QPainter(image)
    painter.fillRect(_place(page), QColor("#808080"))
    painter.end()
