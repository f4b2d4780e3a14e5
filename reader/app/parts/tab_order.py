"""The way of the Tab key: parts of a window in, the keyboard led through them as the eye goes.

Qt leads it in the order in which widgets were made, which is seldom the one they stand in.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QToolBar,
    QWidget,
)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def tab_as_laid_out(*parts: QWidget) -> None:
    """Have Tab go through parts of a window one after the other, each as it is laid out."""
    for part in parts:
        for tabs in (part, *part.findChildren(QTabWidget)):
            if isinstance(tabs, QTabWidget):
                _leave_stop_to_bar(tabs)
    stops = [stop for part in parts for stop in stops_of(part)]
    for former, latter in pairwise(stops):
        QWidget.setTabOrder(former, latter)


def _leave_stop_to_bar(tabs: QTabWidget) -> None:
    """Have the keyboard stop at the bar of tabs alone.

    The tabs, for which the bar stands in, keep a place of their own at the end of the way: from
    the last field Tab came to the bar again, and never to what stands before it.
    """
    tabs.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none; its stubs do not say so
    tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def stops_of(part: QWidget | None) -> Iterator[QWidget]:
    """Yield what the keyboard stops at in a part, in the order of its layouts."""
    if part is None:
        return
    if isinstance(part, QTabWidget):
        yield part.tabBar()
    elif part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield part
        return
    inner = _inner(part)
    if inner is not None:
        for widget in inner:
            yield from stops_of(widget)
    elif (layout := part.layout()) is not None:
        yield from _stops_in(layout)
    else:
        # What is placed by hand lies in the order in which it was put there.
        for child in part.findChildren(QWidget, options=_DIRECT):
            yield from stops_of(child)


def _inner(part: QWidget) -> list[QWidget | None] | None:
    """Return what Qt's own containers hold, in order; None for one with a layout."""
    if isinstance(part, QToolBar):
        return [part.widgetForAction(action) for action in part.actions()]
    if isinstance(part, QTabWidget | QSplitter):
        return [part.widget(index) for index in range(part.count())]
    if isinstance(part, QScrollArea):
        return [part.widget()]
    return None


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for item in _in_order(layout):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from stops_of(widget)
        elif inner is not None:
            yield from _stops_in(inner)


def _in_order(layout: QLayout) -> list[QLayoutItem]:
    """Return the items of a layout as they are read: rows first."""
    every = [layout.itemAt(index) for index in range(layout.count())]
    if not isinstance(layout, QGridLayout | QFormLayout):
        return [item for item in every if item is not None]
    placed = [(_place(layout, index), index) for index in range(layout.count())]
    return [item for _, index in sorted(placed) if (item := every[index]) is not None]


def _place(layout: QGridLayout | QFormLayout, index: int) -> tuple[int, int]:
    """Return the row and the column of an item."""
    if isinstance(layout, QGridLayout):
        # The stubs call both answers objects.
        row, column, _, _ = cast("tuple[int, int, int, int]", layout.getItemPosition(index))
        return row, column
    answer = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(index))
    row, role = answer
    return row, int(role is QFormLayout.ItemRole.FieldRole)
