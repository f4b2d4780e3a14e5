"""Marks of a level line in, what each gives up of its square out.

Marks close up, and those at the edges of a column are trimmed. Programs that read a PDF see
squares, not ink: a whole one at the end of a line would reach into the gutter, and what lies
one over the other or bridges a gutter is read in a wrong order. So a mark's piece of type is as
wide as what it takes of the line.

Source: clreq #punctuation_width_adjustment
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.paint.faces import Glyph
from reader.typeset.character import CharacterClass, class_of
from reader.typeset.punctuation import Habit

_STEPS = 20
"""Steps of an em that cuts are made in: fine to the eye, and a mark has but a few sorts."""


class Trim(NamedTuple):
    """What is cut off a mark's square before and after its ink, in em."""

    head: float = 0.0
    tail: float = 0.0


WHOLE = Trim()


class Neighbour(NamedTuple):
    """What follows a line's last character: its class, and where its square begins, in em."""

    mark: CharacterClass
    place: float


def trims(
    text: str,
    glyphs: Sequence[Glyph],
    places: Sequence[float],
    habit: Habit,
    neighbour: Neighbour | None = None,
) -> Iterator[Trim]:
    """Yield what is cut off the square of each character.

    A mark is cut at the edges of the line, and where another's ink stands in its blank.

    Args:
        text: Of one line; never empty.
        glyphs: As many; a mark that has no em square is never cut.
        places: Where the square of each begins, in em.
        habit: Where marks stand in their squares.
        neighbour: What the line goes on with; None at its end.
    """
    classes = [class_of(each) for each in text]
    blanks = [
        habit.blanks(mark) if glyph.advance == 1 else (0.0, 0.0)
        for mark, glyph in zip(classes, glyphs, strict=True)
    ]
    inks = [place + before for place, (before, _) in zip(places, blanks, strict=True)]
    if neighbour is not None:
        inks.append(neighbour.place + habit.blanks(neighbour.mark)[0])
    taken: float | None = None
    for at, (place, (before, after)) in enumerate(zip(places, blanks, strict=True)):
        end = place + glyphs[at].advance
        if taken is None:
            head = before if classes[at] is CharacterClass.OPENING else 0.0
        else:
            head = min(max(taken - place, 0.0), before)
        if at + 1 < len(inks):
            tail = min(max(end - inks[at + 1], 0.0), after)
        else:
            tail = max(after - habit.tail(classes[at]), 0.0)
        taken = end - tail
        yield Trim(_step(head), _step(tail))


def _step(cut: float) -> float:
    return round(cut * _STEPS) / _STEPS
