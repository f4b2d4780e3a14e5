"""The order of names in lists: by pinyin, or by strokes."""

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from reader.app.catalogue.catalogue_view import CatalogueView
from reader.app.dress.theme import COLOURS
from reader.app.finding.filters import Filters
from reader.app.language.name_order import by_reading
from reader.app.shelf.shelf_view import ShelfView
from reader.library.changes import TitleHolding
from reader.notation.reading_order import READ_AS
from reader.session.cataloguing.desk import TitleLine
from reader.session.settings import Theme
from reader.session.shelf import Shelf

MAINLAND = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
PAPERS = ("Zephyr", "人民日报", "重庆日报", "安徽日报", "濱海晨報")
IN_ORDER = ["安徽日报", "濱海晨報", "重庆日报", "人民日报", "Zephyr"]


def in_order(names: str, system: QLocale) -> list[str]:
    return sorted(names.split(), key=by_reading(system))


@pytest.mark.parametrize("system", [MAINLAND, QLocale("en_GB"), QLocale.c()])
def test_papers_stand_by_pinyin_whatever_the_machine_speaks(system: QLocale) -> None:
    papers = "人民日报 澜江日报 长江日报 濱海晨報 安徽日报 重庆日报 厦门日报 浙江法制报 大公報"
    assert in_order(papers, system) == [
        "安徽日报", "濱海晨報", "长江日报", "重庆日报", "大公報",
        "澜江日报", "人民日报", "厦门日报", "浙江法制报",
    ]  # fmt: skip


def test_papers_stand_by_strokes_where_the_machine_speaks_traditional_chinese() -> None:
    papers = "濱海晨報 大公報 長江日報 人民日報 中央日報 臺灣日報"
    by_strokes = ["人民日報", "大公報", "中央日報", "長江日報", "臺灣日報", "濱海晨報"]
    assert in_order(papers, QLocale("zh_TW")) == by_strokes
    assert in_order(papers, QLocale("zh_HK")) == by_strokes


def test_numbers_in_names_count_by_their_size() -> None:
    assert in_order("第10版 第9版 第A2版", MAINLAND) == ["第9版", "第10版", "第A2版"]


@pytest.mark.parametrize("place", READ_AS)
def test_a_place_stands_beside_what_is_read_as_it_is(place: str) -> None:
    rank = by_reading(MAINLAND)
    before, after = {
        "常": ("查", "超"), "夏": ("瞎", "先"), "月": ("约", "云"), "虫": ("吃", "抽"),
        "路": ("楼", "绿"), "蹦": ("崩", "逼"), "郭": ("关", "哈"), "善": ("三", "伤"),
        "驳": ("别", "不"),
    }[READ_AS[place]]  # fmt: skip
    assert rank(before) < rank(f"{place}日报") < rank(after)


@pytest.fixture
def speaks_simplified(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: MAINLAND)


@pytest.mark.usefixtures("speaks_simplified")
def test_shelf_search_and_catalogue_list_papers_in_that_order(qtbot: QtBot) -> None:
    shelf, desk = ShelfView(COLOURS[Theme.PAPER]), CatalogueView("")
    filters = Filters(COLOURS[Theme.PAPER], shelf)
    for widget in (shelf, desk):
        qtbot.addWidget(widget)
    held = tuple(
        TitleHolding(name=name, slug=name, issues=1, first=None, last=None) for name in PAPERS
    )
    shelf.show_shelf(Shelf(titles=held))
    filters.show_titles(held)
    desk.show_titles(tuple(TitleLine(slug=name, name=name, issues=1) for name in PAPERS))
    listed = {
        "shelf": [shelf._titles.item(row + 1).text().split()[0] for row in range(5)],
        "search": [filters._title.itemText(row + 1) for row in range(5)],
        "catalogue": [desk._titles.item(row).text().split()[0] for row in range(5)],
    }
    assert listed == dict.fromkeys(listed, IN_ORDER)
    assert desk.slug() == "安徽日报"
    desk.choose("人民日报")
    desk.show_titles(tuple(TitleLine(slug=name, name=name, issues=2) for name in PAPERS))
    assert desk.slug() == "人民日报"
