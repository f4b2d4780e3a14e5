"""Make pages of PDFs as makers of newspapers do, their Chinese fonts not embedded."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pikepdf

WIDE, HIGH = 600.0, 800.0
SONG, HEI = "SONG", "HEI"
_FONTS = {SONG: "STSong-Light", HEI: "SimHei-Bold"}
COLUMN = 150.0
"""Fifteen characters of ten points."""
EM = 10.0
LEADING = 16.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """A line of type, its top left corner there; vertical lines go down from it.

    One that is turned goes down, too, in one piece whose characters lie on their side.
    """

    text: str
    x: float
    y: float
    size: float = EM
    font: str = SONG
    is_vertical: bool = False
    is_turned: bool = False
    spacing: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A filled rectangle: a rule when thin."""

    x: float
    y: float
    wide: float
    high: float
    grey: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """An image."""

    x: float
    y: float
    wide: float
    high: float


Mark = Put | Bar | Photo


def column(paragraphs: Iterable[str], x: float, y: float, rows: int) -> tuple[list[Put], list[str]]:
    """Set paragraphs into one column; return its lines, and what did not go in, cut in mid-line."""
    lines: list[Put] = []
    waiting = ["　　" + text if not text.startswith("\0") else text[1:] for text in paragraphs]
    while waiting and len(lines) < rows:
        text = waiting.pop(0)
        per_line = int(COLUMN / EM)
        lead = len(text) - len(text.lstrip("　"))
        part = text[:per_line]
        lines.append(Put(text=part.strip("　"), x=x + lead * EM, y=y + len(lines) * LEADING))
        if len(text) > per_line:
            waiting.insert(0, text[per_line:])
    rest = [text.strip("　") if text.startswith("　　") else "\0" + text for text in waiting]
    return lines, rest


def columns(paragraphs: Iterable[str], x: float, y: float, rows: int, count: int) -> list[Put]:
    """Set paragraphs into columns beside each other."""
    lines: list[Put] = []
    rest = list(paragraphs)
    for place in range(count):
        more, rest = column(rest, x + place * (COLUMN + 20), y, rows)
        lines.extend(more)
    assert not rest, "the columns do not hold the text"
    return lines


def save_sheets(path: Path, *sheets: Iterable[Mark], wide: float = WIDE) -> Path:
    """Write a PDF, a page for each sheet."""
    with pikepdf.new() as pdf:
        for marks in sheets:
            page = pdf.add_blank_page(page_size=(wide, HIGH))
            fonts = pikepdf.Dictionary({f"/{key}": _font(pdf, key) for key in _FONTS})
            page.obj.Resources = pikepdf.Dictionary(Font=fonts)
            page.Contents = pdf.make_stream("\n".join(map(_drawn, marks)).encode("latin-1"))
        pdf.save(path)
    return path


def _font(pdf: pikepdf.Pdf, key: str) -> pikepdf.Object:
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.CIDFontType0,
        BaseFont=pikepdf.Name(f"/{_FONTS[key]}"),
        CIDSystemInfo=pikepdf.Dictionary(Registry="Adobe", Ordering="GB1", Supplement=2),
        DW=1000,
        FontDescriptor=pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name(f"/{_FONTS[key]}"),
            Flags=4,
            FontBBox=[-25, -254, 1000, 880],
            ItalicAngle=0,
            Ascent=880,
            Descent=-120,
            CapHeight=880,
            StemV=93,
        ),
    )
    return pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font,
            Subtype=pikepdf.Name.Type0,
            BaseFont=pikepdf.Name(f"/{_FONTS[key]}"),
            Encoding=pikepdf.Name("/UniGB-UCS2-H"),
            DescendantFonts=[descendant],
        )
    )


def _drawn(mark: Mark) -> str:
    if isinstance(mark, Bar):
        return (
            f"{mark.grey} g {mark.x} {HIGH - mark.y - mark.high} {mark.wide} {mark.high} re f 0 g"
        )
    if isinstance(mark, Photo):
        place = f"{mark.wide} 0 0 {mark.high} {mark.x} {HIGH - mark.y - mark.high}"
        return f"q {place} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
    if mark.is_turned:
        foot = mark.x + 0.12 * mark.size
        code = mark.text.encode("utf-16-be").hex()
        return f"BT /{mark.font} {mark.size} Tf 0 -1 1 0 {foot} {HIGH - mark.y} Tm <{code}> Tj ET"
    if mark.is_vertical:
        step = mark.size + mark.spacing
        return "\n".join(
            _shown(character, mark, mark.x, mark.y + place * step)
            for place, character in enumerate(mark.text)
        )
    return _shown(mark.text, mark, mark.x, mark.y)


def _shown(text: str, mark: Put, x: float, y: float) -> str:
    # The foot of the type is 0.12 em above its lower edge.
    foot = HIGH - y - 0.88 * mark.size
    code = text.encode("utf-16-be").hex()
    spacing = 0.0 if mark.is_vertical else mark.spacing
    return f"BT /{mark.font} {mark.size} Tf {spacing} Tc {x} {foot} Td <{code}> Tj ET"
