"""An issue and its files → an EPUB 3: a chapter a page, jumps and 导读 as links.

The same issue gives the same bytes on any machine and day.

Source: EPUB 3.3 (container, package document, navigation document)
"""

import re
import uuid
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath
from xml.sax.saxutils import escape, quoteattr

from reader.export.epub_page import page_anchor, page_document
from reader.model.article import Picture
from reader.model.dating import Dating
from reader.model.issue import Issue
from reader.model.key import issue_key
from reader.model.plain import issue_to_plain, json_text
from reader.model.printed import CollatedIssue
from reader.notation import epub_form as form

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file can state; a real one would change the bytes."""
_MEDIA = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""Pictures that every reader of EPUB 3.3 shows."""
_COVER_HEADS = 6
_COVER_WIDTH = 17
"""Characters of a headline on the cover."""
_CONTAINER = """<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""
_STYLE = """body { line-height: 1.6; }
p { margin: 0; text-indent: 2em; }
.kicker, .deck, .byline, .masthead, .folio, .editor { text-indent: 0; }
.jump, .leading, figcaption, td p { text-indent: 0; }
img { max-width: 100%; }
"""


def epub_bytes(collated: CollatedIssue) -> bytes:
    """Write an issue as an EPUB."""
    issue = collated.issue
    pictures = _pictures(collated)
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        # Readers know the file by this entry: the first, and not compressed.
        _store(archive, "mimetype", b"application/epub+zip", is_small=True)
        _store(archive, "META-INF/container.xml", _CONTAINER.encode())
        _store(archive, "EPUB/package.opf", _encoded(_package(issue, pictures)))
        _store(archive, "EPUB/nav.xhtml", _encoded(_navigation(issue)))
        _store(archive, "EPUB/style.css", _STYLE.encode())
        _store(archive, "EPUB/cover.xhtml", _encoded(_cover_page(issue)))
        _store(archive, "EPUB/cover.svg", _encoded(_cover(issue)))
        for page in issue.pages:
            text = page_document(issue, page, pictures)
            _store(archive, f"EPUB/page-{page.number}.xhtml", _encoded(text))
        for path, name in pictures.items():
            _store(archive, f"EPUB/{name}", collated.files[path](), is_small=True)
    return content.getvalue()


def _encoded(text: str) -> bytes:
    allowed = re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)
    return allowed.encode("utf-8")


def _store(archive: zipfile.ZipFile, name: str, octets: bytes, *, is_small: bool = False) -> None:
    entry = zipfile.ZipInfo(name, date_time=_EARLIEST)
    entry.compress_type = zipfile.ZIP_STORED if is_small else zipfile.ZIP_DEFLATED
    archive.writestr(entry, octets)


def _pictures(collated: CollatedIssue) -> dict[str, str]:
    """Return the path in the issue folder and the name in the book of each picture shown."""
    shown = (
        block.image
        for page in collated.issue.pages
        for article in page.articles
        for block in article.blocks
        if isinstance(block, Picture) and block.image in collated.files
    )
    paths = [p for p in dict.fromkeys(shown) if p and PurePosixPath(p).suffix.lower() in _MEDIA]
    return {
        path: f"picture-{number}{PurePosixPath(path).suffix.lower()}"
        for number, path in enumerate(paths, 1)
    }


def _stated(issue: Issue) -> str:
    """Write what the issue is, but for its pages, for whoever takes the book in again."""
    plain = issue_to_plain(replace(issue, pages=(), remarks="", doubts=(), date=Dating()))
    return json_text(plain)


def _package(issue: Issue, pictures: Mapping[str, str]) -> str:
    key = issue_key(issue)
    day = issue.date.value.isoformat() if issue.date.value else ""
    title = " ".join(filter(None, (issue.title or "导读", day or key.partition("/")[2])))
    items = [
        f'<item id="page-{page.number}" href="page-{page.number}.xhtml"'
        ' media-type="application/xhtml+xml"/>'
        for page in issue.pages
    ]
    items += [
        f'<item id="{PurePosixPath(name).stem}" href="{name}"'
        f' media-type="{_MEDIA[PurePosixPath(name).suffix]}"/>'
        for name in pictures.values()
    ]
    spine = '<itemref idref="cover"/>' + "".join(
        f'<itemref idref="page-{page.number}"/>' for page in issue.pages
    )
    date = f"<dc:date>{day}</dc:date>" if day else ""
    publisher = issue.masthead.publisher
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, key)}</dc:identifier>
<dc:title>{escape(title)}</dc:title><dc:language>{escape(issue.language)}</dc:language>{date}
{f"<dc:publisher>{escape(publisher)}</dc:publisher>" if publisher else ""}
<meta name="{form.ISSUE}" content={quoteattr(_stated(issue))}/>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">pageNavigation</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="dcterms:modified">{day or "1980-01-01"}T00:00:00Z</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
{chr(10).join(items)}
</manifest>
<spine>{spine}</spine>
</package>
"""


def _navigation(issue: Issue) -> str:
    pages = []
    printed = []
    first = f"第{issue.pages[0].label}版"
    for page in issue.pages:
        file = f"page-{page.number}.xhtml"
        name = f"第{page.label}版" + (f"：{page.section}" if page.section else "")
        articles = "".join(
            f'<li><a href="{file}#{page_anchor(page, article.id)}">'
            f"{escape(article.headline)}</a></li>"
            for article in page.articles
            if article.headline.strip()
        )
        inner = f"<ol>{articles}</ol>" if articles else ""
        pages.append(f'<li><a href="{file}">{escape(name)}</a>{inner}</li>')
        printed.append(f'<li><a href="{file}">{escape(page.label)}</a></li>')
    language = quoteattr(issue.language)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang={language} xml:lang={language}>
<head><title>{escape(issue.title or "导读")}</title></head>
<body><nav epub:type="toc"><ol>
{chr(10).join(pages)}
</ol></nav>
<nav epub:type="page-list" hidden="hidden"><ol>
{chr(10).join(printed)}
</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><ol>
<li><a epub:type="cover" href="cover.xhtml">{escape(issue.title or "导读")}</a></li>
<li><a epub:type="bodymatter" href="page-{issue.pages[0].number}.xhtml">{escape(first)}</a></li>
</ol></nav></body></html>
"""


def _cover_page(issue: Issue) -> str:
    language = quoteattr(issue.language)
    title = escape(issue.title or "导读")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"
 lang={language} xml:lang={language}>
<head><title>{title}</title></head>
<body epub:type="cover"><img src="cover.svg" alt={quoteattr(issue.title or "导读")}
 style="max-width:100%"/></body></html>
"""


def _cover(issue: Issue) -> str:
    """Draw a cover: the name of the paper, the day, and the headlines of the first page."""
    day = issue.date.value
    told = [
        f"{day.year}年{day.month}月{day.day}日" if day else "",
        f"第{issue.number}期" if issue.number is not None else "",
    ]
    heads = [a.headline for a in issue.pages[0].articles if a.headline.strip()][:_COVER_HEADS]
    lines = "".join(
        f'<text x="300" y="{400 + 56 * place}" font-size="30">{escape(_shortened(head))}</text>'
        for place, head in enumerate(heads)
    )
    title = issue.title or "导读"
    size = min(120, 520 // max(len(title), 1))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800"
 font-family="Songti SC, Noto Serif CJK SC, SimSun, serif" text-anchor="middle">
<rect width="600" height="800" fill="#fbf8f1"/>
<rect x="40" y="250" width="520" height="3" fill="#a3161d"/>
<text x="300" y="190" font-size="{size}" font-weight="bold" fill="#a3161d">{escape(title)}</text>
<text x="300" y="300" font-size="26">{escape("　".join(filter(None, told)))}</text>
{lines}
</svg>
"""


def _shortened(head: str) -> str:
    return head if len(head) <= _COVER_WIDTH else f"{head[: _COVER_WIDTH - 1]}…"
