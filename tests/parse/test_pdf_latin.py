"""Latin text and drop capitals of PDFs: narrow letters, divided words, shallow indents."""

from collections.abc import Iterable

import pytest

from reader.parse.pdf.drop_capitals import with_drop_capitals
from reader.parse.pdf.lines import Character, Gathering, TextLine, Type, put_together
from reader.parse.pdf.paragraphs import Column, Paragraphs, joined, ragged_tops
from reader.parse.pdf.sheet_box import Box

BODY = Type(face="Times", size=10.0, is_bold=False, colour=(0, 0, 0))
LARGE = Type(face="Times", size=30.0, is_bold=True, colour=(0, 0, 0))


def line(text: str, x: float, y: float, wide: float, kind: Type = BODY) -> TextLine:
    box = Box(left=x, top=y, right=x + wide, bottom=y + kind.size)
    return TextLine(text=text, type=kind, box=box)


def set_line(text: str, widths: Iterable[float], shift: float = 0.0) -> list[Character]:
    x, characters = shift, []
    for letter, wide in zip(text, widths, strict=True):
        box = Box(left=x, top=0.0, right=x + wide, bottom=10.0)
        characters.append(Character(text=letter, type=BODY, box=box))
        x += wide
    return characters


def read(*characters: Character) -> list[str]:
    gathering = Gathering(())
    for character in characters:
        gathering.add(character)
    return [found.text for found in put_together(gathering.finished(), ())]


def test_a_narrow_letter_twice_is_two_and_one_printed_over_itself_is_one() -> None:
    fill = set_line("fill", (3.3, 2.8, 2.8, 2.8))
    assert read(*fill) == ["fill"]
    shadow = set_line("fill", (3.3, 2.8, 2.8, 2.8), 0.4)
    assert read(*(c for pair in zip(fill, shadow, strict=True) for c in pair)) == ["fill"]


@pytest.mark.parametrize(
    ("text", "added", "whole"),
    [
        ("carts crossed on Monday,", "and more on Tuesday", None),
        ("le phare rallumé", "la nuit", None),
        ("in the spring of", "1911", None),
        ("the reser-", "voir stands", "the reservoir stands"),
        ("the Jones-", "Smith bill", "the Jones-Smith bill"),
        ("the line—", "at last—opened", "the line—at last—opened"),
        ("昨天卸下12", "吨新米", "昨天卸下12吨新米"),
        ("全长达到3", "5千米", "全长达到35千米"),
    ],
)
def test_the_end_of_a_line_is_a_space_between_words_of_latin(
    text: str, added: str, whole: str | None
) -> None:
    assert joined(text, added) == (whole or f"{text} {added}")


@pytest.mark.parametrize(
    ("capital", "wide", "first"), [("T", 20.0, "he ferry left"), ("木", 30.0, "船昨天清早靠岸")]
)
def test_a_drop_capital_is_the_first_character_of_the_lines_beside_it(
    capital: str, wide: float, first: str
) -> None:
    lines = (
        line(capital, 0, 0, wide, LARGE),
        line(first, wide + 2, 2, 90 - wide),
        line("second", wide + 2, 16, 90 - wide),
        line("third", 0, 30, 92),
        line("elsewhere", 200, 2, 90),
    )
    read_lines = with_drop_capitals(lines)
    assert [found.text for found in read_lines] == [
        f"{capital}{first}",
        "second",
        "third",
        "elsewhere",
    ]
    assert [found.box.left for found in read_lines] == [0, 0, 0, 200]


@pytest.mark.parametrize(
    "lines",
    [
        (line("木", 0, 0, 30, LARGE), line("一", 32, 2, 60), line("二", 32, 16, 60)),
        (line("木", 0, 0, 30, LARGE), line("一", 32, 2, 60), line("二", 0, 30, 60)),
        (
            line("8", 0, 0, 30, LARGE),
            line("一", 32, 2, 60),
            line("二", 32, 16, 60),
            line("三", 0, 30, 60),
        ),
    ],
    ids=("no text goes on below", "one line beside", "a figure"),
)
def test_a_large_character_that_no_column_goes_around_stays(lines: tuple[TextLine, ...]) -> None:
    assert with_drop_capitals(lines) == lines


def test_a_shallow_indent_begins_a_paragraph_after_the_end_of_a_sentence_only() -> None:
    paragraphs = Paragraphs()
    paragraphs.enter(Column(left=0.0, right=100.0))
    paragraphs.begins(line("carts crossed.", 0, 0, 100))
    assert paragraphs.begins(line("More came on", 10, 12, 90))
    assert not paragraphs.begins(line("the next day", 10, 24, 90))


def test_a_few_lines_set_in_after_each_short_one_are_no_verse() -> None:
    text = [line("一", 20, 0, 80), line("二。", 0, 12, 30), line("三", 20, 24, 60)]
    verse = [line("一", 20, 0, 80), line("二", 20, 12, 30), line("三", 20, 24, 60)]
    assert ragged_tops([text], 100.0, 100.0) == frozenset()
    assert ragged_tops([verse], 100.0, 100.0) == {0, 12, 24}
