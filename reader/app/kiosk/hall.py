"""All that is seen of a kiosk, put together round the reading desk, and how it is cleared."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QClipboard, QFont
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.app.dress.theme import COLOURS, Colours, palette
from reader.app.kiosk.button_bar import ButtonBar, CommandButton
from reader.app.kiosk.calm_page import CalmPage
from reader.app.kiosk.fingers import Fingers
from reader.app.kiosk.guard import Guard
from reader.app.kiosk.hardening import harden
from reader.app.kiosk.keeper import Clocks
from reader.app.kiosk.kiosk_style import kiosk_style
from reader.app.kiosk.kiosk_window import KioskWindow, Layers
from reader.app.kiosk.measures import Measures
from reader.app.kiosk.nameplate import Nameplate
from reader.app.kiosk.side_panel import Sheet, SidePanel
from reader.app.kiosk.staff_desk import StaffDesk
from reader.app.kiosk.staff_sheet import Report
from reader.app.parts.finger_scroll import FingerScroll
from reader.app.parts.tab_order import tab_as_laid_out
from reader.app.reading_desk import ReadingDesk
from reader.app.window.actions import Actions
from reader.session.choices import Arrangement
from reader.session.kiosk.pin import pin_path
from reader.session.kiosk.settings import KioskSettings
from reader.session.settings import Language, Settings

CORNER_PX = 110
"""Side of the corner that staff knock at, on a screen of 1080."""


class Hall(QObject):
    """The window and what lies in it.

    Attributes:
        window: The window.
        buttons: The visitors' buttons.
        contents: The sheet with the contents.
        finding: The sheet on which is looked for words.
        staff: The staff's way in.
        guard: Lets through what is for visitors.
    """

    def __init__(
        self,
        desk: ReadingDesk,
        actions: Actions,
        settings: KioskSettings,
        offered: frozenset[str],
        sizes: Measures,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._actions = actions
        self._sizes = sizes
        self._offered = offered
        language = Language(settings.language)
        nameplate = Nameplate(sizes, language, has_clock=settings.clock)
        self.buttons = ButtonBar(actions, offered, sizes)
        calm = CalmPage(sizes, language)
        calm.show_paper(settings.title)
        contents = Sheet(self.tr("Contents"), desk.contents, sizes)
        finding = Sheet(self.tr("Find"), desk.finding, sizes)
        self._sheets = (contents, finding)
        read = _above(desk.middle, desk.speech)
        reading = read if sizes.is_tall else self._beside(contents, read)
        layers = Layers(
            nameplate=nameplate,
            reading=reading,
            page=desk.view,
            buttons=self.buttons,
            calm=calm,
        )
        self.window = KioskWindow(layers, sizes)
        font = QFont(self.window.font())
        font.setPixelSize(sizes.text)
        self.window.setFont(font)
        self._panels = [SidePanel(self.window, finding, sizes)]
        if sizes.is_tall:
            self._panels.append(SidePanel(self.window, contents, sizes))
        self.finding: QWidget = self._panels[0]
        self.contents: QWidget = self._panels[1] if sizes.is_tall else contents
        for panel in self._panels:
            panel.pressed.connect(self.close_panels)
        self._add_other_issues(actions, contents)
        barred = [actions[name] for name in actions.names() if name not in offered]
        for button in desk.article.findChildren(QToolButton):
            if button.defaultAction() in barred:
                button.hide()
        desk.cover.is_always = sizes.is_narrow
        self._has_keyboard = settings.keyboard
        desk.article.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def set_up(self, settings: KioskSettings, report: Callable[[], Report], clocks: Clocks) -> None:
        """Put the guard and the staff's way in over all that is there."""
        window, sizes = self.window, self._sizes
        self.staff = StaffDesk(window, pin_path(settings.pin_file), report, sizes, clocks.monotonic)
        for sheet in (*self._panels, self.staff):
            window.add_sheet(sheet)
        self.guard = Guard(window, self._offered, sizes.px(CORNER_PX), clocks.monotonic)
        Fingers(
            self._desk.view,
            may_turn=self._offered >= {"next_page", "previous_page"},
            may_zoom="zoom_in" in self._offered,
            may_peek=self._offered >= {"peek", "follow"},
        )
        harden(window, has_keyboard=self._has_keyboard)
        self.guard.knocked.connect(self.staff.answer)
        self.guard.taken_up.connect(self._ring_text)
        tab_as_laid_out(window.frame, *self._panels, self.staff)

    def show_choices(self, settings: Settings) -> None:
        """Check the commands of what is chosen."""
        for theme in COLOURS:
            self._actions[f"theme_{theme}"].setChecked(theme is settings.theme)
        for each in Arrangement:
            self._actions[each].setChecked(each is settings.arrangement)

    def show_colours(self, colours: Colours) -> None:
        """Draw everything in these colours."""
        QApplication.setPalette(palette(colours))
        self.window.setStyleSheet(kiosk_style(colours, self._sizes))
        self.window.show_colours(colours)
        self._actions.show_colours(colours)
        for sheet in self._sheets:
            sheet.show_colours(colours)
        for issue_button in self._issue_buttons:
            issue_button.show_colours(colours)
        icon_px = self._sizes.px(28)
        for button in self._desk.article.findChildren(QToolButton):
            button.setIconSize(QSize(icon_px, icon_px))

    def toggle(self, panel: QWidget) -> None:
        """Open a sheet in place of another, or close it."""
        is_open = panel.isVisible()
        self.close_panels()
        panel.setVisible(not is_open)
        if panel.isVisible() and isinstance(panel, SidePanel):
            panel.setGeometry(self.window.rect())
            panel.raise_()
            panel.take_focus(is_shown=self.guard.is_keyed)

    def close_panels(self) -> bool:
        """Close the sheets; False when none was open."""
        was_open = any(panel.isVisible() for panel in self._panels)
        for panel in self._panels:
            panel.hide()
        if was_open:
            self._desk.view.setFocus()
        return was_open

    def clear(self) -> None:
        """Put away all that a visitor has opened, typed, chosen or taken along."""
        desk = self._desk
        desk.reciter.speaker.stop()
        for scroll in self.window.findChildren(FingerScroll):
            scroll.stop()
        desk.links.leave()
        desk.article.hide()
        desk.strip.hide()
        desk.finding.clear()
        self.close_panels()
        if not self._sizes.is_tall:
            self.contents.setVisible("contents" in self._offered)
        self.staff.hide()
        self.window.messages.hide()
        clipboard = QApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
                clipboard.clear(mode)
        self.guard.pointer.hide()
        desk.view.setFocus()

    def _ring_text(self, is_keyed: bool) -> None:  # noqa: FBT001 (as the signal)
        """Mark the text that has the keyboard only while somebody uses one."""
        text = self._desk.article.text
        text.setProperty("ringed", is_keyed)
        text.style().unpolish(text)
        text.style().polish(text)

    def _beside(self, contents: Sheet, reading: QWidget) -> QWidget:
        """Lay the contents beside the page: a wide screen has room for both."""
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(contents)
        row.addWidget(reading, 1)
        contents.setFixedWidth(self._sizes.contents)
        contents.setVisible("contents" in self._offered)
        contents.closed.connect(contents.hide)
        return both

    def _add_other_issues(self, actions: Actions, contents: Sheet) -> None:
        texts = {
            "previous_issue": (self.tr("Earlier issue"), "previous"),
            "next_issue": (self.tr("Later issue"), "next"),
        }
        self._issue_buttons: list[CommandButton] = []
        for name, (text, drawn) in texts.items():
            if name in self._offered:
                button = CommandButton(actions[name], text, drawn, self._sizes)
                button.clicked.connect(self.close_panels)
                contents.add_to_foot(button)
                self._issue_buttons.append(button)


def _above(middle: QWidget, speech: QWidget) -> QWidget:
    """Lay what is read over how to stop reading it aloud."""
    both = QWidget()
    rows = QVBoxLayout(both)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    rows.addWidget(middle, 1)
    rows.addWidget(speech)
    return both
