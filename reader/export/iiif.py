"""An issue and its files → a IIIF Presentation 3 manifest in a folder with its scans.

A canvas a page, a Range an article: an article that jumps covers several canvases. The
text of each part is an annotation of its canvas, as HTML that is read back exactly;
the words of a scan are annotations in files of their own.

Source:
    IIIF Presentation API 3.0; cookbook recipe 0025 (newspapers with structures);
    IIIF Text Granularity 1.0
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote

from reader.export.story_parts import story_parts
from reader.model.article import Article
from reader.model.issue import Facsimile, Issue, Page
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue
from reader.model.zone import Zone
from reader.notation.article_html import write_article
from reader.notation.own_name import own_name
from reader.notation.word_boxes import read_word_boxes

_CONTEXT = "http://iiif.io/api/presentation/3/context.json"
_GRANULARITY = "http://iiif.io/api/extension/text-granularity/context.json"
_WIDTH, _HEIGHT = 100_000, 141_400
"""A canvas is an abstract space; these have the shape of a page of the A series, and are
as fine as places are known."""
_IMAGES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".jp2": "image/jp2",
}

Values = dict[str, object]


def iiif_entries(collated: CollatedIssue) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a manifest's folder: path inside it, and bytes."""
    issue = collated.issue
    yield "manifest.json", _octets(_manifest(collated))
    shown: set[str] = set()
    for page in issue.pages:
        if page.words in collated.files:
            yield _words_name(page), _octets(_words(collated, page))
        facsimile = page.facsimile
        if facsimile is not None and facsimile.path in collated.files.keys() - shown:
            shown.add(facsimile.path)
            yield facsimile.path, collated.files[facsimile.path]()


def _octets(values: Values) -> bytes:
    text = json.dumps(values, ensure_ascii=False, indent=1)
    return f"{text}\n".encode("utf-8", "replace")


def _base(issue: Issue) -> str:
    return own_name(quote(issue_key(issue)))


def _manifest(collated: CollatedIssue) -> Values:
    issue, base = collated.issue, _base(collated.issue)
    day = issue.date.value
    facts = (
        ("Title", issue.title),
        ("Number", "" if issue.number is None else str(issue.number)),
        ("Edition", issue.edition),
    )
    manifest: Values = {
        "@context": [_GRANULARITY, _CONTEXT],
        "id": base,
        "type": "Manifest",
        "label": {issue.language: [" ".join((issue.title, day.isoformat() if day else ""))]},
        "metadata": [
            {"label": {"en": [name]}, "value": {"none": [value]}} for name, value in facts if value
        ],
        "items": [_canvas(collated, page, base) for page in issue.pages],
        "structures": list(_ranges(issue, base)),
    }
    if issue.masthead.is_set_down:
        manifest["viewingDirection"] = "right-to-left"
    if day is not None:
        manifest["navDate"] = f"{day.isoformat()}T00:00:00Z"
    return manifest


def _canvas(collated: CollatedIssue, page: Page, base: str) -> Values:
    issue, name = collated.issue, f"{base}/canvas/{page.number}"
    canvas: Values = {
        "id": name,
        "type": "Canvas",
        "label": {issue.language: [page.label]},
        "width": _WIDTH,
        "height": _HEIGHT,
    }
    if page.section:
        canvas["summary"] = {issue.language: [page.section]}
    texts: list[Values] = [
        {
            "id": f"{base}/texts/{article.id}",
            "type": "AnnotationPage",
            "items": [_annotation(issue, page, article, base)],
        }
        for article in page.articles
    ]
    if page.words in collated.files:
        texts.append({"id": _words_name(page), "type": "AnnotationPage"})
    canvas["annotations"] = texts
    facsimile = page.facsimile
    if facsimile is not None and facsimile.path in collated.files:
        canvas |= _shown(facsimile, name)
    return canvas


def _shown(facsimile: Facsimile, canvas: str) -> Values:
    """Return what shows a page: a picture painted on it, or a page of a PDF beside it."""
    media = _IMAGES.get(PurePosixPath(facsimile.path).suffix.lower())
    address = quote(facsimile.path)
    if media is None:
        page = f"{address}#page={facsimile.sheet + 1}"
        rendering = {"id": page, "type": "Text", "format": "application/pdf"}
        return {"rendering": [rendering | {"label": {"en": ["PDF"]}}]}
    painting = {
        "id": f"{canvas}/picture/1",
        "type": "Annotation",
        "motivation": "painting",
        "body": {
            "id": address,
            "type": "Image",
            "format": media,
            "width": _WIDTH,
            "height": _HEIGHT,
        },
        "target": canvas,
    }
    return {"items": [{"id": f"{canvas}/picture", "type": "AnnotationPage", "items": [painting]}]}


def _places(page: Page, article: Article, base: str) -> list[Values | str]:
    """Return the places of an article: its zones, or the whole canvas."""
    canvas = f"{base}/canvas/{page.number}"
    return [_place(canvas, zone) for zone in article.zones] or [canvas]


def _place(canvas: str, zone: Zone) -> Values:
    """Return a place on a canvas: a box, or a polygon as SVG."""
    points = [(round(x * _WIDTH), round(y * _HEIGHT)) for x, y in zone.points]
    xs, ys = {x for x, _ in points}, {y for _, y in points}
    selector: Values
    if len(points) == 4 and len(xs) == len(ys) == 2:
        box = (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        value = f"xywh={','.join(map(str, box))}"
        selector = {"type": "FragmentSelector", "value": value}
    else:
        corners = " ".join(f"{x},{y}" for x, y in points)
        value = f'<svg xmlns="http://www.w3.org/2000/svg"><polygon points="{corners}"/></svg>'
        selector = {"type": "SvgSelector", "value": value}
    return {"type": "SpecificResource", "source": canvas, "selector": selector}


def _annotation(issue: Issue, page: Page, article: Article, base: str) -> Values:
    return {
        "id": f"{base}/text/{article.id}",
        "type": "Annotation",
        "motivation": "supplementing",
        "body": {
            "type": "TextualBody",
            "format": "text/html",
            "language": issue.language,
            "value": write_article(article),
        },
        "target": _places(page, article, base),
    }


def _ranges(issue: Issue, base: str) -> Iterator[Values]:
    """Yield a Range an article: its part here, and those it is continued on."""
    for story in story_parts(issue):
        page, first = story[0]
        yield {
            "id": f"{base}/range/{first.id}",
            "type": "Range",
            "label": {issue.language: [first.headline or f"第{page.label}版"]},
            "annotations": [
                {"id": f"{base}/texts/{article.id}", "type": "AnnotationPage"}
                for _, article in story
            ],
            "items": [
                {"id": place, "type": "Canvas"} if isinstance(place, str) else place
                for page, article in story
                for place in _places(page, article, base)
            ],
        }


def _words_name(page: Page) -> str:
    return f"words/page-{page.number:04}.json"


def _words(collated: CollatedIssue, page: Page) -> Values:
    """Return the words of a page at their places."""
    canvas = f"{_base(collated.issue)}/canvas/{page.number}"
    items = []
    for number, word in enumerate(read_word_boxes(collated.files[page.words]())):
        left, right = round(word.left * _WIDTH), round(word.right * _WIDTH)
        top, bottom = round(word.top * _HEIGHT), round(word.bottom * _HEIGHT)
        box = f"{left},{top},{right - left},{bottom - top}"
        items.append(
            {
                "id": f"{canvas}/word/{number}",
                "type": "Annotation",
                "motivation": "supplementing",
                "textGranularity": "word",
                "body": {"type": "TextualBody", "format": "text/plain", "value": word.text},
                "target": f"{canvas}#xywh={box}",
            }
        )
    return {
        "@context": [_GRANULARITY, _CONTEXT],
        "id": _words_name(page),
        "type": "AnnotationPage",
        "items": items,
    }
