"""The words of a page at their places → a file of the issue that keeps them."""

import functools
import re
from collections.abc import Iterable, MutableMapping

from reader.model.printed import FileBytes
from reader.model.word import Word
from reader.notation.word_boxes import write_word_boxes
from reader.parse.source.areas import Extent
from reader.parse.source.files import octets

_MOST = 200_000


def keep_words(files: MutableMapping[str, FileBytes], label: str, words: Iterable[Word]) -> str:
    """Put the words of a page among an issue's files.

    Args:
        files: Of the issue; the file is added.
        label: Of the page, for the file's name.
        words: In reading order as far as the source has it.

    Returns:
        The path of the file; empty where there is no word.
    """
    written = write_word_boxes(words)
    return keep_word_file(files, label, functools.partial(octets, written)) if written else ""


def keep_word_file(files: MutableMapping[str, FileBytes], label: str, read: FileBytes) -> str:
    """Put a file of word boxes among an issue's files, to be made when it is read.

    Args:
        files: Of the issue; the file is added.
        label: Of the page, for the file's name.
        read: Makes the file; it may turn out to be empty.

    Returns:
        The path of the file.
    """
    stem = re.sub(r"\W+", "-", label).strip("-")[:60] or "page"
    path, count = f"words/{stem}.tsv", 2
    while path in files:
        path, count = f"words/{stem}-{count}.tsv", count + 1
    files[path] = read
    return path


def word_at(text: str, box: tuple[float, float, float, float], extent: Extent) -> Word | None:
    """Return a word of a page.

    Args:
        text: As printed.
        box: Left, top, right and bottom in the units of ``extent``.
        extent: The size of the page.

    Returns:
        None where there is no text, or the box has no ground on the page.
    """
    left, right = (min(max(x / extent.width, 0.0), 1.0) for x in (box[0], box[2]))
    top, bottom = (min(max(y / extent.height, 0.0), 1.0) for y in (box[1], box[3]))
    shown = text.strip()
    if not shown or left >= right or top >= bottom:
        return None
    return Word(text=shown, left=left, top=top, right=right, bottom=bottom)
