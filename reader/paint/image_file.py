"""A picture in, the content of a file out."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter


def image_file(image: QImage, form: str = "png") -> bytes:
    """Return a picture as the content of a file.

    Args:
        image: The picture.
        form: As Qt names it and files end: png, jpg.

    Returns:
        The content; nothing where Qt writes no such form.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    is_written = QImageWriter(buffer, QByteArray(form.lower().encode())).write(image)
    return bytes(buffer.data().data()) if is_written else b""
