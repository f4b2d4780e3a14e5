"""What setting copy needs: type, measure, and the pictures there are."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.layout.design import Dress
from reader.model.article import Picture
from reader.typeset.face import Face, Typefaces
from reader.typeset.headline import Breaker
from reader.typeset.line import Line
from reader.typeset.paragraph import Setting, set_paragraph

PictureSize = Callable[[str], tuple[float, float] | None]
"""Path in the issue folder to width and height in any unit; None when not held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compositor:
    """What setting copy needs.

    Attributes:
        faces: Metrics of the type.
        dress: The paper's faces.
        size: Body size in points.
        measure: Length of a line in em of the body size.
        breaker: Breaks headlines.
        pictures: Sizes of the pictures held.
        is_centred: True where stops stand in the middle of their square.
    """

    faces: Typefaces
    dress: Dress
    size: float
    measure: float
    breaker: Breaker
    pictures: PictureSize
    is_centred: bool = False

    def set_lines(
        self, text: str, face: Face, measure: float, indent: float = 0.0
    ) -> tuple[Line, ...]:
        """Set unjustified lines of a measure in em of their own size."""
        setting = Setting(indent=indent, is_justified=False, is_centred=self.is_centred)
        return set_paragraph(text, measure, self.faces.typeface(face), setting)

    def is_held(self, picture: Picture) -> bool:
        """Tell whether the picture itself can be printed."""
        return picture.image is not None and self.pictures(picture.image) is not None
