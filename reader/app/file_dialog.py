"""Dialogs for files: those of Qt itself, where the system has none, speak the window's language."""

from PySide6.QtCore import QCoreApplication, QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget
from typing_extensions import override

LABELS = {
    QFileDialog.DialogLabel.LookIn: "Look in:",
    QFileDialog.DialogLabel.FileType: "Files of type:",
}
"""Qt translates these two, but sets them before it knows its language."""


class _Kinds(QFileIconProvider):
    """Names the kinds of files, of which Qt's Chinese has none."""

    @override
    def type(self, info: QFileInfo) -> str:
        if info.isDir():
            return QCoreApplication.translate("FileDialog", "Folder")
        return info.suffix().upper() or QCoreApplication.translate("FileDialog", "File")


class FileDialog(QFileDialog):
    """A dialog that asks for files or folders."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = _Kinds()
        self.setIconProvider(self._kinds)
        for label, text in LABELS.items():
            self.setLabelText(label, QCoreApplication.translate("QFileDialog", text))
