"""Pages in the XML of Chinese papers' editing systems → articles as sent.

Founder's systems (方正) give out a file a page: what the page is (大样), then each article
that stands on it (小样), with its place on the page's picture in hundredths::

    <版面>
      <大样>
        <日期>2026-03-02</日期><报名>柳湾日报</报名><版次>01</版次><版名>要闻</版名>
        <版面图><真图><文件名>01.jpg</文件名></真图></版面图><PDF><文件名>01.pdf</文件名></PDF>
      </大样>
      <小样>
        <引题/><标题>柳湾港开港</标题><副题/><作者>陶喆</作者>
        <版面图映射><顶点个数>3</顶点个数><顶点>5.00%,10.00%</顶点>…</版面图映射>
        <内容>　　首日来了六艘货轮。</内容>
        <附图><真图><文件名>p1.jpg</文件名></真图><图片说明>靠泊。</图片说明></附图>
      </小样>
    </版面>

Others nest or name the parts otherwise. Whatever has a headline and a text is an article, and
what stands around it is said of it; attributes say what elements would.

Source:
    the names and their nesting, as published programs read them that papers and agencies take
    such files in with; they say that they are in GB2312 and are in GBK
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from reader.errors import SourceError
from reader.model.article import Paragraph
from reader.model.doubt import Doubt
from reader.model.zone import Zone
from reader.notation.editors import read_editors
from reader.notation.line_label import LineLabel
from reader.notation.page_label import page_reference
from reader.parse.source.areas import Extent, read_corners, zone_of
from reader.parse.source.encoding import decode
from reader.parse.source.library_xml import begins_markup, head_of, read_xml
from reader.parse.wire.body import bare
from reader.parse.wire.item import NO_SHEET, WireItem, WirePicture, WireSheet
from reader.parse.wire.record import (
    Record,
    field_label,
    is_article,
    names_caption,
    names_picture,
    read_records,
)

ENDINGS = (".xml",)
"""What files of the form are named by, as a folder is looked through for them."""
_HEAD = 65_536
_TAG = re.compile(r"<(?P<name>[^\W\d][\w.-]*)[\s/>]")
_SHEET = "大样"
"""What tells of a page in Founder's systems, whether it has articles or not."""
_HEADS = {"主题": "标题", "正题": "标题", "主标": "标题", "大标题": "标题"}
"""What the headline itself is named between kicker and deck."""
_FILE = re.compile(r"文件名?|(?:图片)?(?:路径|地址)|file(?:name)?|path|src|url|href", re.IGNORECASE)
_SIZES = ("真图", "标准图", "", "简图", "图标")
"""The files of one picture, the best first; one without a size stands in the middle."""
_CREDITS = ("作者", "摄影", "摄影记者", "credit", "author")
_SIGHT = re.compile(r"(?:版面)?pdf(?:文件)?|版面图片?|版图", re.IGNORECASE)
_AREA, _CORNER = "版面图映射", "顶点"
_HUNDREDTHS = Extent(width=100, height=100)
_EDITORS = re.compile(r".{0,4}编辑|责编|美编|版式(?:设计)?|校对|组版编辑")
_WORKINGS = frozenset(
    {"版面宽", "版面高", "宽", "高", "组版人", "组版记录", "补字文件", "图片路径", "刊图路径"}
    | {"广告路径", "表格篇数", "文本篇数", "图片篇数", "写稿日期", "字数", "修改记录", "流程记录"}
    | {"顶点个数", "发布", "发布类型", "信息ID", "序号", "版面真名", "文件名", "签发部门", "签发人"}
)
"""What an editing system notes of its own work; nobody prints it."""
_JUMPS = {"上接": "（上接第{}版）", "下转": "（下转第{}版）"}
_PAGE = re.compile(r"[A-Z]{0,2}[0-9]{1,3}")
_ABOVE = (LineLabel.PAPER, LineLabel.DAY, LineLabel.PAGE, LineLabel.SECTION, LineLabel.OTHER)
"""What stands around articles and is said of each."""
_MARKUP = re.compile(r"<[^<>]{1,200}>")
_WEB = frozenset({"html", "head", "body", "svg", "opml"})
_HTML = frozenset({"p", "br", "div", "span", "img", "b", "i", "strong", "em", "font", "table"})


def is_page_xml(file: Path) -> bool:
    """Tell whether a file is XML of a page, or an element in it has a headline and a text."""
    head = head_of(file, _HEAD)
    if not begins_markup(head):
        return False
    try:
        text = decode(head[: head.rfind(b">") + 1], str(file)).text
    except SourceError:
        return False
    names = [found["name"] for found in _TAG.finditer(text)]
    if _SHEET in names:
        return True
    if not is_article(names) or names[0].lower() in _WEB:
        return False
    parser = etree.XMLParser(encoding="utf-8", recover=True, resolve_entities=False)
    root = etree.fromstring(text.encode(), parser)
    # What has a namespace is of a standard, and says otherwise what it is.
    return root is not None and root.tag in names and any(map(_is_article, bare(root).iter()))


def read_page_xml(file: Path) -> tuple[list[WireItem], list[Doubt]]:
    """Read the articles of a file, and what of them has no place in one.

    Raises:
        SourceError: It cannot be read.
    """
    xml = read_xml(file)
    root = bare(xml.root)
    sent = list(_sent(root, {}, NO_SHEET))
    items, doubts = read_records((each.record for each in sent), file)
    if xml.is_damaged:
        what = "The file is not well formed; it was mended."
        doubts.insert(0, Doubt(where=file.name, what=what))
    whole = [_whole(item, each) for item, each in zip(items, sent, strict=True)]
    if all(item.is_empty for item in whole):
        # A page of advertisements, of which the picture tells more.
        whole = [replace(each, blocks=_shown(each.sheet)) for each in whole[:1]]
    return whole, doubts


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """An article as it stands in a file.

    Attributes:
        element: Of the article.
        record: Its fields, and those around it.
        sheet: What stands around it of its page.
    """

    element: "etree._Element"
    record: Record
    sheet: WireSheet


def _sent(element: "etree._Element", around: Record, sheet: WireSheet) -> Iterator[_Sent]:
    """Yield the articles in an element; the page itself where it has none."""
    fields = dict(_fields(element))
    own = {name: value for name, value in fields.items() if not _is_told_otherwise(name, value)}
    if _is_article(element) or _is_picture(element):
        own = {name: value for name, value in own.items() if not _is_captioned(element, name)}
        yield _Sent(element=element, record={**around, **own}, sheet=sheet)
        return
    sheet = _sheet(element, own) or sheet
    told = {name: v for name, v in own.items() if field_label(name) in _ABOVE}
    around = {**around, **told}
    held = [child for child in element if _has_article(child) or _is_picture(child)]
    for child in held:
        yield from _sent(child, around, sheet)
    if not held and sheet.scans:
        yield _Sent(element=element, record=around, sheet=sheet)


def _is_told_otherwise(name: str, value: str) -> bool:
    """Tell what is no part of a record: a system's workings, the page of a jump."""
    is_jump = name in _JUMPS and _PAGE.fullmatch(page_reference(value)) is not None
    return name in _WORKINGS or is_jump


def _is_article(element: "etree._Element") -> bool:
    """Tell an element that has a headline and a text."""
    attributes = {str(name) for name in element.attrib if not str(name).isascii()}
    return is_article({str(child.tag) for child in element} | attributes)


def _is_captioned(element: "etree._Element", name: str) -> bool:
    """Tell a field of a picture printed alone that stands below it."""
    return _is_picture(element) and (names_caption(name) or name in (*_CREDITS, "说明"))


def _has_article(element: "etree._Element") -> bool:
    return any(map(_is_article, element.iter()))


def _is_picture(element: "etree._Element") -> bool:
    """Tell an element that tells of a picture, its file and what is said of it."""
    return names_picture(str(element.tag)) and bool(len(element) or element.attrib)


def _fields(element: "etree._Element") -> Iterator[tuple[str, str]]:
    """Yield what an element says of itself, parts of parts too; not its pictures and articles."""
    said: dict[str, list[str]] = {}
    for name, value in _said(element):
        value = value.strip("\r\n\t ")
        if value and value not in said.setdefault(name, []):
            said[name].append(value)
    heads = {name for name in said if field_label(name) is LineLabel.HEADLINE}
    for name, values in said.items():
        meant = name if heads else _HEADS.get(name, name)
        yield meant, "\n".join(values)


def _said(element: "etree._Element") -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        yield str(name), str(value)
    for child in element:
        name = str(child.tag)
        if field_label(name) is LineLabel.TEXT:
            yield name, _text(child)
        elif not len(child) and not _is_picture(child):
            yield name, _MARKUP.sub(" ", child.text or "")
        elif not (_is_apart(child) or _has_article(child)):
            yield from _said(child)


def _is_apart(element: "etree._Element") -> bool:
    name = str(element.tag)
    return name == _AREA or _is_picture(element) or _SIGHT.fullmatch(name) is not None


def _text(element: "etree._Element") -> str:
    """Return a text as it is written out, as HTML, or with an element a paragraph."""
    if not len(element):
        return element.text or ""
    if any(str(inner.tag).lower() in _HTML for inner in element.iter()):
        return etree.tostring(element, encoding="unicode", with_tail=False, method="html")
    return "\n".join(map(str, element.itertext()))


def _whole(item: WireItem, sent: _Sent) -> WireItem:
    """Return an article with its pictures, its place and what is told of its page."""
    fields = dict(_fields(sent.element))
    before, after = (_jump(fields, word) for word in _JUMPS)
    pictures = map(_picture, filter(_is_picture, sent.element.iter()))
    return replace(
        item,
        blocks=(*before, *item.blocks, *after, *pictures),
        sheet=sent.sheet,
        zones=tuple(_zones(sent.element)),
    )


def _jump(fields: Record, word: str) -> tuple[Paragraph, ...]:
    """Return the mark of a jump that a field tells by its page alone.

    There is none where the text has it.
    """
    label = page_reference(fields.get(word, ""))
    marks = (f"{word}第", f"{word}{label}版")
    if not _PAGE.fullmatch(label) or any(mark in v for v in fields.values() for mark in marks):
        return ()
    return (Paragraph(text=_JUMPS[word].format(label)),)


def _picture(element: "etree._Element") -> WirePicture:
    said = dict(_fields(element))
    captions = [v for name, v in said.items() if names_caption(name) or name == "说明"]
    return WirePicture(
        addresses=tuple(_files(element)),
        caption="\n".join(captions),
        credit=next(filter(None, (said.get(name, "") for name in _CREDITS)), ""),
    )


def _files(element: "etree._Element") -> Iterator[str]:
    """Yield the files of a picture, the best first."""
    found: list[tuple[int, str]] = []
    for inner in element.iter():
        size = str(inner.tag) if inner.tag in _SIZES else ""
        named = [(str(child.tag), child.text or "") for child in inner if not len(child)]
        named += [(str(name), str(value)) for name, value in inner.attrib.items()]
        files = (v.strip() for name, v in named if _FILE.fullmatch(name) and v.strip())
        found += [(_SIZES.index(size), file) for file in files]
    yield from dict.fromkeys(file for _, file in sorted(found, key=lambda each: each[0]))


def _sheet(element: "etree._Element", own: Mapping[str, str]) -> WireSheet | None:
    """Return what an element that holds articles tells of a page; None where it tells nothing."""
    sights = [
        inner
        for child in element
        if not _has_article(child)
        for inner in child.iter()
        if _SIGHT.fullmatch(str(inner.tag))
    ]
    # The PDF has the page's words, and is sharp at any size.
    sights.sort(key=lambda each: "pdf" not in str(each.tag).lower())
    scans = [file for each in sights for file in (_files(each) if len(each) else _named(each))]
    editors = [
        editor
        for name, value in own.items()
        if _EDITORS.fullmatch(name)
        for editor in read_editors(f"{name}：{value}")
    ]
    if not scans and not editors:
        return None
    return WireSheet(scans=tuple(scans), editors=tuple(editors))


def _named(element: "etree._Element") -> Iterator[str]:
    name = (element.text or "").strip()
    if name:
        yield name


def _shown(sheet: WireSheet) -> tuple[WirePicture, ...]:
    return (WirePicture(addresses=sheet.scans),) if sheet.scans else ()


def _zones(element: "etree._Element") -> Iterator[Zone]:
    """Yield the areas of an article and of its pictures, as far as they are in hundredths."""
    for area in element.iter(_AREA):
        corners = " ".join(corner.text or "" for corner in area.findall(_CORNER))
        points = read_corners(corners) if "%" in corners else ()
        if points:
            yield zone_of(points, _HUNDREDTHS)
