"""Bundled faces, loaded once."""

import pytest
from PySide6.QtGui import QGuiApplication

from reader.paint.faces import QtTypefaces, load_faces
from reader.paint.page import Press
from reader.paint.palette import PALETTES, Theme


@pytest.fixture(scope="session")
def faces(qapp: QGuiApplication) -> QtTypefaces:
    return load_faces()


@pytest.fixture
def press(faces: QtTypefaces) -> Press:
    return Press(faces=faces, palette=PALETTES[Theme.PRINT], pictures=lambda path: None)
