"""Makes boxes to choose from whose names screen readers tell."""

from PySide6.QtWidgets import QComboBox, QWidget


def named_box(name: str, parent: QWidget) -> QComboBox:
    """Return a box that has no label beside it.

    On Linux Qt tells the choice in place of the name, and the name only by a label that is the
    box's own; so the name is its description, too.
    """
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)
    return box
