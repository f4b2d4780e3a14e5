"""The text layer of a PDF's page → where its words stand: a box a line, which they share."""

import functools
from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from reader.model.printed import FileBytes
from reader.model.word import Word
from reader.notation.word_boxes import write_word_boxes
from reader.parse.pdf.file import open_pdf
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.text import PageFrame, read_lines
from reader.parse.source.areas import Extent
from reader.parse.source.word_files import keep_word_file, word_at


def words_of_lines(lines: Iterable[TextLine], frame: PageFrame) -> Iterator[Word]:
    """Yield lines as boxes on the page as shown."""
    extent = Extent(width=1, height=1)
    for line in lines:
        box = line.box
        corners = [
            frame.shown(x / frame.width, y / frame.height)
            for x, y in ((box.left, box.top), (box.right, box.bottom))
        ]
        (x1, x2), (y1, y2) = (sorted(side) for side in zip(*corners, strict=True))
        word = word_at(line.text, (x1, y1, x2, y2), extent)
        if word is not None:
            yield word


def keep_pdf_words(files: MutableMapping[str, FileBytes], label: str, scan: str) -> str:
    """Keep where the words of a page's PDF stand; they are read with the other files.

    Args:
        files: Of the issue; the file of words is added.
        label: Of the page.
        scan: Path of the page's PDF or picture among the files; empty for none.

    Returns:
        The path of the file of words; empty where the page is shown by no PDF.
    """
    read = files.get(scan)
    if not scan.endswith(".pdf") or not isinstance(read, functools.partial):
        return ""
    return keep_word_file(files, label, functools.partial(read_word_file, *read.args))


def read_word_file(path: Path) -> bytes:
    """Make the file of word boxes of a PDF of one page; empty where it has no text layer."""
    try:
        with open_pdf(path) as document:
            page = document[0]
            frame = PageFrame(page)
            octets = write_word_boxes(words_of_lines(read_lines(page, frame), frame))
            page.close()
    except (pypdfium2.PdfiumError, OSError):
        # The scan is there all the same.
        return b""
    return octets
