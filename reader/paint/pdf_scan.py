"""A scan in, an object of a PDF out that fills the unit square: the scan as it is.

A page of a PDF goes in as drawn, a JPEG as its octets, all else as pixels.

Source: ISO 32000-2 8.9.5, 8.10
"""

from pathlib import Path

import pikepdf
from PySide6.QtCore import QRectF

from reader.layout.sheet.frame import Scan
from reader.paint.pdf_plate import embed_jpeg, embed_pixels
from reader.paint.pictures import read_picture
from reader.paint.replica import Replica, image_of

_DOTS_A_POINT = 300 / 72
"""Print asks for no more."""


def embed_scan(pdf: pikepdf.Pdf, scan: Scan, replica: Replica) -> pikepdf.Object | None:
    """Write a scan into a PDF.

    Args:
        pdf: Where to.
        scan: At what size it is shown.
        replica: What shows it.

    Returns:
        An XObject; None when the file turns out to be broken.
    """
    if replica.sheet is not None:
        return _page(pdf, replica.file, replica.sheet)
    picture = read_picture(replica.file.read_bytes())
    made = embed_jpeg(pdf, picture) if picture is not None else None
    if made is not None:
        return made
    whole = QRectF(0, 0, 1, 1)
    wide, high = (
        max(1, round(min(side * _DOTS_A_POINT, own)))
        for side, own in zip((scan.rect.width, scan.rect.height), replica.size, strict=True)
    )
    return embed_pixels(pdf, image_of(replica, whole, wide, high))


def _page(pdf: pikepdf.Pdf, file: Path, sheet: int) -> pikepdf.Object:
    """Take a page of a PDF as a form."""
    with pikepdf.open(file) as source:
        form = pdf.copy_foreign(source.pages[sheet].as_form_xobject())
    box = [float(each) for each in form.BBox]
    wide, high = box[2] - box[0], box[3] - box[1]
    form.Matrix = [1 / wide, 0, 0, 1 / high, -box[0] / wide, -box[1] / high]
    return pdf.make_indirect(form)
