"""A page of a PDF → the marks between its texts: rules, tinted grounds, pictures."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]  # ships no types
from pypdfium2 import raw

from reader.parse.pdf.sheet_box import Box, around
from reader.parse.pdf.text import PageFrame

_MOST_OBJECTS = 20_000
_DEEPEST = 5
_THICKEST_RULE = 4.0
"""In points; what is thicker is a bar or a ground."""
_SHORTEST_RULE = 24.0
_SMALLEST_PICTURE = 30.0
_SMALLEST_GROUND = 40.0
_WHOLE_SHEET = 0.85
_TOUCHING = 3.0
_WHITE = 252

_Matrix = tuple[float, float, float, float, float, float]
_UPRIGHT: _Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What divides and fills a sheet beside its text.

    Attributes:
        across: Level rules, those that touch being one.
        down: Upright rules.
        grounds: Tinted or framed areas.
        pictures: Images and drawings.
    """

    across: tuple[Box, ...] = ()
    down: tuple[Box, ...] = ()
    grounds: tuple[Box, ...] = ()
    pictures: tuple[Box, ...] = ()

    def turned(self, width: float) -> "Marks":
        """Return the marks of a sheet whose lines run downwards, as if they ran across."""
        across, down, grounds, pictures = (
            tuple(box.turned(width) for box in boxes)
            for boxes in (self.down, self.across, self.grounds, self.pictures)
        )
        return Marks(across=across, down=down, grounds=grounds, pictures=pictures)


def read_marks(page: pypdfium2.PdfPage, frame: PageFrame) -> Marks:
    """Read the marks of a page."""
    across: list[Box] = []
    down: list[Box] = []
    grounds: list[Box] = []
    pictures: list[Box] = []
    sheet = frame.width * frame.height
    for kind, box, is_seen in _objects(page, frame):
        is_small = box.width * box.height < _WHOLE_SHEET * sheet
        if kind == raw.FPDF_PAGEOBJ_PATH:
            if box.height <= _THICKEST_RULE < _SHORTEST_RULE <= box.width:
                across.append(box)
            elif box.width <= _THICKEST_RULE < _SHORTEST_RULE <= box.height:
                down.append(box)
            elif min(box.width, box.height) >= _SMALLEST_GROUND and is_small and is_seen:
                grounds.append(box)
        elif min(box.width, box.height) >= _SMALLEST_PICTURE and is_small:
            pictures.append(box)
    return Marks(
        across=_merged(across),
        down=tuple(_upright(box) for box in _merged([_upright(box) for box in down])),
        grounds=_distinct(grounds),
        pictures=_outermost(pictures),
    )


def _upright(box: Box) -> Box:
    """Return a box with its axes changed, and back."""
    return Box(left=box.top, top=box.left, right=box.bottom, bottom=box.right)


def _objects(page: pypdfium2.PdfPage, frame: PageFrame) -> Iterator[tuple[int, Box, bool]]:
    """Yield kind and place of paths and pictures, and whether a path can be seen.

    A form without text is a picture.
    """
    count = 0
    waiting: list[tuple[object, _Matrix, int]] = [
        (raw.FPDFPage_GetObject(page, index), _UPRIGHT, 0)
        for index in range(min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS))
    ]
    waiting.reverse()
    while waiting and count < _MOST_OBJECTS:
        found, matrix, depth = waiting.pop()
        count += 1
        kind = raw.FPDFPageObj_GetType(found)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST and _has_text(found):
            inner = _times(_matrix(found), matrix)
            held = range(min(raw.FPDFFormObj_CountObjects(found), _MOST_OBJECTS))
            waiting.extend(
                (raw.FPDFFormObj_GetObject(found, index), inner, depth + 1)
                for index in reversed(held)
            )
        elif kind != raw.FPDF_PAGEOBJ_TEXT:
            box = _bounds(found, matrix, frame)
            if box is not None:
                yield kind, box, kind != raw.FPDF_PAGEOBJ_PATH or _is_seen(found)


def _is_seen(path: object) -> bool:
    """Tell a ground or frame from a path that only cuts, or is white as makers put under text."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    colours = [ctypes.c_uint() for _ in range(4)]
    has_colour = raw.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, colours))
    is_tinted = min(colour.value for colour in colours[:3]) < _WHITE
    return bool(stroke.value) or bool(fill.value and has_colour and is_tinted and colours[3].value)


def _has_text(form: object) -> bool:
    """Tell a form that holds a page's content from a drawing."""
    for index in range(min(raw.FPDFFormObj_CountObjects(form), _MOST_OBJECTS)):
        inner = raw.FPDFFormObj_GetObject(form, index)
        if raw.FPDFPageObj_GetType(inner) in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_FORM):
            return True
    return False


def _matrix(found: object) -> _Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(found, ctypes.byref(matrix)):
        return _UPRIGHT
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _bounds(found: object, matrix: _Matrix, frame: PageFrame) -> Box | None:
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPageObj_GetBounds(found, *map(ctypes.byref, edges)):
        return None
    left, bottom, right, top = (edge.value for edge in edges)
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in (left, right) for y in (bottom, top)]
    ys = [b * x + d * y + f for x in (left, right) for y in (bottom, top)]
    box = frame.place(min(xs), min(ys), max(xs), max(ys))
    is_sound = all(abs(edge) < 1e6 for edge in (box.left, box.top, box.right, box.bottom))
    return box if is_sound and frame.shows(box) else None


def _merged(rules: list[Box]) -> tuple[Box, ...]:
    """Make one rule of level pieces that touch or lie over each other."""
    merged: list[Box] = []
    for rule in sorted(rules, key=lambda rule: (round(rule.top), rule.left)):
        touching = next(
            (
                place
                for place, other in enumerate(merged)
                if abs(other.top - rule.top) < _TOUCHING and other.above(rule) > -_TOUCHING
            ),
            None,
        )
        if touching is None:
            merged.append(rule)
        else:
            merged[touching] = around((merged[touching], rule))
    return tuple(merged)


def _distinct(boxes: list[Box]) -> tuple[Box, ...]:
    """Drop what is drawn twice at one place, as a ground and its frame are."""
    kept: list[Box] = []
    for box in boxes:
        is_known = any(box.share_inside(k) > 0.95 and k.share_inside(box) > 0.95 for k in kept)
        if not is_known:
            kept.append(replace(box))
    return tuple(kept)


def _outermost(boxes: list[Box]) -> tuple[Box, ...]:
    """Drop pictures that lie within others: a picture may be made of many."""
    kept: list[Box] = []
    for box in sorted(boxes, key=lambda box: -box.width * box.height):
        if not any(box.share_inside(other) > 0.8 for other in kept):
            kept.append(box)
    return tuple(kept)
