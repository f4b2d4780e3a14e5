"""A row of controls that goes on in further lines where one has no room: enlarged four times."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from typing_extensions import override

GAP_PX = 8
"""Between two controls, and between two lines of them."""
LEAST_PX = 140
"""A field that stretches and would be narrower begins a line of its own."""

_UNKNOWN = 16_777_215
"""Qt's largest width: one line is enough until the room is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A control in the row.

    Attributes:
        item: What Qt lays out.
        stretches: It takes what room its line has left.
        is_pushed: It and what follows stand at the line's end.
    """

    item: QLayoutItem
    stretches: bool
    is_pushed: bool

    def width(self) -> int:
        """Return the width below which it begins a line of its own."""
        if self.stretches:
            return max(self.item.minimumSize().width(), LEAST_PX)
        return self.item.sizeHint().width()

    def widest(self) -> int:
        """Return the width it grows no further than."""
        widget = self.item.widget()
        assert widget is not None
        return widget.maximumWidth()


_Line = list[_Part]


class FlowRow(QLayout):
    """Lays controls out from left to right, in as many lines as they need."""

    def __init__(self, gap: int = GAP_PX) -> None:
        super().__init__()
        self._parts: list[_Part] = []
        self._room = _UNKNOWN
        self._told = 0
        # Qt asks dozens of times before anything in it has changed.
        self._heights: dict[int, int] = {}
        self._wide: dict[_Part, int] = {}
        self._least: QSize | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def add(self, widget: QWidget, *, stretches: bool = False, is_pushed: bool = False) -> None:
        """Add a control.

        Args:
            widget: The control.
            stretches: It takes what room its line has left, up to its widest.
            is_pushed: It and what follows in its line stand at the line's end.
        """
        self.addChildWidget(widget)
        part = _Part(item=QWidgetItem(widget), stretches=stretches, is_pushed=is_pushed)
        self._parts.append(part)
        self.invalidate()

    def _width(self, part: _Part) -> int:
        if part not in self._wide:
            self._wide[part] = part.width()
        return self._wide[part]

    def _lines(self, room: int) -> Iterator[_Line]:
        """Yield the lines of a row that is so many pixels wide."""
        line: _Line = []
        taken = 0
        for part in self._parts:
            if part.item.isEmpty():
                continue
            wide = self._width(part)
            if line and taken + self.spacing() + wide > room:
                yield line
                line, taken = [], 0
            taken += wide + (self.spacing() if line else 0)
            line.append(part)
        if line:
            yield line

    def _height(self, room: int) -> int:
        if room not in self._heights:
            heights = [self._high(line, room) for line in self._lines(room)]
            gaps = self.spacing() * max(len(heights) - 1, 0)
            self._heights[room] = sum(heights) + gaps
        return self._heights[room]

    def _widths(self, line: _Line, room: int) -> list[int]:
        """Return the width of each control of a line."""
        stretching = sum(part.stretches for part in line)
        more = self._left(line, room) // stretching if stretching else 0
        return [
            max(
                min(self._width(part) + more * part.stretches, part.widest()),
                min(self._width(part), room),
            )
            for part in line
        ]

    def _left(self, line: _Line, room: int) -> int:
        """Return the room that the controls of a line leave."""
        taken = sum(self._width(part) for part in line) + self.spacing() * (len(line) - 1)
        return max(room - taken, 0)

    def _high(self, line: _Line, room: int) -> int:
        """Return the height of a line."""
        return max(
            part.item.heightForWidth(wide)
            if part.item.hasHeightForWidth()
            else part.item.sizeHint().height()
            for part, wide in zip(line, self._widths(line, room), strict=True)
        )

    def _set_line(self, line: _Line, at: QPoint, room: int) -> None:
        """Give each control of a line its place."""
        widths = self._widths(line, room)
        push = max(room - sum(widths) - self.spacing() * (len(line) - 1), 0)
        high, x = self._high(line, room), at.x()
        for part, wide in zip(line, widths, strict=True):
            if part.is_pushed:
                x, push = x + push, 0
            part.item.setGeometry(QRect(x, at.y(), wide, high))
            x += wide + self.spacing()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        raise NotImplementedError  # Controls come by `add`.

    @override
    def count(self) -> int:
        return len(self._parts)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._parts[index].item if 0 <= index < len(self._parts) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._parts.pop(index).item if 0 <= index < len(self._parts) else None

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._height(arg__1)

    @override
    def sizeHint(self) -> QSize:
        shown = [part for part in self._parts if not part.item.isEmpty()]
        wide = sum(part.item.sizeHint().width() for part in shown)
        return QSize(wide + self.spacing() * max(len(shown) - 1, 0), self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        if self._least is None:
            shown = [part.item for part in self._parts if not part.item.isEmpty()]
            wide = max((item.minimumSize().width() for item in shown), default=0)
            # Qt forgets the geometry whenever anything in it changes.
            self._least = QSize(wide, self._height(max(self._room, wide)))
        return self._least

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        self._wide.clear()
        self._least = None
        super().invalidate()

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        if self._room != arg__1.width():
            self._room, self._least = arg__1.width(), None
        y = arg__1.top()
        for line in self._lines(self._room):
            self._set_line(line, QPoint(arg__1.left(), y), self._room)
            y += self._high(line, self._room) + self.spacing()
        high = self._height(self._room)
        if high != self._told:
            # What is around it asked how high it is at the least before it said how wide.
            self._told = high
            self.update()
