"""The papers beside the shelf and the catalogue."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from reader.app.parts.title_list import TitleList


def test_a_long_name_gives_way_in_its_middle_and_no_bar_stands_below(qtbot: QtBot) -> None:
    titles = TitleList("报纸")
    qtbot.addWidget(titles)
    titles.resize(160, 120)
    titles.add("澜江日报", "澜江日报", 1005)
    titles.add("Luxemburger Zeitung – Journal de Luxembourg", "luxemburger-zeitung", 1)
    titles.show()
    assert not titles.horizontalScrollBar().isVisible()
    option = QStyleOptionViewItem()
    titles.initViewItemOption(option)
    assert option.textElideMode is Qt.TextElideMode.ElideMiddle
    assert titles.item(0).text() == "澜江日报  1,005"
    assert titles.item(1).toolTip().splitlines()[0].endswith("Luxembourg")
    titles.setCurrentRow(1)
    assert (titles.slug(), titles.slug_at(7)) == ("luxemburger-zeitung", "")
