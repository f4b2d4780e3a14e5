"""Where the reader is."""

from dataclasses import replace

from reader.session.desk.opening import Leaf
from reader.session.desk.turning import Way
from reader.session.reading import begin
from reader.session.trail import Place
from tests.session.issues import small_issue


def test_an_issue_opens_at_its_front_page_or_where_it_was_left():
    assert begin("x/no-7", small_issue()).leaf == Leaf(page="01")
    assert begin("x/no-7", small_issue(), "03").leaf == Leaf(page="03")
    assert begin("x/no-7", small_issue(), "77").leaf == Leaf(page="01")


def test_an_article_that_is_gone_is_not_at_hand():
    assert begin("x/no-7", small_issue(), "02", "02/a1").article == "02/a1"
    assert begin("x/no-7", small_issue(), "02", "02/a9").article == ""


def test_an_article_that_a_corrected_issue_lacks_is_not_gone_to():
    reading = begin("甲报/2024-05-01", small_issue())
    assert reading.at_page("02", "02/a1").article == "02/a1"
    assert reading.at_page("02", "02/a9").article == ""


def test_turning_goes_one_opening_on_and_stops_at_the_ends():
    reading = begin("x/no-7", small_issue(3))
    assert reading.turned(Way.BACK) == reading
    on = reading.turned(Way.ONWARD).turned(Way.ONWARD)
    assert on.leaf.page == "03"
    assert on.turned(Way.ONWARD) == on


def test_turning_a_spread_back_comes_to_its_later_page():
    reading = replace(begin("x/no-7", small_issue(6), "04"), is_spread=True)
    assert reading.turned(Way.BACK).leaf.page == "03"
    assert reading.turned(Way.ONWARD).leaf.page == "06"


def test_turning_lets_go_of_the_article_at_hand():
    assert begin("x/no-7", small_issue(), "01", "01/a1").turned(Way.ONWARD).article == ""


def test_a_page_that_is_not_held_is_not_gone_to():
    reading = begin("x/no-7", small_issue())
    assert reading.at_page("77") == reading
    assert reading.at_page("02", "02/a1").place() == Place(
        issue="x/no-7", page="02", article="02/a1"
    )


def test_home_and_end_lead_to_the_front_and_the_last_page():
    reading = begin("x/no-7", small_issue(), "03")
    assert reading.at_end(Way.BACK).leaf.page == "01"
    assert reading.at_end(Way.ONWARD).leaf.page == "06"


def test_the_way_to_a_page_is_none_when_it_lies_open():
    reading = replace(begin("x/no-7", small_issue(), "02"), is_spread=True)
    assert reading.way_to("03") is None
    assert reading.way_to("04") is Way.ONWARD
    assert reading.way_to("01") is Way.BACK


def test_both_pages_of_a_spread_lie_open_in_reading_order():
    def labels(**how: bool) -> list[str]:
        reading = replace(begin("x/no-7", small_issue(4), "02"), **how)
        return [page.label for page in reading.open_pages()]

    assert labels() == ["02"]
    assert labels(is_spread=True) == ["02", "03"]
    assert labels(is_spread=True, bound_right=True) == ["02", "03"]


def test_a_page_on_two_sheets_lies_open_once():
    reading = replace(begin("x/no-7", small_issue(4), "02"), is_spread=True, sheets=(("02", 2),))
    assert [page.label for page in reading.open_pages()].count("02") == 1
