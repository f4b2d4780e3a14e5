"""Papers beside what is held of them: names and counts in, the paper chosen out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_SLUG_ROLE = Qt.ItemDataRole.UserRole


class TitleList(QListWidget):
    """A line a paper; of a name that is too long the beginning and the count are seen."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def add(self, name: str, slug: str, count: int) -> None:
        """Add a paper with the number of its issues."""
        item = QListWidgetItem(f"{name}  {count:,}", self)
        item.setData(_SLUG_ROLE, slug)
        item.setToolTip("\n".join(dict.fromkeys(filter(None, (name, slug)))))

    def slug(self) -> str:
        """Return the slug of the paper chosen; empty without one."""
        return self.slug_at(self.currentRow())

    def slug_at(self, row: int) -> str:
        """Return the slug of a line; empty where there is none."""
        return str(self.item(row).data(_SLUG_ROLE)) if 0 <= row < self.count() else ""
