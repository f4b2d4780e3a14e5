"""Papers beside what is held of them: names and counts in, the paper chosen out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from reader.app.parts.rows import Index

_SLUG_ROLE = Qt.ItemDataRole.UserRole
_NAME_ROLE = Qt.ItemDataRole.UserRole + 1
_COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
_PAD_PX = 8
"""Between the words of a line and its edge."""
_GAP_PX = 12
"""Between a name and its count."""


class _LineDelegate(QStyledItemDelegate):
    """Draws the name at the left and the count at the right, where counts stand as a column."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        style, colours = option.widget.style(), option.palette
        style.drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        place = option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        middle, metrics = Qt.AlignmentFlag.AlignVCenter, option.fontMetrics
        count = index.data(_COUNT_ROLE)
        painter.setFont(option.font)
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignRight), count)
        place.setRight(place.right() - metrics.horizontalAdvance(count) - _GAP_PX)
        name = metrics.elidedText(
            index.data(_NAME_ROLE), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.setPen(colours.color(QPalette.ColorRole.Text))
        painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignLeft), name)


class TitleList(QListWidget):
    """A line a paper; of a name that is too long the beginning and the count are seen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LineDelegate(self))

    def add(self, name: str, slug: str, count: int) -> None:
        """Add a paper with the number of its issues."""
        item = QListWidgetItem(f"{name}  {count:,}", self)
        item.setData(_SLUG_ROLE, slug)
        item.setData(_NAME_ROLE, name)
        item.setData(_COUNT_ROLE, f"{count:,}")
        item.setToolTip("\n".join(dict.fromkeys(filter(None, (name, slug)))))

    def slug(self) -> str:
        """Return the slug of the paper chosen; empty without one."""
        return self.slug_at(self.currentRow())

    def slug_at(self, row: int) -> str:
        """Return the slug of a line; empty where there is none."""
        return str(self.item(row).data(_SLUG_ROLE)) if 0 <= row < self.count() else ""
