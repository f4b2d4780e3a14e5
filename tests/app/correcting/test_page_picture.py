"""The page on the corrector's desk as a picture: how large it is shown."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.app.correcting.page_picture import PagePicture
from reader.app.dress.theme import COLOURS
from reader.session.settings import Theme
from tests.app.resizing import MOST_RESIZES, count_resizes
from tests.app.rooms import SquarePress
from tests.session.issues import small_issue

WIDE = 300


@pytest.fixture
def picture(qtbot: QtBot) -> PagePicture:
    made = PagePicture(COLOURS[Theme.PAPER])
    qtbot.addWidget(made)
    issue = small_issue()
    sheets = SquarePress().lay_out(issue.pages[0])
    made.show_sheets(sheets, tuple(QImage(10, 14, QImage.Format.Format_RGB32) for _ in sheets))
    made.show()
    return made


def test_a_page_that_just_fits_is_shown_in_one_size_and_stays_so(picture: PagePicture) -> None:
    picture.resize(WIDE, 100)
    tall = picture._sheets.height_at(picture.width())
    for high in range(tall - 60, tall + 20):
        assert count_resizes(picture, WIDE, high) <= MOST_RESIZES, high
        across = picture._sheets.width()
        assert across <= picture.viewport().width(), "nothing of it is beside the pane"
        assert picture._sheets.height() <= picture.viewport().height() or high < tall
