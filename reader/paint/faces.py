"""Faces asked for by the trade's terms in, glyphs and metrics of bundled fonts out.

The fonts come from packages, for a new Linux machine has no Chinese type. What
one face lacks is taken from the next: Song, then Hei, then whatever the system
has, so that no common character is ever an empty box.
"""

import importlib.util
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from reader.layout.frame import Posture
from reader.typeset.face import Face, Family

_PACKAGES = ("pylopdf_fonts_zh_cn", "pylopdf_fonts_zh_tw", "manimgx_fonts_cjk")
_DESIGN = 1000
"""Pixels an em at which metrics are read: the fonts' own units, so nothing is rounded."""

_SONG = {"zh-Hans": "Noto Serif SC", "zh-Hant": "Noto Serif TC"}
_HEI = {"zh-Hans": "Noto Sans CJK SC", "zh-Hant": "Noto Sans CJK TC"}
_FULL_WIDTH = frozenset("—―")
"""Dashes whose glyph is proportional unless the feature fwid is asked for."""

_VERTICAL_ASCENT = 0.88
"""Share of the em square above the baseline in all the bundled fonts."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph.

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
    """

    ascent = _VERTICAL_ASCENT
    descent = 1 - _VERTICAL_ASCENT

    def __init__(self, fonts: Sequence[QFont]) -> None:
        self._fonts = tuple(fonts)
        self._design = tuple(_raw(font, _DESIGN) for font in self._fonts)
        self._sized: dict[tuple[int, float], QRawFont] = {}
        self._glyphs: dict[tuple[str, Posture], Glyph] = {}
        self._advances: dict[str, float] = {}

    def advances(self, text: str) -> tuple[float, ...]:
        """Return the advance of each character in em."""
        known = self._advances
        try:
            return tuple([known[character] for character in text])
        except KeyError:
            for character in text:
                known[character] = self.glyph(character, Posture.HORIZONTAL).advance
            return tuple([known[character] for character in text])

    def glyph(self, character: str, posture: Posture) -> Glyph:
        """Return the glyph of one character, in its vertical form when upright."""
        key = (character, posture)
        if key not in self._glyphs:
            self._glyphs[key] = self._find(character, posture)
        return self._glyphs[key]

    def raw_font(self, index: int, size: float) -> QRawFont:
        """Return a font of the chain at a size in pixels."""
        key = (index, size)
        if key not in self._sized:
            self._sized[key] = _raw(self._fonts[index], size)
        return self._sized[key]

    def _find(self, character: str, posture: Posture) -> Glyph:
        for index, raw in enumerate(self._design):
            glyphs = raw.glyphIndexesForString(character)
            if glyphs and glyphs[0]:
                found = self._formed(character, posture, index, glyphs[0])
                advance = raw.advancesForGlyphIndexes([found])[0].x() / _DESIGN
                return Glyph(index, found, advance)
        return Glyph(0, 0, 1.0)

    def _formed(self, character: str, posture: Posture, index: int, plain: int) -> int:
        """Return the glyph in the form that the posture or the mark asks for."""
        features = ["fwid"] if character in _FULL_WIDTH else []
        if posture is Posture.UPRIGHT:
            features.append("vert")
        return _shaped(self._fonts[index], character, features) or plain if features else plain


def _raw(font: QFont, size: float) -> QRawFont:
    sized = QFont(font)
    raw = QRawFont.fromFont(sized)
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

    def __init__(self, preferred: Mapping[Family, str] | None = None) -> None:
        """Load the bundled fonts.

        Args:
            preferred: Families the user chose in place of Song or Hei; one
                that the machine lacks is passed over.
        """
        self._preferred = dict(preferred or {})
        self._typefaces: dict[Face, QtTypeface] = {}
        self.families = tuple(
            family
            for path in _font_files()
            for family in QFontDatabase.applicationFontFamilies(
                QFontDatabase.addApplicationFont(str(path))
            )
        )

    def typeface(self, face: Face) -> QtTypeface:
        """Return a face; the same object each time."""
        if face not in self._typefaces:
            self._typefaces[face] = QtTypeface(self._chain(face))
        return self._typefaces[face]

    def _chain(self, face: Face) -> tuple[QFont, ...]:
        region = "zh-Hant" if face.language.startswith("zh-Hant") else "zh-Hans"
        other = "zh-Hans" if region == "zh-Hant" else "zh-Hant"
        song, hei = (_SONG[region], _SONG[other]), (_HEI[region],)
        names = [*song, *hei] if face.family is Family.SONG else [*hei, *song]
        chosen = self._preferred.get(face.family, "")
        if chosen in QFontDatabase.families():
            names.insert(0, chosen)
        fonts = [_font(name, face.weight) for name in dict.fromkeys(names)]
        system = QFont()
        system.setWeight(QFont.Weight(face.weight))
        return (*fonts, system)


def _font(name: str, weight: int) -> QFont:
    font = QFont(name)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    if name in _HEI.values():
        # A weight alone leaves the variable font Thin and smears it into a false bold.
        font.setVariableAxis(QFont.Tag("wght"), weight)
    elif name not in _SONG.values():
        font.setWeight(QFont.Weight(weight))
    return font


def _font_files() -> tuple[Path, ...]:
    files: list[Path] = []
    for package in _PACKAGES:
        spec = importlib.util.find_spec(package)
        assert spec is not None
        assert spec.origin is not None
        folder = Path(spec.origin).parent
        files += sorted(path for path in folder.iterdir() if path.suffix in (".otf", ".ttc"))
    return tuple(files)


UI_FAMILY = "Noto Sans SC"
"""Family of menus and panes; loaded with the others."""


def load_faces(preferred: Mapping[Family, str] | None = None) -> QtTypefaces:
    """Load the bundled fonts; the application object must exist."""
    return QtTypefaces(preferred)
