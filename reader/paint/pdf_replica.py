"""A page of a PDF as a scan: painted at any size; a page that is one picture as a picture.

Qt's own PDF module is used, which locks itself, so that another thread may read
PDFs meanwhile. It would decode a large picture whole for every part that is painted.
"""

import itertools
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions

from reader.errors import SourceError
from reader.paint.picture_replica import open_picture
from reader.paint.replica import Replica

_LARGE_PIXELS = 12_000_000
"""Pixels of a picture from which it is taken out: decoded it takes 50 MB."""
_COVERS = 0.01
"""Of the page: how far the edges of a picture may be from the page's."""
_ENDINGS = {"/DCTDecode": ".jpg", "/JPXDecode": ".jp2"}
_DRAWING = frozenset(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "INLINE"])
_SHOWING = frozenset(("Tj", "TJ", "'", '"'))
_INVISIBLE = 3
"""The rendering mode of the text that is laid under scans (ISO 32000-2 9.3.6)."""
_MOST_OPERATORS = 100_000

_Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class PdfReplica:
    """A page of a PDF that is drawn.

    Attributes:
        file: The PDF.
        sheet: The page, from 0.
        size: Width and height in points, as seen.
    """

    file: Path
    sheet: int
    size: tuple[float, float]

    def is_ready(self, share: float) -> bool:  # noqa: ARG002 (the protocol's)
        """Tell that it is painted at once at any size."""
        return True

    def make_ready(self) -> None:
        """Do nothing: it is ready."""

    def strips(self, region: QRectF, width: int, height: int) -> Iterator[QImage]:
        """Draw a part of it on white, at once: a drawing is not made quicker by halves."""
        document = _loaded(self.file)
        whole = QSize(
            max(round(width / region.width()), 1), max(round(height / region.height()), 1)
        )
        clip = QRect(
            round(region.x() * whole.width()), round(region.y() * whole.height()), width, height
        )
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(whole)
        options.setScaledClipRect(clip)
        drawn = document.render(self.sheet, QSize(width, height), options)
        paper = QImage(width, height, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        yield paper


def open_pdf(file: Path, sheet: int, folder: Path) -> Replica:
    """Open a page of a PDF.

    Args:
        file: The PDF; its name tells it from all others.
        sheet: The page, from 0.
        folder: Where the picture of a page that is nothing else is kept.

    Raises:
        SourceError: It cannot be shown.
    """
    document = _loaded(file)
    if not 0 <= sheet < document.pageCount():
        raise SourceError(str(file), f"has no page {sheet + 1}.")
    size = document.pagePointSize(sheet)
    if size.isEmpty():
        raise SourceError(str(file), f"page {sheet + 1} has no size.")
    picture = folder / f"{file.stem}-{sheet}"
    for ending in _ENDINGS.values():
        if picture.with_suffix(ending).exists():
            return open_picture(picture.with_suffix(ending), folder)
    taken = _take_picture(file, sheet, picture)
    if taken is not None:
        return open_picture(taken, folder)
    return PdfReplica(file, sheet, (size.width(), size.height()))


def _loaded(file: Path) -> QPdfDocument:
    """Load a PDF; it is closed with the last use, and with it all that pdfium has decoded."""
    document = QPdfDocument()
    if document.load(str(file)) is not QPdfDocument.Error.None_:
        raise SourceError(str(file), "is a PDF that cannot be shown.")
    return document


def _take_picture(file: Path, sheet: int, target: Path) -> Path | None:
    """Write the picture that a page consists of to a file; None where there is more, or less."""
    try:
        with pikepdf.open(file) as pdf:
            page = pdf.pages[sheet]
            picture = _only_picture(page)
            if picture is None:
                return None
            path = target.with_suffix(_ENDINGS[str(_filter(picture))])
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=path.parent) as folder:
                draft = Path(folder) / path.name
                draft.write_bytes(picture.read_raw_bytes())
                draft.replace(path)
            return path
    except (pikepdf.PdfError, OSError, ValueError, TypeError, RuntimeError):
        # What is wrong with it, the drawing will show.
        return None


def _only_picture(page: pikepdf.Page) -> pikepdf.Object | None:
    """Return the large picture that fills a page, when nothing else is drawn there."""
    if int(page.obj.get("/Rotate", 0)) % 360:
        return None
    placed = _only_drawing(page)
    if placed is None or not _fills(placed[1], [float(side) for side in page.cropbox]):
        return None
    picture = page.resources.XObject.get(placed[0])
    return picture if picture is not None and _is_plain(picture) else None


def _only_drawing(page: pikepdf.Page) -> tuple[str, _Matrix] | None:
    """Return name and place of the one object drawn; None where more is, or type is seen."""
    placed: tuple[str, _Matrix] | None = None
    matrix: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    stack: list[tuple[_Matrix, int]] = []
    mode = 0
    for instruction in itertools.islice(pikepdf.parse_content_stream(page), _MOST_OPERATORS):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "q":
            stack.append((matrix, mode))
        elif name == "Q" and stack:
            matrix, mode = stack.pop()
        elif name == "cm":
            matrix = _times([float(str(each)) for each in operands], matrix)
        elif name == "Tr":
            mode = int(str(operands[0]))
        elif name == "Do" and placed is None:
            placed = (str(operands[0]), matrix)
        elif name in _DRAWING or (name in _SHOWING and mode != _INVISIBLE):
            return None
    return placed


def _times(first: list[float], then: _Matrix) -> _Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def _fills(matrix: _Matrix, box: list[float]) -> bool:
    """Tell whether the unit square, upright, covers a page from edge to edge."""
    wide, b, c, high, left, foot = matrix
    x0, y0, x1, y1 = box
    reach_x, reach_y = _COVERS * (x1 - x0), _COVERS * (y1 - y0)
    return (
        b == c == 0
        and abs(left - x0) < reach_x
        and abs(foot - y0) < reach_y
        and abs(left + wide - x1) < reach_x
        and abs(foot + high - y1) < reach_y
    )


def _filter(picture: pikepdf.Object) -> object:
    found = picture.get("/Filter")
    return found[0] if isinstance(found, pikepdf.Array) and len(found) == 1 else found


def _is_plain(picture: pikepdf.Object) -> bool:
    """Tell whether a picture's octets are a file that looks the same by itself."""
    is_large = int(picture.get("/Width", 0)) * int(picture.get("/Height", 0)) >= _LARGE_PIXELS
    is_changed = any(key in picture for key in ("/Decode", "/SMask", "/Mask", "/DecodeParms"))
    space = str(picture.get("/ColorSpace", "/DeviceRGB"))
    is_known = str(_filter(picture)) in _ENDINGS
    return (
        picture.get("/Subtype") == "/Image"
        and is_large
        and is_known
        and not is_changed
        and space in ("/DeviceRGB", "/DeviceGray")
    )
