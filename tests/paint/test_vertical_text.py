"""Text taken from vertical PDFs: what was set, without spaces at the seams, each in its place."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from reader.layout.page.page import lay_out_page
from reader.layout.proof import Proof, set_proof
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import Posture, Run
from reader.model.article import Article, Byline, Paragraph
from reader.model.issue import Issue, Page
from reader.paint.book import Binding, bind_book
from reader.paint.page import Press
from tests.paint.frames import down, frame, sheet

TEXT = (
    "有21人等了300天，GDP增長3.5%，在2026年4月11日22時30分。他說A座和iPhone都亮著，岸上的人都笑了。"
    "（「真的（嗎）？」他問：『好。』）"
)


def test_numbers_and_latin_in_vertical_lines_come_out_without_spaces(press: Press) -> None:
    article = Article(id="01/a1", blocks=(Paragraph(text=TEXT), Paragraph(text=TEXT)))
    sheets = set_proof((article,), Proof(measure=14, is_vertical=True), press.faces, "zh-Hant")
    book = bind_book(sheets, press, Binding())
    said = pypdfium2.PdfDocument(book)[0].get_textpage().get_text_range()
    assert said.replace("\r\n", "") == TEXT + TEXT


def test_each_character_of_a_vertical_line_has_its_own_place(press: Press) -> None:
    article = Article(id="01/a1", blocks=(Paragraph(text=TEXT),))
    sheets = set_proof((article,), Proof(measure=14, is_vertical=True), press.faces, "zh-Hant")
    height = sheets[0].frame.height
    layer = pypdfium2.PdfDocument(bind_book(sheets, press, Binding()))[0].get_textpage()
    boxes = [
        (layer.get_text_range(at, 1), layer.get_charbox(at, loose=True))
        for at in range(layer.count_chars())
        if not pypdfium2.raw.FPDFText_IsGenerated(layer, at)
    ]
    wanted = [
        (run, character, x, y)
        for run in sheets[0].frame.items
        if isinstance(run, Run)
        for character, x, y in zip(run.text, run.xs, run.ys, strict=True)
    ]
    assert "".join(character for character, _ in boxes) == TEXT
    for (_, (left, _, right, top)), (run, character, x, y) in zip(boxes, wanted, strict=True):
        # A lying character's point is on its baseline; a mark's box is but its inked part,
        # and that of a figure the square of both.
        middle = x + (0.38 * run.size if run.posture is Posture.SIDEWAYS else 0.0)
        assert (left + right) / 2 == pytest.approx(middle, abs=0.3 * run.size), character
        assert -0.01 <= (height - top - y) / run.size <= 0.51, character


def test_marks_squeezed_together_do_not_leave_their_line(press: Press) -> None:
    article = Article(id="01/a1", blocks=(Paragraph(text="潮、“灯”‘岸’、（好）“第12盏”。" * 9),))
    for measure in (11, 13, 16):
        proof = Proof(measure=measure, is_vertical=True)
        sheets = set_proof((article,), proof, press.faces)
        xs = {run.xs[0] for run in sheets[0].frame.items if isinstance(run, Run)}
        layer = pypdfium2.PdfDocument(bind_book(sheets, press, Binding()))[0].get_textpage()
        for at in range(layer.count_chars()):
            left, _, right, _ = layer.get_charbox(at, loose=True)
            is_beside = any(abs((left + right) / 2 - x) < 4 for x in xs)
            is_seam = pypdfium2.raw.FPDFText_IsGenerated(layer, at)
            assert is_beside or is_seam, layer.get_text_range(at, 1)


def test_what_reads_no_vertical_type_is_told_each_line_as_a_whole(press: Press) -> None:
    article = Article(id="01/a1", blocks=(Paragraph(text=TEXT),))
    sheets = set_proof((article,), Proof(measure=14, is_vertical=True), press.faces, "zh-Hant")
    with pikepdf.open(BytesIO(bind_book(sheets, press, Binding()))) as pdf:
        told = [
            str(step.operands[1].ActualText)
            for step in pikepdf.parse_content_stream(pdf.pages[0])
            if str(step.operator) == "BDC" and "/ActualText" in repr(step.operands[1])
        ]
    assert "".join(told) == TEXT
    assert told[0].startswith("有21人等了300天，")


@pytest.mark.parametrize(
    ("text", "size", "level"), [("海港新区今天起", 20, 89), ("海港新区", 40, 82)]
)
def test_a_byline_level_with_the_middle_of_a_head_set_down_is_read_after_it(
    press: Press, text: str, size: float, level: float
) -> None:
    head = down(text, 200, 20, size, Posture.UPRIGHT)
    byline = down("林屿摄影", 150, level, 9, Posture.UPRIGHT)
    book = bind_book([sheet(frame(head, byline))], press, Binding())
    said = pypdfium2.PdfDocument(book)[0].get_textpage().get_text_range()
    assert said.split() == [text, "林屿摄影"]


def test_a_head_set_down_and_the_name_below_it_are_two_lines(press: Press) -> None:
    lead = Article(id="01/a1", headline="潮声", blocks=(Paragraph(text="潮水来了又走。" * 60),) * 3)
    short = Article(
        id="01/a2",
        headline="母亲的灯",
        bylines=(Byline(role=None, names=("林屿",), text="林屿"),),
        blocks=(Paragraph(text="灯塔亮着，船才算到家。" * 8),) * 4,
    )
    page = Page(label="02", number=2, section="副刊", articles=(lead, short))
    issue = Issue(title="渡口报", pages=(page,))
    sheets = lay_out_page(issue, page, Design(), press.faces, lambda _: None)
    said = pypdfium2.PdfDocument(bind_book(sheets, press, Binding()))[0].get_textpage()
    assert {"母亲的灯", "林屿"} <= set(said.get_text_range().split())
    upright = {
        item.text
        for item in sheets[0].frame.items
        if isinstance(item, Run) and item.posture is Posture.UPRIGHT
    }
    assert upright == {"母亲的灯", "林屿"}
