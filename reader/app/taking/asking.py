"""Asks for the name of a file to be written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reader.app.parts.file_dialog import FileDialog
from reader.app.parts.porthole import open_soon

_FORBIDDEN = str.maketrans(dict.fromkeys('/\\:*?"<>|\n\t', "-"))
"""What no file system of the three allows in a name."""
_LONGEST = 80


def ask_file(parent: QWidget, name: str, kind: str, then: Callable[[Path], object]) -> None:
    """Have a file chosen.

    Args:
        parent: What the dialog stands over.
        name: Of the file at first, with its suffix.
        kind: Name filter of the dialog.
        then: Told the path; not when the reader thinks better of it.
    """
    stem, suffix = name.rsplit(".", 1)
    dialog = FileDialog(parent.window())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(f"{stem.translate(_FORBIDDEN)[:_LONGEST].strip()}.{suffix}")
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    open_soon(dialog)
