"""What pages are called in the language of their paper."""

import pytest

from reader.notation.page_tag import page_tag, seam


@pytest.mark.parametrize(
    ("labels", "language", "tag"),
    [
        (("01",), "zh-Hans", "第01版"),
        (("A01", "A02"), "zh-Hant", "第A01、A02版"),
        (("1",), "de", "Page 1"),
        (("1", "3"), "fr", "Pages 1, 3"),
    ],
)
def test_pages_are_called_as_their_paper_calls_them(
    labels: tuple[str, ...], language: str, tag: str
) -> None:
    assert page_tag(labels, language) == tag


def test_a_seam_names_the_section_above_the_beginning_only() -> None:
    assert seam("01", "要闻", "zh-Hans", is_first=True) == "第01版\u3000要闻"
    assert seam("02", "要闻", "zh-Hans", is_first=False) == "接第02版"
    assert seam("A10", "Sport", "en", is_first=True) == "Page A10 · Sport"
    assert seam("A11", "Sport", "en", is_first=False) == "Page A11"
    assert seam("01", "", "en", is_first=True) == "Page 01"
