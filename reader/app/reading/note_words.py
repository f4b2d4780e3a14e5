"""What an exported list of marks says around the reader's own words, in the window's language."""

from PySide6.QtCore import QCoreApplication

from reader.app.language import wording
from reader.export.notes import NoteWords

translate = QCoreApplication.translate


def note_words() -> NoteWords:
    """Return the words."""
    return NoteWords(
        heading=translate("NoteWords", "Bookmarks and notes"),
        bookmark=translate("NoteWords", "Bookmark"),
        highlight=translate("NoteWords", "Highlight"),
        note=translate("NoteWords", "Note"),
        page=wording.page_name("%1"),
        detached=translate("NoteWords", "(the text was changed; this place is gone)"),
    )
