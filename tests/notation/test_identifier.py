"""ISSN, CN and 邮发代号 in print."""

import pytest

from reader.notation.identifier import find_cn_number, find_issn, find_postal_code, is_issn


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("国内统一刊号:CN33-0019", "CN33-0019"),
        ("国内统一连续出版物号:CN 37-0106", "CN37-0106"),
        ("CN11－0013", "CN11-0013"),
        ("CN 11-1234/G2", "CN11-1234/G2"),
        ("CN110013", ""),
    ],
)
def test_a_cn_number_has_one_form(text: str, number: str) -> None:
    assert find_cn_number(text) == number


@pytest.mark.parametrize(
    ("text", "code"), [("邮发代号:31-25", "31-25"), ("邮发代号 1-40", "1-40"), ("电话31-25", "")]
)
def test_a_postal_code_is_only_what_is_named_so(text: str, code: str) -> None:
    assert find_postal_code(text) == code


def test_an_issn_with_a_wrong_check_digit_is_none() -> None:
    assert is_issn("0378-5955")
    assert not is_issn("0378-5954")
    assert find_issn("ISSN 0378-5954, ISSN 0378-5955") == "0378-5955"
