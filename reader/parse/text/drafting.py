"""A draft → an article: head, bylines, dateline, blocks and jumps."""

import re
from dataclasses import dataclass, field, replace

from reader.model.article import (
    Article,
    Block,
    Byline,
    Crosshead,
    Dateline,
    Paragraph,
    Picture,
    Table,
)
from reader.model.doubt import Doubt
from reader.model.jump import Jump, JumpKind
from reader.notation.both_scripts import in_both_scripts
from reader.notation.byline import read_byline
from reader.notation.credit import is_drawn, split_credit
from reader.notation.dateline import read_boxed_writers, read_dateline
from reader.notation.jump_mark import JumpMark, find_jump_marks, read_pages
from reader.notation.names import read_names
from reader.notation.page_label import page_reference
from reader.notation.punctuation import full_width_punctuation
from reader.notation.signature import read_last_bracket, read_signature, read_signer
from reader.parse.text.draft import Draft, lead_of, took_too
from reader.parse.text.habits import HeadHabits
from reader.parse.text.head_lines import leads_in
from reader.parse.text.heading import Head, split_head
from reader.parse.text.joining import join_cut_paragraphs
from reader.parse.text.kinds import Element, Kind, classify, is_numbered, is_said
from reader.parse.text.lines import Unit
from reader.parse.text.story_captions import with_captions

_LONGEST_STORY_IN_PICTURES = 420
"""Characters; a longer text under a photo credit is a story with a picture."""
_LONGEST_CAPTION, _LINE_OF_CAPTION = 160, 24
_MOST_CAPTIONS = 3
_WORDS, _SIGN, _ALIKE = re.compile(r"[\w.%“”‘’「」]+"), re.compile(r"[^x]"), 2
"""What a form leaves out, what it must have, and how many lines of one form show a habit."""
_TELLS = in_both_scripts(r"[“「][^”」]*[。，！？]|[他她]|[^听据]说[，。：]")
"""他说，“…” below what a picture shows is of its story."""
_NAME_AND_TITLE, _LONGEST_TITLE = 2, 12.0
_SIGNED_AND_CAPTION = 2
_REPORTS = in_both_scripts(r"记者|通讯员|评论员|摄|图|文[/／]")
_OF_PAGES = (Kind.DIGEST_LABEL, Kind.PAGE_TAG, Kind.AD, Kind.EDITORS)
"""Kinds that only a whole page has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an article stands, for its id and its doubts.

    Attributes:
        id: Of the article.
        page: Normalised label of its page, without leading zeros; empty when unknown.
        source: Name of the file.
    """

    id: str
    page: str
    source: str


@dataclass(slots=True)
class _Parts:
    """The parts of an article as they are gathered."""

    head: Head = field(default_factory=Head)
    bylines: list[Byline] = field(default_factory=list)
    dateline: Dateline | None = None
    blocks: list[Block] = field(default_factory=list)
    jumps: list[Jump] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def article_elements(units: tuple[Unit, ...]) -> list[Element]:
    """Return the elements of a body that is known to be one article's.

    Kinds that only a whole page has (导读, page tags) are its text there.
    """
    return [
        element if element.kind not in _OF_PAGES else replace(element, kind=Kind.BODY)
        for element in map(classify, units)
    ]


def make_article(
    draft: Draft, place: Place, heads: HeadHabits | None = None
) -> tuple[Article, tuple[Doubt, ...]]:
    """Make an article of a draft; the doubts name the article.

    Args:
        draft: What the article is made of.
        place: Where it stands.
        heads: What its page shows of heads; None for nothing.
    """
    heads = heads or HeadHabits()
    draft = _with_first_caption(_with_first_crosshead(draft))
    head_texts = tuple(element.text for element in draft.head)
    is_named = bool(head_texts) and len(head_texts[0]) == heads.column_length
    is_named = is_named or _is_essay_in_column(draft)
    head = Head()
    if head_texts:
        head = split_head(
            head_texts,
            is_first_column=is_named,
            is_joined=heads.are_joined,
            lead=lead_of(draft.body),
            marked=heads.marked(draft.head),
        )
    return make_article_below(head, draft, place)


def _with_first_crosshead(draft: Draft) -> Draft:
    """Take the last line of a head for a crosshead if it has the form that the others have.

    钢轨工 陈默：听裂纹 stands close below the headline, as no deck would.
    """
    form = _form(draft.head[-1].text) if len(draft.head) > 1 else ""
    crossheads = [each for each in draft.body if each.kind is Kind.HEADING]
    if not _SIGN.search(form) or sum(form == _form(each.text) for each in crossheads) < _ALIKE:
        return draft
    return replace(draft, head=draft.head[:-1], body=[draft.head[-1], *draft.body])


def _with_first_caption(draft: Draft) -> Draft:
    """Take the line below 本报记者 高远 文/图 for a caption where it stands left of the text."""
    if len(draft.body) < _SIGNED_AND_CAPTION + 1:
        return draft
    writer, line, text = draft.body[: _SIGNED_AND_CAPTION + 1]
    is_pictured = writer.kind is Kind.BYLINE and took_too(writer.text)
    is_above_text = line.kind is text.kind is Kind.BODY and text.unit.is_indented
    is_set_left = not line.unit.is_indented and len(line.text) <= _LONGEST_CAPTION
    if not (is_pictured and is_above_text and is_set_left) or line.has_dateline:
        return draft
    return replace(draft, body=[writer, replace(line, kind=Kind.CAPTION), *draft.body[2:]])


def _is_essay_in_column(draft: Draft) -> bool:
    """Tell 我的师傅 / 那双翻毛皮鞋 above an author: so few characters need no second line."""
    if len(draft.head) != _NAME_AND_TITLE or not draft.body:
        return False
    name, title = (each.unit.width for each in draft.head)
    writer = draft.body[0]
    is_essay = writer.kind is Kind.BYLINE and _REPORTS.search(writer.text) is None
    return is_essay and name < title and name + title <= _LONGEST_TITLE


def _form(text: str) -> str:
    """Return the marks and blanks of a line, with nothing but their order between them."""
    return _WORDS.sub("x", text.strip())


def make_article_below(head: Head, draft: Draft, place: Place) -> tuple[Article, tuple[Doubt, ...]]:
    """Make an article of a draft's body below a head that is known."""
    parts = _Parts(head=head)
    body, doubts = join_cut_paragraphs(tuple(draft.body))
    body = _with_credit_last(body)
    parts.doubts.extend(text for text in (draft.doubt, parts.head.doubt, *doubts) if text)
    if _is_photo_story(body):
        _take_photo_story(parts, body)
    else:
        for index, element in enumerate(body):
            _take(parts, body, index, element, place)
        _take_writer_at_end(parts)
        took = any(took_too(byline.text) for byline in parts.bylines)
        parts.blocks = with_captions(parts.blocks, is_photographed=took)
    where = f"{place.source}, line {draft.number}, article {place.id}"
    article = Article(
        id=place.id,
        kicker=parts.head.kicker,
        headline=parts.head.headline,
        deck=parts.head.deck,
        bylines=tuple(parts.bylines),
        dateline=parts.dateline,
        blocks=tuple(parts.blocks),
        jumps=tuple(parts.jumps),
    )
    return article, tuple(Doubt(where=where, what=_sentence(text)) for text in parts.doubts)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _with_credit_last(body: tuple[Element, ...]) -> tuple[Element, ...]:
    """Put who took a picture below its caption, where nothing else is told: 高远 摄 / 9日，…."""
    first, *rest = body or (None,)
    is_above = first is not None and first.kind is Kind.CREDIT and bool(rest)
    is_above = is_above and all(e.kind is Kind.BODY and not e.has_dateline for e in rest)
    return (*rest, *body[:1]) if is_above else body


def _is_photo_story(body: tuple[Element, ...]) -> bool:
    """Tell a picture with caption paragraphs and a credit from a story."""
    body = body[_leading_picture(body) :]
    if len(body) < 2 or body[-1].kind is not Kind.CREDIT or len(body) > _MOST_CAPTIONS + 1:
        return False
    captions = body[:-1]
    if is_drawn(body[-1].text) and sum(len(e.text) for e in captions) > _LINE_OF_CAPTION:
        return False  # an illustration beside a text
    if any(e.kind not in (Kind.BODY, Kind.CAPTION) or e.has_dateline for e in captions):
        return False
    return sum(len(e.text) for e in captions) <= _LONGEST_STORY_IN_PICTURES


def _leading_picture(body: tuple[Element, ...]) -> int:
    """Return 1 when a picture without a caption of its own comes first, else 0."""
    return int(bool(body) and body[0].kind is Kind.PICTURE and not body[0].text)


def _take_photo_story(parts: _Parts, body: tuple[Element, ...]) -> None:
    """Take the sentences of a picture for its caption, as far as somebody speaks or is told of."""
    texts = [element.text for element in body[_leading_picture(body) : -1]]
    told = next((at for at, text in enumerate(texts) if at and _TELLS.search(text)), len(texts))
    image = body[0].image or None
    caption = "\n".join(texts[:told])
    parts.blocks.append(Picture(image=image, caption=caption, credit=body[-1].text))
    parts.blocks.extend(Paragraph(text=text) for text in texts[told:])


def _take(
    parts: _Parts, body: tuple[Element, ...], index: int, element: Element, place: Place
) -> None:
    """Take one element of the body."""
    if element.kind is Kind.TABLE:
        parts.blocks.append(Table(rows=element.rows))
    elif element.kind is Kind.BYLINE or (
        element.kind is Kind.HEADING
        and _is_before_text(parts)
        and not parts.bylines
        and read_names(element.text)
    ):
        _take_byline(parts, element)
    elif element.kind is Kind.HEADING:
        _take_heading(parts, body, index)
    elif element.kind is Kind.JUMP:
        parts.jumps.append(jump_of(find_jump_marks(element.text)[0], element.text, place))
    elif element.kind is Kind.PAGE_TAG:
        # A06版 below a story's opening, outside of any 导读: the rest is there.
        pages = read_pages(re.sub(r"^\W+", "", element.text))
        parts.jumps.append(Jump(kind=JumpKind.SEE, pages=pages, text=element.text))
    elif element.kind is Kind.PICTURE:
        caption, credit = split_credit(element.text)
        parts.blocks.append(Picture(image=element.image or None, caption=caption, credit=credit))
    elif element.kind is Kind.CREDIT and parts.bylines and not parts.blocks:
        _take_photographer(parts, element)
    elif element.kind in (Kind.CAPTION, Kind.CREDIT):
        _take_caption(parts, element)
    elif element.text:
        _take_paragraph(parts, element, place)


def _is_before_text(parts: _Parts) -> bool:
    """Tell whether nothing but pictures has been taken."""
    return all(isinstance(block, Picture) for block in parts.blocks)


def _take_byline(parts: _Parts, element: Element) -> None:
    boxed = read_boxed_writers(element.text)
    if boxed is not None:
        parts.dateline = parts.dateline or boxed.dateline
        parts.bylines.extend(replace(byline, text=element.text) for byline in boxed.bylines)
        return
    # A pen name is known by its place alone.
    bylines = read_byline(element.text) or read_signature(element.text)
    parts.bylines.extend(bylines or read_signer(element.text))


def _take_photographer(parts: _Parts, element: Element) -> None:
    """Take 摄影：谭庆 between the writer's line and the text."""
    bylines = read_byline(element.text)
    if bylines:
        parts.bylines.extend(bylines)
    else:
        _take_caption(parts, element)


def _take_heading(parts: _Parts, body: tuple[Element, ...], index: int) -> None:
    """Take a heading inside the body: a crosshead, or a short paragraph that leads in."""
    text = body[index].text
    is_lead_in = text.endswith(("：", ":", "，", "、")) or (
        leads_in(text) and len(text) < 30 and not is_numbered(text)
    )
    is_last = index + 1 == len(body)
    if is_lead_in or is_last:
        parts.blocks.append(Paragraph(text=text))
    else:
        parts.blocks.append(Crosshead(text=text))


def _take_caption(parts: _Parts, element: Element) -> None:
    """Take a caption with its credit, or a credit under the caption before it."""
    last = parts.blocks[-1] if parts.blocks else None
    if element.kind is Kind.CREDIT:
        if isinstance(last, Picture) and not last.credit:
            parts.blocks[-1] = replace(last, credit=element.text)
        elif isinstance(last, Paragraph) and _is_caption(last, parts, element.text):
            parts.blocks[-1] = Picture(caption=last.text, credit=element.text)
            if "均" in element.text:
                _take_captions_above(parts)
        else:
            parts.blocks.append(Picture(credit=element.text))
        return
    caption, credit = split_credit(element.text)
    if isinstance(last, Picture) and last.image and not last.caption:
        parts.blocks[-1] = replace(last, caption=caption, credit=credit or last.credit)
        return
    parts.blocks.append(Picture(caption=caption, credit=credit))


def _take_captions_above(parts: _Parts) -> None:
    """Take the short lines above the last caption for captions too: （均为资料照片）."""
    for place in range(len(parts.blocks) - 2, -1, -1):
        block = parts.blocks[place]
        if not isinstance(block, Paragraph) or len(block.text) > _LINE_OF_CAPTION:
            return
        parts.blocks[place] = Picture(caption=block.text)


def _is_caption(paragraph: Paragraph, parts: _Parts, credit: str) -> bool:
    """Tell the caption above a credit from a story's last paragraph."""
    if is_drawn(credit):
        return False
    place = len(parts.blocks) - 1
    has_jump = any(jump.block == place for jump in parts.jumps)
    is_short = len(paragraph.text) <= _LONGEST_CAPTION
    is_told = is_said(paragraph.text) or read_dateline(paragraph.text) is not None
    return is_short and not has_jump and not is_told


def _take_paragraph(parts: _Parts, element: Element, place: Place) -> None:
    text = element.text
    reading = read_dateline(text)
    if reading is not None:
        parts.dateline = parts.dateline or reading.dateline
        # 本报记者 高远 above 本报讯 记者高远报道: one writer, named twice.
        named = {name for byline in parts.bylines for name in byline.names}
        new = (
            each for each in reading.bylines if not (each.names and named.issuperset(each.names))
        )
        parts.bylines.extend(new)
    marks = list(find_jump_marks(text))
    alone: list[Jump] = []
    while marks and marks[-1].kind is not JumpKind.SEE and marks[-1].end == len(text.rstrip()):
        mark = marks.pop()
        alone.insert(0, jump_of(mark, text[mark.start :].strip(), place))
        text = text[: mark.start].rstrip()
    while marks and marks[0].kind is not JumpKind.SEE and not text[: marks[0].start].strip():
        mark = marks.pop(0)
        alone.insert(0, jump_of(mark, mark.text, place))
        text = text[mark.end :].lstrip()
        marks = list(find_jump_marks(text))
    if text:
        parts.blocks.append(Paragraph(text=text))
        block = len(parts.blocks) - 1
        parts.jumps.extend(replace(jump_of(m, m.text, place), block=block) for m in marks)
    parts.jumps.extend(alone)


def _take_writer_at_end(parts: _Parts) -> None:
    """Read who wrote the article from the bracket at its end; briefs have one each."""
    texts = [block.text for block in parts.blocks if isinstance(block, Paragraph)]
    if not parts.bylines and texts and not any(map(read_last_bracket, texts[:-1])):
        parts.bylines.extend(read_last_bracket(texts[-1]))


def jump_of(mark: JumpMark, text: str, place: Place) -> Jump:
    """Make a jump; the page named decides which way 紧接 leads."""
    kind = mark.kind
    if not mark.is_certain and mark.pages and place.page:
        here, there = (_order(page_reference(place.page)), _order(mark.pages[0]))
        if not (here[0] and there[0]):
            here, there = ("", here[1]), ("", there[1])  # 紧接2版 on page A1 is page A2
        kind = JumpKind.CONTINUED_ON if there > here else JumpKind.CONTINUED_FROM
    return Jump(kind=kind, pages=mark.pages, text=full_width_punctuation(text))


def _order(label: str) -> tuple[str, int]:
    letters = label.rstrip("0123456789")
    return letters, int(label[len(letters) :] or 0)
