"""The article view: one article, or a whole story, as comfortable text."""

from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from reader.app.theme import Colours


class ArticleView(QWidget):
    """Shows an article as text that can be selected, copied and read out."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._text = QTextBrowser(self)
        rows = QVBoxLayout(self)
        rows.addWidget(self._text)

    def clear(self) -> None:
        """Show nothing."""
        self._text.clear()

    def show_colours(self, colours: Colours) -> None:
        """Change the colours."""
        self._colours = colours
