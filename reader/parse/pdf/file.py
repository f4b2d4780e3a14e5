"""The path of a PDF in, the document out, read with the same fonts on every machine.

Page make-up long left the common Chinese fonts out of its files. PDFium then takes
what the machine has. Where no font has a character, that has no ink and so no
width, and a piece of text of this one character is not in the text layer at all.
"""

import ctypes
import functools
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from reader.resources import font_files

_SONG = {
    raw.FXFONT_GB2312_CHARSET: "NotoSerifSC",
    raw.FXFONT_CHINESEBIG5_CHARSET: "NotoSerifTC",
}
"""The font of each Chinese character set; PDFium knows it by the set's number."""
_WHOLE_FILE = 0
"""The table that PDFium asks for when it wants the file."""

_Buffer = ctypes.Array[ctypes.c_ubyte]


def open_pdf(file: Path) -> pypdfium2.PdfDocument:
    """Open a PDF.

    Raises:
        PdfiumError: It is damaged or protected.
    """
    if not isinstance(pypdfium2.PdfSysfontBase.SINGLETON, _BundledFonts):
        _BundledFonts().setup()
    return pypdfium2.PdfDocument(file)


class _BundledFonts(pypdfium2.PdfSysfontBase):  # type: ignore[misc]  # ships no types
    """Answers PDFium with bundled fonts for Chinese, and for the rest as it would itself."""

    def MapFont(  # noqa: N802 (this and the next: PDFium's names)
        self,
        _: object,
        weight: int,
        is_italic: int,
        charset: int,
        pitch: int,
        face: object,
        is_exact: object,
    ) -> int | None:
        if charset in _SONG:
            return charset
        found: int | None = self.default.MapFont(
            self.default, weight, is_italic, charset, pitch, face, is_exact
        )
        return found

    def GetFontData(  # noqa: N802
        self, _: object, font: int, table: int, buffer: _Buffer, room: int
    ) -> int:
        if font not in _SONG:
            size: int = self.default.GetFontData(self.default, font, table, buffer, room)
            return size
        if table != _WHOLE_FILE:
            return 0
        return _handed(_octets(_SONG[font]), buffer, room)

    def GetFaceName(self, _: object, font: int, buffer: _Buffer, room: int) -> int:  # noqa: N802
        if font not in _SONG:
            length: int = self.default.GetFaceName(self.default, font, buffer, room)
            return length
        return _handed(_SONG[font].encode() + b"\0", buffer, room)

    def GetFontCharset(self, _: object, font: int) -> int:  # noqa: N802
        if font in _SONG:
            return font
        charset: int = self.default.GetFontCharset(self.default, font)
        return charset

    def DeleteFont(self, _: object, font: int) -> None:  # noqa: N802
        if font not in _SONG:
            self.default.DeleteFont(self.default, font)


def _handed(octets: bytes, buffer: _Buffer, room: int) -> int:
    """Copy into a buffer, if it has the room, and return how much that takes."""
    if buffer and room >= len(octets):
        ctypes.memmove(buffer, octets, len(octets))
    return len(octets)


@functools.lru_cache(maxsize=1)
def _octets(name: str) -> bytes:
    """Return the file of a bundled font."""
    return next(path for path in font_files() if path.name.startswith(name)).read_bytes()
