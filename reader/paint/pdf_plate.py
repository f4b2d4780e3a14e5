"""A picture in, an object of a PDF out that fills the unit square.

JPEGs go in as they are, drawings stay drawings, all else becomes pixels.

Source: ISO 32000-2 8.9.5, 8.10
"""

from io import BytesIO

import pikepdf
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.layout.sheet.frame import Plate
from reader.paint.pictures import Picture

_DOTS_A_POINT = 300 / 72
"""Print asks for no more."""
_DRAWING_DPI = 1200
_SPACE_BY_COMPONENTS = {1: pikepdf.Name.DeviceGray, 3: pikepdf.Name.DeviceRGB}
_FRAME_MARKERS = frozenset(range(0xC0, 0xC3))
"""Start of a frame that every reader of PDF decodes: baseline, extended, progressive."""


def embed_plate(pdf: pikepdf.Pdf, plate: Plate, picture: Picture) -> pikepdf.Object | None:
    """Write a picture into a PDF.

    Args:
        pdf: Where to.
        plate: At what size it is shown.
        picture: The picture.

    Returns:
        An XObject; None when the file turns out to be broken.
    """
    if picture.is_vector:
        return _drawing(pdf, plate, picture)
    return embed_jpeg(pdf, picture) or _pixels(pdf, plate, picture)


def embed_jpeg(pdf: pikepdf.Pdf, picture: Picture) -> pikepdf.Object | None:
    """Write a JPEG into a PDF as it is; None for another picture, or one that lies on its side."""
    components = _plain_jpeg(picture)
    if components not in _SPACE_BY_COMPONENTS:
        return None
    stream = pikepdf.Stream(pdf, picture.octets)
    stream.Filter = pikepdf.Name.DCTDecode
    size = (int(picture.width), int(picture.height))
    return _image(pdf, stream, size, _SPACE_BY_COMPONENTS[components])


def _image(
    pdf: pikepdf.Pdf, stream: pikepdf.Stream, size: tuple[int, int], space: pikepdf.Name
) -> pikepdf.Object:
    stream.Type = pikepdf.Name.XObject
    stream.Subtype = pikepdf.Name.Image
    stream.Width, stream.Height = size
    stream.ColorSpace = space
    stream.BitsPerComponent = 8
    return pdf.make_indirect(stream)


def _pixels(pdf: pikepdf.Pdf, plate: Plate, picture: Picture) -> pikepdf.Object | None:
    image = picture.image(
        max(1, round(plate.rect.width * _DOTS_A_POINT / 2)),
        max(1, round(plate.rect.height * _DOTS_A_POINT / 2)),
    )
    return None if image.isNull() else embed_pixels(pdf, image)


def embed_pixels(pdf: pikepdf.Pdf, image: QImage) -> pikepdf.Object:
    """Write pixels into a PDF, on white where they are clear."""
    if image.hasAlphaChannel():
        paper = QImage(image.size(), QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        image = paper
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    wide, stride = image.width() * 3, image.bytesPerLine()
    octets = bytes(image.constBits())
    rows = b"".join(octets[y * stride : y * stride + wide] for y in range(image.height()))
    return _image(
        pdf, pikepdf.Stream(pdf, rows), (image.width(), image.height()), pikepdf.Name.DeviceRGB
    )


def _plain_jpeg(picture: Picture) -> int:
    """Return a JPEG's count of components; 0 for what is no JPEG or lies on its side."""
    octets = picture.octets
    if not octets.startswith(b"\xff\xd8"):
        return 0
    place = 2
    while place + 10 <= len(octets) and octets[place] == 0xFF:
        marker = octets[place + 1]
        if marker in _FRAME_MARKERS:
            high = int.from_bytes(octets[place + 5 : place + 7], "big")
            wide = int.from_bytes(octets[place + 7 : place + 9], "big")
            is_upright = not picture.is_turned and (wide, high) == (picture.width, picture.height)
            return octets[place + 9] if is_upright else 0
        place += 2 + int.from_bytes(octets[place + 2 : place + 4], "big")
    return 0


def _drawing(pdf: pikepdf.Pdf, plate: Plate, picture: Picture) -> pikepdf.Object:
    """Have Qt draw an SVG on a page of its own, and take that page as a form."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DRAWING_DPI)
    size = QSizeF(plate.rect.width, plate.rect.height)
    page = QPageSize(size, QPageSize.Unit.Point, matchPolicy=QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    dots = _DRAWING_DPI / 72
    picture.paint(painter, QRectF(0, 0, size.width() * dots, size.height() * dots))
    painter.end()
    with pikepdf.open(BytesIO(bytes(buffer.data().data()))) as drawn:
        made = drawn.pages[0]
        if _is_veiled(made):
            return embed_pixels(pdf, _pixels_of_drawing(plate, picture))
        form = pdf.copy_foreign(made.as_form_xobject())
    box = [float(each) for each in form.BBox]
    wide, high = box[2] - box[0], box[3] - box[1]
    form.Matrix = [1 / wide, 0, 0, 1 / high, -box[0] / wide, -box[1] / high]
    return pdf.make_indirect(form)


def _is_veiled(page: pikepdf.Page) -> bool:
    """Tell whether a drawing has soft masks: pdfium paints what they veil as if it were solid."""
    states = page.resources.get("/ExtGState", pikepdf.Dictionary())
    return any(isinstance(state.get("/SMask"), pikepdf.Dictionary) for _, state in states.items())


def _pixels_of_drawing(plate: Plate, picture: Picture) -> QImage:
    wide, high = (
        max(1, round(side * _DOTS_A_POINT)) for side in (plate.rect.width, plate.rect.height)
    )
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    picture.paint(painter, QRectF(0, 0, wide, high))
    painter.end()
    return image
