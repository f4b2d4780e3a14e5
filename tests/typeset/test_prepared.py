"""What is worked out of a paragraph before any measure is known."""

import pytest

from reader.typeset.prepared import Prepared, prepare, prepare_all
from tests.square_face import SquareFace
from tests.typeset.manuscript import any_paragraph

FACE = SquareFace()


class NarrowQuotes(SquareFace):
    """A face whose quotation marks and interpunct are proportional."""

    def advances(self, text: str) -> tuple[float, ...]:
        plain = super().advances(text)
        return tuple(0.5 if c in "“”·，" else a for c, a in zip(text, plain, strict=True))


def _width(text: str) -> float:
    sums = prepare(text, FACE).sums
    return sums.tails[-1] - sums.heads[0]


def test_an_empty_paragraph_is_prepared() -> None:
    prepared = prepare("", FACE)
    assert prepared.text == ""
    assert list(prepared.legal) == [1]


def test_marks_lose_the_blanks_at_the_ends_of_a_line() -> None:
    assert _width("（字）") == 2
    assert _width("字，") == 1.5


def test_a_printed_space_between_han_and_latin_counts_for_the_quarter_em() -> None:
    assert _width("字a") == _width("字 a") == _width("字  a") == 1.75
    assert _width("a 字") == 1.75


def test_a_printed_space_after_a_chinese_mark_is_within_its_blank() -> None:
    assert _width("，字") == _width("， 字") == 2
    assert _width("字（") == _width("字 （") == 2


def test_a_printed_space_between_han_keeps_its_width_and_is_no_place_to_stretch_first() -> None:
    prepared = prepare("张 三", FACE)
    assert prepared.sums.tails[-1] == 2.5
    assert prepared.growths[2] == "f"


def test_several_spaces_between_words_count_as_one() -> None:
    assert _width("a b") == _width("a   b") == 1.5


def test_a_word_space_shrinks_to_a_quarter_em_and_grows_to_half_an_em() -> None:
    prepared = prepare("a b", FACE)
    assert prepared.gaps[2].width == prepared.gaps[2].shrink == 0.25
    assert prepared.gaps[2].room == 0


def test_an_ideographic_space_keeps_its_square() -> None:
    assert _width("甲\u3000乙") == 3


def test_spaces_before_a_paragraph_are_left_to_the_indent() -> None:
    assert _width("\u3000\u3000字") == 1
    assert _width("  a") == 0.5
    assert _width("   ") == 0


def test_no_line_ends_with_an_opening_bracket_and_a_space() -> None:
    prepared = prepare("（ 字", FACE)
    assert prepared.legal[2] == 0


def test_an_apostrophe_in_an_em_square_draws_the_next_letter_close() -> None:
    class Wide(SquareFace):
        def advances(self, text: str) -> tuple[float, ...]:
            return tuple(1.0 if c == "’" else 0.5 for c in text)

    sums = prepare("it’s", Wide()).sums
    assert sums.tails[-1] == pytest.approx(1.8)
    # A quotation mark that closes keeps its half em.
    assert prepare("好’好", SquareFace()).sums.tails[-1] == 3


@pytest.mark.parametrize("is_centred", [False, True])
def test_the_colon_of_a_time_or_a_score_takes_half_an_em(is_centred: bool) -> None:
    def width(text: str) -> float:
        return prepare(text, SquareFace(), is_centred=is_centred).sums.tails[-1]

    assert width("7：45") == width("745") + 0.5
    assert width("票价：45") == width("票价45") - 0.25 + 1.0


def test_marks_without_an_em_square_have_no_blanks() -> None:
    prepared = prepare("“字·”，字", NarrowQuotes())
    assert prepared.classes == "oHMcqH"
    assert prepared.sums.tails[-1] == 4
    assert prepared.legal[1] == prepared.legal[3] == prepared.legal[4] == 0


def test_a_combining_mark_is_as_its_base_to_the_next_character() -> None:
    prepared = prepare("a\u0301字", FACE)
    assert prepared.gaps[2].width == 0.25
    assert prepare("\u0301字", FACE).gaps[1].width == 0


def test_a_centred_stop_before_a_closing_bracket_is_narrowed_on_both_sides() -> None:
    prepared = prepare("字。」字", FACE, is_centred=True)
    assert [gap.width for gap in prepared.gaps[1:]] == [0, 0, 0.5]
    assert prepared.origins[1] == 0.75


def test_a_centred_stop_keeps_its_square_at_the_end() -> None:
    assert prepare("字。", FACE, is_centred=True).sums.tails[2] == 2
    assert prepare("字。", FACE, is_centred=True).sums.tails[1] == 1


def test_a_paragraph_that_begins_with_a_sign_can_still_be_set() -> None:
    assert prepare("－3度", FACE).legal[0]


def test_a_single_character_and_its_marks_are_a_runt() -> None:
    assert prepare("甲乙丙。”", FACE).runt == 2
    assert prepare("甲乙GD", FACE).runt == 3
    assert prepare("。。", FACE).runt == 0


def test_one_stop_hangs_and_none_in_a_succession_of_marks() -> None:
    prepared = prepare("字。字”。字", FACE)
    assert prepared.hanging(2) == 0.5
    assert prepared.hanging(5) == 0
    assert prepared.hanging(3) == 0
    assert prepare("。", FACE).hanging(1) == 0


def test_what_a_line_shows_ends_before_its_last_spaces() -> None:
    prepared = prepare("字a  \u3000", FACE)
    assert prepared.visible_end(0, 5) == 2
    assert prepared.visible_end(0, 2) == 2
    assert prepared.visible_end(2, 5) == 5


def _shape(prepared: Prepared) -> list[object]:
    """Return all of a paragraph, its sums counted from its start."""
    sums = prepared.sums
    start = sums.tails[0]
    level = [
        [round(at - start, 6) for at in places]
        for places in (sums.heads, sums.tails, prepared.origins)
    ]
    steps = [[round(at - row[0], 6) for at in row] for row in (sums.room, sums.shrinks)]
    rest = [value for name, value in prepared._asdict().items() if name not in ("sums", "origins")]
    return [level, steps, rest]


@pytest.mark.parametrize("is_centred", [False, True])
@pytest.mark.parametrize("is_vertical", [False, True])
def test_paragraphs_prepared_together_are_as_each_by_itself(
    is_centred: bool, is_vertical: bool
) -> None:
    edges = [
        "",
        " ",
        "  a",
        "a ",
        "\u0301字",
        "字（",
        "）字",
        "3",
        "%",
        "-5日",
        '他"好',
        '"吗',
        "1.",
    ]
    texts = [*edges, *(any_paragraph(seed) for seed in range(40)), *reversed(edges)]
    style = {"is_centred": is_centred, "is_vertical": is_vertical}
    together = prepare_all(texts, FACE, **style)
    for text, prepared in zip(texts, together, strict=True):
        assert _shape(prepared) == _shape(prepare(text, FACE, **style)), text


def test_no_paragraphs_are_prepared_as_none() -> None:
    assert prepare_all([], FACE) == ()


def test_of_numbers_that_are_alike_a_paragraph_keeps_one() -> None:
    # 32,000 characters took more than twice as long as 16,000 when each sum was a number of its
    # own, for they were more than what the processor has near at hand.
    text = "潮水退了以后，渡船又开了一班；" * 20
    sums = prepare(text, FACE).sums
    kept = {id(number) for part in sums for number in part}
    assert len(kept) < 2.5 * len(text)


def test_what_ends_in_one_batch_of_paragraphs_begins_the_next() -> None:
    texts = ["他说：“好。”海港" * 40, "渡船（夜班）", "", "灯塔GDP 3%" * 300, "潮水"]
    together = prepare_all(texts, FACE)
    assert [each.text for each in together] == texts
    assert [_shape(each) for each in together] == [_shape(prepare(text, FACE)) for text in texts]
