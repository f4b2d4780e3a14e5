"""The bundled type, for measuring what will be printed."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.paint.faces import QtTypefaces, load_faces


@pytest.fixture(scope="session")
def bundled(qapp: QGuiApplication) -> QtTypefaces:
    return load_faces()
