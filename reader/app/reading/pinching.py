"""Pinches of a touch screen and of a touchpad: an event in, the zoom it asks for out."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QNativeGestureEvent
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

Zoom = tuple[float, tuple[float, float]]
"""A factor, and the pixel of the widget that stays where it is."""

_NO_ZOOM: Zoom = (1.0, (0.0, 0.0))


def zoom_asked(event: QEvent, widget: QWidget) -> Zoom | None:
    """Return what a pinch asks for; None when the event is none of a touchpad's or a pinch."""
    if isinstance(event, QNativeGestureEvent):
        if event.gestureType() is not Qt.NativeGestureType.ZoomNativeGesture:
            return _NO_ZOOM
        return 1 + event.value(), (event.position().x(), event.position().y())
    if isinstance(event, QGestureEvent):
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if not isinstance(pinch, QPinchGesture):
            return _NO_ZOOM
        centre: QPoint = widget.mapFromGlobal(pinch.centerPoint().toPoint())
        return pinch.scaleFactor(), (centre.x(), centre.y())
    return None
