"""Characters that share one square, for their line says what it reads, stand down the line."""

from reader.parse.pdf.lines import Character, Type
from reader.parse.pdf.said import parted, stood_up
from reader.parse.pdf.sheet_box import Box

TYPE = Type(face="Song", size=10.0, is_bold=False, colour=(0, 0, 0))


def in_a_row(text: str, left: float, top: float, width: float) -> list[Character]:
    return [
        Character(
            text=each,
            type=TYPE,
            box=Box(left=left + at * width, top=top, right=left + (at + 1) * width, bottom=top + 9),
        )
        for at, each in enumerate(text)
    ]


def unknown(_: int, __: int) -> float | None:
    """Answer that nothing is known of where pieces of text stand."""


def stand(characters: list[Character]) -> list[Character]:
    return list(stood_up(((each, at) for at, each in enumerate(characters)), unknown))


def test_a_line_that_says_what_it_reads_is_put_down_and_its_latin_stands_closer() -> None:
    stood = stand(in_a_row("灯塔5米", 100, 50, 2.5))
    assert "".join(each.text for each in stood) == "灯塔5米"
    assert [(each.box.left, each.box.right) for each in stood] == [(100, 110)] * 4
    assert [each.box.top for each in stood] == [50, 60, 70, 75.5]


def test_two_such_lines_stand_beside_each_other() -> None:
    lines = [*in_a_row("灯塔", 100, 50, 4.7), *in_a_row("潮水", 80, 50, 4.7)]
    assert [(each.box.left, each.box.top) for each in stand(lines)] == [
        (100, 50),
        (100, 60),
        (80, 50),
        (80, 60),
    ]


def test_lines_that_run_across_and_latin_stay() -> None:
    lines = [*in_a_row("灯塔亮了", 100, 50, 10), *in_a_row("lll", 100, 80, 2.5)]
    assert stand(lines) == lines


def test_characters_stand_where_their_pieces_do_unless_that_cannot_be() -> None:
    line = in_a_row("灯塔亮了", 100, 50, 2.5)
    drops = {0: 0.0, 1: 11.0, 2: 22.0, 3: 400.0}
    stood = stood_up(((each, 7) for each in line), lambda index, later: drops[index - 7 + later])
    assert [each.box.top for each in stood] == [50, 61, 72, 82]


def test_figures_in_one_square_are_put_one_below_the_other() -> None:
    square = Box(left=100, top=50, right=110, bottom=60)
    pair = [Character(text=each, type=TYPE, box=square) for each in "11"]
    stood = [each for each, _ in parted((each, at) for at, each in enumerate(pair))]
    assert [(each.text, each.box.top, each.box.bottom) for each in stood] == [
        ("1", 50, 55),
        ("1", 55, 60),
    ]


def test_letters_of_one_sort_and_a_character_printed_twice_stay() -> None:
    narrow = Box(left=100, top=50, right=106, bottom=60)
    square = Box(left=120, top=50, right=130, bottom=60)
    kept = [
        *((Character(text=each, type=TYPE, box=narrow), at) for at, each in enumerate("fi")),
        *((Character(text=each, type=TYPE, box=square), at) for at, each in enumerate("灯灯")),
    ]
    assert list(parted(kept)) == kept
