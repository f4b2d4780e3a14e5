"""Notes in, a file written: Markdown, JSON or CSV by the file's name."""

from pathlib import Path

from reader.errors import OutputError
from reader.export.notes import CHINESE, NoteWords, notes_as_csv, notes_as_json, notes_as_markdown
from reader.model.note import Note
from reader.replacing import write_output

SUFFIXES = (".md", ".json", ".csv")


def write_notes(notes: tuple[Note, ...], path: Path, words: NoteWords = CHINESE) -> None:
    """Write notes in the form that the file's name asks for.

    Args:
        notes: Of one issue or several.
        path: Of the file.
        words: What Markdown says around the reader's own words.

    Raises:
        OutputError: The name asks for another form, or the file cannot be written.
    """
    if path.suffix == ".md":
        written = notes_as_markdown(notes, words)
    elif path.suffix == ".json":
        written = notes_as_json(notes)
    elif path.suffix == ".csv":
        # Spreadsheets take UTF-8 for Latin-1 without the mark at its beginning.
        written = "\ufeff" + notes_as_csv(notes)
    else:
        raise OutputError(str(path), "the name of the file must end in .md, .json or .csv.")
    write_output(path, written.encode("utf-8", "surrogatepass"))
