"""The panes beside the page: contents, thumbnails, bookmarks and finding, opened and closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from reader.app.finding.find_pane import Scope
from reader.app.reading_desk import ReadingDesk
from reader.app.window.actions import Actions
from reader.app.window.window import ReadingWindow
from reader.session.settings import Settings

_RIGHT = ("bookmarks_dock", "finding_dock")
NARROW_PX = 760
"""A narrower window, or one enlarged four times, shows one thing beside the page at a time."""
ALONE_PX = 560
"""A window still narrower shows a pane in place of the page."""
ROOMY_PX = 1500
"""A narrower window has no room for the page between the contents, an article and another pane."""


class SidePanes(QObject):
    """Opens and closes the panes."""

    def __init__(self, window: ReadingWindow, desk: ReadingDesk, actions: Actions) -> None:
        super().__init__(window)
        self._is_alone = False
        self._window = window
        self._desk = desk
        self._actions = actions
        self._has_given_way = False
        desk.article.opened.connect(self._give_way)
        desk.finding.words_wanted.connect(partial(self._find, Scope.ISSUE))
        for chosen in (
            desk.contents.entry_pressed,
            desk.bookmarks.note_pressed,
            desk.finding.line_pressed,
        ):
            chosen.connect(self._show_chosen)

    def begin(self, kept: Settings) -> None:
        """Begin in the window that is furnished now, as it was left or with the contents."""
        self.open_right("")
        self._has_given_way = kept.contents_wait
        self._show_thumbnails(is_wanted=kept.thumbnails)
        for dock in self._window.docks.values():
            dock.visibilityChanged.connect(self._divide)
        self._window.installEventFilter(self)
        self._desk.article.installEventFilter(self)
        self._window.bring_panes_back(kept.panes)
        # They may have been left in a wider window, or in one less enlarged.
        self._is_alone = False
        self._suit_width()

    def to_keep(self) -> dict[str, object]:
        """Return what is to be kept beside the places of the panes."""
        is_shown = not self._desk.strip.isHidden()
        return {"thumbnails": is_shown, "contents_wait": self._has_given_way}

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands of the panes do."""
        return {
            "contents": self._toggle_contents,
            "thumbnails": self._toggle_thumbnails,
            "bookmarks": self._toggle_bookmarks,
            "find": partial(self._find, Scope.ISSUE),
            "find_library": partial(self._find, Scope.LIBRARY),
        }

    def is_right_open(self) -> bool:
        """Tell whether a pane at the right is open."""
        return any(self._window.docks[each].isVisible() for each in _RIGHT)

    def open_right(self, name: str) -> None:
        """Open a pane at the right in place of another; an empty name closes both."""
        if name and self._window.width() < NARROW_PX:
            self._desk.article.hide()
        for each in _RIGHT:
            self._window.docks[each].setVisible(each == name)
        if name != "finding_dock":
            self._desk.finder.put_away()
        self._give_way()
        self._come_back()

    def close_one(self, held: QWidget | None) -> bool:
        """Close the article, then what is open at the right or stands in the page's place.

        Args:
            held: What had the keyboard; the pane at the right that it is in goes first.

        Returns:
            False for nothing.
        """
        is_in_pane = held is not None and any(
            self._window.docks[each].isAncestorOf(held) for each in _RIGHT
        )
        if self._desk.article.isVisible() and not is_in_pane:
            self._desk.article.hide()
        elif self.is_right_open():
            self.open_right("")
        elif self._is_alone and self._is_any_open():
            self._window.docks["contents_dock"].hide()
        else:
            return False
        return True

    def _is_any_open(self) -> bool:
        return any(dock.isVisible() for dock in self._window.docks.values())

    def _show_chosen(self) -> None:
        """Show the page with what was chosen in a pane that stands in its place."""
        if self._is_alone:
            for dock in self._window.docks.values():
                dock.hide()
            self._desk.take_focus()

    def _divide(self) -> None:
        """Give a pane the page's place where there is no room for both."""
        if not isValid(self._window):
            # The display is gone, and Qt takes the window down under its panes.
            return
        was_alone, self._is_alone = self._is_alone, self._window.width() < ALONE_PX
        if self._is_alone and not was_alone:
            self._has_given_way |= self._window.docks["contents_dock"].isVisible()
            for dock in self._window.docks.values():
                dock.hide()
        middle = self._window.centralWidget()
        assert middle is not None
        middle.setVisible(not (self._is_alone and self._is_any_open()))

    def _give_way(self) -> None:
        """Close the contents while an article and a pane at the right leave too little room."""
        contents = self._window.docks["contents_dock"]
        is_narrow = self._window.width() < NARROW_PX
        if is_narrow and self.is_right_open() and self._desk.article.isVisible():
            for each in _RIGHT:
                self._window.docks[each].hide()
        if self._is_crowded() and contents.isVisible():
            contents.hide()
            self._has_given_way = True

    def _is_crowded(self) -> bool:
        """Tell whether the article and a pane at the right leave the contents no room."""
        is_open = (self.is_right_open(), not self._desk.article.isHidden())
        wide = self._window.width()
        return any(is_open) if wide < NARROW_PX else all(is_open) and wide < ROOMY_PX

    def _come_back(self) -> None:
        """Open the contents again that have given way, once there is room."""
        if self._has_given_way and not (self._is_alone or self._is_crowded()):
            self._has_given_way = False
            self._window.docks["contents_dock"].show()

    def _suit_width(self) -> None:
        """Show what the window has room for."""
        self._divide()
        if self._window.width() < NARROW_PX:
            self._give_way()
        else:
            self._come_back()

    def _toggle_contents(self) -> None:
        dock = self._window.docks["contents_dock"]
        self._give_keyboard_back(dock)
        dock.setVisible(not dock.isVisible())
        self._has_given_way = False
        if dock.isVisible() and self._window.width() < NARROW_PX:
            self._desk.article.hide()
            self.open_right("")
        if dock.isVisible():
            self._desk.contents.take_focus()

    def _toggle_thumbnails(self) -> None:
        strip = self._desk.strip
        self._give_keyboard_back(strip)
        self._show_thumbnails(is_wanted=not strip.isVisible())
        if strip.isVisible():
            strip.setFocus()

    def _show_thumbnails(self, *, is_wanted: bool) -> None:
        self._desk.strip.setVisible(is_wanted)
        self._actions["thumbnails"].setChecked(is_wanted)

    def _toggle_bookmarks(self) -> None:
        dock = self._window.docks["bookmarks_dock"]
        if dock.isVisible():
            self._give_keyboard_back(dock)
            self.open_right("")
        else:
            self.open_right("bookmarks_dock")
            self._desk.bookmarks.take_focus()

    def _give_keyboard_back(self, pane: QWidget) -> None:
        """Have the page keep the keyboard that a pane to be closed has; Qt would go on to any."""
        if self._window.focusWidget() in (pane, *pane.findChildren(QWidget)):
            self._desk.view.setFocus()

    def _find(self, scope: Scope) -> None:
        self.open_right("finding_dock")
        self._desk.finder.take_up()
        self._desk.finding.begin(scope)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._suit_width()
        elif watched is self._desk.article and event.type() is QEvent.Type.HideToParent:
            self._come_back()
        return super().eventFilter(watched, event)
