"""The sheets over the window: settings in, what is chosen anew out; the keys at a glance."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from reader.app.parts.porthole import open_soon
from reader.app.reading.article_view import ArticleView
from reader.app.room.help_sheet import HelpSheet
from reader.app.room.settings_sheet import SettingsSheet
from reader.app.room.type_card import TypeCard
from reader.session.settings import Settings


class Sheets(QObject):
    """Opens the settings, the card for the type of articles, and the keys at a glance.

    Signals:
        chosen: The new ``Settings``.
    """

    chosen = Signal(object)

    def __init__(
        self, window: QMainWindow, article: ArticleView, settings_of: Callable[[], Settings]
    ) -> None:
        """Open nothing yet.

        Args:
            window: What they stand over.
            article: The text whose type is set.
            settings_of: Answers with what is chosen now.
        """
        super().__init__(window)
        self._window = window
        self._article = article
        self._settings_of = settings_of

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for choosing, and for help, do."""
        return {
            "settings": self._open_settings,
            "type": self._open_type,
            "help": lambda: self.help.open_up(),
        }

    @cached_property
    def help(self) -> HelpSheet:
        """The keys at a glance; laid out when they are first wanted, not at every start."""
        return HelpSheet(self._window)

    def _open_settings(self) -> None:
        sheet = SettingsSheet(self._settings_of(), self._window)
        sheet.chosen.connect(self.chosen)
        sheet.finished.connect(sheet.deleteLater)
        open_soon(sheet)

    def _open_type(self) -> None:
        article = self._article
        card = TypeCard(self._settings_of(), self._window)
        card.chosen.connect(self.chosen)
        card.open_under(article.type_button if article.isVisible() else self._window.menuBar())
