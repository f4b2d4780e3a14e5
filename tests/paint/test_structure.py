"""The structure of a PDF, as a screen reader walks it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from reader.layout.sheet.frame import (
    Imprint,
    Item,
    Link,
    LinkKind,
    Plate,
    Posture,
    Rect,
    Rule,
    Run,
    Scan,
    Source,
)
from reader.layout.sheet.links import find_jumps
from reader.layout.sheet.running import HYPHEN
from reader.model.article import Article, Byline, Crosshead, Paragraph, Picture, Table
from reader.model.issue import Digest, DigestEntry, Issue, Page
from reader.model.jump import Jump, JumpKind, JumpState
from reader.paint.book import Binding, bind_book
from reader.paint.page import Press
from reader.paint.pdf_replica import open_pdf
from reader.paint.picture_replica import open_picture
from reader.paint.replica import Replica
from tests.paint.frames import down, frame, line, sheet
from tests.paint.scan_files import pdf_with_picture, picture
from tests.paint.test_book import origins, text_of

ON = Jump(
    kind=JumpKind.CONTINUED_ON,
    pages=("2",),
    text="（下转2版）",
    state=JumpState.RESOLVED,
    target="02/a1",
)
ISSUE = Issue(
    title="港湾晚报",
    pages=(
        Page(
            label="01",
            number=1,
            section="要闻",
            digest=Digest(entries=(DigestEntry(headline="灯塔", page="2", target="02/a1"),)),
            articles=(
                Article(
                    id="01/a1",
                    headline="夜班车开通",
                    kicker="今起",
                    bylines=(Byline(role="记者", names=("林帆",), text="记者 林帆"),),
                    blocks=(
                        Paragraph(text="首班从码头开出。"),
                        Crosshead(text="沿途三站"),
                        Table(rows=(("站", "时"), ("码头", "六点"))),
                        Picture(image="images/a.png", caption="车站", credit="摄"),
                    ),
                    jumps=(ON,),
                ),
            ),
        ),
        Page(label="02", number=2, articles=(Article(id="02/a1", headline="灯塔亮了"),)),
    ),
)


def printed(text: str, field: str, at: float, **place: object) -> Run:
    source = Source(article="01/a1", field=field, **place)  # type: ignore[arg-type]
    return line(text, 10, at, 9)._replace(source=source)


def written(press: Press, *sheets: tuple[Item, ...], issue: Issue | None = ISSUE) -> bytes:
    laid_out = [sheet(frame(*items), "01", at) for at, items in enumerate(sheets)]
    return bind_book(laid_out, press, Binding(issue=issue))


def walked(book: bytes) -> list[str]:
    """Return a line an element: its role, what it says of itself, and the text it has."""
    with pikepdf.open(BytesIO(book)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        pages = {page.objgen: _texts(page) for page in pdf.pages}
        return list(_walk(pdf.Root.StructTreeRoot.K, pages, 0))


def scopes(book: bytes) -> dict[str, set[str | None]]:
    """Return for what each kind of a table's cells is the head."""
    found: dict[str, set[str | None]] = {}
    with pikepdf.open(BytesIO(book)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") in ("/TH", "/TD"):
                scope = str(each.A.Scope) if "/A" in each else None
                found.setdefault(str(each.S), set()).add(scope)
    return found


def _walk(
    element: pikepdf.Object, pages: dict[tuple[int, int], dict[int, str]], depth: int
) -> Iterator[str]:
    own = [pages[kid.Pg.objgen][int(kid.MCID)] for kid in element.K if kid.get("/Type") == "/MCR"]
    links = sum(kid.get("/Type") == "/OBJR" for kid in element.K)
    names = [str(element[key]) for key in ("/T", "/Alt") if key in element]
    yield " ".join(["  " * depth + str(element.S)[1:], *names, *own, *["→"] * links])
    for kid in element.K:
        if kid.get("/Type") == "/StructElem":
            assert kid.P.objgen == element.objgen
            yield from _walk(kid, pages, depth + 1)


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of each piece of marked content, with all fonts' own tables."""
    reading = {
        name: dict(re.findall(rb"<(....)> <([0-9A-F]+)>", font.ToUnicode.read_bytes()))
        for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items()
    }
    found: dict[int, str] = {}
    stack: list[int | None] = []
    font = ""
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator), list(operands):
            case "BDC", [_, properties]:
                is_part = isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties
                stack.append(int(properties.MCID) if is_part else stack[-1])
                found.setdefault(stack[-1], "") if stack[-1] is not None else None
            case "BMC", _:
                stack.append(None)
            case "EMC", _:
                stack.pop()
            case "Tf", [name, _]:
                font = str(name)
            case "Tj" | "TJ", [shown]:
                strings = [shown] if isinstance(shown, pikepdf.String) else list(shown)
                codes = [bytes(each) for each in strings if isinstance(each, pikepdf.String)]
                assert stack, "content that is neither a part nor an artifact"
                if stack[-1] is not None:
                    found[stack[-1]] += "".join(_read(reading[font], code) for code in codes)
            case _:
                pass
    assert not stack
    return found


def _read(table: dict[bytes, bytes], code: bytes) -> str:
    return bytes.fromhex(table[code.hex().upper().encode()].decode()).decode("utf-16-be")


def test_a_page_is_walked_article_by_article(press: Press) -> None:
    book = written(
        press,
        (
            line("港湾晚报", 10, 20, 12)._replace(source=Source(field="masthead")),
            printed("今起", "kicker", 30),
            printed("夜班车", "headline", 40),
            printed("开通", "headline", 50, start=3),
            Rule(x1=0, y1=55, x2=90, y2=55, thickness=1),
            printed("记者 林帆", "byline", 60),
            printed("首班从", "block", 70),
            line("版", 200, 10, 9),
            printed("码头开出。", "block", 80, start=3),
            printed("沿途三站", "block", 90, index=1),
        ),
    )
    assert walked(book) == [
        "Document",
        "  Sect 第01版 要闻",
        "    P 港湾晚报",
        "    Art 夜班车开通",
        "      P 今起",
        "      H1 夜班车开通",
        "      P 记者 林帆",
        "      P 首班从 码头开出。",
        "      H2 沿途三站",
    ]


def test_a_paragraph_on_two_sheets_is_one(press: Press) -> None:
    book = written(
        press,
        (printed("首班从", "block", 70),),
        (printed("码头开出。", "block", 20, start=3),),
    )
    assert walked(book)[-1] == "      P 首班从 码头开出。"


def test_the_cells_of_a_table_are_its_cells(press: Press) -> None:
    place = {"index": 2}
    cells = [
        printed("站", "block", 20, **place),
        printed("时", "block", 20, start=2, **place),
        printed("码", "block", 30, start=4, **place),
        printed("六点", "block", 30, start=7, **place),
        printed("头", "block", 40, start=5, **place),
    ]
    book = written(press, tuple(cells))
    assert scopes(book) == {"/TH": {"/Column"}, "/TD": {None}}
    assert walked(book)[3:] == [
        "      Table",
        "        TR",
        "          TH 站",
        "          TH 时",
        "        TR",
        "          TD 码 头",
        "          TD 六点",
    ]


def test_a_table_without_a_head_has_no_head_cells(press: Press) -> None:
    table = Table(rows=(("玉米", "平"), ("大豆", "平")))
    bare = Article(id="01/a1", headline="行情", blocks=(table,))
    whole = Issue(pages=(Page(label="01", number=1, articles=(bare,)),))
    cells = (printed("玉米", "block", 20), printed("平", "block", 20, start=3))
    found = walked(written(press, cells, issue=whole))
    assert found[-2:] == ["          TD 玉米", "          TD 平"]


def test_a_line_that_counts_like_a_table_is_no_cell(press: Press) -> None:
    lines = (
        printed("记者", "byline", 20, index=2),
        line("版", 200, 30, 9),
        printed("林帆", "byline", 40, index=2, start=3),
    )
    assert walked(written(press, lines))[3:] == ["      P 记者 林帆"]


def test_a_picture_without_words_is_called_by_its_article(press: Press) -> None:
    plate = Plate(rect=Rect(x=10, y=20, width=60, height=40), image="images/b.png")
    bare = Article(id="01/a1", headline="夜班车", blocks=(Picture(image="images/b.png"),))
    whole = Issue(pages=(Page(label="01", number=1, articles=(bare,)),))
    assert walked(written(press, (plate,), issue=whole))[3:] == ["      Figure 夜班车 "]


def test_a_picture_says_its_caption_and_has_it_below(press: Press) -> None:
    book = written(
        press,
        (
            Plate(rect=Rect(x=10, y=20, width=60, height=40), image="images/a.png"),
            printed("车站", "caption", 70, index=3),
            printed("摄", "credit", 70, index=3),
        ),
    )
    assert walked(book)[3:] == [
        "      Figure 车站 ",
        "        Caption 车站",
        "        Caption 摄",
    ]


def test_what_leads_elsewhere_is_a_link_that_says_where(press: Press) -> None:
    box = Rect(x=20, y=30, width=40, height=10)
    content = replace(
        frame(
            printed("（下转2版）", "jump", 70),
            line("灯塔", 10, 90, 9)._replace(source=Source(field="digest")),
        ),
        links=(
            Link(rects=(box,), kind=LinkKind.JUMP, article="01/a1"),
            Link(rects=(box, box), kind=LinkKind.DIGEST),
        ),
    )
    second = sheet(
        frame(
            printed("灯塔亮了", "headline", 20)._replace(
                source=Source(article="02/a1", field="headline")
            )
        ),
        "02",
    )
    book = bind_book([sheet(content), second], press, Binding(issue=ISSUE))
    assert walked(book)[2:9] == [
        "    Art 夜班车开通",
        "      P",
        "        Link （下转2版） →",
        "    TOC",
        "      TOCI",
        "        Link 灯塔 → →",
        "  Sect 第02版",
    ]
    with pikepdf.open(BytesIO(book)) as pdf:
        annotations = list(pdf.pages[0].obj.Annots)
        assert [str(each.Contents) for each in annotations] == ["（下转2版）", "灯塔", "灯塔"]
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
        assert [str(parents[int(each.StructParent)].S) for each in annotations] == ["/Link"] * 3
        assert len(parents[int(pdf.pages[0].obj.StructParents)]) == 2


JUMP_INSIDE = Paragraph(text="灯亮了（下转2版）。")


def inside(press: Press, target: str = "02/a1") -> bytes:
    """Write a sheet whose jump stands in a paragraph, with a sheet that it leads to."""
    jump = replace(ON, block=0, target=target, pages=(target[:2],))
    article = Article(id="01/a1", headline="夜班车开通", blocks=(JUMP_INSIDE,), jumps=(jump,))
    issue = replace(ISSUE, pages=(Page(label="01", number=1, articles=(article,)), ISSUE.pages[1]))
    runs = (
        printed("灯亮了", "block", 70),
        printed("（下转2版）", "block", 80, start=3),
        printed("。", "block", 90, start=9),
    )
    links = find_jumps(runs, (article,))
    head = printed("灯塔亮了", "headline", 20)
    second = sheet(
        frame(head._replace(source=Source(article="02/a1", field="headline"))), label="02"
    )
    first = sheet(replace(frame(*runs), links=links))
    return bind_book([first, second], press, Binding(issue=issue))


def test_a_jump_in_a_paragraph_is_a_link_in_it(press: Press) -> None:
    assert walked(inside(press))[2:5] == [
        "    Art 夜班车开通",
        "      P 灯亮了 。",
        "        Link （下转2版） →",
    ]


def test_a_jump_in_a_paragraph_to_a_page_not_held_is_its_text(press: Press) -> None:
    assert walked(inside(press, "07/a1"))[2:4] == [
        "    Art 夜班车开通",
        "      P 灯亮了 （下转2版） 。",
    ]


def test_a_jump_to_a_page_not_held_is_plain_text(press: Press) -> None:
    link = Link(rects=(Rect(x=0, y=0, width=9, height=9),), kind=LinkKind.JUMP, article="01/a1")
    content = replace(frame(printed("（下转2版）", "jump", 70)), links=(link,))
    book = bind_book([sheet(content)], press, Binding(issue=ISSUE))
    assert walked(book)[-1] == "      P （下转2版）"


def test_a_hyphen_that_setting_added_stays_in_its_paragraph(press: Press) -> None:
    book = written(
        press,
        (printed("ex", "block", 70), line(HYPHEN, 30, 70, 9), printed("it", "block", 80, start=2)),
    )
    assert walked(book)[-1] == "      P ex\u00adit"


def test_vertical_lines_of_two_parts_keep_their_own_text(press: Press) -> None:
    upright = [
        down(text, 150, at, 9, Posture.UPRIGHT)._replace(
            source=Source(article="01/a1", field=field)
        )
        for text, field, at in (("今起", "kicker", 20), ("夜班车", "headline", 38))
    ]
    book = written(press, tuple(upright))
    assert walked(book)[-2:] == ["      P 今起", "      H1 夜班车"]
    assert text_of(book) == "今起夜班车"


def test_a_proof_has_paragraphs_too(press: Press) -> None:
    book = written(press, (printed("首班", "block", 70),), issue=None)
    assert walked(book)[-1] == "      P 首班"


WORDS = (
    Scan(rect=Rect(x=0, y=0, width=300, height=200), image="images/01.png"),
    Imprint(
        text="夜班",
        rect=Rect(x=20, y=30, width=40, height=20),
        source=Source(article="01/a1", field="headline"),
    ),
    Imprint(
        text="bus",
        rect=Rect(x=90, y=30, width=40, height=20),
        source=Source(article="01/a1", field="headline", start=3),
    ),
    Imprint(text="广告", rect=Rect(x=20, y=90, width=40, height=20)),
)


def widths(book: bytes) -> dict[str, float]:
    """Return how wide the ground of each character of the first page is, in points."""
    with pypdfium2.PdfDocument(book) as document:
        page = document[0].get_textpage()
        boxes = [page.get_charbox(at, loose=True) for at in range(page.count_chars())]
        signs = [page.get_text_range(at, 1) for at in range(page.count_chars())]
        return {sign: box[2] - box[0] for sign, box in zip(signs, boxes, strict=True)}


def scanned(press: Press, shown: Replica) -> bytes:
    used = replace(press, scans=lambda scan: shown)
    return bind_book([sheet(frame(*WORDS))], used, Binding(issue=ISSUE))


def test_what_a_scan_shows_is_found_where_it_stands(tmp_path: Path, press: Press) -> None:
    book = scanned(press, open_picture(picture(tmp_path / "01.png"), tmp_path))
    assert walked(book)[2:] == [
        "    Figure 第01版 要闻 ",
        "    Art 夜班车开通",
        "      H1 夜班 bus",
        "    P 广告",
    ]
    places = {each: (x, y) for each, x, y in origins(book)}
    assert places["夜"] == pytest.approx((20, 50 - 0.12 * 20), abs=0.01)
    assert places["班"][0] == pytest.approx(40, abs=0.01)
    assert places["s"][0] == pytest.approx(90 + 80 / 3, abs=0.01)
    boxes = widths(book)
    assert boxes["夜"] == pytest.approx(20, abs=0.1)
    assert boxes["b"] == pytest.approx(40 / 3, abs=0.1)


@pytest.mark.parametrize(("start", "read"), [(2, "夜班bus"), (3, "夜班 bus")])
def test_words_are_parted_where_their_text_is(
    tmp_path: Path, press: Press, start: int, read: str
) -> None:
    scan, first, second, _ = WORDS
    after = replace(second, source=Source(article="01/a1", field="headline", start=start))
    shown = open_picture(picture(tmp_path / "01.png"), tmp_path)
    used = replace(press, scans=lambda scan: shown)
    book = bind_book([sheet(frame(scan, first, after))], used, Binding(issue=ISSUE))
    assert walked(book)[-1] == f"      H1 {read}"


def test_words_of_no_article_are_parted(tmp_path: Path, press: Press) -> None:
    scan, _, second, last = WORDS
    shown = open_picture(picture(tmp_path / "01.png"), tmp_path)
    used = replace(press, scans=lambda scan: shown)
    loose = (scan, replace(second, source=None), last)
    book = bind_book([sheet(frame(*loose))], used, Binding(issue=ISSUE))
    assert walked(book)[-1] == "    P bus 广告"


def test_a_scan_with_words_looks_like_the_scan_alone(tmp_path: Path, press: Press) -> None:
    shown = open_picture(picture(tmp_path / "01.png"), tmp_path)
    used = replace(press, scans=lambda scan: shown)
    pictures = []
    for items in (WORDS, WORDS[:1]):
        with pypdfium2.PdfDocument(bind_book([sheet(frame(*items))], used, Binding())) as pdf:
            pictures.append(pdf[0].render().to_pil().tobytes())
    assert pictures[0] == pictures[1]


def test_a_scan_that_is_drawn_brings_its_own_text(tmp_path: Path, press: Press) -> None:
    file = pdf_with_picture(tmp_path / "scan.pdf", (300, 400), b"0 0 9 9 re f")
    book = scanned(press, open_pdf(file, 0, tmp_path))
    assert text_of(book) == ""
