"""What keeps the window from opening, told on the screen: a refusal in, a mended library out."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from reader.app.dress.theme import COLOURS, style_sheet
from reader.app.language.told import told
from reader.app.parts.dialog_icons import dress_question
from reader.errors import LibraryError, ReaderError
from reader.library.upkeep import daily_backups, restore
from reader.paint.faces import load_faces
from reader.session.settings import Theme
from reader.supply.mending import is_broken


class RefusalBox(QMessageBox):
    """Tells why, and offers the newest backup where the library is damaged."""

    def __init__(self, refusal: ReaderError, backup: Path | None) -> None:
        super().__init__()
        # No room is furnished yet: nothing else has brought its fonts and colours.
        load_faces({})
        self.setStyleSheet(style_sheet(COLOURS[Theme.PAPER]))
        self.setText(told(str(refusal)))
        self._backup = None
        if backup is not None:
            self.setInformativeText(
                self.tr("A backup of %1 is there. The damaged library is kept beside it.").replace(
                    "%1", backup.stem[-len("2026-05-18") :]
                )
            )
            self._backup = self.addButton(
                self.tr("Put the Backup Back"), QMessageBox.ButtonRole.AcceptRole
            )
        self.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)
        dress_question(self)

    def is_backup_wanted(self) -> bool:
        """Show the box until it is answered; tell whether the backup is to be put back."""
        self.exec()
        return self._backup is not None and self.clickedButton() is self._backup


def put_back(library: Path, refusal: ReaderError) -> bool:
    """Tell of a refusal, and put a backup in the library's place if the reader wants it.

    Args:
        library: The library file.
        refusal: Why the window cannot open.

    Returns:
        Whether it is worth trying again.

    Raises:
        LibraryError: The backup cannot be put back.
    """
    is_damaged = isinstance(refusal, LibraryError) and is_broken(library, refusal)
    backups = daily_backups(library) if is_damaged else []
    newest = backups[-1] if backups else None
    if not RefusalBox(refusal, newest).is_backup_wanted() or newest is None:
        return False
    restore(library, newest, is_forced=True)
    return True
