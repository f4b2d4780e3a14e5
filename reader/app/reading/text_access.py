"""The text of an article for screen readers: Qt's own text, called a document and not a label."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer
from typing_extensions import override

from reader.app.reading.article_text import ArticleText


class TextAccess(QAccessibleWidget):
    """An article's text: what Qt tells of it, in another role.

    Qt calls every text that cannot be written in a label, which screen readers say whole and
    do not let a reader walk through.
    """

    def __init__(self, text: ArticleText, own: QAccessibleInterface) -> None:
        """Begin.

        Args:
            text: The widget.
            own: What Qt itself tells of it.
        """
        super().__init__(text, QAccessible.Role.Document)
        self._own: QAccessibleInterface | None = own
        # Qt deletes its own with the widget and Python is not told: whatever were made at the
        # same address later would be taken for it, as long as it is held here.
        text.destroyed.connect(self._let_go)

    def _let_go(self) -> None:
        self._own = None

    @override
    def text(self, what: QAccessible.Text) -> str:
        return self._own.text(what) if self._own is not None else ""

    @override
    def state(self) -> QAccessible.State:
        return self._own.state() if self._own is not None else QAccessible.State()

    @override
    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Hand out Qt's own text.

        WORKAROUND PySide6 6.11: None for an interface that is not there crashes.
        """
        own = self._own if kind is QAccessible.InterfaceType.TextInterface else None
        address = getCppPointer(own.textInterface())[0] if own is not None else 0
        return VoidPtr(address)  # type: ignore[return-value]  # a void* in C++


def access_of(text: ArticleText) -> TextAccess | None:
    """Return what is told of a text; None where that is Qt's own, which is asked for first."""
    if text.is_asked:
        return None
    text.is_asked = True
    own = QAccessible.queryAccessibleInterface(text)
    text.is_asked = False
    return TextAccess(text, own)
