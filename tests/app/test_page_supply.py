"""Which page is laid out next, as the reader goes on."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from reader.app.reading.page_supply import PageSupply
from reader.app.reading.print_case import Want
from reader.app.work.jobs import Jobs, PageJobs
from reader.layout.sheet.frame import LaidOutPage
from reader.model.issue import Page
from reader.session.desk.opening import Leaf
from tests.app.rooms import SquarePress


class SlowPress(SquarePress):
    """Lays out nothing until it may; notes which pages it lays out."""

    def __init__(self) -> None:
        self.may_go_on = threading.Event()
        self.order: list[str] = []

    def lay_out(self, page: Page) -> tuple[LaidOutPage, ...]:
        self.order.append(page.label)
        self.may_go_on.wait()
        return super().lay_out(page)


@pytest.fixture
def jobs(qtbot: QtBot):
    made = PageJobs(press=Jobs("press"), scans=Jobs("scans"))
    yield made
    made.press.stop()
    made.scans.stop()


def test_the_page_that_is_turned_to_is_made_before_small_pictures_of_others(
    qtbot: QtBot, jobs: PageJobs
) -> None:
    pages = tuple(Page(label=f"0{number}", number=number) for number in range(1, 6))
    press, supply = SlowPress(), PageSupply(jobs)
    supply.show_pages(pages, press)
    supply.want((Want(leaf=Leaf(page="01", sheet=0), scale=1.0),))
    supply.want_thumbnails(tuple(each.label for each in pages), 60)
    supply.want((Want(leaf=Leaf(page="04", sheet=0), scale=1.0),))
    press.may_go_on.set()
    qtbot.waitUntil(jobs.press.is_idle)
    assert press.order == ["01", "04", "02", "03", "05"]
