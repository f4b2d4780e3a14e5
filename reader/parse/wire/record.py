"""Records of articles, their fields by name → articles as sent.

Databases of newspapers and the programs that copy their sites keep an article so. What a
field holds is known by its name, in Chinese, in English or in pinyin.
"""

import datetime
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from reader.model.article import Paragraph
from reader.model.dating import Dating
from reader.model.doubt import Doubt
from reader.notation.character_reference import read_references
from reader.notation.library_day import dating_without, stated_dating
from reader.notation.line_label import LineLabel, read_line_label
from reader.notation.masthead import find_date, paper_name
from reader.notation.page_label import told_page
from reader.parse.source.file_names import read_path
from reader.parse.text.heading import Head
from reader.parse.wire.body import html_blocks, plain_blocks
from reader.parse.wire.form import stated_day
from reader.parse.wire.item import WireBlock, WireItem, WirePicture

Record = Mapping[str, str]
"""What the fields of a record hold, by their names; none is empty."""

_NAMES = {
    LineLabel.KICKER: "pretitle|introtitle|kicker|overline|leadtitle|uptitle|yinti",
    LineLabel.HEADLINE: "title|headline|articletitle|newstitle|maintitle|biaoti|文章标题|新闻标题",
    LineLabel.DECK: "subtitle|subheadline|deck|futitle|downtitle|futi",
    LineLabel.BYLINE: "author|authors|writer|byline|creator|zuozhe",
    LineLabel.TEXT: (
        "content|text|body|contenttext|articlecontent|articletext|articlebody|fulltext|html"
        "|contenthtml|htmlcontent|newscontent|zhengwen|内容|正文内容|新闻内容"
    ),
    LineLabel.SOURCE: "source|sourcename|laiyuan",
    LineLabel.PAPER: "newspaper|newspapername|paper|papername|publication|baozhi|报刊",
    LineLabel.DAY: (
        "date|day|pubdate|publishdate|publishdatetime|publishtime|pubtime|published|datetime"
        "|issuedate|time|riqi|刊发日期|见报日期|日期时间"
    ),
    LineLabel.PAGE: "page|pageno|pagenum|pagenumber|pagelabel|label|layout|layoutno|banci",
    LineLabel.COLUMN: "column|columnname|lanmu|栏目名称",
    LineLabel.SECTION: "section|pagename|pagetitle|layoutname|nodename|banming|版面名称",
}
_LABELS = {name: label for label, names in _NAMES.items() for name in names.split("|")}
_JOINTS = re.compile(r"[\s_\-.]+")
_PICTURE = re.compile(
    r"(?:附|插|配)图|图[像片]|图片文件|images?|imgs?|pics?|pictures?|photos?|imageurls?"
)
_CAPTION = re.compile(r"(?:附|插|配)?图片?(?:说明|注)|图片文字|captions?|imagesdesc|picdesc")
_SUMMARY = re.compile(r"(?:内容|文章|新闻)?(?:摘要|提要|概要)|summary|abstract|zhaiyao")
_ELLIPSIS = re.compile(r"\s|…|\.{3,}$")
_LONGEST_DECK = 80
"""Characters; a longer summary is printed as the first paragraph."""
_NUMBER = re.compile(r"期号|刊期|issue(?:no|number)?|qihao")
_EDITION = re.compile(r"版别|刊别|刊次|edition(?:name)?")
_WRITERS = {"记者": "记者", "通讯员": "通讯员", "摄影记者": "摄影", "摄影": "摄影"}
"""Fields that name writers of one kind, and what stands before their names in print."""
_BETWEEN, _BETWEEN_CAPTIONS = re.compile(r"[;；,，|\n]+"), re.compile(r"[;；|\n]+")
"""What parts files, and captions, in which a comma is read."""
_NAMED_PICTURE = re.compile(r"https?://\S+|.+\.(?:jpe?g|png|gif|bmp|tiff?|webp)", re.IGNORECASE)
_HTML = re.compile(r"<(?:p|br|div|span|img|strong|h[1-6])\b[^<>]*>", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]{1,200}>")
_LINE_FEEDS = re.compile(r"\n+")
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MOMENT = re.compile(r"1\d{9}(?:\d{3})?")
"""Seconds or thousandths since 1970, from 2001 to 2033."""
_SECONDS = 10
_CHINA = datetime.timezone(datetime.timedelta(hours=8))
_LONGEST_TOLD = 20


@cache
def field_label(name: str) -> LineLabel | None:
    """Return what a field of a name holds; None where the name does not tell."""
    bare = _JOINTS.sub("", name).lower()
    labelled = read_line_label(f"{bare}：")
    return _LABELS.get(bare) or (labelled.label if labelled else None)


def names_picture(name: str) -> bool:
    """Tell whether a field of a name holds a picture."""
    return _PICTURE.fullmatch(_JOINTS.sub("", name).lower()) is not None


def names_caption(name: str) -> bool:
    """Tell whether a field of a name holds what is printed below a picture."""
    return _CAPTION.fullmatch(_JOINTS.sub("", name).lower()) is not None


def names_number(name: str) -> bool:
    """Tell whether a field of a name holds the number of the issue."""
    return _NUMBER.fullmatch(_JOINTS.sub("", name).lower()) is not None


def is_article(names: Iterable[str]) -> bool:
    """Tell whether fields of some names are those of an article: a headline and a text."""
    labels = set(map(field_label, names))
    return LineLabel.HEADLINE in labels and LineLabel.TEXT in labels


def read_records(records: Iterable[Record], file: Path) -> tuple[list[WireItem], list[Doubt]]:
    """Read records as articles, with a doubt for what of them has no place in one.

    Args:
        records: In print order.
        file: They stand in.
    """
    items: list[WireItem] = []
    left_out: dict[str, None] = {}
    for record in records:
        said: dict[LineLabel, str] = {}
        for name, value in record.items():
            label = field_label(name)
            is_told = label is not LineLabel.SOURCE or bool(paper_name(value))
            is_told = is_told and label is not LineLabel.OTHER
            if label is not None and is_told and label not in said:
                said[label] = value
            elif not _is_told_otherwise(name):
                short = value if len(value) <= _LONGEST_TOLD and "://" not in value else ""
                left_out[f"{name} {short}".strip()] = None
        items.append(_item(said, record, file))
    doubts = []
    if left_out:
        names = "; ".join(itertools.islice(left_out, 12)) + ("; …" if len(left_out) > 12 else "")
        what = f"Left out, for an article has no place for it: {names}."
        doubts.append(Doubt(where=file.name, what=what))
    return items, doubts


def _is_told_otherwise(name: str) -> bool:
    """Tell a field that holds pictures, their captions, writers, a summary or the number."""
    bare = _JOINTS.sub("", name).lower()
    forms = (_PICTURE, _CAPTION, _SUMMARY, _NUMBER, _EDITION)
    return name in _WRITERS or any(form.fullmatch(bare) for form in forms)


def _item(said: Mapping[LineLabel, str], record: Record, file: Path) -> WireItem:
    page, section = told_page(_line(said, LineLabel.PAGE))
    source = _line(said, LineLabel.SOURCE)
    text = said.get(LineLabel.TEXT, "")
    text = text if _HTML.search(text) else read_references(text)
    blocks = html_blocks(text) if _HTML.search(text) else plain_blocks(text)
    head, opening = _head(said, " ".join(_named(record, _SUMMARY, _LINE_FEEDS)))
    return WireItem(
        file=file,
        title=_line(said, LineLabel.PAPER) or paper_name(source),
        date=_dating(_line(said, LineLabel.DAY), read_path(file).date),
        page=page,
        section=_line(said, LineLabel.SECTION) or section,
        number=next(_named(record, _NUMBER), ""),
        edition=next(_named(record, _EDITION), "") or read_path(file).edition,
        head=head,
        by=" ".join(_writers(said, record)),
        blocks=(*opening, *blocks, *_pictures(record)),
    )


def _head(said: Mapping[LineLabel, str], summary: str) -> tuple[Head, tuple[WireBlock, ...]]:
    """Return the head of an article, and what of a summary stands above its text.

    The name of its column stands above the kicker, unless the head or the page has it; a
    summary is the deck where there is none, unless the text says the same.
    """
    head = Head(
        kicker=_line(said, LineLabel.KICKER),
        headline=_line(said, LineLabel.HEADLINE),
        deck=_line(said, LineLabel.DECK),
    )
    column = _line(said, LineLabel.COLUMN)
    others = (head.kicker, head.headline, head.deck, _line(said, LineLabel.SECTION))
    if column and not any(column in other for other in others):
        head = replace(head, kicker=f"{column} {head.kicker}".strip())
    bare, text = _bare(summary), _bare(_MARKUP.sub("", said.get(LineLabel.TEXT, "")))
    if not bare or bare in text or bare in map(_bare, others):
        return head, ()
    if head.deck or len(summary) > _LONGEST_DECK:
        return head, (Paragraph(text=summary),)
    return replace(head, deck=summary), ()


def _bare(text: str) -> str:
    return _ELLIPSIS.sub("", text)


def _line(said: Mapping[LineLabel, str], label: LineLabel) -> str:
    """Return a field as one line."""
    return " ".join(read_references(said.get(label, "")).split())


def _dating(stated: str, told: Dating) -> Dating:
    """Return the day that a field states, else what the file's name tells."""
    if _MOMENT.fullmatch(stated):
        moment = datetime.datetime.fromtimestamp(int(stated[:_SECONDS]), _CHINA)
        return stated_day(moment.date(), stated)
    digits = _DIGITS.match(stated) if stated[:8].isdecimal() else None
    day = find_date("-".join(digits.groups()) if digits else stated)
    if day is not None:
        return stated_dating(day, "stated by the articles (日期)")
    return dating_without(stated, told)


def _writers(said: Mapping[LineLabel, str], record: Record) -> Iterator[str]:
    """Yield who wrote it, as it would be printed."""
    if by := _line(said, LineLabel.BYLINE):
        yield by
    for name, role in _WRITERS.items():
        names = " ".join(record.get(name, "").split())
        if names:
            yield names if names.startswith(role) else f"{role} {names}"


def _pictures(record: Record) -> Iterator[WireBlock]:
    """Yield the pictures that a record names, each with what is said of it.

    What is said of more than there are stands below the last.
    """
    files = [each for each in _named(record, _PICTURE) if _NAMED_PICTURE.fullmatch(each)]
    captions = list(_named(record, _CAPTION, _BETWEEN_CAPTIONS))
    last = max(len(files) - 1, 0)
    captions[last:] = ["\n".join(captions[last:])] if captions[last:] else []
    for file, caption in itertools.zip_longest(files, captions, fillvalue=""):
        yield WirePicture(addresses=(file,) if file else (), caption=caption)


def _named(
    record: Record, name: re.Pattern[str], between: re.Pattern[str] = _BETWEEN
) -> Iterator[str]:
    """Yield what fields of a name hold, part by part."""
    for field, value in record.items():
        if name.fullmatch(_JOINTS.sub("", field).lower()):
            yield from (each.strip() for each in between.split(value) if each.strip())
