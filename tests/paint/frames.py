"""Hand-made frames for the tests of painting."""

from reader.layout.sheet.frame import Frame, Item, LaidOutPage, Posture, Rect, Run
from reader.typeset.face import Face

WIDE, HIGH = 300, 200


def line(text: str, x: float, y: float, size: float, face: Face | None = None) -> Run:
    """Set text on a baseline, a square a character."""
    xs = tuple(x + at * size for at in range(len(text)))
    return Run(text=text, xs=xs, ys=(y,) * len(text), face=face or Face(), size=size)


def down(text: str, x: float, y: float, size: float, posture: Posture) -> Run:
    """Set text downwards, a square a character."""
    ys = tuple(y + at * size for at in range(len(text)))
    return Run(text=text, xs=(x,) * len(text), ys=ys, face=Face(), size=size, posture=posture)


def frame(*items: Item) -> Frame:
    """A frame of 300 by 200 points."""
    return Frame(width=WIDE, height=HIGH, items=items)


def sheet(content: Frame, label: str = "01", number: int = 0) -> LaidOutPage:
    """A sheet with a frame on it."""
    area = Rect(x=10, y=10, width=WIDE - 20, height=HIGH - 20)
    return LaidOutPage(label=label, sheet=number, frame=content, type_area=area)
