"""Made pictures and PDFs of pages."""

import io
from pathlib import Path

import pikepdf
from PIL import Image


def picture(path: Path, size: tuple[int, int] = (300, 400), mode: str = "RGB") -> Path:
    """Write a picture: its left half dark, its right half light, its first row red."""
    image = Image.new("RGB", size, (230, 230, 230))
    image.paste((40, 40, 40), (0, 0, size[0] // 2, size[1]))
    image.paste((255, 0, 0), (0, 0, size[0], max(size[1] // 40, 1)))
    image.convert(mode).save(path)
    return path


def pdf_with_picture(path: Path, size: tuple[int, int], more: bytes = b"") -> Path:
    """Write a PDF of one page that is one JPEG."""
    octets = io.BytesIO()
    image = Image.new("RGB", size, (230, 230, 230))
    image.paste((40, 40, 40), (0, 0, size[0] // 2, size[1]))
    image.save(octets, "JPEG")
    pdf = pikepdf.new()
    stream = pikepdf.Stream(pdf, octets.getvalue())
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = size
    stream.ColorSpace, stream.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
    stream.Filter = pikepdf.Name.DCTDecode
    page = pikepdf.Dictionary(
        Type=pikepdf.Name.Page,
        MediaBox=[0, 0, 300, 400],
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=stream)),
        Contents=pikepdf.Stream(pdf, b"q 300 0 0 400 0 0 cm /Im0 Do Q " + more),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.save(path)
    return path
