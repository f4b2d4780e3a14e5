"""The window's language: the reader's choice in, the translators of Qt and ours installed.

Source strings are English; the Chinese is in resources/translations/daodu_zh.ts,
compiled by lrelease into the daodu_zh.qm beside it.
"""

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)

from reader.resources import resource
from reader.session.settings import Language

QT_LACKS = {
    "QPrintSettingsOutput": (QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:"),),
    "QPageSetupWidget": (
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Page &order:"),
        QT_TRANSLATE_NOOP("QPageSetupWidget", "Pages &per sheet:"),
    ),
    "QCupsJobWidget": (
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Scheduled &printing:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Billing information:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "Job &priority:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&Start:"),
        QT_TRANSLATE_NOOP("QCupsJobWidget", "&End:"),
    ),
}
"""Texts of Qt's dialogs for printers, by their contexts, that Qt's Chinese leaves English."""


def language_in_use(language: Language) -> Language:
    """Return the reader's choice, else the system's language: Chinese or English."""
    if language is not Language.SYSTEM:
        return language
    is_chinese = QLocale.system().language() is QLocale.Language.Chinese
    return Language.CHINESE if is_chinese else Language.ENGLISH


class Interpreter:
    """Has the application speak one language at a time."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._translators: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Change the language of all texts made from now on."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []
        if language_in_use(language) is not Language.CHINESE:
            return
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        ours = str(resource("translations"))
        for name, folder in (("qtbase_zh_CN", qt), ("daodu_zh", ours)):
            translator = QTranslator(self._application)
            if translator.load(name, folder):
                self._application.installTranslator(translator)
                self._translators.append(translator)
