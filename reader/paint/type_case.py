"""Characters that a book uses in, a font for PDF with just their glyphs out.

The outlines are those that the screen shows: the instance of a variable font,
the vertical form of a mark, the wider stems of a heavy Song. Each pair of a
character and a form has a code of its own, even where two share a glyph (骨 and
the radical ⻣), so that copied and searched text is the text that was set; a hyphen
that setting added is read as a soft one.

A mark that is squeezed or trimmed is a sort of its own, cut to what it takes of the line. The
sorts of vertical lines are a font of their own: what lies in a line lies on its sort,
and two digits of one square are one sort. So a line is one string, read from its head on.

Source: ISO 32000-2 9.7.4.2 (a CFF font without CIDs: the code is the glyph's number), 9.7.4.3
(vertical writing), 9.10.3
"""

import hashlib
from io import BytesIO
from itertools import accumulate
from typing import NamedTuple

import pikepdf
from fontTools.fontBuilder import FontBuilder  # type: ignore[import-untyped]  # ships no types
from fontTools.misc.psCharStrings import T2CharString  # type: ignore[import-untyped]  # ships no types
from fontTools.pens.basePen import AbstractPen  # type: ignore[import-untyped]  # ships no types
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-untyped]  # ships no types
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]  # ships no types
from PySide6.QtGui import QPainterPath

from reader.layout.sheet.frame import Posture
from reader.paint.faces import DESIGN, Glyph, QtTypeface
from reader.paint.pdf_trim import WHOLE, Trim
from reader.typeset.character import STOPS, CharacterClass, class_of

_MOST_CODES = 0xFFFF
_RANGES_A_BLOCK = 100
"""Entries that one block of a ToUnicode CMap may hold."""


_LEADS_AND_DROPS = {
    CharacterClass.OPENING: (500.0, 500.0),
    CharacterClass.CLOSING: (0.0, 500.0),
    CharacterClass.INTERPUNCT: (250.0, 250.0),
    **dict.fromkeys(STOPS, (250.0, 250.0)),
}
"""How far below the head of its square a mark hangs, and what it takes down a line.

WORKAROUND: PDFium reads a space where a character is drawn up from where the one before it
ends, so a mark takes the least that it may; what is more than that is drawn down.
"""
_LEAD, _DROP = 0.0, 1000.0
"""Of all others that stand upright."""


class _Sort(NamedTuple):
    """A piece of type: what is on it, how it stands, what it is read as, what is cut off."""

    characters: str
    posture: Posture
    reading: str
    trim: Trim


class TypeCase:
    """The sorts of one face that a book uses across or down, each with its code.

    Attributes:
        typeface: Whose sorts they are.
        is_vertical: True for those of vertical lines.
    """

    def __init__(self, typeface: QtTypeface, *, is_vertical: bool = False) -> None:
        self.typeface = typeface
        self.is_vertical = is_vertical
        self._codes: dict[_Sort, int] = {}
        self._widths: list[float] = [1000.0]
        self._leads, self._drops = [_LEAD], [_DROP]

    def code(self, characters: str, posture: Posture, reading: str = "", trim: Trim = WHOLE) -> int:
        """Return the code of a sort, from 1; 0 is the font's own mark for nothing.

        Args:
            characters: One; several that stand side by side in one square of a vertical line.
            posture: How it stands; not across in a vertical line.
            reading: What it is read as; empty for as itself.
            trim: What is cut off one that stands across.
        """
        assert self.is_vertical is (posture is not Posture.HORIZONTAL)
        sort = _Sort(characters, posture, reading or characters, trim)
        if sort not in self._codes:
            assert len(self._codes) < _MOST_CODES
            self._codes[sort] = len(self._codes) + 1
            advance = sum(glyph.advance for glyph in self._glyphs(sort))
            width = round((advance - sum(trim)) * 1000, 2)
            self._widths.append(width)
            lead, drop = _LEADS_AND_DROPS.get(class_of(characters[0]), (_LEAD, _DROP))
            if posture is not Posture.UPRIGHT:
                lead, drop = _LEAD, width
            self._leads.append(lead)
            self._drops.append(drop)
        return self._codes[sort]

    def width(self, code: int) -> float:
        """Return a sort's width in thousandths of an em, exactly as the PDF states it."""
        return self._widths[code]

    def drop(self, code: int) -> float:
        """Return what a sort takes down a line in thousandths of an em, as the PDF states it."""
        return self._drops[code]

    def lead(self, code: int) -> float:
        """Return how far below its square's head a sort hangs, in thousandths of an em."""
        return self._leads[code]

    def _glyphs(self, sort: _Sort) -> list[Glyph]:
        return self.typeface.glyphs(sort.characters, sort.posture)

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
        if self.is_vertical:
            descendant.DW2 = [round(ascent), -1000]
            descendant.W2 = self._drop_array()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=name,
            Encoding=pikepdf.Name("/Identity-V" if self.is_vertical else "/Identity-H"),
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

    def _drop_array(self) -> pikepdf.Array:
        """Return how far sorts go down, and from the origin of each the point that it hangs by.

        That point is on the middle of the line; what is as it is without an entry has none.
        """
        ascent, descent = self.typeface.ascent * 1000, self.typeface.descent * 1000
        entries: list[object] = []
        for sort, code in self._codes.items():
            lead, drop = self._leads[code], self._drops[code]
            if sort.posture is Posture.SIDEWAYS:
                point = (ascent - descent) / 2, 0.0
            elif (lead, drop) != (_LEAD, _DROP):
                point = self._widths[code] / 2, ascent - lead
            else:
                continue
            entries += [code, pikepdf.Array([_number(each) for each in (-drop, *point)])]
        return pikepdf.Array(entries)

    def _program(self) -> bytes:
        """Return a CFF font program, glyphs in the order of their codes."""
        order = [".notdef", *(f"g{code}" for code in self._codes.values())]
        strings = {".notdef": T2CharStringPen(1000, None).getCharString()}
        for sort, code in self._codes.items():
            strings[f"g{code}"] = self._char_string(sort, self._widths[code])
        builder = FontBuilder(1000, isTTF=False)
        builder.setupGlyphOrder(order)
        builder.setupCFF(self._name(), {"FullName": self._name()}, strings, {})
        program = BytesIO()
        builder.font["CFF "].cff.compile(program, builder.font, isCFF2=False)
        return program.getvalue()

    def _char_string(self, sort: _Sort, width: float) -> T2CharString:
        """Return what is on a sort as a Type 2 charstring."""
        pen = T2CharStringPen(round(width), None)
        glyphs = self._glyphs(sort)
        start = -sort.trim.head * 1000
        places = accumulate((glyph.advance * 1000 for glyph in glyphs), initial=start)
        for glyph, place in zip(glyphs, places, strict=False):
            is_turned = sort.posture is Posture.SIDEWAYS
            turn = (0, -1, 1, 0, 0, 0) if is_turned else (1, 0, 0, 1, place, 0)
            _draw(self.typeface.outline(glyph.font, glyph.index), TransformPen(pen, turn))
        return pen.getCharString()

    def _to_unicode(self) -> bytes:
        lines = [
            f"<{code:04X}> <{reading.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
            for (_, _, reading, _), code in self._codes.items()
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


def _draw(outline: QPainterPath, pen: AbstractPen) -> None:
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
