"""An inside page that is held alone is set as the inside page it is."""

import pytest

from reader.layout.page.whole_paper import as_in_whole_paper
from reader.model.issue import Issue, Masthead, Page


def issue(*labels: str, lines: tuple[str, ...] = ()) -> Issue:
    pages = tuple(Page(label=label, number=at) for at, label in enumerate(labels, 1))
    return Issue(title="海港日报", masthead=Masthead(lines=lines), pages=pages)


@pytest.mark.parametrize(
    ("label", "number"),
    [("05", 5), ("A10", 10), ("第三版", 3), ("01", 1), ("B01", 1), ("头版", 1), ("[2]", 2)],
)
def test_a_page_held_alone_stands_where_its_label_says(label: str, number: int) -> None:
    whole = issue(label)
    assert as_in_whole_paper(whole, whole.pages[0]).number == number


def test_a_later_page_stands_where_it_stands() -> None:
    whole = issue("01", "A05")
    assert as_in_whole_paper(whole, whole.pages[1]).number == 2


def test_a_page_with_a_masthead_is_a_front_page_whatever_its_label() -> None:
    whole = issue("05", lines=("海港日报",))
    assert as_in_whole_paper(whole, whole.pages[0]).number == 1
