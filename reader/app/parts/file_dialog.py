"""Dialogs for files: those of Qt itself, where the system has none, speak the window's language."""

from PySide6.QtCore import QCoreApplication, QDir, QFileInfo, QLocale, QSize, QStandardPaths
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from reader.app.language import wording
from reader.app.parts.dialog_icons import dress_file_dialog, icon_on
from reader.app.parts.porthole import fit_screen, is_narrow
from reader.app.parts.rows import Index

LABELS = {
    QFileDialog.DialogLabel.LookIn: "Look in:",
    QFileDialog.DialogLabel.FileType: "Files of type:",
}
"""Qt translates these two, but sets them before it knows its language."""


_PLACES = {
    QFileIconProvider.IconType.Computer: "computer",
    QFileIconProvider.IconType.Desktop: "computer",
    QFileIconProvider.IconType.Trashcan: "delete",
    QFileIconProvider.IconType.Network: "computer",
    QFileIconProvider.IconType.Drive: "disk",
    QFileIconProvider.IconType.Folder: "folder",
    QFileIconProvider.IconType.File: "file",
}
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
_WIDE, _HIGH = 820, 540
"""Size in logical pixels: names of sixty characters, a dozen of them."""
_PLACES_WIDE = 150
"""Of the places at the side."""
_SPARED = (
    *("lookInLabel", "fileNameLabel", "fileTypeLabel", "sidebar", "backButton"),
    *("forwardButton", "newFolderButton", "listModeButton", "detailModeButton"),
)
"""By Qt's names, what a narrow screen has no room for; lists have a menu for new folders."""
_EDGE, _LEAST_LIST_PX = 6, 40


class _Kinds(QFileIconProvider):
    """Names and draws the kinds of files: Qt's Chinese has no names, its icons no theme."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__()
        self._drawn = {each: icon_on(dialog, name) for each, name in _PLACES.items()}

    @override
    def icon(self, which: QFileInfo | QFileIconProvider.IconType) -> QIcon:
        if isinstance(which, QFileInfo):
            kinds = QFileIconProvider.IconType
            which = kinds.Folder if which.isDir() else kinds.File
        return self._drawn[which]

    @override
    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "Folder")
        return info.suffix().upper() or QCoreApplication.translate("FileDialog", "File")


_SIZE_COLUMN, _DAY_COLUMN = 1, 3
"""Of Qt's list of files."""


class _Figures(QStyledItemDelegate):
    """Writes sizes and days as the window's language does: Qt writes them as the system's."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        assert isinstance(model, QFileSystemModel)
        info, locale = model.fileInfo(index), wording.locale()
        if index.column() == _DAY_COLUMN:
            option.text = locale.toString(info.lastModified(), QLocale.FormatType.ShortFormat)
        elif not info.isDir():
            option.text = locale.formattedDataSize(info.size())


class FileDialog(QFileDialog):
    """A dialog that asks for files or folders."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = _Kinds(self)
        self.setIconProvider(self._kinds)
        for label, text in LABELS.items():
            self.setLabelText(label, QCoreApplication.translate("QFileDialog", text))
        fit_screen(self, QSize(_WIDE, _HIGH))
        if self.directory() == QDir.current():
            # Nothing was chosen yet; a program started from a menu works anywhere.
            documents = QDir(QStandardPaths.writableLocation(_DOCUMENTS))
            # Not every home has a folder for documents.
            self.setDirectory(documents if documents.exists() else QDir.home())
        for split in self.findChildren(QSplitter):
            split.setSizes([_PLACES_WIDE, self.width() - _PLACES_WIDE])
        for table in self.findChildren(QTreeView):
            # Qt's own widths cut sizes and days off.
            table.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            table.header().setStretchLastSection(False)
            for column in (_SIZE_COLUMN, _DAY_COLUMN):
                table.setItemDelegateForColumn(column, _Figures(table))
        if is_narrow(self):
            self._make_narrow()

    def _make_narrow(self) -> None:
        """Leave what there is room for: the names, the folder above, and the answers."""
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(_EDGE)
        for name in _SPARED:
            spared = self.findChild(QWidget, name)
            if isinstance(spared, QWidget):
                spared.hide()
        for split in self.findChildren(QSplitter):
            split.setMinimumHeight(_LEAST_LIST_PX)
        for table in self.findChildren(QTreeView):
            for column in range(1, table.header().count()):
                table.header().hideSection(column)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icons last: Qt makes the answers anew for each kind of dialog."""
        dress_file_dialog(self)
        super().showEvent(event)
