"""Which lines of a sheet are running text, told by their type."""

from reader.parse.pdf.lines import TextLine, Type
from reader.parse.pdf.sheet_box import Box
from reader.parse.pdf.style import Rank, read_style

TEXT = "潮水来了又走灯塔亮着"


def line(face: str, size: float, top: float) -> TextLine:
    box = Box(left=0, top=top, right=len(TEXT) * size, bottom=top + size)
    kind = Type(face=face, size=size, is_bold=False, colour=(0, 0, 0))
    return TextLine(text=TEXT, type=kind, box=box, is_vertical=False, faces=frozenset({face}))


def test_a_kicker_near_the_size_of_a_boxs_text_is_not_taken_for_it() -> None:
    story = [line("Song", 10.3, 15.0 * at) for at in range(40)]
    box = [line("Hei", 10.5, 1000 + 15.0 * at) for at in range(4)]
    kicker, slight = line("Hei", 11.2, 700), line("Song", 10.8, 720)
    style = read_style((*story, *box, kicker))
    assert style.rank(box[0]) is Rank.BODY
    assert style.rank(slight) is Rank.BODY
    assert style.rank(kicker) is not Rank.BODY
