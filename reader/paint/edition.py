"""Laid-out pages and a file's name in, files written out: a PDF, or a PNG a sheet."""

from collections.abc import Sequence
from pathlib import Path

from reader.errors import OutputError
from reader.layout.sheet.frame import LaidOutPage
from reader.paint.book import Binding, bind_book
from reader.paint.image_file import image_file
from reader.paint.page import Press
from reader.paint.raster import raster
from reader.replacing import write_output

SUFFIXES = (".pdf", ".png")
"""What a file may be called."""
MOST_PIXELS = 400_000_000
"""A broadsheet at 1000 dpi; the picture then takes 1.6 GB of memory."""


def print_edition(
    sheets: Sequence[LaidOutPage], press: Press, binding: Binding, target: Path, dpi: float
) -> tuple[Path, ...]:
    """Write sheets to files; a file is whole or not there.

    Args:
        sheets: At least one, in order.
        press: Fonts, colours and pictures.
        binding: What a PDF says of itself.
        target: A name in ``.pdf`` or ``.png``; of several sheets, the pictures
            are named NAME-01.png and so on.
        dpi: Pixels an inch of a PNG, above 0.

    Returns:
        The files written, in order.

    Raises:
        OutputError: The name has another suffix, the picture would be too
            large, or the file cannot be written.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise OutputError(str(target), "a page can be written as .pdf or .png.")
    if suffix == ".pdf":
        write_output(target, bind_book(sheets, press, binding))
        return (target,)
    names = picture_names(target, len(sheets))
    for sheet, name in zip(sheets, names, strict=True):
        write_output(name, _picture(sheet, press, name, dpi))
    return names


def picture_names(target: Path, count: int) -> tuple[Path, ...]:
    """Return a name for each of ``count`` pictures."""
    if count == 1:
        return (target,)
    digits = max(2, len(str(count)))
    return tuple(
        target.with_name(f"{target.stem}-{number:0{digits}}{target.suffix}")
        for number in range(1, count + 1)
    )


def _picture(sheet: LaidOutPage, press: Press, name: Path, dpi: float) -> bytes:
    scale = dpi / 72
    if sheet.frame.width * sheet.frame.height * scale * scale > MOST_PIXELS:
        raise OutputError(
            str(name), f"the picture would be too large at {dpi:g} dpi; ask for less."
        )
    return png_bytes(sheet, press, scale)


def png_bytes(sheet: LaidOutPage, press: Press, scale: float) -> bytes:
    """Return a sheet as PNG.

    Args:
        sheet: The sheet.
        press: Fonts, colours and pictures.
        scale: Pixels a point.
    """
    return image_file(raster(sheet.frame, press, scale))
