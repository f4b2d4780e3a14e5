"""Characters that a book uses in, a font for PDF with just their glyphs out.

The outlines are those that the screen shows: the instance of a variable font,
the vertical form of a mark, the wider stems of a heavy Song. Each pair of a
character and a form has a code of its own, even where two share a glyph (骨 and
the radical ⻣), so that copied and searched text is the text that was set; a hyphen
that setting added is read as a soft one.

Source: ISO 32000-2 9.7.4.2 (a CFF font without CIDs: the code is the glyph's number), 9.10.3
"""

import hashlib
from io import BytesIO

import pikepdf
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # ships no types
from fontTools.misc.psCharStrings import T2CharString  # type: ignore[import-untyped]  # ships no types
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]  # ships no types
from PySide6.QtGui import QPainterPath

from reader.layout.sheet.frame import Posture
from reader.paint.faces import DESIGN, QtTypeface

_MOST_CODES = 0xFFFF
_RANGES_A_BLOCK = 100
"""Entries that one block of a ToUnicode CMap may hold."""


class TypeCase:
    """The sorts of one face that a book uses, each with its code.

    Attributes:
        typeface: Whose sorts they are.
    """

    def __init__(self, typeface: QtTypeface) -> None:
        self.typeface = typeface
        self._codes: dict[tuple[str, bool, str], int] = {}
        self._widths: list[float] = [1000.0]

    def code(self, character: str, posture: Posture, reading: str = "") -> int:
        """Return the code of a character, from 1; 0 is the font's own mark for nothing.

        Args:
            character: One.
            posture: How it stands.
            reading: What it is read as; empty for as itself.
        """
        key = (character, posture is Posture.UPRIGHT, reading or character)
        if key not in self._codes:
            assert len(self._codes) < _MOST_CODES
            self._codes[key] = len(self._codes) + 1
            advance = self.typeface.glyph(character, posture).advance
            self._widths.append(round(advance * 1000, 2))
        return self._codes[key]

    def width(self, code: int) -> float:
        """Return a sort's width in thousandths of an em, exactly as the PDF states it."""
        return self._widths[code]

    def embed(self, pdf: pikepdf.Pdf) -> pikepdf.Object:
        """Write the font into a PDF and return it."""
        program = self._program()
        tag = _tag(program)
        name = pikepdf.Name(f"/{tag}+{self._name()}")
        stream = pikepdf.Stream(pdf, program, Subtype=pikepdf.Name.CIDFontType0C)
        ascent, descent = self.typeface.ascent * 1000, -self.typeface.descent * 1000
        descriptor = pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=name,
            Flags=4,
            FontBBox=[-200, -300, 1300, 1100],
            ItalicAngle=0,
            Ascent=round(ascent),
            Descent=round(descent),
            CapHeight=733,
            StemV=80,
            FontFile3=pdf.make_indirect(stream),
        )
        descendant = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.CIDFontType0,
            BaseFont=name,
            CIDSystemInfo=pikepdf.Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=pdf.make_indirect(descriptor),
            DW=1000,
            W=self._width_array(),
        )
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=name,
            Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=[pdf.make_indirect(descendant)],
            ToUnicode=pdf.make_indirect(pikepdf.Stream(pdf, self._to_unicode())),
        )
        return pdf.make_indirect(font)

    def _name(self) -> str:
        family = self.typeface.raw_font(0, DESIGN).familyName()
        plain = "".join(c for c in family if c.isascii() and c.isalnum()) or "Face"
        return f"{plain}-{self.typeface.weight}"

    def _width_array(self) -> pikepdf.Array:
        entries: list[object] = []
        for code, width in enumerate(self._widths):
            if width != 1000:
                entries += [code, pikepdf.Array([_number(width)])]
        return pikepdf.Array(entries)

    def _program(self) -> bytes:
        """Return a CFF font program, glyphs in the order of their codes."""
        order = [".notdef", *(f"g{code}" for code in self._codes.values())]
        strings = {".notdef": _char_string(QPainterPath(), 1000)}
        for (character, is_upright, _), code in self._codes.items():
            posture = Posture.UPRIGHT if is_upright else Posture.HORIZONTAL
            glyph = self.typeface.glyph(character, posture)
            outline = self.typeface.outline(glyph.font, glyph.index)
            strings[f"g{code}"] = _char_string(outline, round(self._widths[code]))
        builder = FontBuilder(1000, isTTF=False)
        builder.setupGlyphOrder(order)
        builder.setupCFF(self._name(), {"FullName": self._name()}, strings, {})
        program = BytesIO()
        builder.font["CFF "].cff.compile(program, builder.font, isCFF2=False)
        return program.getvalue()

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{reading.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
            for (_, _, reading), code in self._codes.items()
        ]
        blocks = []
        for start in range(0, len(lines), _RANGES_A_BLOCK):
            block = lines[start : start + _RANGES_A_BLOCK]
            blocks.append("\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"]))
        return (_CMAP_HEAD + "\n".join(blocks) + _CMAP_FOOT).encode("ascii")


_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_FOOT = """
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


def _number(value: float) -> object:
    return int(value) if value == int(value) else pikepdf.Object.parse(f"{value:.2f}".encode())


def _tag(program: bytes) -> str:
    """Return six capitals that name a subset, the same for the same subset."""
    digest = hashlib.sha256(program).digest()
    return "".join(chr(ord("A") + octet % 26) for octet in digest[:6])


def _char_string(outline: QPainterPath, width: int) -> T2CharString:
    """Return an outline as a Type 2 charstring."""
    pen = T2CharStringPen(width, None)
    _draw(outline, pen)
    return pen.getCharString()


def _draw(outline: QPainterPath, pen: T2CharStringPen) -> None:
    is_open = False
    place = 0
    count = outline.elementCount()
    unit = 1000 / DESIGN

    def point(at: int) -> tuple[float, float]:
        element = outline.elementAt(at)
        return (element.x * unit, -element.y * unit)

    while place < count:
        element = outline.elementAt(place)
        if element.isMoveTo():
            if is_open:
                pen.closePath()
            pen.moveTo(point(place))
            is_open = True
        elif element.isLineTo():
            pen.lineTo(point(place))
        else:
            pen.curveTo(point(place), point(place + 1), point(place + 2))
            place += 2
        place += 1
    if is_open:
        pen.closePath()
