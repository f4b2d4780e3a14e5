"""The PDF: text, places, links and outline as two other programs' readers find them."""

import datetime
import itertools
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from reader.layout.sheet.frame import (
    Area,
    Frame,
    Ink,
    Item,
    LaidOutPage,
    Link,
    LinkKind,
    Panel,
    Plate,
    Posture,
    Rect,
    Rule,
)
from reader.layout.sheet.running import HYPHEN
from reader.model.article import Article
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.paint.book import Binding, bind_book
from reader.paint.page import Press
from reader.paint.pictures import read_picture
from reader.typeset.face import Face, Family
from tests.paint.frames import HIGH, WIDE, down, frame, line, sheet
from tests.paint.test_pictures import encoded, lying

TEXT = "骨长见车龙页，“今起”——《一》"
WEIGHTS = (400, 700, 900)


def text_of(book: bytes, index: int = 0) -> str:
    with pypdfium2.PdfDocument(book) as document:
        page = document[index].get_textpage()
        return page.get_text_range().replace("\r\n", "")


def origins(book: bytes) -> list[tuple[str, float, float]]:
    """Return every character of the first page and its origin, y down."""
    with pypdfium2.PdfDocument(book) as document:
        page = document[0].get_textpage()
        found = []
        x, y = pypdfium2.raw.c_double(), pypdfium2.raw.c_double()
        for index in range(page.count_chars()):
            pypdfium2.raw.FPDFText_GetCharOrigin(page, index, x, y)
            character = chr(pypdfium2.raw.FPDFText_GetUnicode(page, index))
            if not pypdfium2.raw.FPDFText_IsGenerated(page, index):
                found.append((character, x.value, HIGH - y.value))
        return found


@pytest.mark.parametrize("weight", WEIGHTS)
@pytest.mark.parametrize("family", Family)
def test_text_comes_out_as_it_was_set(press: Press, family: Family, weight: int) -> None:
    run = line(TEXT, 10, 50, 12, Face(family=family, weight=weight))
    assert text_of(bind_book([sheet(frame(run))], press, Binding())) == TEXT


def test_characters_that_share_a_glyph_stay_apart(press: Press) -> None:
    # U+2EE3 and U+9AA8 are one glyph in the font.
    run = line("⻣骨", 10, 50, 12)
    assert text_of(bind_book([sheet(frame(run))], press, Binding())) == "⻣骨"


def test_vertical_marks_come_out_as_the_marks_they_are(press: Press) -> None:
    text = "「今起」（夜）——。"
    run = down(text, 150, 20, 12, Posture.UPRIGHT)
    assert text_of(bind_book([sheet(frame(run))], press, Binding())) == text


def test_what_no_font_has_is_still_the_text(press: Press) -> None:
    book = bind_book([sheet(frame(line("\U000f1234", 10, 50, 12)))], press, Binding())
    with pikepdf.open(BytesIO(book)) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        (font,) = fonts.values()
        assert b"<DB84DE34>" in font.ToUnicode.read_bytes()


def test_a_rare_character_in_a_mixed_vertical_line_is_read_in_its_place(press: Press) -> None:
    runs = (
        down("今", 150, 20, 12, Posture.UPRIGHT),
        down("Ab", 150, 32, 12, Posture.SIDEWAYS),
        down("起𠮷夜", 150, 56, 12, Posture.UPRIGHT),
    )
    assert text_of(bind_book([sheet(frame(*runs))], press, Binding())) == "今Ab起𠮷夜"


def test_a_hyphen_that_setting_added_is_read_as_a_soft_one(press: Press) -> None:
    runs = (line("e-", 10, 50, 12), line(HYPHEN, 34, 50, 12))
    with pikepdf.open(BytesIO(bind_book([sheet(frame(*runs))], press, Binding()))) as pdf:
        (font,) = pdf.pages[0].obj.Resources.Font.values()
        assert b"<0002> <002D>\n<0003> <00AD>" in font.ToUnicode.read_bytes()


def test_an_added_hyphen_is_soft_in_a_mixed_vertical_line_too(press: Press) -> None:
    runs = (
        down("字", 150, 20, 12, Posture.UPRIGHT),
        down("e", 150, 32, 12, Posture.SIDEWAYS),
        down(HYPHEN, 150, 44, 12, Posture.SIDEWAYS),
    )
    assert text_of(bind_book([sheet(frame(*runs))], press, Binding())) == "字e\u00ad"


def test_a_hyphen_of_the_text_that_ends_a_line_is_kept(press: Press) -> None:
    # PDFium would read Wi and Fi as one word.
    first, second = line("Wi-", 10, 50, 12), line("Fi-x今", 10, 70, 12)
    both = first._replace(
        text=first.text + second.text, xs=first.xs + second.xs, ys=first.ys + second.ys
    )
    said = text_of(bind_book([sheet(frame(both))], press, Binding()))
    assert said.replace(" ", "") == "Wi-\u200aFi-x今"


def test_a_hyphen_that_a_jump_follows_is_within_its_line(press: Press) -> None:
    runs = (line("今A-", 10, 50, 12), line("7转", 46, 50, 12)._replace(ink=Ink.LINK))
    said = text_of(bind_book([sheet(frame(*runs))], press, Binding()))
    assert said.replace(" ", "") == "今A-7转"


def test_a_hyphen_that_ends_a_vertical_line_is_kept(press: Press) -> None:
    runs = [
        down("字今", 150, 20, 12, Posture.UPRIGHT),
        down("Wi-", 145, 44, 12, Posture.SIDEWAYS),
        down("Fi-x", 125, 20, 12, Posture.SIDEWAYS),
        down("今", 130, 68, 12, Posture.UPRIGHT),
    ]
    assert text_of(bind_book([sheet(frame(*runs))], press, Binding())) == "字今Wi-\u200aFi-x今"


def test_every_glyph_stands_where_it_was_put(press: Press) -> None:
    size = 9.3
    run = line("海港新区今天开通首条夜班车沿途经过三座码头和一个灯塔", 0, 0, size)
    places = [(10 + at * 9.4171 + at % 3 * 0.777, 50.123) for at in range(len(run.text))]
    xs, ys = zip(*places, strict=True)
    placed = type(run)(text=run.text, xs=xs, ys=ys, face=run.face, size=size)
    found = origins(bind_book([sheet(frame(placed))], press, Binding()))
    assert "".join(character for character, _, _ in found) == run.text
    for (_, x, y), (wanted_x, wanted_y) in zip(found, places, strict=True):
        assert x == pytest.approx(wanted_x, abs=0.001 * size)
        assert y == pytest.approx(wanted_y, abs=0.001 * size)


def test_upright_and_sideways_glyphs_stand_where_they_were_put(press: Press) -> None:
    runs = (
        down("今起", 150, 20, 12, Posture.UPRIGHT),
        down("Ab", 145, 44, 12, Posture.SIDEWAYS),
        down("夜。", 150, 68, 12, Posture.UPRIGHT),
    )
    found = origins(bind_book([sheet(frame(*runs))], press, Binding()))
    wanted = [
        *(("今", 144, 20 + 0.88 * 12), ("起", 144, 32 + 0.88 * 12)),
        *(("A", 145, 44), ("b", 145, 56)),
        *(("夜", 144, 68 + 0.88 * 12), ("。", 144, 80 + 0.88 * 12)),
    ]
    assert found == [
        (each, pytest.approx(x, abs=0.01), pytest.approx(y, abs=0.01)) for each, x, y in wanted
    ]


def test_two_figures_in_a_square_are_one_sort_that_reads_as_both(press: Press) -> None:
    typeface = press.faces.typeface(Face())
    first, second = (glyph.advance * 12 for glyph in typeface.glyphs("21", Posture.UPRIGHT))
    pair = down("21", 150, 20, 12, Posture.UPRIGHT)._replace(
        xs=(150 - second / 2, 150 + first / 2), ys=(20.0, 20.0)
    )
    book = bind_book([sheet(frame(pair))], press, Binding())
    left = 150 - (first + second) / 2
    assert [(each, round(x, 2)) for each, x, _ in origins(book)] == [
        ("2", round(left, 2)),
        ("1", round(left, 2)),
    ]
    single = bind_book(
        [sheet(frame(pair._replace(text="2", xs=pair.xs[:1], ys=(20.0,))))], press, Binding()
    )
    assert ink_of(book) > 1.3 * ink_of(single)


def test_a_vertical_line_that_begins_where_one_ends_is_read_after_it(press: Press) -> None:
    lines = (
        down("夜雾。", 150, 20, 12, Posture.UPRIGHT),
        down("海港", 130, 44, 12, Posture.UPRIGHT),
    )
    with pypdfium2.PdfDocument(bind_book([sheet(frame(*lines))], press, Binding())) as document:
        assert document[0].get_textpage().get_text_range().split() == ["夜雾。", "海港"]
        assert ink_of(bind_book([sheet(frame(*lines))], press, Binding())) == sum(
            ink_of(bind_book([sheet(frame(each))], press, Binding())) for each in lines
        )


def ink_of(book: bytes) -> int:
    with pypdfium2.PdfDocument(book) as document:
        picture = document[0].render(scale=3, grayscale=True)
        return sum(255 - shade for shade in bytes(picture.buffer))


@pytest.mark.parametrize("posture", [Posture.HORIZONTAL, Posture.SIDEWAYS])
def test_a_pair_of_dashes_prints_as_one_stroke_and_reads_as_two(
    press: Press, posture: Posture
) -> None:
    across = posture is Posture.HORIZONTAL
    run = line("——", 10, 90, 40) if across else down("——", 90, 10, 40, posture)
    book = bind_book([sheet(frame(run))], press, Binding())
    with pypdfium2.PdfDocument(book) as document:
        picture = document[0].render(scale=1, grayscale=True)
    shades, width = bytes(picture.buffer), picture.stride
    rows = [shades[at : at + width] for at in range(0, len(shades), width)]
    lines = rows if across else list(zip(*rows, strict=True))
    strokes = ["".join("x" if shade < 200 else " " for shade in each).split() for each in lines]
    longest = max(len(stroke) for each in strokes for stroke in each)
    assert 70 < longest < 80
    assert origins(book) == [
        ("—", pytest.approx(10 if across else 90), pytest.approx(90 if across else 10)),
        ("—", pytest.approx(50 if across else 90), pytest.approx(90 if across else 50)),
    ]


@pytest.mark.parametrize("family", Family)
def test_heavier_type_prints_heavier(press: Press, family: Family) -> None:
    books = [
        bind_book(
            [sheet(frame(line("国家图书馆", 10, 90, 40, Face(family=family, weight=weight))))],
            press,
            Binding(),
        )
        for weight in WEIGHTS
    ]
    inks = [ink_of(book) for book in books]
    assert all(heavy > light * 1.05 for light, heavy in itertools.pairwise(inks)), inks


def test_fonts_are_subsets_and_the_file_is_small(press: Press) -> None:
    book = bind_book([sheet(frame(line(TEXT, 10, 50, 12)))], press, Binding())
    assert len(book) < 20_000
    with pikepdf.open(BytesIO(book)) as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            assert str(font.BaseFont)[7] == "+"
            assert "/FontFile3" in font.DescendantFonts[0].FontDescriptor


def test_the_same_sheets_give_the_same_file(press: Press) -> None:
    sheets = [sheet(frame(line(TEXT, 10, 50, 12)))]
    binding = Binding(title="港湾晚报", date=datetime.date(2026, 1, 2))
    assert bind_book(sheets, press, binding) == bind_book(sheets, press, binding)


def test_title_and_date_are_in_the_metadata(press: Press) -> None:
    binding = Binding(title="港湾晚报", date=datetime.date(2026, 1, 2), language="zh-Hans")
    with pikepdf.open(BytesIO(bind_book([sheet(frame())], press, binding))) as pdf:
        assert str(pdf.docinfo["/Title"]) == "港湾晚报"
        assert str(pdf.docinfo["/CreationDate"]).startswith("D:20260102")
        assert pdf.open_metadata()["dc:title"] == "港湾晚报"
        assert pdf.open_metadata()["dc:description"] == str(pdf.docinfo["/Subject"]) == "2026-01-02"
        assert str(pdf.Root.Lang) == "zh-Hans"


def test_damaged_text_is_set_and_named_without_complaint(press: Press) -> None:
    damaged = replace(issue().pages[0], section="\ud800要\x01闻")
    book = bind_book(
        [sheet(frame(line("今\ud800\x07起", 10, 50, 12)))],
        press,
        Binding(title="港\ud800\x01湾", issue=replace(issue(), pages=(damaged,))),
    )
    with pikepdf.open(BytesIO(book)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "港湾"
        with pdf.open_outline() as outline:
            assert outline.root[0].title == "第01版 要闻"


def test_an_undated_book_claims_no_date(press: Press) -> None:
    with pikepdf.open(BytesIO(bind_book([sheet(frame())], press, Binding()))) as pdf:
        assert "/CreationDate" not in pdf.docinfo


def issue() -> Issue:
    on = Jump(
        kind=JumpKind.CONTINUED_ON,
        pages=("2",),
        text="（下转2版）",
        state=JumpState.RESOLVED,
        target="02/a1",
    )
    see = Jump(kind=JumpKind.SEE, pages=("2",), text="（见2版）", state=JumpState.RESOLVED)
    lost = Jump(kind=JumpKind.SEE, pages=("9",), text="（见9版）")
    digest = Digest(
        entries=(DigestEntry(headline="灯塔", page="2", target="02/a1"),),
    )
    return Issue(
        title="港湾晚报",
        pages=(
            Page(
                label="01",
                number=1,
                section="要闻",
                digest=digest,
                articles=(Article(id="01/a1", headline="夜班车开通", jumps=(on, see, lost)),),
            ),
            Page(label="02", number=2, articles=(Article(id="02/a1", headline="灯塔亮了"),)),
        ),
    )


def linked_sheets() -> list[LaidOutPage]:
    box = Rect(x=20, y=30, width=40, height=10)
    links = (
        Link(rects=(box,), kind=LinkKind.JUMP, article="01/a1", index=0),
        Link(rects=(box,), kind=LinkKind.JUMP, article="01/a1", index=1),
        Link(rects=(box,), kind=LinkKind.JUMP, article="01/a1", index=2),
        Link(rects=(box, box), kind=LinkKind.DIGEST, index=0),
        Link(rects=(box,), kind=LinkKind.DIGEST, index=7),
        Link(rects=(box,), kind=LinkKind.JUMP, article="01/a9", index=0),
    )
    first = Frame(
        width=WIDE,
        height=HIGH,
        links=links,
        areas=(Area(article="01/a1", rects=(Rect(x=10, y=15, width=90, height=50),)),),
    )
    second = Frame(
        width=WIDE,
        height=HIGH,
        areas=(Area(article="02/a1", rects=(Rect(x=30, y=60, width=90, height=50),)),),
    )
    return [sheet(first, "01"), sheet(first, "01", 1), sheet(second, "02")]


def test_links_lead_to_the_article_or_else_the_page(press: Press) -> None:
    book = bind_book(linked_sheets(), press, Binding(issue=issue()))
    with pikepdf.open(BytesIO(book)) as pdf:
        annotations = list(pdf.pages[0].obj.Annots)
        leads = [
            (pikepdf.Page(each.Dest[0]).index, float(each.Dest[2]), float(each.Dest[3]))
            for each in annotations
        ]
        article, page_head = (2, 30.0, HIGH - 60.0), (2, 0.0, float(HIGH))
        assert leads == [article, page_head, article, article]
        assert [float(each) for each in annotations[0].Rect] == [20, HIGH - 40, 60, HIGH - 30]
        assert "/Annots" not in pdf.pages[2].obj


def test_the_outline_names_pages_and_headlines(press: Press) -> None:
    book = bind_book(linked_sheets(), press, Binding(issue=issue()))
    with pypdfium2.PdfDocument(book) as document:
        found = [
            (entry.level, entry.get_title(), entry.get_dest().get_index())
            for entry in document.get_toc()
        ]
    assert found == [
        (0, "第01版 要闻", 0),
        (1, "夜班车开通", 0),
        (0, "第02版", 2),
        (1, "灯塔亮了", 2),
    ]


def test_the_outline_of_a_paper_in_another_language_is_not_in_chinese(press: Press) -> None:
    book = bind_book(linked_sheets(), press, Binding(issue=replace(issue(), language="de")))
    with pypdfium2.PdfDocument(book) as document:
        titles = [entry.get_title() for entry in document.get_toc()]
    assert titles[::2] == ["Page 01 要闻", "Page 02"]


def test_sheets_are_called_what_their_pages_are(press: Press) -> None:
    pages = [sheet(frame(), "A1"), sheet(frame(), "A1", 1), sheet(frame(), "B2")]
    with pypdfium2.PdfDocument(bind_book(pages, press, Binding(issue=issue()))) as document:
        assert [document.get_page_label(at) for at in range(3)] == ["A1", "A1-2", "B2"]


def test_a_proof_has_neither_links_nor_outline(press: Press) -> None:
    with pikepdf.open(BytesIO(bind_book(linked_sheets(), press, Binding()))) as pdf:
        assert "/Outlines" not in pdf.Root
        assert "/Annots" not in pdf.pages[0].obj


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">'
    b'<rect width="30" height="20" fill="#ff0000"/></svg>'
)


def plated(press: Press, content: bytes | None) -> bytes:
    picture = read_picture(content) if content is not None else None
    ready = Press(faces=press.faces, palette=press.palette, pictures=lambda path: picture)
    plate = Plate(rect=Rect(x=20, y=30, width=60, height=40), image="images/a")
    return bind_book([sheet(frame(plate, plate))], ready, Binding())


@pytest.mark.parametrize("form", ["PNG", "JPG", "SVG", "lying"])
def test_a_plate_fills_its_rectangle(press: Press, form: str) -> None:
    contents = {
        "PNG": encoded(60, 40, b"PNG"),
        "JPG": encoded(60, 40, b"JPG"),
        "SVG": SVG,
        "lying": lying(encoded(40, 60, b"JPG")),
    }
    with pypdfium2.PdfDocument(plated(press, contents[form])) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    red = [
        (x, y)
        for x in range(WIDE)
        for y in range(HIGH)
        if picture.getpixel((x, y))[0] > 200 and picture.getpixel((x, y))[1] < 90
    ]
    xs, ys = [x for x, _ in red], [y for _, y in red]
    # A drawing's edge may run a hair into the next pixel.
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((20, 79, 30, 69), abs=1)


def test_a_jpeg_goes_in_as_it_is_and_a_drawing_stays_one(press: Press) -> None:
    jpeg = encoded(60, 40, b"JPG")
    with pikepdf.open(BytesIO(plated(press, jpeg))) as pdf:
        (image,) = pdf.pages[0].obj.Resources.XObject.values()
        assert image.read_raw_bytes() == jpeg
    with pikepdf.open(BytesIO(plated(press, SVG))) as pdf:
        (form,) = pdf.pages[0].obj.Resources.XObject.values()
        assert form.Subtype == pikepdf.Name.Form


FADING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><defs>'
    b'<radialGradient id="g"><stop offset="0" stop-opacity="0"/><stop offset="1"/>'
    b'</radialGradient></defs><rect width="30" height="20" fill="#ff0000"/>'
    b'<rect width="30" height="20" fill="url(#g)"/></svg>'
)


def test_a_drawing_that_fades_is_not_dark_in_pdfium(press: Press) -> None:
    # 澜江日报 2026-05-17: its pictures were black in Chrome.
    with pypdfium2.PdfDocument(plated(press, FADING)) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    assert picture.getpixel((50, 50))[0] > 200


def test_rules_and_panels_are_drawn_and_a_missing_picture_keeps_its_place(press: Press) -> None:
    items: tuple[Item, ...] = (
        Rule(x1=10, y1=20, x2=100, y2=20, thickness=4, ink=Ink.TEXT),
        Panel(rect=Rect(x=150, y=20, width=60, height=40), fill=Ink.ACCENT, outline=Ink.TEXT),
    )
    book = bind_book([sheet(frame(*items))], press, Binding())
    with pypdfium2.PdfDocument(book) as document:
        picture = document[0].render(scale=1).to_pil().convert("RGB")
    assert picture.getpixel((50, 20)) == (0, 0, 0)
    assert picture.getpixel((180, 40)) == press.palette.inks[Ink.ACCENT].getRgb()[:3]
    assert ink_of(plated(press, None)) > 0
