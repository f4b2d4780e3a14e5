"""Characters of a PDF, in the order of its file → printed lines.

Characters that follow each other on one line in one size are a line. Pieces that
a maker placed apart though they touch are put together; what was printed twice
over itself, for a shadow or for weight, is one.
"""

import statistics
from collections import Counter
from dataclasses import dataclass, replace

from reader.notation.punctuation import is_chinese
from reader.parse.pdf.sheet_box import Box, around

_SAME_LINE = 0.35
"""In em: characters whose feet differ by less stand on one line."""
_WIDEST_GAP = 0.8
"""In em: white within a line; between cells and columns there is more."""
_WIDEST_SPACING = 2.6
"""In em: white between characters set apart: 天　　气."""
_EVEN = 0.25
_TOUCHING = 0.45
"""In em: white between two pieces of one line that the file holds apart."""
_TOUCHING_WORDS = 0.62
"""In em: the same between words, as of a byline; no mark hangs into it."""
_PARTED = 0.3
"""In em: white that parts words between two such pieces."""
_EDGE = 0.1
_LIKE_SIZE = 0.2
_OVER = 0.6
"""In em: one character over another is the same printed twice."""
_OVER_MARKS = 1.2
_MARKS = tuple("，。、；：！？”’）》」』】“‘（《「『【—…·")
_CLOSING, _OPENING = tuple("”’》〉」』）】〕"), tuple("“‘《〈「『（【〔")
_BLANK = 0.4
"""In em: the outer side of such a mark, which a rule may stand in."""
_WORD_SPACE = 0.12
"""In em: white that parts Latin words."""
_FEWEST_PARTED = 4
"""Characters; fewer may be names of one character each."""
_SPACE = 0.2
"""In em: white beyond that of the line that parts Chinese words, where no space is printed."""


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
class Character:
    """A printed character."""

    text: str
    type: Type
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A printed line, or a piece of one.

    Attributes:
        text: As printed.
        type: Of most of its characters.
        box: Where it stands.
        is_vertical: True when it is read downwards.
        faces: All fonts of its Chinese, for a character that the text's lacks
            comes from another.
    """

    text: str
    type: Type
    box: Box
    is_vertical: bool = False
    faces: frozenset[str] = frozenset()

    @property
    def size(self) -> float:
        """The size of its type, in points."""
        return self.type.size


_TWO = 2
_LEAST_STEP = 0.4
"""In em: from one character of a column to the next; marks that meet have half their place."""


@dataclass(slots=True)
class _Setting:
    """A line that is being set."""

    characters: list[Character]
    right: float
    is_vertical: bool = False

    @property
    def size(self) -> float:
        return self.characters[0].type.size

    @property
    def last(self) -> Character:
        return self.characters[-1]

    def add(self, added: Character) -> None:
        self.characters.append(added)
        self.right = max(self.right, added.box.right)

    def loses_blanks(self) -> bool:
        """Take the blanks off both ends; tell whether anything else is there."""
        inked = [n for n, each in enumerate(self.characters) if each.text.strip()]
        self.characters = self.characters[inked[0] : inked[-1] + 1] if inked else []
        return bool(inked)

    def finished(self) -> TextLine:
        """Return the line; figures in another face do not give it its type."""
        types = Counter(c.type for c in self.characters if is_chinese(c.text))
        types = types or Counter(c.type for c in self.characters)
        return TextLine(
            text=self._text(),
            type=types.most_common(1)[0][0],
            box=around(character.box for character in self.characters),
            is_vertical=self.is_vertical,
            faces=frozenset(kind.face for kind in types),
        )

    def _text(self) -> str:
        """Return the text with spaces where white parts words that no space does."""
        if self.is_vertical or len(self.characters) < 2:
            return "".join(character.text for character in self.characters)
        pairs = list(zip(self.characters, self.characters[1:], strict=False))
        whites = [b.box.left - a.box.right for a, b in pairs]
        usual = max(statistics.median(whites), 0.0)
        parts = [self.characters[0].text]
        for (before, after), white in zip(pairs, whites, strict=True):
            if _is_space(before, after, white / self.size, usual / self.size):
                parts.append(" ")
            parts.append(after.text)
        return _closed_up("".join(parts))


def _closed_up(text: str) -> str:
    """Return a line whose every character a space parts from the next as one word: 河 口 大 桥."""
    words = text.split(" ")
    is_parted = len(words) >= _FEWEST_PARTED and all(
        len(word) == 1 and is_chinese(word) for word in words
    )
    return "".join(words) if is_parted else text


def _is_space(before: Character, after: Character, white: float, usual: float) -> bool:
    """Tell white between words; all measures in em."""
    left, right = before.text, after.text
    if left.isspace() or right.isspace() or left in _OPENING or right in _CLOSING:
        return False
    if left.isascii() and right.isascii():
        return left.isalnum() and right.isalnum() and white > usual + _WORD_SPACE
    return is_chinese(left) and is_chinese(right) and white > usual * 2 + _SPACE


class Gathering:
    """Puts characters together into lines, in the order of the file."""

    def __init__(self, down: tuple[Box, ...]) -> None:
        self._down = down
        self._lines: list[_Setting] = []

    def add(self, added: Character) -> None:
        """Add a character to the line it stands on, or begin a line with it."""
        line = self._lines[-1] if self._lines else None
        if line is not None and line.last.text == added.text and _is_over(line.last, added):
            return
        before = self._column_before()
        if line is not None and _runs_down(line, added):
            line.is_vertical = True
            line.add(added)
        elif before is not None and _runs_down(before, added):
            before.is_vertical = True
            before.add(added)
        elif line is not None and not line.is_vertical and self._runs_on(line, added):
            line.add(added)
        else:
            self._lines.append(_Setting(characters=[added], right=added.box.right))

    def _column_before(self) -> _Setting | None:
        """Return the column before one that has only begun: its last mark may come after that.

        Readers of PDFs put what stands in one row in order from the left. Of a
        column of two characters nothing else has come: 元 and, past the next column, 。.
        """
        if len(self._lines) < _TWO or len(self._lines[-1].characters) > 1:
            return None
        before = self._lines[-2]
        is_begun = len(before.characters) == 1 and len(self._lines) > _TWO
        is_column = before.is_vertical or (is_begun and self._lines[-3].is_vertical)
        return before if is_column else None

    def _runs_on(self, line: _Setting, added: Character) -> bool:
        size = line.size
        return (
            abs(line.last.box.bottom - added.box.bottom) < _SAME_LINE * size
            and abs(added.type.size - size) < _LIKE_SIZE * size
            and -_overlap(line.last.text, added.text) * size
            < added.box.left - line.right
            < _WIDEST_GAP * size
            and not _is_ruled_off(line.last, added, size, self._down)
        )

    def finished(self) -> list[TextLine]:
        """Return the lines that are not blank, without the blanks that set them in."""
        return [line.finished() for line in self._lines if line.loses_blanks()]


def _overlap(left: str, right: str) -> float:
    """Return by how much two pieces of a line may lie over each other, in em.

    The empty halves of two marks that meet are both taken away: ：“.
    """
    has_mark = left.rstrip().endswith(_MARKS) or right.lstrip().startswith(_MARKS)
    return _OVER_MARKS if has_mark else _OVER


def _is_over(last: Character | TextLine, added: Character | TextLine) -> bool:
    across = abs(last.box.left - added.box.left)
    distance = max(
        abs(last.box.top - added.box.top),
        abs(last.type.size - added.type.size),
    )
    nearest = (1 - _OVER) * last.type.size
    # The second l of "fill" stands a narrow letter's width from the first.
    is_narrow = across >= _OVER * min(last.box.right - last.box.left, nearest / _OVER)
    return not is_narrow and distance < nearest and added.text.strip() != ""


def _runs_down(line: _Setting, added: Character) -> bool:
    size = line.size
    return (
        (line.is_vertical or len(line.characters) == 1)
        and abs(line.last.box.middle - added.box.middle) < _SAME_LINE * size
        and abs(added.type.size - size) < _LIKE_SIZE * size
        # Tops, for the boxes of many fonts are taller than their characters.
        and added.box.top - line.last.box.top > _LEAST_STEP * size
        and added.box.top - line.last.box.bottom < _WIDEST_GAP * size
    )


def _is_ruled_off(
    last: Character | TextLine, added: Character | TextLine, size: float, down: tuple[Box, ...]
) -> bool:
    """Tell whether an upright rule stands between two pieces, or in a mark's blank half."""
    right = last.box.right - _BLANK * size * last.text.rstrip().endswith(_CLOSING)
    left = added.box.left + _BLANK * size * added.text.lstrip().startswith(_OPENING)
    if left - right < _EDGE * size:
        return False
    low, high = right - _EDGE * size, left + _EDGE * size
    return any(low < rule.middle < high and rule.beside(added.box) > 0 for rule in down)


def put_together(lines: list[TextLine], down: tuple[Box, ...]) -> tuple[TextLine, ...]:
    """Join pieces of one line that touch, and drop what is printed over itself.

    Args:
        lines: In any order.
        down: Upright rules, which no line runs over.
    """
    upright = [line for line in lines if not line.is_vertical]
    downward = [line for line in lines if line.is_vertical]
    if sum(len(line.text) for line in downward) > sum(len(line.text) for line in upright):
        # A mark alone at a column's end does not show which way it is read.
        downward.extend(replace(line, is_vertical=True) for line in upright if _is_single(line))
        upright = [line for line in upright if not _is_single(line)]
    laid_down = [replace(line, box=line.box.turned(0)) for line in downward]
    raised = [replace(line, box=line.box.turned_back(0)) for line in _rows_of(laid_down, ())]
    return (*_rows_of(upright, down), *raised)


def _rows_of(lines: list[TextLine], down: tuple[Box, ...]) -> list[TextLine]:
    """Return the lines of all rows."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (round(line.box.bottom), line.box.left)):
        row = next((row for row in reversed(rows[-6:]) if _is_in_row(row[0], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return [line for row in rows for line in _spaced_out(_touching(row, down))]


def _is_in_row(first: TextLine, line: TextLine) -> bool:
    return abs(first.box.bottom - line.box.bottom) < _SAME_LINE * min(first.size, line.size)


def _touching(row: list[TextLine], down: tuple[Box, ...]) -> list[TextLine]:
    """Join the pieces of a row that touch, and drop what is printed over itself."""
    joined: list[TextLine] = []
    for line in sorted(row, key=lambda line: line.box.left):
        last = joined[-1] if joined else None
        if last is not None and last.text == line.text and _is_over(last, line):
            continue
        if last is not None and _touches(last, line, down):
            is_parted = line.box.left - last.box.right > _PARTED * last.size
            blank = " " if is_parted and _are_words(last, line) else ""
            joined[-1] = _joined(last, line, blank)
        else:
            joined.append(line)
    return joined


def _touches(line: TextLine, added: TextLine, down: tuple[Box, ...]) -> bool:
    white = added.box.left - line.box.right
    widest = _TOUCHING_WORDS if _are_words(line, added) else _TOUCHING
    return (
        abs(added.size - line.size) < _EDGE * line.size
        and -_overlap(line.text, added.text) * line.size < white < widest * line.size
        and not _is_ruled_off(line, added, line.size, down)
    )


def _joined(line: TextLine, added: TextLine, blank: str = "") -> TextLine:
    longer = max(line, added, key=lambda piece: sum(map(is_chinese, piece.text)))
    box = around((line.box, added.box))
    faces = line.faces | added.faces
    text = f"{line.text}{blank}{added.text}"
    return replace(line, text=text, type=longer.type, box=box, faces=faces)


def _are_words(line: TextLine, added: TextLine) -> bool:
    """Tell whether pieces meet in characters, neither of them a mark."""
    meeting = line.text[-1], added.text[0]
    return all(map(is_chinese, meeting)) and not set(meeting) & set(_MARKS)


def _spaced_out(row: list[TextLine]) -> list[TextLine]:
    """Join characters that stand evenly apart, and farther from everything else: 天　气."""
    spaced: list[TextLine] = []
    start = 0
    while start < len(row):
        end = start + 1
        white = _white(row, end)
        while end < len(row) and _is_single(row[end - 1]) and _is_single(row[end]):
            if row[end].type != row[start].type or abs(_white(row, end) - white) > _EVEN * white:
                break
            end += 1
        is_apart = min(_white(row, start), _white(row, end)) > 1.3 * white
        if end - start > 1 and white < _WIDEST_SPACING * row[start].size and is_apart:
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
