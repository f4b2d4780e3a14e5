"""A paragraph made ready: what is independent of the measure, worked out once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, compress, pairwise
from operator import add
from typing import NamedTuple

from reader.typeset.ambiguous import (
    STRAIGHT,
    with_flags,
    with_narrow_marks,
    with_straight_marks,
)
from reader.typeset.character import CHINESE, MARKS, CharacterClass, classes_of, runt_of
from reader.typeset.face import Typeface
from reader.typeset.hyphenation import HYPHEN
from reader.typeset.prohibition import NEVER_LAST
from reader.typeset.punctuation import Habit, is_drawn_in
from reader.typeset.spacing import (
    NARROWEST_WORD_SPACE,
    START,
    WIDEST_WORD_SPACE,
    Gap,
    Growth,
    Squeeze,
    gaps_of,
)
from reader.typeset.sums import Sums, sums_of_few
from reader.typeset.unbreakable import (
    bound_places,
    held_places,
    signed_places,
)
from reader.typeset.vertical import Stance, stand

_Class = CharacterClass


class Prepared(NamedTuple):
    """A paragraph ready to be broken at any measure; lengths in em.

    Gap ``i`` is the space before the ink of character ``i``.

    Attributes:
        text: The paragraph.
        classes: Of its characters, a letter each.
        habit: Where its marks stand in their squares.
        sums: Of widths, room and shrinks.
        legal: Not 0 at each offset where a line may begin and end at no price;
            one more than there are characters.
        origins: Sum of widths up to each character's own origin.
        gaps: Each gap.
        growths: When each gap is opened; a letter of ``Growth`` a gap.
        runt: A last line that begins here or later is a single character.
        hyphen: Width of a hyphen.
        upright: Of a vertical line, 1 for each character that stands upright;
            empty when horizontal.
        cross: Of a vertical line, place of each character across it, in em;
            empty when horizontal.
    """

    text: str
    classes: str
    habit: Habit
    sums: Sums
    legal: bytes
    origins: Sequence[float]
    gaps: Sequence[Gap]
    growths: str
    runt: int
    hyphen: float
    upright: bytes
    cross: tuple[float, ...]

    def visible_end(self, start: int, end: int) -> int:
        """Return the offset after a line's last character in sight; ``end`` if none is."""
        if self.classes[end - 1] not in _SPACE_LETTERS:
            return end
        stop = start + len(self.classes[start:end].rstrip(_SPACE_LETTERS))
        return stop if stop > start else end

    def hanging(self, end: int) -> float:
        """Return how far the mark before an offset may hang beyond the end of its line, in em.

        Source:
            clreq #hanging_punctuation_marks_at_line_end (one mark, not in a
            succession of marks)
        """
        mark = CharacterClass(self.classes[end - 1])
        if end < 2 or CharacterClass(self.classes[end - 2]) in MARKS:
            return 0.0
        if not self.habit.may_hang(mark):
            return 0.0
        return self.sums.tails[end] - self.sums.heads[end - 1]


def prepare(
    text: str, typeface: Typeface, *, is_centred: bool = False, is_vertical: bool = False
) -> Prepared:
    """Work out widths, gaps and breaks of a paragraph.

    Args:
        text: One paragraph without line feeds; may be empty.
        typeface: Metrics of the type.
        is_centred: True where stops stand in the middle of their square
            (Taiwan, Hong Kong).
        is_vertical: True for lines from top to bottom.
    """
    habit = Habit(is_centred, is_vertical)
    return _prepare((text,), typeface, habit)[0]


def prepare_all(
    texts: Sequence[str], typeface: Typeface, *, is_centred: bool = False, is_vertical: bool = False
) -> tuple[Prepared, ...]:
    """Prepare paragraphs as `prepare` does one, in a third less time.

    Args:
        texts: Paragraphs without line feeds.
        typeface: Metrics of the type.
        is_centred: As for one.
        is_vertical: As for one.
    """
    habit = Habit(is_centred, is_vertical)
    return tuple(chain.from_iterable(_prepare(batch, typeface, habit) for batch in _batches(texts)))


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield texts in batches, each of which is short but for the text that it ends with."""
    batch, length = list[str](), 0
    for text in texts:
        batch.append(text)
        length += len(text)
        if length >= _BATCH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _prepare(texts: Sequence[str], typeface: Typeface, habit: Habit) -> tuple[Prepared, ...]:
    text, stance = _SEPARATOR.join(texts), _ACROSS
    classes = with_flags(text, _classes_of(texts))
    if any(mark in text for mark in STRAIGHT):
        classes = with_straight_marks(text, classes)
    is_mixed = _Class.WESTERN in classes or _Class.FULL_WIDTH in classes
    if habit.is_vertical:
        stance = stand(text, classes, typeface)
        classes, advances = stance.classes, stance.advances
    else:
        advances = typeface.advances(text)
        classes = with_narrow_marks(text, classes, typeface, habit)
    draft = _Draft(text, classes, advances, habit)
    if _Class.SPACE in classes or _Class.WIDE_SPACE in classes:
        draft.space_words()
    # Short numbers that stand upright count as Han, but belong to their units all the same.
    if is_mixed:
        draft.bind()
    if habit.is_centred:
        draft.draw_in()
    return tuple(draft.finish(texts, typeface.advances(HYPHEN)[0], stance))


def _classes_of(texts: Sequence[str]) -> str:
    whole = classes_of("".join(texts))
    ends = accumulate(map(len, texts), initial=0)
    return START.join([whole[start:end] for start, end in pairwise(ends)])


_ACROSS = Stance("", (), b"", (), ())
"""Of characters in a horizontal line, which says nothing of how they stand."""
_BATCH = 2000
"""Characters of which no more paragraphs are prepared together: what is worked out for each
character of a batch is let go before the next, and a page of 60,000 needs no more of it."""
_SEPARATOR = "\n"
"""Between the texts of several paragraphs; their classes have a ``START`` there."""

_NONE, _FIXED, _LETTER = Growth.NONE.value, Growth.FIXED.value, Growth.LETTER.value
_WORD, _SQUEEZED_FIRST = Growth.WORD.value, Squeeze.WORD.value
_CLOSED = Gap(1, 0.0, 0.0, 0, _NONE, 0.0)
"""After the last character."""
_APOSTROPHE = 0.3
"""Width in em of an apostrophe that has an em square in its face: letters stand close."""
_BLANKED = re.compile(f"[{''.join(sorted(MARKS))}]")
_SPACE_LETTERS = _Class.SPACE + _Class.WIDE_SPACE
_SPACES = re.compile(f"[{_SPACE_LETTERS}]+")
_MARKED = re.compile("X+")


class _Draft:
    """Paragraphs while their gaps are worked out.

    What depends on two neighbours alone is looked up for the whole text at
    once; what takes a wider look is put right after.
    """

    def __init__(self, text: str, classes: str, advances: tuple[float, ...], habit: Habit) -> None:
        self._text, self._classes, self._habit = text, classes, habit
        self._bases = _bases(classes)
        pairs = zip(START + self._bases, classes, strict=False)
        self._gaps = list(map(gaps_of(habit).__getitem__, pairs))
        self._barred: list[int] = []
        self._bodies = list(advances)
        self._fronts: list[tuple[int, float]] = []
        self._kept: list[tuple[int, float]] = []
        self._trim()

    def _trim(self) -> None:
        """Take the blanks out of the squares of marks."""
        blanks, bodies = _blanks(self._habit), self._bodies
        for mark in _BLANKED.finditer(self._classes):
            i = mark.start()
            both, front, kept = blanks[mark.group()]
            if bodies[i] < 1 and mark.group() == _Class.INTERPUNCT:
                # The face has no square for it: it stands in the middle of one all the same.
                front -= (1 - bodies[i]) / 2
                bodies[i] = 1.0
            bodies[i] -= both
            if front:
                self._fronts.append((i, front))
            if kept:
                self._kept.append((i + 1, kept))

    # A gap is made anew by its places: to replace some of it takes six times as long.

    def _close(self, i: int) -> None:
        """Leave no gap before a character."""
        legal, _, _, squeeze, growth, room = self._gaps[i]
        self._gaps[i] = tuple.__new__(Gap, (legal, 0.0, 0.0, squeeze, growth, room))

    def _fix(self, i: int, growth: str, room: float = 0.0) -> None:
        legal, width, shrink, squeeze, _, _ = self._gaps[i]
        self._gaps[i] = tuple.__new__(Gap, (legal, width, shrink, squeeze, growth, room))

    def space_words(self) -> None:
        """Set printed spaces: a quarter em beside Han, none beside a mark's blank.

        Source:
            clreq #mixed_text_composition_in_horizontal_writing_mode
        """
        classes, bases, table = self._classes, self._bases, gaps_of(self._habit)
        for run in _SPACES.finditer(classes):
            start, end = run.span()
            is_first = not start or classes[start - 1] == START
            is_last = end == len(classes) or classes[end] == START
            if is_first:
                # Spaces before a paragraph are an indent, which is the setting's affair.
                self._bodies[start:end] = [0.0] * (end - start)
                if not is_last:
                    self._close(end)
                    self._fix(end, _NONE)
            if is_first or is_last:
                continue
            left, right = bases[start - 1], classes[end]
            if left in NEVER_LAST:
                self._barred.append(end)
            if _Class.WIDE_SPACE in run.group():
                continue
            gap = table[left, right]
            if gap.width:
                self._bodies[start:end] = [0.0] * (end - start)
                self._gaps[end] = gap._replace(legal=self._gaps[end].legal)
            elif left in CHINESE or right in CHINESE:
                self._fix(end, _FIXED)
            else:
                self._set_word_space(start, end)

    def _set_word_space(self, start: int, end: int) -> None:
        """Set a space between Latin words; several count as one.

        Source:
            clreq #procedures_for_inter-character_spacing_reduction,
            #procedures_for_inter-character_space_expansion
        """
        width = self._bodies[end - 1]
        shrink = max(0.0, width - NARROWEST_WORD_SPACE)
        self._bodies[start:end] = [0.0] * (end - 1 - start) + [width - shrink]
        legal, room = self._gaps[end].legal, max(0.0, WIDEST_WORD_SPACE - width)
        self._gaps[end] = Gap(legal, shrink, shrink, _SQUEEZED_FIRST, _WORD, room)

    def bind(self) -> None:
        """Hold together what only a wider look shows to belong together."""
        for at in bound_places(self._text):
            self._barred += (at, at + 1)
            self._fix(at, _LETTER)
            self._fix(at + 1, _LETTER)
            if self._classes[at] == _Class.CLOSING:
                self._bodies[at] = _APOSTROPHE
                self._close(at + 1)
            elif self._classes[at] == _Class.COLON:
                # 7：45 is one time of day, 2：1 one score.
                self._close(at)
                self._close(at + 1)
        for at in signed_places(self._text):
            self._barred += (at, at + 1)
            self._fix(at + 1, _LETTER)
        self._barred += held_places(self._text)

    def draw_in(self) -> None:
        """Narrow stops on both sides before closing brackets, where a region does so."""
        for run in _drawn_in(self._habit).finditer(self._classes):
            self._close(run.start())

    def finish(self, texts: Sequence[str], hyphen: float, stance: Stance) -> Iterator[Prepared]:
        """Sum up, and yield each paragraph's part."""
        # All of one kind at once, for it is a third of the time that a comprehension each takes.
        breaks, widths, shrinks, _, growing, rooms = zip(*self._gaps, _CLOSED, strict=True)
        legal, growths = self._legal(breaks), "".join(growing)
        sums, origins = self._summed_up((widths[:-1], rooms, shrinks), stance.seconds)
        heads, tails, room, shrink = sums
        start = 0
        for text in texts:
            end = start + len(text)
            classes, beyond = self._classes[start:end], end + 1
            legal[start] = legal[end] = 1
            parts = heads[start:end], tails[start:beyond], room[start:beyond], shrink[start:beyond]
            # In half the time that their classes take, for a page has hundreds.
            found = (
                text,
                classes,
                self._habit,
                tuple.__new__(Sums, parts),
                bytes(legal[start:beyond]),
                origins[start:end],
                self._gaps[start:end],
                growths[start:end],
                runt_of(classes),
                hyphen,
                stance.upright[start:end],
                stance.cross[start:end],
            )
            yield tuple.__new__(Prepared, found)
            start = beyond

    def _legal(self, breaks: Iterable[int]) -> bytearray:
        found = bytearray(breaks)
        for at in self._barred:
            found[at] = 0
        return found

    def _summed_up(
        self,
        parts: tuple[Sequence[float], Sequence[float], Sequence[float]],
        seconds: Iterable[int],
    ) -> tuple[Sums, list[float]]:
        """Return the sums, and the sum of widths up to each character's own origin.

        Args:
            parts: Width of each gap, its room and shrink.
            seconds: Offsets of digits that stand beside the one before them.
        """
        gaps, rooms, shrinks = parts
        widths = list(accumulate(map(add, gaps, self._bodies), initial=0.0))
        # Where nothing is added both have one number, as all sums do: a page has tens of
        # thousands, and the processor waits for those that it does not find near at hand.
        heads = widths[:-1]
        for i in compress(range(len(gaps)), gaps):
            heads[i] += gaps[i]
        origins = heads.copy()
        for i, front in self._fronts:
            origins[i] -= front
        for i in seconds:
            origins[i] = origins[i - 1]
        for end, kept in self._kept:
            widths[end] += kept
        for run in _SPACES.finditer(self._classes):
            start, end = run.span()
            # What hangs beyond a line's end takes no room.
            widths[start + 1 : end + 1] = [widths[start]] * (end - start)
        room = list(accumulate(rooms, initial=0.0))
        return Sums(heads=heads, tails=widths, room=room, shrinks=sums_of_few(shrinks)), origins


def _bases(classes: str) -> str:
    """Return the classes as the next neighbour sees them: a combining mark is as its base."""
    if _Class.MARK not in classes:
        return classes
    return _MARKED.sub(lambda run: _base(classes, run.start()) * len(run.group()), classes)


def _base(classes: str, at: int) -> str:
    return classes[at - 1] if at and classes[at - 1] != START else _Class.HAN.value


@lru_cache(maxsize=8)
def _blanks(habit: Habit) -> dict[str, tuple[float, float, float]]:
    """Return by class a square's blank, its part before the ink, what a line's end keeps."""
    return {
        each.value: (sum(habit.blanks(each)), habit.blanks(each)[0], habit.tail(each))
        for each in _Class
    }


@lru_cache(maxsize=8)
def _drawn_in(habit: Habit) -> re.Pattern[str]:
    """Return what finds the marks that give up the blank before them for the mark after."""
    pairs = [(a.value, b.value) for a in _Class for b in _Class if is_drawn_in(a, b, habit)]
    return re.compile("|".join(f"{a}(?={b})" for a, b in pairs) or "(?!)")
