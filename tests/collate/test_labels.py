"""Pages get numbers and labels of their own."""

from dataclasses import replace

from reader.model.printed import PrintedPage
from tests.collate.printed import article, collated, page


def numbered(*labels: str) -> list[tuple[str, int, list[str]]]:
    issue = collated(*(page(label, article(f"{label}/a1", "题")) for label in labels))
    return [(p.label, p.number, [a.id for a in p.articles]) for p in issue.pages]


def test_pages_are_put_in_the_order_of_their_labels() -> None:
    assert numbered("02", "10", "01") == [
        ("01", 1, ["01/a1"]),
        ("02", 2, ["02/a1"]),
        ("10", 3, ["10/a1"]),
    ]
    assert [label for label, _, _ in numbered("B01", "A02", "A01")] == ["A01", "A02", "B01"]


def test_a_label_that_stands_twice_becomes_two_with_a_doubt() -> None:
    assert numbered("02", "01", "01") == [
        ("02", 1, ["02/a1"]),
        ("01", 2, ["01/a1"]),
        ("01-2", 3, ["01-2/a1"]),
    ]
    issue = collated(page("01", article("01/a1")), page("01", article("01/a1")))
    assert "Two pages are labelled 01" in issue.doubts[0].what


def test_a_page_that_is_there_twice_word_for_word_counts_once() -> None:
    first, second = page("01", article("01/a1")), page("02", article("02/a1"))
    found = [replace(p.page, as_found=f"第{p.page.label}版\n题") for p in (second, first, first)]
    other = replace(found[1], as_found="第01版\n另一题")
    issue = collated(*(PrintedPage(page=each, where="一.txt") for each in found))
    assert [p.label for p in issue.pages] == ["01", "02"]
    assert [doubt.what for doubt in issue.doubts] == ["Left out: it is the same page as 一.txt."]
    kept = collated(*(PrintedPage(page=each) for each in (*found[:2], other)))
    assert [p.label for p in kept.pages] == ["02", "01", "01-2"]


def test_a_label_made_apart_is_not_one_that_is_printed() -> None:
    assert [label for label, _, _ in numbered("01", "01-2", "01", "01")] == [
        "01",
        "01-2",
        "01-3",
        "01-4",
    ]


def test_labels_that_are_no_numbers_stay_in_the_order_of_the_source() -> None:
    assert [label for label, _, _ in numbered("封面", "01")] == ["封面", "01"]
