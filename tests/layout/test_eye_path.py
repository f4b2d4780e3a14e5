"""The columns of type are found in the order they are read, whatever shape an article has."""

from dataclasses import replace

from reader.layout.sheet.eye_path import columns_read, eye_path
from reader.layout.sheet.frame import (
    Area,
    Frame,
    Item,
    LaidOutPage,
    Posture,
    Rect,
    Run,
    Scan,
    Source,
)
from reader.typeset.face import Face

SIZE = 10.0
GROUND = Rect(x=0, y=0, width=500, height=500)


def line(article: str, x: float, y: float, *, field: str = "block", wide: float = 90) -> Run:
    """A line of type whose character frames begin at y."""
    count = round(wide / SIZE)
    xs, ys = tuple(x + i * SIZE for i in range(count)), (y + SIZE * 0.88,) * count
    source = Source(article=article, field=field)
    return Run(text="字" * count, xs=xs, ys=ys, face=Face(), size=SIZE, source=source)


def column(article: str, x: float, y: float, lines: int) -> list[Item]:
    return [line(article, x, y + 15 * i) for i in range(lines)]


def frame(*items: Item, articles: tuple[str, ...] = ("a1",)) -> Frame:
    areas = tuple(Area(article=each, rects=(GROUND,)) for each in articles)
    return Frame(width=500, height=500, items=items, areas=areas)


def corners(found: tuple[Rect, ...]) -> list[tuple[float, float, float]]:
    """Return left, top and foot of each column."""
    return [(round(rect.x), round(rect.y), round(rect.bottom)) for rect in found]


def test_an_l_shaped_article_is_read_column_by_column_and_its_neighbour_after_it() -> None:
    head = line("a1", 0, 0, field="headline", wide=200)
    page = frame(
        *column("a2", 100, 200, 10),
        head,
        *column("a1", 0, 30, 20),
        *column("a1", 100, 30, 8),
        articles=("a1", "a2"),
    )
    assert corners(eye_path(page)) == [(0, 0, 325), (100, 30, 145), (100, 200, 345)]


def test_a_line_beside_further_down_is_another_column() -> None:
    page = frame(*column("a1", 0, 0, 4), *column("a1", 200, 120, 4))
    assert corners(eye_path(page)) == [(0, 0, 55), (200, 120, 175)]


def test_the_cells_of_a_table_are_one_column() -> None:
    rows = [line("a1", x, y, wide=30) for y in (0, 15, 30) for x in (0, 60, 120)]
    assert corners(eye_path(frame(*rows))) == [(0, 0, 40)]


def down(x: float, y: float) -> Run:
    """A line of type that runs down."""
    return Run(
        text="字" * 9,
        xs=(x,) * 9,
        ys=tuple(y + i * SIZE for i in range(9)),
        face=Face(),
        size=SIZE,
        posture=Posture.UPRIGHT,
        source=Source(article="a1", field="block"),
    )


def test_a_band_with_a_heading_set_across_above_it_begins_at_that() -> None:
    band = [down(400 - 15 * i, 60) for i in range(10)]
    head = line("a1", 280, 20, field="headline", wide=100)
    assert corners(eye_path(frame(*band))) == [(260, 60, 150)]
    assert corners(eye_path(frame(head, *band))) == [(260, 20, 150)]


def test_vertical_columns_go_from_right_to_left_and_the_next_lies_below() -> None:
    upper, lower = ([down(400 - 15 * i, y) for i in range(10)] for y in (0, 120))
    found = eye_path(frame(*upper, *lower))
    assert corners(found) == [(260, 0, 90), (260, 120, 210)]
    assert found[0].right == 405


def test_a_heading_without_text_and_the_digest_are_read_too() -> None:
    digest = Run(
        text="导",
        xs=(300,),
        ys=(408.8,),
        face=Face(),
        size=SIZE,
        source=Source(field="digest"),
    )
    page = frame(digest, line("a1", 0, 0, field="headline"))
    assert corners(eye_path(page)) == [(0, 0, 10), (300, 400, 410)]


def test_a_scan_and_a_page_without_type_have_their_own_columns() -> None:
    columns = (Rect(x=1, y=2, width=3, height=4),)
    sheet = LaidOutPage(label="01", frame=frame(), type_area=GROUND, columns=columns)
    assert columns_read(sheet) == columns
    scanned = frame(Scan(rect=GROUND, image="01.jpg"), *column("a1", 0, 0, 3))
    assert columns_read(replace(sheet, frame=scanned)) == columns
    assert columns_read(replace(sheet, frame=frame(*column("a1", 0, 0, 3)))) != columns
