"""A page of a PDF → the printed lines of its text layer, with type and place.

Characters that follow each other on one line in one type are a line. Pieces that
a maker placed apart though they touch are put together; what was printed twice
over itself, for a shadow or for weight, is one.
"""

import ctypes
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from reader.parse.sheet_box import Box, around

_MOST_CHARACTERS = 200_000
"""A page; the densest broadsheet has 20,000."""
_SAME_LINE = 0.35
"""In em: characters whose feet differ by less stand on one line."""
_WIDEST_GAP = 0.8
"""In em: white within a line; between cells and columns there is more."""
_WIDEST_SPACING = 2.6
"""In em: white between characters set apart: 天　　气."""
_EVEN = 0.25
_TOUCHING = 0.45
"""In em: white between two pieces of one line that the file holds apart."""
_EDGE = 0.1
_LIKE_SIZE = 0.2
_OVER = 0.6
"""In em: one character over another is the same printed twice."""
_BOLD = re.compile(
    r"bold|black|heavy|semi|demi|extrab|-[6-9]00|大标|小标|大黑|粗|超粗|特粗|琥珀|simhei|heiti|\bhei|dabiao|xbs",
    re.IGNORECASE,
)
_BOLD_WEIGHT = 600
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_RADICALS = re.compile("[\u2e80-\u2fdf]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """What characters are set in.

    Attributes:
        face: Name of the font, without the mark of a subset.
        size: In points, as shown.
        is_bold: Whether its weight or its name says so.
        colour: Red, green, blue.
    """

    face: str
    size: float
    is_bold: bool
    colour: tuple[int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A printed line, or a piece of one.

    Attributes:
        text: As printed.
        type: Of its first character.
        box: Where it stands.
        is_vertical: True when it is read downwards.
    """

    text: str
    type: Type
    box: Box
    is_vertical: bool = False

    @property
    def size(self) -> float:
        """The size of its type, in points."""
        return self.type.size


class PageFrame:
    """Where points of a page's content stand on the sheet as shown, cut and turned.

    Attributes:
        width: Of the sheet, in points.
        height: Of the sheet, in points.
    """

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.width, self.height = page.get_size()
        origin, right, up = (self._shown(page, x, y) for x, y in ((0, 0), (100, 0), (0, 100)))
        self._x = (right[0] - origin[0], up[0] - origin[0], origin[0])
        self._y = (right[1] - origin[1], up[1] - origin[1], origin[1])

    def _shown(self, page: pypdfium2.PdfPage, x: float, y: float) -> tuple[float, float]:
        fine = 64  # the library answers in whole pixels
        across, down = ctypes.c_int(), ctypes.c_int()
        size = (round(self.width * fine), round(self.height * fine))
        raw.FPDF_PageToDevice(page, 0, 0, *size, 0, x, y, ctypes.byref(across), ctypes.byref(down))
        return across.value / fine, down.value / fine

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
    lines = _Gathering(down)
    read_type = _type_reader(layer)
    box = raw.FS_RECTF()
    for index in range(min(layer.count_chars(), _MOST_CHARACTERS)):
        character = chr(raw.FPDFText_GetUnicode(layer, index))
        if raw.FPDFText_IsGenerated(layer, index) or character in "\0\r\n\ufffe\uffff":
            lines.add_break(character)
            continue
        if not raw.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(box)):
            continue
        place = frame.place(box.left, box.bottom, box.right, box.top)
        if frame.shows(place):
            lines.add(TextLine(text=_unified(character), type=read_type(index), box=place))
    layer.close()
    return _put_together([line for line in lines.lines if line.text.strip()], down)


def _unified(character: str) -> str:
    """Return the character itself for a radical, which some makers' files say for it."""
    return unicodedata.normalize("NFKC", character) if _RADICALS.match(character) else character


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
                is_bold=weight >= _BOLD_WEIGHT or _BOLD.search(face) is not None,
                colour=(red, green, blue),
            )
        return known[key]

    return read


class _Gathering:
    """Puts characters together into lines, in the order of the file."""

    def __init__(self, down: tuple[Box, ...]) -> None:
        self._down = down
        self.lines: list[TextLine] = []
        self._last: TextLine | None = None
        self._has_space = False

    def add_break(self, character: str) -> None:
        """Note white space that the library heard between characters."""
        self._has_space = self._has_space or character == " "

    def add(self, added: TextLine) -> None:
        """Add a character to the line it stands on, or begin a line with it."""
        last, line = self._last, self.lines[-1] if self.lines else None
        self._last = added
        has_space, self._has_space = self._has_space, False
        if line is None or last is None:
            self.lines.append(added)
            return
        if last.text == added.text and _is_printed_over(last, added):
            return
        if (
            not line.is_vertical
            and _runs_on(line, added)
            and not _is_ruled_off(line, added, self._down)
        ):
            space = " " if has_space and _is_between_words(last.text, added.text) else ""
            self.lines[-1] = _joined(line, added, space)
        elif (line.is_vertical or len(line.text) == 1) and _runs_down(line, last, added):
            self.lines[-1] = replace(_joined(line, added), is_vertical=True)
        else:
            self.lines.append(added)


def _is_printed_over(last: TextLine, added: TextLine) -> bool:
    distance = max(
        abs(last.box.left - added.box.left),
        abs(last.box.top - added.box.top),
        abs(last.size - added.size),
    )
    return distance < (1 - _OVER) * last.size and added.text.strip() != ""


def _is_between_words(left: str, right: str) -> bool:
    return left.isascii() and right.isascii() and left.isalnum() and right.isalnum()


def _is_like(line: TextLine, added: TextLine) -> bool:
    return abs(added.size - line.size) < _LIKE_SIZE * line.size


def _runs_on(line: TextLine, added: TextLine) -> bool:
    size = line.size
    return (
        abs(line.box.bottom - added.box.bottom) < _SAME_LINE * size
        and _is_like(line, added)
        and -0.6 * size < added.box.left - line.box.right < _WIDEST_GAP * size
    )


def _runs_down(line: TextLine, last: TextLine, added: TextLine) -> bool:
    size = line.size
    return (
        abs(line.box.middle - added.box.middle) < _SAME_LINE * size
        and _is_like(line, added)
        and -0.5 * size < added.box.top - last.box.bottom < _WIDEST_GAP * size
    )


def _is_ruled_off(line: TextLine, added: TextLine, down: tuple[Box, ...]) -> bool:
    """Tell whether an upright rule stands between two pieces."""
    last, first = line.box.right - _EDGE * line.size, added.box.left + _EDGE * line.size
    if added.box.left - line.box.right < _EDGE * line.size:
        return False
    return any(last < rule.middle < first and rule.beside(added.box) > 0 for rule in down)


def _joined(line: TextLine, added: TextLine, between: str = "") -> TextLine:
    return replace(
        line, text=line.text + between + added.text, box=around((line.box, added.box))
    )


def _put_together(lines: list[TextLine], down: tuple[Box, ...]) -> tuple[TextLine, ...]:
    """Join pieces of one line that touch, and drop what is printed over itself."""
    upright = [line for line in lines if not line.is_vertical]
    whole: list[TextLine] = [line for line in lines if line.is_vertical]
    rows: list[list[TextLine]] = []
    for line in sorted(upright, key=lambda line: (round(line.box.bottom), line.box.left)):
        row = next((row for row in reversed(rows[-6:]) if _is_in_row(row[0], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    for row in rows:
        whole.extend(_spaced_out(_touching(row, down)))
    return tuple(whole)


def _is_in_row(first: TextLine, line: TextLine) -> bool:
    return abs(first.box.bottom - line.box.bottom) < _SAME_LINE * min(first.size, line.size)


def _touching(row: list[TextLine], down: tuple[Box, ...]) -> list[TextLine]:
    """Join the pieces of a row that touch, and drop what is printed over itself."""
    joined: list[TextLine] = []
    for line in sorted(row, key=lambda line: line.box.left):
        last = joined[-1] if joined else None
        if last is not None and last.text == line.text and _is_printed_over(last, line):
            continue
        if last is not None and _is_same_row(last, line, down):
            joined[-1] = _joined(last, line)
        else:
            joined.append(line)
    return joined


def _spaced_out(row: list[TextLine]) -> list[TextLine]:
    """Join characters that stand evenly apart, and farther from everything else: 天　气."""
    spaced: list[TextLine] = []
    start = 0
    while start < len(row):
        end = start + 1
        gap = _white(row, end)
        while end < len(row) and _is_single(row[end - 1]) and _is_single(row[end]):
            if row[end].type != row[start].type or abs(_white(row, end) - gap) > _EVEN * gap:
                break
            end += 1
        is_apart = min(_white(row, start), _white(row, end)) > 1.3 * gap
        if end - start > 1 and gap < _WIDEST_SPACING * row[start].size and is_apart:
            whole = row[start]
            for line in row[start + 1 : end]:
                whole = _joined(whole, line)
            spaced.append(whole)
        else:
            spaced.extend(row[start:end])
        start = end
    return spaced


def _white(row: list[TextLine], place: int) -> float:
    """Return the white before a piece of a row; much at the row's ends."""
    if not 0 < place < len(row):
        return float("inf")
    return row[place].box.left - row[place - 1].box.right


def _is_single(line: TextLine) -> bool:
    return len(line.text.strip()) == 1 and not line.text.isascii()


def _is_same_row(line: TextLine, added: TextLine, down: tuple[Box, ...]) -> bool:
    gap = added.box.left - line.box.right
    return (
        abs(line.box.bottom - added.box.bottom) < _SAME_LINE * line.size
        and line.type == added.type
        and -0.3 * line.size < gap < _TOUCHING * line.size
        and not _is_ruled_off(line, added, down)
    )
