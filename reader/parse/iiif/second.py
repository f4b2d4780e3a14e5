"""A manifest of IIIF Presentation 2 → the same in the words of Presentation 3.

Source: IIIF Presentation API 2.1; Change Log for 3.0
"""

from collections.abc import Iterator

from reader.parse.iiif.json import Json, address, kind, things

_MOST = 100_000


def is_second(value: Json) -> bool:
    """Tell whether a manifest or collection is of Presentation 2."""
    return "@type" in value and ("sequences" in value or kind(value) == "Collection")


def in_third(value: Json) -> Json:
    """Return a manifest in the words of Presentation 3."""
    canvases = [
        _canvas(canvas)
        for sequence in things(value, "sequences")
        for canvas in things(sequence, "canvases")
    ]
    return {
        **value,
        "id": address(value),
        "type": "Manifest",
        "partOf": list(things(value, "within")),
        "items": canvases,
        "structures": list(_ranges(value)),
    }


def listed(value: Json) -> Iterator[Json]:
    """Yield the manifests and collections that a collection of Presentation 2 lists."""
    for key in ("manifests", "collections", "members"):
        for each in things(value, key):
            yield {"id": address(each), "type": kind(each) or "Manifest"}


def _canvas(canvas: Json) -> Json:
    images = [{"body": list(things(image, "resource"))} for image in things(canvas, "images")]
    lists = [
        {"id": address(other)} | ({"items": notes} if (notes := list(_notes(other))) else {})
        for other in things(canvas, "otherContent")
    ]
    return {
        **canvas,
        "id": address(canvas),
        "type": "Canvas",
        "items": [{"items": images}],
        "annotations": lists,
    }


def notes_page(value: Json) -> Json:
    """Return a list of annotations in the words of Presentation 3."""
    return {"items": list(_notes(value))} if "resources" in value else value


def _notes(value: Json) -> Iterator[Json]:
    for annotation in things(value, "resources"):
        bodies = [
            {"value": body.get("chars"), "format": body.get("format")}
            for body in things(annotation, "resource")
        ]
        targets = [_target(target) for target in things(annotation, "on")]
        yield {"body": bodies, "target": targets}


def _target(target: Json) -> Json:
    full = next(things(target, "full"), target)
    selector = next(things(target, "selector"), {})
    inner = next(things(selector, "default"), selector)
    value = inner.get("value") or inner.get("chars") or ""
    return {"source": address(full), "selector": {"value": value}}


def _ranges(value: Json) -> Iterator[Json]:
    """Yield all ranges beside each other, as they stand there."""
    for each, _ in zip(things(value, "structures"), range(_MOST), strict=False):
        members = [m for m in things(each, "members") if kind(m) == "Canvas"]
        covered = (*things(each, "canvases"), *members)
        items = [{"id": address(canvas), "type": "Canvas"} for canvas in covered]
        if items:
            yield {"type": "Range", "label": each.get("label", ""), "items": items}
