"""Space over typeset pages: every line of a real issue comes into view, in the order it is read."""

from dataclasses import replace
from pathlib import Path

import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.setting.design import Design, Format
from reader.layout.sheet.eye_path import columns_read
from reader.layout.sheet.frame import LaidOutPage, Rect
from reader.session.choices import Fit
from reader.session.desk.camera import COMFORTABLE_SCALE
from reader.session.desk.desk import Desk
from reader.session.desk.opening import Leaf, Opening
from reader.session.desk.pointing import zoomed_into
from reader.session.desk.stepping import begin, step
from reader.session.desk.turning import Way
from reader.session.desk.zone_stops import Stop
from reader.session.intake.sources import issues_from
from tests.square_face import SquareFaces

SAMPLE = Path(__file__).parents[2] / "issues" / "澜江日报" / "2026-05-17"
LEAF = Leaf(page="01")


@pytest.fixture(scope="module", params=[False, True], ids=["across", "down"])
def sheet(request: pytest.FixtureRequest) -> LaidOutPage:
    issue = next(issues_from(SAMPLE)).issue
    design = Design(format=Format.TABLOID, is_down=request.param)
    return lay_out_page(issue, issue.pages[0], design, SquareFaces(), lambda _: None)[0]


def fitted(sheet: LaidOutPage, wide: float, high: float) -> Desk:
    desk = Desk(now=Opening(leaves=(LEAF,)), width=sheet.frame.width, height=sheet.frame.height)
    return desk.resized(wide, high)


def walk(desk: Desk, sheet: LaidOutPage, way: Way, stop: Stop | None = None) -> list[Desk]:
    """Step until the end of what lies open."""
    walked: list[Desk] = []
    while len(walked) < 200:
        there, stop = step(desk, lambda _: sheet, way, stop)
        if there is None:
            return walked
        walked.append(there)
        desk = there
    raise AssertionError("goes round in circles")


def seen(desk: Desk) -> Rect:
    x0, y0 = desk.camera.to_desk(desk.window, 0, 0)
    x1, y1 = desk.camera.to_desk(desk.window, desk.window.width_px, desk.window.height_px)
    return Rect(x=x0, y=y0, width=x1 - x0, height=y1 - y0)


def slices(column: Rect, *, is_down: bool) -> list[Rect]:
    """Cut a column into pieces of twelve points: lines, more or less."""
    if is_down:
        count = max(round(column.width / 12), 1)
        wide = column.width / count
        return [replace(column, x=column.right - (i + 1) * wide, width=wide) for i in range(count)]
    count = max(round(column.height / 12), 1)
    high = column.height / count
    return [replace(column, y=column.y + i * high, height=high) for i in range(count)]


def is_in(view: Rect, piece: Rect) -> bool:
    across = view.x <= piece.x + 1 and piece.right - 1 <= view.right
    return across and view.y <= piece.y + 1 and piece.bottom - 1 <= view.bottom


@pytest.mark.parametrize("size", [(640, 520), (960, 700), (1500, 900)])
def test_every_line_is_seen_and_none_before_its_turn(
    sheet: LaidOutPage, size: tuple[float, float]
) -> None:
    views = [seen(desk) for desk in walk(fitted(sheet, *size), sheet, Way.ONWARD)]
    pieces = [
        piece for column in columns_read(sheet) for piece in slices(column, is_down=sheet.is_down)
    ]
    assert len(pieces) > 80
    reading = 0
    for piece in pieces:
        # What is in view needs no step of its own; what is not comes with the next.
        near = enumerate(views[reading : reading + 2], reading)
        reading = next((at for at, view in near if is_in(view, piece)), len(views))
        assert reading < len(views)


@pytest.mark.parametrize("size", [(640, 520), (960, 700)])
def test_the_way_back_shows_every_line_too(sheet: LaidOutPage, size: tuple[float, float]) -> None:
    near = walk(fitted(sheet, *size), sheet, Way.ONWARD)[0]
    last, stop = begin(near, lambda _: sheet, Way.BACK)
    views = [seen(desk) for desk in [last, *walk(last, sheet, Way.BACK, stop)]]
    pieces = [
        piece for column in columns_read(sheet) for piece in slices(column, is_down=sheet.is_down)
    ]
    assert all(any(is_in(view, piece) for view in views) for piece in pieces)


def test_the_first_step_brings_the_first_heading_to_reading_size(sheet: LaidOutPage) -> None:
    near, _ = step(fitted(sheet, 960, 700), lambda _: sheet, Way.ONWARD, None)
    assert near is not None
    columns = columns_read(sheet)
    assert is_in(seen(near), slices(columns[0], is_down=sheet.is_down)[0])
    wanted = (960 - 56) / (2.2 * columns[0].width)
    if sheet.is_down:
        assert seen(near).right < sheet.frame.width + 30
        tallest = max(column.height for column in columns)
        wanted = (700 - 56) / max(1.5 * columns[0].height, tallest)
    assert near.camera.scale == pytest.approx(min(COMFORTABLE_SCALE, wanted))
    assert step(fitted(sheet, 960, 700), lambda _: sheet, Way.BACK, None) == (None, None)


def test_after_a_turn_reading_begins_at_the_first_heading(sheet: LaidOutPage) -> None:
    near = fitted(sheet, 960, 700).zoomed(3)
    there, stop = begin(near, lambda _: sheet, Way.ONWARD)
    first = columns_read(sheet)[0]
    assert is_in(seen(there), slices(first, is_down=sheet.is_down)[0])
    assert stop is not None
    assert stop.zone == 0
    whole = fitted(sheet, 960, 700)
    assert begin(whole, lambda _: sheet, Way.ONWARD) == (whole, None)


def test_steps_down_a_page_as_wide_as_the_window_leave_it_so(sheet: LaidOutPage) -> None:
    wide = replace(fitted(sheet, 1400, 700), fit=Fit.WIDTH).refitted()
    step_down, stop = step(wide, lambda _: sheet, Way.ONWARD, None)
    assert step_down is not None
    assert stop is not None
    assert step_down.camera.y > wide.camera.y
    assert step_down.fit is Fit.WIDTH
    near = wide.zoomed(3)
    assert step(near, lambda _: sheet, Way.ONWARD, None)[0].fit is Fit.FREE


def test_a_double_press_brings_the_column_of_type_under_it_to_reading_size(
    sheet: LaidOutPage,
) -> None:
    desk = fitted(sheet, 960, 700)
    column = max(columns_read(sheet)[:3], key=lambda rect: rect.height)
    middle = (column.x + column.width / 2, column.bottom - 20)
    near = zoomed_into(desk, lambda _: sheet, *desk.camera.to_window(desk.window, *middle))
    wanted = (960 - 56) / (2.2 * column.width)
    if sheet.is_down:
        wanted = (960 - 56) / (2.2 * column.height * 960 / 700)
    assert near.camera.scale == pytest.approx(min(COMFORTABLE_SCALE, wanted), rel=0.05)
    assert seen(near).contains(*middle)
