"""A page of a PDF → the printed lines of its text layer, with type and place."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from reader.notation.both_scripts import in_both_scripts
from reader.notation.radicals import unified
from reader.parse.pdf.legible import UNTOLD, tells_its_characters
from reader.parse.pdf.lines import Character, Gathering, TextLine, Type, put_together
from reader.parse.pdf.said import parted, stood_up
from reader.parse.pdf.set_down import column_by_column
from reader.parse.pdf.sheet_box import Box

_MOST_CHARACTERS = 200_000
"""A page; the densest broadsheet has 20,000."""
_SAMPLES = 400
_RUNS_DOWN = 3
"""Quarters by which a line is turned that runs down the page as it is shown."""
_FEW_UPRIGHT = 6
"""Upright characters of a folio or a head; a stray page number has fewer."""
_BOLD = in_both_scripts(
    r"bold|black|heavy|semi|demi|extrab|-[6-9]00|大标|小标|大黑|粗|超粗|特粗|琥珀|simhei|heiti|\bhei|dabiao|xbs",
    re.IGNORECASE,
)
_GREY = re.compile(r"(?:kai|楷).*-600$", re.IGNORECASE)
"""Kai of that weight is as grey as text in Song: no head's."""
_BOLD_WEIGHT = 600
_OF_ONE_SHAPE = dict(zip("\x02\u00ad\u2010\u2011\u00a0⋯", "---- …", strict=True))
"""What stands for a hyphen, a blank or an ellipsis: of the characters of one shape in a font,
makers take any; PDFium has its own for a hyphen at a line's end, where a word may be divided."""
_SUBSET = re.compile(r"^[A-Z]{6}\+")


class PageFrame:
    """Where points of a page's content stand on the sheet, cut and turned as it is read.

    Attributes:
        width: Of the sheet as read, in points.
        height: Of the sheet as read, in points.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._turns = _turns_to_read(page)
        self.width, self.height = (float(side) for side in page.get_size())
        if self._turns % 2:
            self.width, self.height = self.height, self.width
        origin, right, up = (self._placed(page, x, y) for x, y in ((0, 0), (100, 0), (0, 100)))
        self._x = (right[0] - origin[0], up[0] - origin[0], origin[0])
        self._y = (right[1] - origin[1], up[1] - origin[1], origin[1])

    def _placed(self, page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
        fine = 64  # the library answers in whole pixels
        across, down = ctypes.c_int(), ctypes.c_int()
        size = (round(self.width * fine), round(self.height * fine))
        out = (ctypes.byref(across), ctypes.byref(down))
        raw.FPDF_PageToDevice(page, 0, 0, *size, self._turns, x, y, *out)
        return across.value / fine, down.value / fine

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the sheet as read is on the page as shown; all in fractions."""
        for _ in range(self._turns):
            x, y = y, 1 - x
        return x, y

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return where a rectangle of the content stands on the sheet."""
        xs = [self._at(self._x, x, y) for x, y in ((left, bottom), (right, top))]
        ys = [self._at(self._y, x, y) for x, y in ((left, bottom), (right, top))]
        return Box(left=min(xs), top=min(ys), right=max(xs), bottom=max(ys))

    @staticmethod
    def _at(row: tuple[float, float, float], x: float, y: float) -> float:
        return (row[0] * x + row[1] * y) / 100 + row[2]

    def shows(self, box: Box) -> bool:
        """Tell whether the middle of a box is on the sheet, not cut off."""
        middle = (box.top + box.bottom) / 2
        return 0 <= box.middle <= self.width and 0 <= middle <= self.height


def _turns_to_read(page: pypdfium2.PdfPage) -> int:
    """Return by how many quarters, clockwise, to turn a page so that most text is upright.

    Columns whose characters lie on their side, as some programs set vertical type, stay where
    they are: a folio or a head that stands upright beside them tells them from a turned page.
    """
    layer = page.get_textpage()
    count = layer.count_chars()
    turned = int(page.get_rotation()) // 90
    angles = _angles(layer, range(0, count, max(1, count // _SAMPLES)))
    most = angles.most_common(1)[0][0] if angles else turned
    if (most - turned) % 4 == _RUNS_DOWN and _angles(layer, range(count))[turned] >= _FEW_UPRIGHT:
        most = turned
    layer.close()
    return (most - turned) % 4


def _angles(layer: pypdfium2.PdfTextPage, places: Iterable[int]) -> Counter[int]:
    """Count characters by how many quarters they are turned against the clock."""
    angles: Counter[int] = Counter()
    for index in places:
        angle = raw.FPDFText_GetCharAngle(layer, index)
        if angle >= 0 and not raw.FPDFText_IsGenerated(layer, index):
            angles[-round(math.degrees(angle) / 90) % 4] += 1
    return angles


def read_lines(
    page: pypdfium2.PdfPage, frame: PageFrame, down: tuple[Box, ...] = ()
) -> tuple[TextLine, ...]:
    """Read the text layer of a page; nothing where it has none.

    Args:
        page: The page.
        frame: Its place on the sheet.
        down: Upright rules, which no line runs over.
    """
    layer = page.get_textpage()
    lines = Gathering(down)
    characters = column_by_column(tuple(_with_untold(tuple(_characters(layer, frame)))))
    for character in stood_up(parted(characters), _drop_reader(page, layer)):
        lines.add(character)
    layer.close()
    return put_together(lines.finished(), down)


def _drop_reader(
    page: pypdfium2.PdfPage, layer: pypdfium2.PdfTextPage
) -> Callable[[int, int], float | None]:
    """Return what tells how far below a character the piece of text stands so many later.

    A line that says what it reads has a piece a character; the text layer knows the first.
    """
    places: dict[int | None, int] = {}
    heights: list[float] = []
    matrix = raw.FS_MATRIX()

    def drop(index: int, later: int) -> float | None:
        if not places:
            for number in range(raw.FPDFPage_CountObjects(page)):
                piece = raw.FPDFPage_GetObject(page, number)
                raw.FPDFPageObj_GetMatrix(piece, ctypes.byref(matrix))
                places[ctypes.cast(piece, ctypes.c_void_p).value] = number
                heights.append(matrix.f)
        first = raw.FPDFText_GetTextObject(layer, index)
        at = places.get(ctypes.cast(first, ctypes.c_void_p).value)
        if at is None or at + later >= len(heights):
            return None
        return heights[at] - heights[at + later]

    return drop


def _characters(layer: pypdfium2.PdfTextPage, frame: PageFrame) -> Iterator[tuple[Character, int]]:
    """Yield the characters of a page that are shown, each with its index in the text layer."""
    read_type = _type_reader(layer)
    box = raw.FS_RECTF()
    for index in range(min(layer.count_chars(), _MOST_CHARACTERS)):
        character = chr(raw.FPDFText_GetUnicode(layer, index))
        character = _OF_ONE_SHAPE.get(character, character)
        if raw.FPDFText_IsGenerated(layer, index) or character in "\0\r\n\ufffe\uffff":
            continue
        if not raw.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(box)):
            continue
        place = frame.place(box.left, box.bottom, box.right, box.top)
        if frame.shows(place):
            yield Character(text=unified(character), type=read_type(index), box=place), index


def _with_untold(
    characters: tuple[tuple[Character, int], ...],
) -> Iterator[tuple[Character, int]]:
    """Yield characters, the mark for a missing one where their font does not tell them."""
    texts: dict[str, list[str]] = {}
    for character, _ in characters:
        texts.setdefault(character.type.face, []).append(character.text)
    untold = {face for face, text in texts.items() if not tells_its_characters("".join(text))}
    for character, index in characters:
        is_untold = character.type.face in untold and not character.text.isspace()
        yield (replace(character, text=UNTOLD) if is_untold else character), index


def _is_named_bold(face: str) -> bool:
    return _BOLD.search(face) is not None and _GREY.search(face) is None


def _type_reader(layer: pypdfium2.PdfTextPage) -> Callable[[int], Type]:
    """Return what reads the type of a character, the same value for the same type."""
    known: dict[tuple[object, ...], Type] = {}
    name = ctypes.create_string_buffer(256)
    flags = ctypes.c_int()
    colours = [ctypes.c_uint() for _ in range(4)]
    matrix = raw.FS_MATRIX()

    def read(index: int) -> Type:
        size = float(raw.FPDFText_GetFontSize(layer, index))
        if raw.FPDFText_GetMatrix(layer, index, ctypes.byref(matrix)):
            size *= (matrix.c**2 + matrix.d**2) ** 0.5
        raw.FPDFText_GetFontInfo(layer, index, name, len(name), ctypes.byref(flags))
        raw.FPDFText_GetFillColor(layer, index, *map(ctypes.byref, colours))
        weight = int(raw.FPDFText_GetFontWeight(layer, index))
        red, green, blue = (colour.value for colour in colours[:3])
        key = (round(size, 1), name.value, weight, red, green, blue)
        if key not in known:
            face = _SUBSET.sub("", name.value.decode("utf-8", "replace"))
            known[key] = Type(
                face=face,
                size=max(round(size, 1), 0.5),
                is_bold=weight >= _BOLD_WEIGHT or _is_named_bold(face),
                colour=(red, green, blue),
            )
        return known[key]

    return read
