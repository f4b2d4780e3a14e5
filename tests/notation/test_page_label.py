"""Labels of pages, written, compared and referred to."""

import pytest

from reader.notation.page_label import (
    is_lettered,
    page_label,
    page_reference,
    read_page_label_line,
    same_label,
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
    ("one", "other", "lettered", "same"),
    [
        ("2", "第02版", False, True),
        ("2", "A02", True, True),
        ("2", "A02", False, False),
        ("B2", "A02", True, False),
        ("号外", "号外", False, True),
    ],
)
def test_a_bare_number_names_the_first_letter_of_a_lettered_issue(
    one: str, other: str, *, lettered: bool, same: bool
) -> None:
    assert same_label(one, other, lettered=lettered) is same


def test_letters_are_known() -> None:
    assert is_lettered("A01")
    assert not is_lettered("01")


@pytest.mark.parametrize(
    "text", ["今天我们看到了第2版。", "3：2", "第二版的样书到了，大家很高兴", "A股大涨", ""]
)
def test_a_sentence_names_no_page(text: str) -> None:
    assert read_page_label_line(text) is None
