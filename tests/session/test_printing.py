"""What a reader may name for printing."""

import pytest

from reader.model.issue import Issue, Page
from reader.session.taking.printing import PaperSize, PrintOrder, pages_named, paper_for


def issue(*labels: str) -> Issue:
    pages = tuple(Page(label=label, number=n) for n, label in enumerate(labels, 1))
    return Issue(title="海港日报", pages=pages)


PLAIN = issue("01", "02", "03", "04", "05")
LETTERED = issue("A01", "A02", "B01", "B02")


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("1-3", ["01", "02", "03"]),
        ("3，1", ["01", "03"]),
        ("02、04至05", ["02", "04", "05"]),
        ("4-2", ["02", "03", "04"]),
        (" 2 ", ["02"]),
        ("", []),
        ("9", []),
        ("0", []),
        ("2-9", []),
        ("1--3", []),
        ("x,2", ["02"]),
    ],
)
def test_pages_are_named_by_number_and_span(words: str, labels: list[str]) -> None:
    assert [page.label for page in pages_named(PLAIN, words)] == labels


def test_pages_are_named_by_label_or_counted() -> None:
    assert [page.label for page in pages_named(LETTERED, "a2-B1")] == ["A02", "B01"]
    assert [page.label for page in pages_named(LETTERED, "4")] == ["B02"]


def test_the_paper_lies_as_the_sheet_does() -> None:
    order = PrintOrder(size=PaperSize.A4)
    upright, lying = paper_for(order, 100, 200), paper_for(order, 200, 100)
    assert upright is not None
    assert lying is not None
    assert (upright.width, upright.height) == pytest.approx((595.28, 841.89), abs=0.01)
    assert (lying.width, lying.height) == (upright.height, upright.width)
    assert paper_for(PrintOrder(size=PaperSize.OWN), 100, 200) is None
