"""Words chosen on a scan, from one point to another."""

import pytest

from reader.layout.scan.facsimile import lay_out_facsimile
from reader.layout.sheet.frame import LaidOutPage, Scan
from reader.session.scan_selecting import chosen_between, has_words
from tests.layout.scans import SIZE, scanned_issue, scanned_page, words


@pytest.fixture(scope="module")
def sheet() -> LaidOutPage:
    return lay_out_facsimile(scanned_issue(), scanned_page(), words(), SIZE)


def at(sheet: LaidOutPage, x: float, y: float) -> tuple[float, float]:
    scan = next(item for item in sheet.frame.items if isinstance(item, Scan))
    return scan.rect.x + x * scan.rect.width, scan.rect.y + y * scan.rect.height


def test_characters_are_chosen_from_point_to_point(sheet: LaidOutPage) -> None:
    chosen = chosen_between(sheet, at(sheet, 0.075, 0.125), at(sheet, 0.125, 0.125))
    assert chosen is not None
    assert chosen.text == "边的桥"
    assert len(chosen.rects) == 1


def test_the_hand_may_go_backwards(sheet: LaidOutPage) -> None:
    there = chosen_between(sheet, at(sheet, 0.125, 0.125), at(sheet, 0.075, 0.125))
    assert there == chosen_between(sheet, at(sheet, 0.075, 0.125), at(sheet, 0.125, 0.125))


def test_a_text_goes_on_where_it_is_read_on(sheet: LaidOutPage) -> None:
    chosen = chosen_between(sheet, at(sheet, 0.23, 0.205), at(sheet, 0.31, 0.305))
    assert chosen is not None
    assert chosen.text == "一辆车两岸的"


def test_latin_words_and_texts_are_kept_apart(sheet: LaidOutPage) -> None:
    chosen = chosen_between(sheet, at(sheet, 0.06, 0.51), at(sheet, 0.06, 0.605))
    assert chosen is not None
    assert chosen.text.startswith("The sol- dier came")
    chosen = chosen_between(sheet, at(sheet, 0.06, 0.125), at(sheet, 0.06, 0.205))
    assert chosen is not None
    assert chosen.text == "河边的桥修好了\n清"


def test_a_part_of_a_longer_box_is_chosen(sheet: LaidOutPage) -> None:
    chosen = chosen_between(sheet, at(sheet, 0.115, 0.54), at(sheet, 0.14, 0.54))
    assert chosen is not None
    assert chosen.text == "cam"


def test_without_words_nothing_is_chosen() -> None:
    bare = lay_out_facsimile(scanned_issue(), scanned_page(), (), SIZE)
    assert not has_words(bare)
    assert chosen_between(bare, (0, 0), (100, 100)) is None
