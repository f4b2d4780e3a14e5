"""Characters of a PDF put together into lines."""

from reader.parse.pdf.lines import Character, Gathering, Type
from reader.parse.pdf.sheet_box import Box

SONG = Type(face="Song", size=10, is_bold=False, colour=(0, 0, 0))


def down(text: str, x: float, step: float) -> list[Character]:
    """Return a column of a font whose boxes are taller than its characters."""
    return [
        Character(
            text=character,
            type=SONG,
            box=Box(left=x, top=40 + step * n, right=x + 10, bottom=54.4 + step * n),
        )
        for n, character in enumerate(text)
    ]


def test_columns_whose_characters_are_moved_closer_are_read_downwards() -> None:
    lines = Gathering(())
    for character in (
        *down("河水昨夜涨到了第三级石阶", 100, 9.2),
        *down("守堤的人把马灯挂上", 85.5, 9.6),
    ):
        lines.add(character)
    read = lines.finished()
    assert [line.text for line in read] == ["河水昨夜涨到了第三级石阶", "守堤的人把马灯挂上"]
    assert all(line.is_vertical for line in read)


def test_blanks_that_set_a_line_in_are_none_of_it() -> None:
    lines = Gathering(())
    for character in (*down("　　河水昨夜涨　", 100, 10), *down("　　", 80, 10)):
        lines.add(character)
    (line,) = lines.finished()
    assert (line.text, line.box.top) == ("河水昨夜涨", 60)
