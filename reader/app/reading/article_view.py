"""The article view: one article, or a whole story, as comfortable text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from reader.app.parts.icons import icon
from reader.app.parts.place_label import PlaceLabel
from reader.app.reading.article_layout import Draw
from reader.app.reading.article_text import ArticleText
from reader.app.reading.look import Look
from reader.app.reading.selection_bar import SelectionBar


class ArticleView(QWidget):
    """The text with the commands that belong to it.

    Signals:
        jump_pressed: Article id and index of the jump.
        closed: The reader has closed it.
        size_wanted: The body's size is to change by so many steps.
        opened: It is about to show a text, and has to have room.
        shown: Another text is shown.
    """

    jump_pressed = Signal(str, int)
    closed = Signal()
    size_wanted = Signal(int)
    opened = Signal()
    shown = Signal()

    def __init__(
        self, look: Look, draw: Draw, actions: tuple[QAction, ...], parent: QWidget | None = None
    ) -> None:
        """Make the view.

        Args:
            look: How text is set.
            draw: Draws the set text.
            actions: Commands that have a button beside the text's place, the last
                the one that sets its type.
            parent: The widget it stands in.
        """
        super().__init__(parent)
        self._where = PlaceLabel(self)
        self._where.setProperty("muted", True)  # noqa: FBT003 (Qt's signature)
        self.text = ArticleText(look, draw, self)
        self.text.setAccessibleName(self.tr("Article"))
        self.text.jump_pressed.connect(self.jump_pressed)
        self.text.size_wanted.connect(self.size_wanted)
        self._smaller = self._button("A−", self.tr("Smaller text"))
        self._smaller.clicked.connect(lambda: self.size_wanted.emit(-1))
        self._larger = self._button("A+", self.tr("Larger text"))
        self._larger.clicked.connect(lambda: self.size_wanted.emit(1))
        self._close = self._button("", self.tr("Close"))
        self._close.clicked.connect(self.closed)
        self.selection = SelectionBar(self)
        self.text.copyAvailable.connect(self._offer_selection)
        row = self._row = QHBoxLayout()
        row.setContentsMargins(10, 4, 8, 4)
        buttons = [self._button("", action.toolTip()) for action in actions]
        for button, action in zip(buttons, actions, strict=True):
            button.setDefaultAction(action)
            # The tip has the keys too, which a screen reader says by itself.
            button.setAccessibleName(action.text())
        for button in buttons[:2]:
            row.addWidget(button)
        row.addWidget(self._where, 1)
        self.type_button = buttons[-1]
        self._directions = tuple(buttons[2:-1])
        for button in (*self._directions, self._smaller, self._larger, buttons[-1], self._close):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(row)
        rows.addWidget(self.text)
        rows.addWidget(self.selection)

    def open_at(self, where: str) -> None:
        """Open the view for a text that is being set.

        Args:
            where: Pages of the story, shown above the text.
        """
        self._where.setText(where)
        self._make_room()
        self.show()
        self.opened.emit()

    def show_direction(self, *, is_vertical: bool) -> None:
        """Have lines run down, or across.

        What is chosen brings the selection's bar. Below lines that run down it stands always:
        they would grow shorter by it, and the text flow anew under the choosing hand.
        """
        self.text.show_direction(is_vertical=is_vertical)
        self._offer_selection(self.text.textCursor().hasSelection())

    def _offer_selection(self, is_chosen: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.selection.setEnabled(is_chosen)
        self.selection.setVisible(is_chosen or self.text.is_vertical)

    def show_look(self, look: Look) -> None:
        """Take another look."""
        self.text.show_look(look)
        colours = look.colours
        self.selection.show_colours(colours)
        self._close.setIcon(icon("close", QColor(colours.text), QColor(colours.muted)))

    def _make_room(self) -> None:
        """Leave the room of buttons to the story's pages, where both do not fit.

        The card of the type has the direction and the size too; where that is not offered, the
        buttons stay. Those for the size go first.
        """
        can_spare = self.type_button.defaultAction().isVisible()
        spared = (self._directions, (self._smaller, self._larger))
        least = self._row.minimumSize().width() - self._where.minimumSizeHint().width()
        least -= sum(self._wide(each) for some in spared for each in some if not each.isHidden())
        named = self._where.fontMetrics().horizontalAdvance(self._where.text())
        left = self.width() - least - named
        for buttons in spared:
            wide = sum(map(self._wide, buttons))
            is_spared = wide > left and can_spare
            left -= 0 if is_spared else wide
            for each in buttons:
                each.setHidden(is_spared)

    def _wide(self, button: QToolButton) -> int:
        """Return how much room a button takes in the row."""
        return button.sizeHint().width() + self._row.spacing()

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
