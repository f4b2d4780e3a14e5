"""Names of columns (栏目) that stand above a head, in a tab or over a rule → its kicker.

White or a rule between the two makes of the name an article without a text.
"""

from collections.abc import Sequence
from dataclasses import replace

from reader.parse.pdf.draft import PdfDraft
from reader.parse.pdf.sheet_box import around

_LONGEST = 12
"""Characters of a column's name."""
_WHITE = 2.5
"""Times the size of the head: how far above it its column is named."""


def with_rubrics(drafts: Sequence[PdfDraft]) -> list[PdfDraft]:
    """Give heads the names that stand above them, and leave these out as articles.

    Args:
        drafts: Of one sheet, in reading order.
    """
    left: list[PdfDraft] = []
    for draft in drafts:
        below = _below(draft, drafts) if _is_rubric(draft) else None
        if below is None or below.head is None or draft.head is None:
            left.append(draft)
            continue
        below.head = replace(below.head, kicker=draft.head.headline)
        below.boxes[0] = around((draft.boxes[0], below.boxes[0]))
    return left


def _is_rubric(draft: PdfDraft) -> bool:
    """Tell what is nothing but a few words."""
    head = draft.head
    return (
        head is not None
        and not (draft.body or head.kicker or head.deck)
        and len(head.headline) <= _LONGEST
        and len(draft.boxes) == 1
    )


def _below(rubric: PdfDraft, drafts: Sequence[PdfDraft]) -> PdfDraft | None:
    """Return the article whose larger head stands next below a name; None where none does."""
    name = rubric.boxes[0]
    found: dict[float, PdfDraft] = {}
    for draft in drafts:
        if draft is rubric or draft.head is None or draft.head.kicker or draft.size <= rubric.size:
            continue
        # A head is centred over its columns, a name stands over the first.
        is_over = around(draft.boxes).above(name) > 0
        white = draft.boxes[0].top - name.bottom
        if is_over and -name.height < white < _WHITE * draft.size:
            found[white] = draft
    return found[min(found)] if found else None
