"""The style of the window's own lines: those between the panes are hairlines."""

from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget
from typing_extensions import override


class WindowStyle(QProxyStyle):
    """Draws a line of one pixel between panes, in the palette's middle tone.

    A style sheet on the window would say so more briefly, but is worked out anew for every
    widget in the window each time it changes.
    """

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric is QStyle.PixelMetric.PM_DockWidgetSeparatorExtent:
            return 1
        return super().pixelMetric(metric, option, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is QStyle.PrimitiveElement.PE_IndicatorDockWidgetResizeHandle:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Mid))
        else:
            super().drawPrimitive(element, option, painter, widget)
