"""The papers beside the shelf and the catalogue."""

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.app.parts.title_list import TitleList


def shown(qtbot: QtBot, *papers: tuple[str, int]) -> TitleList:
    titles = TitleList("报纸")
    qtbot.addWidget(titles)
    titles.resize(160, 120)
    for name, count in papers:
        titles.add(name, name.lower(), count)
    titles.show()
    return titles


def inked(titles: TitleList, row: int) -> list[int]:
    """Return the columns of a line that bear ink."""
    place = titles.visualItemRect(titles.item(row))
    line = titles.viewport().grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = QColor(line.pixel(0, 0)).lightness()
    return [
        x
        for x in range(line.width())
        if any(QColor(line.pixel(x, y)).lightness() < ground - 60 for y in range(line.height()))
    ]


def test_counts_stand_in_a_column_at_the_right(qtbot: QtBot) -> None:
    titles = shown(qtbot, ("澜江日报", 5), ("晨报", 1005), ("濱海晨報晚刊", 25))
    ends = {max(inked(titles, row)) for row in range(3)}
    assert max(ends) - min(ends) <= 1
    assert min(inked(titles, 0)) < 20


def test_a_long_name_gives_way_to_its_count_and_no_bar_stands_below(qtbot: QtBot) -> None:
    name = "Luxemburger Zeitung – Journal de Luxembourg"
    titles = shown(qtbot, (name, 1), ("澜江日报", 1005))
    assert not titles.horizontalScrollBar().isVisible()
    columns = inked(titles, 0)
    count = next(x for x in reversed(columns) if x - 1 not in columns)
    assert count - max(x for x in columns if x < count) >= 12
    # What is read aloud has the count, too.
    assert titles.item(1).text() == "澜江日报  1,005"
    assert titles.item(0).toolTip().splitlines()[0] == name


def test_the_slug_of_the_paper_chosen_is_told(qtbot: QtBot) -> None:
    titles = shown(qtbot, ("澜江日报", 5), ("Zeitung", 1))
    titles.setCurrentRow(1)
    assert (titles.slug(), titles.slug_at(7)) == ("zeitung", "")
