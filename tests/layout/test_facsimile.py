"""A scan laid out: grounds, words, links, and what is found on it."""

import pytest

from reader.layout.scan.facsimile import lay_out_facsimile, rects_of
from reader.layout.scan.weaving import weave
from reader.layout.sheet.frame import Imprint, LaidOutPage, LinkKind, Rect, Scan, Source
from reader.layout.sheet.imprint import lines_of, part_of, set_together
from reader.layout.sheet.trace import trace
from reader.model.locus import Locus
from reader.model.word import Word
from reader.model.zone import Zone
from reader.session.finding import places_on_sheet
from tests.layout.scans import SIZE, scanned_issue, scanned_page, words


@pytest.fixture(scope="module")
def sheet() -> LaidOutPage:
    return lay_out_facsimile(scanned_issue(), scanned_page(), words(), SIZE)


def shown(sheet: LaidOutPage, field: str, index: int = 0) -> str:
    return "".join(
        item.text
        for item in sheet.frame.items
        if isinstance(item, Imprint)
        and item.source is not None
        and (item.source.field, item.source.index) == (field, index)
        and item.source.article != "01/a2"
    )


def test_every_text_finds_its_words_in_its_own_order(sheet: LaidOutPage) -> None:
    assert shown(sheet, "headline") == "河边的桥修好了"
    # Marks that are words of their own belong to nobody.
    assert shown(sheet, "block", 0) == "清晨桥上来了第一辆车两岸的人都来看"
    assert shown(sheet, "block", 1) == "Thesol-diercame (see 2)."
    assert shown(sheet, "digest") == "看戏到天黑2版"


def test_a_short_text_is_found_on_the_ground_of_its_article(sheet: LaidOutPage) -> None:
    (area,) = [area for area in sheet.frame.areas if area.article == "01/a2"]
    found = [
        item
        for item in sheet.frame.items
        if isinstance(item, Imprint) and item.source and item.source.article == "01/a2"
    ]
    assert "".join(item.text for item in found) == "集市"
    assert all(area.rects[0].contains(item.rect.x, item.rect.y) for item in found)


def test_words_of_no_article_are_kept_last(sheet: LaidOutPage) -> None:
    rest = [i.text for i in sheet.frame.items if isinstance(i, Imprint) and i.source is None]
    assert "".join(rest[:4]) == "江边日报"


def test_a_place_in_the_text_is_found_on_the_scan_a_box_a_line(sheet: LaidOutPage) -> None:
    scan = next(item for item in sheet.frame.items if isinstance(item, Scan))
    text = "清晨，桥上来了第一辆车，两岸的人都来看。"
    start = text.index("一辆车，两岸")
    locus = Locus(article="01/a1", block=0, start=start, end=start + 6)
    first, second = places_on_sheet(sheet.frame, "block", locus)
    assert first.x == pytest.approx(scan.rect.x + (0.05 + 0.02 * start) * scan.rect.width)
    assert second.y == pytest.approx(scan.rect.y + 0.3 * scan.rect.height)
    assert second.width == pytest.approx(0.04 * scan.rect.width)


def test_a_divided_word_is_found_in_both_its_parts(sheet: LaidOutPage) -> None:
    start = "The soldier".index("soldier")
    locus = Locus(article="01/a1", block=1, start=start, end=start + 7)
    assert len(places_on_sheet(sheet.frame, "block", locus)) == 2


def test_jumps_lie_above_the_ground_of_their_article(sheet: LaidOutPage) -> None:
    kinds = [(link.kind, link.article) for link in sheet.frame.links]
    assert kinds == [
        (LinkKind.JUMP, "01/a1"),
        (LinkKind.DIGEST, ""),
        (LinkKind.ARTICLE, "01/a1"),
        (LinkKind.ARTICLE, "01/a2"),
    ]


def test_pieces_of_a_column_have_no_white_between_them(sheet: LaidOutPage) -> None:
    first, second = sheet.frame.areas[0].rects
    assert first.bottom == pytest.approx(second.y)


def test_a_scan_of_another_shape_lies_in_the_middle_of_the_sheet() -> None:
    laid_out = lay_out_facsimile(scanned_issue(), scanned_page(), (), (1000, 1000))
    frame = laid_out.frame
    scan = next(item for item in frame.items if isinstance(item, Scan))
    assert scan.rect.width == pytest.approx(frame.width)
    assert scan.rect.y == pytest.approx((frame.height - frame.width) / 2)
    assert laid_out.is_facsimile
    assert "scan 0.0" in trace(laid_out)


@pytest.mark.parametrize(
    ("points", "rects"),
    [
        (
            ((0, 0), (0.4, 0), (0.4, 0.2), (1, 0.2), (1, 0.6), (0, 0.6)),
            [(0, 0, 0.4, 0.2), (0, 0.2, 1, 0.6)],
        ),
        (
            ((0, 0), (0.2, 0), (0.2, 0.5), (0.8, 0.5), (0.8, 0), (1, 0), (1, 1), (0, 1)),
            [(0, 0, 0.2, 0.5), (0.8, 0, 1, 0.5), (0, 0.5, 1, 1)],
        ),
        (((0, 0), (1, 0), (1, 0.3), (1, 1), (0, 1)), [(0, 0, 1, 1)]),
    ],
)
def test_a_polygon_is_cut_into_rectangles(
    points: tuple[tuple[float, float], ...], rects: list[tuple[float, ...]]
) -> None:
    found = [(r.x, r.y, r.right, r.bottom) for r in rects_of(Zone(points=points))]
    assert found == [pytest.approx(rect) for rect in rects]


def test_characters_share_a_box_along_its_longer_way() -> None:
    across = Imprint(text="河ab", rect=Rect(x=0, y=0, width=40, height=10))
    assert part_of(across, 1, 3) == Rect(x=20, y=0, width=20, height=10)
    down = Imprint(text="河岸", rect=Rect(x=0, y=0, width=10, height=20))
    assert part_of(down, 1, 2) == Rect(x=0, y=10, width=10, height=10)


def test_characters_at_an_even_pitch_are_one_until_one_is_off() -> None:
    def printed(text: str, x: float, start: int, width: float = 10) -> Imprint:
        source = Source(article="01/a1", field="block", start=start)
        return Imprint(text=text, rect=Rect(x=x, y=5, width=width, height=12), source=source)

    even = [printed("河", 0, 0), printed("岸", 11, 1), printed("边", 22, 2)]
    (one,) = set_together(even)
    assert (one.text, one.source) == ("河岸边", even[0].source)
    assert part_of(one, 1, 2).x == pytest.approx(11)
    off = [*even, printed("的", 38, 3), printed("桥", 49, 4)]
    assert [each.text for each in set_together(off)] == ["河岸边", "的桥"]
    for other in (printed("a", 33, 3), printed("路", 33, 7), printed("路", 33, 3, width=14)):
        assert len(list(set_together([*even, other]))) == 2


def test_columns_are_not_one_line_but_vertical_characters_are() -> None:
    left, right = Rect(x=0, y=0, width=10, height=10), Rect(x=60, y=0, width=10, height=10)
    assert lines_of([left, right]) == (left, right)
    below = Rect(x=0, y=11, width=10, height=10)
    assert lines_of([left, below]) == (Rect(x=0, y=0, width=10, height=21),)


def test_a_page_of_one_character_repeated_is_woven_in_time() -> None:
    page = scanned_page()
    many = tuple(
        Word(text="一" * 50, left=0, top=n / 500, right=1, bottom=(n + 1) / 500) for n in range(400)
    )
    assert weave(page, many) == ()
