"""What a mark in an article's text looks like: properties of its format, and where its rule is."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextFormat

MARK = QTextFormat.Property.UserProperty + 1
"""On the format of a mark, whose ground has its own opacity."""
REMARKED = QTextFormat.Property.UserProperty + 2
"""Whether something was written on it."""
RULE_PX = 2.5
"""Strength of the rule along text that something was written on."""


def beside_line(ground: QRectF, *, is_down: bool) -> QRectF:
    """Return the rule along marked text that something was written on.

    Args:
        ground: Of the text, one line of it.
        is_down: Whether the line runs down: the rule stands at its right then.
    """
    if is_down:
        return QRectF(ground.right() - RULE_PX, ground.top(), RULE_PX, ground.height())
    return QRectF(ground.left(), ground.bottom() - RULE_PX, ground.width(), RULE_PX)
