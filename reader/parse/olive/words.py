"""The words of an Olive PRXML article → its head and paragraphs, and where they stand.

Source:
    PRXML 2.2 files of Gazette de Lausanne (1900-01-02): ``L`` begins a line, ``W`` is
    a word, ``Q`` and ``q`` parts of one, ``QW`` the word they make; ``NS`` says that no
    space follows, ``P`` that a paragraph begins.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.notation.punctuation import is_chinese
from reader.parse.source.areas import Corners, read_corners
from reader.parse.source.library_xml import all_named, name_of

_MOST_PRIMITIVES = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class OlivePart:
    """A part of an article.

    Attributes:
        role: Name of its element (HedLine_hl1, Content).
        paragraphs: At least one.
    """

    role: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OliveText:
    """What an article's file holds.

    Attributes:
        parts: In order.
        boxes: Where its pieces stand, in the units of the file.
        words: Its words, or lines where words have no place, and where they stand.
    """

    parts: tuple[OlivePart, ...]
    boxes: tuple[Corners, ...]
    words: tuple[tuple[str, Corners], ...] = ()


@dataclass(slots=True)
class _Paragraphs:
    """Paragraphs while their words are gathered."""

    done: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    is_spaced: bool = False
    is_piece_spaced: bool = True

    def add(self, word: str, *, is_spaced: bool) -> None:
        """Add a word, and say whether a space follows."""
        if not word:
            return
        if self.words and self.is_spaced:
            before = self.words[-1][-1]
            if not (is_chinese(before) and is_chinese(word[0])):
                self.words.append(" ")
        self.words.append(word)
        self.is_spaced = is_spaced

    def add_piece(self, piece: str, *, is_spaced: bool) -> None:
        """Add a part of a word; the whole word follows, unless the file is cut."""
        self.pieces.append(piece)
        self.is_piece_spaced = is_spaced

    def close_word(self, whole: str = "") -> None:
        """End the word of which parts were added."""
        if self.pieces or whole:
            word = whole or "".join(self.pieces)
            self.pieces.clear()
            self.add(word, is_spaced=self.is_piece_spaced)

    def begin(self) -> None:
        """Begin a paragraph."""
        self.close_word()
        if self.words:
            self.done.append("".join(self.words))
        self.words = []
        self.is_spaced = False


def read_olive_text(root: "etree._Element") -> OliveText:
    """Read the file of an article.

    Args:
        root: Its ``XMD-entity``.
    """
    parts: list[OlivePart] = []
    boxes: list[Corners] = []
    words: list[tuple[str, Corners]] = []
    for element in root:
        primitives = list(all_named(element, "Primitive"))[:_MOST_PRIMITIVES]
        gathering = _Paragraphs()
        for primitive in primitives:
            box = read_corners(primitive.get("BOX", ""))
            if box:
                boxes.append(box)
            _gather(primitive, gathering)
            words += _placed_words(primitive)
        gathering.begin()
        if gathering.done:
            parts.append(OlivePart(role=name_of(element), paragraphs=tuple(gathering.done)))
    return OliveText(parts=tuple(parts), boxes=tuple(boxes), words=tuple(words))


def _gather(primitive: "etree._Element", gathering: _Paragraphs) -> None:
    """Gather the words of one piece; a paragraph may go on from the piece before."""
    for kind, element in _marks(primitive):
        text = (element.text or "").strip()
        is_spaced = element.get("NS", "").lower() != "y"
        if kind == "QW":
            gathering.close_word(text)
        elif kind in ("Q", "q"):
            gathering.add_piece(text, is_spaced=is_spaced)
        elif kind == "W":
            gathering.close_word()
            gathering.add(text, is_spaced=is_spaced)
        elif "S" in element.get("P", "").upper():
            gathering.begin()


def _placed_words(primitive: "etree._Element") -> Iterator[tuple[str, Corners]]:
    """Yield the words of a piece that have a place; of a line, those that have none together."""
    line: Corners = ()
    unplaced: list[str] = []
    for kind, element in (*_marks(primitive), ("L", None)):
        box = read_corners(element.get("BOX", "")) if element is not None else ()
        text = (element.text or "").strip() if element is not None else ""
        if kind == "L":
            if line and unplaced:
                yield " ".join(unplaced), line
            line, unplaced = box, []
        elif kind != "QW" and text and box:
            yield text, box
        elif kind != "QW" and text:
            unplaced.append(text)


def _marks(primitive: "etree._Element") -> Iterator[tuple[str, "etree._Element"]]:
    """Yield lines and words in order; some releases put the words of a line inside of it."""
    for element in primitive.iterdescendants():
        kind = name_of(element)
        if kind in ("L", "W", "Q", "q", "QW"):
            yield kind, element
