"""Pieces of a sheet → strips: columns of pieces, in reading order.

A sheet is cut again and again: along rules that run through, across below a head
that stands alone over several columns, else between columns, else where a picture
or a head bars them. What cannot be cut is one column and is read downwards.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from reader.notation.both_scripts import in_both_scripts
from reader.parse.pdf.blanks import with_blanks
from reader.parse.pdf.corners import corners
from reader.parse.pdf.heads import is_signature
from reader.parse.pdf.lines import TextLine
from reader.parse.pdf.pieces import InsetPiece, Piece, Strip, in_rows
from reader.parse.pdf.sheet_box import Box, around
from reader.parse.pdf.style import Style
from reader.parse.pdf.unruled import has_neighbours, rows_of_stories, stories_of

_DEEPEST = 60
_THROUGH = 0.88
"""Share of a region's width or height that a rule must have to divide it."""
_GUTTER = 0.55
"""In em of the body: white that divides columns; within a line it is not wider in all rows."""
_SLACK = 2.0
"""Points by which type may reach over the edge of its place."""
_BESIDE = 0.2
"""Share of rows that may hold two pieces in one column: a caption and its credit."""
_ROW = 0.5
_HALF = 0.5
_FRAME = 0.4
"""In em of the body: how much of a box on each side counts as white around it."""
_MOST_ROWS = 0.8
_FIGURES = in_both_scripts(r"[\d\s.,:：()（）%％元¥~～—–-]+")
_OVERLONG = 1.35
"""Times the measure; what is wider is more than one column."""
_HANGING = 1.1
"""In em: how far a figure or a mark may hang over the edge of its column."""
_FEWEST_AT_EDGE = 4
_OPENING = tuple("“‘《〈「『（(【〔")
_CLOSING = tuple("”’》〉」』）)】〕，。、；：！？")


@dataclass(slots=True)
class _Cutter:
    """Cuts a sheet; the rules and the type of its body stay the same throughout."""

    across: tuple[Box, ...]
    down: tuple[Box, ...]
    style: Style
    edges: tuple[int, ...]
    has_bands: bool
    regions: int = 0
    inks: dict[int, Box] = field(default_factory=dict)

    def cut(self, pieces: list[Piece], region: int, depth: int = 0) -> Iterator[Strip]:
        """Yield the strips of pieces, of which there must be one."""
        if len(pieces) == 1 or depth == _DEEPEST:
            yield self._strip(pieces, region)
            return
        parts, is_level = self._by_rules(pieces)
        if len(parts) > 1:
            for part in parts:
                # Rules between the bands of a vertical sheet run through a story,
                # unless the next band begins with a head.
                if is_level or not self.has_bands or self._begins_with_head(part):
                    self.regions += 1
                yield from self.cut(part, self.regions, depth + 1)
            return
        parts = self._by_white(pieces)
        if len(parts) < 2:
            yield self._strip(pieces, region)
            return
        for part in parts:
            yield from self.cut(part, region, depth + 1)

    def _strip(self, pieces: list[Piece], region: int) -> Strip:
        pieces = with_blanks(in_rows(pieces), self.style.is_body)
        body = [p.box for p in pieces if isinstance(p, TextLine) and self.style.is_body(p)]
        box = around(body or [piece.box for piece in pieces])
        return Strip(pieces=tuple(pieces), region=region, column=(box.left, box.right))

    def _by_rules(self, pieces: list[Piece]) -> tuple[list[list[Piece]], bool]:
        """Divide pieces along the level rules that run through, else along the upright ones.

        Returns:
            The parts, and whether level rules set them apart or corners.
        """
        area = around(piece.box for piece in pieces)
        levels = [
            (rule.top + rule.bottom) / 2
            for rule in self.across
            if rule.above(area) >= _THROUGH * area.width and area.top < rule.top < area.bottom
        ]
        parts = self._divided(pieces, levels, lambda box: (box.top, box.bottom))
        if len(parts) > 1:
            return parts, True
        through = [
            rule
            for rule in self.down
            if rule.beside(area) >= _THROUGH * area.height and area.left < rule.left < area.right
        ]
        edges = [rule.middle for rule in through]
        parts = self._divided(pieces, edges, lambda box: (box.left, box.right))
        if len(parts) > 1:
            return parts, False
        parts = self._past_ends(pieces, through)
        if len(parts) > 1:
            return parts, True
        return self._by_corner(pieces), True

    def _past_ends(self, pieces: list[Piece], rules: list[Box]) -> list[list[Piece]]:
        """Set apart what stands past the ends of an upright rule: a line at the sheet's foot.

        Nothing else reaches over the rule, so that it divides what is left.
        """
        for rule in rules:
            ends = [rule.top, rule.bottom]
            parts = self._divided(pieces, ends, lambda box: (box.top, box.bottom))
            inside = [part for part in parts if rule.beside(around(p.box for p in part)) > 0]
            if len(parts) > 1 and len(inside) == 1:
                sides = self._divided(inside[0], [rule.middle], lambda box: (box.left, box.right))
                if len(sides) > 1:
                    return parts
        return [pieces]

    def _by_corner(self, pieces: list[Piece]) -> list[list[Piece]]:
        """Take out a corner that a level and an upright rule close off, as an L's story has it.

        Rules that meet may close off two; the other story's has a head of its own.
        """
        found: list[list[list[Piece]]] = []
        # The blank half of a headline's last mark may hang over the rules' ends.
        area = around(map(self._ink, pieces))
        for corner in corners(area, self.across, self.down, self.style.size):
            shares = [(self._ink(piece).share_inside(corner), piece) for piece in pieces]
            inside = [piece for share, piece in shares if share > _HALF]
            outside = [piece for share, piece in shares if share <= _HALF]
            is_clean = not any(_BESIDE < share < 1 - _BESIDE for share, _ in shares)
            if inside and outside and is_clean:
                is_first = corner.top <= area.top and corner.left <= area.left
                parts = [inside, outside] if is_first else [outside, inside]
                found.insert(0 if self._begins_with_head(inside) else len(found), parts)
        return found[0] if found else [pieces]

    def _begins_with_head(self, pieces: list[Piece]) -> bool:
        head = min(piece.box.top for piece in pieces) + 2 * self.style.size
        first = (piece for piece in pieces if piece.box.top < head)
        return any(isinstance(piece, TextLine) and self.style.is_head(piece) for piece in first)

    def _by_white(self, pieces: list[Piece]) -> list[list[Piece]]:
        """Divide pieces where white runs through."""
        columns = self._columns(pieces)
        stories = stories_of(columns, self.style)
        bands = self._groups(pieces, 0.0, lambda box: (box.top, box.bottom))
        if len(columns) > 1 or self._stand_beside(pieces):
            heads = self._rows(bands, stories) or self._lone_heads(bands, stories)
            if heads:
                return heads
        if len(columns) > 1:
            return stories if len(stories) > 1 else columns
        if len(bands) < 2 or not self._stand_beside(pieces):
            return [pieces]
        return self._at_bars(bands)

    def _rows(self, bands: list[list[Piece]], columns: list[list[Piece]]) -> list[list[Piece]]:
        """Divide above stories that begin side by side, unless columns run through all above."""
        return rows_of_stories(bands, self.style) if len(columns) == 1 else []

    def _stand_beside(self, pieces: list[Piece]) -> bool:
        """Tell whether more than a credit or a tag stands beside other pieces."""
        ordered = sorted(pieces, key=lambda piece: piece.box.top)
        beside: set[int] = set()
        open_pieces: list[Piece] = []
        for piece in ordered:
            open_pieces = [p for p in open_pieces if p.box.bottom > piece.box.top]
            for other in open_pieces:
                height = min(piece.box.height, other.box.height)
                if piece.box.beside(other.box) > _ROW * height and piece.box.above(other.box) <= 0:
                    beside.update((id(piece), id(other)))
            open_pieces.append(piece)
        return len(beside) > _BESIDE * len(pieces)

    def _lone_heads(
        self, bands: list[list[Piece]], columns: list[list[Piece]]
    ) -> list[list[Piece]]:
        """Divide at the first bands that hold nothing but one head; nothing without such."""
        start = next((n for n in range(len(bands)) if self._stands_alone(bands, n, columns)), None)
        if start is None:
            return []
        if start:
            parts = [bands[:start], bands[start:]]
        else:
            end = 1
            while end < len(bands) and self._is_lone_head(bands[end], is_below=True):
                end += 1
            parts = [bands[:end], bands[end:]]
        return [[piece for band in part for piece in band] for part in parts if part]

    def _stands_alone(
        self, bands: list[list[Piece]], place: int, columns: list[list[Piece]]
    ) -> bool:
        """Tell a lone head from the second line of one of several heads side by side.

        Where columns but one have ended above it, it heads what stands in that one;
        with nothing above it or beside, it heads all.
        """
        if not self._is_lone_head(bands[place]):
            return False
        if place and self._heads_column(bands[place][0], columns):
            return False
        if has_neighbours(bands[place][0], columns, self.style):
            return False
        below = {id(piece) for band in bands[place + 1 :] for piece in band}
        if len(columns) > 1 and sum(any(id(p) in below for p in c) for c in columns) < 2:
            return False
        if self._goes_on_alone(bands, place):
            return False
        above = bands[place - 1] if place else []
        return len(above) < 2 or not any(
            isinstance(piece, TextLine) and self.style.is_head(piece) for piece in above
        )

    def _goes_on_alone(self, bands: list[list[Piece]], place: int) -> bool:
        """Tell a head in the one of several columns that goes on below the others' end."""
        above, below = (
            [p for band in part for p in band if isinstance(p, TextLine) and self.style.is_body(p)]
            for part in (bands[:place], bands[place + 1 :])
        )
        if not above or not below:
            return False
        width = around(piece.box for piece in below).width
        return width <= _OVERLONG * self.style.measure and len(self._columns(above)) > 1

    def _columns(self, pieces: Sequence[Piece]) -> list[list[Piece]]:
        groups = self._groups(pieces, self.style.size * _GUTTER, lambda box: (box.left, box.right))
        columns: list[list[Piece]] = []
        for group in groups:
            if columns and self._are_rows(columns[-1], group):
                columns[-1].extend(group)
            else:
                columns.append(group)
        return columns

    def _are_rows(self, left: list[Piece], right: list[Piece]) -> bool:
        """Tell figures beside their names from a column of text."""
        texts = [piece.text for piece in right if isinstance(piece, TextLine)]
        if len(texts) < len(right) or not all(map(_FIGURES.fullmatch, texts)):
            return False
        tops = {round(piece.box.bottom) for piece in left}
        beside = sum(not tops.isdisjoint(_near(piece.box.bottom)) for piece in right)
        return beside >= _MOST_ROWS * len(right)

    def _heads_column(self, head: Piece, columns: list[list[Piece]]) -> bool:
        """Tell a head that begins where a column but the first does, and stays within it."""
        for column in columns[1:]:
            others = [piece.box for piece in column if piece is not head]
            if not others or around(others).width > _OVERLONG * self.style.measure:
                continue
            box = around(others)
            is_within = box.left - _SLACK <= head.box.left and head.box.right <= box.right + _SLACK
            if is_within and head.box.left - box.left < self.style.size:
                return True
        return False

    def _is_lone_head(self, band: list[Piece], *, is_below: bool = False) -> bool:
        """Tell a band that holds one line of a head, or of the deck or names below it."""
        lines = [piece for piece in band if isinstance(piece, TextLine)]
        if len(lines) != len(band):
            return False
        if is_below and all(is_signature(line, self.style) for line in lines):
            return True
        is_head = self.style.is_head(lines[0])
        return len(lines) == 1 and (is_head or (is_below and not self.style.is_body(lines[0])))

    def _at_bars(self, bands: list[list[Piece]]) -> list[list[Piece]]:
        """Divide above and below bands that bar the columns: heads, pictures, tables."""
        parts: list[list[Piece]] = []
        was_bar = False
        for place, band in enumerate(bands):
            is_bar = self._is_bar(band) and not self._goes_on_alone(bands, place)
            if not parts or is_bar or was_bar:
                parts.append([])
            parts[-1].extend(band)
            was_bar = is_bar
        return parts

    def _is_bar(self, band: list[Piece]) -> bool:
        """Tell what bars columns from a short line of other type in one of them."""
        others = [p for p in band if not isinstance(p, TextLine) or not self.style.is_body(p)]
        if len(others) == len(band):
            return not self._are_heads_of_columns(band)
        widest = _OVERLONG * self.style.measure
        return any(not isinstance(p, TextLine) or p.box.width > widest for p in others)

    def _are_heads_of_columns(self, band: list[Piece]) -> bool:
        """Tell heads side by side, each as narrow as its column, from a head over all."""
        widest = _OVERLONG * self.style.measure
        are_narrow = all(
            isinstance(p, TextLine) and self.style.is_head(p) and p.box.width <= widest
            for p in band
        )
        return are_narrow and len(self._columns(band)) > 1

    def _ink(self, piece: Piece) -> Box:
        """Return where a piece is printed, without what hangs over its column; found once."""
        if id(piece) not in self.inks:
            self.inks[id(piece)] = self._found_ink(piece)
        return self.inks[id(piece)]

    def _found_ink(self, piece: Piece) -> Box:
        box = piece.box
        if isinstance(piece, InsetPiece):
            # Boxes stand closer to each other than columns: their frame is the white.
            frame = min(_FRAME * self.style.size, box.width / 3, box.height / 3)
            return Box(
                left=box.left + frame,
                top=box.top + frame,
                right=box.right - frame,
                bottom=box.bottom - frame,
            )
        if not isinstance(piece, TextLine) or piece.is_vertical:
            return box
        left = box.left + _HALF * piece.size * piece.text.lstrip().startswith(_OPENING)
        right = box.right - _HALF * piece.size * piece.text.rstrip().endswith(_CLOSING)
        if self.style.is_body(piece):
            hanging = (edge for edge in self.edges if 0 < right - edge < _HANGING * piece.size)
            right = min(hanging, default=right)
        return Box(left=min(left, right), top=box.top, right=max(left, right), bottom=box.bottom)

    def _divided(
        self, pieces: list[Piece], cuts: list[float], sides: Callable[[Box], tuple[float, float]]
    ) -> list[list[Piece]]:
        """Divide pieces at the places that none of them reaches over."""
        open_cuts = sorted(
            cut
            for cut in cuts
            if not any(
                sides(self._ink(piece))[0] + _SLACK < cut < sides(self._ink(piece))[1] - _SLACK
                for piece in pieces
            )
        )
        parts: list[list[Piece]] = [[] for _ in range(len(open_cuts) + 1)]
        for piece in pieces:
            middle = sum(sides(self._ink(piece))) / 2
            parts[sum(cut < middle for cut in open_cuts)].append(piece)
        return [part for part in parts if part]

    def _groups(
        self, pieces: Sequence[Piece], white: float, sides: Callable[[Box], tuple[float, float]]
    ) -> list[list[Piece]]:
        """Put pieces together that reach over the same places, in order."""
        groups: list[list[Piece]] = []
        end = 0.0
        for piece in sorted(pieces, key=lambda piece: sides(self._ink(piece))[0]):
            first, last = sides(self._ink(piece))
            if not groups or first - end > white:
                groups.append([])
                end = last
            groups[-1].append(piece)
            end = max(end, last)
        return groups


def _near(y: float) -> tuple[int, ...]:
    return (round(y) - 1, round(y), round(y) + 1)


def read_order(
    pieces: tuple[Piece, ...],
    rules: tuple[tuple[Box, ...], tuple[Box, ...]],
    style: Style,
    *,
    has_bands: bool = False,
) -> tuple[Strip, ...]:
    """Put the pieces of a sheet in reading order.

    Args:
        pieces: What is printed; may be empty.
        rules: The level and the upright ones.
        style: How the sheet is set.
        has_bands: Whether its upright rules part bands of columns, as those of a
            vertical sheet that was turned do.
    """
    across, down = rules
    ends = Counter(
        round(piece.box.right)
        for piece in pieces
        if isinstance(piece, TextLine) and style.is_body(piece)
    )
    edges = tuple(sorted(end for end, count in ends.items() if count >= _FEWEST_AT_EDGE))
    cutter = _Cutter(across=across, down=down, style=style, edges=edges, has_bands=has_bands)
    return tuple(cutter.cut(list(pieces), 0)) if pieces else ()
