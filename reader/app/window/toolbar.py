"""The toolbar: the commands nearest at hand, as many as there is room for, and what lies open."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reader.app.parts.tab_order import stops_of, tab_as_laid_out
from reader.app.window.actions import TURNING, Actions

_LEFT = (("shelf", "catalogue", "contents", "thumbnails"), ("back", "forward"), TURNING)
_RIGHT = (
    ("zoom_out", "zoom_in", "fit_page", "fit_width", "single", "spread"),
    ("find", "bookmark", "bookmarks"),
    ("full_screen", "help"),
)
"""Commands that have a button, group by group from left to right."""
_KEPT_FIRST = (
    *(("contents",), ("previous_page", "next_page"), ("find",), ("bookmark",), ("shelf",)),
    *(("back", "forward"), ("zoom_out", "zoom_in"), ("bookmarks",), ("fit_page", "fit_width")),
    *(("help",), ("single", "spread"), ("thumbnails",), ("first_page", "last_page")),
    *(("catalogue",), ("full_screen",)),
)
"""The same, those first that stay longest where a window is narrow. All are in the menus."""
_ICON_PX = 20
_GAP_PX = 2
_DIVIDER_PX = 15
_PLACE_PX = 160
"""What is kept for the name of what lies open, and gaps; a third of a very narrow window."""


class Toolbar(QToolBar):
    """Buttons, and the place between them; none is ever cut off or hidden behind an arrow."""

    def __init__(self, actions: Actions, place: QLabel, parent: QWidget) -> None:
        """Fill it.

        Args:
            actions: The commands.
            place: Says what lies open.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._buttons = {
            name: self._button(actions[name]) for group in (*_LEFT, *_RIGHT) for name in group
        }
        self._dividers: dict[tuple[str, ...], QWidget] = {}
        self._turning = QHBoxLayout()
        # It has what the buttons leave: a long name does not squeeze them.
        place.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = row = QWidget(self)
        row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.installEventFilter(self)
        rows = QHBoxLayout(row)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(_GAP_PX)
        for groups in (_LEFT, _RIGHT):
            for group in groups:
                self._add(rows, group, is_first=group is groups[0])
            if groups is _LEFT:
                rows.addWidget(place, 1)
        self.addWidget(row)
        actions.bound.connect(self._show_binding)

    @property
    def names(self) -> tuple[str, ...]:
        """The commands that have a button now, from left to right."""
        shown = {button: name for name, button in self._buttons.items() if not button.isHidden()}
        return tuple(shown[stop] for stop in stops_of(self) if stop in shown)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        _describe(button)
        action.changed.connect(lambda: _describe(button))
        return button

    def _add(self, rows: QHBoxLayout, group: tuple[str, ...], *, is_first: bool) -> None:
        """Add a group of buttons, after a divider unless it is the first of its side."""
        if not is_first:
            divider = QWidget(self)
            divider.setObjectName("divider")
            divider.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            divider.setFixedWidth(_DIVIDER_PX)
            self._dividers[group] = divider
            rows.addWidget(divider)
        layout = self._turning if group is TURNING else QHBoxLayout()
        layout.setSpacing(_GAP_PX)
        for name in group:
            layout.addWidget(self._buttons[name])
        rows.addLayout(layout)

    def _show_binding(self, is_right: bool) -> None:  # noqa: FBT001 (a signal's value)
        """Put the buttons that turn pages in the order that the pages lie in."""
        for name in reversed(TURNING) if is_right else TURNING:
            self._turning.addWidget(self._buttons[name])
        tab_as_laid_out(self)

    def _fit(self) -> None:
        """Show as many buttons as there is room for."""
        wide = self._row.width()
        room = wide - min(_PLACE_PX, wide // 3)
        kept: tuple[str, ...] = ()
        for names in _KEPT_FIRST:
            if self._width((*kept, *names)) > room:
                break
            kept += names
        for name, button in self._buttons.items():
            button.setVisible(name in kept)
        for group, divider in self._dividers.items():
            divider.setVisible(group in _divided(kept))

    def _width(self, names: tuple[str, ...]) -> int:
        wide = next(iter(self._buttons.values())).sizeHint().width()
        return len(names) * (wide + _GAP_PX) + len(_divided(names)) * (_DIVIDER_PX + _GAP_PX)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when there is another width, or the buttons have become larger or smaller."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)


def _divided(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the groups before which a divider stands when only these buttons are shown."""
    divided: list[tuple[str, ...]] = []
    for groups in (_LEFT, _RIGHT):
        seen = [group for group in groups if any(name in names for name in group)]
        divided += seen[1:]
    return divided


def _describe(button: QToolButton) -> None:
    """Have a screen reader say the keys: it would read the tip, which has the name once more."""
    keys = button.defaultAction().shortcut()
    button.setAccessibleDescription(keys.toString(QKeySequence.SequenceFormat.NativeText))
