"""The buttons at the foot of a kiosk: the commands visitors have, large enough for a finger."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.app.dress.theme import Colours
from reader.app.kiosk.measures import Measures
from reader.app.parts.icons import icon
from reader.app.window.actions import Actions


class CommandButton(QToolButton):
    """A button that does a command, under a short name of its own."""

    def __init__(self, action: QAction, text: str, drawn: str, sizes: Measures) -> None:
        super().__init__()
        self._action = action
        self._drawn = drawn
        dress_button(self, text, sizes)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def show_colours(self, colours: Colours) -> None:
        """Draw the icon in these colours."""
        self.setIcon(icon(self._drawn, QColor(colours.text), QColor(colours.idle)))

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())


def dress_button(button: QToolButton, text: str, sizes: Measures) -> None:
    """Give a button its words, and the size a finger needs."""
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setIconSize(QSize(sizes.px(34), sizes.px(34)))
    font = QFont()
    font.setPixelSize(max(sizes.px(16), 12))
    button.setFont(font)
    button.setMinimumSize(sizes.px(84), sizes.px(80))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


class ButtonBar(QWidget):
    """The visitors' buttons.

    Signals:
        started_again: Back to today's front page, as if nobody had been here.
    """

    started_again = Signal()

    def __init__(self, actions: Actions, offered: frozenset[str], sizes: Measures) -> None:
        super().__init__()
        self.setObjectName("button_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._home = QToolButton()
        self._home.setObjectName("start_again")
        dress_button(self._home, self.tr("Start again"), sizes)
        self._home.setMinimumWidth(sizes.px(132))
        self._home.clicked.connect(self.started_again)
        self._place = QLabel()
        self._place.setObjectName("place")
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        font = QFont()
        font.setPixelSize(sizes.px(21))
        self._place.setFont(font)
        self._place.setMinimumWidth(sizes.px(92))
        self._buttons = self._make(actions, offered, sizes)
        self._lay_out(sizes)

    def show_place(self, place: str) -> None:
        """Show which page of how many lies open."""
        self._place.setText(place)

    def offer(self, name: str, *, is_useful: bool) -> None:
        """Show the button of a command only while it is of use; none where visitors lack it."""
        button = self._buttons.get(name)
        if button is not None:
            button.setVisible(is_useful)

    def show_colours(self, colours: Colours) -> None:
        """Draw the icons in these colours."""
        self._home.setIcon(icon("home", QColor(colours.on_accent), QColor(colours.idle)))
        for button in self._buttons.values():
            button.show_colours(colours)

    def _make(
        self, actions: Actions, offered: frozenset[str], sizes: Measures
    ) -> dict[str, CommandButton]:
        words = {
            "contents": (self.tr("Contents"), "contents"),
            "back": (self.tr("Back"), "back"),
            "previous_page": (self.tr("Previous"), "previous"),
            "next_page": (self.tr("Next"), "next"),
            "zoom_in": (self.tr("Larger"), "zoom_in"),
            "fit_page": (self.tr("Whole page"), "fit_page"),
            "read_aloud": (self.tr("Read aloud"), "aloud"),
            "facsimile": (self.tr("As scanned"), "facsimile"),
            "find": (self.tr("Find"), "find"),
        }
        return {
            name: CommandButton(actions[name], text, drawn, sizes)
            for name, (text, drawn) in words.items()
            if name in offered
        }

    def _lay_out(self, sizes: Measures) -> None:
        rows = QVBoxLayout(self)
        side, edge = sizes.px(12), sizes.px(8)
        rows.setContentsMargins(side, edge, side, edge)
        rows.setSpacing(sizes.px(5))
        for groups in _TWO_ROWS if sizes.is_cramped else _ONE_ROW:
            row = QHBoxLayout()
            row.setSpacing(sizes.px(5))
            for place, group in enumerate(groups):
                if place:
                    row.addStretch(1)
                for name in group:
                    self._add(name, row)
            rows.addLayout(row)

    def _add(self, name: str, row: QHBoxLayout) -> None:
        others: dict[str, QWidget] = {_HOME: self._home, _PLACE: self._place}
        part = others.get(name) or self._buttons.get(name)
        if part is None:
            return
        if part is not self._home:
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        row.addWidget(part)


_HOME, _PLACE = "home", "place"
_TURNING = ("previous_page", _PLACE, "next_page")
_ONE_ROW = (
    (
        (_HOME,),
        ("contents", "back"),
        _TURNING,
        ("zoom_in", "fit_page", "facsimile", "read_aloud", "find"),
    ),
)
_TWO_ROWS = (
    ((_HOME,), ("contents", "back"), ("read_aloud", "find")),
    (_TURNING, ("zoom_in", "fit_page", "facsimile")),
)
"""Groups of buttons from left to right: what leads elsewhere, above what moves the page."""
