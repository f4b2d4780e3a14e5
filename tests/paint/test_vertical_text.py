"""Text taken from vertical PDFs: what was set, without spaces at the seams."""

import pypdfium2

from reader.layout.page.page import lay_out_page
from reader.layout.proof import Proof, set_proof
from reader.layout.setting.design import Design
from reader.layout.sheet.frame import Posture, Run
from reader.model.article import Article, Byline, Paragraph
from reader.model.issue import Issue, Page
from reader.paint.book import Binding, bind_book
from reader.paint.page import Press

TEXT = (
    "有21人等了300天，GDP增長3.5%，在2026年4月11日22時30分。他說A座和iPhone都亮著，岸上的人都笑了。"
)


def test_numbers_and_latin_in_vertical_lines_come_out_without_spaces(press: Press) -> None:
    article = Article(id="01/a1", blocks=(Paragraph(text=TEXT), Paragraph(text=TEXT)))
    sheets = set_proof((article,), Proof(measure=14, is_vertical=True), press.faces, "zh-Hant")
    book = bind_book(sheets, press, Binding())
    said = pypdfium2.PdfDocument(book)[0].get_textpage().get_text_range()
    assert said.replace("\r\n", "") == TEXT + TEXT


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
