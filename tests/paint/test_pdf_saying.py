"""What readers of a PDF would guess wrong is told them, each in the way that it understands."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from reader.layout.sheet.frame import Ink, Posture, Run, Source
from reader.paint.book import Binding, bind_book
from reader.paint.page import Press
from reader.typeset.face import Face
from tests.paint.frames import down, frame, sheet


def across(text: str, *places: float) -> Run:
    """Set text on a line, characters at places in em."""
    xs = tuple(20 + 10 * place for place in places)
    return Run(text=text, xs=xs, ys=(50.0,) * len(text), face=Face(), size=10)


def marks_of(book: bytes) -> list[list[str]]:
    """Return the texts of the marks around each string that has any, from the outer to the inner.

    What is written in the content is as it is; what is named there has a colon, and two where it
    is an object of its own.
    """
    with pikepdf.open(BytesIO(book)) as pdf:
        page = pdf.pages[0]
        named, around, found = page.obj.Resources.Properties, [], []
        for step in pikepdf.parse_content_stream(page):
            if str(step.operator) in ("BDC", "BMC"):
                around.append(step.operands[-1])
            elif str(step.operator) == "EMC":
                around.pop()
            elif str(step.operator) == "TJ":
                texts = [_text(each, named) for each in around]
                found.append([text for text in texts if text is not None])
    return [each for each in found if each]


def _text(mark: pikepdf.Object, named: pikepdf.Object) -> str | None:
    is_named = isinstance(mark, pikepdf.Name)
    mark = named.get(mark, mark) if is_named else mark
    if not isinstance(mark, pikepdf.Dictionary) or "/ActualText" not in mark:
        return None
    text = mark.ActualText
    return ":" * (is_named + text.is_indirect) + str(text)


def pdfium_text(book: bytes) -> str:
    with pypdfium2.PdfDocument(book) as document:
        return str(document[0].get_textpage().get_text_range())


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (across("他说今起好", 0, 1, 2, 3, 4), []),
        (across("他说：“今起。”好", 0, 1, 2, 2, 3, 4, 5, 5.5, 6.5), []),
        (across("他说，今", 0, 1, 2, 2.5), []),
        (across("他说，今", 0, 1, 2, 2.4), ["，今"]),
        (across("在3点", 0, 1.25, 2.06), ["在3点"]),
        (across("今起开", 0, 1.15, 2.3), ["今起开"]),
        (across("今起开", 0, 1.05, 2.1), []),
        (across("今’——我们", 0, 1, 1.4, 2.4, 3.4, 4.4), ["’——"]),
    ],
    ids=str,
)
def test_what_is_aside_of_its_neighbour_is_told_and_nothing_else(
    run: Run, said: list[str], press: Press
) -> None:
    book = bind_book([sheet(frame(run))], press, Binding())
    assert marks_of(book) == [[text, ":", f"::{text}"] for text in said]
    assert pdfium_text(book).replace(" ", "") == run.text


def test_a_vertical_line_is_told_as_a_whole_in_each_way(press: Press) -> None:
    run = down("今起开通", 150, 20, 12, Posture.UPRIGHT)
    book = bind_book([sheet(frame(run))], press, Binding())
    assert marks_of(book) == [["今起开通", ":", "::今起开通"]] * 2


def test_what_is_told_twice_has_one_name(press: Press) -> None:
    lines = [across("开，今，好", 0, 1, 1.4, 2.4, 3.4), across("通，今", 0, 1, 1.4)]
    book = bind_book([sheet(frame(*lines))], press, Binding())
    with pikepdf.open(BytesIO(book)) as pdf:
        assert len(pdf.pages[0].obj.Resources.Properties) == 2


def test_damaged_text_is_told_without_complaint(press: Press) -> None:
    run = across("今\ud842起", 0, 1.5, 3)
    book = bind_book([sheet(frame(run))], press, Binding())
    assert len(marks_of(book)) == 1


@pytest.mark.parametrize("source", [None, Source(field="jump", article="01/a1")], ids=str)
def test_a_mark_that_a_jump_follows_keeps_its_square(source: Source | None, press: Press) -> None:
    """Only the jump's own bracket gives up half of its square."""
    jump = across("（下转", 1.5, 2.5, 3.5)._replace(ink=Ink.LINK, source=source)
    book = bind_book([sheet(frame(across("今？", 0, 1), jump))], press, Binding())
    with pikepdf.open(BytesIO(book)) as pdf:
        (font,) = pdf.pages[0].obj.Resources.Font.values()
        assert [list(each) for each in list(font.DescendantFonts[0].W)[1::2]] == [[500]]
