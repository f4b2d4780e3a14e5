"""The commands as Qt's actions: table in, menus and shortcuts out."""

import itertools
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from typing_extensions import override

from reader.app.commands import (
    COMMANDS,
    GROUPS,
    LETTERS,
    Command,
    Group,
    Hearer,
    View,
    command,
    parted,
    words,
)
from reader.app.dress.theme import Colours
from reader.app.parts.icons import icon

_LEGEND = ("take_out", "next_zone", "close_pane", "help")


class Actions(QObject):
    """One action a command.

    Signals:
        bound: Pages turn the other way from now on: whether the paper is bound on the right.
    """

    bound = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._colours: Colours | None = None
        self._is_bound_right = False
        self._view = View.READING
        self._barred: set[str] = set()
        self._made = {each.name: self._make(each) for each in COMMANDS}

    def __getitem__(self, name: str) -> QAction:
        """Return the action of a command."""
        return self._made[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of the commands."""
        return tuple(self._made)

    def _make(self, shown: Command) -> QAction:
        action = QAction(parted(shown.text)[1], self)
        action.setObjectName(shown.name)
        action.setCheckable(shown.is_switch)
        # In a menu an icon would stand where the check mark belongs.
        action.setIconVisibleInMenu(not shown.is_switch)
        self._show_keys(action, shown)
        return action

    def connect_all(self, doing: dict[str, Callable[[], object]]) -> None:
        """Join commands to what they do; those without anything to do are not offered."""
        for name, action in self._made.items():
            if name in doing:
                action.triggered.connect(_without_state(doing[name]))
            action.setVisible(name in doing)
            action.setEnabled(name in doing)

    def attach(self, window: QWidget, *, page: QWidget, article: QWidget, shelf: QWidget) -> None:
        """Give keys to those who hear them.

        Args:
            window: Hears what has Ctrl, Alt or a function key, wherever the keyboard is.
            page: Hears the plain keys of the page.
            article: Hears those of them that make sense in a text.
            shelf: Hears the plain keys of the shelf.
        """
        hearers = {
            Hearer.WINDOW: (window,),
            Hearer.PAGE: (page,),
            Hearer.ARTICLE: (page, article),
            Hearer.SHELF: (shelf,),
        }
        for each in COMMANDS:
            action = self._made[each.name]
            if each.hearer is not Hearer.WINDOW:
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for widget in hearers[each.hearer]:
                widget.addAction(action)

    def offer_in(self, view: View) -> None:
        """Offer only what makes sense in a view, and check the command that leads to it."""
        self._view = view
        for each in COMMANDS:
            self._enable(each)
        for other in View:
            if other in self._made:
                self._made[other].setChecked(other is view)

    def allow(self, name: str, *, is_possible: bool) -> None:
        """Offer a command only while it can do something, wherever it makes sense at all."""
        self._barred.discard(name)
        if not is_possible:
            self._barred.add(name)
        self._enable(command(name))

    def _enable(self, shown: Command) -> None:
        action = self._made[shown.name]
        if action.isVisible():
            action.setEnabled(self._view in shown.views and shown.name not in self._barred)

    def show_colours(self, colours: Colours) -> None:
        """Draw the icons in these colours."""
        self._colours = colours
        mirrored = _MIRRORED if self._is_bound_right else {}
        for each in COMMANDS:
            if each.icon:
                name = mirrored.get(each.icon, each.icon)
                drawn = icon(name, QColor(colours.text), QColor(colours.idle))
                self._made[each.name].setIcon(drawn)

    def show_binding(self, *, is_right: bool) -> None:
        """Have arrows on keys and buttons point the way that the pages of a paper turn."""
        if is_right is self._is_bound_right:
            return
        self._is_bound_right = is_right
        for name in TURNING:
            self._show_keys(self._made[name], command(name))
        if self._colours is not None:
            self.show_colours(self._colours)
        self.bound.emit(is_right)

    def show_text(self, name: str, text: str) -> None:
        """Have a command say what it would do now."""
        self._made[name].setText(text)
        self._show_keys(self._made[name], command(name), text)

    def _show_keys(self, action: QAction, shown: Command, text: str = "") -> None:
        """Give an action its keys, and name the first in its tip."""
        swapped = _MIRRORED_KEYS if self._is_bound_right else {}
        keys = [swapped.get(key, key) for key in shown.keys]
        action.setShortcuts([QKeySequence(key) for key in keys])
        tip = (text or words(shown.text)).rstrip("…")
        if keys:
            native = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            tip = f"{tip}  ({native})"
        action.setToolTip(tip)

    def legend(self, view: View) -> tuple[str, ...]:
        """Return what is looked for in a view that one does not know, the most needed last."""
        names = (name for name in _LEGEND if view in command(name).views)
        return tuple(self._made[name].toolTip() for name in names)

    def keep_keys_of(self, menu: QMenu | QMenuBar) -> None:
        """Have a menu hear its own keys.

        Arrows and Return are keys of the page, too, and Qt takes a menu for a place where the
        page's are heard because the page's commands are in it.
        """
        menu.installEventFilter(self)

    def fill_menus(self, bar: QMenuBar) -> None:
        """Fill a menu bar with all commands that are offered."""
        self.keep_keys_of(bar)
        bar.setAccessibleName(words(command("menus").text))
        for group in Group:
            menu = bar.addMenu(_underlined(words(GROUPS[group]), LETTERS[group]))
            self.keep_keys_of(menu)
            of_group = (each for each in COMMANDS if each.group is group)
            names = ((*(("",) if each.is_first else ()), each.name) for each in of_group)
            self.fill(menu, itertools.chain.from_iterable(names))

    def fill(self, menu: QMenu, names: Iterable[str]) -> None:
        """Fill a menu with commands, as far as they are offered.

        Args:
            menu: The menu.
            names: Their names; an empty one is a rule.
        """
        below: dict[str, QMenu] = {}
        for name in names:
            if not name:
                menu.addSeparator()
            elif self._made[name].isVisible():
                head, _ = parted(command(name).text)
                self._below(menu, head, below).addAction(self._made[name])

    def _below(self, menu: QMenu, head: str, below: dict[str, QMenu]) -> QMenu:
        """Return the menu of those that have something in common; the menu itself for nothing."""
        if not head:
            return menu
        if head not in below:
            below[head] = menu.addMenu(head)
            self.keep_keys_of(below[head])
        return below[head]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(not event.modifiers() & _HELD_DOWN)
            if isinstance(watched, QMenuBar) and not event.isAccepted():
                _leave(watched, event.key())
            return event.isAccepted()
        return super().eventFilter(watched, event)


def _leave(bar: QMenuBar, key: int) -> None:
    """Give the keyboard back from a menu bar before the keys of a command are heard."""
    if bar.hasFocus() and key not in _MODIFIERS:
        away = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(bar, away)


_MODIFIERS = (Qt.Key.Key_Alt, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Meta)
_HELD_DOWN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
"""With one of them a key is never a menu's own."""
TURNING = ("first_page", "previous_page", "next_page", "last_page")
"""Commands whose arrows point along the pages, in the order of a paper bound on the left."""
_MIRRORED_KEYS = {"Left": "Right", "Right": "Left"}
_MIRRORED = {"previous": "next", "next": "previous", "first": "last", "last": "first"}
"""Icons that change places in a paper bound on the right."""


def _underlined(name: str, letter: str) -> str:
    """Mark the letter that opens a menu; it stands behind a name that is not written in letters."""
    at = name.find(letter)
    return f"{name}(&{letter})" if at < 0 else f"{name[:at]}&{name[at:]}"


def _without_state(do: Callable[[], object]) -> Callable[[bool], None]:
    """Drop the state that Qt passes along with ``triggered``."""

    def slot(_: bool) -> None:  # noqa: FBT001 (Qt passes it so)
        do()

    return slot
