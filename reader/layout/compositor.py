"""What setting copy needs: type, measure, and the pictures there are."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.layout.design import Dress
from reader.model.article import Picture
from reader.typeset.face import Face, Typefaces
from reader.typeset.headline import HeadlineBreaks, break_headline
from reader.typeset.line import Line
from reader.typeset.paragraph import Setting, set_paragraph

PictureSize = Callable[[str], tuple[float, float] | None]
"""Path in the issue folder to width and height in any unit; None when not held."""


_UNBOUND = 1_000_000.0
"""A measure that no headline fills."""


class Stick:
    """The composing stick: sets lines of headings and remembers them.

    Make-up tries the same heading over many widths; one stick serves a page.
    """

    def __init__(self, faces: Typefaces) -> None:
        self._faces = faces
        self._breaks: dict[tuple[str, Face], tuple[HeadlineBreaks, ...]] = {}
        self._lines: dict[tuple[str, Face, float, Setting], tuple[Line, ...]] = {}

    def breaks(self, text: str, face: Face, *, is_centred: bool) -> tuple[HeadlineBreaks, ...]:
        """Return the ways to break a text set in a face, as :func:`break_headline`."""
        key = (text, face)
        if key not in self._breaks:
            typeface = self._faces.typeface(face)
            self._breaks[key] = break_headline(text, typeface, is_centred=is_centred)
        return self._breaks[key]

    def lines(self, text: str, face: Face, measure: float, setting: Setting) -> tuple[Line, ...]:
        """Set lines of a measure in em of their own size."""
        key = (text, face, measure, setting)
        if key not in self._lines:
            self._lines[key] = set_paragraph(text, measure, self._faces.typeface(face), setting)
        return self._lines[key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compositor:
    """What setting copy needs.

    Attributes:
        faces: Metrics of the type.
        dress: The paper's faces.
        size: Body size in points.
        measure: Length of a line in em of the body size.
        stick: Sets the lines of headings.
        pictures: Sizes of the pictures held.
        is_centred: True where stops stand in the middle of their square.
        is_vertical: True for lines from top to bottom.
    """

    faces: Typefaces
    dress: Dress
    size: float
    measure: float
    stick: Stick
    pictures: PictureSize
    is_centred: bool = False
    is_vertical: bool = False

    def set_lines(self, text: str, face: Face, measure: float) -> tuple[Line, ...]:
        """Set unjustified lines of a measure in em of their own size."""
        return self.stick.lines(text, face, measure, self._loose)

    def breaks(self, text: str, face: Face) -> tuple[HeadlineBreaks, ...]:
        """Return the ways to break a headline set in a face."""
        return self.stick.breaks(text, face, is_centred=self.is_centred)

    def set_line(self, text: str, face: Face) -> tuple[Line, ...]:
        """Set a text as one line; none for empty text."""
        return self.stick.lines(text, face, _UNBOUND, self._loose)

    @property
    def body(self) -> Setting:
        """How paragraphs are set."""
        return Setting(is_centred=self.is_centred, is_vertical=self.is_vertical)

    @property
    def _loose(self) -> Setting:
        return replace(self.body, indent=0.0, is_justified=False)

    def is_held(self, picture: Picture) -> bool:
        """Tell whether the picture itself can be printed."""
        return picture.image is not None and self.pictures(picture.image) is not None
