"""An hOCR file → the page's blocks of text, as those of an ALTO file.

Source:
    hOCR 1.2: ocr_page, ocr_carea, ocr_par, ocr_line and its kin, ocrx_word; the property bbox
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import html

from reader.model.word import Word
from reader.parse.ocr.alto import AltoBlock, AltoPage
from reader.parse.ocr.words import AltoWord, closed_at_end, join_words
from reader.parse.source.areas import Extent, zone_of
from reader.parse.source.saved_page import parse_html
from reader.parse.source.word_files import word_at

HOCR_MARK = re.compile(rb"class\s*=\s*[\"'](?:[\w\s-]*\s)?ocr_page[\"'\s]")
_BOX = re.compile(r"\bbbox\s+(-?[0-9]{1,6})\s+(-?[0-9]{1,6})\s+([0-9]{1,6})\s+([0-9]{1,6})")
_BLOCKS = ("ocr_par", "ocr_carea")
_LINES = ("ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat")
_WORD = "ocrx_word"
_MOST_LINES = 20_000

Box = tuple[float, float, float, float]


def read_hocr(text: str, name: str) -> tuple[AltoPage, ...]:
    """Read the pages of an hOCR file; an empty one where it holds none.

    Args:
        text: Of the file.
        name: Of the file, for refusals.

    Raises:
        SourceError: It is nested absurdly deep.
    """
    pages = tuple(_of_class(parse_html(text, name), ("ocr_page",)))
    if not pages:
        return (AltoPage(blocks={}, extent=None, doubts=("it holds no page",)),)
    return tuple(_page(page, f"page{number}") for number, page in enumerate(pages, 1))


def _page(page: html.HtmlElement, name: str) -> AltoPage:
    box = _box(page)
    extent = Extent(width=box[2], height=box[3]) if box and box[2] > 0 and box[3] > 0 else None
    blocks: dict[html.HtmlElement, list[AltoWord]] = {}
    doubts: tuple[str, ...] = ()
    for count, line in enumerate(_of_class(page, _LINES)):
        if count == _MOST_LINES:
            doubts = (f"lines after the first {_MOST_LINES} were left out",)
            break
        blocks.setdefault(_block_of(line, page), []).extend(_words(line, extent))
    made = [_made(*each, f"{name}-{at}", extent) for at, each in enumerate(blocks.items())]
    return AltoPage(
        id=name,
        doubts=doubts,
        blocks={block.id: block for block in made},
        extent=extent,
        boxes=tuple(word.box for words in blocks.values() for word in words if word.box),
    )


def _of_class(root: html.HtmlElement, names: tuple[str, ...]) -> Iterator[html.HtmlElement]:
    for element in root.iter():
        if isinstance(element.tag, str) and set(element.get("class", "").split()) & set(names):
            yield element


def _block_of(line: html.HtmlElement, page: html.HtmlElement) -> html.HtmlElement:
    """Return the paragraph that a line is of, else its area, else the page."""
    around = list(line.iterancestors())
    for name in _BLOCKS:
        found = next((each for each in around if name in each.get("class", "").split()), None)
        if found is not None:
            return found
    return page


def _words(line: html.HtmlElement, extent: Extent | None) -> list[AltoWord]:
    """Read the words of a line; one of all its text where it marks none."""
    found = list(_of_class(line, (_WORD,))) or [line]
    words: list[AltoWord] = []
    for element in found:
        text = " ".join("".join(map(str, element.itertext())).split())
        if text:
            box = _box(element)
            place = word_at(text, box, extent) if box and extent else None
            words.append(_word(text, place, is_first=not words))
    return closed_at_end(words)


def _word(text: str, box: Word | None, *, is_first: bool) -> AltoWord:
    return AltoWord(text=text, opens_line=is_first, has_space=not is_first, box=box)


def _box(element: html.HtmlElement) -> Box | None:
    match = _BOX.search(element.get("title", ""))
    if match is None:
        return None
    left, top, right, bottom = (float(each) for each in match.groups())
    return (left, top, right, bottom) if right > left and bottom > top else None


def _made(
    element: html.HtmlElement, words: list[AltoWord], name: str, extent: Extent | None
) -> AltoBlock:
    box = _box(element) if "ocr_page" not in element.get("class", "").split() else None
    zone = None
    if box and extent:
        left, top, right, bottom = box
        zone = zone_of(((left, top), (right, top), (right, bottom), (left, bottom)), extent)
    block = AltoBlock(id=name, text=join_words(tuple(words)), zone=zone)
    return replace(block, words=tuple(words), language=element.get("lang", ""))
