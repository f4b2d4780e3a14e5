"""How the reader wants articles set."""

from dataclasses import dataclass

from reader.app.dress.theme import Colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the reader wants text set.

    Attributes:
        size_px: Of the body.
        measure: Line length in em at most.
        line_gap: Between lines in em.
        family: Of the body.
        colours: Of the theme.
    """

    size_px: int
    measure: int
    line_gap: float
    family: str
    colours: Colours
