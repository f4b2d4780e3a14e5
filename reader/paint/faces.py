"""Faces asked for by the trade's terms in, glyphs and metrics of bundled fonts out.

The fonts are brought along, for a new Linux machine has no Chinese type. What
one face lacks is taken from the next: Song, then Hei, then whatever the system
has; what nobody has is set as 〓, the printer's mark for a missing sort, so that
nothing is ever an empty box. Of Kai there are only the Han characters of GB 2312: marks,
digits and letters among them, and all of Traditional text, are those of Song.
"""

import threading
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainterPath, QRawFont, QTextLayout

from reader.layout.sheet.frame import Posture
from reader.paint.stems import widen_stems
from reader.resources import font_files
from reader.typeset.face import LATIN, Face, Family

DESIGN = 1000
"""Pixels an em at which metrics are read: the fonts' own units, so nothing is rounded."""

_SONG = {"zh-Hans": "Noto Serif SC", "zh-Hant": "Noto Serif TC"}
_KAI = "AR PL KaitiM GB"
_HEI = {"zh-Hans": "Noto Sans CJK SC", "zh-Hant": "Noto Sans CJK TC"}
_FULL_WIDTH = frozenset("—―⸺")
"""Dashes whose glyph is proportional unless the feature fwid is asked for."""
_PROPORTIONAL = frozenset("“”‘’…")
"""Marks of both scripts whose glyph has an em square unless the feature pwid is asked for."""

_WHOLE_DASH = "⸺"
_DASH_HEAD, DASH_TAIL = "\ufdd0", "\ufdd1"
"""The halves of a dash of two squares: the stroke, and the square that it runs on into.
Unicode keeps these code points for what a program means by them (Unicode Standard 23.7)."""
_DASH_PAIRS = ("——", "――")

_ASCENT = 0.88
"""Share of the em square above the baseline in all the bundled fonts."""

_MOST_SIZES = 8
"""Sizes kept a face and thread, each with the pictures of its glyphs. A page asks for some six;
zooming makes new ones."""

_UNSEEN = frozenset({"Cc", "Cf"})
_SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Characters that ask for a form of the one before them and are nothing themselves."""

_MISSING = "〓"
"""Stands for a character that no font has."""

_REGULAR = 400
_BLACK = 0.036
"""No bundled Song is bold, and no Kai. Its stems are drawn wider, as in 小标宋, its thin
horizontals are kept: by so much of an em at weight 900, less below."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a face.

    Attributes:
        font: Index into the face's chain of fonts.
        index: In that font.
        advance: In em.
    """

    font: int
    index: int
    advance: float


class QtTypeface:
    """One face and the fonts that stand in for what it lacks.

    Attributes:
        ascent: In em.
        descent: In em.
        weight: Asked for, 100 to 900.
    """

    ascent = _ASCENT
    descent = 1 - _ASCENT

    def __init__(
        self, face: Face, fonts: Sequence[QFont], strikes: Sequence[tuple[float, ...]]
    ) -> None:
        """Join fonts to a face.

        Args:
            face: What is asked for.
            fonts: Each stands in for what those before it lack.
            strikes: Where a glyph of each is struck.
        """
        self.weight = face.weight
        self._is_latin = face.language == LATIN
        self._fonts = tuple(fonts)
        self._strikes = tuple(strikes)
        # Qt's font engines belong to the thread that made them.
        self._sized = _Sizes()
        self._by_posture: dict[Posture, dict[str, Glyph]] = {each: {} for each in Posture}
        self._outlines: dict[tuple[int, int], QPainterPath] = {}
        self._advances: dict[str, float] = {}

    def advances(self, text: str) -> tuple[float, ...]:
        """Return the advance of each character in em."""
        known = self._advances
        try:
            return tuple(map(known.__getitem__, text))
        except KeyError:
            for character in set(text).difference(known):
                known[character] = self.glyph(character, Posture.HORIZONTAL).advance
            return tuple(map(known.__getitem__, text))

    def glyph(self, character: str, posture: Posture) -> Glyph:
        """Return the glyph of one character, in its vertical form when upright."""
        known = self._by_posture[posture]
        if character not in known:
            known[character] = self._find(character, posture)
        return known[character]

    def glyphs(self, text: str, posture: Posture) -> list[Glyph]:
        """Return the glyph of each character of a text, pairs of dashes joined."""
        known = self._by_posture[posture]
        text = with_whole_dashes(text)
        try:
            return [known[character] for character in text]
        except KeyError:
            return [self.glyph(character, posture) for character in text]

    def raw_font(self, index: int, size: float) -> QRawFont:
        """Return a font of the chain at a size in pixels, for the calling thread only."""
        known = self._sized.fonts
        key = (index, size)
        if key not in known:
            if len(known) >= _MOST_SIZES:
                known.pop(next(iter(known)))
            known[key] = _raw(self._fonts[index], size)
        return known[key]

    def strikes(self, font: int) -> tuple[float, ...]:
        """Return where a glyph of a small size is struck, in em to the right of its place.

        Once, or several times close together for a weight that the font of the chain lacks.
        Outlines have that weight already.
        """
        return self._strikes[font]

    def outline(self, font: int, index: int) -> QPainterPath:
        """Return a glyph's outline, as heavy as its face, in thousandths of an em, y down."""
        key = (font, index)
        if key not in self._outlines:
            path = self.raw_font(font, DESIGN).pathForGlyph(index)
            # Contours of a variable font overlap.
            path.setFillRule(Qt.FillRule.WindingFill)
            strikes = self._strikes[font]
            width = (strikes[-1] - strikes[0]) * DESIGN
            self._outlines[key] = widen_stems(path, width) if width else path
        return self._outlines[key]

    def _find(self, character: str, posture: Posture) -> Glyph:
        if character in (_DASH_HEAD, DASH_TAIL):
            stands_in = _WHOLE_DASH if character == _DASH_HEAD else " "
            return replace(self.glyph(stands_in, posture), advance=1.0)
        if unicodedata.category(character) in _UNSEEN or character in _SELECTORS:
            space = self._held(" ", Posture.HORIZONTAL)
            assert space is not None
            return Glyph(space.font, space.index, 0.0)
        # Half of a surrogate pair, from a damaged file, is no character at all.
        is_whole = unicodedata.category(character) != "Cs"
        found = (self._held(character, posture) if is_whole else None) or self._held(
            _MISSING, Posture.HORIZONTAL
        )
        assert found is not None
        return found

    def _held(self, character: str, posture: Posture) -> Glyph | None:
        is_passed_over = self._fonts[0].family() == _KAI and not _is_han(character)
        for index in range(is_passed_over, len(self._fonts)):
            raw = self.raw_font(index, DESIGN)
            glyphs = raw.glyphIndexesForString(character)
            if len(glyphs) == 1 and glyphs[0]:
                found = self._formed(character, posture, index, glyphs[0])
                advance = raw.advancesForGlyphIndexes([found])[0].x() / DESIGN
                return Glyph(index, found, advance)
        return None

    def _formed(self, character: str, posture: Posture, index: int, plain: int) -> int:
        """Return the glyph in the form that the posture or the mark asks for."""
        width, marks = ("pwid", _PROPORTIONAL) if self._is_latin else ("fwid", _FULL_WIDTH)
        features = [width] if character in marks else []
        if posture is Posture.UPRIGHT:
            features.append("vert")
        return _shaped(self._fonts[index], character, features) or plain if features else plain


def with_whole_dashes(text: str) -> str:
    """Return a text as it is drawn: of a pair of dashes the first is the stroke of both.

    A dash has a blank at either end, and two of them would be two strokes.

    Source:
        GB/T 15834-2011 4.10.2, 5.1.7 (a dash is one stroke of two squares)
    """
    for pair in _DASH_PAIRS:
        text = text.replace(pair, _DASH_HEAD + DASH_TAIL)
    return text


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK UNIFIED")


class _Sizes(threading.local):
    """The fonts of one thread by place in the chain and size in pixels."""

    def __init__(self) -> None:
        self.fonts: dict[tuple[int, float], QRawFont] = {}


def _raw(font: QFont, size: float) -> QRawFont:
    raw = QRawFont.fromFont(font)
    raw.setPixelSize(size)
    return raw


def _shaped(font: QFont, character: str, features: Sequence[str]) -> int:
    """Shape one character with features on; 0 where shaping gives no single glyph."""
    featured = QFont(font)
    for feature in features:
        featured.setFeature(QFont.Tag(feature), 1)
    layout = QTextLayout(character, featured)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    if len(runs) != 1 or len(runs[0].glyphIndexes()) != 1:
        return 0
    return runs[0].glyphIndexes()[0]


class QtTypefaces:
    """All the faces there are; load them once the application object exists.

    Attributes:
        families: Names of the families that were loaded, for choosing one.
    """

    def __init__(
        self,
        preferred: Mapping[Family, str] | None = None,
        families: tuple[str, ...] | None = None,
    ) -> None:
        """Load the bundled fonts.

        Args:
            preferred: Families the user chose in place of Song or Hei; one
                that the machine lacks is passed over.
            families: Those loaded already; None has them loaded.
        """
        self._preferred = dict(preferred or {})
        self._typefaces: dict[Face, QtTypeface] = {}
        self.families = families if families is not None else _load_families()

    @property
    def mark(self) -> str:
        """A word for the fonts that these faces are taken from."""
        return repr((sorted(self._preferred.items()), self.families))

    def preferring(self, preferred: Mapping[Family, str]) -> "QtTypefaces":
        """Return the faces with other families chosen; nothing is loaded again."""
        return QtTypefaces(preferred, self.families)

    def typeface(self, face: Face) -> QtTypeface:
        """Return a face; the same object each time."""
        known = self._typefaces.get(face)
        if known is None:
            fonts = self._chain(face)
            known = QtTypeface(face, fonts, _strikes(face, fonts))
            self._typefaces[face] = known
        return known

    def _chain(self, face: Face) -> tuple[QFont, ...]:
        region = "zh-Hant" if face.language.startswith("zh-Hant") else "zh-Hans"
        other = "zh-Hans" if region == "zh-Hant" else "zh-Hant"
        song, hei = (_SONG[region], _SONG[other]), (_HEI[region],)
        is_hei = face.family is Family.HEI
        names = [*hei, *song] if is_hei else [*song, *hei]
        chosen = self._preferred.get(Family.HEI if is_hei else Family.SONG, "")
        if chosen in QFontDatabase.families():
            names.insert(0, chosen)
        weight = face.weight
        if face.family is Family.KAI and region == "zh-Hans":
            names.insert(0, _KAI)
            weight = _REGULAR
        fonts = [_font(name, weight) for name in dict.fromkeys(names)]
        system = QFont()
        system.setWeight(QFont.Weight(weight))
        return (*fonts, system)


def _strikes(face: Face, fonts: Sequence[QFont]) -> list[tuple[float, ...]]:
    """Return where a glyph of each font is struck to reach the weight, in em from its place.

    Kai is widened to be as grey as Song; what Song lends it is that already.
    """
    once: list[tuple[float, ...]] = [(0.0,)] * len(fonts)
    if face.family is Family.HEI or face.weight <= _REGULAR:
        return once
    width = _BLACK * (face.weight - _REGULAR) / (900 - _REGULAR)
    # Three strikes, for a slanting hairline is thinner than the shift.
    struck = (-width / 2, 0.0, width / 2)
    return [struck, *once[1:]] if fonts[0].family() == _KAI else [struck] * len(fonts)


def _font(name: str, weight: int) -> QFont:
    font = QFont(name)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    if name in _HEI.values():
        # A weight alone leaves the variable font Thin and smears it into a false bold.
        font.setVariableAxis(QFont.Tag("wght"), weight)
    elif name not in (_KAI, *_SONG.values()):
        font.setWeight(QFont.Weight(weight))
    return font


def _load_families() -> tuple[str, ...]:
    return tuple(
        family
        for path in font_files()
        for family in QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(path))
        )
    )


def load_faces(preferred: Mapping[Family, str] | None = None) -> QtTypefaces:
    """Load the bundled fonts; the application object must exist."""
    return QtTypefaces(preferred)
