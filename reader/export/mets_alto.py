"""An issue → METS with an ALTO file a page: an article that jumps has areas on both pages.

Source: METS 1.12, ALTO 4, in the profile of CCS docWorks (ARTICLE, HEADING, BODY)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from reader.export.story_parts import story_parts
from reader.export.wire_text import Role, body_parts
from reader.model.article import Article
from reader.model.issue import Issue, Page

_METS = "http://www.loc.gov/METS/"
_MODS = "http://www.loc.gov/mods/v3"
_XLINK = "http://www.w3.org/1999/xlink"
_ALTO = "http://www.loc.gov/standards/alto/ns-v4#"
_WIDTH, _HEIGHT = 10_000, 14_140
"""Pixels of a page; finer than any zone is known."""
_ROLES = {Role.CROSSHEAD: "CROSSHEADING", Role.CAPTION: "CAPTION", Role.CREDIT: "CAPTION"}
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class _Writing:
    """The pages while articles are put on them: ALTO print space and count of blocks."""

    alto: dict[str, "etree._Element"] = field(default_factory=dict)
    spaces: dict[str, "etree._Element"] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)


def mets_alto_entries(issue: Issue) -> Iterator[tuple[str, bytes]]:
    """Yield the METS file and the ALTO files: name, and bytes."""
    writing = _Writing()
    for page in issue.pages:
        _add_page(writing, page)
    yield "mets.xml", _octets(_mets(issue, writing))
    for page in issue.pages:
        yield f"page-{page.number:04}.xml", _octets(writing.alto[page.label])


def _octets(root: "etree._Element") -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _add(
    parent: "etree._Element", name: str, space: str = _METS, **values: str
) -> "etree._Element":
    element = etree.SubElement(parent, f"{{{space}}}{name}")
    for key, value in values.items():
        element.set(key, _FORBIDDEN.sub("\ufffd", value))
    return element


def _add_page(writing: _Writing, page: Page) -> None:
    root = etree.Element(f"{{{_ALTO}}}alto", nsmap={"alto": _ALTO})
    _add(_add(root, "Description", _ALTO), "MeasurementUnit", _ALTO).text = "pixel"
    layout = _add(root, "Layout", _ALTO)
    size = {"WIDTH": str(_WIDTH), "HEIGHT": str(_HEIGHT)}
    sheet = _add(layout, "Page", _ALTO, ID=f"P{page.number}", **size)
    writing.alto[page.label] = root
    writing.spaces[page.label] = _add(sheet, "PrintSpace", _ALTO, HPOS="0", VPOS="0", **size)
    writing.numbers[page.label] = page.number


def _mets(issue: Issue, writing: _Writing) -> "etree._Element":
    root = etree.Element(f"{{{_METS}}}mets", nsmap={"mets": _METS, "mods": _MODS, "xlink": _XLINK})
    record = _add(root, "dmdSec", ID="ISSUE")
    wrap = _add(_add(record, "mdWrap", MDTYPE="MODS"), "xmlData")
    mods = _add(wrap, "mods", _MODS)
    _add(_add(mods, "titleInfo", _MODS), "title", _MODS).text = issue.title
    if issue.date.value is not None:
        origin = _add(mods, "originInfo", _MODS)
        _add(origin, "dateIssued", _MODS).text = issue.date.value.isoformat()
    if issue.number is not None:
        detail = _add(_add(mods, "part", _MODS), "detail", _MODS, type="issue")
        _add(detail, "number", _MODS).text = str(issue.number)
    group = _add(_add(root, "fileSec"), "fileGrp", USE="Text")
    physical = _add(_add(root, "structMap", TYPE="PHYSICAL"), "div", TYPE="Newspaper")
    for page in issue.pages:
        name = f"ALTO{page.number:05}"
        file = _add(group, "file", ID=name, MIMETYPE="text/xml")
        location = _add(file, "FLocat", LOCTYPE="URL")
        location.set(f"{{{_XLINK}}}href", f"page-{page.number:04}.xml")
        order = str(page.number)
        div = _add(physical, "div", TYPE="PAGE", ORDER=order, ORDERLABEL=page.label)
        _add(div, "fptr", FILEID=name)
    logical = _add(_add(root, "structMap", TYPE="LOGICAL"), "div", TYPE="ISSUE", DMDID="ISSUE")
    content = _add(logical, "div", TYPE="CONTENT")
    for story in story_parts(issue):
        div = _add(content, "div", TYPE="ARTICLE", LABEL=story[0][1].headline)
        for page, article in story:
            _add_part(div, writing, page, article)
    return root


def _add_part(div: "etree._Element", writing: _Writing, page: Page, article: Article) -> None:
    heads = (
        ("OVERLINE", article.kicker),
        ("TITLE", article.headline),
        ("SUBHEADLINE", article.deck),
        *(("AUTHOR", byline.text) for byline in article.bylines),
    )
    heading = _add(div, "div", TYPE="HEADING")
    for role, text in heads:
        _add_text(heading, writing, (page, article), (role, text))
    body = _add(div, "div", TYPE="BODY")
    for kind, text in body_parts(article):
        _add_text(body, writing, (page, article), (_ROLES.get(kind, "PARAGRAPH"), text))


def _add_text(
    parent: "etree._Element",
    writing: _Writing,
    place: tuple[Page, Article],
    printed: tuple[str, str],
) -> None:
    role, text = printed
    page, article = place
    if not text:
        return
    space = writing.spaces[page.label]
    name = f"P{page.number}_TB{len(space) + 1:05}"
    block = _add(space, "TextBlock", _ALTO, ID=name, **_box(article))
    _add(_add(block, "TextLine", _ALTO), "String", _ALTO, CONTENT=text)
    pointer = _add(_add(parent, "div", TYPE=role), "fptr")
    file = f"ALTO{writing.numbers[page.label]:05}"
    _add(pointer, "area", FILEID=file, BETYPE="IDREF", BEGIN=name)


def _box(article: Article) -> dict[str, str]:
    """Return the box around an article's zones; nothing where none is known."""
    points = [point for zone in article.zones for point in zone.points]
    if not points:
        return {}
    left, right = (side(x for x, _ in points) * _WIDTH for side in (min, max))
    top, bottom = (side(y for _, y in points) * _HEIGHT for side in (min, max))
    values = {"HPOS": left, "VPOS": top, "WIDTH": right - left, "HEIGHT": bottom - top}
    return {name: str(round(value)) for name, value in values.items()}
