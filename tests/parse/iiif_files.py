"""IIIF files of an invented paper, in the forms that libraries publish."""

import io
import json
from pathlib import Path

from PIL import Image

P3 = "http://iiif.io/api/presentation/3/context.json"
P2 = "http://iiif.io/api/presentation/2/context.json"
BASE = "https://library.example/iiif/gazette/1858-12-07"

Values = dict[str, object]


def put_json(path: Path, values: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values, ensure_ascii=False), "utf-8")
    return path


def put_picture(path: Path, size: tuple[int, int] = (100, 200)) -> Path:
    octets = io.BytesIO()
    Image.new("L", size, 200).save(octets, "JPEG")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(octets.getvalue())
    return path


def note(number: int, text: str, box: str, grain: str = "", canvas: str = "p1") -> Values:
    values: Values = {
        "id": f"{BASE}/note/{number}",
        "type": "Annotation",
        "motivation": "supplementing",
        "body": {"type": "TextualBody", "format": "text/plain", "value": text},
        "target": f"{BASE}/canvas/{canvas}#xywh={box}",
    }
    return values | ({"textGranularity": grain} if grain else {})


def canvas(name: str, label: str, notes: list[Values], image: str, **more: object) -> Values:
    return {
        "id": f"{BASE}/canvas/{name}",
        "type": "Canvas",
        "label": {"none": [label]},
        "width": 1000,
        "height": 2000,
        "items": [
            {
                "type": "AnnotationPage",
                "items": [
                    {
                        "type": "Annotation",
                        "motivation": "painting",
                        "body": {"id": image, "type": "Image", "format": "image/jpeg"},
                        "target": f"{BASE}/canvas/{name}",
                    }
                ],
            }
        ],
        "annotations": [{"id": f"{BASE}/list/{name}", "type": "AnnotationPage", "items": notes}],
        **more,
    }


def part(name: str, box: str) -> Values:
    selector = {"type": "FragmentSelector", "value": f"xywh={box}"}
    return {
        "type": "SpecificResource",
        "source": f"{BASE}/canvas/{name}",
        "selector": selector,
    }


def manifest() -> Values:
    """An issue of two pages; the lead goes on on the second, an advertisement is no article."""
    first = [
        note(1, "The bridge is open", "10,100,400,50", "line"),
        note(2, "Both banks are", "10,160,400,30", "line"),
        note(3, "joined at last.", "10,190,400,30", "line"),
        note(4, "Boats for sale.", "600,1500,300,40", "line"),
    ]
    second = [note(5, "He crossed the river.", "10,10,400,30", "line", "p2")]
    return {
        "@context": P3,
        "id": f"{BASE}/manifest",
        "type": "Manifest",
        "label": {"en": ["River Gazette, 1858-12-07"]},
        "metadata": [{"label": {"en": ["Number"]}, "value": {"none": ["No. 288"]}}],
        "navDate": "1858-12-07T00:00:00Z",
        "partOf": [
            {
                "id": "https://library.example/iiif/gazette",
                "type": "Collection",
                "label": {"en": ["River Gazette"]},
            }
        ],
        "items": [
            canvas(
                "p1",
                "p. 1",
                first,
                "https://images.example/iiif/3/gazette:p1/full/max/0/default.jpg",
            ),
            canvas("p2", "p. 2", second, "https://images.example/files/p2.jpg"),
        ],
        "structures": [
            {
                "id": f"{BASE}/range/top",
                "type": "Range",
                "label": {"en": ["Contents"]},
                "items": [
                    {
                        "id": f"{BASE}/range/1",
                        "type": "Range",
                        "label": {"en": ["The bridge is open"]},
                        "items": [
                            part("p1", "0,90,500,200"),
                            part("p2", "0,0,500,100"),
                        ],
                    },
                    {
                        "id": f"{BASE}/range/2",
                        "type": "Range",
                        "label": {"en": ["Shipping"]},
                        "items": [{"id": f"{BASE}/canvas/p2", "type": "Canvas"}],
                    },
                ],
            }
        ],
    }


def write_issue(root: Path) -> Path:
    put_json(root / "manifest.json", manifest())
    put_picture(root / "images" / "p1.jpg")
    put_picture(root / "p2.jpg")
    return root


def write_collection(root: Path) -> Path:
    """A collection of three issues, of which two are held, each in a folder of its own."""
    days = ("1858-12-07", "1858-12-08", "1858-12-09")
    for day in days[:2]:
        values = json.loads(json.dumps(manifest()).replace("1858-12-07", day))
        put_json(root / day / "manifest.json", values)
    listed = [
        {"id": f"https://library.example/iiif/gazette/{day}/manifest", "type": "Manifest"}
        for day in days
    ]
    values = {
        "@context": P3,
        "id": "https://library.example/iiif/gazette",
        "type": "Collection",
        "label": {"en": ["River Gazette"]},
        "items": listed,
    }
    put_json(root / "collection.json", values)
    return root


def second_manifest() -> Values:
    """The front page in the words of Presentation 2."""
    return {
        "@context": P2,
        "@id": f"{BASE}/manifest",
        "@type": "sc:Manifest",
        "label": "River Gazette 1858-12-07",
        "navDate": "1858-12-07T00:00:00Z",
        "within": {"@id": "https://library.example/iiif/gazette", "label": "River Gazette"},
        "sequences": [
            {
                "@type": "sc:Sequence",
                "canvases": [
                    {
                        "@id": f"{BASE}/canvas/p1",
                        "@type": "sc:Canvas",
                        "label": "1",
                        "width": 1000,
                        "height": 2000,
                        "images": [
                            {
                                "@type": "oa:Annotation",
                                "motivation": "sc:painting",
                                "resource": {
                                    "@id": "https://images.example/files/p1.jpg",
                                    "@type": "dctypes:Image",
                                },
                                "on": f"{BASE}/canvas/p1",
                            }
                        ],
                        "otherContent": [{"@id": f"{BASE}/list/p1", "@type": "sc:AnnotationList"}],
                    }
                ],
            }
        ],
        "structures": [
            {
                "@id": f"{BASE}/range/1",
                "@type": "sc:Range",
                "label": "The bridge is open",
                "canvases": [f"{BASE}/canvas/p1#xywh=0,90,500,200"],
            }
        ],
    }


def second_list() -> Values:
    return {
        "@context": P2,
        "@id": f"{BASE}/list/p1",
        "@type": "sc:AnnotationList",
        "resources": [
            {
                "@type": "oa:Annotation",
                "motivation": "sc:painting",
                "resource": {
                    "@type": "cnt:ContentAsText",
                    "chars": "The bridge is open\nBoth banks are joined.",
                    "format": "text/plain",
                },
                "on": f"{BASE}/canvas/p1#xywh=10,100,400,100",
            }
        ],
    }
