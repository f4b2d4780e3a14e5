"""A story in, one comfortable reading column out: horizontal, or vertical (直排).

The column has no end: whoever shows it lets it be scrolled, or cuts it into
sheets. Its origin is the upper left corner of the type; it has no margins.

Source: clreq #vertical_writing_mode, #horizontal_writing_mode
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.layout.reading.set_story import LEAST_MEASURE, SetStory, Setting, Stretch
from reader.layout.reading.strips import Strip, set_strips
from reader.layout.setting.compositor import Compositor, PictureSize, Stick
from reader.layout.setting.design import dress
from reader.layout.setting.slug import Piece, runs_of
from reader.layout.setting.vertical import vertical_runs_of
from reader.layout.sheet.frame import Frame, Ink, Item, Plate, Rect, Rule
from reader.layout.sheet.links import find_jumps, inked_jumps
from reader.layout.sheet.passage import Part, Passage
from reader.typeset.face import Typefaces

_HAIRLINE = 0.6


def set_article(
    parts: Sequence[Part], setting: Setting, faces: Typefaces, pictures: PictureSize
) -> SetStory:
    """Set a story as one column.

    Args:
        parts: What its pages print, in reading order; at least one.
        setting: Measure, size, line gap, direction, language.
        faces: Metrics of the type.
        pictures: Sizes of the pictures held; others are left out, their
            captions are set.

    Returns:
        Every character of every part, set exactly once.
    """
    compositor = compositor_of(setting, faces, pictures)
    strips, passages = set_strips(parts, compositor, setting.line_gap)
    places = _stack(strips)
    across = places[-1] + strips[-1].across if strips else 0.0
    along = setting.measure * setting.size
    column = Column(
        origin=(across if setting.is_vertical else 0.0, 0.0), length=along, compositor=compositor
    )
    items: list[Item] = []
    stretches: list[Stretch] = []
    for strip, at in zip(strips, places, strict=True):
        items += column.items(strip, at)
        stretches += column.stretches(strip, at, passages)
    articles = [part.article for part in parts]
    frame = Frame(
        width=across if setting.is_vertical else along,
        height=along if setting.is_vertical else across,
        items=tuple(inked_jumps(items, articles)),
        links=find_jumps(items, articles),
    )
    return SetStory(
        frame=frame,
        passages=passages,
        stretches=tuple(sorted(stretches, key=lambda each: (each.passage, each.start))),
        is_vertical=setting.is_vertical,
        size=setting.size,
        pitch=setting.size * (1 + setting.line_gap),
    )


def compositor_of(setting: Setting, faces: Typefaces, pictures: PictureSize) -> Compositor:
    """Return what sets a story: the faces and habits of its language."""
    return Compositor(
        faces=faces,
        dress=dress(setting.language),
        size=setting.size,
        measure=max(setting.measure, LEAST_MEASURE),
        stick=Stick(faces),
        pictures=pictures,
        is_centred=setting.language.startswith("zh-Hant"),
        is_vertical=setting.is_vertical,
    )


def _stack(strips: Sequence[Strip]) -> list[float]:
    """Return where each strip begins across an endless column."""
    places: list[float] = []
    at = 0.0
    for strip in strips:
        at += strip.gap if places else 0.0
        places.append(at)
        at += strip.across
    return places


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where strips stand.

    Attributes:
        origin: The corner that its first line begins in: upper left, or upper
            right when vertical.
        length: Of its lines, in points.
        compositor: Type and direction.
    """

    origin: tuple[float, float]
    length: float
    compositor: Compositor

    def items(self, strip: Strip, across: float) -> Iterator[Item]:
        """Yield what a strip prints, so far from the column's beginning."""
        x, y = self.origin
        for start, end, place in strip.rules:
            at = across + place
            yield self._rule(start, end, at)
        if strip.plate is not None:
            # A picture stands at the head of a vertical column, in the middle of a horizontal one.
            spare = 0.0 if self.compositor.is_vertical else self.length - strip.plate[0]
            yield Plate(
                rect=self._rect(spare / 2, across, *strip.plate),
                image=strip.image,
                caption=strip.alternative,
            )
        faces = self.compositor.faces
        if self.compositor.is_vertical:
            yield from vertical_runs_of(strip.pieces, x - across, y, strip.pitch, faces)
        else:
            yield from runs_of(strip.pieces, x, y + across, strip.pitch, faces)

    def _rule(self, start: float, end: float, across: float) -> Rule:
        x, y = self.origin
        if self.compositor.is_vertical:
            x1 = x2 = x - across
            y1, y2 = y + start, y + end
        else:
            x1, x2 = x + start, x + end
            y1 = y2 = y + across
        return Rule(x1=x1, y1=y1, x2=x2, y2=y2, thickness=_HAIRLINE, ink=Ink.RULE)

    def _rect(self, along: float, across: float, long: float, wide: float) -> Rect:
        x, y = self.origin
        if self.compositor.is_vertical:
            return Rect(x=x - across - wide, y=y + along, width=wide, height=long)
        return Rect(x=x + along, y=y + across, width=long, height=wide)

    def stretches(
        self, strip: Strip, across: float, passages: Sequence[Passage]
    ) -> Iterator[Stretch]:
        """Yield the lines of a strip as stretches of their passage."""
        for piece in strip.pieces:
            if not piece.line.text:
                continue
            source, base = piece.source, passages[strip.passage].source
            start = piece.line.start
            if source is not None and base is not None:
                start = source.start - base.start
            begin = self.origin[1] if self.compositor.is_vertical else self.origin[0]
            edges = _edges(piece, begin)
            middle = across + piece.row * strip.pitch
            half = min(strip.pitch, strip.across) / 2
            ground = self._rect(piece.x, middle - half, edges[-1] - begin - piece.x, 2 * half)
            yield Stretch(
                passage=strip.passage,
                start=start,
                ground=ground,
                edges=edges,
                is_vertical=self.compositor.is_vertical,
            )


def _edges(piece: Piece, begin: float) -> tuple[float, ...]:
    """Return where each character of a line begins, and where the last one ends."""
    line, head = piece.line, begin + piece.x
    places = [*line.positions, max(line.width, line.positions[-1])]
    edges: list[float] = []
    for at, place in enumerate(places):
        edge = max(place, 0.0)
        if edges and edge * piece.size + head <= edges[-1] and at + 1 < len(places):
            # The second digit of a square shares it with the first.
            following = max(places[at + 1] * piece.size + head, edges[-1])
            edges.append((edges[-1] + following) / 2)
        else:
            edges.append(max(edge * piece.size + head, edges[-1] if edges else head))
    return tuple(edges)
