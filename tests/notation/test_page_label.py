"""Labels of pages, written, compared and referred to."""

import pytest

from reader.notation.page_label import (
    is_lettered,
    labels_named,
    page_label,
    page_reference,
    read_page_label_line,
)


@pytest.mark.parametrize(
    ("text", "label", "reference"),
    [
        ("2", "02", "2"),
        ("第2版", "02", "2"),
        ("第十三版", "13", "13"),
        ("A1", "A01", "A1"),
        ("第Ａ０１版", "A01", "A1"),
        ("T12", "T12", "T12"),
        ("[1]", "01", "1"),
        ("号外", "号外", "号外"),
    ],
)
def test_a_label_has_one_form_on_the_page_and_one_in_references(
    text: str, label: str, reference: str
) -> None:
    assert page_label(text) == label
    assert page_reference(text) == reference


@pytest.mark.parametrize(
    ("named", "home", "labels", "found"),
    [
        (("2",), "", ("01", "02"), ("02",)),
        (("第2版", "9", "01"), "", ("01", "02"), ("02", "01")),
        (("2", "02"), "", ("01", "02"), ("02",)),
        (("号外", ""), "", ("01", "号外"), ("号外",)),
        # Among lettered pages a bare number is of the first letter, or of that it stands on.
        (("2",), "", ("A01", "A02", "B02"), ("A02",)),
        (("2",), "B01", ("A02", "B01", "B02"), ("B02", "A02")),
        (("B2",), "A01", ("A01", "A02"), ()),
        (("2",), "01", ("01", "A02"), ("A02",)),
        # Of two that are alike the first.
        (("2",), "", ("02", "2"), ("02",)),
    ],
)
def test_names_in_print_mean_pages_whatever_their_form(
    named: tuple[str, ...], home: str, labels: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert labels_named(named, labels, home) == found


def test_letters_are_known() -> None:
    assert is_lettered("A01")
    assert not is_lettered("01")


@pytest.mark.parametrize(
    "text", ["今天我们看到了第2版。", "3：2", "第二版的样书到了，大家很高兴", "A股大涨", ""]
)
def test_a_sentence_names_no_page(text: str) -> None:
    assert read_page_label_line(text) is None
