"""Makes what was built for a desk fit for a hall: fingers scroll, nothing is chosen or dragged."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from reader.app.parts.finger_scroll import FingerScroll


def harden(root: QWidget, *, has_keyboard: bool) -> None:
    """Go through a window's parts.

    Args:
        root: The window, all its parts in it.
        has_keyboard: Whether fields to type in make sense.
    """
    for part in (root, *root.findChildren(QWidget)):
        part.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        part.setAcceptDrops(False)
        part.setToolTip("")
    for area in root.findChildren(QAbstractScrollArea):
        FingerScroll(area)
    for view in root.findChildren(QAbstractItemView):
        view.setDragEnabled(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    for text in root.findChildren(QTextEdit):
        text.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
    for field in root.findChildren(QLineEdit):
        field.setVisible(has_keyboard)
        field.setDragEnabled(False)
    for choice in root.findChildren(QComboBox):
        # Its list would be a window of its own.
        choice.hide()
