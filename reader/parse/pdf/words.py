"""The text layer of a PDF's page → where its words stand: a box a line, which they share."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types

from reader.model.word import Word
from reader.notation.word_boxes import write_word_boxes
from reader.parse.pdf.file import open_pdf
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.text import PageFrame, read_lines
from reader.parse.source.areas import Extent
from reader.parse.source.word_files import word_at


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
