"""Places found as an item model: lines in, rows out."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from typing_extensions import override

from reader.app.parts.rows import RowModel
from reader.model.locus import Locus
from reader.session.trail import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLine:
    """A line of the list of places found.

    Attributes:
        place: Where it leads.
        where: Page, or issue and page.
        head: The headline; may be empty.
        text: A piece of the text.
        marks: Stretches of ``text`` that were looked for.
        locus: The very stretch; None for an article as a whole.
        field: Field of the article it stands in; empty without a locus.
    """

    place: Place
    where: str
    head: str
    text: str
    marks: tuple[tuple[int, int], ...] = ()
    locus: Locus | None = None
    field: str = ""


class HitModel(RowModel[HitLine]):
    """A row a place."""

    @override
    def told(self, row: HitLine, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.where}  {row.head}\n{row.text}"
        return None
