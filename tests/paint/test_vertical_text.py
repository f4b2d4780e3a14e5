"""Text taken from vertical PDFs: what was set, without spaces at the seams."""

import pypdfium2

from reader.layout.proof import Proof, set_proof
from reader.model.article import Article, Paragraph
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
