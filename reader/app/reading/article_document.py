"""A set story as a text document: passages in, paragraphs that know their place out.

The document is what screen readers, selection, copying and the keyboard work
on; nothing of it is seen. A block of it is a passage of the story, whose number
is the block's. Qt counts a text in UTF-16 units, the engine in characters.
"""

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from reader.layout.reading.set_story import SetStory
from reader.layout.sheet.passage import Passage
from reader.model.locus import Locus

JUMP_SCHEME = "jump"


def to_units(text: str, offset: int) -> int:
    """Return how many UTF-16 units the characters before an offset take."""
    return offset + sum(1 for character in text[:offset] if character > "\uffff")


def to_offset(text: str, units: int) -> int:
    """Return the offset of the character that so many UTF-16 units stand before."""
    if text.isascii() or not any(character > "\uffff" for character in text):
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def fill_document(document: QTextDocument, story: SetStory, face: QFont) -> None:
    """Write a story's passages into a document, jumps as links.

    Args:
        document: What it held before is gone.
        story: The story.
        face: Of the body, by which Qt measures what it does not ask the engine for.
    """
    document.clear()
    document.setDefaultFont(face)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for number, passage in enumerate(story.passages):
        if number:
            cursor.insertBlock()
        _write(cursor, passage)
    cursor.endEditBlock()


def _write(cursor: QTextCursor, passage: Passage) -> None:
    done = 0
    plain = QTextCharFormat()
    for jump in sorted(passage.jumps, key=lambda each: each.start):
        link = QTextCharFormat()
        link.setAnchor(True)
        link.setAnchorHref(f"{JUMP_SCHEME}:{jump.index}#{passage.article}")
        cursor.insertText(passage.text[done : jump.start], plain)
        cursor.insertText(passage.text[jump.start : jump.end], link)
        done = jump.end
    cursor.insertText(passage.text[done:], plain)


def place_of(story: SetStory, field: str, locus: Locus) -> tuple[int, int, int] | None:
    """Return passage, start and end of a stretch of an article's text.

    Args:
        story: The story.
        field: As in a run's source.
        locus: The stretch.

    Returns:
        None when it does not stand in the story.
    """
    index = max(locus.block, 0)
    for number, passage in enumerate(story.passages):
        source = passage.source
        if source is None or (source.article, source.field) != (locus.article, field):
            continue
        if field in ("block", "caption") and source.index != index:
            continue
        start = locus.start - source.start
        if 0 <= start <= len(passage.text):
            return number, start, min(locus.end - source.start, len(passage.text))
    return None


def cursor_over(
    document: QTextDocument, story: SetStory, place: tuple[int, int, int]
) -> QTextCursor:
    """Return a cursor that has chosen a stretch: passage, start and end."""
    number, start, end = place
    block, text = document.findBlockByNumber(number), story.passages[number].text
    cursor = QTextCursor(document)
    cursor.setPosition(block.position() + to_units(text, start))
    cursor.setPosition(block.position() + to_units(text, end), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def chosen_in(block: QTextBlock, text: str, cursor: QTextCursor) -> tuple[int, int]:
    """Return start and end of what a cursor has chosen of a block, in characters."""
    start = max(cursor.selectionStart() - block.position(), 0)
    end = max(cursor.selectionEnd() - block.position(), 0)
    return to_offset(text, start), to_offset(text, end)
