"""What an article's page says → the article: writers, paragraphs, pictures, jumps."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from reader.model.article import Article, Byline
from reader.model.doubt import Doubt
from reader.model.jump import JumpKind
from reader.notation.byline import read_byline, with_text
from reader.notation.dateline import is_bare_dateline, read_dateline
from reader.notation.jump_mark import find_jump_marks
from reader.notation.names import close_padding, read_names
from reader.notation.punctuation import full_width_punctuation
from reader.parse.mirror.article import ArticleReading
from reader.parse.source.files import SourceFiles
from reader.parse.source.web_lines import Grid, ImageTag, Line, Seen
from reader.parse.text.draft import Draft
from reader.parse.text.drafting import Place, article_elements, make_article_below
from reader.parse.text.kinds import Element, Kind
from reader.parse.text.lines import Unit
from reader.parse.text.wrapping import read_units

_LONGEST_AUTHOR = 60
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fffA-Za-z.]+(?:[·•][\u3400-\u9fffA-Za-z.]+)+")
"""Longer words of an author field say what its names are (河口大学教授)."""
_SPLIT = re.compile(r"[\s\u3000\u00a0、，,/／;；|｜]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Where an article is drafted.

    Attributes:
        place: Its id and page.
        folder: In which its file lies.
        files: Of the issue.
    """

    place: Place
    folder: Path
    files: SourceFiles


def draft_article(reading: ArticleReading, sheet: Sheet) -> tuple[Article, tuple[Doubt, ...]]:
    """Make an article of its page; the doubts name the file."""
    body = _beside(reading, sheet) + _body(reading.body, sheet)
    before, after, author = _marks_in(reading.author)
    # A part on another page is headed by its mark alone: （上接第1版）.
    above, below, _ = _marks_in(reading.head.headline)
    head = replace(reading.head, headline=without_marks(reading.head.headline))
    draft = Draft(body=[*above, *before, *body, *after, *below])
    article, doubts = make_article_below(head, draft, sheet.place)
    if author:
        article = with_author(article, author)
    where = f"{sheet.place.source}, article {sheet.place.id}"
    more = tuple(
        Doubt(where=where, what=f"{text[0].upper()}{text[1:]}.") for text in reading.doubts
    )
    return article, (*more, *doubts)


def _body(items: tuple[Seen, ...], sheet: Sheet) -> list[Element]:
    """Return the elements of the text, in order."""
    elements: list[Element] = []
    lines: list[Line] = []
    for item in items:
        if isinstance(item, Line):
            lines.append(item)
            continue
        elements.extend(_text(lines))
        lines = []
        unit = Unit(number=item.number, raw="")
        if isinstance(item, Grid):
            elements.append(Element(unit=unit, kind=Kind.TABLE, rows=item.rows))
        else:
            image = sheet.files.take(item.source, sheet.folder, sheet.place.page)
            if image:
                elements.append(Element(unit=unit, kind=Kind.PICTURE, image=image))
    return elements + _text(lines)


def _text(lines: list[Line]) -> list[Element]:
    """Return the elements of lines of text; what the markup calls a paragraph is indented."""
    text = "\n".join(f"{'　　' if line.is_paragraph else ''}{line.text}" for line in lines)
    units = tuple(replace(unit, number=lines[unit.number - 1].number) for unit in read_units(text))
    return article_elements(units)


def _beside(reading: ArticleReading, sheet: Sheet) -> list[Element]:
    """Return the pictures beside the text, each with the lines below it as its caption."""
    in_body = {
        item.source if isinstance(item, ImageTag) else item.text
        for item in reading.body
        if not isinstance(item, Grid)
    }
    elements: list[Element] = []
    captions: list[str] = []
    image = ""
    number = 1
    for item in reading.pictures:
        if isinstance(item, Line) and item.text not in in_body:
            captions.append(item.text.strip("\u3000\u00a0 "))
        elif isinstance(item, ImageTag) and item.source not in in_body:
            # A caption above the first picture belongs to it.
            if image or (captions and elements):
                elements.append(_picture(image, captions, number))
                captions = []
            image = sheet.files.take(item.source, sheet.folder, sheet.place.page)
            number = item.number
    if image or captions:
        elements.append(_picture(image, captions, number))
    return elements


def _picture(image: str, captions: list[str], number: int) -> Element:
    caption = "\n".join(captions)
    text = full_width_punctuation(caption)
    unit = Unit(number=number, raw=caption, text=text)
    return Element(unit=unit, kind=Kind.PICTURE, image=image)


def without_marks(headline: str) -> str:
    """Return a headline without the jump marks that a site puts there; perhaps nothing is left."""
    return (
        re.sub(r"\s+", " ", _marks_in(headline)[2]).strip()
        if find_jump_marks(headline)
        else headline
    )


def _marks_in(field: str) -> tuple[list[Element], list[Element], str]:
    """Take jump marks out of the author field or the headline: sites put 下转第三版 there.

    Returns:
        A 上接 to stand before the text, a 下转 to stand after it, and the rest.
    """
    before: list[Element] = []
    after: list[Element] = []
    marks = find_jump_marks(field)
    for mark in reversed(marks):
        element = Element(unit=Unit(number=1, raw=mark.text), kind=Kind.JUMP)
        side = before if mark.kind is JumpKind.CONTINUED_FROM else after
        side.insert(0, element)
        field = f"{field[: mark.start]} {field[mark.end :]}"
    return before, after, field.strip("\u3000\u00a0 ，,;；。")


def with_author(article: Article, author: str) -> Article:
    """Have an article written by whom a field names, unless its text names them already."""
    if _is_named(author, article):
        return article
    opening = read_dateline(author)
    if opening is not None and is_bare_dateline(author):
        # 本报讯 in the field of the author opens the text and names nobody.
        signed = with_text(opening.bylines or (Byline(role=None, names=()),), author)
        dateline = article.dateline or opening.dateline
        return replace(article, dateline=dateline, bylines=(*signed, *article.bylines))
    return replace(article, bylines=(*_written_by(author), *article.bylines))


def _is_named(author: str, article: Article) -> bool:
    """Tell whether the text names the writers already."""
    printed = {name for byline in article.bylines for name in byline.names}
    lines = {re.sub(r"\s", "", byline.text) for byline in article.bylines}
    names = {name for byline in _written_by(author) for name in byline.names}
    return (bool(names) and names <= printed) or re.sub(r"\s", "", author) in lines


def _written_by(author: str) -> tuple[Byline, ...]:
    """Read the author field; its names need no proof, for the field says what they are."""
    bylines = read_byline(author)
    if bylines:
        return bylines
    text = full_width_punctuation(author)
    names = read_names(author)
    if not names and len(author) <= _LONGEST_AUTHOR:
        words = _SPLIT.split(close_padding(author))
        names = tuple(word for word in words if _NAME.fullmatch(word))
    return (Byline(role=None, names=names, text=text),)
