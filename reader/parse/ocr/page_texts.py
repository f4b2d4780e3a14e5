"""The file of a page's text and its places, in whichever form → its pages as ALTO has them."""

import re
from pathlib import Path

from reader.parse.ocr.alto import AltoPage, read_alto_pages
from reader.parse.ocr.finereader import FINEREADER_MARK, read_finereader
from reader.parse.ocr.hocr import HOCR_MARK, read_hocr
from reader.parse.ocr.page_xml import PAGE_MARK, read_page_xml
from reader.parse.source.encoding import decode
from reader.parse.source.library_xml import head_of, read_xml
from reader.parse.source.saved_page import read_bytes

_ALTO_MARK = re.compile(rb"<(?:\w+:)?alto[\s>]", re.IGNORECASE)
FORMS = ("alto", "page", "hocr", "finereader")
"""The forms, that which says most first: of a page given in several one is read."""
ENDING = re.compile(r"\.(?:xml|hocr|x?html?)(?:\.gz)?$", re.IGNORECASE)
"""How files of these forms are named."""


def form_of(file: Path) -> str:
    """Return which of the forms a file is of; empty for none."""
    head = head_of(file)
    marks = (_ALTO_MARK, PAGE_MARK, HOCR_MARK, FINEREADER_MARK)
    return next((form for form, mark in zip(FORMS, marks, strict=True) if mark.search(head)), "")


def read_page_texts(file: Path) -> tuple[AltoPage, ...]:
    """Read the pages of a file of one of the forms.

    Raises:
        SourceError: It cannot be read, or is nested absurdly deep.
    """
    form = form_of(file)
    if form == "hocr":
        return read_hocr(decode(read_bytes(file), str(file)).text, str(file))
    xml = read_xml(file)
    if form == "finereader":
        return read_finereader(xml)
    return (read_page_xml(xml),) if form == "page" else read_alto_pages(xml)
