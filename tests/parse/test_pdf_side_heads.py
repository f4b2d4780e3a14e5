"""A head set down beside its text is laid above it, its byline below it."""

from reader.parse.pdf.lines import TextLine, Type
from reader.parse.pdf.marks import Marks
from reader.parse.pdf.sheet_box import Box
from reader.parse.pdf.side_heads import lay_side_heads
from reader.parse.pdf.style import read_style


def line(text: str, left: float, top: float, *, size: float = 10.0, is_down: bool) -> TextLine:
    long = len(text) * size
    across, down = (size, long) if is_down else (long, size)
    box = Box(left=left, top=top, right=left + across, bottom=top + down)
    kind = Type(face="Song", size=size, is_bold=False, colour=(0, 0, 0))
    return TextLine(text=text, type=kind, box=box, is_vertical=is_down)


def column(left: float, top: float) -> list[TextLine]:
    return [line("潮水来了又走灯塔亮着", left, top + 15 * at, is_down=False) for at in range(8)]


def test_head_and_byline_stand_above_their_text_and_others_stay() -> None:
    head = line("母亲的灯", 10, 110, size=22, is_down=True)
    name = line("林屿", 16, 205, size=9, is_down=True)
    text, other = [*column(50, 105), *column(160, 105)], column(50, 320)
    rules = (
        Box(left=0, top=95, right=300, bottom=95.5),
        Box(left=0, top=300, right=300, bottom=301),
    )
    lines = [head, name, *text, *other]
    laid = lay_side_heads(lines, Marks(across=rules), read_style(tuple(lines)))
    first, second, *rest = laid
    assert (first.text, second.text) == ("母亲的灯", "林屿")
    assert not first.is_vertical
    assert not second.is_vertical
    assert 95 <= first.box.top < second.box.top < second.box.bottom <= 105
    assert (first.box.left, first.box.right) == (50, 260)
    assert rest == [*text, *other]


def test_a_head_without_text_at_its_right_and_a_vertical_line_of_text_stay() -> None:
    head = line("母亲的灯", 400, 110, size=22, is_down=True)
    small = line("灯塔亮着", 20, 110, is_down=True)
    lines = [head, small, *column(50, 105)]
    assert lay_side_heads(lines, Marks(), read_style(tuple(lines))) == tuple(lines)
