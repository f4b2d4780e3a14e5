"""Has screen readers told which row a list is at when the keyboard comes to it.

Qt tells of the list, and of a row only when it changes: a list of one line would say nothing.
"""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


def tell_rows(application: QApplication) -> None:
    """Follow the keyboard from now on."""
    application.focusChanged.connect(_follow)


def _follow(_: QWidget | None, here: QWidget | None) -> None:
    if isinstance(here, QAbstractItemView) and QAccessible.isActive():
        # What Qt itself tells of the list comes first.
        QTimer.singleShot(0, here, lambda: _tell(here))


def _tell(rows: QAbstractItemView) -> None:
    # Qt's may be null, which its stubs do not say.
    row: QAccessibleInterface | None = QAccessible.queryAccessibleInterface(rows).focusChild()
    if rows.hasFocus() and row is not None and row.isValid():
        QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
