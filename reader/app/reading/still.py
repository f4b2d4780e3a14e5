"""The desk under a sheet in the air: painted once and kept for as long as the eye rests."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from reader.session.camera import Camera


class Still:
    """Keeps a picture of a widget's ground for one camera."""

    def __init__(self) -> None:
        self._kept: QPixmap | None = None
        self._camera: Camera | None = None

    def forget(self, camera: Camera | None = None) -> None:
        """Drop the picture; what was painted last, if anything, was seen by a camera."""
        self._kept = None
        self._camera = camera

    def lay(
        self,
        painter: QPainter,
        widget: QWidget,
        camera: Camera,
        paint: Callable[[QPainter], None],
    ) -> None:
        """Paint the ground, from the picture if nothing has moved since the last frame.

        Args:
            painter: Of the widget.
            widget: Whose ground it is.
            camera: Where the window looks now.
            paint: Paints the ground.
        """
        if camera != self._camera:
            # The eye follows the sheet: a picture would be made for a single frame.
            self.forget(camera)
            paint(painter)
            return
        if self._kept is None:
            ratio = widget.devicePixelRatioF()
            self._kept = QPixmap(widget.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            ground = QPainter(self._kept)
            paint(ground)
            ground.end()
        painter.drawPixmap(0, 0, self._kept)
