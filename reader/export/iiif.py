"""An issue and its files → a IIIF Presentation 3 manifest in a folder with its pictures.

A canvas a page, a Range an article: an article that jumps covers several canvases.

Source: IIIF Presentation API 3.0; cookbook recipe 0025 (newspapers with structures)
"""

import json
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import quote

from reader.export.story_parts import story_parts
from reader.export.wire_text import body_parts, byline_text
from reader.model.article import Article
from reader.model.issue import Issue, Page
from reader.model.key import issue_key
from reader.model.printed import CollatedIssue

_CONTEXT = "http://iiif.io/api/presentation/3/context.json"
_WIDTH, _HEIGHT = 1000, 1414
"""A canvas is an abstract space; these have the shape of a page of the A series."""
_IMAGES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".gif": "image/gif",
}

Values = dict[str, object]


def iiif_entries(collated: CollatedIssue) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a manifest's folder: path inside it, and bytes."""
    issue = collated.issue
    text = json.dumps(_manifest(issue), ensure_ascii=False, indent=1)
    yield "manifest.json", f"{text}\n".encode("utf-8", "replace")
    for page in issue.pages:
        if (facsimile := page.facsimile) is not None and facsimile.path in collated.files:
            yield facsimile.path, collated.files[facsimile.path]()


def _manifest(issue: Issue) -> Values:
    base = f"urn:daodu:{quote(issue_key(issue))}"
    day = issue.date.value
    manifest: Values = {
        "@context": _CONTEXT,
        "id": base,
        "type": "Manifest",
        "label": {issue.language: [" ".join((issue.title, day.isoformat() if day else ""))]},
        "items": [_canvas(issue, page, base) for page in issue.pages],
        "structures": list(_ranges(issue, base)),
    }
    if day is not None:
        manifest["navDate"] = f"{day.isoformat()}T00:00:00Z"
    return manifest


def _canvas(issue: Issue, page: Page, base: str) -> Values:
    name = f"{base}/canvas/{page.number}"
    canvas: Values = {
        "id": name,
        "type": "Canvas",
        "label": {issue.language: [page.label]},
        "width": _WIDTH,
        "height": _HEIGHT,
    }
    if page.section:
        canvas["summary"] = {issue.language: [page.section]}
    texts = [_annotation(issue, page, article, base) for article in page.articles]
    canvas["annotations"] = [{"id": f"{name}/text", "type": "AnnotationPage", "items": texts}]
    facsimile = page.facsimile
    media = _IMAGES.get(PurePosixPath(facsimile.path).suffix.lower()) if facsimile else None
    if facsimile is not None and media is not None:
        body = {"id": quote(facsimile.path), "type": "Image", "format": media}
        painting = {
            "id": f"{name}/picture/1",
            "type": "Annotation",
            "motivation": "painting",
            "body": body,
            "target": name,
        }
        canvas["items"] = [{"id": f"{name}/picture", "type": "AnnotationPage", "items": [painting]}]
    return canvas


def _targets(page: Page, article: Article, base: str) -> list[str]:
    """Return the places of an article: its zones' boxes, or the whole canvas."""
    canvas = f"{base}/canvas/{page.number}"
    boxes = []
    for zone in article.zones:
        left, right = (side(x for x, _ in zone.points) * _WIDTH for side in (min, max))
        top, bottom = (side(y for _, y in zone.points) * _HEIGHT for side in (min, max))
        box = (left, top, right - left, bottom - top)
        boxes.append(f"{canvas}#xywh={','.join(str(round(value)) for value in box)}")
    return boxes or [canvas]


def _annotation(issue: Issue, page: Page, article: Article, base: str) -> Values:
    head = (article.kicker, article.headline, article.deck, byline_text(article))
    lines = (*head, *(text for _, text in body_parts(article)))
    return {
        "id": f"{base}/text/{article.id}",
        "type": "Annotation",
        "motivation": "supplementing",
        "body": {
            "type": "TextualBody",
            "format": "text/plain",
            "language": issue.language,
            "value": "\n".join(line for line in lines if line),
        },
        "target": _targets(page, article, base)[0],
    }


def _ranges(issue: Issue, base: str) -> Iterator[Values]:
    """Yield a Range an article: its part here, and those it is continued on."""
    for story in story_parts(issue):
        page, first = story[0]
        yield {
            "id": f"{base}/range/{first.id}",
            "type": "Range",
            "label": {issue.language: [first.headline or f"第{page.label}版"]},
            "items": [_place(target) for part in story for target in _targets(*part, base)],
        }


def _place(target: str) -> Values:
    canvas, _, box = target.partition("#")
    if not box:
        return {"id": canvas, "type": "Canvas"}
    selector = {"type": "FragmentSelector", "value": box}
    return {"type": "SpecificResource", "source": canvas, "selector": selector}
