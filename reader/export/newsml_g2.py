"""An issue → its articles as one NewsML-G2 message, bodies in XHTML.

Source: IPTC NewsML-G2 2.33 (newsMessage, newsItem, contentMeta, contentSet/inlineXML)
"""

import re

from lxml import etree

from reader.export.wire_text import byline_text
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.notation.article_html import body_element
from reader.notation.own_name import own_name, page_name

_NAR = "http://iptc.org/std/nar/2006-10-01/"
_XHTML = "http://www.w3.org/1999/xhtml"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold."""
_CATALOGUE = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"
"""What the short names of codes (ninat, hlrole) stand for."""


def newsml_bytes(issue: Issue) -> bytes:
    """Write every article of an issue, in print order."""
    message = etree.Element(f"{{{_NAR}}}newsMessage", nsmap={"nar": _NAR})
    header = _add(message, "header")
    _add(header, "sent", _moment(issue))
    items = _add(message, "itemSet")
    for page in issue.pages:
        for article in page.articles:
            _add_item(items, issue, page, article)
    return etree.tostring(message, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _moment(issue: Issue) -> str:
    """Return the day of issue; a message must state a moment, so an unknown day is the first."""
    day = issue.date.value.isoformat() if issue.date.value else "0001-01-01"
    return f"{day}T00:00:00+08:00"


def _add(
    parent: "etree._Element", name: str, text: str = "", space: str = _NAR
) -> "etree._Element":
    element = etree.SubElement(parent, f"{{{space}}}{name}")
    if text:
        element.text = _FORBIDDEN.sub("\ufffd", text)
    return element


def _add_item(items: "etree._Element", issue: Issue, page: Page, article: Article) -> None:
    item = _add(items, "newsItem")
    item.set("standard", "NewsML-G2")
    item.set("standardversion", "2.33")
    item.set("conformance", "core")
    item.set("guid", own_name(f"{issue_key(issue)}/{article.id}"))
    item.set("version", "1")
    item.set(_XML_LANG, issue.language)
    _add(item, "catalogRef").set("href", _CATALOGUE)
    meta = _add(item, "itemMeta")
    _add(meta, "itemClass").set("qcode", "ninat:text")
    _add(_add(meta, "provider"), "name", issue.title)
    _add(meta, "versionCreated", _moment(issue))
    _add(meta, "edNote", page_name(page.label, page.section)).set("role", "daodu:page")
    if issue.edition:
        _add(meta, "edNote", issue.edition).set("role", "daodu:edition")
    content = _add(item, "contentMeta")
    if article.dateline is not None and article.dateline.place:
        _add(_add(content, "located"), "name", article.dateline.place)
    by = byline_text(article)
    if by:
        _add(content, "by", by)
    heads = (("kicker", article.kicker), ("main", article.headline), ("deck", article.deck))
    for role, text in heads:
        if text:
            _add(content, "headline", text).set("role", f"hlrole:{role}")
    inline = _add(_add(item, "contentSet"), "inlineXML")
    inline.set("contenttype", "application/xhtml+xml")
    _add_body(inline, article, (by,) if by else ())


def _add_body(inline: "etree._Element", article: Article, lines: tuple[str, ...]) -> None:
    page = etree.SubElement(inline, f"{{{_XHTML}}}html", nsmap={"xhtml": _XHTML})
    _add(_add(page, "head", space=_XHTML), "title", article.headline, _XHTML)
    text = body_element(article, lines)
    for element in text.iter():
        element.tag = f"{{{_XHTML}}}{element.tag}"
    _add(page, "body", space=_XHTML).append(text)
