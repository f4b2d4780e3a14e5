"""Characters that a scan shows in, the same laid over it unseen out: to search and copy there.

Source: ISO 32000-2 9.3.6 (text that is neither filled nor stroked)
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.layout.sheet.frame import Imprint, Posture
from reader.layout.sheet.imprint import part_of
from reader.paint.pdf_text import numbers
from reader.paint.type_case import TypeCase

INVISIBLE = 3
"""The rendering mode of such text."""
_DESCENT = 0.12
"""Of a character's height: how far below the baseline its ground reaches."""


def text_layer(
    imprints: Sequence[Imprint], height: float, font: str, case: TypeCase
) -> Iterator[str]:
    """Write the operators.

    Args:
        imprints: At least one, of one text.
        height: Of the page.
        font: Name of the font among the page's resources.
        case: Its sorts.
    """
    yield f"q BT {INVISIBLE} Tr /{font} 1 Tf"
    for imprint, after in pairwise((*imprints, imprints[-1])):
        for at, character in enumerate(imprint.text):
            ground = part_of(imprint, at, at + 1)
            code = case.code(character, Posture.HORIZONTAL)
            wide = ground.width / (case.width(code) / 1000 or 1)
            scale = f"{numbers(wide)} 0 0 {numbers(ground.height)}"
            foot = height - ground.bottom + _DESCENT * ground.height
            yield f"{scale} {numbers(ground.x, foot)} Tm <{code:04X}> Tj"
        if _is_before_space(imprint, after):
            yield f"<{case.code(' ', Posture.HORIZONTAL):04X}> Tj"
    yield "ET Q"


def _is_before_space(imprint: Imprint, after: Imprint) -> bool:
    """Tell whether the text has something between two imprints that is not seen."""
    if imprint.source is None or after.source is None:
        return imprint is not after
    return after.source.start > imprint.source.start + len(imprint.text)
