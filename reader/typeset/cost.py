"""What lines cost: how far they are opened or squeezed, holes, single characters.

All costs are of one scale, that of the prices of breaks that are put off too
(``seams``).
"""

from reader.typeset.prepared import Prepared
from reader.typeset.spacing import QUARTER
from reader.typeset.task import NEAR

LOOSE = 400.0
"""Cost of a line with a quarter em at every gap; one of an eighth costs a quarter of it."""
TIGHT = 15.0
"""Cost of a line whose every blank is squeezed out: squeezing comes before
opening (clreq #reduction_and_expansion_of_inter-character_spacing)."""
LINE = 5.0
"""Of two ways as good the one with fewer lines."""
HOLE = 1_000_000.0
"""A line opened to just a quarter em by no break."""
_STEEPNESS = 6
"""Power of its width that a hole costs: of two ways mostly that with the narrower widest gap
is chosen, but not at the price of many holes nearly as wide."""


def cost_of_hole(hole: float) -> float:
    """Return the cost of a line whose widest gap is so wide, in em."""
    width = hole / QUARTER
    return HOLE * width**_STEEPNESS if width > 1 else HOLE


_RUNT = cost_of_hole(0.35)
"""A last line of a single character (clreq #adjustments_of_orphans_and_widows);
a gap of a third of an em is the lesser evil."""


def cost_of_last(prepared: Prepared, start: int, over: float) -> float:
    """Return the cost of a last line: squeezed if it must be, never opened.

    Args:
        prepared: The paragraph.
        start: Where the line begins.
        over: What it is longer than its measure, in em.

    Source:
        clreq #necessity_for_line_adjustment, #adjustments_of_orphans_and_widows
    """
    cost = _RUNT if start and start >= prepared.runt else 0.0
    return cost + (TIGHT if over > NEAR else 0.0)
