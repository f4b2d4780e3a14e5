"""A IIIF manifest → what it says of an issue: its pages, their pictures and texts, its articles.

Source:
    IIIF Presentation API 3.0; W3C Web Annotation Data Model (motivation
    supplementing, FragmentSelector, SvgSelector); IIIF Text Granularity 1.0
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.parse.iiif.json import Json, address, kind, number_of, text_of, things, words_of

_MOST_CANVASES = 2000
_MOST_NOTES = 200_000
"""Annotations of a page: a word each, and the lines and blocks of them."""
_MOST_RANGES = 20_000
_DEEPEST = 20
"""Ranges inside of ranges."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What something is about.

    Attributes:
        canvas: Id of the canvas.
        selector: Fragment or SVG; empty for the canvas as a whole.
    """

    canvas: str
    selector: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A text that belongs to a canvas.

    Attributes:
        text: As it stands; may be HTML.
        is_html: Whether it is.
        granularity: "word", "line", "paragraph", "block", "page"; empty when not stated.
        targets: At least one.
        list: Id of the list it stands in.
    """

    text: str
    is_html: bool
    granularity: str
    targets: tuple[Target, ...]
    list: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Canvas:
    """A page.

    Attributes:
        id: Its id.
        label: As stated.
        section: Its summary; empty for none.
        width: In the unit of its regions; 0 when not stated.
        height: In the same unit.
        pictures: Addresses of what is painted on it, the likeliest first.
        documents: Addresses of files that render or describe it (ALTO, PDF).
        notes: Texts in the manifest.
        lists: Addresses of further texts.
    """

    id: str
    label: str
    section: str
    width: float
    height: float
    pictures: tuple[str, ...]
    documents: tuple[str, ...]
    notes: tuple[Note, ...]
    lists: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """An article, or a section.

    Attributes:
        label: As stated.
        targets: What it covers itself.
        lists: Ids of the lists of texts that are its own.
        is_leaf: Whether no ranges are inside of it.
    """

    label: str
    targets: tuple[Target, ...]
    is_leaf: bool
    lists: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """A manifest.

    Attributes:
        id: Its id.
        label: As stated, and its language.
        series: Label of the collection it says it is part of; empty for none.
        day: navDate; empty for none.
        facts: Its metadata, label in lower case and without "of" to value.
        canvases: In order.
        ranges: In order, those inside of others after them.
        is_bound_right: Whether its pages follow each other from the right to the left.
    """

    id: str
    label: tuple[str, str]
    series: str
    day: str
    facts: dict[str, str]
    canvases: tuple[Canvas, ...]
    ranges: tuple[Range, ...]
    is_bound_right: bool = False


def read_manifest(value: Json) -> Manifest:
    """Read a manifest of Presentation 3."""
    canvases = (each for each in things(value, "items") if kind(each) in ("Canvas", ""))
    day = value.get("navDate")
    return Manifest(
        id=address(value),
        label=words_of(value.get("label")),
        series=next((text_of(each, "label") for each in things(value, "partOf")), ""),
        day=day if isinstance(day, str) else "",
        facts={
            text_of(fact, "label").lower().replace(" of ", " "): text_of(fact, "value")
            for fact in things(value, "metadata")
        },
        canvases=tuple(
            _canvas(canvas) for canvas, _ in zip(canvases, range(_MOST_CANVASES), strict=False)
        ),
        ranges=tuple(each for each, _ in zip(_ranges(value, 0), range(_MOST_RANGES), strict=False)),
        is_bound_right=value.get("viewingDirection") == "right-to-left",
    )


def _canvas(value: Json) -> Canvas:
    pages = list(things(value, "annotations"))
    notes = (note for page in pages for note in read_notes(page, address(value)))
    pictures: list[str] = []
    for page in things(value, "items"):
        for annotation in things(page, "items"):
            pictures += _pictures(annotation)
    documents = (address(each) for key in ("seeAlso", "rendering") for each in things(value, key))
    return Canvas(
        id=address(value),
        label=text_of(value, "label"),
        section=text_of(value, "summary"),
        width=number_of(value, "width"),
        height=number_of(value, "height"),
        pictures=tuple(dict.fromkeys(pictures)),
        documents=tuple(dict.fromkeys(documents)),
        notes=tuple(note for note, _ in zip(notes, range(_MOST_NOTES), strict=False)),
        lists=tuple(address(page) for page in pages if "items" not in page),
    )


def _pictures(annotation: Json) -> Iterator[str]:
    """Yield the addresses of what an annotation paints, and of the services that give it."""
    for body in things(annotation, "body"):
        # Of a choice the first is what is shown.
        first = next(things(body, "items"), body) if kind(body) == "Choice" else body
        first = next(things(first, "source"), first) if kind(first) == "SpecificResource" else first
        if kind(first) in ("Image", ""):
            yield address(first)
            yield from (address(service) for service in things(first, "service"))


def read_notes(page: Json, canvas: str) -> Iterator[Note]:
    """Yield the texts of a list of annotations.

    Args:
        page: The AnnotationPage.
        canvas: Id of the canvas that has it; for what names no target.
    """
    for annotation in things(page, "items"):
        motivation = annotation.get("motivation")
        stated = motivation if isinstance(motivation, list) else [motivation]
        if not {"supplementing", "transcribing", "describing", None}.intersection(stated):
            continue
        granularity = annotation.get("textGranularity")
        targets = tuple(_targets(things(annotation, "target"))) or (Target(canvas=canvas),)
        for body in things(annotation, "body"):
            text = body.get("value", body.get("chars"))
            if isinstance(text, str) and text.strip():
                yield Note(
                    text=text,
                    is_html=body.get("format") == "text/html",
                    granularity=granularity if isinstance(granularity, str) else "",
                    targets=targets,
                    list=address(page),
                )


def _targets(targets: Iterable[Json]) -> Iterator[Target]:
    for target in targets:
        source = next(things(target, "source"), target)
        name, _, fragment = address(source).partition("#")
        selectors = [str(s.get("value", "")) for s in things(target, "selector")]
        if name:
            yield Target(canvas=name, selector=fragment or " ".join(selectors))


def _ranges(value: Json, depth: int) -> Iterator[Range]:
    key = "structures" if depth == 0 else "items"
    for inner in things(value, key):
        if kind(inner) != "Range" or depth > _DEEPEST:
            continue
        items = list(things(inner, "items"))
        own = [item for item in items if kind(item) != "Range"]
        yield Range(
            label=text_of(inner, "label"),
            targets=tuple(_targets(own)),
            is_leaf=len(own) == len(items),
            lists=tuple(address(page) for page in things(inner, "annotations")),
        )
        yield from _ranges(inner, depth + 1)
