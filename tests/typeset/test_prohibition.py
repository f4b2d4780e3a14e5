"""What begins and ends no line."""

import pytest

from reader.typeset.character import class_of
from reader.typeset.prohibition import is_barred


@pytest.mark.parametrize("mark", "。，、；：！？．）》〉」』】〕”’·—…～–％‰℃/／,.:;!?)]}")
def test_a_closing_mark_never_begins_a_line(mark: str) -> None:
    assert is_barred(class_of("字"), class_of(mark))
    assert is_barred(class_of("a"), class_of(mark))


@pytest.mark.parametrize("mark", "（《〈「『【〔“‘([{￥/／")
def test_an_opening_mark_never_ends_a_line(mark: str) -> None:
    assert is_barred(class_of(mark), class_of("字"))
    assert is_barred(class_of(mark), class_of("7"))


@pytest.mark.parametrize("pair", ["ab", "a1", "99", "5%", "$5", "-3", "Ａ１", "１a"])
def test_words_and_numbers_hold_together(pair: str) -> None:
    assert is_barred(class_of(pair[0]), class_of(pair[1]))


@pytest.mark.parametrize(
    "pair", ["文字", "字a", "a字", "。字", "”字", "字（", "，“", " a", "—字", "℃字"]
)
def test_all_other_neighbours_may_be_parted(pair: str) -> None:
    assert not is_barred(class_of(pair[0]), class_of(pair[1]))


@pytest.mark.parametrize("blank", " \u3000\u00a0\u200d\u0301\u200b")
def test_a_blank_or_a_combining_mark_stays_with_what_is_before_it(blank: str) -> None:
    assert is_barred(class_of("字"), class_of(blank))
