"""Pictures for the article view: the files of an issue in, images ready to be set out."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.app.work.jobs import Jobs
from reader.model.article import Article, Picture
from reader.paint.pictures import Picture as Drawn
from reader.paint.pictures import read_picture

LONGEST_PX = 1200
"""Longer side of an image: a measure of 34 characters on a screen of double density."""


class PictureCase(QObject):
    """Keeps the images of the story being read, made off the main thread."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._files: dict[str, bytes] = {}
        self._images: dict[str, QImage] = {}

    def take_files(self, files: dict[str, bytes]) -> None:
        """Take up another issue's pictures."""
        self._files = files
        self._images = {}

    def prepare(
        self, parts: tuple[Article, ...], then: Callable[[dict[str, QImage]], None]
    ) -> None:
        """Make the images of articles ready, then hand over all there are.

        Args:
            parts: The articles.
            then: Called at once when nothing has to be made.
        """
        wanted = {
            block.image
            for article in parts
            for block in article.blocks
            if isinstance(block, Picture) and block.image is not None
        }
        lacking = {
            path: self._files[path]
            for path in sorted(wanted)
            if path in self._files and path not in self._images
        }
        self._images = {path: image for path, image in self._images.items() if path in wanted}
        if lacking:
            self._jobs.run(partial(_images, lacking), partial(self._keep, then, self._files))
        else:
            then(self._images)

    def _keep(
        self,
        then: Callable[[dict[str, QImage]], None],
        files: dict[str, bytes],
        made: dict[str, QImage],
    ) -> None:
        if files is self._files:
            self._images |= made
            then(self._images)


def _images(files: dict[str, bytes]) -> dict[str, QImage]:
    made = {}
    for path, octets in files.items():
        picture = read_picture(octets)
        if picture is not None:
            made[path] = _image(picture)
    return made


def _image(picture: Drawn) -> QImage:
    share = LONGEST_PX / max(picture.width, picture.height)
    if not picture.is_vector:
        share = min(share, 1.0)
    wide, high = (max(round(side * share), 1) for side in (picture.width, picture.height))
    image = QImage(wide, high, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    picture.paint(painter, QRectF(0, 0, wide, high))
    painter.end()
    return image
