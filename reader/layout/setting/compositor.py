"""What setting copy needs: type, measure, and the pictures there are."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from reader.layout.setting.design import Dress
from reader.layout.setting.slug import Piece, Slug
from reader.layout.sheet.frame import Source
from reader.model.article import Picture, Table
from reader.typeset.face import Face, Typefaces
from reader.typeset.headline import MOST_LINES, HeadlineBreaks, break_headline
from reader.typeset.line import Line
from reader.typeset.paragraph import Broken, Setting, break_prepared, set_prepared
from reader.typeset.prepared import Prepared, prepare_all

PictureSize = Callable[[str], tuple[float, float] | None]
"""Path in the issue folder to width and height in any unit; None when not held."""


BOX_PAD = 0.8
"""Em between the edge of a box and its text."""
_UNBOUND = 1_000_000.0
"""A measure that no headline fills."""
_MOST_LINES_OF_HEAD = 8
"""Of a head that is broken at sense in a narrow column."""
_ITEM = 2
"""Lines of an item of a list, at most."""
_STOP = re.compile("[。！？]")
"""A paragraph with one of them is running text, whose right edge is flush."""

_SetTable = tuple[Table, Source, float, float, bool]
"""A table, where it comes from, its width and the body size in points, whether it runs down."""

_SetCaption = tuple[str, str, Source, float, float, bool]
"""Caption and credit, where they come from, their width and the body size in points, whether
they run down."""


class Stick:
    """The composing stick: sets lines of headings, prepares text, and remembers both.

    Make-up tries the same heading over many widths, the same text at several
    measures, the same table at every pitch; one stick serves a page.

    Attributes:
        tables: What has been set of each table.
        captions: The lines of each caption over each width, and how many they are.
        mastheads: Height of what stands below the page's nameplate, by its width in points.
    """

    def __init__(self, faces: Typefaces) -> None:
        self._faces = faces
        self._breaks: dict[
            tuple[str, Face, Setting], tuple[list[HeadlineBreaks], Iterator[HeadlineBreaks]]
        ] = {}
        self._prepared: dict[tuple[Face, Setting], dict[str, Prepared]] = {}
        self._lines: dict[tuple[str, Face, float, Setting], tuple[Line, ...]] = {}
        self.tables: dict[_SetTable, tuple[Slug, ...]] = {}
        self.captions: dict[_SetCaption, tuple[tuple[Piece, ...], int]] = {}
        self.mastheads: dict[float, float] = {}

    def breaks(
        self, text: str, face: Face, setting: Setting, most: int = MOST_LINES
    ) -> Iterator[HeadlineBreaks]:
        """Yield the ways to break a text set in a face, as :func:`break_headline`.

        Each is worked out when it is first asked for.
        """
        key = (text, face, setting)
        found = self._breaks.get(key)
        if found is None:
            ways = break_headline(
                text,
                self._faces.typeface(face),
                is_centred=setting.is_centred,
                is_vertical=setting.is_vertical,
                most=_MOST_LINES_OF_HEAD,
            )
            found = self._breaks[key] = ([], ways)
        known, further = found
        for at in range(most):
            if at == len(known):
                known += islice(further, 1)
                if at == len(known):
                    return
            yield known[at]

    def lines(self, text: str, face: Face, measure: float, setting: Setting) -> tuple[Line, ...]:
        """Set lines of a measure in em of their own size."""
        if not text:
            # Many a heading has no kicker and no deck.
            return ()
        key = (text, face, measure, setting)
        known = self._lines.get(key)
        if known is None:
            (prepared,) = self.prepared([text], face, setting)
            known = self._lines[key] = set_prepared(prepared, measure, setting)
        return known

    def prepared(self, texts: Sequence[str], face: Face, setting: Setting) -> list[Prepared]:
        """Prepare paragraphs, which may then be broken at any measure."""
        known = self._prepared.setdefault((face, setting), {})
        fresh = [text for text in texts if text not in known]
        if fresh:
            made = prepare_all(
                fresh,
                self._faces.typeface(face),
                is_centred=setting.is_centred,
                is_vertical=setting.is_vertical,
            )
            known.update(zip(fresh, made, strict=True))
        return [known[text] for text in texts]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compositor:
    """What setting copy needs.

    Attributes:
        faces: Metrics of the type.
        dress: The paper's faces.
        size: Body size in points.
        measure: Length of a line in em of the body size.
        stick: Sets the lines of headings.
        pictures: Sizes of the pictures held.
        is_centred: True where stops stand in the middle of their square.
        is_vertical: True for lines from top to bottom.
        heads: The faces of headlines that their page chose, by article.
    """

    faces: Typefaces
    dress: Dress
    size: float
    measure: float
    stick: Stick
    pictures: PictureSize
    is_centred: bool = False
    is_vertical: bool = False
    heads: Mapping[str, Face] = field(default_factory=dict, compare=False)

    def sized(self, size: float, measure: float) -> "Compositor":
        """Return what sets the same copy in another body size and measure."""
        return replace(self, size=size, measure=measure)

    def make_ready(self, texts: Sequence[str]) -> None:
        """Prepare paragraphs of the body that are to be broken, many in less time than a few."""
        self.stick.prepared(texts, self.dress.body, self.body)

    def break_paragraphs(self, texts: Sequence[str], face: Face) -> tuple[Broken, ...]:
        """Find the lines of paragraphs of the body's measure.

        An item of a list that runs over and would be torn is left as long as it is.
        """
        body, measure = self.body, self.measure
        prepared = self.stick.prepared(texts, face, body)
        found = [break_prepared(each, measure, body) for each in prepared]
        return tuple(
            [
                break_prepared(each.task.prepared, measure, body._replace(is_justified=False))
                if _is_item(each) and each.is_torn
                else each
                for each in found
            ]
        )

    def set_lines(self, text: str, face: Face, measure: float) -> tuple[Line, ...]:
        """Set unjustified lines of a measure in em of their own size."""
        whole = self.set_line(text, face)
        # A cell of a table is tried at many a measure, and goes on one line at most of them.
        if not whole or whole[0].width <= measure:
            return whole
        return self.stick.lines(text, face, measure, self._loose)

    def breaks(self, text: str, face: Face) -> Iterator[HeadlineBreaks]:
        """Yield the ways to break a headline set in a face."""
        return self.stick.breaks(text, face, self.body)

    def set_head(self, text: str, face: Face, measure: float) -> tuple[Line, ...]:
        """Set the lines of a head broken at sense; as ``set_lines`` where it is too long."""
        for way in self.stick.breaks(text, face, self.body, _MOST_LINES_OF_HEAD):
            if way.width <= measure:
                return tuple(
                    line._replace(start=start + line.start)
                    for start, end in way.lines
                    for line in self.set_line(text[start:end], face)
                )
        return self.set_lines(text, face, measure)

    def set_line(self, text: str, face: Face) -> tuple[Line, ...]:
        """Set a text as one line; none for empty text."""
        return self.stick.lines(text, face, _UNBOUND, self._loose)

    @property
    def boxed(self) -> "Compositor":
        """What sets the text in a box: in a face of its own, and clear of the box's edges."""
        dress = replace(self.dress, body=self.dress.aside)
        return replace(self, dress=dress, measure=self.measure - 2 * BOX_PAD)

    @property
    def body(self) -> Setting:
        """How paragraphs are set."""
        return _body(self.is_centred, self.is_vertical)

    @property
    def _loose(self) -> Setting:
        return _loose(self.is_centred, self.is_vertical)

    def is_held(self, picture: Picture) -> bool:
        """Tell whether the picture itself can be printed."""
        return picture.image is not None and self.pictures(picture.image) is not None


# Make-up asks for these some hundred times a page.


@lru_cache(maxsize=4)
def _body(is_centred: bool, is_vertical: bool) -> Setting:  # noqa: FBT001 (for the cache)
    return Setting(is_centred=is_centred, is_vertical=is_vertical)


@lru_cache(maxsize=4)
def _loose(is_centred: bool, is_vertical: bool) -> Setting:  # noqa: FBT001 (for the cache)
    return _body(is_centred, is_vertical)._replace(indent=0.0, is_justified=False)


def _is_item(paragraph: Broken) -> bool:
    """Tell whether a paragraph is an item of a list, and no running text."""
    is_short = len(paragraph.spans) <= _ITEM
    return is_short and not _STOP.search(paragraph.task.prepared.text)
