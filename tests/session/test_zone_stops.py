"""Space on a scan: article by article in print order."""

from dataclasses import replace

from reader.layout.sheet.frame import Frame, LaidOutPage, Rect, Scan
from reader.session.choices import Fit
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.pointing import zoomed_into
from reader.session.desk.stepping import step
from reader.session.desk.turning import Way
from reader.session.desk.zone_stops import Stop

LEAF = Leaf(page="01")
ZONES = (
    Rect(x=500, y=100, width=400, height=600),
    Rect(x=50, y=100, width=400, height=300),
    Rect(x=50, y=450, width=400, height=900),
    Rect(x=500, y=750, width=400, height=600),
)
WHOLE = Rect(x=0, y=0, width=1000, height=1400)
SHEET = LaidOutPage(
    label="01",
    frame=Frame(width=1000, height=1400, items=(Scan(rect=WHOLE, image="images/01.jpg"),)),
    type_area=WHOLE,
    columns=ZONES,
)


def sheet_of(leaf: Leaf) -> LaidOutPage | None:
    return SHEET if leaf == LEAF else None


def walk(desk: Desk, way: Way, most: int = 60) -> list[Desk]:
    """Step until the end of what lies open."""
    stop: Stop | None = None
    walked = []
    for _ in range(most):
        there, stop = step(desk, sheet_of, way, stop)
        if there is None:
            return walked
        walked.append(there)
        desk = there
    raise AssertionError("goes round in circles")


def seen(desk: Desk) -> Rect:
    x0, y0 = desk.camera.to_desk(desk.window, 0, 0)
    x1, y1 = desk.camera.to_desk(desk.window, desk.window.width_px, desk.window.height_px)
    return Rect(x=x0, y=y0, width=x1 - x0, height=y1 - y0)


def fitted(width: float, height: float) -> Desk:
    desk = Desk(now=Opening(leaves=(LEAF,)), width=1000, height=1400)
    return desk.resized(width, height)


def test_the_first_step_brings_the_first_article_to_reading_size() -> None:
    there, _ = step(fitted(700, 500), sheet_of, Way.ONWARD, None)
    assert there is not None
    assert seen(there).contains(ZONES[0].x + 10, ZONES[0].y + 10)
    assert there.camera.scale > 0.7


def test_every_article_comes_into_view_once_and_to_its_end() -> None:
    walked = walk(fitted(700, 500), Way.ONWARD)
    for zone in ZONES:
        views = [seen(desk) for desk in walked]
        assert any(view.contains(zone.x + 1, zone.y + 1) for view in views)
        assert any(view.contains(zone.x + 1, zone.bottom - 1) for view in views)


def test_articles_are_read_in_their_order_wherever_they_stand() -> None:
    # So wide that the middle of the window is nearer to another article than to the first.
    wide = (Rect(x=500, y=100, width=450, height=900), *ZONES[1:])
    sheet = replace(SHEET, columns=wide)
    desk, stop = fitted(900, 700), None
    zones = []
    for _ in range(20):
        there, stop = step(desk, lambda leaf: sheet, Way.ONWARD, stop)
        if there is None or stop is None:
            break
        desk = there
        zones.append(stop.zone)
    assert zones[0] == 0
    assert zones == sorted(zones)
    assert zones.count(0) > 1


def test_the_way_back_ends_at_the_first_article() -> None:
    last = walk(fitted(700, 500), Way.ONWARD)[-1]
    first = walk(last, Way.BACK)[-1]
    assert seen(first).contains(ZONES[0].x + 1, ZONES[0].y + 1)


def test_a_page_that_can_be_read_whole_is_turned() -> None:
    assert step(fitted(2000, 2400), sheet_of, Way.ONWARD, None)[0] is None


def test_after_the_hand_has_moved_the_page_it_goes_on_from_there() -> None:
    desk, stop = step(fitted(700, 500), sheet_of, Way.ONWARD, None)
    assert desk is not None
    moved = desk.showing(LEAF, Rect(x=50, y=460, width=450, height=300))
    there, stop = step(moved, sheet_of, Way.ONWARD, stop)
    assert there is not None
    assert stop is not None
    assert stop.zone == 2


def test_a_double_click_brings_the_article_under_the_pointer_near() -> None:
    desk = fitted(700, 500)
    x, y = desk.camera.to_window(desk.window, ZONES[2].x + 200, ZONES[2].y + 100)
    near = zoomed_into(desk, sheet_of, x, y)
    assert near.fit is Fit.FREE
    view = seen(near)
    assert view.x <= ZONES[2].x
    assert view.right >= ZONES[2].right
    assert view.width < 600


def test_a_scan_without_zones_is_turned() -> None:
    bare = replace(SHEET, columns=())
    near = fitted(700, 500).showing(LEAF, Rect(x=0, y=0, width=300, height=200))
    assert step(near, lambda leaf: bare, Way.ONWARD, None) == (None, None)


def test_back_leads_to_the_article_before() -> None:
    desk, stop = step(fitted(700, 500), sheet_of, Way.ONWARD, None)
    assert desk is not None
    down, stop = step(desk, sheet_of, Way.ONWARD, stop)
    assert down is not None
    up, stop = step(down, sheet_of, Way.BACK, stop)
    assert up is not None
    assert stop is not None
    assert (stop.zone, up.camera) == (0, desk.camera)


def test_back_leads_up_a_long_article_to_its_head() -> None:
    long = replace(SHEET, columns=(Rect(x=50, y=100, width=400, height=1200),))
    desk, stop = step(fitted(700, 500), lambda leaf: long, Way.ONWARD, None)
    assert desk is not None
    down, stop = step(desk, lambda leaf: long, Way.ONWARD, stop)
    assert down is not None
    assert down.camera.y > desk.camera.y
    up, stop = step(down, lambda leaf: long, Way.BACK, stop)
    assert up is not None
    assert up.camera.y == desk.camera.y
