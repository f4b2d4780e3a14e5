"""What is not in an article's own voice is known by how its paragraph begins."""

import pytest

from reader.notation.aside import asides


@pytest.mark.parametrize(
    "text",
    ["编者按：收到。", "编者按　收到。", "【编者按】收到。", "編者按：收到。", "编后：灯亮了。"],
)
def test_what_the_editors_add_is_known(text: str) -> None:
    assert asides(["船到了。", text]) == (False, True)


def test_a_word_about_editors_is_no_note() -> None:
    assert asides(["编者按照来信改了时刻表。"]) == (False,)


def test_a_question_is_one_where_something_answers() -> None:
    asked = ["问：灯几点亮？", "答：七点。"]
    assert asides(asked) == (True, False)
    assert asides(asked[:1]) == (False,)
    assert asides(["读者问：灯几点亮？", "律师答：七点。"]) == (True, False)
