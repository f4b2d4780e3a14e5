"""What lies under the pointer."""

from dataclasses import replace

from reader.layout.sheet.frame import Area, Frame, LaidOutPage, Link, LinkKind, Rect
from reader.session.choices import Fit
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.pointing import article_at, link_at, zoomed_into

LEAF = Leaf(page="01")
COLUMNS = tuple(Rect(x=100 + 200 * i, y=100, width=180, height=1300) for i in range(4))
LINK = Link(rects=(Rect(x=110, y=500, width=60, height=12),), kind=LinkKind.JUMP, article="01/a1")
SHEET = LaidOutPage(
    label="01",
    frame=Frame(
        width=1000,
        height=1500,
        links=(LINK,),
        areas=(Area(article="01/a1", rects=COLUMNS[:2]), Area(article="01/a2", rects=COLUMNS[2:])),
    ),
    type_area=Rect(x=100, y=100, width=780, height=1300),
    columns=COLUMNS,
)
DESK = Desk(now=Opening(leaves=(LEAF,)), width=1000, height=1500).resized(800, 1000)


def sheet_of(leaf: Leaf) -> LaidOutPage | None:
    return SHEET if leaf == LEAF else None


def pixel(x: float, y: float) -> tuple[float, float]:
    return DESK.camera.to_window(DESK.window, x, y)


def test_a_link_is_found_on_its_text_and_a_little_beside_it() -> None:
    x, y = pixel(110, 506)
    assert link_at(DESK, sheet_of, x + 1, y) == (LEAF, LINK)
    assert link_at(DESK, sheet_of, x - 2, y) == (LEAF, LINK)
    assert link_at(DESK, sheet_of, x - 5, y) is None


def test_an_article_is_found_on_its_own_ground() -> None:
    found = article_at(DESK, sheet_of, *pixel(620, 700))
    assert found is not None
    assert found[1].article == "01/a2"
    assert article_at(DESK, sheet_of, *pixel(50, 50)) is None


def test_nothing_is_found_beside_the_sheet_or_before_it_is_laid_out() -> None:
    assert link_at(DESK, sheet_of, -10, 10) is None
    assert article_at(DESK, lambda _: None, *pixel(620, 700)) is None


def test_zooming_brings_the_column_under_the_pointer_to_the_middle_and_then_the_page_back() -> None:
    near = zoomed_into(DESK, sheet_of, *pixel(590, 700))
    middle, _ = near.camera.to_desk(near.window, 400, 0)
    assert abs(middle - (500 + 90)) < 1
    assert near.camera.scale > DESK.camera.scale * 2
    again = zoomed_into(near, sheet_of, 400, 500)
    assert again.fit is Fit.PAGE
    assert again.camera == DESK.camera


def test_a_pointer_on_the_bare_desk_zooms_nothing() -> None:
    desk = replace(DESK, now=None)
    assert zoomed_into(desk, sheet_of, 400, 500) == desk
